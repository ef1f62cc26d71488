import { formatDuration } from '../../../types/duration.js';
import type { PrimitiveView } from '../../view/resource.js';
import { failureTimeoutOf, oncePerPlace, placeOf, thresholdOf } from '../../view/operations.js';
import { rule } from '../../rule.js';

interface Longer {
  readonly what: string;
  readonly ms: number;
}

export const failureTimeoutTooShort = rule<{
  resource: string;
  timeout: string;
  what: string;
  longer: string;
  threshold: number | undefined;
}>({
  code: 'HA6312',
  severity: 'warning',
  message: ({ resource, timeout, what, longer, threshold }) =>
    `failures of ${JSON.stringify(resource)} are forgotten after ${timeout}, before the next one can be seen (${what} ${longer})${
      threshold === undefined ? '' : `: migration-threshold=${threshold} is never reached`
    }`,
  hint: ({ longer }) => `a failure-timeout well above ${longer} is expected, such as 10min`,
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      const timeout = failureTimeoutOf(primitive);
      const threshold = thresholdOf(primitive);
      if (timeout === undefined || primitive.isFenceDevice) continue;
      const longer = longerThan(timeout, primitive, threshold);
      const at = placeOf(primitive.meta.get('failure-timeout'), primitive);
      if (!longer || !fresh(at)) continue;
      report(at, {
        resource: primitive.id,
        timeout: formatDuration(timeout),
        what: longer.what,
        longer: formatDuration(longer.ms),
        threshold,
      });
    }
  },
  page: {
    means: `\`failure-timeout\` is shorter than the interval of every monitor of the resource, or, where a threshold has to be
reached, than the time that one failure takes: the timeout of its start or monitor.`,
    harm: `Each failure expires before the next one is counted. The threshold is never reached, and a broken service is started
on the same node again and again instead of moving away.`,
    avoid: `
node n1
node n2
primitive web systemd:nginx {
  op monitor interval=30s timeout=60s
  meta migration-threshold=3 failure-timeout=20s
}`,
    prefer: `
node n1
node n2
primitive web systemd:nginx {
  op monitor interval=30s timeout=60s
  meta migration-threshold=3 failure-timeout=10min
}`,
    notes: 'With `migration-threshold=1` one failure is enough, and only the interval counts.',
    references: ['Pacemaker Explained, "Handling Resource Failure"'],
  },
});

function longerThan(
  timeout: number,
  primitive: PrimitiveView,
  threshold: number | undefined,
): Longer | undefined {
  const intervals = primitive.monitors.map(({ intervalMs }) => intervalMs);
  const shortest = Math.min(...intervals);
  if (intervals.length > 0 && timeout < shortest) return { what: 'a monitor runs every', ms: shortest };
  if (threshold === undefined || threshold === 1) return undefined;
  const candidates: Longer[] = [
    { what: 'a start may take', ms: primitive.timeoutMs('start') },
    ...primitive.monitors.map(({ timeoutMs }) => ({ what: 'a monitor may take', ms: timeoutMs })),
  ];
  const longest = candidates.reduce((most, one) => (one.ms > most.ms ? one : most));
  return timeout < longest.ms ? longest : undefined;
}
