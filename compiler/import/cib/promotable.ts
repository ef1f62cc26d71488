import type { Clone, NvSet } from '../../model/model.js';
import { INFINITY_SCORE, parseScore } from '../../types/score.js';
import type { CibReader } from './reader.js';
import { parseBoolean } from './words.js';

/**
 * Whether a clone is promotable, and its meta attributes without the one that says so. `<master>` always is. The meta
 * attribute stays where it is when a rule decides about it; of several that say no, the one that counts.
 */
export function promotableOf(
  master: boolean,
  sets: readonly NvSet[],
  reader: CibReader,
): Pick<Clone, 'promotable' | 'metaAttributes'> {
  const holders = sets.filter(({ pairs }) => pairs.some(({ name }) => name === 'promotable'));
  if (!master) {
    const decisive = mostImportant(holders);
    const pair = decisive?.pairs.find(({ name }) => name === 'promotable');
    const promotable = typeof pair?.value === 'string' && parseBoolean(pair.value) === true;
    const conditional = holders.some(({ rule }) => rule !== undefined);
    if (conditional) return { promotable: false, metaAttributes: sets };
    if (!promotable) {
      const others = holders.filter((set) => set !== decisive);
      return { promotable: false, metaAttributes: withoutPromotable(sets, others, reader) };
    }
  }
  return { promotable: true, metaAttributes: withoutPromotable(sets, holders, reader) };
}

/** The highest score counts, and of equal ones the last in the document (`cib.md`, measured). */
function mostImportant(sets: readonly NvSet[]): NvSet | undefined {
  const score = (set: NvSet): number => parseScore(set.score ?? '0') ?? 0;
  return sets.reduce<NvSet | undefined>(
    (best, set) => (!best || score(set) >= Math.max(score(best), -INFINITY_SCORE) ? set : best),
    undefined,
  );
}

function withoutPromotable(
  sets: readonly NvSet[],
  holders: readonly NvSet[],
  reader: CibReader,
): readonly NvSet[] {
  return sets.flatMap((set) => {
    if (!holders.includes(set) || isShared(set, reader)) return [set];
    const pairs = set.pairs.filter(({ name, id }) => name !== 'promotable' || reader.referenced.has(id));
    return pairs.length === 0 && !reader.referenced.has(set.id)
      ? []
      : [reader.replace(set, { ...set, pairs })];
  });
}

/** What refers to a set gets all of it. */
function isShared({ id, rule, pairs }: NvSet, reader: CibReader): boolean {
  const value = pairs.find(({ name }) => name === 'promotable')?.value;
  return !rule && reader.referenced.has(id) && typeof value === 'string' && parseBoolean(value) === true;
}
