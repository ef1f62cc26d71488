import { rule } from '../../rule.js';
import type { Preference } from '../../view/placement-locations.js';
import {
  isInfinite,
  locations,
  preferences,
  subjectsOf,
  writtenScores,
} from '../../view/placement-locations.js';
import type { NodeView } from '../../view/placement-nodes.js';
import { Placing } from '../../view/placement.js';
import type { ResourceView } from '../../view/resource.js';

type Params =
  | { readonly why: 'zero' }
  | { readonly why: 'all'; readonly resource: string }
  | { readonly why: 'equal'; readonly resource: string }
  | { readonly why: 'several'; readonly resource: string; readonly nodes: readonly string[] };

export const scoreDecidesNothing = rule<Params>({
  code: 'HA6211',
  severity: 'info',
  message(p) {
    if (p.why === 'zero')
      return 'a location with the score 0 changes nothing in a cluster that allows all nodes';
    const name = JSON.stringify(p.resource);
    if (p.why === 'equal')
      return `${name} has the same score for every node that it may run on, which prefers none of them`;
    return p.why === 'all'
      ? `${name} prefers every node that it may run on with INFINITY, which changes nothing`
      : `${name} prefers ${p.nodes.map((node) => JSON.stringify(node)).join(' and ')} equally, with INFINITY, and other nodes are still allowed`;
  },
  hint: (p) =>
    p.why === 'several'
      ? 'to exclude the others, write "avoids"; to rank the nodes, use different scores'
      : undefined,
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete) return;
    const placing = Placing.of(cluster);
    for (const location of locations(cluster)) {
      const scores = writtenScores(location);
      const plain = location.resourceDiscovery === undefined && location.origin && placing.symmetric;
      if (plain && scores.length > 0 && scores.every((score) => score === 0)) {
        report(location.origin, { why: 'zero' });
      }
    }
    for (const resource of placing.symmetric ? cluster.resources.values() : []) {
      const last = equalScores(placing, resource);
      if (last?.at && subjectsOf(last.constraint, cluster).length === 1)
        report(last.at, { why: 'equal', resource: resource.id });
    }
    for (const resource of cluster.resources.values()) {
      const own = preferences(cluster).filter(
        (one) => one.resource === resource && one.certain && isInfinite(one.score) && one.role !== 'Promoted',
      );
      const wanted = new Set<NodeView>(own.map(({ node }) => node));
      const last = own.at(-1);
      if (wanted.size < 2 || !last?.at || subjectsOf(last.constraint, cluster).length > 1) continue;
      const allowed = placing.allowed(resource);
      const all = [...allowed].every((node) => wanted.has(node));
      if (all && !placing.symmetric) continue;
      if (all) report(last.at, { why: 'all', resource: resource.id });
      else
        report(last.at, {
          why: 'several',
          resource: resource.id,
          nodes: [...wanted].map(({ name }) => name),
        });
    }
  },
  page: {
    means: `A location has the score 0 in a cluster that allows all nodes anyway; or one score for all nodes that are allowed; or
INFINITY for several nodes, where others are allowed too.`,
    harm: `Nothing, or not what it looks like: INFINITY is a wish, and no ban of the other nodes.`,
    avoid: `
node n1
node n2
node n3
primitive web systemd:httpd
location web prefers n1, n2`,
    prefer: `
node n1
node n2
node n3
primitive web systemd:httpd
location web avoids n3`,
    notes:
      'In a cluster with `symmetric-cluster=false` any score of 0 or more allows the node, and nothing is reported.',
    references: ['Pacemaker Explained, "Location Constraints"'],
  },
});

/** One positive, finite score for each node, and nothing else that could be added to it: the last of them. */
function equalScores(placing: Placing, resource: ResourceView): Preference | undefined {
  const own = placing.preferencesOf(resource);
  const plain = own.every(
    ({ certain, score = 0, role, constraint }) =>
      certain && score > 0 && !isInfinite(score) && role !== 'Promoted' && !constraint.resourceDiscovery,
  );
  const involved = placing.cluster.placements.some(({ dependent, leader }) =>
    [dependent, leader].some((name) => placing.cluster.named(name).includes(resource)),
  );
  if (!plain || involved || placing.nodes.length < 2) return undefined;
  const sums = placing.nodes.map((node) =>
    own.filter((one) => one.node === node).reduce((sum, { score = 0 }) => sum + score, 0),
  );
  return sums.every((sum) => sum > 0 && sum === sums[0]) ? own.at(-1) : undefined;
}
