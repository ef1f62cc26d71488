/**
 * On which nodes a resource may run, after its locations and mandatory colocations, the kind of the cluster (opt-in or
 * opt-out) and `resource-discovery`. What the configuration cannot decide counts as allowed: the sets are as large as they
 * can possibly be. Measured with crm_simulate 2.1.5: a negative sum is a ban as well, however small; a group's member needs
 * a score of its own or of its group in an opt-in cluster, a colocated resource a score of its own; role `Started` and role
 * `Unpromoted` both hold for a clone that is promotable, role `Stopped` for nothing.
 */
import { INFINITY_SCORE } from '../../types/score.js';
import { cloneNumber } from './clones.js';
import type { ClusterView, PlacementView } from './cluster.js';
import type { Preference } from './placement-locations.js';
import { isBan, isInfinite, preferences } from './placement-locations.js';
import type { NodeView } from './placement-nodes.js';
import { nodeViews } from './placement-nodes.js';
import type { PrimitiveView, ResourceView } from './resource.js';

type Nodes = ReadonlySet<NodeView>;

export class Placing {
  static of(cluster: ClusterView): Placing {
    let found = known.get(cluster);
    if (!found) known.set(cluster, (found = new Placing(cluster)));
    return found;
  }

  readonly nodes: readonly NodeView[];
  /** False: `symmetric-cluster=false`, where a resource runs only where a location lets it. */
  readonly symmetric: boolean;
  readonly #byResource = new Map<string, Preference[]>();
  readonly #possible = new Map<string, Nodes>();

  private constructor(readonly cluster: ClusterView) {
    this.nodes = nodeViews(cluster);
    this.symmetric = cluster.optionFlag('symmetric-cluster');
    for (const preference of preferences(cluster)) {
      const { id } = preference.resource;
      this.#byResource.set(id, [...(this.#byResource.get(id) ?? []), preference]);
    }
  }

  /** What locations say about a resource or about what it stands in. */
  preferencesOf(resource: ResourceView): readonly Preference[] {
    const inherited = resource.parent ? this.preferencesOf(resource.parent) : [];
    return [...(this.#byResource.get(resource.id) ?? []), ...inherited];
  }

  /** Where it may run by its own locations. */
  allowed(resource: ResourceView, promoted = false): Nodes {
    const own = this.preferencesOf(resource);
    const exclusive = own.some(({ constraint }) => constraint.resourceDiscovery === 'exclusive');
    return new Set(
      this.nodes.filter((node) => {
        const here = own.filter((one) => one.node === node);
        if (exclusive && !here.some(({ constraint }) => constraint.resourceDiscovery === 'exclusive')) {
          return false;
        }
        if (!this.#mayRunOn(resource, node)) return false;
        const running = here.filter(({ role }) => role !== 'Promoted' && role !== 'Stopped');
        if (!this.symmetric && running.length === 0) return false;
        if (this.#isBanned(resource, running)) return false;
        return !promoted || !here.some((one) => one.role === 'Promoted' && one.certain && isBan(one.score));
      }),
    );
  }

  /** Where it may run after mandatory colocations too. */
  possibleNodes(resource: ResourceView, promoted = false, visiting: ReadonlySet<string> = new Set()): Nodes {
    const key = `${promoted ? 'promoted ' : ''}${resource.id}`;
    const ready = this.#possible.get(key);
    if (ready) return ready;
    const own = this.allowed(resource, promoted);
    // A circle says nothing more than its parts.
    if (visiting.has(key)) return own;
    const inside = new Set([...visiting, key]);
    const limits = this.limits(resource, promoted).map((limit) => limit.nodes(inside));
    const found = new Set([...own].filter((node) => limits.every((nodes) => nodes.has(node))));
    if (visiting.size === 0) this.#possible.set(key, found);
    return found;
  }

  /** What narrows the choice beside its own locations: resources that it has to share a node with, or must not. */
  limits(resource: ResourceView, promoted: boolean): readonly Limit[] {
    const found: Limit[] = [];
    const { group } = resource;
    const index = group?.children.indexOf(resource) ?? 0;
    const before = group?.children[index - 1];
    if (before) {
      found.push({ leader: before, placement: undefined, nodes: (on) => this.possibleNodes(before, false, on) });
    }
    // A group is where all of its members are.
    const last = resource.kind === 'group' ? resource.children.at(-1) : undefined;
    if (last) {
      found.push({ leader: last, placement: undefined, nodes: (on) => this.possibleNodes(last, false, on) });
    }
    for (const { placement, leader } of this.leaders(resource, promoted)) {
      const asPromoted = placement.leaderRole === 'Promoted';
      if (isInfinite(placement.scoreValue)) {
        found.push({ leader, placement, nodes: (on) => this.possibleNodes(leader, asPromoted, on) });
      } else if (isBan(placement.scoreValue)) {
        found.push({ leader, placement, nodes: (on) => this.#without(leader, asPromoted, on) });
      }
    }
    return found;
  }

  /** The colocations that make a resource follow another one. */
  leaders(
    resource: ResourceView,
    promoted: boolean,
  ): readonly { readonly placement: PlacementView; readonly leader: ResourceView }[] {
    const names = namesOf(resource);
    return this.cluster.placements.flatMap((placement) => {
      const { dependentRole, leaderRole, constraint } = placement;
      if (constraint.lifetime || dependentRole === 'Stopped' || leaderRole === 'Stopped') return [];
      if ('rsc' in constraint.terms && constraint.terms.nodeAttribute !== undefined) return [];
      if (dependentRole === 'Promoted' && !promoted) return [];
      const dependents = this.cluster.named(placement.dependent);
      if (!dependents.some(({ id }) => names.includes(id))) return [];
      return this.cluster
        .named(placement.leader)
        .filter((leader) => !names.includes(leader.id))
        .map((leader) => ({ placement, leader }));
    });
  }

  #isBanned(resource: ResourceView, here: readonly Preference[]): boolean {
    if (here.some(({ certain, score }) => certain && isBan(score))) return true;
    if (here.some(({ score }) => score === undefined || isInfinite(score))) return false;
    if (this.#hasOtherScores(resource)) return false;
    const most = here.reduce((sum, { certain, score = 0 }) => sum + (certain || score > 0 ? score : 0), 0);
    return most < 0;
  }

  /** Whether anything but locations may add to its scores: colocations, or the health of nodes. */
  #hasOtherScores(resource: ResourceView): boolean {
    if ((this.cluster.option('node-health-strategy') ?? 'none').toLowerCase() !== 'none') return true;
    const names = [...namesOf(resource), ...resource.top.primitives.map(({ id }) => id)];
    return this.cluster.placements.some(
      ({ dependent, leader, scoreValue }) =>
        scoreValue > 0 &&
        [dependent, leader].some((name) => this.cluster.named(name).some(({ id }) => names.includes(id))),
    );
  }

  /** Fence devices and the connections to remote nodes run on the cluster's own nodes. */
  #mayRunOn(resource: ResourceView, node: NodeView): boolean {
    if (node.kind === 'cluster') return true;
    return !resource.primitives.some(
      (primitive: PrimitiveView) =>
        primitive.isFenceDevice ||
        primitive.isA('ocf:pacemaker:remote') ||
        primitive.meta.text('remote-node') === node.name,
    );
  }

  /** The nodes that are left when the other one certainly has its place. */
  #without(leader: ResourceView, promoted: boolean, visiting: ReadonlySet<string>): Nodes {
    const taken = this.possibleNodes(leader, promoted, visiting);
    const all = taken.size === 1 && !leader.instances ? true : !promoted && this.#runsOnAll(leader, taken);
    return new Set(this.nodes.filter((node) => !all || !taken.has(node)));
  }

  /** A clone without any condition has an instance on each node. */
  #runsOnAll(leader: ResourceView, taken: Nodes): boolean {
    if (leader.kind !== 'clone') return false;
    const max = cloneNumber(leader, 'clone-max');
    if (max !== undefined && max < taken.size) return false;
    const uncertain = this.preferencesOf(leader).some(({ certain, score }) => !certain || score === undefined);
    return !uncertain && this.leaders(leader, false).length === 0;
  }
}

export interface Limit {
  readonly leader: ResourceView;
  /** Undefined: the group says so. */
  readonly placement: PlacementView | undefined;
  readonly nodes: (visiting: ReadonlySet<string>) => Nodes;
}

const known = new WeakMap<ClusterView, Placing>();

/** The names by which constraints may mean it. */
function namesOf(resource: ResourceView): readonly string[] {
  return resource.parent ? [resource.id, ...namesOf(resource.parent)] : [resource.id];
}

/** `resource-stickiness` as Pacemaker reads it: undefined is unset. */
export function stickinessText(resource: ResourceView): string | undefined {
  return resource.meta.text('resource-stickiness');
}

export const MAX_SCORE = INFINITY_SCORE;
