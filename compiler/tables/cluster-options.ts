/**
 * Cluster options (`crm_config`). Source: `lib/common/options.c` of Pacemaker 3.0.2, the daemons' metadata of 2.1.5, and
 * the ChangeLog for the versions. Nobody else reports an unknown one: Pacemaker keeps and ignores it.
 */
import { optionWord } from '../platforms/words.js';
import type { Platform } from '../platforms/platform.js';
import type { OptionFacts, OptionLookup, OptionRow } from './option.js';
import {
  anyCase,
  BOOLEAN,
  COUNT,
  existsOn,
  INTEGER,
  INTERVAL,
  lookupResult,
  optionFacts,
  SCORE,
  STRING,
  TIMEOUT,
  wholeNumber,
} from './option.js';

/** By the names up to 3.0.1; `platforms/words.ts` knows what 3.0.2 renamed. */
const ROWS: readonly OptionRow[] = [
  { name: 'dc-version', type: STRING, generated: true },
  { name: 'cluster-infrastructure', type: STRING, generated: true },
  { name: 'have-watchdog', type: BOOLEAN, default: 'false', generated: true },
  { name: 'cluster-name', type: STRING },
  { name: 'dc-deadtime', type: INTERVAL, default: '20s' },
  { name: 'cluster-recheck-interval', type: INTERVAL, default: '15min' },
  { name: 'election-timeout', type: INTERVAL, default: '2min' },
  { name: 'shutdown-escalation', type: INTERVAL, default: '20min' },
  { name: 'join-integration-timeout', type: INTERVAL, default: '3min' },
  { name: 'join-finalization-timeout', type: INTERVAL, default: '30min' },
  { name: 'transition-delay', type: INTERVAL, default: '0s' },
  {
    name: 'no-quorum-policy',
    type: anyCase('stop', 'freeze', 'ignore', 'demote', 'fence', 'suicide'),
    default: 'stop',
    valuesSince: { demote: '2.0.5', fence: '2.1.9' },
  },
  { name: 'shutdown-lock', type: BOOLEAN, default: 'false', since: '2.0.4' },
  { name: 'shutdown-lock-limit', type: INTERVAL, default: '0', since: '2.0.4' },
  { name: 'enable-acl', type: BOOLEAN, default: 'false' },
  { name: 'symmetric-cluster', type: BOOLEAN, default: 'true' },
  { name: 'maintenance-mode', type: BOOLEAN, default: 'false' },
  { name: 'start-failure-is-fatal', type: BOOLEAN, default: 'true' },
  { name: 'enable-startup-probes', type: BOOLEAN, default: 'true', deprecatedSince: '3.0.2' },
  { name: 'fence-remote-without-quorum', type: BOOLEAN, default: 'false', since: '3.0.1' },
  { name: 'stonith-enabled', type: BOOLEAN, default: 'true' },
  {
    name: 'stonith-action',
    type: anyCase('reboot', 'off', 'poweroff'),
    default: 'reboot',
    valuesUntil: { poweroff: '3.0.0' },
  },
  { name: 'stonith-timeout', type: INTERVAL, default: '60s' },
  // A negative value stands for twice SBD_WATCHDOG_TIMEOUT.
  { name: 'stonith-watchdog-timeout', type: { ...TIMEOUT, negative: true }, default: '0' },
  { name: 'stonith-max-attempts', type: SCORE, default: '10' },
  { name: 'fence-reaction', type: anyCase('stop', 'panic'), default: 'stop', since: '2.0.3' },
  {
    name: 'concurrent-fencing',
    type: BOOLEAN,
    default: 'false',
    newDefault: { since: '3.0.0', value: 'true' },
    deprecatedSince: '3.0.0',
  },
  { name: 'startup-fencing', type: BOOLEAN, default: 'true' },
  { name: 'priority-fencing-delay', type: INTERVAL, default: '0', since: '2.0.4' },
  { name: 'node-pending-timeout', type: INTERVAL, default: '0', since: '2.1.7' },
  { name: 'cluster-delay', type: INTERVAL, default: '60s' },
  { name: 'load-threshold', type: { kind: 'percentage' }, default: '80%' },
  { name: 'node-action-limit', type: INTEGER, default: '0' },
  { name: 'batch-limit', type: INTEGER, default: '0' },
  { name: 'migration-limit', type: wholeNumber(-1), default: '-1' },
  { name: 'cluster-ipc-limit', type: COUNT, default: '500', deprecatedSince: '3.0.0' },
  { name: 'stop-all-resources', type: BOOLEAN, default: 'false' },
  { name: 'stop-orphan-resources', type: BOOLEAN, default: 'true', deprecatedSince: '3.0.2' },
  { name: 'stop-orphan-actions', type: BOOLEAN, default: 'true', deprecatedSince: '3.0.2' },
  { name: 'remove-after-stop', type: BOOLEAN, default: 'false', deprecatedSince: '2.1.0', until: '3.0.0' },
  { name: 'pe-error-series-max', type: wholeNumber(-1), default: '-1' },
  { name: 'pe-warn-series-max', type: wholeNumber(-1), default: '5000' },
  { name: 'pe-input-series-max', type: wholeNumber(-1), default: '4000' },
  {
    name: 'node-health-strategy',
    type: anyCase('none', 'migrate-on-red', 'only-green', 'progressive', 'custom'),
    default: 'none',
  },
  { name: 'node-health-base', type: SCORE, default: '0' },
  { name: 'node-health-green', type: SCORE, default: '0' },
  { name: 'node-health-yellow', type: SCORE, default: '0' },
  { name: 'node-health-red', type: SCORE, default: '-INFINITY' },
  {
    name: 'placement-strategy',
    type: anyCase('default', 'utilization', 'minimal', 'balanced'),
    default: 'default',
  },
  // Names of old, which Pacemaker 3.0 (schema 4.0) dropped.
  legacy('crmd-integration-timeout', TIMEOUT, 'join-integration-timeout'),
  legacy('crmd-finalization-timeout', TIMEOUT, 'join-finalization-timeout'),
  legacy('crmd-transition-delay', INTERVAL, 'transition-delay'),
  // Dropped with 2.0.0 (schema 3.0).
  ancient('default-resource-stickiness', SCORE, 'resource-stickiness in rsc_defaults'),
  ancient('default-resource-failure-stickiness', SCORE, 'migration-threshold in rsc_defaults'),
  ancient('default-migration-threshold', SCORE, 'migration-threshold in rsc_defaults'),
  ancient('is-managed-default', BOOLEAN, 'is-managed in rsc_defaults'),
  ancient('default-action-timeout', TIMEOUT, 'timeout in op_defaults'),
  ancient('expected-quorum-votes', COUNT, 'the quorum section of corosync.conf'),
];

/** Options of tools and agents that live in the same place: nothing of Pacemaker's, and nothing to complain about. */
const TOOL_OPTIONS = new Set([
  'last-lrm-refresh',
  'probe_complete',
  'tripleo-shutdown-lock',
  'op-digest-fallback',
]);
/** `redis_REPL_INFO`, `mysql-clone_REPL_INFO`, and the attributes of SAPHanaSR (`hana_prd_site_srHook_…`). */
const TOOL_PATTERN = /^([A-Za-z0-9_.-]+_REPL_INFO|hana_[A-Za-z0-9]+_.+)$/;

const BY_NAME = new Map(ROWS.map((row) => [row.name, row]));

/** Undefined: nothing of that name has ever been an option of Pacemaker. */
export function clusterOption(platform: Platform, name: string): OptionLookup | undefined {
  // Tables have the names up to 3.0.1; whichever was written, the platform's own word comes back.
  const word = optionWord(platform, name);
  const row = BY_NAME.get(name) ?? BY_NAME.get(optionWord(OLDEST, name));
  if (!row) return undefined;
  const option = optionFacts(row, platform.pacemaker, word);
  return lookupResult(row, platform, option, word !== name);
}

/** The names that the platform understands, without those Pacemaker writes itself. */
export function clusterOptionNames(platform: Platform): readonly string[] {
  return ROWS.filter((row) => existsOn(row, platform) && !row.generated).map((row) =>
    optionWord(platform, row.name),
  );
}

export function clusterOptions(platform: Platform): readonly OptionFacts[] {
  let options = known.get(platform);
  if (!options) {
    options = ROWS.filter((row) => existsOn(row, platform)).map((row) =>
      optionFacts(row, platform.pacemaker, optionWord(platform, row.name)),
    );
    known.set(platform, options);
  }
  return options;
}

/** Lint rules ask for them once a resource. */
const known = new WeakMap<Platform, readonly OptionFacts[]>();

export function isToolOption(name: string): boolean {
  return TOOL_OPTIONS.has(name) || TOOL_PATTERN.test(name);
}

/** Any platform before 3.0.2 gives the older of two names. */
const OLDEST: Platform = {
  name: '',
  pacemaker: [2],
  schema: '',
  featureSet: '',
  corosync: [3],
  agents: 'debian12',
};

function legacy(name: string, type: OptionRow['type'], instead: string): OptionRow {
  return { name, type, instead, deprecatedSince: '2.0.0', until: '3.0.0' };
}

function ancient(name: string, type: OptionRow['type'], instead: string): OptionRow {
  return { name, type, instead, deprecatedSince: '1.1.0', until: '2.0.0' };
}
