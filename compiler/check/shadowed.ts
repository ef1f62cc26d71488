import type { FileContext } from '../bind/context.js';
import type { SetPart } from './attribute-sets.js';
import type { NvSet } from '../model/model.js';
import { parseScore } from '../types/score.js';

/**
 * Reports entries that no evaluation can ever give: an unconditional set with a higher score has the name too, or a later
 * one with the same score. (Of sets with equal scores the last one wins: reference cib.md, fact 2.)
 */
export function reportShadowed(ctx: FileContext, parts: readonly SetPart[], sets: readonly NvSet[]): void {
  // A rule that could not be read leaves its set without one, which says nothing then.
  const conditional = parts.filter((part) => 'when' in part && part.when !== undefined).length;
  if (sets.filter((set) => set.rule).length !== conditional) return;
  for (const [index, set] of sets.entries()) {
    const winners = sets.filter((other, at) => other !== set && !other.rule && wins(other, at, set, index));
    for (const pair of set.pairs) {
      if (pair.idRef !== undefined) continue;
      const winner = winners.find((other) => other.pairs.some((candidate) => candidate.name === pair.name));
      if (!winner || !pair.origin) continue;
      const related = winner.origin ? [{ message: 'this set always wins', at: winner.origin }] : [];
      ctx.report('set-never-used', pair.origin, { name: pair.name }, { related });
    }
  }
}

function wins(other: NvSet, at: number, set: NvSet, index: number): boolean {
  const difference = scoreOf(other) - scoreOf(set);
  return difference > 0 || (difference === 0 && at > index);
}

function scoreOf(set: NvSet): number {
  return set.score === undefined ? 0 : (parseScore(set.score) ?? 0);
}
