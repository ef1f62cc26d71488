import { INFINITY_SCORE } from '../../../types/score.js';
import { rule } from '../../rule.js';

export const finiteSeparation = rule<{ dependent: string; leader: string; score: string }>({
  code: 'HA6133',
  severity: 'info',
  message: ({ dependent, leader, score }) =>
    `the groups ${JSON.stringify(dependent)} and ${JSON.stringify(leader)} are kept apart with ${score}: where a member fails to start, the rest of its group may stay stopped instead of moving beside the other`,
  hint: () =>
    'compare the score with the stickiness of all members, and set start-failure-is-fatal or migration-threshold on purpose',
  presets: { lab: 'off' },
  check({ cluster, report }) {
    for (const { dependent, leader, scoreValue, score, at } of cluster.placements) {
      if (scoreValue >= 0 || scoreValue <= -INFINITY_SCORE) continue;
      const groups = [dependent, leader].map((name) => cluster.resources.get(name));
      if (
        groups.some(
          (one) => one?.kind !== 'group' || one.primitives.some((inner) => inner.isA('SAPInstance')),
        )
      )
        continue;
      report(at, { dependent, leader, score: score ?? String(scoreValue) });
    }
  },
  page: {
    means: 'Two groups keep away from each other, with a finite score.',
    harm: 'Each member of a group adds its stickiness and its failures to the sum that the score is compared with. A member that may not start on the one node and is too far from the other stays stopped.',
    avoid: `
group g1 { primitive a systemd:a, primitive b systemd:b }
group g2 { primitive c systemd:c, primitive d systemd:d }
colocation g1 with g2 score=-5000`,
    prefer: `
group g1 { primitive a systemd:a, primitive b systemd:b }
group g2 { primitive c systemd:c, primitive d systemd:d }
colocation g1 with g2 score=-INFINITY`,
    notes:
      'The guides for SAP have -5000 between ASCS and ERS, where it is meant: without a second node both run on one. Groups with SAPInstance in them are left alone.',
    references: ['Red Hat solution 5374451', 'Pacemaker Explained, "Colocation Constraints"'],
  },
});
