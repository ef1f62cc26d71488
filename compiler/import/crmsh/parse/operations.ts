/** `op monitor interval=10s OCF_CHECK_LEVEL=10` (`crmsh.md` §1.8). */
import { addsTimeUnits, defaultInterval, opAttributes } from '../dialect.js';
import type { Reader } from '../reader.js';
import { ID_OR_REFERENCE } from '../reader.js';
import { CibElement } from '../../tree.js';
import { readLists } from './attributes.js';
import { put, readPairs } from './pairs.js';

/** `operations $id=x op … op …`, or operations alone; each run of them is an element of its own. */
export function readOperations(reader: Reader, out: CibElement, keyword: boolean): void {
  const operations = out.append(new CibElement('operations', {}, reader.current?.origin));
  if (keyword) {
    reader.next();
    const idSpec = reader.match(ID_OR_REFERENCE, '$id=… or $id-ref=…');
    put(operations, idSpec.group(1)!.text.slice(1).toLowerCase(), idSpec.group(2)!);
  }
  // What comes from a template is left as it is.
  const units = addsTimeUnits(reader.dialect) && out.get('template') === undefined;
  while (reader.current?.text.toLowerCase() === 'op') operations.append(readOperation(reader, units));
}

function readOperation(reader: Reader, units: boolean): CibElement {
  const word = reader.next();
  const name = reader.identifier('the name of an operation');
  const op = put(new CibElement('op', {}, word.origin), 'name', name);
  const pairs = readPairs(reader);
  const known = opAttributes(reader.dialect);
  let instance: CibElement | undefined;
  for (const pair of pairs) {
    const key = pair.get('name');
    const at = pair.origin ?? word.origin;
    if (key === undefined) {
      return reader.fail('crm-crashes', at, { what: '"@" in an operation', why: 'it wants a name there' });
    }
    if (!known.includes(key.toLowerCase())) {
      instance ??= new CibElement('instance_attributes', {}, word.origin);
      instance.append(pair);
      continue;
    }
    if (instance) {
      return reader.fail('crm-op-order', at, { name: key, before: instance.children[0]!.get('name') ?? '' });
    }
    const value = pair.get('value');
    if (value === undefined) {
      return reader.fail('crm-crashes', at, {
        what: `"${key}" without a value`,
        why: 'it wants "=" and one',
      });
    }
    const time = units && (key === 'interval' || key === 'timeout');
    op.set(key, time ? timeWithUnit(value) : value, pair.originOf('value'));
  }
  if (!pairs.some((pair) => pair.get('name') === 'interval')) {
    const interval = defaultInterval(reader.dialect, name.text);
    // crmsh puts it behind the others, and then complains about the order that it made.
    if (interval !== undefined && instance) reader.fail('crm-op-interval', name.origin, { name: name.text });
    op.set('interval', interval, name.origin);
  }
  if (instance) op.append(instance);
  readLists(
    reader,
    op,
    { op_params: 'instance_attributes', op_meta: 'meta_attributes' },
    { implicit: 'op_params' },
  );
  return op;
}

/** `10` → `10s`. */
function timeWithUnit(value: string): string {
  return /^\d+[a-z]+$/.test(value) ? value : `${value}s`;
}
