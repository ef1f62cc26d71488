import { parseBoolean } from '../../../types/boolean.js';
import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

interface Params {
  readonly group: string;
  readonly option: string;
  readonly from: string;
}

export const unorderedGroup = rule<Params>({
  code: 'HA6486',
  severity: 'warning',
  message: ({ group, option, from }) =>
    option === 'ordered'
      ? `ordered=false of ${from} holds for the group ${quoted(group)} too: its members start all at once`
      : `collocated=false of ${from} holds for the group ${quoted(group)} too: its members may run on different nodes`,
  hint: ({ option }) => `remove ${option}=false: a clone is not ordered anyway`,
  check({ cluster, report }) {
    for (const group of cluster.resources.values()) {
      if (group.kind !== 'group' || group.children.length < 2) continue;
      for (const option of ['ordered', 'collocated']) {
        const setting = group.meta.get(option);
        if (!setting || setting.from === 'own' || parseBoolean(setting.value ?? '') !== false) continue;
        const from = setting.from === 'defaults' ? 'rsc_defaults' : `the clone ${quoted(group.top.id)}`;
        report(setting.at ?? group.at, { group: group.id, option, from });
      }
    }
  },
  page: {
    means: `A clone of a group, or \`rsc_defaults\`, says \`ordered=false\` or \`collocated=false\`, and the group inherits it.`,
    harm: `For the clone \`ordered=false\` is the default and looks harmless. But the option means something else for a group: its members
no longer wait for each other, so a file system is mounted before its volume is active (measured with crm_simulate 2.1.5).`,
    avoid: `
clone base {
  interleave = true
  ordered = false
  group g {
    primitive dlm ocf:pacemaker:controld
    primitive locks ocf:heartbeat:lvmlockd
  }
}`,
    prefer: `
clone base {
  interleave = true
  group g {
    primitive dlm ocf:pacemaker:controld
    primitive locks ocf:heartbeat:lvmlockd
  }
}`,
    notes: 'Written at the group itself it is meant; that it is deprecated says "removed-soon".',
    references: ['Pacemaker Explained, "Group Meta-Attributes", "Clone Options"'],
  },
});
