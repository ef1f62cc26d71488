/** Meta attributes of alerts and recipients. Source: Pacemaker Explained, "Alert Meta-Attributes". */
import type { Platform } from '../platforms/platform.js';
import type { OptionFacts, OptionLookup, OptionRow } from './option.js';
import { BOOLEAN, existsOn, lookupResult, optionFacts, STRING, TIMEOUT } from './option.js';

const ROWS: readonly OptionRow[] = [
  { name: 'enabled', type: BOOLEAN, default: 'true', since: '2.1.6' },
  { name: 'timeout', type: TIMEOUT, default: '30s' },
  { name: 'timestamp-format', type: STRING, default: '%H:%M:%S.%06N' },
];

const BY_NAME = new Map(ROWS.map((row) => [row.name, row]));

export function alertOption(platform: Platform, name: string): OptionLookup<OptionFacts> | undefined {
  const row = BY_NAME.get(name);
  return row && lookupResult(row, platform, optionFacts(row, platform.pacemaker));
}

export function alertOptionNames(platform: Platform): readonly string[] {
  return ROWS.filter((row) => existsOn(row, platform)).map((row) => row.name);
}

/** What `select { … }` of an alert can name. Source: `alerts.rng`. */
export const ALERT_KINDS: readonly string[] = ['nodes', 'fencing', 'resources', 'attributes'];
