import type { Grant } from '../../view/acls.js';
import { grantsOf, scopeKey } from '../../view/acls.js';
import { rule } from '../../rule.js';

interface Params {
  readonly user: string;
  readonly access: string;
  readonly by: string;
  readonly role: string;
}

const RANK = { deny: 2, write: 1, read: 0 } as const;

export const aclOverruled = rule<Params>({
  code: 'HA6525',
  severity: 'warning',
  message: ({ user, access, by, role }) =>
    `${access} has no effect for ${JSON.stringify(user)}: the role ${JSON.stringify(role)} has ${by} for the same`,
  hint: () => 'remove one of the two, or make one of them more exact',
  check({ written, complete, report }) {
    if (!complete) return;
    const reported = new Set<unknown>();
    for (const subject of written.aclSubjects) {
      const grants = grantsOf(written, subject);
      for (const grant of grants) {
        const stronger = grants.find((other) => overrules(other, grant));
        const at = grant.permission.origin;
        if (!stronger || !at || reported.has(grant.permission)) continue;
        reported.add(grant.permission);
        const related = stronger.permission.origin
          ? [{ message: 'this one', at: stronger.permission.origin }]
          : [];
        report(
          at,
          {
            user: subject.id,
            access: grant.permission.access === 'deny' ? '"deny"' : `"allow ${grant.permission.access}"`,
            by: stronger.permission.access === 'deny' ? '"deny"' : `"allow ${stronger.permission.access}"`,
            role: stronger.role.id,
          },
          { related },
        );
      }
    }
  },
  page: {
    means: 'The roles of a user say two things about the same part of the CIB.',
    harm: 'Where several permissions are for the same elements, "deny" wins over "write", and "write" over "read", in whatever order they stand. One of the two is not what somebody meant.',
    avoid: `
role operator {
  allow read xpath "/cib"
  allow write xpath "//resources"
  deny xpath "//resources"
}
user ops [operator]`,
    prefer: `
role operator {
  allow read xpath "/cib"
  allow write xpath "//resources"
}
user ops [operator]`,
    references: ['Pacemaker Explained, "ACL Permissions"'],
  },
});

/** A read beside a write of another role is how roles are put together: only what is denied is lost. */
function overrules(other: Grant, grant: Grant): boolean {
  if (other === grant || scopeKey(other.permission) !== scopeKey(grant.permission)) return false;
  const [theirs, own] = [other.permission.access, grant.permission.access];
  if (RANK[theirs] <= RANK[own]) return false;
  return theirs === 'deny' || other.role === grant.role;
}
