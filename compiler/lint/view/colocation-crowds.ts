/** More things that keep apart than nodes to keep them on. */
import type { Origin } from '../../model/model.js';
import { INFINITY_SCORE } from '../../types/score.js';
import type { ClusterView } from './cluster.js';
import type { Pair, Place } from './colocation.js';
import { colocationGraph, isSingle, keyOf, shownPlace } from './colocation.js';

interface Crowd {
  readonly names: readonly string[];
  readonly nodes: number;
  /** The clone that is on every node. */
  readonly clone?: string;
  readonly at: Origin;
}

/** So many pairwise bans are looked at; the rest is no cluster that anyone wrote. */
const LIMIT = 200;

export function colocationCrowds(cluster: ClusterView): readonly Crowd[] {
  const nodes = cluster.nodes.length;
  const bans = colocationGraph(cluster).pairs.filter(
    ({ placement, dependent, leader }) =>
      placement.scoreValue <= -INFINITY_SCORE && dependent.resource.top !== leader.resource.top,
  );
  if (bans.length > LIMIT) return [];
  const everywhere = bans.flatMap(({ dependent, leader, placement: { at } }): Crowd[] => {
    const clone = leader.resource;
    if (!isEverywhere(cluster, leader) || dependent.resource.instances) return [];
    if (!bansEveryRole(bans, dependent, leader)) return [];
    return [{ names: [shownPlace(dependent)], nodes, clone: clone.id, at }];
  });
  const single = bans.filter(({ dependent, leader }) => isSingle(dependent) && isSingle(leader));
  return [...everywhere, ...cliques(single, nodes)];
}

/** The first that is found through each ban that closes one: as many as there are nodes, and one more. */
function cliques(bans: readonly Pair[], nodes: number): Crowd[] {
  const apart = new Map<string, Map<string, Place>>();
  const found: Crowd[] = [];
  const link = (a: Place, b: Place): void => {
    const known = apart.get(keyOf(a)) ?? new Map<string, Place>();
    apart.set(keyOf(a), known.set(keyOf(b), b));
  };
  const grow = (members: readonly Place[], candidates: readonly Place[]): readonly Place[] | undefined => {
    if (members.length > nodes) return members;
    for (const [index, next] of candidates.entries()) {
      if (members.length + candidates.length - index <= nodes) return undefined;
      const rest = candidates.slice(index + 1).filter((one) => apart.get(keyOf(next))?.has(keyOf(one)));
      const grown = grow([...members, next], rest);
      if (grown) return grown;
    }
    return undefined;
  };
  for (const { dependent, leader, placement } of bans) {
    link(dependent, leader);
    link(leader, dependent);
    const others = [...(apart.get(keyOf(dependent))?.values() ?? [])];
    const common = others.filter((one) => apart.get(keyOf(leader))?.has(keyOf(one)));
    const crowd = found.length === 0 ? grow([dependent, leader], common) : undefined;
    if (crowd) found.push({ names: crowd.map(shownPlace).sort(), nodes, at: placement.at });
  }
  return found;
}

/** All instances, or those of one role while another ban has the other role. Told once, at the ban of the first role. */
function bansEveryRole(bans: readonly Pair[], dependent: Place, { resource, role }: Place): boolean {
  if (role === undefined) return true;
  return (
    role === 'Promoted' &&
    bans.some(
      ({ dependent: one, leader }) =>
        keyOf(one) === keyOf(dependent) && leader.resource === resource && leader.role === 'Unpromoted',
    )
  );
}

/** A clone that nothing limits to fewer nodes, and no location keeps off a node. */
function isEverywhere(cluster: ClusterView, { resource }: Place): boolean {
  if (resource.kind !== 'clone') return false;
  const most = resource.meta.get('clone-max');
  if (most && !(Number(most.value ?? Number.NaN) >= cluster.nodes.length)) return false;
  if (resource.meta.has('target-role') || !cluster.optionFlag('symmetric-cluster')) return false;
  const { model } = cluster;
  const inner = new Set([resource.id, ...resource.primitives.map(({ id }) => id)]);
  return !model.constraints.some((one) => {
    if (one.kind === 'location') {
      return (
        !('resource' in one.subject) ||
        inner.has(one.subject.resource) ||
        isTag(model.tags, one.subject.resource)
      );
    }
    if (one.kind !== 'colocation' || 'sets' in one.terms) return one.kind === 'colocation';
    return inner.has(one.terms.rsc);
  });
}

function isTag(tags: readonly { readonly id: string }[], name: string): boolean {
  return tags.some(({ id }) => id === name);
}
