import type { Origin } from '../../../model/model.js';
import { rule } from '../../rule.js';
import type { ClusterView, PlacementView, SequenceView } from '../../view/cluster.js';

interface Params {
  readonly what: string;
}

interface Said {
  readonly key: string;
  readonly what: string;
  readonly at: Origin;
  readonly constraint: object;
  readonly inSet: boolean;
}

export const repeatedConstraint = rule<Params>({
  code: 'HA6115',
  severity: 'info',
  message: ({ what }) => `${what} is said by another constraint already`,
  hint: () => 'one of the two is enough; of two colocations the scores add up',
  check({ cluster, report }) {
    const seen = new Map<string, Said>();
    const reported = new Set<object>();
    for (const said of [...cluster.placements.map(placed), ...sequenced(cluster)]) {
      const first = seen.get(said.key);
      if (!first) seen.set(said.key, said);
      // Two pairs are a duplicate, which is an error of its own.
      else if (
        first.constraint !== said.constraint &&
        (first.inSet || said.inSet) &&
        !reported.has(said.constraint)
      ) {
        reported.add(said.constraint);
        report(said.at, { what: said.what }, { related: [{ message: 'here', at: first.at }] });
      }
    }
  },
  page: {
    means: 'A set says of two resources what a pair or another set says of them.',
    harm: 'Whoever changes one of the two believes that the cluster follows, and the other still holds. Scores of colocations add up.',
    avoid: `
primitive a systemd:a
primitive b systemd:b
primitive c systemd:c
order a then b
order [a, b, c]`,
    prefer: `
primitive a systemd:a
primitive b systemd:b
primitive c systemd:c
order [a, b, c]`,
    references: ['Pacemaker Explained, "Resource Sets"'],
  },
});

function placed({
  dependent,
  dependentRole,
  leader,
  leaderRole,
  scoreValue,
  constraint,
  at,
}: PlacementView): Said {
  const sign = Math.sign(scoreValue);
  const attribute = 'sets' in constraint.terms ? undefined : constraint.terms.nodeAttribute;
  return {
    key: JSON.stringify([
      'with',
      dependent,
      dependentRole ?? 'Started',
      leader,
      leaderRole ?? 'Started',
      sign,
      attribute,
    ]),
    what: `the colocation of ${JSON.stringify(dependent)} with ${JSON.stringify(leader)}`,
    at,
    constraint,
    inSet: 'sets' in constraint.terms,
  };
}

function sequenced({ sequences }: ClusterView): Said[] {
  return sequences.map(
    ({ first, firstAction, then, thenAction, symmetrical, weak, kind, constraint, at }: SequenceView) => ({
      key: JSON.stringify(['then', first, firstAction, then, thenAction, symmetrical, weak, kind]),
      what: `the order of ${JSON.stringify(first)} before ${JSON.stringify(then)}`,
      at,
      constraint,
      inSet: 'sets' in constraint.terms,
    }),
  );
}
