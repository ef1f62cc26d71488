import { INFINITY_SCORE } from '../../../types/score.js';
import { rule } from '../../rule.js';
import { isMovable, locationScores, stickiness, writtenStickiness } from '../../view/placement-stickiness.js';
import { Placing } from '../../view/placement.js';
import type { ResourceView } from '../../view/resource.js';

interface Params {
  readonly resource: string;
  readonly node: string;
  readonly gain: number;
  readonly stickiness: number;
  /** The gain is more than one member has, and not more than all have together. */
  readonly group: boolean;
}

export const scoreBeatsStickiness = rule<Params>({
  code: 'HA6210',
  severity: 'info',
  message: ({ resource, node, gain, stickiness: sum, group }) =>
    group
      ? `${JSON.stringify(resource)} stays away from ${JSON.stringify(node)} after a fail-over: a group clings with the sum of its members, ${sum}, and the location adds ${gain}`
      : `${JSON.stringify(resource)} goes back to ${JSON.stringify(node)} when the node returns: the location adds ${gain}, and the stickiness is ${sum}`,
  check({ cluster, whole, report }) {
    if (!whole) return;
    const placing = Placing.of(cluster);
    for (const resource of cluster.top) {
      const found = isMovable(resource) ? compared(placing, resource) : undefined;
      if (found) report(found.at ?? resource.at, found.params);
    }
  },
  page: {
    means: `A location prefers a node by more points than the stickiness of the resource: it fails back. Or: by more points than
one member of a group has, and not more than all of them have together; so it does not.`,
    harm: `Whether a service moves back by itself is decided by a sum, often by accident. The stickiness of a group is the sum over
its members, so that one more member can change it.`,
    avoid: `
node n1
node n2
rsc_defaults resource-stickiness=100
primitive web systemd:httpd
location web prefers n1 = 200`,
    prefer: `
node n1
node n2
rsc_defaults resource-stickiness=100
primitive web systemd:httpd
location web prefers n1 = 50`,
    notes: 'An opinion only: failback may be what is wanted.',
    references: ['Pacemaker Explained, "Groups", "Group Stickiness"'],
  },
});

function compared(
  placing: Placing,
  resource: ResourceView,
): { readonly params: Params; readonly at: ResourceView['at'] | undefined } | undefined {
  const sum = stickiness(resource);
  const scores = locationScores(placing, resource);
  if (!scores || sum <= 0 || sum >= INFINITY_SCORE || scores.size < 2) return undefined;
  const ordered = [...scores].sort(([, a], [, b]) => b - a);
  const [best, second] = ordered;
  if (!best || !second || best[1] >= INFINITY_SCORE) return undefined;
  const gain = best[1] - second[1];
  const one = Math.max(...resource.primitives.map((primitive) => writtenStickiness(primitive) ?? 0));
  const group = gain > one && gain <= sum;
  if (gain <= sum && !group) return undefined;
  const at = placing.preferencesOf(resource).find(({ node }) => node === best[0])?.at;
  return {
    params: { resource: resource.id, node: best[0].name, gain, stickiness: sum, group },
    at,
  };
}
