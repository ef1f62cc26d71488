import type { Platform } from './platform.js';
import { atLeast, schemaAtLeast } from './platform.js';

/** `Promoted` → `Master` where the CIB schema is older than pacemaker-3.7 (Pacemaker 2.1.0). */
export function roleWord(platform: Platform, role: string): string {
  if (schemaAtLeast(platform.schema, '3.7')) return role;
  if (role === 'Promoted') return 'Master';
  return role === 'Unpromoted' ? 'Slave' : role;
}

/** `promoted-max` → `master-max` before Pacemaker 2.0. */
export function metaWord(platform: Platform, name: string): string {
  if (atLeast(platform.pacemaker, '2.0.0')) return name;
  return OLD_META.get(name) ?? name;
}

const OLD_META: ReadonlyMap<string, string> = new Map([
  ['promoted-max', 'master-max'],
  ['promoted-node-max', 'master-node-max'],
]);

/** Whether a promotable clone is a `<master>` element there: Pacemaker 1.1 has nothing else. */
export function usesMasterElement(platform: Platform): boolean {
  return !atLeast(platform.pacemaker, '2.0.0');
}

/** Cluster options that Pacemaker 3.0.2 renamed: old name → new name. */
const RENAMED_OPTIONS: readonly (readonly [string, string])[] = [
  ['stonith-enabled', 'fencing-enabled'],
  ['stonith-action', 'fencing-action'],
  ['stonith-timeout', 'fencing-timeout'],
  ['stonith-max-attempts', 'fencing-max-attempts'],
  ['stonith-watchdog-timeout', 'fencing-watchdog-timeout'],
  ['fence-reaction', 'fencing-reaction'],
  ['stop-orphan-resources', 'stop-removed-resources'],
  ['stop-orphan-actions', 'cancel-removed-actions'],
];

const TO_NEW = new Map(RENAMED_OPTIONS);
const TO_OLD = new Map(RENAMED_OPTIONS.map(([older, newer]) => [newer, older]));

/**
 * The name that the platform's Pacemaker understands: `fencing-*` from 3.0.2, `stonith-*` before, whatever was
 * written. (Releases up to 3.0.1 silently ignore the new names.)
 */
export function optionWord(platform: Platform, name: string): string {
  return (atLeast(platform.pacemaker, '3.0.2') ? TO_NEW.get(name) : TO_OLD.get(name)) ?? name;
}

/** Whether some of the cluster options have the names that only Pacemaker 3.0.2 and later understand. */
export function usesNewOptionNames(names: readonly string[]): boolean {
  return names.some((name) => TO_OLD.has(name));
}
