import { formatDuration } from '../../../types/duration.js';
import { advisedFor, hasOwnMetadata, oncePerPlace, ownSetting } from '../../view/operations.js';
import { rule } from '../../rule.js';

/** Under half of the advice is no opinion any more. */
const FAR = 0.5;
const OPERATIONS = ['start', 'stop', 'promote', 'demote'];

export const farTooShortTimeout = rule<{
  resource: string;
  action: string;
  timeout: string;
  advised: string;
  agent: string;
}>({
  code: 'HA6303',
  severity: 'warning',
  message: ({ resource, action, timeout, advised, agent }) =>
    `${action} of ${JSON.stringify(resource)} may take ${timeout}, and ${agent} advises ${advised}: ${
      action === 'stop' || action === 'demote'
        ? 'when it takes longer, the node is fenced'
        : 'when it takes longer, the resource has failed on this node'
    }`,
  hint: ({ advised }) => `write timeout=${advised}`,
  check({ cluster, fixes, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      if (!hasOwnMetadata(primitive)) continue;
      for (const operation of primitive.operations) {
        const setting = ownSetting(operation, 'timeout');
        const advised = advisedFor(operation);
        if (!setting || advised === undefined || !OPERATIONS.includes(operation.name)) continue;
        if (operation.timeoutMs >= advised * FAR || operation.timeoutMs < 1000) continue;
        const at = setting.at ?? operation.at;
        if (!fresh(at)) continue;
        const timeout = formatDuration(advised);
        report(
          at,
          {
            resource: primitive.id,
            action: operation.name,
            timeout: formatDuration(operation.timeoutMs),
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
      'The timeout of `start`, `stop`, `promote` or `demote` is less than half of what the metadata of the agent advises.',
    harm: `An operation that takes longer than its timeout has failed. A failed stop is answered with fencing: a file system that
is busy for fifteen seconds costs a whole node. A failed start bans the resource from the node.`,
    avoid: `
node n1
primitive fs Filesystem {
  device = "/dev/vg0/data", directory = "/srv/data", fstype = xfs
  op monitor interval=20s timeout=40s
  op stop timeout=10s
}`,
    prefer: `
node n1
primitive fs Filesystem {
  device = "/dev/vg0/data", directory = "/srv/data", fstype = xfs
  op monitor interval=20s timeout=40s
  op stop timeout=60s
}`,
    notes:
      'The fix writes the advised value. A value between half of it and the advice is only an information.',
    references: ['Pacemaker Explained, "Operation Properties"', 'SUSE TID 7012355', 'metadata of the agent'],
  },
});
