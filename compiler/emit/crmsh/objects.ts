import type { ClusterModel, Identified, NvSet, Origin, Resource, Template } from '../../model/model.js';
import { aclRoleElement, aclSubjectElement } from '../cib/acls.js';
import { alertElement } from '../cib/alerts.js';
import { constraintElement } from '../cib/constraints.js';
import type { CibContext } from '../cib/context.js';
import { fencingLevelElement } from '../cib/fencing.js';
import { nodeElement } from '../cib/nodes.js';
import { nvsetElement } from '../cib/nvsets.js';
import { resourceElement } from '../cib/resources.js';
import { tagElement } from '../cib/tags.js';
import type { XmlElement } from '../cib/xml.js';
import { element } from '../cib/xml.js';

/** Something that crmsh has a statement for. */
export interface CrmObject {
  readonly element: XmlElement;
  /** `primitive vip`, as messages call it. */
  readonly name: string;
  /** The part of the model it comes from, to find where something was written. */
  readonly source: object;
}

/** The output in blocks, each set apart by a blank line: of objects, then of their statements. */
export interface Sections<T> {
  /** Nodes, options, defaults. */
  readonly before: readonly (readonly T[])[];
  readonly templates: readonly T[];
  /** For each resource of the model, in its order: what it consists of. */
  readonly resources: readonly (readonly T[])[];
  /** What refers to all of them. */
  readonly after: readonly (readonly T[])[];
}

export function mapSections<T, U>(sections: Sections<T>, convert: (item: T) => U): Sections<U> {
  return {
    before: sections.before.map((block) => block.map(convert)),
    templates: sections.templates.map(convert),
    resources: sections.resources.map((parts) => parts.map(convert)),
    after: sections.after.map((block) => block.map(convert)),
  };
}

/** One file with everything. */
export function allBlocks<T>({ before, templates, resources, after }: Sections<T>): (readonly T[])[] {
  return [...before, [...templates, ...resources.flat()], ...after];
}

/**
 * The model as crmsh's objects, in sections. The elements are those that the CIB target writes: what the statements say
 * is what that target says. Resources in a group, clone or bundle are objects of their own, and stand before it.
 */
export function crmObjects(model: ClusterModel, context: CibContext): Sections<CrmObject> {
  const objectsOf = (resource: Template | Resource): CrmObject[] =>
    resourceObjects(resourceElement(resource, context), resource);
  return {
    before: [
      model.nodes.map((node) => ({
        element: nodeElement(node, context),
        name: `node ${node.name}`,
        source: node,
      })),
      model.properties.map((set) => ({
        element: nvsetElement(set, 'cluster_property_set', context, 'property'),
        name: 'cluster properties',
        source: set,
      })),
      [
        ...defaults(model.rscDefaults, 'rsc_defaults', 'rsc-options', context),
        ...defaults(model.opDefaults, 'op_defaults', 'op-options', context),
      ],
    ],
    templates: model.templates.flatMap(objectsOf),
    resources: model.resources.map(objectsOf),
    after: [
      identified(model.tags, 'tag', (tag) => tagElement(tag, context)),
      model.constraints.map((constraint) => ({
        element: constraintElement(constraint, context),
        name: `${constraint.kind} ${constraint.id}`,
        source: constraint,
      })),
      fencing(model, context),
      [
        ...identified(model.aclRoles, 'role', (role) => aclRoleElement(role, context)),
        ...model.aclSubjects.map((subject) => ({
          element: aclSubjectElement(subject, context),
          name: `acl_${subject.kind} ${subject.id}`,
          source: subject,
        })),
      ],
      identified(model.alerts, 'alert', (alert) => alertElement(alert, context)),
    ],
  };
}

function identified<T extends Identified>(
  list: readonly T[],
  kind: string,
  build: (item: T) => XmlElement,
): CrmObject[] {
  return list.map((item) => ({ element: build(item), name: `${kind} ${item.id}`, source: item }));
}

/** The elements that are resources with a statement of their own. */
export function childResources(resource: XmlElement): XmlElement[] {
  return resource.children.filter(({ name }) => name === 'primitive' || name === 'group');
}

function resourceObjects(resource: XmlElement, source: object): CrmObject[] {
  const { id = '' } = resource.attributes;
  return [
    ...childResources(resource).flatMap((child) =>
      resourceObjects(child, partWithId(source, child.attributes.id) ?? source),
    ),
    { element: resource, name: `${resource.name} ${id}`, source },
  ];
}

/** The member of a group, the child of a clone or the resource of a bundle with that id. */
function partWithId(source: object, id: string | undefined): object | undefined {
  const parts = (Object.values(source) as unknown[]).flatMap((value) =>
    Array.isArray(value) ? (value as unknown[]) : [value],
  );
  return parts.find(
    (part): part is Identified => typeof part === 'object' && part !== null && 'id' in part && part.id === id,
  );
}

/**
 * crmsh takes one set in a `rsc_defaults` or `op_defaults`. The first one gets crmsh's own id unless the user gave it one,
 * so that it is the set that `crm configure rsc_defaults …` later changes.
 */
function defaults(
  sets: readonly NvSet[],
  section: string,
  usualId: string,
  context: CibContext,
): CrmObject[] {
  const first = sets.find((set) => set.idGiven !== true && !set.rule && set.idRef === undefined);
  return sets.map((set) => {
    const built = nvsetElement(
      set,
      'meta_attributes',
      context,
      section === 'rsc_defaults' ? 'resource-meta-defaults' : 'operation-meta-defaults',
    );
    const attributes = set === first ? { ...built.attributes, id: context.newId(usualId) } : built.attributes;
    return {
      element: element(section, {}, [element(built.name, attributes, built.children)]),
      name: section,
      source: set,
    };
  });
}

function fencing(model: ClusterModel, context: CibContext): CrmObject[] {
  const levels = model.fencingLevels.map((level) => fencingLevelElement(level, context));
  if (levels.length === 0) return [];
  return [
    {
      element: element('fencing-topology', {}, levels),
      name: 'fencing topology',
      source: model.fencingLevels,
    },
  ];
}

/** Where the text stands in a part of the model: the origin of the innermost thing around it that has one. */
export function originOf(source: object, text: string | undefined): Origin | undefined {
  return findOrigin(source, text, ownOrigin(source)) ?? ownOrigin(source) ?? firstOrigin(source);
}

function findOrigin(
  source: object,
  text: string | undefined,
  around: Origin | undefined,
): Origin | undefined {
  if (text === undefined) return undefined;
  for (const value of Object.values(source) as unknown[]) {
    if (value === text) return around;
    if (typeof value === 'object' && value !== null) {
      const found = findOrigin(value, text, ownOrigin(value) ?? around);
      if (found) return found;
    }
  }
  return undefined;
}

function ownOrigin(source: object): Origin | undefined {
  return (source as { readonly origin?: Origin }).origin;
}

/** Of a list, that of its first element. */
function firstOrigin(source: object): Origin | undefined {
  if (!Array.isArray(source)) return undefined;
  const [first] = source as readonly { readonly origin?: Origin }[];
  return first?.origin;
}
