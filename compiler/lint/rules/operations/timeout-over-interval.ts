import { formatDuration } from '../../../types/duration.js';
import { advisedFor, oncePerPlace, ownSetting } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const timeoutOverInterval = rule<{ resource: string; timeout: string; interval: string }>({
  code: 'HA6309',
  severity: 'info',
  message: ({ resource, timeout, interval }) =>
    `the monitor of ${JSON.stringify(resource)} may take ${timeout}, longer than its interval of ${interval}`,
  hint: () => 'the next one waits: a service that hangs is found later than the interval says',
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      for (const operation of primitive.monitors) {
        const { timeoutMs, intervalMs } = operation;
        const timeout = ownSetting(operation, 'timeout');
        if (!timeout || timeoutMs <= intervalMs || timeoutMs <= (advisedFor(operation) ?? 0)) continue;
        const at = timeout.at ?? operation.at;
        if (!fresh(at)) continue;
        report(at, {
          resource: primitive.id,
          timeout: formatDuration(timeoutMs),
          interval: formatDuration(intervalMs),
        });
      }
    }
  },
  page: {
    means:
      'The timeout of a monitor is longer than its interval, and longer than the metadata of the agent advises.',
    harm: `Monitors of a resource do not overlap: the next one starts when the last one is done. A service that hangs is
found after the timeout, whatever the interval.`,
    avoid: `
node n1
primitive vip IPaddr2 { ip = 192.0.2.10, op monitor interval=10s timeout=2min }`,
    prefer: `
node n1
primitive vip IPaddr2 { ip = 192.0.2.10, op monitor interval=10s timeout=20s }`,
    notes: 'Agents that advise such a pair themselves (`Filesystem`) are left alone.',
    references: ['Pacemaker Explained, "Operation Properties"'],
  },
});
