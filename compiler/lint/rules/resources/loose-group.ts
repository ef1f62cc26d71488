import { rule } from '../../rule.js';
import { metaPlace, quoted } from '../../view/resources-of.js';

export const looseGroup = rule<{ readonly name: string; readonly option: string }>({
  code: 'HA6418',
  severity: 'info',
  message: ({ name, option }) => `${option}=false makes ${quoted(name)} no real group, and the option is deprecated`,
  hint: ({ option }) =>
    option === 'ordered'
      ? 'dissolve the group, and write a colocation with a set'
      : 'dissolve the group, and write an order with a set',
  check({ cluster, report }) {
    for (const group of cluster.resources.values()) {
      if (group.kind !== 'group') continue;
      for (const option of ['ordered', 'collocated']) {
        if (group.meta.get(option)?.from === 'own' && group.flag(option) === false)
          report(metaPlace(group, option), { name: group.id, option });
      }
    }
  },
  page: {
    means: 'A group switches off one of the two things that a group is for: the order, or the common node.',
    harm: `Whoever reads "group" expects both. The options are deprecated, and Pacemaker's own documentation advises resource sets
instead.`,
    avoid: `
group g {
  primitive a ocf:pacemaker:Dummy { op monitor interval=10s }
  primitive b ocf:pacemaker:Dummy { op monitor interval=10s }
  meta ordered=false
}`,
    prefer: `
primitive a ocf:pacemaker:Dummy { op monitor interval=10s }
primitive b ocf:pacemaker:Dummy { op monitor interval=10s }
colocation together = b with a`,
    references: ['Pacemaker Explained, "Group Options"'],
  },
});
