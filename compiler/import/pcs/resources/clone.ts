/** `resource clone`, `promotable`, `master`, `unclone`. */
import { formatAgent } from '../../../agents/database.js';
import type { Word } from '../../shell/command.js';
import { CibElement } from '../../tree.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { freeId, idTaken, requireIdSyntax } from '../settings/ids.js';
import { optionsOf, refuse, usage } from '../settings/terms.js';
import { agentOf, declaresOcf11, type Agent } from './agents.js';
import { allowOptions, isForced, joined, segmentsOf, keepComments } from './command-line.js';
import { refusePromotable } from './create-parts.js';
import {
  cloneAround,
  findResource,
  innerResources,
  isClone,
  parentResource,
  primitivesOf,
  refuseMissing,
  requireResource,
  resourcesOf,
} from './elements.js';
import { takeOutOfGroup } from './group.js';
import { refuseFenceDevices } from './kinds.js';
import { isTrue, pairsOf, sortPairs, updateSet, type Pair } from './nvsets.js';
import { redirectConstraints, removeReferences } from './references.js';
import { pcsDoes } from './releases.js';

export const resourceClone: PcsHandler = (args, command, context) => {
  makeClone(args, false, command, context);
};

export const resourcePromotable: PcsHandler = (args, command, context) => {
  makeClone(args, true, command, context);
};

function makeClone(
  args: readonly Word[],
  promotable: boolean,
  command: PcsCommand,
  context: PcsContext,
): void {
  allowOptions(command, context, '--force', '--wait');
  const [name, ...rest] = args;
  if (!name) return usage('resource clone RESOURCE [ID] [meta] NAME=VALUE…', command.origin);
  refuseFenceDevices([name], context);
  const element = clonable(name, context);
  const { id, meta } = cloneParts(rest, promotable, command, context);
  checkClonedElement(element, name, meta, isForced(command), context);
  wrap(element, 'clone', id, command, context, meta);
}

/** 0.9: `resource master [ID] RESOURCE NAME=VALUE…`. */
export const resourceMaster: PcsHandler = (args, command, context) => {
  allowOptions(command, context, '--wait');
  const named = args[1] !== undefined && !args[1].text.includes('=');
  const name = named ? args[1] : args[0];
  if (!name) return usage('resource master [ID] RESOURCE NAME=VALUE…', command.origin);
  const words = args.slice(named ? 2 : 1).filter(({ text }) => text !== 'meta');
  const element = clonable(name, context);
  wrap(element, 'master', named ? args[0] : undefined, command, context, pairsOf(optionsOf(words)));
};

function clonable(name: Word, context: PcsContext): CibElement {
  const element = requireResource(context, name, 'resource or group', 'primitive', 'group');
  const parent = parentResource(element);
  if (parent?.name === 'bundle') refuse(`"${name.text}" is in a bundle, and cannot be cloned`, name.origin);
  if (cloneAround(element) || innerResources(element).some(cloneOfItsOwn)) {
    refuse(`"${name.text}" is cloned already`, name.origin);
  }
  return element;
}

function cloneOfItsOwn(element: CibElement): boolean {
  return isClone(element);
}

interface CloneParts {
  readonly id: Word | undefined;
  readonly meta: readonly Pair[];
}

/** `[ID] [meta] NAME=VALUE…`; `update` of a clone has the same words, without a use for the id. */
export function cloneParts(
  words: readonly Word[],
  promotable: boolean,
  command: PcsCommand,
  context: PcsContext,
): CloneParts {
  const [first] = words;
  const named = first && !/^(?:op|meta)$|=/.test(first.text) && pcsDoes(context, 'cloneId');
  const segments = segmentsOf(named ? words.slice(1) : words, ['op', 'meta']);
  const op = segments.find(({ keyword }) => keyword?.text === 'op')?.keyword;
  if (op) refuse('operations belong to the resource, not to its clone', op.origin);
  const options = optionsOf([...(joined(segments, '') ?? []), ...(joined(segments, 'meta') ?? [])]);
  if (promotable) refusePromotable(options);
  const meta = pairsOf(options);
  return {
    id: named ? first : undefined,
    meta: promotable ? [...meta, { name: 'promotable', value: 'true', nameOrigin: command.origin }] : meta,
  };
}

function checkClonedElement(
  element: CibElement,
  name: Word,
  meta: readonly Pair[],
  force: boolean,
  context: PcsContext,
): void {
  if (!force && element.get('class') === 'stonith' && pcsDoes(context, 'stonithCloneRefused')) {
    refuse(
      `"${name.text}" is a fence device: a clone of it has no effect`,
      name.origin,
      'every node can use it without',
    );
  }
  checkCloneOptions(clonedAgents(element, name, context), meta, cloneForce(element, force, context), context);
}

/** Whether --force helps against clone options that do not suit the agent. */
export function cloneForce(element: CibElement, force: boolean, context: PcsContext): boolean {
  return force && (element.name === 'group' || pcsDoes(context, 'cloneCheckForced'));
}

/** The agents that a clone of the element runs. */
export function clonedAgents(
  element: CibElement,
  at: Word,
  context: PcsContext,
): readonly { agent: Agent; at: Word }[] {
  return primitivesOf(element).map((primitive) => ({ agent: agentOf(primitive, context), at }));
}

/** Options that the agent cannot stand. */
export function checkCloneOptions(
  agents: readonly { readonly agent: Agent; readonly at: Word }[],
  meta: readonly Pair[],
  force: boolean,
  context: PcsContext,
): void {
  if (!pcsDoes(context, 'cloneChecked')) return;
  for (const { agent, at } of agents) {
    for (const { name, value, nameOrigin } of meta) {
      if (!isTrue(value)) continue;
      const promotable = name === 'promotable';
      const impossible = agent.name.class !== 'ocf' && (promotable || name === 'globally-unique');
      const unsuited =
        promotable && !force && declaresOcf11(agent) && agent.facts !== undefined && !agent.facts.promotable;
      if (impossible || unsuited) {
        refuse(`${name} does not suit the agent ${formatAgent(agent.name)}`, nameOrigin ?? at.origin);
      }
    }
  }
}

export function checkNewCloneId(id: Word, context: PcsContext): void {
  requireIdSyntax(id, 'clone name');
  if (idTaken(context.cib, id.text)) refuse(`the id "${id.text}" is in use`, id.origin);
}

function wrap(
  element: CibElement,
  tag: 'clone' | 'master',
  id: Word | undefined,
  command: PcsCommand,
  context: PcsContext,
  meta: readonly Pair[],
): void {
  const old = parentResource(element);
  if (id) checkNewCloneId(id, context);
  const clone = appendClone(element, tag, id, command, context);
  keepComments(clone, command);
  // The group that it was the last member of.
  if (old?.name === 'group' && innerResources(old).length === 0) old.remove();
  updateSet(context, clone, 'meta_attributes', sortPairs(meta), command.origin);
  redirectConstraints(context, element.id!, clone.id!);
}

/** At the end of the resources. */
export function appendClone(
  element: CibElement,
  tag: 'clone' | 'master',
  id: Word | undefined,
  command: PcsCommand,
  context: PcsContext,
): CibElement {
  const clone = new CibElement(tag, {}, command.origin);
  clone.set(
    'id',
    id?.text ?? freeId(context.cib, `${element.id}-${tag}`),
    id?.origin ?? element.originOf('id') ?? command.origin,
  );
  resourcesOf(context).append(clone);
  clone.append(element);
  return clone;
}

export const resourceUnclone: PcsHandler = (args, command, context) => {
  allowOptions(command, context, '--wait');
  const [name, more] = args;
  if (!name || more) return usage('resource unclone RESOURCE', command.origin);
  const found = findResource(context, name.text, 'primitive', 'group', 'clone', 'master');
  const element = found && isClone(found) ? innerResources(found)[0] : found;
  if (!element) return refuseMissing(name, 'resource');
  const clone = cloneAround(element);
  if (!clone) return refuse(`"${name.text}" is not cloned`, name.origin);
  const child = innerResources(clone)[0]!;
  if (child.name === 'group' && element !== child && child.childrenNamed('primitive').length > 1) {
    takeOutOfGroup(child, [element], name, context);
    return;
  }
  clone.parent!.append(element);
  clone.remove();
  removeReferences(context, clone.id!);
};

/** What pcs since 0.10 makes of a `master` that it changes: a promotable clone of that name. */
export function masterToClone(master: CibElement, context: PcsContext): CibElement {
  const clone = new CibElement('clone', {}, master.origin);
  clone.set('id', master.id, master.originOf('id'));
  clone.comments = [...master.comments];
  master.parent?.append(clone, master);
  for (const child of [...master.children]) clone.append(child);
  master.remove();
  const origin = master.origin ?? master.originOf('id');
  if (origin) {
    updateSet(context, clone, 'meta_attributes', [{ name: 'promotable', value: 'true', origin }], origin);
  }
  return clone;
}
