import { rule } from '../../rule.js';

export const aclWithoutUsers = rule<Record<never, never>>({
  code: 'HA6521',
  severity: 'info',
  message: () =>
    'ACLs are enabled, and no user or group has a role: only root and hacluster can see or do anything',
  hint: () => 'declare users with their roles, or remove enable-acl',
  check({ cluster, written, complete, whole, report }) {
    const setting = cluster.optionSetting('enable-acl');
    if (!complete || !whole || !setting?.at || !cluster.optionFlag('enable-acl')) return;
    if (written.aclSubjects.length === 0) report(setting.at, {});
  },
  page: {
    means: '`enable-acl` is true without any `user` or `acl_group`.',
    harm: 'Members of the group haclient lose all access, monitoring too. That may be meant; more often the ACLs are somewhere else.',
    avoid: `
node n1
property enable-acl=true`,
    prefer: `
node n1
property enable-acl=true
role watch { allow read xpath "/cib" }
user monitoring [watch]`,
    references: ['Pacemaker Explained, "Access Control Lists (ACLs)"'],
  },
});
