/** The objects of a configuration, as crmsh counts them: what has a statement of its own. */
import type { CibElement } from '../tree.js';
import { sectionOf } from '../tree.js';

/** Element → the section that holds it. */
const SECTIONS: Readonly<Record<string, string>> = {
  node: 'nodes',
  primitive: 'resources',
  group: 'resources',
  clone: 'resources',
  master: 'resources',
  template: 'resources',
  bundle: 'resources',
  rsc_location: 'constraints',
  rsc_colocation: 'constraints',
  rsc_order: 'constraints',
  rsc_ticket: 'constraints',
  cluster_property_set: 'crm_config',
  acl_role: 'acls',
  acl_user: 'acls',
  acl_target: 'acls',
  acl_group: 'acls',
  tag: 'tags',
  alert: 'alerts',
};

const RESOURCES: ReadonlySet<string> = new Set([
  'primitive',
  'group',
  'clone',
  'master',
  'template',
  'bundle',
]);
const CONTAINERS: ReadonlySet<string> = new Set(['group', 'clone', 'master', 'bundle']);
/** What may stand in a container. */
const MEMBERS: ReadonlySet<string> = new Set(['primitive', 'group']);
const CONSTRAINTS: ReadonlySet<string> = new Set([
  'rsc_location',
  'rsc_colocation',
  'rsc_order',
  'rsc_ticket',
]);

export const isResource = ({ name }: CibElement): boolean => RESOURCES.has(name);
export const isContainer = ({ name }: CibElement): boolean => CONTAINERS.has(name);
export const isConstraint = ({ name }: CibElement): boolean => CONSTRAINTS.has(name);
export const isDefaults = ({ name }: CibElement): boolean =>
  name === 'rsc_defaults' || name === 'op_defaults';
/** A set of cluster properties or of defaults. */
export const isPropertySet = (object: CibElement): boolean =>
  object.name === 'cluster_property_set' || (object.parent !== undefined && isDefaults(object.parent));

/** Resources directly in this one. */
export function membersOf(container: CibElement): CibElement[] {
  return container.children.filter(({ name }) => MEMBERS.has(name));
}

/** The container around a resource. */
export function containerOf(resource: CibElement): CibElement | undefined {
  return resource.parent && isContainer(resource.parent) ? resource.parent : undefined;
}

/** Where an object of that tag is put: a section, or the configuration itself. */
export function placeFor(cib: CibElement, tag: string): CibElement {
  const section = SECTIONS[tag];
  return section === undefined ? sectionOf(cib, 'nodes').parent! : sectionOf(cib, section);
}

/** Nodes first; resources from outside to inside. */
export function* objectsOf(cib: CibElement): Generator<CibElement> {
  const configuration = cib.child('configuration');
  for (const section of configuration?.children ?? []) {
    if (section.name === 'fencing-topology') yield section;
    else if (section.name === 'resources') yield* resourcesIn(section);
    else if (isDefaults(section)) yield* section.childrenNamed('meta_attributes');
    else yield* section.children.filter(({ name }) => SECTIONS[name] === section.name);
  }
}

function* resourcesIn(parent: CibElement): Generator<CibElement> {
  for (const child of parent.children) {
    if (!isResource(child)) continue;
    yield child;
    yield* resourcesIn(child);
  }
}

/** What crmsh knows an object by. */
export function objectId(object: CibElement): string | undefined {
  if (object.name === 'fencing-topology') return 'fencing_topology';
  return object.id || object.get('uname');
}

/** As what an object can come back when it is loaded again: crmsh refuses all others, or makes a muddle of both. */
const SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  primitive: ['template'],
  template: ['primitive'],
  group: ['clone', 'master'],
  clone: ['group', 'master'],
  master: ['group', 'clone'],
  bundle: ['primitive', 'template', 'group', 'clone', 'master'],
  rsc_location: ['rsc_colocation', 'rsc_order', 'rsc_ticket'],
  rsc_ticket: ['rsc_location', 'rsc_colocation'],
  acl_role: ['acl_target', 'acl_group'],
  acl_target: ['acl_role', 'acl_group'],
  acl_group: ['acl_role', 'acl_target'],
};

export function mayBecome(old: CibElement, successor: CibElement): boolean {
  return old.name === successor.name || (SUCCESSORS[old.name]?.includes(successor.name) ?? false);
}

/** In messages: the word of crmsh's language. */
const WORDS: Readonly<Record<string, string>> = {
  master: 'ms',
  template: 'rsc_template',
  rsc_location: 'location',
  rsc_colocation: 'colocation',
  rsc_order: 'order',
  cluster_property_set: 'property',
  meta_attributes: 'defaults',
  acl_role: 'role',
  acl_user: 'user',
  'fencing-topology': 'fencing_topology',
};

export function wordFor({ name }: CibElement): string {
  return WORDS[name] ?? name;
}
