import { editDistance } from '../../../../grammar/nearest.js';
import { isRuntimeAttribute, nodeAttribute } from '../../../tables/node-attributes.js';
import { rule } from '../../rule.js';
import type { NodeView } from '../../view/placement-nodes.js';
import { nodeViews } from '../../view/placement-nodes.js';

export const similarNodeAttributes = rule<{ node: string; name: string; other: string }>({
  code: 'HA6252',
  severity: 'warning',
  message: ({ node, name, other }) =>
    `the attribute ${JSON.stringify(name)} of the node ${JSON.stringify(node)} is nearly ${JSON.stringify(other)}, which other nodes have and this one has not`,
  hint: ({ other }) => `did you mean ${JSON.stringify(other)}?`,
  check({ cluster, report }) {
    const nodes = nodeViews(cluster);
    for (const kind of ['attributes', 'utilization'] as const) {
      const owners = ownersOf(nodes, kind);
      for (const [name, having] of owners) {
        if (nodeAttribute(name) || isRuntimeAttribute(name)) continue;
        const other = [...owners].find(([known, others]) => isMeant(name, having, known, others))?.[0];
        if (other === undefined) continue;
        for (const node of having) {
          const at = node[kind].every(name)[0]?.at ?? node.at;
          if (at) report(at, { node: node.name, name, other });
        }
      }
    }
  },
  page: {
    means: `Some nodes have an attribute of your own, or a capacity, and another node has one instead whose name differs by a
letter, by case, or by \`-\` and \`_\`.`,
    harm: `A rule or a colocation that asks for the attribute does not see this node, and with a utilization the node counts as
having none of it.`,
    avoid: `
node n1 { attributes rack=a }
node n2 { attributes rack=a }
node n3 { attributes rak=b }`,
    prefer: `
node n1 { attributes rack=a }
node n2 { attributes rack=a }
node n3 { attributes rack=b }`,
    notes:
      'Names that differ in a digit (`disk1`, `disk2`) are not reported, nor are two that a node has both.',
    references: ['Pacemaker Explained, "Node Attributes"'],
  },
});

type Owners = ReadonlyMap<string, ReadonlySet<NodeView>>;

function ownersOf(nodes: readonly NodeView[], kind: 'attributes' | 'utilization'): Owners {
  const found = new Map<string, Set<NodeView>>();
  for (const node of nodes) {
    for (const { name } of node[kind].all) found.set(name, (found.get(name) ?? new Set()).add(node));
  }
  return found;
}

/** More nodes have the other one, or as many and it comes first; no node has both. */
function isMeant(
  name: string,
  having: ReadonlySet<NodeView>,
  known: string,
  others: ReadonlySet<NodeView>,
): boolean {
  if (others.size <= having.size || [...having].some((node) => others.has(node))) return false;
  const [a, b] = [name, known].map((text) => text.toLowerCase().replaceAll('_', '-')) as [string, string];
  if (a === b) return name !== known;
  if (a.replace(/\d+/g, '0') === b.replace(/\d+/g, '0')) return false;
  return Math.min(a.length, b.length) >= 3 && editDistance(a, b, 1) <= 1;
}
