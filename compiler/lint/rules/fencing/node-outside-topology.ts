import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

export const nodeOutsideTopology = rule<{ node: string }>({
  code: 'HA6022',
  severity: 'info',
  message: ({ node }) =>
    `${JSON.stringify(node)} has no fencing level, while other nodes have: for it, any device that lists it is used`,
  hint: ({ node }) => `declare the levels of ${JSON.stringify(node)} too`,
  check({ cluster, whole, complete, report }) {
    const fencing = fencingOf(cluster);
    if (!whole || !complete || cluster.model.fencingLevels.length === 0) return;
    for (const { node, at, remote } of fencing.targets) {
      if (at && !remote && fencing.levelsFor(node)?.length === 0) report(at, { node });
    }
  },
  page: {
    means: 'There is a fencing topology, and a node is not in it.',
    harm: 'The node is fenced by whatever device comes first, without the second way that the others have.',
    avoid: `
node n1
node n2
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1;n2:2" }
fencing { level 1 for n1: pdu }`,
    prefer: `
node n1
node n2
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1;n2:2" }
fencing {
  level 1 for n1: pdu
  level 1 for n2: pdu
}`,
    references: ['Pacemaker Explained, "Fencing Topologies"'],
  },
});
