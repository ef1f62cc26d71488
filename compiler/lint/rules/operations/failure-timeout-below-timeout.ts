import { formatDuration } from '../../../types/duration.js';
import type { PrimitiveView } from '../../view/resource.js';
import { failureTimeoutOf, oncePerPlace, placeOf, thresholdOf } from '../../view/operations.js';
import { rule } from '../../rule.js';

interface Slow {
  readonly operation: string;
  readonly ms: number;
}

export const failureTimeoutBelowTimeout = rule<{
  resource: string;
  timeout: string;
  operation: string;
  takes: string;
  threshold: number;
}>({
  code: 'HA6316',
  severity: 'info',
  message: ({ resource, timeout, operation, takes, threshold }) =>
    `a ${operation} of ${JSON.stringify(resource)} that hangs fails after ${takes}, and failures are forgotten after ${timeout}: hanging it never reaches migration-threshold=${threshold}`,
  hint: ({ takes }) => `a failure-timeout of several times ${takes} is expected`,
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    const fatal = cluster.optionFlag('start-failure-is-fatal');
    for (const primitive of cluster.primitives) {
      const timeout = failureTimeoutOf(primitive);
      const threshold = thresholdOf(primitive);
      if (timeout === undefined || threshold === undefined || threshold === 1) continue;
      const slow = slowest(primitive, fatal);
      const at = placeOf(primitive.meta.get('failure-timeout'), primitive);
      const shortest = Math.min(...primitive.monitors.map(({ intervalMs }) => intervalMs));
      // Below the interval it is a warning of its own.
      if (!slow || timeout >= slow.ms || timeout < shortest || primitive.isFenceDevice || !fresh(at))
        continue;
      report(at, {
        resource: primitive.id,
        timeout: formatDuration(timeout),
        operation: slow.operation,
        takes: formatDuration(slow.ms),
        threshold,
      });
    }
  },
  page: {
    means:
      '`failure-timeout` is shorter than the timeout of a monitor; or of the start, where `start-failure-is-fatal` is false.',
    harm: `A service that hangs takes the whole timeout to fail. The failure before it is forgotten by then, so the threshold is
never reached, and the service stays on the node where it hangs.`,
    avoid: `
node n1
node n2
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s
  meta migration-threshold=3 failure-timeout=60s
}`,
    prefer: `
node n1
node n2
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s
  meta migration-threshold=3 failure-timeout=10min
}`,
    references: ['Pacemaker Explained, "Handling Resource Failure"'],
  },
});

/** A failed start that is fatal needs no second one. */
function slowest(primitive: PrimitiveView, fatal: boolean): Slow | undefined {
  const monitors = primitive.monitors.map(({ timeoutMs }) => ({ operation: 'monitor', ms: timeoutMs }));
  const starts = fatal ? [] : [{ operation: 'start', ms: primitive.timeoutMs('start') }];
  return [...monitors, ...starts].sort((a, b) => b.ms - a.ms)[0];
}
