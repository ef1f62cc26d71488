/** Words of attribute values that have several spellings, and today's one for each. */
import type { Attribute, Role } from '../../model/model.js';
import { canonicalScore } from '../../types/score.js';

const TRUE = /^(?:true|on|yes|y|1)$/i;
const FALSE = /^(?:false|off|no|n|0)$/i;

/** As `crm_str_to_boolean()` reads them. */
export function parseBoolean(text: string): boolean | undefined {
  if (TRUE.test(text)) return true;
  return FALSE.test(text) ? false : undefined;
}

/** An attribute that the schemas type as boolean: `1` and `true` are the same. */
export function plainBoolean(attribute: Attribute, names: readonly string[]): Attribute {
  const { name, value } = attribute;
  const parsed = names.includes(name) && typeof value === 'string' ? parseBoolean(value) : undefined;
  return parsed === undefined ? attribute : { ...attribute, value: String(parsed) };
}

/** The schemas allow blanks around a score and a `+`; Pacemaker reads everything from 1000000 up as infinite. */
export function scoreWord(text: string): string {
  const trimmed = text.trim();
  return /^(?:[+-]?\d+|\+INFINITY)$/.test(trimmed) ? canonicalScore(trimmed) : trimmed;
}

/** An operation that does not recur says so as the compiler does, so that the source need not. */
export function intervalWord(text: string): string {
  return /^\s*0+\s*(?:[mu]?s|m?sec|usec|m|min|h|hr)?\s*$/i.test(text) ? '0s' : text;
}

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['started', 'Started'],
  ['stopped', 'Stopped'],
  ['promoted', 'Promoted'],
  ['unpromoted', 'Unpromoted'],
  // Until Pacemaker 2.1.0 (schema 3.7) these were the only words.
  ['master', 'Promoted'],
  ['slave', 'Unpromoted'],
]);

/** The scheduler reads roles in any case of letters. */
export function parseRole(text: string): Role | undefined {
  return ROLES.get(text.toLowerCase());
}

const META_NAMES: ReadonlyMap<string, string> = new Map([
  ['master-max', 'promoted-max'],
  ['master-node-max', 'promoted-node-max'],
]);

/** Pacemaker 2.0 renamed two meta attributes, and still reads the old names. */
export function metaName(name: string): string {
  return META_NAMES.get(name) ?? name;
}

/** The value of a meta attribute: a role has today's name. */
export function metaValue(name: string, value: string): string {
  return name === 'target-role' ? (parseRole(value) ?? value) : value;
}
