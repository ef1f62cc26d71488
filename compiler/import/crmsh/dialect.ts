/**
 * What differs between releases of crmsh and between schemas (`crmsh.md` §2). crmsh looks words up in the schema of the
 * CIB it works on.
 */
import type { AgentProfile, Version } from '../../platforms/platform.js';
import { atLeast, parseVersion } from '../../platforms/platform.js';
import type { ImportSession } from '../session.js';

export type CrmMode = 'file' | 'command';

export interface Dialect {
  readonly crmsh: Version;
  /** `pacemaker-3.9`. */
  readonly schema: string;
  readonly profile: AgentProfile;
  readonly mode: CrmMode;
}

/** The release whose behaviour was measured most. */
const DEFAULT_CRMSH: Version = [4, 4, 1];

export function dialectOf(session: ImportSession, mode: CrmMode): Dialect {
  const { platform, crmsh } = session.options;
  return {
    crmsh: crmsh ?? platform.crmsh?.version ?? DEFAULT_CRMSH,
    schema: session.cib.get('validate-with') ?? platform.schema,
    profile: platform.agents,
    mode,
  };
}

/** `schemaAtLeast(dialect, '3.7')`; a schema without a number is the newest. */
export function schemaAtLeast({ schema }: Dialect, minimum: string): boolean {
  const version = parseVersion(schema.replace(/^pacemaker-/, ''));
  return !version || atLeast(version, minimum);
}

const DOWNGRADE: Readonly<Record<string, string>> = { Promoted: 'Master', Unpromoted: 'Slave' };
const UPGRADE: Readonly<Record<string, string>> = { Master: 'Promoted', Slave: 'Unpromoted' };

/** Values of `role` and `target-role`, in these very letters only: crmsh changes them to words of the schema. */
export function roleWord(dialect: Dialect, role: string, name = 'role'): string {
  if (name !== 'role' && name !== 'target-role') return role;
  const table = schemaAtLeast(dialect, '3.7') ? (atLeast(dialect.crmsh, '5') ? UPGRADE : {}) : DOWNGRADE;
  return Object.hasOwn(table, role) ? table[role]! : role;
}

export function roles(dialect: Dialect): readonly string[] {
  const today = schemaAtLeast(dialect, '3.7') ? ['Promoted', 'Unpromoted'] : [];
  return ['Stopped', 'Started', ...today, 'Slave', 'Master'];
}

export const ACTIONS = ['start', 'promote', 'demote', 'stop'] as const;
export const KINDS = ['Optional', 'Mandatory', 'Serialize'] as const;

/** The attributes of `<op>`: everything else goes into its instance attributes. */
export function opAttributes(dialect: Dialect): readonly string[] {
  const known = [
    'id',
    'name',
    'interval',
    'description',
    'start-delay',
    'interval-origin',
    'timeout',
    'enabled',
    'record-pending',
    'role',
    'on-fail',
  ];
  return schemaAtLeast(dialect, '3.0') ? known : [...known, 'requires'];
}

/** What an operation without an interval gets. */
export function defaultInterval({ crmsh }: Dialect, operation: string): string | undefined {
  if (!atLeast(crmsh, '4.5')) return '0';
  return operation === 'monitor' ? undefined : '0s';
}

export function containers({ crmsh }: Dialect): readonly string[] {
  if (!atLeast(crmsh, '4.6.1')) return ['docker', 'rkt'];
  return atLeast(crmsh, '5') ? ['docker', 'podman'] : ['docker', 'podman', 'rkt'];
}

/** Before, `rkt` was only read. */
export function knowsRkt({ crmsh }: Dialect): boolean {
  return atLeast(crmsh, '4.6.1');
}

export function nodeTypes({ crmsh }: Dialect): readonly string[] {
  if (atLeast(crmsh, '5')) return ['member', 'remote'];
  return atLeast(crmsh, '4.6.2') ? ['member', 'ping', 'remote'] : ['normal', 'member', 'ping', 'remote'];
}

const DATE_UNITS = [
  'hours',
  'monthdays',
  'weekdays',
  'yearsdays',
  'months',
  'weeks',
  'years',
  'weekyears',
] as const;

export function dateUnits({ crmsh }: Dialect): readonly string[] {
  return atLeast(crmsh, '5') ? DATE_UNITS : [...DATE_UNITS, 'moon'];
}

export function expressionTypes(dialect: Dialect): readonly string[] {
  return schemaAtLeast(dialect, '3.5')
    ? ['string', 'integer', 'number', 'version']
    : ['string', 'number', 'version'];
}

/** A bare `fence_x` is a fence agent, as it should be. */
export function knowsFenceAgents({ crmsh }: Dialect): boolean {
  return atLeast(crmsh, '4.6.1');
}

/** `#` in the name of a parameter, which no id may hold, becomes a point in the id. */
export function cleansIds({ crmsh }: Dialect): boolean {
  return atLeast(crmsh, '4.6.2');
}

/** `ms` and `master` as commands. */
export function hasMsCommand({ crmsh }: Dialect): boolean {
  return !atLeast(crmsh, '5');
}

/** In command mode: operations from the agent's metadata where they are missing. */
export function addsOperations({ crmsh, mode }: Dialect): boolean {
  return mode === 'command' && atLeast(crmsh, '4.5') && !atLeast(crmsh, '4.6.1');
}

/** In command mode: `10` → `10s`. */
export function addsTimeUnits({ crmsh, mode }: Dialect): boolean {
  return mode === 'command' && atLeast(crmsh, '4.6.1');
}

/** In command mode: `interleave` and `promotable` of a clone. */
export function completesClones({ crmsh, mode }: Dialect): boolean {
  return mode === 'command' && atLeast(crmsh, '4.5');
}
