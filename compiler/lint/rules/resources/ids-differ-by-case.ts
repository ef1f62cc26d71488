import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

export const idsDifferByCase = rule<{
  readonly name: string;
  readonly other: string;
  readonly node: boolean;
}>({
  code: 'HA6440',
  severity: 'info',
  message: ({ name, other, node }) =>
    `${quoted(name)} and the ${node ? 'node' : 'resource'} ${quoted(other)} differ only in upper and lower case`,
  hint: () => 'choose names that are easier to tell apart',
  check({ cluster, report }) {
    const nodes = new Map(cluster.members.map((name) => [name.toLowerCase(), name]));
    const seen = new Map<string, string>();
    const seenNodes = new Map<string, string>();
    for (const { name, type, origin } of cluster.model.nodes) {
      const other = seenNodes.get(name.toLowerCase());
      if (type !== 'member') continue;
      if (origin && other !== undefined && other !== name) report(origin, { name, other, node: true });
      seenNodes.set(name.toLowerCase(), other ?? name);
    }
    for (const resource of cluster.resources.values()) {
      const key = resource.id.toLowerCase();
      const node = nodes.get(key);
      const other = seen.get(key) ?? (node === resource.id ? undefined : node);
      if (other !== undefined) report(resource.at, { name: resource.id, other, node: !seen.has(key) });
      seen.set(key, resource.id);
    }
  },
  page: {
    means: 'Two resources, two nodes, or a resource and a node, whose names differ only in case.',
    harm: 'Pacemaker tells them apart, people do not: sooner or later a command stops the wrong one.',
    avoid: `
primitive Web ocf:pacemaker:Dummy { op monitor interval=10s }
primitive web ocf:pacemaker:Dummy { op monitor interval=10s }`,
    prefer: `
primitive web ocf:pacemaker:Dummy { op monitor interval=10s }
primitive web-test ocf:pacemaker:Dummy { op monitor interval=10s }`,
    references: ['Pacemaker Explained, "Resource Properties"'],
  },
});
