import type { Tag } from '../../model/model.js';
import { tagElement } from '../cib/tags.js';
import type { PcsContext } from './context.js';

/**
 * Those that list anything but resources come last, when all of it is there: pcs takes a name in a tag for an id that is
 * in use.
 */
export function isLate(tag: Tag, context: PcsContext): boolean {
  return tag.members.some((id) => !context.known.resources.has(id));
}

export function writeTags(tags: readonly Tag[], context: PcsContext): void {
  for (const tag of tags) {
    const obstacle = tagObstacle(tag, context);
    if (obstacle === undefined) context.command([['tag', 'create', tag.id, ...tag.members]]);
    else context.patch('tags', tagElement(tag, context.cib), { what: obstacle, origin: tag.origin });
  }
}

function tagObstacle(tag: Tag, context: PcsContext): string | undefined {
  if (!context.can('tags')) return `the tag ${tag.id}`;
  const stranger = tag.members.find((id) => !context.known.resources.has(id));
  if (stranger !== undefined) return `a tag of ${stranger}, which is no resource`;
  if (new Set(tag.members).size < tag.members.length) return `a tag with a member twice (${tag.id})`;
  return tag.members.length === 0 ? `an empty tag (${tag.id})` : undefined;
}
