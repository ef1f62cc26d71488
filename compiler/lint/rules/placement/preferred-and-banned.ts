import { rule } from '../../rule.js';
import type { Preference } from '../../view/placement-locations.js';
import { isBan, isInfinite } from '../../view/placement-locations.js';
import { Placing } from '../../view/placement.js';

export const preferredAndBanned = rule<{ resource: string; node: string }>({
  code: 'HA6232',
  severity: 'error',
  message: ({ resource, node }) =>
    `${JSON.stringify(resource)} is preferred on ${JSON.stringify(node)} with INFINITY, and banned from it: -INFINITY wins`,
  hint: () => 'remove the one that is not meant',
  check({ cluster, report }) {
    const placing = Placing.of(cluster);
    const seen = new Set<string>();
    for (const resource of cluster.resources.values()) {
      const own = placing.preferencesOf(resource).filter(({ certain }) => certain);
      for (const wish of own.filter(({ score }) => isInfinite(score))) {
        const ban = own.find((one) => one.node === wish.node && isBan(one.score) && sameRole(one, wish));
        if (!ban || !wish.at || (isPlain(ban) && isPlain(wish) && ban.resource === wish.resource)) continue;
        const key = `${wish.at.file}:${wish.at.pos} ${wish.node.name}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const related = ban.at ? [{ message: 'it is banned here', at: ban.at }] : [];
        report(wish.at, { resource: resource.id, node: wish.node.name }, { related });
      }
    }
  },
  page: {
    means: `A resource has a score of INFINITY and one of -INFINITY for the same node: by rules, through a tag, a set or a pattern, or
one of its own and one of its group.`,
    harm: `-INFINITY wins over everything, so the preference does nothing: the resource never runs where it is wanted most.`,
    avoid: `
node n1
node n2
primitive db1 systemd:postgresql
tag databases [db1]
location db1 prefers n1
location databases avoids n1`,
    prefer: `
node n1
node n2
primitive db1 systemd:postgresql
tag databases [db1]
location db1 prefers n1
location databases avoids n2`,
    notes: 'Two plain locations of one resource are "contradicting-locations".',
    references: ['Pacemaker Explained, "Score Math"'],
  },
});

/** Those that the compiler compares. */
function isPlain({ constraint: { subject, choice }, resource: { id } }: Preference): boolean {
  if (!('node' in choice) || 'pattern' in subject) return false;
  return 'resource' in subject
    ? subject.resource === id
    : subject.sets.some(({ members }) => members.includes(id));
}

/** The same role, or one of them holds for all. */
function sameRole(a: Preference, b: Preference): boolean {
  const role = (one: Preference) => (one.role === 'Promoted' ? 'Promoted' : 'Started');
  return role(a) === role(b);
}
