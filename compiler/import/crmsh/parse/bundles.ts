/** `bundle b docker image=i network port-mapping port=80 storage storage-mapping … primitive p meta a=1`. */
import { containers } from '../dialect.js';
import type { Reader } from '../reader.js';
import { CibElement } from '../../tree.js';
import { readArguments } from './arguments.js';
import { describe } from './nodes.js';
import { put, readPairs } from './pairs.js';
import { MEMBER } from './resources.js';

const ENDS = ['network', 'storage', 'meta', 'primitive'] as const;
const MAPPINGS = ['port-mapping', 'storage-mapping'] as const;

export function readBundle(reader: Reader): CibElement {
  const out = new CibElement('bundle', {}, reader.origin);
  put(out, 'id', reader.identifier());
  describe(reader, out);
  const parts = [...containers(reader.dialect), 'network', 'port-mapping', 'storage'];
  readArguments(reader, out, {
    lists: { meta: 'meta_attributes' },
    terminators: ['network', 'storage', 'primitive'],
    others: {
      ...Object.fromEntries(parts.map((part) => [part, (from, to) => readPart(from, to, part)])),
      primitive: readInner,
    },
  });
  return out;
}

/** A part that comes twice is one, and stands where the last one did. */
function readPart(reader: Reader, out: CibElement, name: string): void {
  const word = reader.next();
  const part = out.child(name) ?? new CibElement(name, {}, word.origin);
  let target = part;
  for (const pair of readPairs(reader, { terminators: ENDS })) {
    const key = pair.get('name') ?? '';
    if (MAPPINGS.some((mapping) => mapping === key)) {
      target = part.append(new CibElement(key, {}, pair.origin));
      continue;
    }
    const value = pair.get('value');
    if (value === undefined) {
      reader.fail('crm-crashes', pair.origin ?? word.origin, {
        what: `"${key}" without a value`,
        why: 'it wants "=" and one',
      });
    }
    target.set(key, value, pair.originOf('value'));
  }
  out.append(part);
}

function readInner(reader: Reader, out: CibElement): void {
  const word = reader.next();
  const pairs = readPairs(reader, { terminators: ENDS });
  const [pair, more] = pairs;
  const name = pair?.get('name');
  if (!pair || more || name === undefined || pair.get('value')) {
    reader.fail('crm-syntax', (more ?? pair)?.origin ?? word.origin, {
      found: (more ?? pair)?.get('name'),
      expected: 'the name of one primitive that has its own statement',
    });
  }
  out.append(new CibElement(MEMBER, { id: name }, pair.origin));
}
