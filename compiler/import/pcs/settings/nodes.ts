/** `pcs node …` and, in 0.9, `pcs cluster standby`. */
import type { Origin } from '../../../model/model.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import type { ImportSession } from '../../session.js';
import { CibElement, sectionOf } from '../../tree.js';
import { type PcsCommand, type PcsContext, type PcsHandler, PcsRefusal } from '../command.js';
import { freeId } from './ids.js';
import {
  idText,
  type PairId,
  pairId,
  type PairUpdate,
  sortedPairs,
  updatePair,
  updateSet,
} from './nvsets.js';
import { keepComments, optionsOf, refuse } from './terms.js';

/** `node attribute NODE` alone shows them. */
export const nodeAttribute: PcsHandler = ([node, ...words], command, context) => {
  if (!node || words.length === 0) return;
  const options = [...optionsOf(words).values()];
  for (const [i, option] of options.entries()) {
    try {
      setNodeAttribute(node, option, command, context);
    } catch (problem) {
      if (!(problem instanceof PcsRefusal) || i === 0) throw problem;
      throw new PcsRefusal(problem.reason, problem.at, 'pcs has set what stands before it', true);
    }
  }
  keepComments(requireNode(knownName(node, context), context), command);
};

/** As `crm_attribute` does it: its own ids, and a pair stays where it is. */
export function setNodeAttribute(
  word: Word,
  { name, value }: { readonly name: string; readonly value: Word },
  command: PcsCommand,
  context: PcsContext,
): void {
  const node = requireNode(knownName(word, context), context);
  const sets = node.childrenNamed('instance_attributes');
  const holder = sets.find((set) => set.children.some((pair) => pair.get('name') === name));
  if (value.text === '' && !holder) {
    if (command.options.has('--force')) return;
    refuse(`${word.text} has no attribute "${name}"`, value.origin);
  }
  // It only changes these two; other characters that an id cannot have make it fail.
  const id: PairId = (set) => `${set.id}-${idText(name).replace(/[:#]/g, '.')}`;
  const setId = `nodes-${node.id}`;
  const set = holder ?? sets.find((own) => own.id === setId) ?? newSet(node, setId, command);
  if (value.text !== '' && !/^[\w.#:-]+$/.test(idText(name))) {
    refuse(`a node attribute cannot be called "${name}"`, value.origin);
  }
  updatePair(set, { name, value, origin: value.origin }, id);
}

/** `crm_attribute` finds nodes in any letter case. */
function knownName(word: Word, { cib }: PcsContext): Word {
  const names = sectionOf(cib, 'nodes').children.map((node) => node.get('uname') ?? '');
  const found = names.includes(word.text)
    ? undefined
    : names.find((name) => name.toLowerCase() === word.text.toLowerCase());
  return found === undefined ? word : { ...word, text: found };
}

function newSet(node: CibElement, id: string, { origin }: PcsCommand): CibElement {
  return node.append(new CibElement('instance_attributes', { id }, origin));
}

/** `node utilization NODE` alone shows it. */
export const nodeUtilization: PcsHandler = ([word, ...words], command, context) => {
  if (!word || words.length === 0) return;
  const pairs = sortedPairs(optionsOf(words).values());
  for (const { name, value } of pairs) {
    const valid = value.text === '' || hasParameterMark(value.text) || /^[+-]?\d+$/.test(value.text);
    if (!valid) refuse(`"${value.text}" is no number: ${name} is a utilization`, value.origin);
  }
  const node = requireNode(word, context);
  let set = node.child('utilization');
  if (!set) {
    if (pairs.every(({ value }) => value.text === '')) return;
    const id = freeId(context.cib, `nodes-${node.id}-utilization`);
    set = node.append(new CibElement('utilization', { id }, command.origin));
  }
  for (const pair of pairs) updatePair(set, pair, pairId(context.cib));
  keepComments(node, command);
};

/** `node standby`, `node unmaintenance` and so on: an attribute is set to `on`, or removed. */
export function nodeMode(name: 'standby' | 'maintenance', on: boolean): PcsHandler {
  return (args, command, context) => {
    const all = command.options.has('--all');
    if (all && args.length > 0) refuse('either nodes or --all can be given', args[0]!.origin);
    if (!all && args.length === 0) {
      refuse(
        'without a node the command means the node that it runs on, which no file tells',
        command.origin,
        'name the node',
      );
    }
    const nodes = all ? allNodes(command, context) : args.map((word) => requireNode(word, context));
    const value = { text: on ? 'on' : '', origin: command.origin, quoted: false };
    const pair: PairUpdate = { name, value, origin: command.origin };
    for (const node of nodes) setMode(node, pair, command, context);
    if (nodes[0]) keepComments(nodes[0], command);
  };
}

function setMode(node: CibElement, pair: PairUpdate, { origin }: PcsCommand, { cib }: PcsContext): void {
  if (node.child('instance_attributes')) {
    updateSet(node, 'instance_attributes', [pair], { cib, origin });
    return;
  }
  if (pair.value.text === '') return;
  const id = freeId(cib, `nodes-${node.id}`);
  const set = node.append(new CibElement('instance_attributes', { id }, origin));
  updatePair(set, pair, pairId(cib));
}

/** The entries of a CIB, and the remote and guest nodes, bundles' containers too. */
function allNodes(command: PcsCommand, context: PcsContext): CibElement[] {
  const section = sectionOf(context.cib, 'nodes');
  addHosts(context);
  if (section.children.length === 0) refuse('the nodes of the cluster are not known', command.origin);
  const entries = new Map(section.childrenNamed('node').map((node) => [node.get('uname'), node]));
  for (const name of remoteNodes(context.cib)) {
    if (!entries.has(name)) entries.set(name, addRemoteNode(section, name, command.origin));
  }
  return [...entries.values()];
}

/** For a script on an empty CIB: the hosts that it set up. */
function addHosts({ cib, session }: PcsContext): void {
  const section = sectionOf(cib, 'nodes');
  if (section.children.length > 0) return;
  for (const { name, id, origin } of session.hosts) addNode(section, name, id, origin);
}

function addRemoteNode(section: CibElement, name: string, origin: Origin): CibElement {
  return addNode(section, name, name, origin).set('type', 'remote', origin);
}

/**
 * The cluster has an entry for each of its nodes, a script shows none: where no nodes are known, the one that is named
 * is taken for one of them. Remote and guest nodes get their entry when they first connect.
 */
function requireNode(word: Word, context: PcsContext): CibElement {
  const section = sectionOf(context.cib, 'nodes');
  const { hosts } = context.session;
  addHosts(context);
  const node = section.children.find((element) => element.get('uname') === word.text);
  if (node) return node;
  if (remoteNodes(context.cib).includes(word.text)) return addRemoteNode(section, word.text, word.origin);
  const members = section.children.filter((element) => element.get('type') !== 'remote');
  const named = NAMED_NODES.get(context.session) ?? new Set();
  const unlisted = hosts.length === 0 && members.every((element) => named.has(element.get('uname')));
  if (unlisted || hasParameterMark(word.text)) {
    NAMED_NODES.set(context.session, named.add(word.text));
    return addNode(section, word.text, undefined, word.origin);
  }
  return refuse(`there is no node "${word.text}"`, word.origin);
}

/** The nodes that have an entry only because a script named them. */
const NAMED_NODES = new WeakMap<ImportSession, Set<string | undefined>>();

function addNode(
  section: CibElement,
  uname: string,
  id: string | undefined,
  origin: Origin | undefined,
): CibElement {
  const taken = section.children.map((node) => Number(node.id)).filter(Number.isInteger);
  const number = String(Math.max(0, ...taken) + 1);
  return section.append(new CibElement('node', { id: id ?? number, uname }, origin));
}

/** Nodes that resources make: of `ocf:pacemaker:remote`, of guests, and one for each container of a bundle. */
function remoteNodes(cib: CibElement): string[] {
  const resources = [...(cib.child('configuration')?.child('resources')?.descendants() ?? [])];
  return resources.flatMap((element) => {
    if (element.name === 'bundle') return containers(element);
    const { id } = element;
    const remote = element.get('provider') === 'pacemaker' && element.get('type') === 'remote';
    if (element.name === 'primitive' && remote && id !== undefined) return [id];
    const guest = element.get('name') === 'remote-node' ? element.get('value') : undefined;
    return guest === undefined ? [] : [guest];
  });
}

/** A bundle has nodes when something runs in it. */
function containers(bundle: CibElement): string[] {
  if (!bundle.child('primitive')) return [];
  const container = bundle.children.find((child) => child.get('image') !== undefined);
  const count = ['replicas', 'promoted-max', 'masters'].flatMap((name) => container?.get(name) ?? [])[0];
  return Array.from({ length: Number(count ?? 1) || 1 }, (_, i) => `${bundle.id}-${i}`);
}
