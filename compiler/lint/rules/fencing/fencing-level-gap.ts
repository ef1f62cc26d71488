import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

export const fencingLevelGap = rule<{ node: string; first: number; missing: number }>({
  code: 'HA6021',
  severity: 'info',
  message: ({ node, first, missing }) =>
    `${JSON.stringify(node)} has a fencing level ${first} and none with ${missing}: a level is missing, or the number is a slip`,
  hint: ({ missing }) => `number the levels of a node from 1 without a gap (here ${missing})`,
  check({ cluster, complete, report }) {
    const fencing = fencingOf(cluster);
    const told = new Set<unknown>();
    for (const { node } of complete ? fencing.targets : []) {
      const levels = fencing.levelsFor(node) ?? [];
      const gap = levels.find(({ index }) => index > 1 && !levels.some((one) => one.index === index - 1));
      // A level for several nodes is one finding.
      if (!gap?.origin || told.has(gap)) continue;
      told.add(gap);
      report(gap.origin, { node, first: gap.index, missing: gap.index - 1 });
    }
  },
  page: {
    means: 'The levels of a node are not numbered 1, 2, 3 …',
    harm: 'Pacemaker tries what there is, in order. But the level that is missing was probably meant to be tried first, and the node has one way less to be fenced.',
    avoid: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
fencing { level 2 for n1: ipmi }`,
    prefer: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
fencing { level 1 for n1: ipmi }`,
    references: ['Pacemaker Explained, "Fencing Topologies"'],
  },
});
