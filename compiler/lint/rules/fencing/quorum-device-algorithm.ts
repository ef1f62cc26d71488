import { rule } from '../../rule.js';
import { Quorum } from '../../view/fencing-quorum.js';
import { plainText } from '../../view/settings.js';

export const quorumDeviceAlgorithm = rule<{ algorithm: string; members: number }>({
  code: 'HA6039',
  severity: 'info',
  message: ({ algorithm, members }) =>
    algorithm === 'lms'
      ? `algorithm = lms with two nodes: a node that the quorum device does not see still has no advantage, and ffsplit is made for this`
      : `algorithm = ffsplit with ${members} nodes: with its vote an odd cluster has an even number of votes, and loses quorum earlier`,
  hint: ({ algorithm }) => (algorithm === 'lms' ? 'use ffsplit' : 'use lms, or no quorum device'),
  check({ cluster, whole, complete, report }) {
    const quorum = new Quorum(cluster);
    const option = quorum.deviceAlgorithm;
    const algorithm = plainText(option?.value);
    if (!whole || !complete || !option?.origin || algorithm === undefined) return;
    const odd = quorum.members % 2 === 1;
    if ((algorithm === 'ffsplit' && odd) || (algorithm === 'lms' && quorum.members === 2)) {
      report(option.origin, { algorithm, members: quorum.members });
    }
  },
  page: {
    means:
      'The algorithm of the quorum device does not fit the number of nodes: `ffsplit` is for even numbers, `lms` for larger clusters that shall survive down to one node.',
    harm: 'The quorum device gives the cluster less than it could, or makes it depend on one more machine.',
    avoid: `
cluster shop { quorum { device net { host = q.example.com, algorithm = ffsplit } } }
node n1 [10.0.0.1]
node n2 [10.0.0.2]
node n3 [10.0.0.3]`,
    prefer: `
cluster shop { quorum { device net { host = q.example.com, algorithm = lms } } }
node n1 [10.0.0.1]
node n2 [10.0.0.2]
node n3 [10.0.0.3]`,
    references: ['corosync-qdevice(8)', 'Red Hat, "Configuring quorum devices"'],
  },
});
