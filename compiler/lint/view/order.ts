/** Which action waits for which: orders, and what Pacemaker adds to them by itself. */
import type { Action } from '../../model/model.js';
import type { ClusterView, SequenceView } from './cluster.js';
import type { ResourceView } from './resource.js';

export interface Step {
  readonly resource: string;
  readonly action: Action;
}

/** `mandatory`: the later action never happens without the earlier one. `any`: Optional orders count as well. */
export type Strength = 'mandatory' | 'any';

interface Edge {
  readonly to: string;
  readonly mandatory: boolean;
}

const OPPOSITE: Readonly<Record<Action, Action>> = {
  start: 'stop',
  stop: 'start',
  promote: 'demote',
  demote: 'promote',
};

/**
 * The graph over the actions of resources, as the scheduler has it: what holds others begins, does its parts, and ends; a
 * group does them one after the other; an instance starts before it is promoted. Serialize makes no edge: it says that two
 * actions do not happen at the same time, and nothing of which is first.
 */
class OrderGraph {
  readonly #edges = new Map<string, Edge[]>();
  readonly #reached = new Map<string, ReadonlySet<string>>();

  constructor(private readonly cluster: ClusterView) {
    for (const resource of cluster.resources.values()) this.#addInner(resource);
    for (const sequence of cluster.sequences) this.addSequence(sequence);
  }

  /** Whether one action always comes before another, directly or through others. */
  ordered(first: Step, then: Step, strength: Strength = 'any'): boolean {
    return this.#reachedFrom(end(first), strength).has(begin(then));
  }

  private addSequence({ first, firstAction, then, thenAction, symmetrical, weak, kind }: SequenceView): void {
    if (kind === 'Serialize') return;
    const mandatory = kind === 'Mandatory' && !weak;
    for (const { id: earlier } of this.cluster.named(first)) {
      for (const { id: later } of this.cluster.named(then)) {
        const [a, b] = [
          { resource: earlier, action: firstAction },
          { resource: later, action: thenAction },
        ];
        this.#add(end(a), begin(b), mandatory);
        if (symmetrical) this.#add(end(opposite(b)), begin(opposite(a)), mandatory);
      }
    }
  }

  #addInner(resource: ResourceView): void {
    for (const action of ['start', 'stop', 'promote', 'demote'] as const) {
      const own = { resource: resource.id, action };
      const parts = resource.children.map(({ id }) => ({ resource: id, action }));
      this.#add(begin(own), end(own), true);
      for (const part of parts) {
        this.#add(begin(own), begin(part), true);
        this.#add(end(part), end(own), true);
      }
      if (resource.kind !== 'group' || resource.flag('ordered') === false) continue;
      const chain = action === 'stop' || action === 'demote' ? [...parts].reverse() : parts;
      for (const [index, part] of chain.slice(1).entries()) this.#add(end(chain[index]!), begin(part), true);
    }
    if (!resource.promotable) return;
    const step = (action: Action): Step => ({ resource: resource.id, action });
    this.#add(end(step('start')), begin(step('promote')), true);
    this.#add(end(step('demote')), begin(step('stop')), true);
  }

  #add(from: string, to: string, mandatory: boolean): void {
    const edges = this.#edges.get(from);
    if (edges) edges.push({ to, mandatory });
    else this.#edges.set(from, [{ to, mandatory }]);
  }

  #reachedFrom(start: string, strength: Strength): ReadonlySet<string> {
    const key = `${strength} ${start}`;
    const known = this.#reached.get(key);
    if (known) return known;
    const found = new Set<string>();
    const queue = [start];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const { to, mandatory } of this.#edges.get(at) ?? []) {
        if (found.has(to) || (strength === 'mandatory' && !mandatory)) continue;
        found.add(to);
        queue.push(to);
      }
    }
    this.#reached.set(key, found);
    return found;
  }
}

function opposite({ resource, action }: Step): Step {
  return { resource, action: OPPOSITE[action] };
}

function begin({ resource, action }: Step): string {
  return `${action} ${resource}`;
}

function end({ resource, action }: Step): string {
  return `${action} ${resource} done`;
}

const graphs = new WeakMap<ClusterView, OrderGraph>();

/** The graph of a cluster, made once. */
export function orderGraph(cluster: ClusterView): OrderGraph {
  let graph = graphs.get(cluster);
  if (!graph) graphs.set(cluster, (graph = new OrderGraph(cluster)));
  return graph;
}
