import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';
import { quoted } from '../../view/fencing-words.js';

export const fixedPlug = rule<{ parameter: string; value: string; nodes: readonly string[] }>({
  code: 'HA6061',
  severity: 'warning',
  message: ({ parameter, value, nodes }) =>
    `${parameter}=${value} is switched whichever of ${quoted(nodes)} is meant: what is set on the device wins over pcmk_host_map and the name`,
  hint: ({ parameter }) => `remove ${parameter}, and give each node its plug in pcmk_host_map`,
  check({ cluster, report }) {
    for (const { primitive, hosts } of fencingOf(cluster).devices) {
      const nodes = [...new Set(hosts.map((host) => host.toLowerCase()))];
      const setting = ['plug', 'port']
        .map((name) => primitive.parameters.get(name))
        .find((one) => one?.value !== undefined && one.value !== '' && one.value !== 'dynamic');
      const victim =
        primitive.facts?.parameters.has('plug') ?? primitive.facts?.parameters.has('port') ?? false;
      if (!setting?.at || setting.value === undefined || nodes.length < 2 || !victim) continue;
      report(setting.at, { parameter: setting.name, value: setting.value, nodes: [...new Set(hosts)] });
    }
  },
  page: {
    means: 'A device for several nodes has a fixed plug, outlet or virtual machine.',
    harm: 'Whoever fails, the same outlet is switched: the healthy node behind it dies, and the one that failed counts as fenced and runs on.',
    avoid: `
node n1
node n2
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, plug = 4, pcmk_host_list = "n1 n2" }`,
    prefer: `
node n1
node n2
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:4;n2:5" }`,
    references: ['Pacemaker Explained, "Special Options for Fencing Resources"'],
  },
});
