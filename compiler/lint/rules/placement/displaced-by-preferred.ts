import { rule } from '../../rule.js';
import type { NodeView } from '../../view/placement-nodes.js';
import { Placing } from '../../view/placement.js';
import type { ResourceView } from '../../view/resource.js';

interface Params {
  readonly resource: string;
  readonly leader: string;
  readonly node: string;
}

export const displacedByPreferred = rule<Params>({
  code: 'HA6260',
  severity: 'warning',
  message: ({ resource, leader, node }) =>
    `${JSON.stringify(resource)} can run on ${JSON.stringify(node)} only, and stays stopped while ${JSON.stringify(leader)}, which prefers that node, is there`,
  hint: ({ resource, leader, node }) =>
    `let ${JSON.stringify(leader)} prefer another node, turn the colocation around (${leader} never with ${resource}), or let ${JSON.stringify(resource)} run elsewhere than on ${JSON.stringify(node)}`,
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete) return;
    const placing = Placing.of(cluster);
    for (const resource of cluster.resources.values()) {
      if (resource.instances) continue;
      const [node, ...others] = placing.possibleNodes(resource);
      if (!node || others.length > 0) continue;
      for (const { leader, apart, promotedOnly, leaderPromoted, placement } of placing.limitsOf(
        resource,
        false,
      )) {
        if (!apart || promotedOnly || leaderPromoted || !placement || leader.instances) continue;
        if (!prefers(placing, leader, node)) continue;
        const at = placing.preferencesOf(leader)[0]?.at;
        const related = at ? [{ message: `the preference of ${JSON.stringify(leader.id)}`, at }] : [];
        report(placement.at, { resource: resource.id, leader: leader.id, node: node.name }, { related });
      }
    }
  },
  page: {
    means: `A resource must not be where another one is, its locations leave it a single node, and the other one prefers just that
node although it may run elsewhere.`,
    harm: `Pacemaker first finds a node for the resource behind the "with", on the node that it prefers. Then the first one has no node
left and stays stopped, on a healthy cluster (measured with crm_simulate 2.1.5).`,
    avoid: `
node n1
node n2
primitive batch systemd:batch
primitive db systemd:postgresql
location batch avoids n2
location db prefers n1 = 100
colocation batch with db score=-INFINITY`,
    prefer: `
node n1
node n2
primitive batch systemd:batch
primitive db systemd:postgresql
location batch avoids n2
location db prefers n2 = 100
colocation batch with db score=-INFINITY`,
    references: ['Pacemaker Explained, "Colocation Constraints"'],
  },
});

/** Its highest certain score, and a positive one. */
function prefers(placing: Placing, resource: ResourceView, node: NodeView): boolean {
  const possible = placing.possibleNodes(resource);
  if (possible.size < 2 || !possible.has(node)) return false;
  const own = placing.preferencesOf(resource).filter(({ certain, role }) => certain && role !== 'Promoted');
  const sum = (one: NodeView): number =>
    own.filter((preference) => preference.node === one).reduce((total, { score = 0 }) => total + score, 0);
  return sum(node) > 0 && [...possible].every((one) => one === node || sum(one) < sum(node));
}
