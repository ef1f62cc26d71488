import { rule } from '../../rule.js';
import { capacityOf, demands } from '../../view/placement-capacity.js';
import { Placing } from '../../view/placement.js';

interface Params {
  readonly name: string;
  readonly nodes: readonly string[];
  readonly resource: string;
}

export const capacityMissing = rule<Params>({
  code: 'HA6257',
  severity: 'info',
  message: ({ name, nodes, resource }) =>
    `${nodes.map((node) => JSON.stringify(node)).join(' and ')} says nothing about ${name}, which counts as none: ${JSON.stringify(resource)} cannot run there`,
  hint: ({ name }) => `add "utilization ${name}=…" to the node, or ban the resource from it`,
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete) return;
    const strategy = (cluster.option('placement-strategy') ?? 'default').toLowerCase();
    if (strategy === 'default' || cluster.primitives.some((one) => one.isA('NodeUtilization'))) return;
    const placing = Placing.of(cluster);
    const told = new Set<string>();
    for (const resource of cluster.primitives) {
      for (const { name, value } of demands(resource).all) {
        if (told.has(name) || !(Number(value) > 0)) continue;
        const possible = [...placing.possibleNodes(resource)];
        const silent = possible.filter((node) => !node.utilization.has(name));
        if (silent.length === 0 || !possible.some((node) => (capacityOf(node, name) ?? 0) > 0)) continue;
        told.add(name);
        report(silent[0]?.at ?? resource.at, {
          name,
          nodes: silent.map((node) => node.name),
          resource: resource.id,
        });
      }
    }
  },
  page: {
    means: `Some nodes have a capacity (\`utilization\`) that a resource needs, and others, where the resource may run too, say nothing
about it.`,
    harm: `A node that says nothing has 0: the resource never runs there, whatever the locations say, and a failover to that node
does not happen.`,
    avoid: `
node n1 { utilization cpu=4 }
node n2
property placement-strategy=utilization
primitive db ocf:heartbeat:pgsql { utilization cpu=2 }`,
    prefer: `
node n1 { utilization cpu=4 }
node n2 { utilization cpu=4 }
property placement-strategy=utilization
primitive db ocf:heartbeat:pgsql { utilization cpu=2 }`,
    references: ['Pacemaker Explained, "Utilization and Placement Strategy"'],
  },
});
