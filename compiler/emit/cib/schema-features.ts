/** What the CIB schema has only from a version on, or only up to one. */
interface SchemaFeature {
  /** As a message says it: "… needs", "… has no". */
  readonly what: string;
  /** The first schema that has it. */
  readonly since?: string;
  /** The last schema that has it. */
  readonly until?: string;
  readonly hint?: string;
}

/**
 * Read off the RNG files of Pacemaker (`xml/*-X.Y.rng`); a test compares every row with the installed ones. The rows
 * with `until: '3.10'` are the removals of Pacemaker 3.0.0 (`cib.md` §1.8).
 */
export const SCHEMA_FEATURES = {
  // Sections
  tags: { what: 'tags', since: '1.3' },
  acls: { what: 'ACL roles, users and groups', since: '2.0' },
  aclName: { what: 'a name of an ACL user or group', since: '3.8', hint: 'use the name as the id' },
  alerts: { what: 'alerts', since: '2.5' },
  alertSelect: { what: 'a selection of events of an alert', since: '2.10' },

  // Nodes and fencing
  pingNode: { what: 'a node of type ping', until: '3.10' },
  fencingAttribute: { what: 'a fencing level for a node attribute', since: '2.4' },
  fencingIndex: { what: 'a fencing level above 9', until: '3.10', hint: 'Pacemaker always ignored them' },

  // Resources
  bundle: { what: 'bundles', since: '2.8' },
  rkt: { what: 'rkt containers', since: '2.10', until: '3.10', hint: 'use podman or docker' },
  podman: { what: 'podman containers', since: '3.2', hint: 'use docker' },
  bundleAddHost: { what: 'add-host of a bundle network', since: '3.0' },
  upstart: { what: 'resources of class upstart', until: '3.10', hint: 'use systemd' },
  nagios: { what: 'resources of class nagios', until: '3.10' },
  templateClass: { what: 'a template of this class', since: '2.7', hint: 'write the primitives out' },
  onFailDemote: { what: 'on-fail=demote', since: '3.4' },
  opRequires: {
    what: 'requires of an operation',
    until: '2.10',
    hint: 'use the meta attribute requires of the resource',
  },

  // Sets of name-value pairs
  pairWithoutValue: { what: 'a name-value pair without a value', until: '3.10' },
  renamedReference: {
    what: 'a reference to a name-value pair under another name',
    since: '1.3',
    until: '3.10',
  },

  // Rules
  resourceExpression: { what: 'a rule on the resource agent', since: '3.4' },
  operationExpression: { what: 'a rule on the operation', since: '3.4' },
  valueSource: { what: 'a rule that compares with a parameter or meta attribute', since: '2.9' },
  startOnlyRange: {
    what: 'a date range with a start and no end',
    since: '3.9',
    hint: 'write date > START',
  },
  openDuration: { what: 'a duration with an end, or without a start', since: '3.9' },
  clockFields: { what: 'minutes, seconds, days or yeardays in a date rule', since: '3.9' },
  moon: { what: 'the phase of the moon in a date rule', until: '3.10' },

  // Constraints
  setOrdering: { what: 'ordering of a resource set', since: '2.1' },
  resourceDiscovery: { what: 'resource-discovery of a location', since: '2.2' },
  orderRequireAll: { what: 'require-all of an order', since: '2.3' },
  resourcePattern: { what: 'a location for resources by pattern', since: '2.6' },
  setKind: { what: 'a kind of a resource set', since: '3.0' },
  influence: { what: 'influence of a colocation', since: '3.6' },
  colocationScoreAttribute: { what: 'score-attribute of a colocation', until: '2.10' },
  colocationScoreAttributeMangle: { what: 'score-attribute-mangle of a colocation', until: '2.10' },
  lifetime: {
    what: 'a lifetime of a constraint',
    until: '3.10',
    hint: 'in a location, write its dates into a rule',
  },
  severalRules: {
    what: 'several rules in one location',
    until: '3.10',
    hint: 'write a location for each rule',
  },
} as const satisfies Record<string, SchemaFeature>;

export type SchemaFeatureName = keyof typeof SCHEMA_FEATURES;

export function schemaFeature(name: SchemaFeatureName): SchemaFeature {
  return SCHEMA_FEATURES[name];
}

/** A name that some schemas refuse in sets of name-value pairs of one kind. */
interface RefusedName {
  readonly where: PairContext;
  readonly name: string;
  /** Schemas that refuse it. */
  readonly from: string;
  readonly to?: string;
}

/** Where a set of name-value pairs stands, as far as the schema cares. */
export type PairContext =
  | 'property'
  | 'resource-meta'
  | 'operation-meta'
  | 'resource-meta-defaults'
  | 'operation-meta-defaults'
  | 'other';

/** `options-3.0.rng` (the names of Heartbeat times), `resources-3.0.rng`, and the removals of schema 4.0. */
export const REFUSED_NAMES: readonly RefusedName[] = [
  ...[
    'cluster_recheck_interval',
    'dc_deadtime',
    'default-action-timeout',
    'default_action_timeout',
    'default-migration-threshold',
    'default_migration_threshold',
    'default-resource-failure-stickiness',
    'default_resource_failure_stickiness',
    'default-resource-stickiness',
    'default_resource_stickiness',
    'election_timeout',
    'expected-quorum-votes',
    'is-managed-default',
    'is_managed_default',
    'no_quorum_policy',
    'notification-agent',
    'notification-recipient',
    'remove_after_stop',
    'shutdown_escalation',
    'startup_fencing',
    'stonith_action',
    'stonith_enabled',
    'stop_orphan_actions',
    'stop_orphan_resources',
    'symmetric_cluster',
    'transition_idle_timeout',
  ].map((name) => ({ where: 'property' as const, name, from: '3.0', to: '3.10' })),
  ...[
    'crmd-finalization-timeout',
    'crmd-integration-timeout',
    'crmd-transition-delay',
    'remove-after-stop',
  ].map((name) => ({ where: 'property' as const, name, from: '4.0' })),
  ...['isolation', 'isolation-host', 'isolation-instance', 'isolation-wrapper'].map((name) => ({
    where: 'resource-meta' as const,
    name,
    from: '3.0',
    to: '3.10',
  })),
  { where: 'resource-meta', name: 'restart-type', from: '4.0' },
  { where: 'operation-meta', name: 'requires', from: '3.0', to: '3.10' },
  { where: 'operation-meta', name: 'can_fail', from: '4.0' },
  { where: 'operation-meta', name: 'role_after_failure', from: '4.0' },
  { where: 'resource-meta-defaults', name: 'restart-type', from: '4.0' },
  { where: 'operation-meta-defaults', name: 'can_fail', from: '4.0' },
  { where: 'operation-meta-defaults', name: 'role_after_failure', from: '4.0' },
];

/** `pacemaker-3.9` → [3, 9]; anything else counts as the newest. */
export function schemaVersion(schema: string): readonly [number, number] {
  const match = /^pacemaker-(\d+)\.(\d+)$/.exec(schema);
  return match ? [Number(match[1]), Number(match[2])] : [Infinity, 0];
}

/** `schemaBetween('pacemaker-3.9', '3.0', '3.10')`; a bound that is undefined does not bound. */
export function schemaBetween(schema: string, since: string | undefined, until: string | undefined): boolean {
  const version = schemaVersion(schema);
  return (
    (since === undefined || compare(version, schemaVersion(`pacemaker-${since}`)) >= 0) &&
    (until === undefined || compare(version, schemaVersion(`pacemaker-${until}`)) <= 0)
  );
}

function compare(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}
