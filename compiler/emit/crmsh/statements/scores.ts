/** What crmsh takes for a score, and not for the name of a node attribute (`crmsh.md` §1.5). */
export function isScore(score: string): boolean {
  return /^[+-]?(INFINITY|[0-9]+)$/.test(score);
}

/** crmsh's short word for INFINITY. */
export function scoreWord(score: string): string {
  return score.replace('INFINITY', 'inf');
}
