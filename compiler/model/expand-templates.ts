import { copyWithoutIds } from './copy.js';
import { assignIds } from './ids.js';
import { inlineReferences } from './inline-references.js';
import type {
  Bundle,
  Clone,
  ClusterModel,
  Group,
  NvSet,
  Operation,
  Primitive,
  Resource,
  Tag,
  Template,
} from './model.js';
import { primitivesOf } from './primitives-of.js';

/**
 * The model without what it shares: references are copies, and what a template holds is written into the resources
 * that use it, as Pacemaker does when it reads a CIB (reference: cib.md §3.7). The ids of what was copied are assigned
 * anew.
 *
 * A template that something refers to (a constraint, say) becomes a tag of the same id with the resources that use it:
 * Pacemaker expands both in the same way (`pcmk__tag_to_set`).
 */
export function expandTemplates(model: ClusterModel): ClusterModel {
  const inlined = inlineReferences(model);
  const templates = new Map(inlined.templates.map((template) => [template.id, template]));
  if (inlined === model && templates.size === 0) return model;
  const expanded: ClusterModel = {
    ...inlined,
    templates: [],
    resources: inlined.resources.map((resource) => expandResource(resource, templates)),
    tags: [...inlined.tags, ...templateTags(inlined)],
  };
  assignIds(expanded);
  return expanded;
}

/** The primitives that use a template, in the order of the CIB. */
export function templateUsers(model: ClusterModel, template: string): readonly Primitive[] {
  return model.resources.flatMap(primitivesOf).filter((primitive) => primitive.template === template);
}

type Templates = ReadonlyMap<string, Template>;

function expandResource(resource: Resource, templates: Templates): Resource {
  switch (resource.kind) {
    case 'primitive':
      return expandPrimitive(resource, templates);
    case 'group':
      return expandGroup(resource, templates);
    case 'clone':
      return expandClone(resource, templates);
    case 'bundle':
      return expandBundle(resource, templates);
  }
}

function expandGroup(group: Group, templates: Templates): Group {
  return { ...group, members: group.members.map((member) => expandPrimitive(member, templates)) };
}

function expandClone(clone: Clone, templates: Templates): Clone {
  const { child } = clone;
  return {
    ...clone,
    child: child.kind === 'group' ? expandGroup(child, templates) : expandPrimitive(child, templates),
  };
}

function expandBundle(bundle: Bundle, templates: Templates): Bundle {
  return bundle.primitive ? { ...bundle, primitive: expandPrimitive(bundle.primitive, templates) } : bundle;
}

function expandPrimitive(primitive: Primitive, templates: Templates): Primitive {
  const { template: name, ...own } = primitive;
  const template = name === undefined ? undefined : templates.get(name);
  if (!template) return primitive;
  const description = own.description ?? template.description;
  return {
    ...own,
    agent: template.agent,
    ...(description !== undefined && { description }),
    instanceAttributes: joinSets(template.instanceAttributes, own.instanceAttributes),
    metaAttributes: joinSets(template.metaAttributes, own.metaAttributes),
    utilization: joinSets(template.utilization, own.utilization),
    operations: joinOperations(template.operations, own.operations),
  };
}

/**
 * The template's sets come first. Of equal scores the last set wins, so two plain sets that meet are one, in which
 * the resource's own pairs win; pcs can make that.
 */
function joinSets(inherited: readonly NvSet[], own: readonly NvSet[]): readonly NvSet[] {
  const copies = copyWithoutIds(inherited);
  const last = copies.at(-1);
  const first = own[0];
  if (!last || !first || !isPlain(last) || !isPlain(first)) return [...copies, ...own];
  const names = new Set(first.pairs.map(({ name }) => name));
  const pairs = [...last.pairs.filter(({ name }) => !names.has(name)), ...first.pairs];
  return [...copies.slice(0, -1), { ...first, pairs }, ...own.slice(1)];
}

function isPlain(set: NvSet): boolean {
  return (
    !set.rule &&
    set.score === undefined &&
    set.idRef === undefined &&
    set.pairs.every(({ idRef }) => idRef === undefined)
  );
}

/** The resource's own operations, and those of the template whose name and role it has not got. */
function joinOperations(inherited: readonly Operation[], own: readonly Operation[]): readonly Operation[] {
  if (own.length === 0) return copyWithoutIds(inherited);
  const known = new Set(own.map(operationKey));
  return [...own, ...copyWithoutIds(inherited.filter((op) => !known.has(operationKey(op))))];
}

/** No role, Started and Unpromoted are one class (`template_op_key` in Pacemaker's `complex.c`). */
function operationKey(operation: Operation): string {
  const { name, role } = operation;
  return `${name} ${role === 'Promoted' || role === 'Stopped' ? role : 'Started'}`;
}

// ---------------------------------------------------------------- references

function templateTags(model: ClusterModel): Tag[] {
  const mentioned = mentionedIds(model);
  return model.templates
    .filter(({ id }) => mentioned.has(id))
    .map(({ id, origin }) => ({
      id,
      idGiven: true,
      ...(origin && { origin }),
      members: templateUsers(model, id).map((primitive) => primitive.id),
    }));
}

/** What constraints, tags and ACLs refer to. */
function mentionedIds(model: ClusterModel): ReadonlySet<string> {
  const ids = new Set(model.tags.flatMap(({ members }) => members));
  for (const { permissions } of model.aclRoles) {
    for (const { scope } of permissions) if ('reference' in scope) ids.add(scope.reference);
  }
  for (const constraint of model.constraints) {
    const terms = constraint.kind === 'location' ? constraint.subject : constraint.terms;
    if ('sets' in terms) terms.sets.forEach(({ members }) => members.forEach((id) => ids.add(id)));
    else if ('resource' in terms) ids.add(terms.resource);
    else if ('rsc' in terms) {
      ids.add(terms.rsc);
      if ('withRsc' in terms) ids.add(terms.withRsc);
    } else if ('first' in terms) {
      ids.add(terms.first);
      ids.add(terms.then);
    }
  }
  return ids;
}
