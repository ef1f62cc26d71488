/** Names that a schema has no more, of pairs that are otherwise free (`cib.md` §1.2). */
import type { CibElement } from '../tree.js';
import type { Dialect } from './dialect.js';
import { schemaAtLeast } from './dialect.js';

interface Ban {
  /** The set, and what is around it. */
  readonly set: string;
  readonly owners?: readonly string[];
  readonly since: string;
  readonly until?: string;
  readonly names: string;
}

const BANS: readonly Ban[] = [
  {
    set: 'cluster_property_set',
    since: '3.0',
    until: '4.0',
    names:
      'cluster_recheck_interval dc_deadtime default-action-timeout default_action_timeout default-migration-threshold default_migration_threshold default-resource-failure-stickiness default_resource_failure_stickiness default-resource-stickiness default_resource_stickiness election_timeout expected-quorum-votes is-managed-default is_managed_default no_quorum_policy notification-agent notification-recipient remove_after_stop shutdown_escalation startup_fencing stonith_action stonith_enabled stop_orphan_actions stop_orphan_resources symmetric_cluster transition_idle_timeout',
  },
  {
    set: 'cluster_property_set',
    since: '4.0',
    names: 'crmd-finalization-timeout crmd-integration-timeout crmd-transition-delay remove-after-stop',
  },
  {
    set: 'meta_attributes',
    owners: ['primitive', 'template'],
    since: '3.0',
    until: '4.0',
    names: 'isolation isolation-host isolation-instance isolation-wrapper',
  },
  { set: 'meta_attributes', owners: ['op'], since: '3.0', until: '4.0', names: 'requires' },
  {
    set: 'meta_attributes',
    owners: ['op', 'op_defaults'],
    since: '4.0',
    names: 'can_fail role_after_failure',
  },
  {
    set: 'meta_attributes',
    owners: ['primitive', 'template', 'group', 'clone', 'bundle', 'rsc_defaults'],
    since: '4.0',
    names: 'restart-type',
  },
];

/** Cluster stacks of the days of Pacemaker 1. */
const OLD_STACKS: ReadonlySet<string> = new Set([
  'heartbeat',
  'openais',
  'classic openais',
  'classic openais (with plugin)',
  'cman',
]);

interface Banned {
  readonly why: string;
  /** The schemas before 3.0 took it. */
  readonly old: boolean;
}

/** Why the schema refuses a pair. */
export function bannedPair(dialect: Dialect, pair: CibElement): Banned | undefined {
  const name = pair.get('name') ?? '';
  const set = pair.parent;
  if (!set) return undefined;
  for (const { set: tag, owners, since, until, names } of BANS) {
    if (set.name !== tag || (owners && !owners.includes(set.parent?.name ?? ''))) continue;
    if (!schemaAtLeast(dialect, since) || (until !== undefined && schemaAtLeast(dialect, until))) continue;
    if (names.split(' ').includes(name)) {
      return { why: `${set.name} may not hold ${name}`, old: since === '3.0' };
    }
  }
  const value = pair.get('value') ?? '';
  const property = set.name === 'cluster_property_set';
  if (
    property &&
    name === 'cluster-infrastructure' &&
    schemaAtLeast(dialect, '3.0') &&
    OLD_STACKS.has(value)
  ) {
    return { why: `cluster-infrastructure cannot be ${value}`, old: true };
  }
  if (property && name === 'stonith-action' && value === 'poweroff' && schemaAtLeast(dialect, '4.0')) {
    return { why: 'stonith-action cannot be poweroff', old: false };
  }
  return undefined;
}
