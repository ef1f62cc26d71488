import { rule } from '../../rule.js';
import { Placing } from '../../view/placement.js';

interface Params {
  readonly resource: string;
  readonly node: string;
  readonly other: string;
  readonly apart: boolean;
}

export const preferenceOutOfReach = rule<Params>({
  code: 'HA6262',
  severity: 'warning',
  message: ({ resource, node, other, apart }) =>
    apart
      ? `${JSON.stringify(resource)} prefers ${JSON.stringify(node)}, where it never runs: it must not be where ${JSON.stringify(other)} is`
      : `${JSON.stringify(resource)} prefers ${JSON.stringify(node)}, where it never runs: it must be where ${JSON.stringify(other)} is, which cannot be there`,
  hint: ({ node }) => `remove the preference, or let both run on ${JSON.stringify(node)}`,
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete) return;
    const placing = Placing.of(cluster);
    for (const resource of cluster.resources.values()) {
      const possible = placing.possibleNodes(resource);
      const allowed = placing.allowed(resource);
      if (possible.size === 0) continue;
      for (const { resource: subject, node, score, certain, role, at } of placing.preferencesOf(resource)) {
        if (subject !== resource || !certain || score === undefined || score <= 0 || !at) continue;
        if (role === 'Promoted' || role === 'Stopped' || possible.has(node) || !allowed.has(node)) continue;
        const limit = placing
          .limitsOf(resource, false)
          .find((one) => one.placement && !placing.nodesOf(one).has(node));
        if (!limit) continue;
        const related = limit.placement ? [{ message: 'the colocation', at: limit.placement.at }] : [];
        const { leader, apart } = limit;
        report(at, { resource: resource.id, node: node.name, other: leader.id, apart }, { related });
      }
    }
  },
  page: {
    means: `A resource prefers a node, and a mandatory colocation keeps it away from there: it follows a resource that cannot run on
this node, or must not be with one that always does. The machine of a guest node, for example, never runs on that guest node, so
nothing that must be with the machine runs inside of it.`,
    harm: `The preference does nothing, and the resource runs where nobody wanted it.`,
    avoid: `
node n1
node n2
primitive db systemd:postgresql
primitive web systemd:httpd
location db avoids n2
location web prefers n2 = 100
colocation web with db`,
    prefer: `
node n1
node n2
primitive db systemd:postgresql
primitive web systemd:httpd
location db avoids n2
location web prefers n1 = 100
colocation web with db`,
    references: ['Pacemaker Explained, "Colocation Constraints"'],
  },
});
