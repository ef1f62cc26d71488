import { rule } from '../../rule.js';
import { bundles, containerNumber } from '../../view/clones.js';
import type { ClusterView } from '../../view/cluster.js';
import type { ResourceView } from '../../view/resource.js';
import { placeOf, quoted } from '../../view/resources-of.js';
import { addressKey, parseAddress, virtualAddresses } from '../../view/resources-of-addresses.js';
import type { VirtualAddress } from '../../view/resources-of-addresses.js';
import { plainText } from '../../view/settings.js';

interface Params {
  readonly ip: string;
  readonly owner: string;
}

export const duplicateIp = rule<Params>({
  code: 'HA6402',
  severity: 'error',
  message: ({ ip, owner }) => `the address ${ip} belongs to ${owner} too`,
  hint: () => 'give it an address of its own; two owners of one address take it from each other',
  check({ cluster, report }) {
    const found = virtualAddresses(cluster);
    for (const [index, one] of found.entries()) {
      const at = placeOf(one.resource, one.parameter);
      const twin = found.slice(0, index).find((other) => other.key === one.key && sameInterface(one, other));
      if (twin) {
        const related = [{ message: 'the other', at: placeOf(twin.resource, twin.parameter) }];
        report(at, { ip: one.text, owner: quoted(twin.resource.id) }, { related });
        continue;
      }
      const node = cluster.model.nodes.find(({ addresses }) =>
        addresses.some((address) => addressKey(address) === one.key),
      );
      const bundle = bundles(cluster).find((candidate) => inRange(cluster, candidate, one));
      if (node) report(at, { ip: one.text, owner: `the node ${quoted(node.name)}` });
      else if (bundle) report(at, { ip: one.text, owner: `the range of the bundle ${quoted(bundle.id)}` });
    }
  },
  page: {
    means:
      'One address is managed by two resources, lies in the range of a bundle, or is the fixed address of a node.',
    harm: `Two nodes answer for one address, and clients reach now one, now the other. Where both resources run on one node, the stop
of the first takes the address from the second. If it is the address of a node, its cluster communication ends when the
resource stops.`,
    avoid: `
primitive web-ip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, op monitor interval=10s }
primitive mail-ip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, op monitor interval=10s }`,
    prefer: `
primitive web-ip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, op monitor interval=10s }
primitive mail-ip IPaddr2 { ip = 192.0.2.11, cidr_netmask = 24, op monitor interval=10s }`,
    notes:
      'Spellings of IPv6 are compared as addresses. One address on two interfaces (`nic`) is left alone: some networks need it.',
    references: ['ocf_heartbeat_IPaddr2(7)', 'resource-agents issue 59'],
  },
});

function sameInterface(a: VirtualAddress, b: VirtualAddress): boolean {
  const [first, second] = [a.resource.parameter('nic'), b.resource.parameter('nic')];
  return first === undefined || second === undefined || first === second;
}

/** A replica N has the address `ip-range-start` + N. */
function inRange(cluster: ClusterView, bundle: ResourceView, { key }: VirtualAddress): boolean {
  if (bundle.model.kind !== 'bundle') return false;
  const text = bundle.model.network?.attributes.find(({ name }) => name === 'ip-range-start')?.value;
  const start = parseAddress(plainText(text) ?? '');
  if (!start) return false;
  const count = containerNumber(bundle, 'replicas') ?? Math.max(cluster.members.length, 1);
  return Array.from({ length: Math.min(count, 256) }, (_, index) => start.bits + BigInt(index)).some(
    (bits) => key === `${start.version} ${bits.toString(16)}`,
  );
}
