/** Objects that go, and what goes with them. */
import type { CibElement } from '../tree.js';
import type { Configuration } from './configuration.js';
import { containerOf, isResource, membersOf, placeFor } from './objects.js';
import { deleteReference, isPointless, renameReference } from './references.js';

/** With what hangs on it: constraints, tags, containers that would be empty, primitives of a template. */
export function deleteObject(configuration: Configuration, object: CibElement): void {
  const primitives =
    object.name === 'template'
      ? [...configuration.objects].filter((other) => other.get('template') === object.id)
      : [];
  for (const primitive of primitives) deleteOne(configuration, primitive);
  deleteOne(configuration, object);
}

function deleteOne(configuration: Configuration, object: CibElement): void {
  const container = containerOf(object);
  if (container && membersOf(container).length === 1) deleteOne(configuration, container);
  removeObject(configuration, object);
}

/** The object alone, and the references to it. */
export function removeObject(configuration: Configuration, object: CibElement): void {
  const members = membersOf(object);
  for (const member of members) placeFor(configuration.session.cib, member.name).append(member);
  object.remove();
  configuration.touched.delete(object);
  const id = object.id;
  if (id === undefined) return;
  for (const tag of [...configuration.objects].filter(({ name }) => name === 'tag')) {
    for (const reference of tag.children.filter((child) => child.id === id)) reference.remove();
    if (tag.children.length === 0) removeObject(configuration, tag);
  }
  if (!isResource(object)) return;
  for (const constraint of configuration.index.constraintsOn(id)) {
    // The first member inherits what was said about the container.
    if (members[0] && constraint.childrenNamed('resource_set').length === 0) {
      renameReference(constraint, id, members[0].id!);
    }
    deleteReference(constraint, id);
    configuration.put(constraint);
    if (isPointless(constraint, id)) removeObject(configuration, constraint);
  }
}
