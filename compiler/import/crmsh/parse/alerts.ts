/** `alert a /path attributes x=1 meta timeout=5s select nodes to { root meta … }`. */
import type { Reader } from '../reader.js';
import { CibElement } from '../../tree.js';
import { readArguments } from './arguments.js';
import { describe } from './nodes.js';
import { put } from './pairs.js';

const LISTS = { attributes: 'instance_attributes', meta: 'meta_attributes' } as const;
const SELECTORS = ['nodes', 'fencing', 'resources', 'attributes'] as const;

export function readAlert(reader: Reader): CibElement {
  const out = new CibElement('alert', {}, reader.origin);
  put(out, 'id', reader.identifier());
  put(out, 'path', reader.match(/^(.*)$/d, 'a path'));
  describe(reader, out);
  let count = 0;
  for (let token = reader.current; token; token = reader.current) {
    // These three in lower case only.
    if (token.text === 'attributes' || token.text === 'meta') {
      readArguments(reader, out, { lists: LISTS, terminators: ['attributes', 'meta', 'to', 'select'] });
    } else if (token.text === 'select') readSelect(reader, out);
    else readRecipient(reader, out, ++count);
  }
  return out;
}

function readSelect(reader: Reader, out: CibElement): void {
  const word = reader.next();
  let select: CibElement | undefined;
  while (SELECTORS.some((selector) => selector === reader.current?.text)) {
    const selector = reader.next();
    const attributes = selector.text === 'attributes';
    if (attributes && !reader.tryWord('{')) {
      reader.back();
      break;
    }
    select ??= out.append(new CibElement('select', {}, word.origin));
    const part = select.append(new CibElement(`select_${selector.text}`, {}, selector.origin));
    while (attributes && reader.current?.text !== '}') {
      const name = reader.identifier('a node attribute or "}"');
      part.append(put(new CibElement('attribute', {}, name.origin), 'name', name));
    }
    if (attributes) reader.next();
  }
}

function readRecipient(reader: Reader, out: CibElement, count: number): void {
  const to =
    reader.tryWord('to') ?? reader.expectedOneOf('attributes, meta, select or to', ['to'], reader.current);
  const brace = reader.tryWord('{');
  const recipient = new CibElement('recipient', {}, to.origin);
  recipient.set('id', `${out.id ?? ''}-recipient-${count}`);
  put(recipient, 'value', reader.next());
  describe(reader, recipient);
  const ends = ['attributes', 'meta', 'to'];
  readArguments(reader, recipient, { lists: LISTS, terminators: brace ? [...ends, '}'] : ends });
  if (brace && !reader.tryWord('}')) reader.expected('"}"');
  out.append(recipient);
}
