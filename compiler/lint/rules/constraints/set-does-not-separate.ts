import { parseScore } from '../../../types/score.js';
import { rule } from '../../rule.js';

interface Params {
  readonly first: string;
  readonly last: string;
}

export const setDoesNotSeparate = rule<Params>({
  code: 'HA6116',
  severity: 'warning',
  message: ({ first, last }) =>
    `only neighbours in the set keep apart: "${first}" and "${last}" may share a node`,
  hint: () => 'write a colocation for each two of them, or use utilization',
  check({ cluster, report }) {
    for (const constraint of cluster.model.constraints) {
      if (constraint.kind !== 'colocation' || !('sets' in constraint.terms) || !constraint.origin) continue;
      for (const { members, sequential, score } of constraint.terms.sets) {
        const value = parseScore(score ?? constraint.score ?? '0') ?? 0;
        const [first, last] = [members[0], members.at(-1)];
        if (value >= 0 || sequential === false || members.length < 3) continue;
        if (first !== undefined && last !== undefined) report(constraint.origin, { first, last });
      }
    }
  },
  page: {
    means: 'A set of three or more in a colocation with a negative score.',
    harm: `Each member is kept away from the one before it, and from no other: with \`[a, b, c]\`, a and c may run together. It looks as
if all were spread, until one node has two of them.`,
    avoid: `
primitive a systemd:a
primitive b systemd:b
primitive c systemd:c
colocation [a, b, c] score=-INFINITY`,
    prefer: `
primitive a systemd:a
primitive b systemd:b
primitive c systemd:c
colocation a with b score=-INFINITY
colocation b with c score=-INFINITY
colocation a with c score=-INFINITY`,
    references: ['Pacemaker Explained, "Colocation Sets"', 'Pacemaker Explained, "Utilization and Placement Strategy"'],
  },
});
