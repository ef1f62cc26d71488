import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';
import { valueText } from '../../view/fencing-words.js';

interface Params {
  readonly problem: string;
  readonly meant?: string | undefined;
}

export const fenceHostMap = rule<Params>({
  code: 'HA6005',
  severity: 'error',
  message: ({ problem }) => `pcmk_host_map is no map of nodes: ${problem}`,
  hint: ({ meant }) =>
    `write pcmk_host_map=${JSON.stringify(meant ?? 'n1:1;n2:2')}: ":" behind the node, ";" between the entries`,
  check({ cluster, report, fixes }) {
    for (const { map, hostMap } of fencingOf(cluster).devices) {
      const [problem] = hostMap?.problems ?? [];
      if (!map?.at || problem === undefined) continue;
      const meant = hostMap?.meant;
      const text = meant === undefined ? undefined : `${map.name} = ${valueText(meant)}`;
      const fix = text === undefined ? [] : [fixes.replace(map.at, text, `Write ${JSON.stringify(meant)}`)];
      report(map.at, { problem, meant }, { fixes: fix });
    }
  },
  page: {
    means:
      'Pacemaker cannot read `pcmk_host_map` as it is written: entries are separated by `;`, blanks or tabs, and each is `NODE:PLUG`. Commas only separate several plugs of one node.',
    harm: `What cannot be read is dropped with a line in the log, or joined with its neighbour: \`n1:1,n2:2\` becomes one node with the
name "1,n2", and the device is for neither of the two.`,
    avoid: `
node n1
node n2
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1,n2:2" }`,
    prefer: `
node n1
node n2
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1;n2:2" }`,
    notes: 'The fix keeps the pairs and only changes what is between them.',
    references: ['Pacemaker Explained, "Special Options for Fencing Resources"', 'Pacemaker ChangeLog 3.0.2'],
  },
});
