import type { ClusterNode } from '../../../model/model.js';
import { rule } from '../../rule.js';

interface Params {
  readonly network: string;
  readonly links: readonly number[];
}

export const linksShareNetwork = rule<Params>({
  code: 'HA6552',
  severity: 'info',
  message: ({ network, links }) =>
    `links ${links.join(' and ')} of all nodes are in ${network}: one broken switch or route takes both away`,
  hint: () => 'put each link into a network of its own, on other hardware',
  check({ written, report }) {
    const nodes = written.nodes.filter(({ type, addresses }) => type === 'member' && addresses.length > 0);
    const [first] = nodes;
    if (!first?.origin || nodes.length < 2) return;
    const networks = first.addresses.map((_, link) => networkOf(nodes, link));
    for (const [link, network] of networks.entries()) {
      const earlier = networks.indexOf(network);
      if (network !== undefined && earlier < link) report(first.origin, { network, links: [earlier, link] });
    }
  },
  page: {
    means: 'The addresses of two links of every node are in the same network of 256 addresses.',
    harm: 'The kernel sends both links over the same interface. The second link is there to survive the loss of the first, and does not.',
    avoid: `
node n1 [10.0.0.1, 10.0.0.11]
node n2 [10.0.0.2, 10.0.0.12]`,
    prefer: `
node n1 [10.0.0.1, 10.1.0.1]
node n2 [10.0.0.2, 10.1.0.2]`,
    notes: 'The netmask is not known here: two halves of such a network may well be two networks.',
    references: [
      'corosync.conf(5), "nodelist"',
      'Red Hat, Configuring and managing high availability clusters, on several links',
    ],
  },
});

/** `10.0.0.0/24` where all addresses of a link are in it. */
function networkOf(nodes: readonly ClusterNode[], link: number): string | undefined {
  const found = new Set(
    nodes.map(({ addresses }) => /^(\d+\.\d+\.\d+)\.\d+$/.exec(addresses[link] ?? '')?.[1]),
  );
  const [network] = found;
  return found.size === 1 && network !== undefined ? `${network}.0/24` : undefined;
}
