/**
 * Pairs of storage and what stands on it, and whether the constraints say so: what rules about storage look at. Two things
 * make a pair: a colocation or an order between an agent of storage and one of a higher layer, or a path.
 */
import type { Action, Origin } from '../../model/model.js';
import type { ClusterView, SequenceView } from './cluster.js';
import type { Place } from './colocation.js';
import { colocationGraph, placeOf, shownPlace } from './colocation.js';
import { storageUses } from './colocation-storage.js';
import type { Strength } from './order.js';
import { orderGraph } from './order.js';
import type { ResourceView } from './resource.js';
import { storageNeeded, storageOffered } from './roles-of-agents.js';

export interface Need {
  readonly user: Place;
  readonly provider: Place;
  /** The colocation, the order, or the parameter that tells. */
  readonly at: Origin;
  readonly told: 'colocation' | 'order' | 'path';
  /** Of a path: the parameter. */
  readonly parameter?: string;
}

/** Whether the storage is up before its user starts, or is promoted. */
export function isOrdered(cluster: ClusterView, need: Need, strength: Strength = 'any'): boolean {
  return comesFirst(cluster, need.provider, need.user, strength);
}

/** Whether the user is up before its storage. */
export function isReversed(cluster: ClusterView, need: Need): boolean {
  return comesFirst(cluster, need.user, need.provider, 'any');
}

const UP = ['start', 'promote'] as const;

function comesFirst(cluster: ClusterView, first: Place, then: Place, strength: Strength): boolean {
  const graph = orderGraph(cluster);
  return UP.some((one) =>
    UP.some((other) =>
      graph.ordered(
        { resource: first.resource.id, action: one },
        { resource: then.resource.id, action: other },
        strength,
      ),
    ),
  );
}

/** `order fs then db`; undefined for names that need quotes. */
export function orderText({ provider, user }: Need): string | undefined {
  const first = shownPlace(provider).replace(/^promoted /, 'promote ');
  const then = shownPlace(user).replace(/^promoted /, 'promote ');
  return written(`order ${first} then ${then}`);
}

/** `colocation db with fs`. */
export function colocationText({ provider, user }: Need): string | undefined {
  return written(`colocation ${shownPlace(user)} with ${shownPlace(provider)}`);
}

function written(text: string): string | undefined {
  return /^[\w. -]+$/.test(text) ? text : undefined;
}

/** Of several needs of the same two, the first. */
export function distinct(needs: readonly Need[]): readonly Need[] {
  const seen = new Set<string>();
  return needs.filter(({ user, provider }) => {
    const key = JSON.stringify([user.resource.top.id, provider.resource.top.id]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Colocations that place something with the storage that it stands on. */
export function colocatedNeeds(cluster: ClusterView): readonly Need[] {
  return colocationGraph(cluster)
    .pairs.filter(({ dependent, leader, placement }) => {
      return placement.scoreValue > 0 && standsOn(dependent.resource, leader.resource);
    })
    .map(({ dependent, leader, placement: { at } }) => {
      return { user: dependent, provider: leader, at, told: 'colocation' };
    });
}

/** Orders of something on storage after its storage. */
export function orderedNeeds(cluster: ClusterView): readonly (Need & { sequence: SequenceView })[] {
  return cluster.sequences.flatMap((sequence) => {
    if (!isUp(sequence.firstAction) || !isUp(sequence.thenAction)) return [];
    return cluster.named(sequence.first).flatMap((first) =>
      cluster
        .named(sequence.then)
        .filter((then) => standsOn(then, first))
        .map((then) => ({
          user: placeOf(then, sequence.thenAction === 'promote' ? 'Promoted' : undefined),
          provider: providing(first),
          at: sequence.at,
          told: 'order' as const,
          sequence,
        })),
    );
  });
}

/** What parameters tell: one for each user and provider, as constraints name them. */
export function pathNeeds(cluster: ClusterView): readonly Need[] {
  return storageUses(cluster).map(({ user, provider, parameter }) => {
    const inside = user.instances === provider.instances;
    return {
      user: placeOf(inside ? user : (user.instances ?? user)),
      provider: inside ? placeOf(provider) : providing(provider.instances ?? provider),
      at: user.parameters.get(parameter)?.at ?? user.at,
      told: 'path',
      parameter,
    };
  });
}

/** DRBD can be used where it is promoted only. */
function providing(resource: ResourceView): Place {
  return placeOf(resource, resource.promotable && resource.kind !== 'primitive' ? 'Promoted' : undefined);
}

export function isUp(action: Action): boolean {
  return action === 'start' || action === 'promote';
}

/** Whether it is of a higher layer than what the other offers. */
export function standsOn(user: ResourceView, provider: ResourceView): boolean {
  const layer = storageOffered(provider);
  return layer !== undefined && storageNeeded(user) > layer;
}
