/** Resources in the tree, found and taken apart as pcs does it. */
import type { CibElement } from '../../tree.js';
import { sectionOf } from '../../tree.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import type { PcsContext } from '../command.js';
import { refuse } from '../settings/terms.js';

const KINDS: ReadonlySet<string> = new Set(['primitive', 'group', 'clone', 'master', 'bundle']);
const WRAPPERS: ReadonlySet<string> = new Set(['group', 'clone', 'master', 'bundle']);

export function isResource({ name }: CibElement): boolean {
  return KINDS.has(name);
}

export function isClone({ name }: CibElement): boolean {
  return name === 'clone' || name === 'master';
}

export function isFenceDevice(element: CibElement): boolean {
  return element.name === 'primitive' && element.get('class') === 'stonith';
}

export function resourcesOf({ cib }: PcsContext): CibElement {
  return sectionOf(cib, 'resources');
}

/** `kinds`: element names; else any resource. */
export function findResource(
  context: PcsContext,
  id: string,
  ...kinds: readonly string[]
): CibElement | undefined {
  for (const element of resourcesOf(context).descendants()) {
    if (element.id === id && isResource(element) && (kinds.length === 0 || kinds.includes(element.name))) {
      return element;
    }
  }
  return undefined;
}

/** The resource that a word names. `noun` says what kind is expected. */
export function requireResource(
  context: PcsContext,
  word: Word,
  noun = 'resource',
  ...kinds: readonly string[]
): CibElement {
  return findResource(context, word.text, ...kinds) ?? refuseMissing(word, noun);
}

export function refuseMissing(word: Word, noun: string): never {
  if (hasParameterMark(word.text)) {
    refuse(
      `the name of the ${noun} comes from a variable whose value is not known`,
      word.origin,
      'write the name itself',
    );
  }
  return refuse(`there is no ${noun} "${word.text}"`, word.origin);
}

/** Resources directly in it. */
export function innerResources(element: CibElement): readonly CibElement[] {
  return WRAPPERS.has(element.name) ? element.children.filter(isResource) : [];
}

/** The primitives that it is made of; itself, if it is one. */
export function primitivesOf(element: CibElement): readonly CibElement[] {
  return element.name === 'primitive' ? [element] : innerResources(element).flatMap(primitivesOf);
}

/** The group, clone or bundle around it. */
export function parentResource(element: CibElement): CibElement | undefined {
  return element.parent && WRAPPERS.has(element.parent.name) ? element.parent : undefined;
}

/** The clone around a primitive, also around its group. */
export function cloneAround(element: CibElement): CibElement | undefined {
  for (let parent = parentResource(element); parent; parent = parentResource(parent)) {
    if (isClone(parent)) return parent;
  }
  return undefined;
}
