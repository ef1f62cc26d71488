import { sanitizeId } from '../../model/ids.js';
import type { XmlElement } from '../cib/xml.js';
import { element } from '../cib/xml.js';
import type { PcsContext } from './context.js';

/** How sets of one kind reach the CIB. */
export interface SetsPlan {
  /** `name=value` words for pcs; empty when there is nothing for it to set. */
  readonly words: readonly string[];
  /** Sets that pcs cannot make. */
  readonly patched: readonly XmlElement[];
  /** Completes "pcs cannot set …": `several sets of parameters`; '' when nothing is patched. */
  readonly why: string;
}

export interface SetsOptions {
  /** The id that pcs gives the set. */
  readonly id: string;
  /** What the pairs are called: `parameters`. */
  readonly noun: string;
  /** What else a pair has to be; the answer completes "pcs cannot set …". */
  readonly obstacle?: (name: string, value: string) => string | undefined;
}

const NOTHING: SetsPlan = { words: [], patched: [], why: '' };

/**
 * pcs makes one plain set of each kind. It gets the first set if that is plain; the others follow as patches, which
 * keeps their order, which decides (among equal scores, the last one wins).
 */
export function planSets(sets: readonly XmlElement[], context: PcsContext, options: SetsOptions): SetsPlan {
  const [first, ...others] = sets;
  if (!first) return NOTHING;
  if (others.length === 0 && isEmptySet(first, context)) return NOTHING;
  const why = setObstacle(first, context, options, others.length > 0);
  if (why !== undefined) return { words: [], patched: sets, why };
  const words = first.children.map(({ attributes }) => `${attributes.name}=${attributes.value}`);
  return {
    words,
    patched: others,
    why:
      others.length === 0 ? '' : (setFeature(others[0]!, options.noun) ?? `several sets of ${options.noun}`),
  };
}

/** Left behind by an importer: it says nothing, and pcs would not make it. */
function isEmptySet(set: XmlElement, context: PcsContext): boolean {
  return (
    set.children.length === 0 &&
    set.attributes['id-ref'] === undefined &&
    !context.known.referenced.has(set.attributes.id ?? '')
  );
}

/** What makes a set more than a list of pairs. */
function setFeature(set: XmlElement, noun: string): string | undefined {
  if (set.attributes['id-ref'] !== undefined) return `a reference to ${noun}`;
  if (set.children.some(({ name }) => name === 'rule')) return `a rule on ${noun}`;
  return set.attributes.score === undefined ? undefined : `a score of ${noun}`;
}

function setObstacle(
  set: XmlElement,
  context: PcsContext,
  options: SetsOptions,
  several: boolean,
): string | undefined {
  const feature = setFeature(set, options.noun);
  if (feature !== undefined) return feature;
  const { id } = set.attributes;
  // The other sets' ids would collide with the one that pcs chooses.
  if ((several || context.known.referenced.has(id ?? '')) && id !== options.id)
    return `the id of ${options.noun}`;
  return pairsObstacle(set.children, set, context, options);
}

function pairsObstacle(
  pairs: readonly XmlElement[],
  set: XmlElement,
  context: PcsContext,
  options: SetsOptions,
): string | undefined {
  const names = new Set<string>();
  for (const pair of pairs) {
    const { name } = pair.attributes;
    const problem = pairObstacle(pair, options);
    if (problem !== undefined) return problem;
    if (names.has(name!)) return `${name} twice`;
    names.add(name!);
    const { id = '' } = pair.attributes;
    if (context.known.referenced.has(id) && id !== sanitizeId(`${set.attributes.id}-${name}`)) {
      return `the id of ${name}`;
    }
  }
  return undefined;
}

/** Why a pair cannot be a `name=value` word. */
export function pairObstacle(pair: XmlElement, options: SetsOptions): string | undefined {
  const { name, value } = pair.attributes;
  if (pair.attributes['id-ref'] !== undefined) return `a reference to ${options.noun}`;
  if (name === undefined || value === undefined) return `${name} without a value`;
  // `name=` removes the pair, and pcs 0.11 refuses it in `create`.
  if (value === '') return `an empty value for ${name}`;
  if (name === '' || name.includes('=') || name.startsWith('-')) return `the name "${name}"`;
  return options.obstacle?.(name, value);
}

export function integerObstacle(name: string, value: string): string | undefined {
  return /^-?\d+$/.test(value) ? undefined : `the value of ${name}, which is no integer`;
}

/** The children of an element that have a name. */
export function childrenNamed(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter((child) => child.name === name);
}

/** An element that carries only what is to be merged into the one with the same id. */
export function remainder(
  whole: XmlElement,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly XmlElement[],
): XmlElement {
  return element(whole.name, { id: whole.attributes.id, ...attributes }, children);
}
