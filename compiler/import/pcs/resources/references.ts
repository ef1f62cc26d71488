/** What refers to a resource: constraints, sets, tags, fencing levels, ACL permissions. All of it goes with the resource. */
import type { CibElement } from '../../tree.js';
import type { PcsContext } from '../command.js';

const SIMPLE_REFERENCES = ['rsc', 'first', 'then', 'with-rsc'];
const CONSTRAINTS: ReadonlySet<string> = new Set([
  'rsc_location',
  'rsc_colocation',
  'rsc_order',
  'rsc_ticket',
]);

function configurationOf({ cib }: PcsContext): readonly CibElement[] {
  return [...(cib.child('configuration')?.descendants() ?? [])];
}

function refersTo(element: CibElement, id: string): boolean {
  if (CONSTRAINTS.has(element.name)) return SIMPLE_REFERENCES.some((name) => element.get(name) === id);
  switch (element.name) {
    case 'resource_ref':
    case 'obj_ref':
      return element.id === id;
    case 'acl_permission':
      return element.get('reference') === id;
    case 'fencing-level':
      return devicesOf(element).includes(id);
    default:
      return false;
  }
}

export function devicesOf(level: CibElement): readonly string[] {
  return (level.get('devices') ?? '').split(',');
}

export function isReferenced(context: PcsContext, id: string): boolean {
  return configurationOf(context).some((element) => refersTo(element, id));
}

/** Tags that have the element. */
export function tagsOf(context: PcsContext, id: string): readonly CibElement[] {
  return configurationOf(context)
    .filter((element) => element.name === 'obj_ref' && element.id === id)
    .flatMap(({ parent }) => parent ?? []);
}

/** Sets, constraints of sets, tags and levels that are left empty go too. */
export function removeReferences(context: PcsContext, id: string): void {
  for (const element of configurationOf(context)) {
    if (!refersTo(element, id)) continue;
    if (element.name === 'fencing-level') {
      const left = devicesOf(element).filter((device) => device !== id);
      if (left.length > 0) element.set('devices', left.join(','), element.originOf('devices'));
      else element.remove();
    } else removeWithEmptyParents(element, context);
  }
}

function removeWithEmptyParents(element: CibElement, context: PcsContext): void {
  const { parent } = element;
  element.remove();
  if (!parent) return;
  const empty =
    (parent.name === 'resource_set' && !parent.child('resource_ref')) ||
    (CONSTRAINTS.has(parent.name) && element.name === 'resource_set' && !parent.child('resource_set'));
  if (empty) removeWithEmptyParents(parent, context);
  if (parent.name === 'tag' && !parent.child('obj_ref')) {
    parent.remove();
    removeReferences(context, parent.id ?? '');
  }
  // A constraint and a tag are things that others can refer to as well.
  if (CONSTRAINTS.has(element.name) && element.id !== undefined) removeReferences(context, element.id);
}

/** Location constraints on a remote or guest node that is no longer one. */
export function removeNodeLocations(context: PcsContext, node: string): void {
  for (const element of configurationOf(context)) {
    if (element.name === 'rsc_location' && element.get('node') === node)
      removeWithEmptyParents(element, context);
  }
}

/** Constraints of a resource become those of the clone that it is in now. */
export function redirectConstraints(context: PcsContext, from: string, to: string): void {
  for (const element of configurationOf(context)) {
    if (!CONSTRAINTS.has(element.name) || element.name === 'rsc_ticket') continue;
    for (const name of SIMPLE_REFERENCES) {
      if (element.get(name) === from) element.set(name, to, element.originOf(name));
    }
  }
}
