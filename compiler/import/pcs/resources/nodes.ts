/** Nodes that resources make: remote nodes and guest nodes, and the names that are taken by nodes. */
import type { Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import { sectionOf } from '../../tree.js';
import type { PcsCommand, PcsContext } from '../command.js';
import { refuse } from '../settings/terms.js';
import { agentOf, isRemoteAgent } from './agents.js';
import { resourcesOf } from './elements.js';
import { valuesOf, type Options } from './nvsets.js';

interface KnownNode {
  readonly name: string;
  readonly addresses: readonly string[];
}

/** Nodes of the CIB and of Corosync, remote nodes and guests. */
export function knownNodes(context: PcsContext): readonly KnownNode[] {
  const cluster = sectionOf(context.cib, 'nodes').childrenNamed('node');
  return [
    ...cluster.flatMap((node) => {
      const name = node.get('uname');
      return name === undefined ? [] : [{ name, addresses: [name] }];
    }),
    ...context.session.hosts.map(({ name, addresses }) => ({ name, addresses: [name, ...addresses] })),
    ...remoteNodes(context).map(({ node }) => node),
  ];
}

interface RemoteNode {
  readonly primitive: CibElement;
  readonly node: KnownNode;
  readonly kind: 'remote' | 'guest';
}

export function remoteNodes(context: PcsContext): readonly RemoteNode[] {
  const found: RemoteNode[] = [];
  for (const primitive of resourcesOf(context).descendants()) {
    if (primitive.name !== 'primitive') continue;
    const id = primitive.id ?? '';
    if (isRemoteAgent(agentOf(primitive, context))) {
      const server = valuesOf(primitive, 'instance_attributes').get('server') ?? id;
      found.push({ primitive, node: { name: id, addresses: [server] }, kind: 'remote' });
    }
    const meta = valuesOf(primitive, 'meta_attributes');
    const guest = meta.get('remote-node');
    if (guest !== undefined && guest !== '') {
      const addresses = [meta.get('remote-addr') ?? guest];
      found.push({ primitive, node: { name: guest, addresses }, kind: 'guest' });
    }
  }
  return found;
}

/** The name of the node that a primitive makes, if it makes one. */
export function nodeMadeBy(primitive: CibElement, context: PcsContext): string | undefined {
  return remoteNodes(context).find((remote) => remote.primitive === primitive)?.node.name;
}

/** Nodes that a new one must not be like: with -f, pcs does not look at those of Corosync. */
function otherNodes(command: PcsCommand, context: PcsContext): readonly KnownNode[] {
  return command.options.has('-f') ? remoteNodes(context).map(({ node }) => node) : knownNodes(context);
}

export function refuseTakenName(name: Word, command: PcsCommand, context: PcsContext): void {
  if (!otherNodes(command, context).some((node) => node.name === name.text)) return;
  refuse(`"${name.text}" is a node already`, name.origin);
}

export function refuseTakenHost(host: Word, command: PcsCommand, context: PcsContext): void {
  if (!otherNodes(command, context).some(({ addresses }) => addresses.includes(host.text))) return;
  refuse(`"${host.text}" is a node already`, host.origin);
}

/** A guest node needs more than its meta attribute, so pcs wants its own command for it. */
export function refuseGuestMeta(meta: Options, change?: CibElement): void {
  const guest = meta.get('remote-node');
  if (!guest) return;
  const command = change && guest.value.text === '' ? 'delete-guest' : 'add-guest';
  refuse(
    `the meta attribute remote-node is for "pcs cluster node ${command}"`,
    guest.word.origin,
    'use that command, or --force if all is prepared',
  );
}
