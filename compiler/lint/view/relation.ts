/** How two resources stand to each other, whatever they are in: by names of groups, clones, tags and sets. */
import type { ClusterView, PlacementView, SequenceView } from './cluster.js';
import type { ResourceView } from './resource.js';

/** A resource and all that it stands in, the inner ones first. */
export function chain(resource: ResourceView): readonly ResourceView[] {
  return resource.parent ? [resource, ...chain(resource.parent)] : [resource];
}

/** Whether a name of a constraint stands for a resource, or for what it is in. */
export function means(cluster: ClusterView, name: string, resource: ResourceView): boolean {
  const names = chain(resource).map(({ id }) => id);
  return names.includes(name) || cluster.named(name).some(({ id }) => names.includes(id));
}

/** Colocations in which the one follows the other. */
export function placedWith(
  cluster: ClusterView,
  dependent: ResourceView,
  leader: ResourceView,
): readonly PlacementView[] {
  return cluster.placements.filter(
    (pair) => means(cluster, pair.dependent, dependent) && means(cluster, pair.leader, leader),
  );
}

/** Orders of the one before the other. */
export function orderedBefore(
  cluster: ClusterView,
  first: ResourceView,
  then: ResourceView,
): readonly SequenceView[] {
  return cluster.sequences.filter(
    (pair) => means(cluster, pair.first, first) && means(cluster, pair.then, then),
  );
}
