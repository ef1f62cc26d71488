import { nearest } from '../../../../grammar/nearest.js';
import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

export const unknownHostArgument = rule<{ agent: string; value: string; known: readonly string[] }>({
  code: 'HA6060',
  severity: 'error',
  message: ({ agent, value }) =>
    `pcmk_host_argument is ${JSON.stringify(value)}, and ${agent} has no such parameter: it never hears which node is meant`,
  hint: ({ value, known }) => {
    const meant = nearest(value, known) ?? known.find((name) => name === 'plug' || name === 'port');
    return meant === undefined
      ? 'leave it out, or write none'
      : `leave it out: Pacemaker takes ${JSON.stringify(meant)} by itself`;
  },
  check({ cluster, report }) {
    for (const { primitive } of fencingOf(cluster).devices) {
      const setting = primitive.parameters.get('pcmk_host_argument');
      const known = [...(primitive.facts?.parameters.keys() ?? [])];
      const value = setting?.value;
      if (!setting?.at || value === undefined || known.length === 0) continue;
      if (value === '' || value.toLowerCase() === 'none' || known.includes(value)) continue;
      report(setting.at, { agent: primitive.agentName, value, known });
    }
  },
  page: {
    means: 'The parameter in which Pacemaker passes the name of the victim does not exist in the agent.',
    harm: 'The agent gets a parameter that it ignores, and has no victim: fencing fails, or the wrong machine is switched.',
    avoid: `
node n1
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1", pcmk_host_argument = hostname }`,
    prefer: `
node n1
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1" }`,
    references: ['pacemaker-fenced(7), "pcmk_host_argument"'],
  },
});
