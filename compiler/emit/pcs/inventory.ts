import { primitivesOf } from '../../model/primitives-of.js';
import type { ClusterModel, Primitive, Resource } from '../../model/model.js';

/** What the builders ask about the model as a whole. */
export interface Inventory {
  /** Primitives, groups, clones and bundles: what pcs calls resources. */
  readonly resources: ReadonlySet<string>;
  readonly fenceDevices: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
  /** Ids of the entries that are not members'. */
  readonly remoteNodes: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  /** Inside a clone or bundle: pcs wants the constraint on that, unless forced. */
  readonly enclosed: ReadonlySet<string>;
  /** Member → group. */
  readonly groups: ReadonlyMap<string, string>;
  /** Ids that something refers to, so that they have to be exactly these. */
  readonly referenced: ReadonlySet<string>;
}

export function inventory(model: ClusterModel): Inventory {
  const primitives = model.resources.flatMap(primitivesOf);
  const groups = model.resources.flatMap((resource) => {
    const inner = resource.kind === 'clone' ? resource.child : resource;
    return inner.kind === 'group' ? [inner] : [];
  });
  return {
    resources: new Set(model.resources.flatMap(resourceIds)),
    fenceDevices: new Set(primitives.filter(isFenceDevice).map(({ id }) => id)),
    nodes: new Set(model.nodes.map(({ name }) => name)),
    remoteNodes: new Set(model.nodes.filter(({ type }) => type !== 'member').map(({ id }) => id)),
    tags: new Set(model.tags.map(({ id }) => id)),
    enclosed: new Set(
      model.resources.flatMap((resource) => (isEnclosing(resource) ? resourceIds(resource).slice(1) : [])),
    ),
    groups: new Map(groups.flatMap((group) => group.members.map((member) => [member.id, group.id] as const))),
    referenced: referencedIds(model),
  };
}

export function isFenceDevice(primitive: Primitive): boolean {
  return primitive.agent?.class === 'stonith';
}

function isEnclosing(resource: Resource): boolean {
  return resource.kind === 'clone' || resource.kind === 'bundle';
}

/** The resource's own id first. */
function resourceIds(resource: Resource): string[] {
  switch (resource.kind) {
    case 'primitive':
      return [resource.id];
    case 'group':
      return [resource.id, ...resource.members.map(({ id }) => id)];
    case 'clone':
      return [resource.id, ...resourceIds(resource.child)];
    case 'bundle':
      return [resource.id, ...(resource.primitive ? [resource.primitive.id] : [])];
  }
}

/** By tags and ACLs: references between elements have been written out. */
function referencedIds(model: ClusterModel): Set<string> {
  const ids = new Set(model.tags.flatMap(({ members }) => members));
  for (const { permissions } of model.aclRoles) {
    for (const { scope } of permissions) if ('reference' in scope) ids.add(scope.reference);
  }
  return ids;
}
