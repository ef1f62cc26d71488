import { rule } from '../../rule.js';

export const aclRoleUnused = rule<{ role: string }>({
  code: 'HA6527',
  severity: 'info',
  message: ({ role }) => `no user or group has the role ${JSON.stringify(role)}`,
  hint: () => 'give it to somebody, or remove it',
  check({ written, complete, whole, report }) {
    if (!complete || !whole) return;
    for (const { id, origin } of written.aclRoles) {
      if (origin && !written.aclSubjects.some(({ roles }) => roles.includes(id)))
        report(origin, { role: id });
    }
  },
  page: {
    means: 'A role of the ACLs that nobody has.',
    harm: 'What it denies is not denied to anybody, and what it allows nobody can do.',
    avoid: `
node n1
property enable-acl=true
role watch { allow read xpath "/cib" }`,
    prefer: `
node n1
property enable-acl=true
role watch { allow read xpath "/cib" }
user monitoring [watch]`,
    references: ['Pacemaker Explained, "ACL Targets and Groups"'],
  },
});
