import { rule } from '../../rule.js';

export const aclNotEnabled = rule<{ value: string | undefined }>({
  code: 'HA6520',
  severity: 'warning',
  message: ({ value }) =>
    `the ACLs have no effect: enable-acl is ${value ?? 'not set'}, so every user of the group haclient may change everything`,
  hint: () => 'set enable-acl=true',
  check({ cluster, written, complete, whole, report }) {
    const first = written.aclSubjects[0] ?? written.aclRoles[0];
    if (!first?.origin || !complete || !whole || cluster.optionFlag('enable-acl')) return;
    const setting = cluster.optionSetting('enable-acl');
    if (!setting && cluster.properties.has('enable-acl')) return;
    report(setting?.at ?? first.origin, { value: setting?.value });
  },
  page: {
    means: 'Roles and users of ACLs are declared, and the cluster option `enable-acl` is not true.',
    harm: 'Pacemaker looks at ACLs only when they are enabled. A user who should only read can stop every resource.',
    avoid: `
node n1
role watch { allow read xpath "/cib" }
user monitoring [watch]`,
    prefer: `
node n1
role watch { allow read xpath "/cib" }
user monitoring [watch]
property enable-acl=true`,
    references: ['Pacemaker Explained, "Access Control Lists (ACLs)"'],
  },
});
