/** Values of the canonical form: one spelling each. What Pacemaker does not understand stays as it is. */

const TRUE = /^(true|on|yes|y|1)$/i;
const FALSE = /^(false|off|no|n|0)$/i;

export function canonicalBoolean(text: string): string {
  return TRUE.test(text) ? 'true' : FALSE.test(text) ? 'false' : text;
}

/** `±INFINITY` and integers, within ±1000000. */
export function canonicalScore(text: string): string {
  const trimmed = text.trim();
  if (/^\+?INFINITY$/.test(trimmed)) return '1000000';
  if (trimmed === '-INFINITY') return '-1000000';
  if (!/^[+-]?\d+$/.test(trimmed)) return text;
  return String(Math.max(-1000000, Math.min(1000000, Number(trimmed))));
}

/** Pacemaker reads an index with `crm_element_value_int()`: blanks in front and a `+` do not count, nor do zeros. */
export function canonicalInteger(text: string): string {
  return /^\s*[+-]?\d+\s*$/.test(text) ? String(Number(text)) : text;
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1000,
  s: 1000,
  sec: 1000,
  ms: 1,
  msec: 1,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
};

/** A time of an operation in milliseconds (`cib.md` §3.2). Fractions and ISO 8601 are left alone. */
export function canonicalTime(text: string): string {
  const [, amount, unit = ''] = /^\s*(\d+)\s*([a-z]*)\s*$/i.exec(text) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  return amount === undefined || factor === undefined ? text : `${Number(amount) * factor}ms`;
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ['master', 'Promoted'],
  ['promoted', 'Promoted'],
  ['slave', 'Unpromoted'],
  ['unpromoted', 'Unpromoted'],
  ['started', 'Started'],
  ['stopped', 'Stopped'],
]);

export function canonicalRole(text: string): string {
  return ROLES.get(text.toLowerCase()) ?? text;
}

const META_NAMES: ReadonlyMap<string, string> = new Map([
  ['master-max', 'promoted-max'],
  ['master-node-max', 'promoted-node-max'],
]);

/** The name of a meta attribute. */
export function canonicalMetaName(name: string): string {
  return META_NAMES.get(name) ?? name;
}

const META_BOOLEANS: ReadonlySet<string> = new Set([
  'allow-migrate',
  'allow-unhealthy-nodes',
  'critical',
  'enabled',
  'globally-unique',
  'interleave',
  'is-managed',
  'maintenance',
  'notify',
  'ordered',
  'promotable',
  'record-pending',
  'remote-allow-migrate',
]);

const OPTION_BOOLEANS: ReadonlySet<string> = new Set([
  'cancel-removed-actions',
  'concurrent-fencing',
  'enable-acl',
  'enable-startup-probes',
  'fencing-enabled',
  'have-watchdog',
  'maintenance-mode',
  'remove-after-stop',
  'shutdown-lock',
  'start-failure-is-fatal',
  'startup-fencing',
  'stonith-enabled',
  'stop-all-resources',
  'stop-orphan-actions',
  'stop-orphan-resources',
  'stop-removed-resources',
  'symmetric-cluster',
]);

const META_SCORES: ReadonlySet<string> = new Set(['resource-stickiness', 'migration-threshold']);
const META_TIMES: ReadonlySet<string> = new Set(['timeout', 'interval', 'start-delay']);

/** The value of a name-value pair in `<meta_attributes>`; `ofOperation`: of an operation or of op_defaults. */
export function canonicalMetaValue(name: string, value: string, ofOperation: boolean): string {
  if (META_BOOLEANS.has(name)) return canonicalBoolean(value);
  if (META_SCORES.has(name)) return canonicalScore(value);
  if (name === 'target-role' || name === 'role') return canonicalRole(value);
  return ofOperation && META_TIMES.has(name) ? canonicalTime(value) : value;
}

export function canonicalOption(name: string, value: string): string {
  return OPTION_BOOLEANS.has(name) ? canonicalBoolean(value) : value;
}
