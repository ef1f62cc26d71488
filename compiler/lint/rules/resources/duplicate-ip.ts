import type { Origin } from '../../../model/model.js';
import { rule } from '../../rule.js';
import { bundles, containerNumber } from '../../view/clones.js';
import type { ClusterView } from '../../view/cluster.js';
import type { ResourceView } from '../../view/resource.js';
import { placeOf, quoted } from '../../view/resource-queries.js';
import { addressKey, parseAddress, virtualAddresses } from '../../view/addresses.js';
import type { VirtualAddress } from '../../view/addresses.js';
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
      const host = hostAt(cluster, one.key);
      if (node) report(at, { ip: one.text, owner: `the node ${quoted(node.name)}` });
      else if (host !== undefined) report(at, { ip: one.text, owner: host });
      else if (bundle) report(at, { ip: one.text, owner: `the range of the bundle ${quoted(bundle.id)}` });
    }
    const ranges = bundles(cluster).map((bundle) => ({ bundle, range: rangeOf(cluster, bundle) }));
    for (const [index, { bundle, range }] of ranges.entries()) {
      const twin = ranges.slice(0, index).find((other) => overlap(other.range, range));
      if (!twin || !range) continue;
      const related = [{ message: 'the other', at: twin.range?.at ?? twin.bundle.at }];
      const owner = `the range of the bundle ${quoted(twin.bundle.id)}`;
      report(range.at ?? bundle.at, { ip: range.text, owner }, { related });
    }
  },
  page: {
    means:
      'One address is managed by two resources, lies in the range of a bundle (or the ranges of two bundles overlap), or is the fixed address of a node or of a fence device.',
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

interface Range {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
  readonly text: string;
  readonly at: Origin | undefined;
}

/** A replica N has the address `ip-range-start` + N. */
function rangeOf(cluster: ClusterView, bundle: ResourceView): Range | undefined {
  if (bundle.model.kind !== 'bundle') return undefined;
  const setting = bundle.model.network?.attributes.find(({ name }) => name === 'ip-range-start');
  const text = plainText(setting?.value) ?? '';
  const start = parseAddress(text);
  if (!start) return undefined;
  const count = containerNumber(bundle, 'replicas') ?? Math.max(cluster.members.length, 1);
  const last = start.bits + BigInt(Math.max(Math.min(count, 256), 1)) - 1n;
  return { version: start.version, first: start.bits, last, text, at: setting?.origin };
}

function overlap(a: Range | undefined, b: Range | undefined): boolean {
  return (
    a !== undefined && b !== undefined && a.version === b.version && a.first <= b.last && b.first <= a.last
  );
}

function inRange(cluster: ClusterView, bundle: ResourceView, { text }: VirtualAddress): boolean {
  const range = rangeOf(cluster, bundle);
  const address = parseAddress(text);
  if (!range || address?.version !== range.version) return false;
  return range.first <= address.bits && address.bits <= range.last;
}

/** The host that has the address for good: a fence device, a remote node or guest node. */
function hostAt(cluster: ClusterView, key: string): string | undefined {
  for (const resource of cluster.primitives) {
    const name = quoted(resource.id);
    if (
      resource.isFenceDevice &&
      ['ip', 'ipaddr'].some((one) => addressKey(resource.parameters.text(one)) === key)
    )
      return `the fence device ${name}`;
    if (resource.isA('ocf:pacemaker:remote') && addressKey(resource.parameters.text('server')) === key)
      return `the remote node ${name}`;
    if (resource.meta.has('remote-node') && addressKey(resource.meta.text('remote-addr')) === key)
      return `the guest node ${quoted(resource.meta.text('remote-node') ?? '')}`;
  }
  return undefined;
}
