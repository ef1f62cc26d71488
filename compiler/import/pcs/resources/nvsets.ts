/**
 * Sets of name-value pairs. pcs has two ways to write them: the older commands append in the order of the command line,
 * the newer ones sort by name and put a new set first. Ids: pcs reference §3.2.
 */
import { isNcName, sanitizeId } from '../../../model/ids.js';
import type { Origin } from '../../../model/model.js';
import { hasParameterMark, PARAMETER_MARK } from '../../shell/command.js';
import { CibElement } from '../../tree.js';
import type { PcsContext } from '../command.js';
import { freeId, idTaken, partId } from '../settings/ids.js';
import { refuse, type Option } from '../settings/terms.js';

type SetTag = 'instance_attributes' | 'meta_attributes' | 'utilization';

export type Options = ReadonlyMap<string, Option>;

/** A pair that no word of the command stands for. */
export interface Pair {
  readonly name: string;
  readonly value: string;
  readonly origin?: Origin | undefined;
  readonly nameOrigin?: Origin | undefined;
}

export function pairsOf(options: Options | readonly Option[]): readonly Pair[] {
  return [...options.values()].map(({ name, value, word }) => ({
    name,
    value: value.text,
    origin: value.origin,
    nameOrigin: word.origin,
  }));
}

/** Sorts as Python sorts strings. */
export function sortPairs(pairs: readonly Pair[]): readonly Pair[] {
  return [...pairs].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** A new set at the end of `parent`; without pairs, none. */
export function appendSet(
  context: PcsContext,
  parent: CibElement,
  tag: SetTag,
  pairs: readonly Pair[],
  origin: Origin,
): void {
  if (pairs.length === 0) return;
  const set = parent.append(new CibElement(tag, {}, origin));
  set.set('id', partId(context.cib, parent, tag));
  for (const pair of sortPairs(pairs)) appendPair(context, set, pair);
}

/** Sets and removes pairs in the first set; one that is made stands before all else. Sorted, as pcs does it. */
export function arrangeFirst(
  context: PcsContext,
  parent: CibElement,
  pairs: readonly Pair[],
  origin: Origin,
): void {
  const tag = 'meta_attributes';
  let set = parent.child(tag);
  if (!set) {
    if (pairs.every(({ value }) => value === '')) return;
    const id = partId(context.cib, parent, tag);
    set = parent.append(new CibElement(tag, {}, origin), parent.children[0]);
    set.set('id', id);
  }
  for (const pair of sortPairs(pairs)) updatePair(context, set, pair);
}

/**
 * Sets and removes pairs in the first set, in their order; one that is made stands at the end. The old code of pcs, which
 * many commands still have, puts names into ids as they are: a name that makes no id is refused with the CIB.
 */
export function updateSet(
  context: PcsContext,
  parent: CibElement,
  tag: SetTag,
  pairs: readonly Pair[],
  origin: Origin,
  ids: 'as they are' | 'cleaned' = 'as they are',
): void {
  let set = parent.child(tag);
  if (!set) {
    if (pairs.every(({ value }) => value === '')) return;
    const id = freeId(context.cib, `${parent.id}-${tag}`);
    set = parent.append(new CibElement(tag, {}, origin));
    set.set('id', id);
  }
  for (const pair of pairs) {
    if (ids === 'as they are') requireRawId(context, set, pair, origin);
    updatePair(context, set, pair);
  }
}

function requireRawId({ cib }: PcsContext, set: CibElement, pair: Pair, origin: Origin): void {
  const { name, value, nameOrigin } = pair;
  if (value === '' || set.childrenNamed('nvpair').some((nvpair) => nvpair.get('name') === name)) return;
  if (hasParameterMark(name)) return;
  const id = `${set.id}-${name}`;
  if (!isNcName(id)) refuse(`"${name}" makes no valid id`, nameOrigin ?? origin);
  if (idTaken(cib, id)) refuse(`"${name}" makes the id "${id}", which is in use`, nameOrigin ?? origin);
}

/** An empty value removes the pair. `limit`: how much of the name goes into the id. */
export function updatePair(context: PcsContext, set: CibElement, pair: Pair, limit?: number): void {
  const existing = set.childrenNamed('nvpair').find((nvpair) => nvpair.get('name') === pair.name);
  if (!existing) {
    if (pair.value !== '') appendPair(context, set, pair, limit);
  } else if (pair.value === '') existing.remove();
  else {
    requireXmlText(pair, set);
    existing.set('value', pair.value, pair.origin ?? pair.nameOrigin);
  }
}

function appendPair(context: PcsContext, set: CibElement, pair: Pair, limit?: number): void {
  const { name, value, origin, nameOrigin } = pair;
  requireXmlText(pair, set);
  const nvpair = set.append(new CibElement('nvpair', {}, nameOrigin ?? set.origin));
  nvpair.set('id', partId(context.cib, set, name.slice(0, limit)));
  nvpair.set('name', name).set('value', value, origin ?? nameOrigin ?? set.origin);
}

/** What no XML text can hold stops pcs with a traceback. */
function requireXmlText({ name, value, origin, nameOrigin }: Pair, set: CibElement): void {
  const at = origin ?? nameOrigin ?? set.origin;

  if (at && /[\0-\x08\x0B\x0C\x0E-\x1F]/.test(name + value)) {
    refuse(`the value of ${name} has a control character`, at);
  }
}

/** The pairs of the first set. */
export function valuesOf(parent: CibElement, tag: SetTag): ReadonlyMap<string, string> {
  const pairs = parent.child(tag)?.childrenNamed('nvpair') ?? [];
  return new Map(pairs.map((pair) => [pair.get('name') ?? '', pair.get('value') ?? '']));
}

/** A text for an id: pcs would leave variables to the shell. */
export function idText(text: string): string {
  return sanitizeId(text.replace(PARAMETER_MARK, '$1'));
}

/** What Pacemaker takes for true. */
export function isTrue(value: string | undefined): boolean {
  return /^(?:true|on|yes|y|1)$/i.test(value ?? '');
}
