/** Addresses as numbers, so that two spellings of one are the same. */
import { isIPv4, isIPv6 } from '../../types/address.js';
import type { ClusterView } from './cluster.js';
import type { PrimitiveView } from './resource.js';

/** Agents that put an address on an interface, and the parameter that holds it. */
const ADDRESS_AGENTS: Readonly<Record<string, string>> = {
  'ocf:heartbeat:IPaddr2': 'ip',
  'ocf:heartbeat:IPaddr': 'ip',
  'ocf:percona:IPaddr3': 'ip',
  'ocf:heartbeat:VIPArip': 'ip',
  'ocf:heartbeat:IPv6addr': 'ipv6addr',
};

interface Address {
  readonly version: 4 | 6;
  readonly bits: bigint;
}

export function parseAddress(text: string): Address | undefined {
  if (isIPv4(text)) return { version: 4, bits: fromOctets(text) };
  const [plain = ''] = text.split('%');
  if (!isIPv6(plain)) return undefined;
  const last = plain.slice(plain.lastIndexOf(':') + 1);
  const embedded = isIPv4(last) ? fromOctets(last) : undefined;
  const groups =
    embedded === undefined
      ? plain
      : `${plain.slice(0, -last.length)}${(embedded >> 16n).toString(16)}:${(embedded & 0xffffn).toString(16)}`;
  const [head = '', tail] = groups.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0');
  const all = tail === undefined ? front : [...front, ...zeros, ...back];
  return { version: 6, bits: all.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n) };
}

/** One spelling for each address; undefined for what is none. */
export function addressKey(text: string | undefined): string | undefined {
  const address = text === undefined ? undefined : parseAddress(text);
  return address && `${address.version} ${address.bits.toString(16)}`;
}

export interface VirtualAddress {
  readonly resource: PrimitiveView;
  readonly parameter: string;
  /** As written, without a prefix length. */
  readonly text: string;
  readonly key: string;
}

/** The addresses that resources bring up. */
export function virtualAddresses(cluster: ClusterView): readonly VirtualAddress[] {
  return cluster.primitives.flatMap((resource): VirtualAddress[] => {
    const parameter = addressParameter(resource);
    if (parameter === undefined) return [];
    const [text = ''] = (resource.parameter(parameter) ?? '').split('/');
    const key = addressKey(text);
    return key === undefined ? [] : [{ resource, parameter, text, key }];
  });
}

/** The parameter that holds the address of such an agent. */
export function addressParameter(resource: PrimitiveView): string | undefined {
  return ADDRESS_AGENTS[resource.agentName];
}

function fromOctets(text: string): bigint {
  return text.split('.').reduce((bits, octet) => (bits << 8n) | BigInt(octet), 0n);
}
