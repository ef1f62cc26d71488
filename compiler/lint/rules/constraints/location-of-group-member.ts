import { rule } from '../../rule.js';

interface Params {
  readonly member: string;
  readonly group: string;
}

export const locationOfGroupMember = rule<Params>({
  code: 'HA6124',
  severity: 'info',
  message: ({ member, group }) =>
    `the location of "${member}" moves the whole group "${group}", or stops a part of it`,
  hint: ({ group }) => `say it of the group: "${group}"`,
  check({ cluster, report }) {
    for (const constraint of cluster.model.constraints) {
      // Rules that look at what one member needs are idiomatic: SAP's runs_ers.
      if (constraint.kind !== 'location' || !('node' in constraint.choice) || !constraint.origin) continue;
      if (!('resource' in constraint.subject)) continue;
      for (const { id, group } of cluster.named(constraint.subject.resource)) {
        if (group && group.children.length > 1) report(constraint.origin, { member: id, group: group.id });
      }
    }
  },
  page: {
    means: 'A location names a member of a group instead of the group.',
    harm: `The members follow each other, so preferences of one add up with those of all others. When a later member is banned where
the first ones run, they move with it; if they cannot, the member and all behind it stop, and the group is half up.`,
    avoid: `
node n1
node n2
group web {
  primitive ip IPaddr2 { ip = 192.0.2.10 }
  primitive site ocf:heartbeat:apache
}
location site prefers n1 = 100`,
    prefer: `
node n1
node n2
group web {
  primitive ip IPaddr2 { ip = 192.0.2.10 }
  primitive site ocf:heartbeat:apache
}
location web prefers n1 = 100`,
    references: [
      'Pacemaker Explained, "Group Properties"',
      'crmsh: "resource is grouped, constraints should apply to the group"',
    ],
  },
});
