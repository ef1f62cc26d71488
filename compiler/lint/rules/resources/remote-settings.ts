import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

export const remoteSettings = rule<{ readonly name: string }>({
  code: 'HA6437',
  severity: 'warning',
  message: ({ name }) =>
    `the remote node ${quoted(name)} has neither server nor reconnect_interval: its name has to resolve, and a lost connection is tried again at once`,
  hint: () => 'set server to its address, and reconnect_interval to something like 60',
  check({ cluster, report }) {
    for (const remote of cluster.primitives) {
      if (remote.agentName !== 'ocf:pacemaker:remote') continue;
      if (['server', 'reconnect_interval'].some((name) => remote.parameters.has(name))) continue;
      report(remote.at, { name: remote.id });
    }
  },
  page: {
    means: 'A connection to a remote node with nothing but its name.',
    harm: `Without \`server\` the id of the resource must resolve on every node. Without \`reconnect_interval\` Pacemaker does not wait
after a failed attempt: the connection counts as failed again before the host has booted.`,
    avoid: `
primitive far ocf:pacemaker:remote`,
    prefer: `
primitive far ocf:pacemaker:remote { server = "192.0.2.30", reconnect_interval = 60, op monitor interval=60s }`,
    references: ['Pacemaker Remote, "Remote Node Options"'],
  },
});
