import { grantsOf, isWhole } from '../../view/acls.js';
import { rule } from '../../rule.js';

export const aclWriteWithoutRead = rule<{ user: string; group: boolean }>({
  code: 'HA6522',
  severity: 'warning',
  message: ({ user, group }) =>
    `the ACL ${group ? 'group' : 'user'} ${JSON.stringify(user)} may write parts of the CIB and cannot read the rest: the tools see a torso, and commands fail`,
  hint: () => 'allow read xpath "/cib" in one of the roles, and deny what must not be seen',
  check({ written, complete, report }) {
    if (!complete) return;
    for (const subject of written.aclSubjects) {
      const permissions = grantsOf(written, subject).map(({ permission }) => permission);
      const reads = permissions.some((one) => one.access !== 'deny' && isWhole(one));
      if (reads || !subject.origin || !permissions.some(({ access }) => access === 'write')) continue;
      report(subject.origin, { user: subject.id, group: subject.kind === 'group' });
    }
  },
  page: {
    means: 'The roles of a user allow to write something, and none of them allows to read the whole CIB.',
    harm: `Whoever has a role gets a CIB from which everything else is cut out: no nodes, no status. \`crm_mon\` shows an empty cluster,
\`pcs\` and \`crm\` stop with errors, and the user can change resources without seeing whether they run.`,
    avoid: `
role operator { allow write xpath "//resources" }
user ops [operator]`,
    prefer: `
role operator {
  allow read xpath "/cib"
  allow write xpath "//resources"
}
user ops [operator]`,
    references: ['Pacemaker Explained, "ACL Permissions"', 'pcs(8), "acl"'],
  },
});
