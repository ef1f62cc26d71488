/** Where locations leave only one node for a resource. */
import { INFINITY_SCORE, parseScore } from '../../types/score.js';
import type { ClusterView } from './cluster.js';
import type { ResourceView } from './resource.js';

/** The only node that locations without rules leave, or that a resource always prefers; undefined where there are several. */
export function pinnedTo(cluster: ClusterView, resource: ResourceView): string | undefined {
  const names = new Set([...lineage(resource)].map(({ id }) => id));
  const wanted = new Set<string>();
  const banned = new Set<string>();
  for (const constraint of cluster.model.constraints) {
    if (constraint.kind !== 'location' || !('node' in constraint.choice)) continue;
    const { subject, choice } = constraint;
    const about = 'resource' in subject ? cluster.named(subject.resource).map(({ id }) => id) : [];
    if (!about.some((id) => names.has(id))) continue;
    const score = parseScore(choice.score) ?? 0;
    if (score >= INFINITY_SCORE) wanted.add(choice.node);
    if (score <= -INFINITY_SCORE) banned.add(choice.node);
  }
  const left = cluster.nodes.filter((node) => !banned.has(node));
  if (left.length === 1) return left[0];
  return wanted.size === 1 ? [...wanted][0] : undefined;
}

/** It and what it stands in, and what stands in it. */
function* lineage(resource: ResourceView): Generator<ResourceView> {
  for (let at: ResourceView | undefined = resource; at; at = at.parent) yield at;
  yield* resource.children;
}
