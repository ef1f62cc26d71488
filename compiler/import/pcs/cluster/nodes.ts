/** `host auth`, `cluster auth`, and adding and removing nodes of the cluster. */
import { sectionOf } from '../../tree.js';
import type { PcsHandler } from '../command.js';
import { PcsRefusal } from '../command.js';
import { namesWithOptions } from './arguments.js';
import { addHost, addressesOf, freeId, rememberAddress } from './state.js';

/** What is kept of it: the address by which a node is known. */
export const hostAuth: PcsHandler = (args, command, { session }) => {
  const hosts = namesWithOptions(args, 'host');
  if (hosts.length === 0) throw new PcsRefusal('it needs hosts', command.origin);
  for (const { name, options } of hosts) {
    const wrong = options.find((option) => option.name !== 'addr');
    if (wrong) throw new PcsRefusal(`a host has no option "${wrong.name}"`, wrong.origin ?? name.origin);
    const address = options[0] && withoutPort(options[0].value);
    if (address !== undefined) rememberAddress(session, name.text, address);
  }
};

/** `10.0.0.1:2224`, `[fe80::1]:2224`. */
function withoutPort(address: string): string {
  return /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([^:]+):\d+$/.exec(address)?.[1] ?? address;
}

/** Nodes behind it are how pcs 0.9 did it; since 0.10 it is for the nodes of the cluster. */
export const clusterAuth: PcsHandler = (args, _command, { dialect }) => {
  if (dialect === '0.9' || args.length === 0) return;
  throw new PcsRefusal('"cluster auth" takes no nodes', args[0]!.origin, 'use: pcs host auth NODE…');
};

export const nodeAdd: PcsHandler = (args, command, context) => {
  const [name, ...rest] = args;
  if (!name) throw new PcsRefusal('it needs the name of a node', command.origin);
  const { session, dialect } = context;
  if (dialect === '0.9') {
    const [first = '', second] = name.text.split(',');
    addNode(first, second === undefined ? [] : [first, second]);
    return;
  }
  const [node] = namesWithOptions(args, 'node');
  const wrong = node!.options.find((option) => !['addr', 'device', 'watchdog'].includes(option.name));
  const second = rest.find(({ text }) => !text.includes('='));
  if (second) throw new PcsRefusal('it takes one node', second.origin);
  if (wrong) throw new PcsRefusal(`a node has no option "${wrong.name}" here`, wrong.origin ?? name.origin);
  const given = node!.options.flatMap((option) => (option.name === 'addr' ? [option.value] : []));
  addNode(name.text, addressesOf(session, name.text, given));

  function addNode(text: string, addresses: readonly string[]): void {
    if (session.hosts.some((host) => host.name === text))
      throw new PcsRefusal(`the node ${text} is in the cluster already`, name!.origin);
    addHost(context, { name: text, id: freeId(session.hosts), addresses, origin: name!.origin });
  }
};

export const nodeRemove: PcsHandler = (args, command, { session, cib }) => {
  if (args.length === 0) throw new PcsRefusal('it needs nodes', command.origin);
  for (const word of args) {
    const at = session.hosts.findIndex((host) => host.name === word.text);
    const node = sectionOf(cib, 'nodes').children.find((child) => child.get('uname') === word.text);
    if (at < 0 && !node) throw new PcsRefusal(`the cluster has no node ${word.text}`, word.origin);
    session.hosts = session.hosts.filter((host) => host.name !== word.text);
    node?.remove();
  }
};

export const clusterRename: PcsHandler = (args, command, { session }) => {
  const [name, second] = args;
  if (!name || second) throw new PcsRefusal('it needs the new name', (second ?? command).origin);
  if (session.setup) session.setup = { ...session.setup, name: name.text };
};
