import type { Colocation } from '../../../model/model.js';
import { placements } from '../../../model/relations.js';
import { parseScore } from '../../../types/score.js';
import { rule } from '../../rule.js';

interface Params {
  readonly first: string;
  readonly second: string;
}

export const setDoesNotSeparate = rule<Params>({
  code: 'HA6116',
  severity: 'warning',
  message: ({ first, second }) =>
    `the colocation keeps sets apart and not all of their members: "${first}" and "${second}" may share a node`,
  hint: () => 'write one set with all of them: in [a, b, c] every two keep apart',
  check({ cluster, report }) {
    for (const constraint of cluster.model.constraints) {
      if (constraint.kind !== 'colocation' || !constraint.origin) continue;
      const pair = missingPair(constraint);
      if (pair) report(constraint.origin, { first: pair[0], second: pair[1] });
    }
  },
  page: {
    means: 'A colocation with a negative score has several sets.',
    harm: `Only sets that stand next to each other keep apart, and of a sequential set only its first or last member counts. It looks as
if all were spread, until one node has two of them.`,
    avoid: `
primitive a systemd:a
primitive b systemd:b
primitive c systemd:c
colocation a with b with c score=-INFINITY`,
    prefer: `
primitive a systemd:a
primitive b systemd:b
primitive c systemd:c
colocation [a, b, c] score=-INFINITY`,
    notes:
      'Measured with Pacemaker 2.1.5. Members of a set in parentheses need not keep apart, and are not expected to.',
    references: ['Pacemaker Explained, "Colocation Sets"'],
  },
});

/** Two members that nothing keeps apart, and that do not stand in one independent set. */
function missingPair(constraint: Colocation): readonly [string, string] | undefined {
  const { terms, score = '0' } = constraint;
  if (!('sets' in terms) || terms.sets.length < 2 || (parseScore(score) ?? 0) >= 0) return undefined;
  const apart = new Set(
    placements(constraint).flatMap(({ dependent: a, leader: b }) => [`${a} ${b}`, `${b} ${a}`]),
  );
  for (const [index, set] of terms.sets.entries()) {
    const later = terms.sets.slice(index + 1).flatMap(({ members }) => members);
    for (const first of set.members) {
      const second = later.find((one) => one !== first && !apart.has(`${first} ${one}`));
      if (second !== undefined) return [first, second];
    }
  }
  return undefined;
}
