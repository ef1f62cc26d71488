import { rule } from '../../rule.js';
import { quoted } from '../../view/resources-of.js';

export const remoteSettings = rule<{ readonly name: string; readonly missing: readonly string[] }>({
  code: 'HA6437',
  severity: 'warning',
  message: ({ name, missing }) => `the remote node ${quoted(name)} has no ${missing.join(' and no ')}`,
  hint: () => 'set server and reconnect_interval, and add "op monitor interval=60s"',
  check({ cluster, report }) {
    for (const remote of cluster.primitives) {
      if (remote.agentName !== 'ocf:pacemaker:remote' || remote.monitors.length > 0) continue;
      const missing = [
        'recurring monitor',
        ...['server', 'reconnect_interval'].filter((name) => !remote.parameters.has(name)),
      ];
      report(remote.at, { name: remote.id, missing });
    }
  },
  page: {
    means: 'A connection to a remote node without a recurring monitor; the message also names `server` and `reconnect_interval`, where they are missing.',
    harm: `Without a monitor a connection that hangs is noticed only when something is to be done on the node. Without
\`reconnect_interval\` Pacemaker tries again at once and only in the next transition; without \`server\` the name of the
resource must resolve on every node.`,
    avoid: `
primitive far ocf:pacemaker:remote`,
    prefer: `
primitive far ocf:pacemaker:remote { server = "192.0.2.30", reconnect_interval = 60, op monitor interval=60s }`,
    references: ['Pacemaker Remote, "Remote Node Options"'],
  },
});
