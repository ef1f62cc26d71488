import { formatDuration } from '../../../types/duration.js';
import type { OperationView } from '../../view/resource.js';
import { hasOwnMetadata, oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

/** Below it, and far below the advice. */
const BUSY_MS = 5000;
const FAR = 3;

export const busyMonitor = rule<{ resource: string; interval: string; advised: string; agent: string }>({
  code: 'HA6351',
  severity: 'info',
  message: ({ resource, interval, advised, agent }) =>
    `${JSON.stringify(resource)} is monitored every ${interval}; ${agent} advises ${advised}`,
  hint: ({ advised }) => `write interval=${advised}`,
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      if (!hasOwnMetadata(primitive)) continue;
      for (const operation of primitive.monitors) {
        const { intervalMs, at } = operation;
        const advised = advisedInterval(operation);
        // Less than a second is an accident, which another rule reports.
        if (intervalMs < 1000 || intervalMs >= BUSY_MS || advised < FAR * intervalMs || !fresh(at)) continue;
        report(at, {
          resource: primitive.id,
          interval: formatDuration(intervalMs),
          advised: formatDuration(advised),
          agent: primitive.agentName,
        });
      }
    }
  },
  page: {
    means: 'A monitor runs every few seconds, several times as often as the metadata of the agent advises.',
    harm: `Agents are shell scripts: a dozen processes for each call. On a loaded machine the monitors queue, time out, and make
the cluster restart a service that works.`,
    avoid: `
node n1
primitive web apache { op monitor interval=1s timeout=20s }`,
    prefer: `
node n1
primitive web apache { op monitor interval=10s timeout=20s }`,
    references: ['metadata of the agent', 'Pacemaker Explained, "Operation Properties"'],
  },
});

/** The shortest of those that are advised for any role. */
function advisedInterval({ resource }: OperationView): number {
  const intervals = (resource.facts?.actions ?? []).flatMap(({ name, interval }) =>
    name === 'monitor' && interval ? [interval] : [],
  );
  return intervals.length === 0 ? 0 : Math.min(...intervals) * 1000;
}
