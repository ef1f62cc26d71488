import { rule } from '../../rule.js';
import { Quorum } from '../../view/fencing-quorum.js';

export const twoNodeCount = rule<{ members: number }>({
  code: 'HA6035',
  severity: 'error',
  message: ({ members }) =>
    `two_node is for clusters of two, and this one has ${members}: corosync ignores it`,
  hint: () => 'remove it; for an even number of nodes use a quorum device or auto_tie_breaker',
  check({ cluster, whole, complete, report, fixes }) {
    const quorum = new Quorum(cluster);
    const at = quorum.option('two_node')?.origin;
    if (!whole || !complete || !at || quorum.flag('two_node') !== true || quorum.device) return;
    if (quorum.members !== 2) {
      report(at, { members: quorum.members }, { fixes: [fixes.remove(at, 'Remove two_node', 'unsafe')] });
    }
  },
  page: {
    means: '`two_node` with another number of nodes than two.',
    harm: 'corosync switches it off with a line in the log, and `wait_for_all`, which comes with it, as well. Who counts on it has another quorum than expected.',
    avoid: `
cluster shop { quorum { two_node = yes } }
node n1 [10.0.0.1]
node n2 [10.0.0.2]
node n3 [10.0.0.3]`,
    prefer: `
cluster shop { }
node n1 [10.0.0.1]
node n2 [10.0.0.2]
node n3 [10.0.0.3]`,
    references: ['votequorum(5)'],
  },
});
