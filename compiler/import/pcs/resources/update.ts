/** `update`, `meta` and `utilization` of resources and fence devices. */
import { hasParameterMark, type Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { roleInCib } from '../settings/roles.js';
import { optionOf, optionsOf, refuse, usage, type Option } from '../settings/terms.js';
import { agentOf } from './agents.js';
import { checkCloneOptions, clonedAgents, cloneForce, cloneParts, masterToClone } from './clone.js';
import { allowOptions, isForced, keepComments } from './command-line.js';
import { findResource, innerResources, isClone, refuseMissing, requireResource } from './elements.js';
import { requireKind, type Kind } from './kinds.js';
import { refuseGuestMeta } from './nodes.js';
import { pairsOf, sortPairs, updateSet, valuesOf } from './nvsets.js';
import { addOperation } from './op-commands.js';
import { checkChangedParameters } from './parameters.js';
import { pcsDoes } from './releases.js';

export function updateHandler(kind: Kind): PcsHandler {
  return (args, command, context) => {
    allowOptions(command, context, '--wait', '--force', '--agent-validation');
    const [id, ...words] = args;
    if (!id || words.length === 0) return usage(`${kind} update RESOURCE NAME=VALUE…`, command.origin);
    requireKind([id], kind, context);
    const element = requireResource(context, id, 'resource', 'primitive', 'clone', 'master');
    keepComments(element, command);
    if (isClone(element)) updateClone(element, words, id, command, context);
    else updatePrimitive(element, words, command, context);
  };
}

interface UpdateParts {
  readonly parameters: readonly Option[];
  readonly meta: readonly Option[];
  readonly operations: readonly (readonly Word[])[];
}

/** A word without "=" behind `op` starts another operation; elsewhere pcs overlooks it, and so do we, but say so. */
function updateParts(words: readonly Word[], context: PcsContext): UpdateParts {
  const parameters: Option[] = [];
  const meta: Option[] = [];
  const operations: Word[][] = [];
  let part: 'parameters' | 'meta' | 'op' = 'parameters';
  for (const word of words) {
    if (word.text === 'op') {
      part = 'op';
      operations.push([]);
    } else if (word.text === 'meta') part = 'meta';
    else if (part === 'op') {
      if (!word.text.includes('=') && operations.at(-1)!.length > 0) operations.push([word]);
      else operations.at(-1)!.push(word);
    } else {
      const option = optionOf(word);
      if (option) (part === 'meta' ? meta : parameters).push(option);
      else context.session.report('pcs-word-overlooked', word.origin, { word: word.text });
    }
  }
  return { parameters, meta, operations };
}

function updatePrimitive(
  primitive: CibElement,
  words: readonly Word[],
  command: PcsCommand,
  context: PcsContext,
): void {
  const { parameters, meta, operations } = updateParts(words, context);
  const force = isForced(command);
  checkChangedParameters(
    {
      agent: agentOf(primitive, context),
      given: byName(parameters),
      force,
      at: command.origin,
      context,
    },
    primitive,
  );
  updateSet(context, primitive, 'instance_attributes', pairsOf(parameters), command.origin);
  const options = optionsOf(meta.map(({ word }) => word));
  const guest = valuesOf(primitive, 'meta_attributes').get('remote-node');
  if (!force && options.get('remote-node')?.value.text !== guest) refuseGuestMeta(options, primitive);
  updateSet(context, primitive, 'meta_attributes', pairsOf(meta), command.origin);
  for (const operation of operations) updateOperation(primitive, operation, force, context);
}

function byName(options: readonly Option[]): ReadonlyMap<string, Option> {
  return new Map(options.map((option) => [option.name, option]));
}

/** The first operation with the same name and role is made anew from the command alone, in its place. */
function updateOperation(
  primitive: CibElement,
  words: readonly Word[],
  force: boolean,
  context: PcsContext,
): void {
  const [name, ...options] = words;
  if (!name) return;
  if (name.text.includes('=')) refuse(`"${name.text}" is not the name of an operation`, name.origin);
  if (options.length === 0) {
    context.session.report('pcs-word-overlooked', name.origin, { word: name.text });
    return;
  }
  const role = options
    .flatMap((word) => optionOf(word) ?? [])
    .find((option) => option.name === 'role')?.value;
  const wanted = roleInCib(role?.text ?? '', context);
  const all = primitive.child('operations')?.childrenNamed('op') ?? [];
  const at = all.findIndex(
    (op) => op.get('name') === name.text && roleInCib(op.get('role') ?? '', context) === wanted,
  );
  if (at >= 0) all[at]!.remove();
  addOperation(primitive, words, { force, strict: false, before: at < 0 ? undefined : all[at + 1] }, context);
}

/** All options are meta attributes of the clone. */
function updateClone(
  found: CibElement,
  words: readonly Word[],
  id: Word,
  command: PcsCommand,
  context: PcsContext,
): void {
  const { meta } = cloneParts(words, false, command, context);
  const child = innerResources(found)[0];
  if (!child) return refuseMissing(id, 'resource');
  checkCloneOptions(clonedAgents(child, id, context), meta, false, context);
  const clone = modernClone(found, context);
  updateSet(context, clone, 'meta_attributes', sortPairs(meta), command.origin);
}

function modernClone(found: CibElement, context: PcsContext): CibElement {
  return found.name === 'master' && pcsDoes(context, 'promotable') ? masterToClone(found, context) : found;
}

export function metaHandler(kind: Kind): PcsHandler {
  return (args, command, context) => {
    allowOptions(command, context, '--force', '--wait');
    const [id, ...words] = args;
    if (!id || words.length === 0) return usage(`${kind} meta RESOURCE NAME=VALUE…`, command.origin);
    requireKind([id], kind, context);
    const options = optionsOf(words);
    const found = requireResource(context, id);
    if (found.name === 'bundle' && !pcsDoes(context, 'bundleMeta')) {
      refuse(`"${id.text}" is a bundle`, id.origin, `use: pcs resource bundle update ${id.text} meta …`);
    }
    const force = isForced(command);
    if (!force) refuseGuestMeta(options, found);
    keepComments(found, command);
    const element = modernClone(found, context);
    const child = innerResources(element)[0];
    if (element.name === 'clone' && child) {
      checkCloneOptions(
        clonedAgents(child, id, context),
        pairsOf(options),
        cloneForce(child, force, context),
        context,
      );
    }
    const ids = pcsDoes(context, 'bundleMeta') ? 'cleaned' : 'as they are';
    updateSet(context, element, 'meta_attributes', pairsOf(options), command.origin, ids);
  };
}

export const utilization: PcsHandler = (args, command, context) => {
  allowOptions(command, context, '--name');
  const [id, ...words] = args;
  if (!id) return;
  requireKind([id], 'resource', context);
  const primitive = findResource(context, id.text, 'primitive') ?? refuseMissing(id, 'resource');
  // Without a value it shows what there is.
  if (words.length === 0) return;
  keepComments(primitive, command);
  const options = optionsOf(words);
  for (const { name, value, word } of options.values()) {
    if (value.text === '' || hasParameterMark(value.text) || /^\s*[+-]?\d+\s*$/.test(value.text)) continue;
    refuse(`the utilization ${name}=${value.text} is no integer`, word.origin);
  }
  updateSet(context, primitive, 'utilization', sortPairs(pairsOf(options)), command.origin);
};
