import { rule } from '../../rule.js';
import { isInfinite } from '../../view/placement-locations.js';
import { isMovable, stickiness, writtenStickiness } from '../../view/placement-stickiness.js';
import { Placing } from '../../view/placement.js';
import type { ResourceView } from '../../view/resource.js';
import { INFINITY_SCORE } from '../../../types/score.js';

/** What `crm_resource --move` wrote is reported as such. */
const LEFT_BY_TOOLS = /^cli-/;

export const infinitePreference = rule<{
  resource: string;
  node: string;
  stickiness: number;
  promoted: boolean;
}>({
  code: 'HA6207',
  severity: 'warning',
  message: ({ resource, node, stickiness: sum, promoted }) =>
    `${JSON.stringify(resource)} ${promoted ? 'is promoted' : 'goes back'} to ${JSON.stringify(node)} as soon as the node returns: ` +
    `INFINITY beats its stickiness of ${sum}`,
  hint: ({ stickiness: sum }) =>
    `write a score below ${sum} for a preference, and ban the other nodes if it may run there only`,
  check({ cluster, whole, report }) {
    if (!whole) return;
    const placing = Placing.of(cluster);
    const seen = new Set<unknown>();
    for (const resource of cluster.resources.values()) {
      for (const promoted of resource.promotable && !resource.parent ? [false, true] : [false]) {
        const sum = clings(resource, promoted);
        if (sum <= 0 || sum >= INFINITY_SCORE) continue;
        const own = placing
          .preferencesOf(resource)
          .filter(
            ({ role, certain, score, resource: subject }) =>
              subject === resource && certain && isInfinite(score) && (role === 'Promoted') === promoted,
          );
        const wanted = new Set(own.map(({ node }) => node));
        const others = [...placing.possibleNodes(resource, promoted)].filter((node) => !wanted.has(node));
        const [first] = own;
        if (!first?.at || wanted.size > 1 || others.length === 0 || seen.has(first.constraint)) continue;
        if (first.constraint.idGiven && LEFT_BY_TOOLS.test(first.constraint.id)) continue;
        seen.add(first.constraint);
        report(first.at, { resource: resource.id, node: first.node.name, stickiness: sum, promoted });
      }
    }
  },
  page: {
    means: `A location prefers a node with INFINITY, other nodes are allowed, and the resource has a stickiness. \`prefers NODE\`
without a score is INFINITY, in this language and in pcs.`,
    harm: `INFINITY is more than any stickiness. After a fail-over the service moves back the moment the first node is there again:
one more outage, and a loop of them when that node is not well.`,
    avoid: `
node n1
node n2
rsc_defaults resource-stickiness=100
primitive web systemd:httpd
location web prefers n1`,
    prefer: `
node n1
node n2
rsc_defaults resource-stickiness=100
primitive web systemd:httpd
location web prefers n1 = 50`,
    notes:
      'Two services that are pinned to a node each and fail back on purpose: suppress the finding with the reason.',
    references: [
      'Pacemaker Explained, "Location Constraints"',
      'Clusters from Scratch, "Prevent Resources from Moving"',
    ],
  },
});

function clings(resource: ResourceView, promoted: boolean): number {
  if (promoted) return writtenStickiness(resource) ?? 0;
  return isMovable(resource) && !resource.instances ? stickiness(resource) : 0;
}
