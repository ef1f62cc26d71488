import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

export const remoteNodeUnused = rule<{ readonly node: string }>({
  code: 'HA6481',
  severity: 'info',
  message: ({ node }) =>
    `nothing connects to the remote node ${quoted(node)}: there is neither a resource of that name nor a guest node`,
  hint: ({ node }) =>
    `add "primitive ${node} ocf:pacemaker:remote", or remove the node (crm_node --remove, cibadmin)`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    const guests = new Set(cluster.primitives.flatMap(({ meta }) => meta.text('remote-node') ?? []));
    const bundles = cluster.top.filter(({ kind }) => kind === 'bundle').map(({ id }) => id);
    for (const { name, type, origin } of cluster.model.nodes) {
      if (type !== 'remote' || !origin || guests.has(name)) continue;
      const connection = cluster.resources.get(name);
      if (connection?.primitives.some((one) => one.isA('ocf:pacemaker:remote'))) continue;
      if (bundles.some((id) => name.startsWith(`${id}-`))) continue;
      report(origin, { node: name });
    }
  },
  page: {
    means: 'The configuration has an entry for a remote node, and no resource that connects to it.',
    harm: `Pacemaker leaves the entry behind when the connection is deleted. It looks like a node that could take something over, and
rules and fence devices are written for it.`,
    avoid: `
node n1
node far { kind = remote }`,
    prefer: `
node n1
primitive far ocf:pacemaker:remote { server = "192.0.2.30", reconnect_interval = 60, op monitor interval=60s }`,
    references: ['Pacemaker Remote, "Remote Node Options"'],
  },
});
