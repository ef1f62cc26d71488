import { rule } from '../../rule.js';
import type { Fencing } from '../../view/fencing.js';
import { fencingOf } from '../../view/fencing.js';

/** Switched outlets. */
const OUTLETS =
  /^fence_(?:apc|apc_snmp|eaton_snmp|eps|raritan|raritan_px3|wti|netio|powerman|tripplite_snmp|lindypdu|cdu|eaton_ssh)$/;

export const outletsInLevels = rule<{ device: string; other: string; node: string }>({
  code: 'HA6068',
  severity: 'info',
  message: ({ device, other, node }) =>
    `${JSON.stringify(other)} and ${JSON.stringify(device)} are outlets in different levels of ${JSON.stringify(node)}: with two power supplies, one of them alone does not switch it off`,
  hint: () => 'list both in one level, separated by a comma, if the node has two power supplies',
  check({ cluster, report }) {
    const fencing = fencingOf(cluster);
    for (const { node } of fencing.targets) {
      const levels = (fencing.levelsFor(node) ?? []).map((level) => ({
        level,
        outlet: level.devices.length === 1 ? outletOf(fencing, level.devices[0]!) : undefined,
      }));
      const [first, second] = levels.filter(({ outlet }) => outlet !== undefined);
      if (!first?.outlet || !second?.outlet || first.outlet === second.outlet || !second.level.origin)
        continue;
      report(second.level.origin, { device: second.outlet, other: first.outlet, node });
      return;
    }
  },
  page: {
    means: 'Two switched outlets fence the same node, in two levels instead of one.',
    harm: 'The first level switches one of two power supplies, reports success, and the node runs on from the other one, while its resources start elsewhere.',
    avoid: `
node n1
primitive pdu1 stonith:fence_apc_snmp { ip = 192.0.2.8, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1" }
primitive pdu2 stonith:fence_apc_snmp { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1" }
fencing {
  level 1 for n1: pdu1
  level 2 for n1: pdu2
}`,
    prefer: `
node n1
primitive pdu1 stonith:fence_apc_snmp { ip = 192.0.2.8, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1" }
primitive pdu2 stonith:fence_apc_snmp { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1" }
fencing { level 1 for n1: pdu1, pdu2 }`,
    references: ['Pacemaker Explained, "Fencing Topologies", on dual power supplies'],
  },
});

function outletOf(fencing: Fencing, id: string): string | undefined {
  return OUTLETS.test(fencing.device(id)?.type ?? '') ? id : undefined;
}
