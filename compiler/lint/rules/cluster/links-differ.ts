import { rule } from '../../rule.js';

interface Params {
  readonly node: string;
  readonly links: number;
  readonly other: string;
  readonly otherLinks: number;
}

export const linksDiffer = rule<Params>({
  code: 'HA6551',
  severity: 'warning',
  message: ({ node, links, other, otherLinks }) =>
    `${JSON.stringify(node)} has ${counted(links)} and ${JSON.stringify(other)} has ${otherLinks}: corosync wants the same links on every node`,
  hint: () => 'write one address for each link, on every node',
  check({ written, complete, report }) {
    if (!complete) return;
    const nodes = written.nodes.filter(({ type, addresses }) => type === 'member' && addresses.length > 0);
    const most = nodes.reduce(
      (best, node) => (node.addresses.length > best.addresses.length ? node : best),
      nodes[0]!,
    );
    for (const { name, addresses, origin } of nodes) {
      if (addresses.length === most.addresses.length || !origin) continue;
      report(origin, {
        node: name,
        links: addresses.length,
        other: most.name,
        otherLinks: most.addresses.length,
      });
    }
  },
  page: {
    means: 'Some nodes have fewer addresses than others.',
    harm: 'corosync refuses a configuration in which not all nodes have the same number of links. Where the second address is missing there is no second way, and the first failure of the network fences the node.',
    avoid: `
cluster shop { transport = knet }
node n1 [10.0.0.1, 10.1.0.1]
node n2 [10.0.0.2]`,
    prefer: `
cluster shop { transport = knet }
node n1 [10.0.0.1, 10.1.0.1]
node n2 [10.0.0.2, 10.1.0.2]`,
    references: ['corosync.conf(5), "nodelist"'],
  },
});

function counted(links: number): string {
  return links === 1 ? '1 address' : `${links} addresses`;
}
