/** `property a=1`, `rsc_defaults my-set: a=1`, `op_defaults rule … timeout=10s`. */
import type { Reader } from '../reader.js';
import { ID_OR_REFERENCE } from '../reader.js';
import { CibElement } from '../../tree.js';
import { put, readPairs } from './pairs.js';
import { readRules } from './rules.js';

export function readProperties(reader: Reader): CibElement {
  const defaults = reader.keyword !== 'property';
  const set = new CibElement(defaults ? 'meta_attributes' : 'cluster_property_set', {}, reader.origin);
  const id = reader.tryInitialId();
  if (id) put(set, 'id', id);
  else {
    const idSpec = reader.tryMatch(ID_OR_REFERENCE);
    if (idSpec) put(set, idSpec.group(1)!.text.slice(1), idSpec.group(2)!);
  }
  for (const rule of readRules(reader)) set.append(rule);
  const strict = reader.dialect.mode === 'command';
  const options = strict ? { terminators: [], namesOnly: false, emptyValues: false } : {};
  for (const pair of readPairs(reader, options)) set.append(pair);
  if (!defaults) return set;
  const root = new CibElement(reader.keyword, {}, reader.origin);
  root.append(set);
  return root;
}
