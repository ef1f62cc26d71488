import { rule } from '../../rule.js';
import { readHostMap } from '../../view/fencing-hosts.js';
import { fencingOf } from '../../view/fencing.js';
import { valueText } from './words.js';

interface Params {
  readonly parameter: string;
  readonly problem: string;
  readonly meant?: string | undefined;
}

export const fenceHostMap = rule<Params>({
  code: 'HA6005',
  severity: 'error',
  message: ({ parameter, problem }) => `${parameter} is no map of nodes: ${problem}`,
  hint: ({ parameter, meant }) =>
    `write ${parameter}=${JSON.stringify(meant ?? (parameter === 'pcmk_delay_base' ? 'n1:0s;n2:5s' : 'n1:1;n2:2'))}: ":" behind the node, ";" between the entries`,
  check({ cluster, report, fixes }) {
    for (const { primitive } of fencingOf(cluster).devices) {
      for (const name of ['pcmk_host_map', 'pcmk_delay_base']) {
        const setting = primitive.parameters.get(name);
        if (!setting?.at || setting.value === undefined) continue;
        // A plain duration is no map.
        if (name === 'pcmk_delay_base' && !/[:=;]/.test(setting.value)) continue;
        const { problems, meant } = readHostMap(setting.value);
        const [problem] = problems;
        if (problem === undefined) continue;
        const extras =
          meant === undefined
            ? {}
            : { fixes: [fixes.replace(setting.at, `${name} = ${valueText(meant)}`, `Write ${JSON.stringify(meant)}`)] };
        report(setting.at, { parameter: name, problem, meant }, extras);
      }
    }
  },
  page: {
    means:
      'Pacemaker cannot read `pcmk_host_map` (or a `pcmk_delay_base` for each node) as it is written: entries are separated by `;`, blanks or tabs, and each is `NODE:PLUG`. Commas only separate several plugs of one node.',
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
