/** `cluster node add-remote`, `add-guest`, `delete-remote`, `delete-guest` and their older forms. */
import { resolveAgentName } from '../../../agents/database.js';
import type { Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { idTaken } from '../settings/ids.js';
import { optionsOf, refuse, usage, type Option } from '../settings/terms.js';
import { agentFacts } from '../../../agents/database.js';
import type { Agent } from './agents.js';
import { allowOptions, isForced } from './command-line.js';
import { parseSimple } from './create-parts.js';
import { requireResource } from './elements.js';
import { refuseTakenHost, refuseTakenName, remoteNodes } from './nodes.js';
import { arrangeFirst, pairsOf, valuesOf } from './nvsets.js';
import { appendPrimitive } from './primitive.js';
import { removeResource } from './remove.js';
import { pcsDoes } from './releases.js';

const ADD_OPTIONS = ['--wait', '--force', '--skip-offline', '--request-timeout', '--corosync_conf'];

export const addRemote: PcsHandler = (args, command, context) => {
  const modern = pcsDoes(context, 'remoteNameFirst');
  allowOptions(command, context, ...ADD_OPTIONS, '--no-default-ops');
  refuseFile(command, context);
  const [first, second, ...others] = args;
  if (!first) return usage('cluster node add-remote NODE [ADDRESS] …', command.origin);
  const hasSecond = second && !second.text.includes('=') && second.text !== 'op' && second.text !== 'meta';
  const rest = hasSecond ? others : args.slice(1);
  // pcs 0.9: ADDRESS [NODE].
  const name = !modern && hasSecond ? second : first;
  const address = modern && hasSecond ? second : first;
  const parts = parseSimple(rest);
  const server = parts.parameters.get('server');
  if (server) refuse('the address of the node is given behind its name', server.word.origin);
  refuseTakenHost(address, command, context);
  if (address.text !== name.text) refuseTakenName(name, command, context);
  const parameters = new Map(parts.parameters);
  parameters.set('server', serverOption(address));
  appendPrimitive(
    {
      ...parts,
      parameters,
      meta: pairsOf(parts.meta),
      id: name,
      agent: remoteAgent(context),
      agentAt: name,
      defaults: command.options.has('--no-default-ops') ? 'monitor only' : 'all',
      noun: 'resource',
    },
    command,
    context,
  );
};

function serverOption(address: Word): Option {
  return { name: 'server', value: address, word: address };
}

function remoteAgent({ session }: PcsContext): Agent {
  const profile = session.options.platform.agents;
  const resolved = resolveAgentName(profile, 'ocf:pacemaker:remote');
  const name =
    resolved.kind === 'ok' ? resolved.agent : { class: 'ocf', provider: 'pacemaker', type: 'remote' };
  return { name, facts: agentFacts(profile, name) };
}

/** pcs 0.9 refuses these commands for a file. */
function refuseFile(command: PcsCommand, context: PcsContext): void {
  if (pcsDoes(context, 'remoteNameFirst') || !command.options.has('-f')) return;
  refuse('it does not support -f', command.origin);
}

const GUEST_OPTIONS = ['remote-port', 'remote-addr', 'remote-connect-timeout'];

export const addGuest: PcsHandler = (args, command, context) => {
  allowOptions(command, context, ...ADD_OPTIONS);
  refuseFile(command, context);
  const [name, id, ...words] = args;
  if (!name || !id) return usage('cluster node add-guest NODE RESOURCE …', command.origin);
  const options = optionsOf(words);
  for (const option of options.values()) {
    if (!GUEST_OPTIONS.includes(option.name)) {
      refuse(
        `"${option.name}" is no option of a guest node`,
        option.word.origin,
        `it takes ${GUEST_OPTIONS.join(', ')}`,
      );
    }
  }
  const address = options.get('remote-addr')?.value ?? name;
  if (idTaken(context.cib, name.text)) refuse(`the id "${name.text}" is in use`, name.origin);
  refuseTakenName(name, command, context);
  refuseTakenHost(address, command, context);
  const resource = requireResource(context, id, 'resource', 'primitive');
  if ((valuesOf(resource, 'meta_attributes').get('remote-node') ?? '') !== '') {
    refuse(`"${id.text}" makes a guest node already`, id.origin);
  }
  const pairs = [
    ...pairsOf(options),
    { name: 'remote-node', value: name.text, origin: name.origin },
    // Newer releases write down where they found the node.
    ...(options.has('remote-addr') || !pcsDoes(context, 'remoteNameFirst')
      ? []
      : [{ name: 'remote-addr', value: name.text, origin: name.origin }]),
  ];
  arrangeFirst(context, resource, pairs, command.origin);
};

/** `cluster remote-node add NODE RESOURCE …` of pcs 0.9, which its last releases only take with --force. */
export const addRemoteNode: PcsHandler = (args, command, context) => {
  const [name, id, ...words] = args;
  if (!name || !id) return usage('cluster remote-node add NODE RESOURCE …', command.origin);
  requireForce(command, 'add-guest');
  const resource = requireResource(context, id, 'resource', 'primitive');
  const pairs = [
    ...pairsOf(optionsOf(words)),
    { name: 'remote-node', value: name.text, origin: name.origin },
  ];
  arrangeFirst(context, resource, pairs, command.origin);
};

function requireForce(command: PcsCommand, instead: string): void {
  if (isForced(command)) return;
  refuse('the command is not enough for a guest node', command.origin, `use: pcs cluster node ${instead}`);
}

/** By the name or the address of the node, or the id of the resource. */
function remoteNodeOf(
  word: Word,
  kind: 'remote' | 'guest',
  command: PcsCommand,
  context: PcsContext,
): readonly CibElement[] {
  const found = remoteNodes(context).filter(
    ({ primitive, node, kind: its }) =>
      its === kind &&
      (node.name === word.text || node.addresses.includes(word.text) || primitive.id === word.text),
  );
  if (found.length === 0) refuse(`there is no ${kind} node "${word.text}"`, word.origin);
  if (found.length > 1 && !isForced(command)) {
    refuse(`there are several ${kind} nodes "${word.text}"`, word.origin, 'use --force to remove them all');
  }
  return found.map(({ primitive }) => primitive);
}

const REMOVE_OPTIONS = ['--force', '--skip-offline', '--request-timeout', '--corosync_conf'];

export const deleteRemote: PcsHandler = (args, command, context) => {
  allowOptions(command, context, ...REMOVE_OPTIONS);
  const [name, more] = args;
  if (!name || more) return usage('cluster node delete-remote NODE', command.origin);
  for (const primitive of remoteNodeOf(name, 'remote', command, context)) removeResource(primitive, context);
};

export const deleteGuest: PcsHandler = (args, command, context) => {
  allowOptions(command, context, ...REMOVE_OPTIONS, '--wait');
  const [name, more] = args;
  if (!name || more) return usage('cluster node delete-guest NODE', command.origin);
  for (const primitive of remoteNodeOf(name, 'guest', command, context)) {
    for (const nvpair of [...(primitive.child('meta_attributes')?.children ?? [])]) {
      if ([...GUEST_OPTIONS, 'remote-node'].includes(nvpair.get('name') ?? '')) nvpair.remove();
    }
  }
};

/** `cluster remote-node remove NODE`. */
export const removeRemoteNode: PcsHandler = (args, command, context) => {
  requireForce(command, 'remove-guest');
  deleteGuest(args, command, context);
};
