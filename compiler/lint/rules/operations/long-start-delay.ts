import { formatDuration, parseDuration } from '../../../types/duration.js';
import type { OperationView } from '../../view/resource.js';
import { oncePerPlace, operationDefaults } from '../../view/operations.js';
import { rule } from '../../rule.js';

/** What vendors of slow services ask for; more is meant as a pause. */
const USUAL_MS = 60_000;
/** Before a start: some give one of two fence devices a few seconds of advantage in this way. */
const OF_OTHERS_MS = 20_000;

export const longStartDelay = rule<{ resource: string; operation: string; delay: string }>({
  code: 'HA6332',
  severity: 'warning',
  message: ({ resource, operation, delay }) =>
    operation === 'monitor'
      ? `the monitor of ${JSON.stringify(resource)} waits ${delay} before it looks for the first time: a failure before that goes unnoticed`
      : `${operation} of ${JSON.stringify(resource)} waits ${delay} before it does anything`,
  hint: () => 'leave start-delay out: an agent whose start returns too early is to be repaired there',
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      for (const operation of primitive.operations) {
        const setting = operation.settings.get('start-delay');
        const ms = parseDuration(setting?.value ?? '') ?? 0;
        const at = setting?.at ?? operation.at;
        const usual = operation.name === 'monitor' ? USUAL_MS : OF_OTHERS_MS;
        if (ms <= Math.max(usual, advisedDelay(operation)) || !fresh(at)) continue;
        report(at, { resource: primitive.id, operation: operation.name, delay: formatDuration(ms) });
      }
    }
    for (const { value, at, only } of operationDefaults(cluster, 'start-delay')) {
      const ms = parseDuration(value) ?? 0;
      if (ms > 0 && only === undefined && fresh(at))
        report(at, { resource: 'every resource', operation: 'each operation', delay: formatDuration(ms) });
    }
  },
  page: {
    means:
      '`start-delay` of a monitor of more than a minute, and more than the metadata of the agent advises; of more than 20 s before another operation; or any in `op_defaults`.',
    harm: `The first monitor is what tells the cluster that a start really worked. Until then everything that needs the resource
is started, whether it runs or not; after each failover the service is unwatched for as long.`,
    avoid: `
node n1
primitive web systemd:nginx { op monitor interval=10s timeout=100s start-delay=10min }`,
    prefer: `
node n1
primitive web systemd:nginx { op monitor interval=10s timeout=100s }`,
    references: ['Pacemaker Explained, "Operation Properties"'],
  },
});

function advisedDelay({ name, resource }: OperationView): number {
  const delays = resource.facts?.actions.filter((action) => action.name === name) ?? [];
  return Math.max(0, ...delays.map(({ startDelay }) => startDelay ?? 0)) * 1000;
}
