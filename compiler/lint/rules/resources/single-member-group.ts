import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

export const singleMemberGroup = rule<{ readonly name: string; readonly member: string }>({
  code: 'HA6417',
  severity: 'info',
  message: ({ name, member }) => `the group ${quoted(name)} has only one member, ${quoted(member)}`,
  hint: () => 'use the resource itself, unless more will follow',
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const group of cluster.resources.values()) {
      const [member, second] = group.children;
      if (group.kind === 'group' && member && !second)
        report(group.at, { name: group.id, member: member.id });
    }
  },
  page: {
    means: 'A group of one.',
    harm: 'It does nothing that the resource alone would not do, and often a member was forgotten or has been deleted.',
    avoid: `
group web { primitive httpd systemd:httpd { op monitor interval=10s } }`,
    prefer: `
group web {
  primitive vip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, op monitor interval=10s }
  primitive httpd systemd:httpd { op monitor interval=10s }
}`,
    references: ['Pacemaker Explained, "Groups"'],
  },
});
