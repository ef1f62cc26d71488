import { rule } from '../../rule.js';
import { Quorum } from '../../view/fencing-quorum.js';

export const noTieBreaker = rule<{ members: number }>({
  code: 'HA6037',
  severity: 'info',
  message: ({ members }) =>
    `${members} nodes and nothing that decides when they split in two halves: neither half has quorum, and everything stops`,
  hint: () => 'add a quorum device, or auto_tie_breaker',
  check({ cluster, format, whole, complete, report }) {
    const quorum = new Quorum(cluster);
    const at = cluster.model.setup?.origin;
    // A CIB says nothing about corosync but the name of the cluster.
    if (format === 'cib' || format === 'crmsh') return;
    if (!at || !whole || !complete || quorum.device || quorum.members % 2 === 1 || quorum.members < 4) return;
    const decides = ['auto_tie_breaker', 'last_man_standing'].some((name) => quorum.flag(name) === true);
    if (!decides && !quorum.option('expected_votes')) report(at, { members: quorum.members });
  },
  page: {
    means: 'An even number of nodes, four or more, with neither a quorum device nor `auto_tie_breaker`.',
    harm: 'When one of two rooms is lost, the other has half of the votes, which is no majority: all resources stop.',
    avoid: `
cluster shop { }
node n1 [10.0.0.1]
node n2 [10.0.0.2]
node n3 [10.0.0.3]
node n4 [10.0.0.4]`,
    prefer: `
cluster shop {
  quorum { device net { host = q.example.com, algorithm = ffsplit } }
}
node n1 [10.0.0.1]
node n2 [10.0.0.2]
node n3 [10.0.0.3]
node n4 [10.0.0.4]`,
    references: ['votequorum(5)', 'corosync-qdevice(8)'],
  },
});
