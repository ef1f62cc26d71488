import type { Platform } from '../../../platforms/platform.js';
import { clusterOption } from '../../../tables/cluster-options.js';
import { metaAttribute } from '../../../tables/meta-attributes.js';
import { nodeAttribute } from '../../../tables/node-attributes.js';
import { rule } from '../../rule.js';
import { nodeViews } from '../../view/placement-nodes.js';

export const misplacedNodeAttribute = rule<{ node: string; name: string; belongs: string }>({
  code: 'HA6251',
  severity: 'warning',
  message: ({ node, name, belongs }) =>
    `${JSON.stringify(name)} has no effect as an attribute of the node ${JSON.stringify(node)}: it is ${belongs}`,
  hint: () => 'move it to where it belongs, or remove it',
  check({ cluster, platform, report }) {
    for (const node of nodeViews(cluster)) {
      for (const { name, at = node.at } of node.attributes.all) {
        const belongs = at && placeOf(platform, name, node.kind === 'cluster');
        if (at && belongs !== undefined) report(at, { node: node.name, name, belongs });
      }
    }
  },
  page: {
    means: `A node has an attribute that is named like an option of the cluster or of resources, or one that only counts on remote
nodes.`,
    harm: `Every name is allowed for a node attribute, so nobody complains, and nothing happens: fencing is not off for this node,
its resources are no stickier than others.`,
    avoid: `
node n1 { attributes resource-stickiness=100 }
node n2`,
    prefer: `
node n1
node n2
rsc_defaults resource-stickiness=100`,
    notes: 'Names of one word (`priority`, `ordered`) may well be your own, and are not reported.',
    references: ['Pacemaker Explained, "Special node attributes", "Resource Meta-Attributes"'],
  },
});

function placeOf(platform: Platform, name: string, isMember: boolean): string | undefined {
  const known = nodeAttribute(name);
  if (known) return known.remote && isMember ? 'for remote nodes only' : undefined;
  if (!name.includes('-') || name === 'maintenance-mode') return undefined;
  if (clusterOption(platform, name)) return 'an option of the cluster';
  return metaAttribute(platform, name) ? 'a meta attribute of resources' : undefined;
}
