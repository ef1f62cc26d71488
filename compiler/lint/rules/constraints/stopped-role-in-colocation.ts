import { rule } from '../../rule.js';

export const stoppedRoleInColocation = rule<{ resource: string }>({
  code: 'HA6131',
  severity: 'warning',
  message: ({ resource }) =>
    `a colocation with ${JSON.stringify(resource)} in the role Stopped does nothing: what is stopped is nowhere`,
  hint: () => 'to keep two resources apart, give the colocation a negative score and no role',
  check({ cluster, report }) {
    for (const { dependent, dependentRole, leader, leaderRole, at } of cluster.placements) {
      if (leaderRole === 'Stopped') report(at, { resource: leader });
      else if (dependentRole === 'Stopped') report(at, { resource: dependent });
    }
  },
  page: {
    means: 'One side of a colocation has the role Stopped.',
    harm: 'The scheduler skips the constraint: measured with Pacemaker 2.1.5, both resources are placed as if it were not there.',
    avoid: `
primitive a systemd:a
primitive b systemd:b
colocation a with stopped b`,
    prefer: `
primitive a systemd:a
primitive b systemd:b
colocation a with b score=-INFINITY`,
    references: ['Pacemaker Explained, "Colocation Constraints", with-rsc-role'],
  },
});
