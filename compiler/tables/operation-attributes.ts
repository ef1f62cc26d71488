/**
 * Options of operations. Source: `resources.rng` (what is an XML attribute of `<op>`) and Pacemaker Explained,
 * "Operation Properties". Everything but `id`, `name`, `interval` and `role` may also stand in `op_defaults`.
 */
import type { Platform } from '../platforms/platform.js';
import type { OptionFacts, OptionLookup, OptionRow } from './option.js';
import {
  BOOLEAN,
  existsOn,
  INTERVAL,
  lookupResult,
  optionFacts,
  STRING,
  TIMEOUT,
  words,
  XML_BOOLEAN,
} from './option.js';

interface Row extends OptionRow {
  readonly inDefaults: boolean;
}

export interface OperationFacts extends OptionFacts {
  /** Whether `op_defaults` may have it. */
  readonly inDefaults: boolean;
}

const ROWS: readonly Row[] = [
  { name: 'id', type: STRING, inDefaults: false },
  { name: 'name', type: STRING, inDefaults: false },
  { name: 'interval', type: INTERVAL, default: '0', inDefaults: false },
  { name: 'role', type: { kind: 'role' }, inDefaults: false },
  { name: 'timeout', type: TIMEOUT, default: '20s', inDefaults: true },
  {
    name: 'on-fail',
    // The schema compares the words with case.
    type: words('ignore', 'block', 'demote', 'stop', 'restart', 'standby', 'fence', 'restart-container'),
    valuesSince: { demote: '2.0.5' },
    inDefaults: true,
  },
  { name: 'enabled', type: XML_BOOLEAN, default: 'true', inDefaults: true },
  { name: 'start-delay', type: INTERVAL, default: '0', inDefaults: true },
  { name: 'interval-origin', type: { kind: 'date' }, inDefaults: true },
  { name: 'record-pending', type: XML_BOOLEAN, default: 'true', deprecatedSince: '3.0.0', inDefaults: true },
  { name: 'description', type: STRING, inDefaults: false },
  {
    name: 'requires',
    type: words('nothing', 'quorum', 'fencing', 'unfencing'),
    deprecatedSince: '1.1.0',
    until: '2.0.0',
    instead: 'the meta attribute requires',
    inDefaults: false,
  },
];

const BY_NAME = new Map(ROWS.map((row) => [row.name, row]));

/** An instance attribute of the operation, not an XML attribute: how deep a monitor looks. */
export const OCF_CHECK_LEVEL = 'OCF_CHECK_LEVEL';
export const OCF_CHECK_LEVEL_TYPE = { kind: 'integer', min: 0 } as const;

/** Undefined: `<op>` has no such attribute. */
export function operationAttribute(
  platform: Platform,
  name: string,
): OptionLookup<OperationFacts> | undefined {
  const row = BY_NAME.get(name);
  if (!row) return undefined;
  return lookupResult(row, platform, { ...optionFacts(row, platform.pacemaker), inDefaults: row.inDefaults });
}

export function operationAttributeNames(platform: Platform): readonly string[] {
  return ROWS.filter((row) => existsOn(row, platform)).map((row) => row.name);
}

/** What may stand in `op_defaults`. */
export function operationDefaultNames(platform: Platform): readonly string[] {
  return ROWS.filter((row) => row.inDefaults && existsOn(row, platform)).map((row) => row.name);
}

/** Words of `on-fail` that a stop operation refuses (reset to the default when the stop is scheduled). */
export const NOT_FOR_STOP: readonly string[] = ['standby', 'demote', 'stop'];

/** `op` attributes in `op_defaults` are meta attributes, so Pacemaker's own booleans apply. */
export const OP_DEFAULT_BOOLEAN = BOOLEAN;
