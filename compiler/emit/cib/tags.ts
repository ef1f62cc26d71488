import type { Tag } from '../../model/model.js';
import type { CibContext } from './context.js';
import type { XmlElement } from './xml.js';
import { element } from './xml.js';

export function tagElement(tag: Tag, context: CibContext): XmlElement {
  context.need('tags', tag.origin);
  return element(
    'tag',
    { id: tag.id },
    tag.members.map((id) => element('obj_ref', { id: context.text(id, tag.origin) })),
  );
}
