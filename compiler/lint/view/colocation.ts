/** Who is placed with whom, through groups, clones and chains of colocations. */
import type { Role } from '../../model/model.js';
import { INFINITY_SCORE } from '../../types/score.js';
import { cloneNumber, containerNumber, promotedMax } from './clones.js';
import type { ClusterView, PlacementView } from './cluster.js';
import type { ResourceView } from './resource.js';

/** A resource, or those of its instances that have a role. */
export interface Place {
  readonly resource: ResourceView;
  readonly role: 'Promoted' | 'Unpromoted' | undefined;
}

/** One pair of resources of a colocation: tags are written out. */
export interface Pair {
  readonly dependent: Place;
  readonly leader: Place;
  readonly placement: PlacementView;
}

interface Link {
  readonly to: Place;
  /** Undefined: the resource is in the other, or has it in itself. */
  readonly pair: Pair | undefined;
}

/** How a search came to a place: from which other, through which colocation. */
interface Came {
  readonly from: string | undefined;
  readonly pair: Pair | undefined;
}

/** `infinite`: only colocations that must hold. `any`: wishes too. */
type Strength = 'infinite' | 'any';

export class ColocationGraph {
  /** Every pair that is about nodes, whatever its score. */
  readonly pairs: readonly Pair[];
  readonly #links = new Map<string, Link[]>();
  readonly #followed = new Map<string, ReadonlyMap<string, Came>>();
  /** Keys of the places of which there is one. */
  readonly #single = new Set<string>();

  constructor(cluster: ClusterView) {
    for (const resource of cluster.resources.values()) this.#addInner(resource);
    this.pairs = cluster.placements.flatMap((placement) => pairsOf(cluster, placement));
    for (const pair of this.pairs) {
      if (pair.placement.scoreValue > 0) this.#add(pair.dependent, { to: pair.leader, pair });
    }
  }

  /** The colocations through which one is placed with the other; none of them for a member and its group. */
  path(dependent: Place, leader: Place, strength: Strength = 'any'): readonly Pair[] | undefined {
    return trace(this.#followedBy(dependent, strength), keyOf(leader));
  }

  /** Whether one always follows the other. */
  follows(dependent: Place, leader: Place, strength: Strength = 'any'): boolean {
    return this.#followedBy(dependent, strength).has(keyOf(leader));
  }

  /**
   * Whether two share a node: one follows the other, or both follow something of which there is only one. The colocations
   * that make it so.
   */
  together(a: Place, b: Place, strength: Strength = 'any'): readonly Pair[] | undefined {
    const direct = this.path(a, b, strength) ?? this.path(b, a, strength);
    if (direct) return direct;
    const [ofA, ofB] = [this.#followedBy(a, strength), this.#followedBy(b, strength)];
    const common = [...ofA.keys()].find((key) => ofB.has(key) && this.#single.has(key));
    if (common === undefined) return undefined;
    return [...(trace(ofA, common) ?? []), ...(trace(ofB, common) ?? [])];
  }

  /** Whether a colocation keeps the two apart, in either direction. */
  apart(a: Place, b: Place): boolean {
    const [one, other] = [a.resource.id, b.resource.id];
    return this.pairs.some(
      ({ dependent: { resource: first }, leader: { resource: second }, placement }) =>
        placement.scoreValue < 0 &&
        ((first.id === one && second.id === other) || (first.id === other && second.id === one)),
    );
  }

  #addInner(resource: ResourceView): void {
    const whole: Place = { resource, role: undefined };
    if (isSingle(whole)) this.#single.add(keyOf(whole));
    if (resource.promotable) {
      for (const role of ['Promoted', 'Unpromoted'] as const) {
        const place = { resource, role };
        this.#add(place, { to: whole, pair: undefined });
        if (isSingle(place)) this.#single.add(keyOf(place));
      }
    }
    const { parent } = resource;
    if (!parent || (parent.kind === 'group' && parent.flag('collocated') === false)) return;
    this.#add(whole, { to: { resource: parent, role: undefined }, pair: undefined });
    this.#add({ resource: parent, role: undefined }, { to: whole, pair: undefined });
  }

  #add(from: Place, link: Link): void {
    const key = keyOf(from);
    const links = this.#links.get(key);
    if (links) links.push(link);
    else this.#links.set(key, [link]);
  }

  #followedBy(start: Place, strength: Strength): ReadonlyMap<string, Came> {
    const memo = `${strength} ${keyOf(start)}`;
    const known = this.#followed.get(memo);
    if (known) return known;
    const found = new Map<string, Came>([[keyOf(start), { from: undefined, pair: undefined }]]);
    const queue = [start];
    for (let next = 0; next < queue.length; next++) {
      const key = keyOf(queue[next]!);
      for (const { to, pair } of this.#links.get(key) ?? []) {
        if (found.has(keyOf(to))) continue;
        if (strength === 'infinite' && pair && pair.placement.scoreValue < INFINITY_SCORE) continue;
        found.set(keyOf(to), { from: key, pair });
        queue.push(to);
      }
    }
    this.#followed.set(memo, found);
    return found;
  }
}

function trace(came: ReadonlyMap<string, Came>, target: string): readonly Pair[] | undefined {
  if (!came.has(target)) return undefined;
  const pairs: Pair[] = [];
  for (let at = came.get(target); at; at = at.from === undefined ? undefined : came.get(at.from)) {
    if (at.pair) pairs.unshift(at.pair);
  }
  return pairs;
}

/** Of which there is one in the cluster at most. */
export function isSingle({ resource, role }: Place): boolean {
  const { instances } = resource;
  if (!instances) return true;
  if (role === 'Promoted' && (promotedMax(instances) ?? 1) === 1) return true;
  if (instances.kind === 'bundle') {
    const count = containerNumber(instances, 'replicas') ?? promotedMax(instances) ?? 1;
    return count <= 1;
  }
  return cloneNumber(instances, 'clone-max') === 1;
}

export function keyOf({ resource, role }: Place): string {
  return `${role ?? ''} ${resource.id}`;
}

/** As in a constraint. */
export function shownPlace({ resource, role }: Place): string {
  return role === undefined ? resource.id : `${role.toLowerCase()} ${resource.id}`;
}

/** The same in quotes, for messages. */
export function quotedPlace(place: Place): string {
  return JSON.stringify(shownPlace(place));
}

export function placeOf(resource: ResourceView, role?: Role): Place {
  const counts = resource.promotable && (role === 'Promoted' || role === 'Unpromoted');
  return { resource, role: counts ? role : undefined };
}

/** Without those that share something else than a node, and without what only counts for stopped resources. */
function pairsOf(cluster: ClusterView, placement: PlacementView): Pair[] {
  const { terms } = placement.constraint;
  const attribute = 'sets' in terms ? undefined : terms.nodeAttribute;
  if (attribute !== undefined && attribute !== '#uname') return [];
  const { dependent, dependentRole, leader, leaderRole } = placement;
  if (dependentRole === 'Stopped' || leaderRole === 'Stopped') return [];
  return cluster.named(dependent).flatMap((one) =>
    cluster.named(leader).map((other) => ({
      dependent: placeOf(one, dependentRole),
      leader: placeOf(other, leaderRole),
      placement,
    })),
  );
}

const graphs = new WeakMap<ClusterView, ColocationGraph>();

/** The graph of a cluster, made once. */
export function colocationGraph(cluster: ClusterView): ColocationGraph {
  let graph = graphs.get(cluster);
  if (!graph) graphs.set(cluster, (graph = new ColocationGraph(cluster)));
  return graph;
}
