import type { Resource } from '../../model/model.js';
import { bundleObstacle, createBundle } from './bundle.js';
import { cloneObstacle, createClone } from './clone.js';
import type { PcsContext } from './context.js';
import { createGroup, groupObstacle } from './group.js';
import { createPrimitive, primitiveObstacle } from './primitive.js';

/**
 * Resources in the order of the model, which the scheduler uses. pcs appends everything that it makes to
 * `<resources>`, so groups and clones are made directly after their members, which they take with them.
 */
export function writeResource(resource: Resource, context: PcsContext): void {
  const obstacle = resourceObstacle(resource, context);
  if (obstacle !== undefined) {
    context.patch('resources', context.element(resource), { what: obstacle, origin: resource.origin });
    return;
  }
  switch (resource.kind) {
    case 'primitive':
      createPrimitive(resource, context);
      return;
    case 'group':
      createGroup(resource, context);
      return;
    case 'clone':
      createClone(resource, context);
      return;
    case 'bundle':
      createBundle(resource, context);
      return;
  }
}

/** Why pcs cannot make the resource itself, so that all of it comes by a patch. */
function resourceObstacle(resource: Resource, context: PcsContext): string | undefined {
  switch (resource.kind) {
    case 'primitive':
      return primitiveObstacle(resource, context);
    case 'group':
      return groupObstacle(resource, context);
    case 'clone':
      return cloneObstacle(resource, context);
    case 'bundle':
      return bundleObstacle(resource, context);
  }
}
