import { formatDuration } from '../../../types/duration.js';
import { advisedFor, hasOwnMetadata, oncePerPlace, ownSetting } from '../../view/operations.js';
import { rule } from '../../rule.js';

/** These have a rule of their own where they are under half of the advice. */
const SEVERE = ['start', 'stop', 'promote', 'demote'];
/** Nobody waits for them. */
const LEFT_OUT = ['meta-data', 'metadata', 'validate-all'];

export const timeoutBelowAdvised = rule<{
  resource: string;
  action: string;
  timeout: string;
  advised: string;
  agent: string;
}>({
  code: 'HA6304',
  severity: 'info',
  message: ({ resource, action, timeout, advised, agent }) =>
    `${action} of ${JSON.stringify(resource)} has a timeout of ${timeout}, and ${agent} advises ${advised}`,
  hint: ({ advised }) => `write timeout=${advised}`,
  check({ cluster, fixes, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      for (const operation of primitive.operations) {
        const { name, timeoutMs } = operation;
        const setting = ownSetting(operation, 'timeout');
        const advised = advisedFor(operation);
        if (!setting || advised === undefined || LEFT_OUT.includes(name)) continue;
        // Those are an accident, which another rule reports.
        if (timeoutMs < 1000) continue;
        const own = hasOwnMetadata(primitive);
        if (timeoutMs >= advised || (!own && name === 'monitor')) continue;
        if (own && SEVERE.includes(name) && timeoutMs < advised / 2) continue;
        const at = setting.at ?? operation.at;
        if (!fresh(at)) continue;
        const timeout = formatDuration(advised);
        report(
          at,
          {
            resource: primitive.id,
            action: name,
            timeout: formatDuration(timeoutMs),
            advised: timeout,
            agent: primitive.agentName,
          },
          { fixes: [fixes.replace(at, `timeout=${timeout}`, `Give it ${timeout}`)] },
        );
      }
    }
  },
  page: {
    means:
      'The timeout of an operation is below what the metadata of the agent advises for it, role and depth included.',
    harm: `The authors of the agent know how long it may take on a machine under load. With less, a resource that is only slow
counts as failed and is restarted, which adds to the load.`,
    avoid: `
node n1
primitive db mysql { op monitor interval=20s timeout=10s }`,
    prefer: `
node n1
primitive db mysql { op monitor interval=20s timeout=30s }`,
    notes: 'Only values that are written are compared. The fix writes the advised value.',
    references: ['metadata of the agent', 'Pacemaker Explained, "Operation Properties"'],
  },
});
