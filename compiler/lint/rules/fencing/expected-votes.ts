import { rule } from '../../rule.js';
import { Quorum } from '../../view/fencing-quorum.js';
import { plainText } from '../../view/settings.js';

export const expectedVotes = rule<{ votes: number; members: number }>({
  code: 'HA6038',
  severity: 'warning',
  message: ({ votes, members }) =>
    `expected_votes is ${votes}, and the cluster has ${members} nodes: ` +
    (votes < members
      ? 'two halves of it can have quorum at the same time'
      : 'more nodes than a majority have to be up'),
  hint: () => 'remove it: corosync counts the nodes of its list',
  check({ cluster, whole, complete, report, fixes }) {
    const quorum = new Quorum(cluster);
    const option = quorum.option('expected_votes');
    if (!whole || !complete || !option?.origin || quorum.device) return;
    const votes = Number(plainText(option.value));
    // Two nodes and two votes are another diagnostic's.
    if (!Number.isInteger(votes) || votes === quorum.members) return;
    const remove = fixes.remove(option.origin, 'Remove expected_votes', 'unsafe');
    report(option.origin, { votes, members: quorum.members }, { fixes: [remove] });
  },
  page: {
    means:
      '`expected_votes` differs from the number of nodes. It overrides what corosync counts in the list of nodes.',
    harm: 'Quorum is a majority of the expected votes. With too few of them, two parts of the cluster can both have it; with too many, the cluster stops earlier than it has to.',
    avoid: `
cluster shop { quorum { expected_votes = 2 } }
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
