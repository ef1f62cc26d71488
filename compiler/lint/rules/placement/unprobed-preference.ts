import { rule } from '../../rule.js';
import { preferences } from '../../view/placement-locations.js';

export const unprobedPreference = rule<{ resource: string; node: string }>({
  code: 'HA6213',
  severity: 'warning',
  message: ({ resource, node }) =>
    `${JSON.stringify(resource)} prefers ${JSON.stringify(node)}, and resource-discovery=never keeps Pacemaker from looking whether it runs there`,
  hint: () => 'leave resource-discovery out, or ban the node',
  check({ cluster, report }) {
    const seen = new Set<unknown>();
    for (const { constraint, resource, node, score, at } of preferences(cluster)) {
      if (constraint.resourceDiscovery !== 'never' || score === undefined || score < 0) continue;
      if (at && !seen.has(constraint)) report(at, { resource: resource.id, node: node.name });
      seen.add(constraint);
    }
  },
  page: {
    means: 'A location lets a resource run on a node, or prefers that node, with `resource-discovery=never`.',
    harm: `The resource may be started there, and Pacemaker never looks first whether it runs there already: after a restart of the
cluster software it can run on two nodes.`,
    avoid: `
node n1
node n2
primitive web systemd:httpd
location web prefers n1 = 100 resource-discovery=never`,
    prefer: `
node n1
node n2
primitive web systemd:httpd
location web prefers n1 = 100`,
    references: ['Pacemaker Explained, "Limiting Resource Discovery to a Subset of Nodes"'],
  },
});
