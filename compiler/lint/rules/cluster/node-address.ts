import { rule } from '../../rule.js';
import { addressedNodes, familyOf } from '../../view/corosync.js';

interface Params {
  readonly node: string;
  readonly address: string;
  readonly why: string;
}

export const nodeAddress = rule<Params>({
  code: 'HA6562',
  severity: 'error',
  message: ({ node, address, why }) => `no other node reaches "${node}" at ${address}: ${why}`,
  hint: () => 'write the address that the node has in the network of the link',
  check({ written, report }) {
    const nodes = addressedNodes(written);
    if (nodes.length < 2) return;
    for (const { name, addresses, origin } of nodes) {
      for (const address of addresses) {
        const why = whyNot(address);
        if (why !== undefined && origin) report(origin, { node: name, address, why });
      }
    }
  },
  page: {
    means:
      'The address of a node is a loopback, unspecified, multicast or broadcast address, or a name for one.',
    harm: 'Each node talks to itself. The cluster falls apart into single nodes, each without quorum.',
    avoid: `
node n1 [127.0.0.1]
node n2 [10.0.0.2]`,
    prefer: `
node n1 [10.0.0.1]
node n2 [10.0.0.2]`,
    notes:
      'The same happens when /etc/hosts maps the name of a node to 127.0.1.1, which no file of the cluster shows.',
    references: ['corosync.conf(5), "ringX_addr"'],
  },
});

function whyNot(address: string): string | undefined {
  if (/^localhost(?:\.|$)/i.test(address)) return 'it is the node itself';
  if (familyOf(address) === 6) {
    if (/^[0:]+$/.test(address)) return 'it is unspecified';
    if (/^(?:0*:)*:?0*1$/.test(address)) return 'it is the loopback address';
    return /^ff/i.test(address) ? 'it is a multicast address' : undefined;
  }
  if (familyOf(address) !== 4) return undefined;
  const first = Number(address.split('.')[0]);
  if (first === 0) return 'it is unspecified';
  if (first === 127) return 'it is a loopback address';
  if (first >= 240) return 'it is reserved';
  return first >= 224 ? 'it is a multicast address' : undefined;
}
