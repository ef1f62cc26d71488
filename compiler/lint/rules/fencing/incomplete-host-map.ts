import { rule } from '../../rule.js';
import { hostsOfList, same } from '../../view/fencing-hosts.js';
import { fencingOf } from '../../view/fencing.js';
import { quoted } from '../../view/fencing-words.js';

export const incompleteHostMap = rule<{ name: string; nodes: readonly string[] }>({
  code: 'HA6052',
  severity: 'info',
  message: ({ name, nodes }) =>
    `pcmk_host_list of ${JSON.stringify(name)} has ${quoted(nodes)}, and pcmk_host_map has no plug for ${nodes.length === 1 ? 'it' : 'them'}: the agent looks for a plug with the name of the node`,
  hint: () => 'add them to the map; a map needs no list beside it',
  check({ cluster, report }) {
    for (const { id, list, hostMap, map } of fencingOf(cluster).devices) {
      if (!list?.at || list.value === undefined || !hostMap || hostMap.problems.length > 0 || !map) continue;
      const mapped = hostMap.entries.map(({ node }) => node);
      const nodes = hostsOfList(list.value).filter((host) => !mapped.some((node) => same(node, host)));
      if (nodes.length > 0) report(list.at, { name: id, nodes });
    }
  },
  page: {
    means: 'A fence device has a list and a map, and the list has nodes that the map does not have.',
    harm: 'For these nodes the agent gets the name of the node as the plug. Where plugs have other names, fencing fails.',
    avoid: `
node n1
node n2
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_list = "n1 n2", pcmk_host_map = "n1:1" }`,
    prefer: `
node n1
node n2
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1;n2:2" }`,
    references: ['Pacemaker Explained, "Special Options for Fencing Resources"'],
  },
});
