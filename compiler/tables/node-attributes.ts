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

const BY_NAME = new Map(ROWS.map((row) => [row.name, row]));

export function nodeAttribute(name: string): NodeAttribute | undefined {
  return BY_NAME.get(name);
}

export function nodeAttributeNames(): readonly string[] {
  return ROWS.map((row) => row.name);
}

/** `#health…`: a colour, or a whole number for the `custom` strategy. */
export function isHealthValue(text: string): boolean {
  return (
    (HEALTH.kind === 'enum' && HEALTH.values.includes(text.toLowerCase())) ||
    /^[+-]?(\d+|INFINITY)$/.test(text)
  );
}

/** Attributes that only a rule can ask for. `#role` never worked and went with 2.1.8. */
export const RULE_ATTRIBUTES: readonly string[] = [
  '#uname',
  '#id',
  '#kind',
  '#is_dc',
  '#cluster-name',
  '#site-name',
  '#role',
  '#ra-version',
];

/** What `#kind` can be. */
export const NODE_KINDS: readonly string[] = ['cluster', 'remote', 'container'];

/** Written by the cluster itself while it runs: nothing to configure. */
const RUNTIME = /^(fail-count-|last-failure-|#digests-|#node-unfenced|shutdown$|probe_complete$|master-)/;

export function isRuntimeAttribute(name: string): boolean {
  return RUNTIME.test(name);
}
