import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

export const lsbService = rule<{ readonly name: string; readonly agent: string }>({
  code: 'HA6423',
  severity: 'info',
  message: ({ name, agent }) =>
    `${quoted(name)} is an init script (${agent}), and every platform here has systemd`,
  hint: ({ agent }) => `use systemd:${agent.slice(agent.indexOf(':') + 1)} if there is such a unit`,
  check({ cluster, report }) {
    for (const resource of cluster.primitives) {
      if (resource.agent?.class === 'lsb' || resource.agent?.class === 'service')
        report(resource.at, { name: resource.id, agent: resource.agentName });
    }
  },
  page: {
    means: 'A resource of class `lsb` or `service`.',
    harm: `Many init scripts return the wrong exit code for "stopped", and then the cluster takes a stopped service for a broken one.
\`service\` looks for a script first and for a unit then, on each node anew.`,
    avoid: `
primitive web lsb:httpd { op monitor interval=10s }`,
    prefer: `
primitive web systemd:httpd { op monitor interval=10s }`,
    references: ['Pacemaker Explained, "Linux Standard Base", "System Services"'],
  },
});
