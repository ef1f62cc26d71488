/** Sets of name-value pairs. */
import { sanitizeId } from '../../../model/ids.js';
import type { Word } from '../../shell/command.js';
import { hasParameterMark, PARAMETER_MARK } from '../../shell/command.js';
import type { Origin } from '../../../model/model.js';
import { CibElement } from '../../tree.js';
import { freeId } from './ids.js';
import type { Option } from './terms.js';

/** The name of a parameter stands for it in an id. */
export function idText(text: string): string {
  return hasParameterMark(text) ? text.replace(PARAMETER_MARK, '$1') : text;
}

export interface PairUpdate {
  readonly name: string;
  /** Empty: the pair goes. */
  readonly value: Word;
  /** The word that names it. */
  readonly origin: Origin;
}

export function pairOf({ name, value, word }: Option): PairUpdate {
  return { name, value, origin: word.origin };
}

/** The pair's id, for a set that is in the CIB. */
export type PairId = (set: CibElement, name: string) => string;

/** `<set>-<name>`, cut to 20 characters of the name for some sets. */
export function pairId(cib: CibElement, cut?: number): PairId {
  return (set, name) => freeId(cib, sanitizeId(`${set.id ?? ''}-${idText(name).slice(0, cut)}`));
}

/** Sets, changes and removes one pair. */
export function updatePair(set: CibElement, { name, value, origin }: PairUpdate, id: PairId): void {
  const pairs = set.childrenNamed('nvpair').filter((pair) => pair.get('name') === name);
  if (value.text === '') {
    for (const pair of pairs) pair.remove();
    return;
  }
  const [first, ...others] = pairs;
  for (const pair of others) pair.remove();
  if (first) {
    first.set('value', value.text, value.origin);
    first.origin = origin;
    return;
  }
  const pair = new CibElement('nvpair', {}, origin);
  pair.set('id', id(set, name)).set('name', name).set('value', value.text, value.origin);
  set.append(pair);
}

/** By name, as pcs sorts them where it keeps no order. */
export function sortedPairs(options: Iterable<Option>): PairUpdate[] {
  return [...options].map(pairOf).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * The first set of that kind of a resource, alert, …; a new one is made at `at` where something is to be set. An empty
 * set stays.
 */
export function updateSet(
  owner: CibElement,
  tag: string,
  pairs: readonly PairUpdate[],
  { cib, before, origin }: { cib: CibElement; before?: CibElement | undefined; origin: Origin },
): void {
  if (pairs.length === 0) return;
  let set = owner.child(tag);
  if (!set) {
    if (pairs.every(({ value }) => value.text === '')) return;
    const id = freeId(cib, sanitizeId(`${owner.id ?? owner.name}-${tag}`));
    set = owner.append(new CibElement(tag, { id }, origin), before);
  }
  for (const pair of pairs) updatePair(set, pair, pairId(cib));
}
