import { parseScore } from '../../../types/score.js';
import { rule } from '../../rule.js';

export const scoreOfSetWins = rule<{ score: string; other: string }>({
  code: 'HA6132',
  severity: 'warning',
  message: ({ score, other }) =>
    `score=${other} of this set counts, and score=${score} of the colocation has no effect inside of it`,
  hint: () => 'write one score, at the constraint',
  check({ written, report }) {
    for (const constraint of written.constraints) {
      if (constraint.kind !== 'colocation' || !('sets' in constraint.terms)) continue;
      const { score } = constraint;
      for (const set of constraint.terms.sets) {
        const at = set.origin ?? constraint.origin;
        if (!at || score === undefined || set.score === undefined) continue;
        if (parseScore(score) !== parseScore(set.score)) report(at, { score, other: set.score });
      }
    }
  },
  page: {
    means: 'A set of a colocation has a score of its own, and another one than the colocation.',
    harm: 'Measured with Pacemaker 2.1.5: inside of the set its own score counts. With INFINITY at the constraint and -INFINITY at the set, the members are kept apart.',
    avoid: `
primitive a systemd:a
primitive b systemd:b
colocation set(a, b, score=-INFINITY) score=INFINITY`,
    prefer: `
primitive a systemd:a
primitive b systemd:b
colocation [a, b] score=INFINITY`,
    references: ['Pacemaker Explained, "Colocation Sets"'],
  },
});
