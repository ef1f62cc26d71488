import { rule } from '../../rule.js';
import { capacityOf, companions, demandOf, demands, lacking } from '../../view/placement-capacity.js';
import { Placing } from '../../view/placement.js';
import { cloneNumber, clones } from '../../view/clones.js';
import type { ResourceView } from '../../view/resource.js';

interface Params {
  readonly resource: string;
  readonly name: string;
  readonly wanted: number;
  readonly most: number;
  /** With how many others that must be on the same node. */
  readonly others: number;
  readonly total: boolean;
  /** Of this many instances only `most` fit. */
  readonly clone?: true;
}

export const capacityExceeded = rule<Params>({
  code: 'HA6224',
  severity: 'error',
  message({ resource, name, wanted, most, others, total, clone }) {
    if (clone)
      return `${wanted} instances of ${JSON.stringify(resource)} are to run, and only ${most} of the nodes have enough ${name} for one: the others do not start`;
    if (total)
      return `all resources together need ${wanted} ${name}, and all nodes together have ${most}: some do not start`;
    const who =
      others > 0
        ? `${JSON.stringify(resource)} and what must be on its node need`
        : `${JSON.stringify(resource)} needs`;
    return most === 0
      ? `${who} ${wanted} ${name}, and no node that it may run on has any: it does not start`
      : `${who} ${wanted} ${name}, and the most that a node has is ${most}: it does not start`;
  },
  hint: ({ name, most, clone }) =>
    most === 0 && !clone ? `say what the nodes have: utilization ${name}=…` : undefined,
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete) return;
    const strategy = (cluster.option('placement-strategy') ?? 'default').toLowerCase();
    // The agent writes the capacities of its nodes at run time.
    if (strategy === 'default' || cluster.primitives.some((one) => one.isA('NodeUtilization'))) return;
    const placing = Placing.of(cluster);
    const failed = new Set<ResourceView>();
    for (const resource of cluster.primitives) {
      const nodes = [...placing.possibleNodes(resource)];
      const set = companions(placing, resource);
      const demand = demandOf(set);
      if (nodes.length === 0 || nodes.some((node) => lacking(node, demand).length === 0)) continue;
      failed.add(resource);
      // Behind what does not start nothing else starts.
      if ([...set].some((one) => one !== resource && one.primitives.some((inner) => failed.has(inner))))
        continue;
      const own = demandOf([resource]);
      const alone = !nodes.some((node) => lacking(node, own).length === 0);
      const wanted = alone ? own : demand;
      const name = lacking(nodes[0]!, wanted)[0] ?? '';
      const most = Math.max(...nodes.map((node) => capacityOf(node, name) ?? 0));
      const others = alone ? 0 : set.size - 1;
      report(demands(resource).get(name)?.at ?? resource.at, {
        resource: resource.id,
        name,
        wanted: wanted.get(name) ?? 0,
        most,
        others,
        total: false,
      });
    }
    for (const clone of clones(cluster)) {
      const nodes = [...placing.possibleNodes(clone)];
      const wanted = Math.min(cloneNumber(clone, 'clone-max') ?? nodes.length, nodes.length);
      const demand = demandOf([clone]);
      const room = nodes.filter((node) => lacking(node, demand).length === 0).length;
      const name = [...demand.keys()][0];
      if (name === undefined || failed.size > 0 || room >= wanted) continue;
      if ((cloneNumber(clone, 'clone-node-max') ?? 1) > 1) continue;
      const at = clone.primitives.map((one) => demands(one).get(name)?.at).find((place) => place);
      report(at ?? clone.at, {
        resource: clone.id,
        name,
        wanted,
        most: room,
        others: 0,
        total: false,
        clone: true,
      });
    }
    if (failed.size > 0) return;
    const names = new Set(cluster.primitives.flatMap((one) => demands(one).all.map(({ name }) => name)));
    for (const name of names) {
      const capacities = placing.nodes.map((node) => capacityOf(node, name));
      if (capacities.includes(undefined)) continue;
      const most = capacities.reduce<number>((sum, one) => sum + (one ?? 0), 0);
      const wanted = cluster.primitives.reduce(
        (sum, one) => sum + (demandOf([one]).get(name) ?? 0) * instances(placing, one),
        0,
      );
      const at = cluster.primitives.map((one) => demands(one).get(name)?.at).find((place) => place);
      if (at && wanted > most) report(at, { resource: '', name, wanted, most, others: 0, total: true });
    }
  },
  page: {
    means: `A resource needs more of something (\`utilization\`) than any node has that it may run on, by itself or with the
resources that must be on its node: the members of its group before it, what it follows with a colocation of INFINITY. A node that
says nothing about it has none. Or all resources together need more than all nodes have.`,
    harm: `With \`placement-strategy\` other than \`default\` Pacemaker does not start it, on any node, and \`crm_verify\` says
nothing.`,
    avoid: `
node n1 { utilization memory=4096 }
node n2 { utilization memory=4096 }
property placement-strategy=balanced
primitive db ocf:heartbeat:pgsql { utilization memory=5000 }`,
    prefer: `
node n1 { utilization memory=4096 }
node n2 { utilization memory=4096 }
property placement-strategy=balanced
primitive db ocf:heartbeat:pgsql { utilization memory=3000 }`,
    references: ['Pacemaker Explained, "Utilization and Placement Strategy"'],
  },
});

/** At least so many run at the same time. */
function instances(placing: Placing, resource: ResourceView): number {
  const { instances: clone } = resource;
  if (!clone) return 1;
  if (clone.kind === 'bundle') return 0;
  const max = cloneNumber(clone, 'clone-max') ?? placing.nodes.length;
  return Math.min(max, placing.possibleNodes(clone).size);
}
