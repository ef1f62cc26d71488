import type { ClusterNode } from '../../model/model.js';
import { maxLinks } from '../../tables/corosync-options.js';
import type { CorosyncContext } from './context.js';
import type { Section } from './section.js';
import { section } from './section.js';

/** The nodes that run Corosync: remote nodes and ping nodes do not. */
export function memberNodes(nodes: readonly ClusterNode[]): readonly ClusterNode[] {
  return nodes.filter(({ type }) => type === 'member');
}

/** A node without an address is reached by its name. */
function addresses(node: ClusterNode): readonly string[] {
  return node.addresses.length > 0 ? node.addresses : [node.name];
}

export function linkCount(members: readonly ClusterNode[]): number {
  return Math.max(0, ...members.map((node) => addresses(node).length));
}

export function nodelistSection(members: readonly ClusterNode[], context: CorosyncContext): Section {
  check(members, context);
  return section(
    'nodelist',
    [],
    members.map((node) =>
      section('node', [
        ...addresses(node).map(
          (address, link) => [`ring${link}_addr`, context.text(address, node.origin)] as const,
        ),
        ['name', context.text(node.name, node.origin)],
        ['nodeid', context.text(node.id, node.origin)],
      ]),
    ),
  );
}

function check(members: readonly ClusterNode[], context: CorosyncContext): void {
  const [first] = members;
  if (!first) {
    context.nodeProblem('the cluster has no nodes for the node list of corosync.conf', undefined);
    return;
  }
  const most = maxLinks(context.platform, context.transport);
  const expected = addresses(first).length;
  for (const node of members) {
    const count = addresses(node).length;
    if (count > most) {
      const limit = most === 1 ? 'only one' : `at most ${most}`;
      context.nodeProblem(
        `the node ${node.name} has ${count} addresses, and the transport ${context.transport} takes ${limit}`,
        node.origin,
      );
    } else if (count !== expected) {
      context.nodeProblem(
        `the node ${node.name} has ${plural(count)}, and ${first.name} has ${plural(expected)}: every link needs one on each node`,
        node.origin,
      );
    }
    if (!isNodeId(node.id)) {
      context.nodeProblem(
        `the node ${node.name} has the id "${node.id}", and Corosync wants a number`,
        node.origin,
      );
    } else if (context.transport === 'knet' && Number(node.id) > KNET_LARGEST_ID) {
      context.knetNodeId(node.name, node.id, node.origin);
    }
  }
}

/** knet's host ids have 16 bits; corosync 3 says "Knet requires nodeid to be less than 65536" and exits. */
const KNET_LARGEST_ID = 65_535;

function plural(count: number): string {
  return count === 1 ? '1 address' : `${count} addresses`;
}

/** 32 bits, and 0 is reserved (corosync.conf(5)). */
function isNodeId(id: string): boolean {
  return /^[1-9]\d{0,9}$/.test(id) && Number(id) <= 0xffffffff;
}
