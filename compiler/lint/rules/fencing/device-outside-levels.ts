import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

export const deviceOutsideLevels = rule<{ name: string; nodes: number }>({
  code: 'HA6025',
  severity: 'info',
  message: ({ name, nodes }) =>
    `${JSON.stringify(name)} is in no fencing level of ${nodes === 1 ? 'the node' : 'the nodes'} that it is for: it is never used`,
  hint: () => 'name it in a level, or remove it',
  check({ cluster, complete, report }) {
    const fencing = fencingOf(cluster);
    if (!complete || cluster.model.fencingLevels.length === 0) return;
    const named = new Set(cluster.model.fencingLevels.flatMap(({ devices }) => devices));
    for (const device of fencing.devices) {
      if (named.has(device.id) || device.disabled) continue;
      const nodes = fencing.targets.filter(({ node }) => device.targets(node) === 'yes');
      const covered = nodes.every(({ node }) => (fencing.levelsFor(node)?.length ?? 0) > 0);
      if (nodes.length > 0 && covered) report(device.primitive.at, { name: device.id, nodes: nodes.length });
    }
  },
  page: {
    means: 'All nodes of a fence device have fencing levels, and no level names the device.',
    harm: 'A node with levels is fenced by the devices of its levels alone. The device looks like a second way and is none.',
    avoid: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1" }
fencing { level 1 for n1: ipmi }`,
    prefer: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1" }
fencing {
  level 1 for n1: ipmi
  level 2 for n1: pdu
}`,
    references: ['Pacemaker Explained, "Fencing Topologies"'],
  },
});
