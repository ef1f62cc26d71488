import { rule } from '../../rule.js';
import type { Preference } from '../../view/placement-locations.js';
import { isInfinite } from '../../view/placement-locations.js';
import { Placing } from '../../view/placement.js';
import type { ResourceView } from '../../view/resource.js';

interface Params {
  readonly resource: string;
  readonly node: string;
  readonly other: string;
  readonly otherNode: string;
}

export const preferencesDisagree = rule<Params>({
  code: 'HA6263',
  severity: 'warning',
  message: ({ resource, node, other, otherNode }) =>
    `${JSON.stringify(resource)} must be where ${JSON.stringify(other)} is, and the one prefers ${JSON.stringify(node)} with INFINITY, the other ${JSON.stringify(otherNode)}`,
  hint: () => 'both run on one node: remove one of the two preferences',
  check({ cluster, whole, report }) {
    if (!whole) return;
    const placing = Placing.of(cluster);
    for (const resource of cluster.resources.values()) {
      const [own, ...more] = wishes(placing, resource);
      if (!own?.at || more.length > 0) continue;
      const others = resource.kind === 'group' ? [] : followed(placing, resource);
      for (const leader of others) {
        const [other, ...rest] = wishes(placing, leader);
        if (!other || rest.length > 0 || other.node === own.node) continue;
        const related = other.at
          ? [{ message: `the preference of ${JSON.stringify(leader.id)}`, at: other.at }]
          : [];
        const params = { node: own.node.name, other: leader.id, otherNode: other.node.name };
        report(own.at, { resource: resource.id, ...params }, { related });
      }
    }
  },
  page: {
    means: `Two resources that must share a node, by a colocation of INFINITY or as members of a group, prefer different nodes with
INFINITY.`,
    harm: `Only one of the wishes can come true, and which one depends on scores that nobody has in mind. The other looks like a pin
and is none.`,
    avoid: `
node n1
node n2
primitive db systemd:postgresql
primitive web systemd:httpd
location db prefers n1
location web prefers n2
colocation web with db`,
    prefer: `
node n1
node n2
primitive db systemd:postgresql
primitive web systemd:httpd
location db prefers n1
colocation web with db`,
    references: ['Pacemaker Explained, "Colocation Constraints", "Groups"'],
  },
});

function wishes(placing: Placing, resource: ResourceView): readonly Preference[] {
  return placing
    .preferencesOf(resource)
    .filter(
      ({ certain, score, role, resource: subject }) =>
        certain && isInfinite(score) && role !== 'Promoted' && role !== 'Stopped' && subject === resource,
    );
}

/** All that it follows, at any distance. */
function followed(placing: Placing, resource: ResourceView): readonly ResourceView[] {
  const found = new Set<ResourceView>([resource]);
  for (const one of found) {
    for (const { leader, leaderPromoted, apart, promotedOnly } of placing.limitsOf(one, false))
      if (!apart && !leaderPromoted && !promotedOnly && !leader.instances) found.add(leader);
  }
  found.delete(resource);
  return [...found];
}
