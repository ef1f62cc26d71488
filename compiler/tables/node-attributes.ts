/**
 * Node attributes that mean something to Pacemaker; any other name is the user's own. Source: Pacemaker Explained,
 * "Special node attributes", and `lib/pengine/unpack.c`.
 */
import type { ValueType } from '../types/value-type.js';
import { BOOLEAN, STRING } from './option.js';

export interface NodeAttribute {
  readonly name: string;
  readonly type: ValueType;
  /** For remote nodes only. */
  readonly remote?: boolean;
  readonly deprecatedSince?: string;
}

const HEALTH: ValueType = { kind: 'enum', values: ['red', 'yellow', 'green'], ignoreCase: true };

const ROWS: readonly NodeAttribute[] = [
  { name: 'standby', type: BOOLEAN },
  { name: 'maintenance', type: BOOLEAN },
  { name: 'terminate', type: BOOLEAN },
  { name: 'site-name', type: STRING },
  { name: 'resource-discovery-enabled', type: BOOLEAN, remote: true, deprecatedSince: '2.1.0' },
];

export const NODE_ATTRIBUTE_NAMES: readonly string[] = ROWS.map(({ name }) => name);

const BY_NAME = new Map(ROWS.map((row) => [row.name, row]));

export function nodeAttribute(name: string): NodeAttribute | undefined {
  return BY_NAME.get(name);
}

/** `#health…`: a colour, or a whole number for the `custom` strategy. */
export function isHealthValue(text: string): boolean {
  return (
    (HEALTH.kind === 'enum' && HEALTH.values.includes(text.toLowerCase())) ||
    /^[+-]?(\d+|INFINITY)$/.test(text)
  );
}

/** Written by the cluster itself while it runs: nothing to configure. */
const RUNTIME = /^(fail-count-|last-failure-|#digests-|#node-unfenced|shutdown$|probe_complete$|master-)/;

export function isRuntimeAttribute(name: string): boolean {
  return RUNTIME.test(name);
}
