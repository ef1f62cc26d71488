import type { FileContext } from '../bind/context.js';
import type { NvSet } from '../model/model.js';
import { parseScore } from '../types/score.js';

/**
 * Reports entries that no evaluation can ever give: an unconditional set with a higher score has the name too, or a later
 * one with the same score. (Of sets with equal scores the last one wins: reference cib.md, fact 2.)
 */
export function reportShadowed(ctx: FileContext, sets: readonly NvSet[]): void {
  for (const [index, set] of sets.entries()) {
    const winners = sets.filter((other, at) => other !== set && !other.rule && wins(other, at, set, index));
    for (const pair of set.pairs) {
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
