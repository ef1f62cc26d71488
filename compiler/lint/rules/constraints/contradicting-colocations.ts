import { INFINITY_SCORE } from '../../../types/score.js';
import { rule } from '../../rule.js';
import type { ColocationGraph, Pair, Place } from '../../view/colocation.js';
import { colocationGraph, keyOf, placeOf, quotedPlace } from '../../view/colocation.js';
import type { ClusterView } from '../../view/cluster.js';

interface Params {
  readonly first: string;
  readonly second: string;
  /** Undefined: one instance cannot have two roles. */
  readonly because?: string;
}

export const contradictingColocations = rule<Params>({
  code: 'HA6110',
  severity: 'error',
  message: ({ first, second, because }) =>
    because === undefined
      ? `${first} must not be on the node of ${second}, and other constraints put them on one node: both cannot be`
      : `${first} must be where ${second} is, and also ${because}: it never runs`,
  hint: () => 'remove one of the colocations, or give the one that is only a wish a finite score',
  check({ cluster, report }) {
    const graph = colocationGraph(cluster);
    for (const pair of graph.pairs) {
      const { dependent, leader, placement } = pair;
      if (placement.scoreValue > -INFINITY_SCORE || dependent.resource === leader.resource) continue;
      const why = graph.together(dependent, leader, 'infinite');
      if (!why) {
        const torn = between(graph, pair);
        if (torn) {
          report(
            torn.why[0]!.placement.at,
            { first: quotedPlace(torn.place), second: quotedPlace(dependent), because: quotedPlace(leader) },
            { related: relatedTo([...torn.why.slice(1), pair], torn.why[0]!) },
          );
        }
        continue;
      }
      if (isSaidElsewhere(why, pair)) continue;
      report(
        placement.at,
        { first: quotedPlace(dependent), second: quotedPlace(leader) },
        { related: relatedTo(why, pair) },
      );
    }
    for (const { place, role, other, why } of bothRoles(cluster, graph)) {
      report(
        why[0]!.placement.at,
        { first: quotedPlace(place), second: quotedPlace(role), because: quotedPlace(other) },
        { related: relatedTo(why.slice(1), why[0]!) },
      );
    }
  },
  page: {
    means:
      'Colocations at INFINITY put two resources on one node, directly, through a group or through others, and a colocation at -INFINITY keeps them apart. Or something has to be where an instance is promoted and where it is not.',
    harm: 'Both cannot hold: one of the resources is stopped for good, or the ban is ignored. `crm_verify` does not notice, and nothing in the logs names the constraints.',
    avoid: `
primitive ip IPaddr2 { ip = 192.0.2.10 }
primitive web ocf:heartbeat:apache
primitive batch systemd:batch
colocation web with ip
colocation batch with web
colocation batch with ip score=-INFINITY`,
    prefer: `
primitive ip IPaddr2 { ip = 192.0.2.10 }
primitive web ocf:heartbeat:apache
primitive batch systemd:batch
colocation web with ip
colocation batch with ip score=-INFINITY`,
    references: ['Pacemaker Explained, "Colocation Constraints"'],
  },
});

/** Something that has to be where both are, which are kept apart. */
function between(
  graph: ColocationGraph,
  { dependent, leader }: Pair,
): { place: Place; why: readonly Pair[] } | undefined {
  const apart = new Set([dependent.resource.top, leader.resource.top]);
  for (const { dependent: place } of graph.pairs) {
    if (apart.has(place.resource.top)) continue;
    const [one, two] = [graph.path(place, dependent, 'infinite'), graph.path(place, leader, 'infinite')];
    if (one?.length && two?.length) return { place, why: [...one, ...two] };
  }
  return undefined;
}

/** The same two names with another score is a duplicate; members of one group are reported where groups are checked. */
function isSaidElsewhere(why: readonly Pair[], { dependent, leader, placement }: Pair): boolean {
  if (why.length === 0) return true;
  const [only] = why;
  return (
    why.length === 1 &&
    only !== undefined &&
    keyOf(only.dependent) === keyOf(dependent) &&
    keyOf(only.leader) === keyOf(leader) &&
    // A tag is another name.
    only.placement.dependent === placement.dependent &&
    only.placement.leader === placement.leader
  );
}

function relatedTo(why: readonly Pair[], { placement }: Pair) {
  const places = [...new Set(why.map((one) => one.placement.at))].filter((at) => at !== placement.at);
  return places.map((at) => ({ message: 'this colocation has a part in it', at }));
}

interface Both {
  readonly place: Place;
  readonly role: Place;
  readonly other: Place;
  readonly why: readonly Pair[];
}

/** One node has one instance of a clone, so what is placed with both roles has nowhere to be. */
function bothRoles(cluster: ClusterView, graph: ColocationGraph): readonly Both[] {
  const clones = cluster.top.filter((one) => one.promotable && one.meta.text('clone-node-max') === undefined);
  const found: Both[] = [];
  for (const clone of clones) {
    const [role, other] = [placeOf(clone, 'Promoted'), placeOf(clone, 'Unpromoted')];
    const seen = new Set<string>();
    for (const { dependent: place } of graph.pairs) {
      if (seen.has(keyOf(place)) || place.resource === clone) continue;
      seen.add(keyOf(place));
      if (!graph.follows(place, role, 'infinite') || !graph.follows(place, other, 'infinite')) continue;
      const [one, two] = [graph.path(place, role, 'infinite'), graph.path(place, other, 'infinite')];
      if (one?.length && two?.length) found.push({ place, role, other, why: [...one, ...two] });
    }
  }
  return found;
}
