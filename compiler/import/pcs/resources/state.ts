/** `enable`, `disable`, `manage`, `unmanage` of resources, fence devices and tags. */
import type { Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import type { PcsContext, PcsHandler } from '../command.js';
import { elementById } from '../settings/ids.js';
import { refuse, usage } from '../settings/terms.js';
import { allowOptions, isForced } from './command-line.js';
import {
  findResource,
  innerResources,
  isClone,
  parentResource,
  primitivesOf,
  refuseMissing,
} from './elements.js';
import { keepFenceDevice } from './fence-devices.js';
import { requireKind, type Kind } from './kinds.js';
import { arrangeFirst } from './nvsets.js';
import { pcsDoes } from './releases.js';

interface Named {
  readonly element: CibElement;
  readonly word: Word;
}

/** A tag stands for its resources. */
function namedResources(words: readonly Word[], context: PcsContext): readonly Named[] {
  return words.flatMap((word): readonly Named[] => {
    const element = findResource(context, word.text);
    if (element) return [{ element, word }];
    const tag = pcsDoes(context, 'tags') ? elementById(context.cib, word.text) : undefined;
    if (tag?.name !== 'tag') return refuseMissing(word, 'resource');
    return tag.childrenNamed('obj_ref').flatMap((reference) => {
      const tagged = findResource(context, reference.id ?? '');
      return tagged ? [{ element: tagged, word }] : [];
    });
  });
}

function setMeta(elements: readonly Named[], name: string, value: string, context: PcsContext): void {
  for (const { element, word } of elements) {
    arrangeFirst(context, element, [{ name, value, origin: word.origin }], word.origin);
  }
}

export function enableHandler(kind: Kind): PcsHandler {
  return (args, command, context) => {
    allowOptions(command, context, '--wait');
    if (args.length === 0) return usage(`${kind} enable RESOURCE…`, command.origin);
    requireKind(args, kind, context);
    const elements = namedResources(args, context).flatMap(({ element, word }) =>
      toEnable(element).map((each) => ({ element: each, word })),
    );
    setMeta(elements, 'target-role', '', context);
  };
}

/** A clone or bundle and what is in it are enabled together. */
function toEnable(element: CibElement): readonly CibElement[] {
  if (isClone(element) || element.name === 'bundle') return [element, ...innerResources(element)];
  const parent = parentResource(element);
  return parent && parent.name !== 'group' ? [element, parent] : [element];
}

export function disableHandler(kind: Kind): PcsHandler {
  return (args, command, context) => {
    allowOptions(
      command,
      context,
      '--brief',
      '--safe',
      '--simulate',
      '--no-strict',
      '--wait',
      ...forceOption(context),
    );
    if (args.length === 0) return usage(`${kind} disable RESOURCE…`, command.origin);
    requireKind(args, kind, context);
    const elements = namedResources(args, context);
    // It only shows what would happen.
    if (command.options.has('--simulate')) return;
    if (!isForced(command)) {
      keepFenceDevice(
        elements.flatMap(({ element }) => [element, ...primitivesOf(element)]),
        args[0]!,
        context,
      );
    }
    setMeta(elements, 'target-role', 'Stopped', context);
  };
}

function forceOption(context: PcsContext): readonly string[] {
  return pcsDoes(context, 'lastFenceDeviceKept') ? ['--force'] : [];
}

/** Works on the running cluster only; what it changes is the same. */
export const safeDisable: PcsHandler = (args, command, context) => {
  if (command.options.has('-f')) refuse('safe-disable needs the running cluster', command.origin);
  const options = new Map([...command.options].filter(([name]) => name !== '--force'));
  disableHandler('resource')(args, { ...command, options }, context);
};

export const unmanage: PcsHandler = (args, command, context) => {
  allowOptions(command, context, '--monitor');
  if (args.length === 0) return usage('resource unmanage RESOURCE…', command.origin);
  requireKind(args, 'resource', context);
  const elements = namedResources(args, context).flatMap(({ element, word }) =>
    toUnmanage(element).map((each) => ({ element: each, word })),
  );
  setMeta(elements, 'is-managed', 'false', context);
  if (!command.options.has('--monitor')) return;
  for (const { element, word } of elements) {
    for (const monitor of monitorsOf(element)) monitor.set('enabled', 'false', word.origin);
  }
};

/** The primitives; a bundle itself as well, for what Pacemaker makes around it. */
function toUnmanage(element: CibElement): readonly CibElement[] {
  return element.name === 'bundle' ? [element, ...primitivesOf(element)] : primitivesOf(element);
}

export const manage: PcsHandler = (args, command, context) => {
  allowOptions(command, context, '--monitor');
  if (args.length === 0) return usage('resource manage RESOURCE…', command.origin);
  requireKind(args, 'resource', context);
  const elements = namedResources(args, context).flatMap(({ element, word }) =>
    toManage(element).map((each) => ({ element: each, word })),
  );
  setMeta(elements, 'is-managed', '', context);
  if (!command.options.has('--monitor')) return;
  for (const { element } of elements) {
    for (const monitor of monitorsOf(element)) monitor.set('enabled', undefined);
  }
};

/** All that is around it and in it: an unmanaged group or clone would keep it unmanaged. */
function toManage(element: CibElement): readonly CibElement[] {
  const around: CibElement[] = [];
  for (let parent = parentResource(element); parent; parent = parentResource(parent)) around.push(parent);
  const inside = (of: CibElement): readonly CibElement[] =>
    innerResources(of).flatMap((e) => [e, ...inside(e)]);
  return [element, ...around, ...inside(element)];
}

function monitorsOf(element: CibElement): readonly CibElement[] {
  if (element.name !== 'primitive') return [];
  const operations = element.child('operations')?.childrenNamed('op') ?? [];
  return operations.filter((operation) => operation.get('name') === 'monitor');
}
