/** How much resources cling to the node they run on. */
import { parseScore } from '../../types/score.js';
import type { Preference } from './placement-locations.js';
import type { NodeView } from './placement-nodes.js';
import type { Placing } from './placement.js';
import type { ResourceView } from './resource.js';

/** What is written for a resource, or undefined: then it is 0, and 1 for the instances of a clone. */
export function writtenStickiness(resource: ResourceView): number | undefined {
  const text = resource.meta.text('resource-stickiness');
  return text === undefined ? undefined : parseScore(text);
}

/** A group clings with the sum of its members (Pacemaker Explained, "Group Stickiness"). */
export function stickiness(resource: ResourceView): number {
  return resource.primitives.reduce((sum, primitive) => sum + (writtenStickiness(primitive) ?? 0), 0);
}

/** Services that run once in the cluster, and move: no fence devices, no clones. */
export function isMovable(resource: ResourceView): boolean {
  if (resource.kind === 'clone' || resource.kind === 'bundle') return false;
  return !resource.primitives.some(({ isFenceDevice }) => isFenceDevice);
}

/** The sum of what locations say for each node that is allowed; undefined where the configuration alone cannot tell. */
export function locationScores(
  placing: Placing,
  resource: ResourceView,
): ReadonlyMap<NodeView, number> | undefined {
  const own = placing.preferencesOf(resource).filter(({ role }) => role !== 'Promoted' && role !== 'Stopped');
  if (own.some(({ certain, score }) => !certain || score === undefined)) return undefined;
  const sum = (node: NodeView): number => total(own.filter((one) => one.node === node));
  return new Map([...placing.allowed(resource)].map((node) => [node, sum(node)]));
}

function total(scores: readonly Preference[]): number {
  return scores.reduce((sum, { score = 0 }) => sum + score, 0);
}
