/**
 * What the option tables have in common. A row says when an option exists; a lookup says whether it does on a platform.
 */
import type { Platform, Version } from '../platforms/platform.js';
import { atLeast } from '../platforms/platform.js';
import type { ValueType } from '../types/value-type.js';

export interface OptionRow {
  readonly name: string;
  readonly type: ValueType;
  /** Undefined: none, or it depends on something else. */
  readonly default?: string;
  /** A default that changed: `{ since: '3.0.0', value: 'true' }`. */
  readonly newDefault?: { readonly since: string; readonly value: string };
  /** The first Pacemaker that has it; undefined: all we know. */
  readonly since?: string;
  /** The first Pacemaker that no longer has it. */
  readonly until?: string;
  readonly deprecatedSince?: string;
  /** What to write instead of a deprecated or removed option. */
  readonly instead?: string;
  /** Words of an enum that not every Pacemaker knows. */
  readonly valuesSince?: Readonly<Record<string, string>>;
  readonly valuesUntil?: Readonly<Record<string, string>>;
  /** Pacemaker itself writes it. */
  readonly generated?: boolean;
}

/** An option as it is on one platform. */
export interface OptionFacts {
  /** The name that the platform understands. */
  readonly name: string;
  readonly type: ValueType;
  readonly default?: string;
  readonly deprecated: boolean;
  readonly instead?: string;
  readonly generated: boolean;
}

export type OptionLookup<F extends OptionFacts = OptionFacts> =
  /** `renamed`: another name than the one asked for is the right one there. */
  | { readonly kind: 'known'; readonly option: F; readonly renamed: boolean }
  | { readonly kind: 'too-new'; readonly option: F; readonly since: string }
  | { readonly kind: 'removed'; readonly option: F; readonly until: string };

export function optionFacts(row: OptionRow, pacemaker: Version, name = row.name): OptionFacts {
  const changed = row.newDefault && atLeast(pacemaker, row.newDefault.since);
  const value = changed ? row.newDefault?.value : row.default;
  return {
    name,
    type: typeAt(row, pacemaker),
    ...(value !== undefined && { default: value }),
    deprecated: row.deprecatedSince !== undefined && atLeast(pacemaker, row.deprecatedSince),
    ...(row.instead !== undefined && { instead: row.instead }),
    generated: row.generated ?? false,
  };
}

export function lookupResult<F extends OptionFacts>(
  row: OptionRow,
  platform: Platform,
  option: F,
  renamed = false,
): OptionLookup<F> {
  if (row.since !== undefined && !atLeast(platform.pacemaker, row.since)) {
    return { kind: 'too-new', option, since: row.since };
  }
  if (row.until !== undefined && atLeast(platform.pacemaker, row.until)) {
    return { kind: 'removed', option, until: row.until };
  }
  return { kind: 'known', option, renamed };
}

export function existsOn(row: OptionRow, platform: Platform): boolean {
  return (
    (row.since === undefined || atLeast(platform.pacemaker, row.since)) &&
    (row.until === undefined || !atLeast(platform.pacemaker, row.until))
  );
}

/** `clone_max`, `Clone-Max` → `clone-max`: names that differ only so are the same slip of the pen. */
export function normalised(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

export const STRING: ValueType = { kind: 'string' };
export const BOOLEAN: ValueType = { kind: 'boolean', vocabulary: 'pacemaker' };
export const XML_BOOLEAN: ValueType = { kind: 'boolean', vocabulary: 'xml' };
export const INTERVAL = { kind: 'duration', use: 'interval' } as const;
export const TIMEOUT = { kind: 'duration', use: 'timeout' } as const;
export const SCORE: ValueType = { kind: 'score' };
export const INTEGER: ValueType = { kind: 'integer', bits: 32 };
export const COUNT: ValueType = { kind: 'integer', min: 0, bits: 32 };
export const PORT: ValueType = { kind: 'port' };
export const HOST: ValueType = { kind: 'host' };
export const PATH: ValueType = { kind: 'path' };

export function words(...values: string[]): ValueType {
  return { kind: 'enum', values };
}

/** Pacemaker compares the words of its own options without regard to case. */
export function anyCase(...values: string[]): ValueType {
  return { kind: 'enum', values, ignoreCase: true };
}

export function someOf(...values: string[]): ValueType {
  return { kind: 'enum', values, open: true };
}

export function wholeNumber(min?: number, max?: number): ValueType {
  return { kind: 'integer', ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function typeAt(row: OptionRow, pacemaker: Version): ValueType {
  if (row.type.kind !== 'enum' || (!row.valuesSince && !row.valuesUntil)) return row.type;
  const values = row.type.values.filter((value) => {
    const since = row.valuesSince?.[value];
    const until = row.valuesUntil?.[value];
    return (
      (since === undefined || atLeast(pacemaker, since)) &&
      (until === undefined || !atLeast(pacemaker, until))
    );
  });
  return { ...row.type, values };
}
