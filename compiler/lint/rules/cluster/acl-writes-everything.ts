import { isWhole } from '../../view/acls.js';
import { rule } from '../../rule.js';

export const aclWritesEverything = rule<{ role: string }>({
  code: 'HA6526',
  severity: 'info',
  message: ({ role }) =>
    `the role ${JSON.stringify(role)} may write the whole CIB: who has it can run commands as root on every node`,
  hint: () => 'allow to write only what the work needs',
  check({ written, report }) {
    for (const { id, permissions } of written.aclRoles) {
      const denied = permissions.some(({ access }) => access === 'deny');
      for (const permission of permissions) {
        if (permission.access === 'write' && isWhole(permission) && permission.origin && !denied)
          report(permission.origin, { role: id });
      }
    }
  },
  page: {
    means: 'A role allows to write the whole CIB and denies nothing.',
    harm: 'Whoever can add a resource chooses the agent, its parameters and the path of alerts, which run as root. The ACLs themselves can be changed too.',
    avoid: 'role admin { allow write xpath "/cib" }',
    prefer: `
role operator {
  allow read xpath "/cib"
  allow write xpath "//constraints"
}`,
    references: ['Pacemaker Explained, "Access Control Lists (ACLs)"'],
  },
});
