import { isIPv4, netmaskPrefix } from '../../../types/address.js';
import { rule } from '../../rule.js';
import { placeOf, quoted } from '../../view/resource-queries.js';
import { parseAddress, virtualAddresses } from '../../view/addresses.js';
import type { PrimitiveView } from '../../view/resource.js';

interface Params {
  readonly ip: string;
  readonly why: string;
}

export const unusableAddress = rule<Params>({
  code: 'HA6424',
  severity: 'error',
  message: ({ ip, why }) => `no node can serve the address ${quoted(ip)}: ${why}`,
  hint: () => 'give an address of the network that the clients use',
  check({ cluster, report }) {
    for (const { resource, parameter, text } of virtualAddresses(cluster)) {
      const why = isIPv4(text) ? whyNot4(text, resource) : whyNot6(text, resource);
      if (why !== undefined) report(placeOf(resource, parameter), { ip: text, why });
    }
  },
  page: {
    means:
      'A virtual address that cannot be one: unspecified, loopback, multicast, or the network or broadcast address of its net.',
    harm: 'The agent refuses it, or the node configures something that no client can reach.',
    avoid: `
primitive vip IPaddr2 { ip = 192.0.2.255, cidr_netmask = 24, op monitor interval=10s }`,
    prefer: `
primitive vip IPaddr2 { ip = 192.0.2.25, cidr_netmask = 24, op monitor interval=10s }`,
    notes: 'A link-local IPv6 address is fine with `nic`.',
    references: ['ocf_heartbeat_IPaddr2(7)', 'RFC 6890'],
  },
});

function whyNot4(text: string, resource: PrimitiveView): string | undefined {
  const [first = 0] = text.split('.').map(Number);
  if (first === 0) return 'it is unspecified';
  if (first === 127 && resource.parameter('nic') !== 'lo') return 'it is a loopback address';
  if (first >= 224 && first < 240) return 'it is a multicast address';
  if (first >= 240) return 'it is reserved';
  const mask = resource.parameter('cidr_netmask') ?? '';
  const prefix = netmaskPrefix(mask) ?? (/^\d+$/.test(mask) ? Number(mask) : 32);
  if (prefix < 1 || prefix > 30) return undefined;
  const host = (parseAddress(text)?.bits ?? 1n) & ((1n << BigInt(32 - prefix)) - 1n);
  if (host === 0n) return `it is the address of the network itself (/${prefix})`;
  return host === (1n << BigInt(32 - prefix)) - 1n
    ? `it is the broadcast address of its network (/${prefix})`
    : undefined;
}

function whyNot6(text: string, resource: PrimitiveView): string | undefined {
  const bits = parseAddress(text)?.bits ?? 0n;
  const top = Number(bits >> 112n);
  if (bits === 0n) return 'it is unspecified';
  if (bits === 1n && resource.parameter('nic') !== 'lo') return 'it is the loopback address';
  if (top >= 0xff00) return 'it is a multicast address';
  const linkLocal = (top & 0xffc0) === 0xfe80;
  return linkLocal && resource.parameter('nic') === undefined && !text.includes('%')
    ? 'it is link-local, and "nic" does not say on which link'
    : undefined;
}
