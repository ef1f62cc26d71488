import { grantsOf } from '../../view/acls.js';
import { rule } from '../../rule.js';

interface Params {
  readonly name: string;
  readonly kind: 'user' | 'group' | 'role';
}

export const aclGrantsNothing = rule<Params>({
  code: 'HA6523',
  severity: 'warning',
  message: ({ name, kind }) =>
    kind === 'role'
      ? `the role ${JSON.stringify(name)} permits nothing`
      : `the ACL ${kind} ${JSON.stringify(name)} has nothing that is allowed: it cannot even see the cluster`,
  hint: ({ kind }) =>
    kind === 'role' ? 'add what it allows, or remove it' : 'give it a role that allows something',
  check({ written, complete, report }) {
    if (!complete) return;
    for (const { id, permissions, origin } of written.aclRoles) {
      if (permissions.length === 0 && origin) report(origin, { name: id, kind: 'role' });
    }
    for (const subject of written.aclSubjects) {
      const { id, kind, origin, roles } = subject;
      const allowed = grantsOf(written, subject).some(({ permission }) => permission.access !== 'deny');
      const empty = written.aclRoles.some((role) => roles.includes(role.id) && role.permissions.length === 0);
      if (origin && !allowed && !empty)
        report(origin, { name: id, kind: kind === 'target' ? 'user' : 'group' });
    }
  },
  page: {
    means: 'A role without permissions, or a user whose roles only deny, or who has none.',
    harm: 'With ACLs enabled everything is forbidden that is not allowed: the user gets an empty CIB, and every tool fails.',
    avoid: `
role quiet { deny xpath "//secret" }
user monitoring [quiet]`,
    prefer: `
role watch { allow read xpath "/cib" }
user monitoring [watch]`,
    references: ['Pacemaker Explained, "ACL Targets and Groups"'],
  },
});
