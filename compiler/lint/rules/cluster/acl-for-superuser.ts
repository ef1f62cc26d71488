import { rule } from '../../rule.js';

/** `CRM_DAEMON_USER` and root: ACLs are not asked for them (`xml_acl_enabled()`). */
const SUPERUSERS = ['root', 'hacluster'];

export const aclForSuperuser = rule<{ user: string }>({
  code: 'HA6528',
  severity: 'warning',
  message: ({ user }) =>
    `the ACLs of ${JSON.stringify(user)} have no effect: that user may always do everything`,
  hint: () => 'give the roles to another user',
  check({ written, report }) {
    for (const { id, kind, name, origin } of written.aclSubjects) {
      const user = name ?? id;
      if (kind === 'target' && origin && SUPERUSERS.includes(user)) report(origin, { user });
    }
  },
  page: {
    means: 'root or hacluster has roles of the ACLs.',
    harm: 'Pacemaker never asks the ACLs for them. What the roles deny is allowed, and whoever logs in to pcsd or Hawk as hacluster has the whole cluster.',
    avoid: `
property enable-acl=true
role watch { allow read xpath "/cib" }
user hacluster [watch]`,
    prefer: `
property enable-acl=true
role watch { allow read xpath "/cib" }
user monitoring [watch]`,
    references: ['Pacemaker Explained, "Access Control Lists (ACLs)"'],
  },
});
