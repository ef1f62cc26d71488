import { formatDuration } from '../../../types/duration.js';
import { failureTimeoutOf, oncePerPlace, placeOf, thresholdOf } from '../../view/operations.js';
import { rule } from '../../rule.js';

const USUAL_MS = 600_000;

export const failureTimeoutTooShort = rule<{
  resource: string;
  timeout: string;
  interval: string;
  enough: string;
  threshold: number | undefined;
}>({
  code: 'HA6312',
  severity: 'warning',
  message: ({ resource, timeout, interval, threshold }) =>
    `failures of ${JSON.stringify(resource)} are forgotten after ${timeout}, and its monitor runs every ${interval}: ${
      threshold === undefined || threshold === 1
        ? 'no failure is known when the next one comes'
        : `migration-threshold=${threshold} is never reached`
    }`,
  hint: ({ enough }) => `a longer failure-timeout is expected, such as ${enough}`,
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      const timeout = failureTimeoutOf(primitive);
      const intervals = primitive.monitors.map(({ intervalMs }) => intervalMs);
      if (timeout === undefined || primitive.isFenceDevice || intervals.length === 0) continue;
      const shortest = Math.min(...intervals);
      const at = placeOf(primitive.meta.get('failure-timeout'), primitive);
      if (timeout >= shortest || !fresh(at)) continue;
      report(at, {
        resource: primitive.id,
        timeout: formatDuration(timeout),
        interval: formatDuration(shortest),
        enough: formatDuration(Math.max(USUAL_MS, 10 * shortest)),
        threshold: thresholdOf(primitive),
      });
    }
  },
  page: {
    means: '`failure-timeout` is shorter than the interval of every monitor of the resource.',
    harm: `Each failure expires before the monitor can see the next one. The threshold is never reached, and a service that
fails again and again is restarted on the same node instead of moving away.`,
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
    references: ['Pacemaker Explained, "Handling Resource Failure"'],
  },
});
