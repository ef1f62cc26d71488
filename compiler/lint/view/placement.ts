/**
 * On which nodes a resource may run, after its locations and mandatory colocations, the kind of the cluster (opt-in or
 * opt-out) and `resource-discovery`. What the configuration cannot decide counts as allowed: the sets are as large as they
 * can possibly be. Measured with crm_simulate 2.1.5: a negative sum is a ban as well, however small; a group's member needs
 * a score of its own or of its group in an opt-in cluster, a colocated resource a score of its own; role `Started` and role
 * `Unpromoted` both hold for a clone that is promotable, role `Stopped` for nothing.
 */
import { parseRole } from '../../types/role.js';
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
  readonly #limits = new Map<string, Limit[]>();
  /** Asked for once a node. */
  readonly #otherScores = new Map<string, boolean>();
  #possible: ReadonlyMap<string, Nodes> | undefined;

  private constructor(readonly cluster: ClusterView) {
    this.nodes = nodeViews(cluster);
    this.symmetric = cluster.optionFlag('symmetric-cluster');
    for (const preference of preferences(cluster))
      append(this.#byResource, preference.resource.id, preference);
    for (const resource of cluster.resources.values()) {
      for (const limit of groupLimits(resource)) append(this.#limits, resource.id, limit);
    }
    for (const placement of cluster.placements.filter(isMandatory)) this.#addLimits(placement);
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
        if (!this.symmetric && running.every(isAgainst) && !this.#isLeftToMembers(resource)) return false;
        if (this.#isBanned(resource, running)) return false;
        return !promoted || !here.some((one) => one.role === 'Promoted' && one.certain && isBan(one.score));
      }),
    );
  }

  /** Where it may run after mandatory colocations too. */
  possibleNodes(resource: ResourceView, promoted = false): Nodes {
    this.#possible ??= this.#narrowed();
    return this.#possible.get(keyOf(resource, promoted)) ?? this.allowed(resource, promoted);
  }

  /** What narrows the choice beside its own locations: resources that it has to share a node with, or must not. */
  limitsOf(resource: ResourceView, promoted: boolean): readonly Limit[] {
    return (this.#limits.get(resource.id) ?? []).filter(({ promotedOnly }) => promoted || !promotedOnly);
  }

  /** The nodes that a limit leaves. */
  nodesOf(limit: Limit): Nodes {
    return this.#nodesOf(limit, (resource, promoted) => this.possibleNodes(resource, promoted));
  }

  #addLimits(placement: PlacementView): void {
    const { dependentRole, leaderRole, scoreValue } = placement;
    for (const leader of this.cluster.named(placement.leader)) {
      for (const dependent of this.cluster.named(placement.dependent)) {
        for (const resource of [dependent, ...(dependent.kind === 'group' ? dependent.children : [])]) {
          if (resource === leader || leader.parent === dependent) continue;
          append(this.#limits, resource.id, {
            leader,
            leaderPromoted: leaderRole === 'Promoted',
            anyInstance: leaderRole === undefined || leaderRole === 'Started',
            promotedOnly: dependentRole === 'Promoted',
            apart: scoreValue < 0,
            placement,
          });
        }
      }
    }
  }

  /** Sets only ever get smaller, so this comes to an end, with circles too. */
  #narrowed(): ReadonlyMap<string, Nodes> {
    const found = new Map<string, Nodes>();
    const entries = [...this.cluster.resources.values()].flatMap((resource) =>
      [false, true].map((promoted) => ({
        key: keyOf(resource, promoted),
        limits: this.limitsOf(resource, promoted),
        allowed: this.allowed(resource, promoted),
      })),
    );
    for (const { key, allowed } of entries) found.set(key, allowed);
    const current = (resource: ResourceView, promoted: boolean): Nodes =>
      found.get(keyOf(resource, promoted)) ?? new Set();
    const narrow = (together: boolean, apart: boolean): void => {
      for (let changed = true; changed;) {
        changed = false;
        for (const { key, limits } of entries) {
          const before = found.get(key)!;
          const sets = limits
            .filter((limit) => (limit.apart ? apart : together))
            .map((limit) => this.#nodesOf(limit, current));
          const after = new Set([...before].filter((node) => sets.every((nodes) => nodes.has(node))));
          if (after.size === before.size) continue;
          found.set(key, after);
          changed = true;
        }
      }
    };
    // What keeps others away has to have its final place first.
    narrow(true, false);
    narrow(false, true);
    narrow(true, false);
    return found;
  }

  #nodesOf(
    { leader, leaderPromoted, anyInstance, apart }: Limit,
    current: (resource: ResourceView, promoted: boolean) => Nodes,
  ): Nodes {
    const leaders = current(leader, leaderPromoted);
    if (!apart) return leaders;
    // Apart from what certainly has its place there, and is not kept away itself.
    if (this.#isKeptAway(leader) || parseRole(leader.meta.text('target-role') ?? '') === 'Stopped') {
      return new Set(this.nodes);
    }
    const taken = leader.instances ? anyInstance && this.#runsOnAll(leader, leaders) : leaders.size === 1;
    return new Set(this.nodes.filter((node) => !taken || !leaders.has(node)));
  }

  /** Whether it, or something that it follows, must not be where another resource is. */
  #isKeptAway(resource: ResourceView, seen = new Set<ResourceView>()): boolean {
    if (seen.has(resource)) return false;
    seen.add(resource);
    return this.limitsOf(resource, true).some(({ apart, leader }) => apart || this.#isKeptAway(leader, seen));
  }

  #isBanned(resource: ResourceView, here: readonly Preference[]): boolean {
    if (here.some(({ certain, score }) => certain && isBan(score))) return true;
    if (here.some(({ score }) => score === undefined || isInfinite(score))) return false;
    if (this.#hasOtherScores(resource)) return false;
    const most = here.reduce((sum, { certain, score = 0 }) => sum + (certain || score > 0 ? score : 0), 0);
    return most < 0;
  }

  /** In an opt-in cluster each member of a group may have a location instead of the group. */
  #isLeftToMembers(resource: ResourceView): boolean {
    return resource.kind === 'group' && resource.children.some(({ id }) => this.#byResource.has(id));
  }

  /** Whether anything but locations may add to its scores: colocations, or the health of nodes. */
  #hasOtherScores(resource: ResourceView): boolean {
    const known = this.#otherScores.get(resource.id);
    if (known !== undefined) return known;
    const found = this.#findOtherScores(resource);
    this.#otherScores.set(resource.id, found);
    return found;
  }

  #findOtherScores(resource: ResourceView): boolean {
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

  /** A clone without any condition has an instance on each node. */
  #runsOnAll(leader: ResourceView, taken: Nodes): boolean {
    if (leader.kind !== 'clone') return false;
    const max = cloneNumber(leader, 'clone-max');
    if (max !== undefined && max < taken.size) return false;
    const uncertain = this.preferencesOf(leader).some(
      ({ certain, score }) => !certain || score === undefined,
    );
    return !uncertain && this.limitsOf(leader, false).length === 0;
  }
}

/** It lets nothing run where nothing else does. */
export function isAgainst({ score }: Preference): boolean {
  return score !== undefined && score < 0;
}

export interface Limit {
  readonly leader: ResourceView;
  readonly leaderPromoted: boolean;
  /** It is about the leader in whatever role. */
  readonly anyInstance: boolean;
  /** It holds for promoted instances only. */
  readonly promotedOnly: boolean;
  /** Never on the same node. */
  readonly apart: boolean;
  /** Undefined: the group says so. */
  readonly placement: PlacementView | undefined;
}

const known = new WeakMap<ClusterView, Placing>();

/** A member follows the one before it; a group is where all of its members are. */
function groupLimits(resource: ResourceView): readonly Limit[] {
  const { group } = resource;
  const before = group?.children[group.children.indexOf(resource) - 1];
  const last = resource.kind === 'group' ? resource.children.at(-1) : undefined;
  return [before, last].flatMap((leader) =>
    leader
      ? [
          {
            leader,
            leaderPromoted: false,
            anyInstance: true,
            promotedOnly: false,
            apart: false,
            placement: undefined,
          },
        ]
      : [],
  );
}

/** Those with a `node-attribute` share a value, not a node; those with a lifetime are over at some time. */
function isMandatory({ scoreValue, dependentRole, leaderRole, constraint }: PlacementView): boolean {
  if (!isInfinite(scoreValue) && !isBan(scoreValue)) return false;
  if (constraint.lifetime || dependentRole === 'Stopped' || leaderRole === 'Stopped') return false;
  return !('rsc' in constraint.terms && constraint.terms.nodeAttribute !== undefined);
}

function keyOf({ id }: ResourceView, promoted: boolean): string {
  return `${promoted ? 'promoted' : 'running'} ${id}`;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The names by which constraints may mean it. */
function namesOf(resource: ResourceView): readonly string[] {
  return resource.parent ? [resource.id, ...namesOf(resource.parent)] : [resource.id];
}
