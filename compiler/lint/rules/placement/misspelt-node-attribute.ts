import { editDistance } from '../../../../grammar/nearest.js';
import { isRuntimeAttribute, nodeAttribute, NODE_ATTRIBUTE_NAMES } from '../../../tables/node-attributes.js';
import { rule } from '../../rule.js';
import { nodeViews } from '../../view/placement-nodes.js';

export const misspeltNodeAttribute = rule<{ node: string; name: string; meant: string }>({
  code: 'HA6206',
  severity: 'warning',
  message: ({ node, name, meant }) =>
    `the attribute ${JSON.stringify(name)} of the node ${JSON.stringify(node)} means nothing to Pacemaker, which knows ${JSON.stringify(meant)}`,
  hint: ({ meant }) => `did you mean ${JSON.stringify(meant)}?`,
  check({ cluster, report }) {
    for (const node of nodeViews(cluster)) {
      for (const { name, at = node.at } of node.attributes.all) {
        if (!at || nodeAttribute(name) || isRuntimeAttribute(name)) continue;
        const meant = meantBy(name);
        if (meant !== undefined) report(at, { node: node.name, name, meant });
      }
    }
  },
  page: {
    means: `A node has an attribute whose name nearly is one that Pacemaker knows: \`standby\`, \`maintenance\`, \`terminate\`,
\`site-name\`, \`#health…\`. Any name is allowed, so nobody complains.`,
    harm: `The attribute does nothing: the node that is thought to be in standby runs resources.`,
    avoid: `
node n1
node n2 { attributes standbye=on }`,
    prefer: `
node n1
node n2 { attributes rack=b }`,
    references: ['Pacemaker Explained, "Special node attributes"'],
  },
});

function meantBy(name: string): string | undefined {
  const plain = name.toLowerCase().replaceAll('_', '-');
  if (/^health([-_]|$)/i.test(name)) return `#${plain}`;
  const exact = NODE_ATTRIBUTE_NAMES.find((known) => known === plain);
  if (exact !== undefined) return exact;
  // "standby-mode", "node-maintenance": words of another tool.
  const inside = /^(?:node-)?(standby|maintenance)(?:-mode)?$/.exec(plain)?.[1];
  const limit = plain.length < 8 ? 1 : 2;
  return inside ?? NODE_ATTRIBUTE_NAMES.find((known) => editDistance(plain, known, limit) <= limit);
}
