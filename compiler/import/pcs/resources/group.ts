/** `resource group add`, `group remove`, `ungroup`. */
import type { Word } from '../../shell/command.js';
import { CibElement } from '../../tree.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { elementById, requireIdSyntax } from '../settings/ids.js';
import { refuse, usage } from '../settings/terms.js';
import { allowOptions, optionValue, keepComments } from './command-line.js';
import {
  innerResources,
  isClone,
  isResource,
  parentResource,
  refuseMissing,
  requireResource,
  resourcesOf,
} from './elements.js';
import { isReferenced, removeReferences } from './references.js';
import { pcsDoes } from './releases.js';
import { refuseFenceDevices } from './kinds.js';

export const groupAdd: PcsHandler = (args, command, context) => {
  allowOptions(command, context, '--wait', '--after', '--before');
  const [id, ...names] = args;
  if (!id || names.length === 0) return usage('resource group add GROUP RESOURCE…', command.origin);
  const after = optionValue(command, '--after');
  const before = optionValue(command, '--before');
  if (after && before) refuse('--before and --after cannot be used together', before.origin);
  refuseFenceDevices(names, context);
  const members = names.map((word) => ({
    word,
    element: elementById(context.cib, word.text) ?? refuseMissing(word, 'resource'),
  }));
  const group = openGroup(id, after ?? before, command, context);
  keepComments(group, command);
  moveIntoGroup(group, members, after ?? before, after !== undefined, context);
};

export const groupRemove: PcsHandler = (args, command, context) => {
  allowOptions(command, context, '--wait');
  const [id, ...names] = args;
  if (!id) return usage('resource group remove GROUP [RESOURCE…]', command.origin);
  const group = requireResource(context, id, 'group', 'group');
  const leaving = names.map(
    (word) =>
      group.childrenNamed('primitive').find((member) => member.id === word.text) ??
      refuseMissing(word, `resource in the group "${id.text}"`),
  );
  takeOutOfGroup(group, names.length === 0 ? group.childrenNamed('primitive') : leaving, id, context);
};

/** The members become resources of their own; a group without members goes, with all that refers to it. */
export function takeOutOfGroup(
  group: CibElement,
  leaving: readonly CibElement[],
  at: Word,
  context: PcsContext,
): void {
  const members = group.childrenNamed('primitive');
  const cloned = group.parent !== undefined && isClone(group.parent);
  if (cloned && members.length > 1 && new Set(leaving).size === members.length) {
    refuse('not all resources can be taken out of a cloned group', at.origin, 'use: pcs resource unclone');
  }
  // The last member of a cloned group takes its place in the clone.
  const target = cloned && members.length > 1 ? resourcesOf(context) : group.parent!;
  for (const member of leaving) target.append(member);
  if (group.child('primitive')) return;
  group.remove();
  removeReferences(context, group.id!);
}

/** The group of that name, made at the end of the resources if there is nothing of that name. */
export function openGroup(
  id: Word,
  beside: Word | undefined,
  command: PcsCommand,
  context: PcsContext,
): CibElement {
  if (beside && !elementById(context.cib, beside.text)) refuseMissing(beside, 'resource');
  const existing = elementById(context.cib, id.text);
  if (existing) {
    if (existing.name !== 'group') refuse(`"${id.text}" is not a group, but a ${existing.name}`, id.origin);
    return existing;
  }
  requireIdSyntax(id, 'group name');
  const group = resourcesOf(context).append(new CibElement('group', {}, command.origin));
  return group.set('id', id.text, id.origin);
}

interface Member {
  readonly element: CibElement;
  readonly word: Word;
}

export function moveIntoGroup(
  group: CibElement,
  members: readonly Member[],
  beside: Word | undefined,
  after: boolean,
  context: PcsContext,
): void {
  checkMembers(group, members, beside !== undefined, context);
  const neighbour = beside && checkNeighbour(group, members, beside);
  let next = neighbour && after ? following(neighbour) : neighbour;
  for (const { element, word } of members) {
    const old = parentResource(element);
    // The place before it may be its own.
    if (next === element) next = following(element);
    group.append(element, next);
    if (old && old !== group) removeEmptied(old, word, context);
  }
}

function following(element: CibElement): CibElement | undefined {
  const siblings = element.parent?.children ?? [];
  return siblings[siblings.indexOf(element) + 1];
}

/** `placed`: with a neighbour, members of the group only change their place. */
function checkMembers(
  group: CibElement,
  members: readonly Member[],
  placed: boolean,
  context: PcsContext,
): void {
  const checked = pcsDoes(context, 'membersChecked');
  const seen = new Set<CibElement>();
  for (const { element, word } of members) {
    if (!isResource(element)) refuse(`"${word.text}" is not a resource, but a ${element.name}`, word.origin);
    if (element.name !== 'primitive') {
      refuse(`"${word.text}" is a ${element.name}, which cannot be put into a group`, word.origin);
    }
    const parent = parentResource(element);
    if (parent && parent.name !== 'group') {
      refuse(
        `"${word.text}" is in the ${parent.name} "${parent.id}", and cannot be put into a group`,
        word.origin,
      );
    }
    if (!checked) continue;
    if (seen.has(element)) refuse(`"${word.text}" is given twice`, word.origin);
    if (parent === group && !placed) refuse(`"${word.text}" is in the group already`, word.origin);
    seen.add(element);
  }
}

function checkNeighbour(group: CibElement, members: readonly Member[], beside: Word): CibElement {
  const neighbour = innerResources(group).find(({ id }) => id === beside.text);
  if (!neighbour) return refuse(`"${beside.text}" is not in the group "${group.id}"`, beside.origin);
  if (members.some(({ element }) => element === neighbour)) {
    refuse(`"${beside.text}" cannot be put beside itself`, beside.origin);
  }
  return neighbour;
}

/** pcs drops a group without members (and its clone), but leaves what refers to it: such a CIB is not accepted. */
function removeEmptied(group: CibElement, moved: Word, context: PcsContext): void {
  if (group.name !== 'group' || innerResources(group).length > 0) return;
  const gone = group.parent && isClone(group.parent) ? group.parent : group;
  gone.remove();
  const referenced = [gone, group].find(({ id }) => id !== undefined && isReferenced(context, id));
  if (!referenced) return;
  refuse(
    `"${moved.text}" is the last resource of "${group.id}", and the configuration still refers to "${referenced.id}"`,
    moved.origin,
    `use: pcs resource ungroup ${group.id}`,
  );
}
