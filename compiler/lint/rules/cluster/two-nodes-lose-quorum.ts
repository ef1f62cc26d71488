import { rule } from '../../rule.js';
import { Quorum } from '../../view/fencing-quorum.js';

export const twoNodesLoseQuorum = rule({
  code: 'HA6573',
  severity: 'warning',
  message: () => 'two nodes without two_node: when one is lost, the other has no quorum and stops everything',
  hint: () => 'leave two_node out: with two nodes hadsl and pcs switch it on',
  check({ cluster, whole, complete, report, fixes }) {
    const quorum = new Quorum(cluster);
    const at = quorum.option('two_node')?.origin;
    if (!whole || !complete || !at || quorum.members !== 2 || quorum.device) return;
    if (quorum.flag('two_node') !== false || quorum.flag('auto_tie_breaker') === true) return;
    if (quorum.option('expected_votes')) return;
    report(at, {}, { fixes: [fixes.remove(at, 'Remove two_node', 'unsafe')] });
  },
  page: {
    means: '`two_node` is switched off in a cluster of two that has nothing else to decide with.',
    harm: 'One vote of two is no majority. The loss of either node stops all resources on the other, unless no-quorum-policy is ignore.',
    avoid: `
cluster shop { quorum { two_node = no } }
node n1 [10.0.0.1]
node n2 [10.0.0.2]`,
    prefer: `
cluster shop { }
node n1 [10.0.0.1]
node n2 [10.0.0.2]`,
    references: ['votequorum(5), "two_node"'],
  },
});
