import type { Reader } from '../reader.js';
import { CibElement } from '../../tree.js';
import { put } from './pairs.js';

/** `tag t: a b`. */
export function readTag(reader: Reader): CibElement {
  const out = new CibElement('tag', {}, reader.origin);
  put(out, 'id', reader.match(/^([a-zA-Z_\uE002][^\s:]*):?$/d, 'the name of a tag').group(1)!);
  while (reader.current) {
    const object = reader.resource();
    out.append(put(new CibElement('obj_ref', {}, object.origin), 'id', object));
  }
  if (out.children.length === 0) reader.expected('a resource');
  return out;
}
