import type { NvSet } from '../../../model/model.js';
import { rule } from '../../rule.js';
import type { ClusterView } from '../../view/cluster.js';
import { conditionsOf } from '../../view/placement-conditions.js';
import type { NodeView } from '../../view/placement-nodes.js';
import { nodeViews } from '../../view/placement-nodes.js';
import { ruleTruth } from '../../view/placement-rules.js';
import { Placing } from '../../view/placement.js';
import type { ResourceView } from '../../view/resource.js';
import { quoted } from '../../view/resource-queries.js';

interface Params {
  readonly resource: string;
  readonly name: string;
  readonly nodes: readonly string[];
}

export const requiredOnSomeNodes = rule<Params>({
  code: 'HA6485',
  severity: 'warning',
  message: ({ resource, name, nodes }) =>
    `${quoted(resource)} has no ${name} on ${nodes.map(quoted).join(' and ')}: the rules of its parameters leave it out there, and its agent requires it`,
  hint: ({ name }) => `add a set without a rule that has ${name}, or ban the resource from these nodes`,
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete || nodeViews(cluster).length === 0) return;
    const placing = Placing.of(cluster);
    for (const resource of cluster.primitives) {
      for (const { name, required, aliases = [] } of resource.facts?.parameters.values() ?? []) {
        if (!required) continue;
        const names = [name, ...aliases];
        const found = names.flatMap((one) => resource.parameters.every(one));
        if (found.length === 0 || found.some(({ conditional }) => !conditional)) continue;
        const sets = setsWith(resource, names);
        const without = [...placing.possibleNodes(resource.instances ?? resource)].filter((node) =>
          sets.every((set) => isFalse(cluster, set, node)),
        );
        const at = found[0]?.at ?? resource.at;
        if (without.length > 0)
          report(at, { resource: resource.id, name, nodes: without.map((node) => node.name) });
      }
    }
  },
  page: {
    means: `A required parameter stands only in sets with a rule (\`params when …\`), and on a node that the resource may run on none of
the rules is true.`,
    harm: 'The start fails on that node, at the moment of the failover.',
    avoid: `
node n1
node n2
primitive vip IPaddr2 {
  params when #uname == n1 { ip = 192.0.2.10 }
}`,
    prefer: `
node n1
node n2
primitive vip IPaddr2 {
  params when #uname == n1 { ip = 192.0.2.10 }
  params when #uname == n2 { ip = 192.0.2.11 }
}`,
    notes: 'Rules about dates or about attributes that agents set are left alone.',
    references: ['Pacemaker Explained, "Using Rules to Control Resource Options"'],
  },
});

function setsWith(resource: ResourceView, names: readonly string[]): readonly NvSet[] {
  const own = resource.model.instanceAttributes.filter(({ pairs }) =>
    pairs.some(({ name }) => names.includes(name)),
  );
  return resource.parent ? [...own, ...setsWith(resource.parent, names)] : own;
}

function isFalse(cluster: ClusterView, { rule: outer }: NvSet, node: NodeView): boolean {
  if (!outer || conditionsOf(outer).some(({ kind }) => kind !== 'expression')) return false;
  return ruleTruth(outer, node, cluster) === false;
}
