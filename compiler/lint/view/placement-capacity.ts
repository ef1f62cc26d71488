/** What resources need and nodes have, where `placement-strategy` counts it. */
import { isInfinite } from './placement-locations.js';
import type { NodeView } from './placement-nodes.js';
import type { Placing } from './placement.js';
import type { PrimitiveView, ResourceView } from './resource.js';
import { Settings } from './settings.js';

const views = new WeakMap<PrimitiveView, Settings>();

/** The utilization of a primitive, its template's included. */
export function demands(primitive: PrimitiveView): Settings {
  let found = views.get(primitive);
  if (!found) {
    found = new Settings([{ sets: primitive.model.utilization, from: 'own' }]);
    views.set(primitive, found);
  }
  return found;
}

/** What some resources need on one node together, by name. What has a rule counts as nothing: it may be false. */
export function demandOf(resources: Iterable<ResourceView>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const primitives = new Set([...resources].flatMap((resource) => resource.primitives));
  for (const primitive of primitives) {
    const settings = demands(primitive);
    for (const name of new Set(settings.all.map((one) => one.name))) {
      const value = number(settings.text(name));
      if (value > 0) sums.set(name, (sums.get(name) ?? 0) + value);
    }
  }
  return sums;
}

/** Undefined: a rule decides. A node that says nothing has 0. */
export function capacityOf(node: NodeView, name: string): number | undefined {
  if (node.utilization.every(name).some(({ conditional }) => conditional)) return undefined;
  return number(node.utilization.text(name));
}

/** The names of what a node has too little of. */
export function lacking(node: NodeView, demand: ReadonlyMap<string, number>): readonly string[] {
  return [...demand].flatMap(([name, amount]) => {
    const has = capacityOf(node, name);
    return has !== undefined && has < amount ? [name] : [];
  });
}

/** The resource and all that must be on its node before it: the members before it, what it follows with INFINITY. */
export function companions(placing: Placing, resource: ResourceView): ReadonlySet<ResourceView> {
  const found = new Set<ResourceView>();
  const add = (one: ResourceView): void => {
    if (found.has(one)) return;
    found.add(one);
    for (const { leader, apart, promotedOnly, leaderPromoted, placement } of placing.limitsOf(one, false)) {
      if (apart || promotedOnly || leaderPromoted) continue;
      if (!placement || isInfinite(placement.scoreValue)) add(leader);
    }
  };
  add(resource);
  return found;
}

function number(text: string | undefined): number {
  return text !== undefined && /^[+-]?\d+$/.test(text) ? Number(text) : 0;
}
