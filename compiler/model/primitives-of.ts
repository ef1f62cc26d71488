import type { Primitive, Resource } from './model.js';

/** The primitives in a resource, in the order of the CIB. */
export function primitivesOf(resource: Resource): readonly Primitive[] {
  switch (resource.kind) {
    case 'primitive':
      return [resource];
    case 'group':
      return resource.members;
    case 'clone':
      return primitivesOf(resource.child);
    case 'bundle':
      return resource.primitive ? [resource.primitive] : [];
  }
}
