import type { Tag } from '../../model/model.js';
import type { CibElement } from '../tree.js';
import type { CibReader } from './reader.js';

export function tagOf(element: CibElement, reader: CibReader): Tag {
  return reader.made(element, {
    ...reader.named(element),
    members: element.childrenNamed('obj_ref').flatMap((member) => member.id ?? []),
  });
}
