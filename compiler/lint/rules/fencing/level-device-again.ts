import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

export const levelDeviceAgain = rule<{ index: number; earlier: number; node: string }>({
  code: 'HA6024',
  severity: 'warning',
  message: ({ index, earlier, node }) =>
    `level ${index} of ${JSON.stringify(node)} has the same devices as level ${earlier}, which have failed by then`,
  hint: () => 'give the second level another device, or remove it',
  check({ cluster, report, fixes }) {
    const fencing = fencingOf(cluster);
    const told = new Set<unknown>();
    for (const { node } of fencing.targets) {
      const levels = fencing.levelsFor(node) ?? [];
      for (const [place, level] of levels.entries()) {
        const earlier = levels
          .slice(0, place)
          .find((one) => one.devices.every((id) => level.devices.includes(id)));
        if (!earlier || earlier.index === level.index || !level.origin || told.has(level)) continue;
        told.add(level);
        const related = earlier.origin ? [{ message: 'the earlier level is here', at: earlier.origin }] : [];
        const remove = fixes.remove(level.origin, 'Remove the level', 'unsafe');
        report(
          level.origin,
          { index: level.index, earlier: earlier.index, node },
          { related, fixes: [remove] },
        );
      }
    }
  },
  page: {
    means: 'A later fencing level needs all devices of an earlier one.',
    harm: 'It is tried only after the earlier level has failed, with the same devices that have just failed. The second way to fence the node is not there.',
    avoid: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1" }
fencing {
  level 1 for n1: ipmi
  level 2 for n1: ipmi
}`,
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
