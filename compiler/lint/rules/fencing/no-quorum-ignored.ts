import { rule } from '../../rule.js';

export const noQuorumIgnored = rule<{ nodes: number }>({
  code: 'HA6028',
  severity: 'warning',
  presets: { lab: 'info' },
  message: ({ nodes }) =>
    nodes === 2
      ? 'no-quorum-policy=ignore: each of the two nodes starts everything on its own, at boot too'
      : 'no-quorum-policy=ignore: a part of the cluster without a majority starts everything as well',
  hint: ({ nodes }) =>
    nodes === 2
      ? 'remove it: two_node in corosync.conf gives quorum to the one that is left, and waits for both at boot'
      : 'remove it (the default is stop), or use a quorum device for clusters that are split evenly',
  check({ cluster, report }) {
    if (cluster.members.length === 1) return;
    const counting = cluster.properties.get('no-quorum-policy');
    // A rule may make another set count for some hours.
    const found = cluster.properties
      .every('no-quorum-policy')
      .find((one) => (one === counting || one.conditional) && one.value?.toLowerCase() === 'ignore');
    if (found?.at) report(found.at, { nodes: cluster.members.length });
  },
  page: {
    means: 'The cluster does not care about quorum.',
    harm: `After a split each part fences the others and takes all resources, the one that is wrong too. At boot a node that sees
nobody starts everything. The setting comes from guides for corosync 1, before \`two_node\`.`,
    avoid: `
node n1
node n2
node n3
property no-quorum-policy=ignore`,
    prefer: `
node n1
node n2
node n3
property no-quorum-policy=stop`,
    references: ['SUSE TID 7012110', 'votequorum(5), two_node'],
  },
});
