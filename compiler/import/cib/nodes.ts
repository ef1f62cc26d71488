import type { ClusterNode } from '../../model/model.js';
import type { CorosyncHost } from '../session.js';
import type { CibElement } from '../tree.js';
import { nvSetsOf } from './nvsets.js';
import type { CibReader } from './reader.js';
import { originOf, present } from './reader.js';

const TYPES = ['member', 'remote', 'ping', 'normal'] as const;

/** The nodes of the CIB with the addresses that Corosync knows, then those that only Corosync knows. */
export function nodesOf(
  section: CibElement | undefined,
  hosts: readonly CorosyncHost[],
  reader: CibReader,
): ClusterNode[] {
  const elements = section?.childrenNamed('node') ?? [];
  const found = new Set<CorosyncHost>();
  const byName = new Map(hosts.map((host) => [host.name, host]));
  const nodes = elements.map((element) => {
    const host = byName.get(element.get('uname') ?? '');
    if (host) found.add(host);
    return nodeOf(element, host, reader);
  });
  const taken = new Set(nodes.map(({ id }) => id));
  for (const host of hosts) {
    if (found.has(host)) continue;
    const node = nodeOfHost(host, taken);
    taken.add(node.id);
    nodes.push(node);
  }
  return nodes;
}

function nodeOf(element: CibElement, host: CorosyncHost | undefined, reader: CibReader): ClusterNode {
  const type = reader.oneOf(element, 'type', TYPES) ?? 'member';
  return reader.made(element, {
    name: element.get('uname') ?? '',
    id: element.id ?? '',
    // `normal` is what schemas before 2.0 called a member.
    type: type === 'normal' ? 'member' : type,
    ...present('description', element.get('description')),
    ...present('score', reader.score(element)),
    addresses: host?.addresses ?? [],
    attributes: nvSetsOf(element, 'instance_attributes', reader),
    utilization: nvSetsOf(element, 'utilization', reader),
    ...originOf(element),
  });
}

function nodeOfHost(host: CorosyncHost, taken: ReadonlySet<string>): ClusterNode {
  let number = 1;
  while (taken.has(String(number))) number++;
  return {
    name: host.name,
    id: host.id ?? String(number),
    type: 'member',
    addresses: host.addresses,
    attributes: [],
    utilization: [],
    ...present('origin', host.origin),
  };
}
