/** What rules about operations have in common. */
import type { Origin, Rule } from '../../model/model.js';
import { parseDuration } from '../../types/duration.js';
import { INFINITY_SCORE, parseScore } from '../../types/score.js';
import type { ClusterView } from './cluster.js';
import type { OperationView, PrimitiveView, ResourceView } from './resource.js';
import type { Setting } from './settings.js';
import { plainText } from './settings.js';

/** Pacemaker's own: `PCMK_DEFAULT_ACTION_TIMEOUT_MS`. */
export const DEFAULT_TIMEOUT_MS = 20_000;

/** Classes whose metadata Pacemaker makes up: one timeout for all of them, which says nothing about the service. */
const WITHOUT_METADATA = ['systemd', 'lsb', 'service', 'upstart'];

export function hasOwnMetadata({ agent }: PrimitiveView): boolean {
  return agent !== undefined && !WITHOUT_METADATA.includes(agent.class);
}

/** A filter: of several resources that share a template or the defaults, the first that is reported at a place. */
export function oncePerPlace(): (at: Origin) => boolean {
  const seen = new Set<string>();
  return (at) => {
    const key = `${at.file} ${at.pos}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}

/** Written at the operation itself, not in `op_defaults`. */
export function ownSetting(operation: OperationView, name: string): Setting | undefined {
  const setting = operation.settings.get(name);
  return setting?.from === 'own' ? setting : undefined;
}

/** The actions that Pacemaker will ask of a resource: not `notify` of one that is told nothing. */
export function usedActions(primitive: PrimitiveView): readonly string[] {
  return [
    'start',
    'stop',
    'monitor',
    ...(primitive.promotable ? ['promote', 'demote'] : []),
    ...(primitive.instances?.flag('notify') ? ['notify'] : []),
    ...(primitive.flag('allow-migrate') ? ['migrate_to', 'migrate_from'] : []),
  ];
}

/** The score that Pacemaker makes of a `migration-threshold`; undefined where it never comes into play. */
export function thresholdOf(resource: ResourceView): number | undefined {
  const value = parseScore(resource.meta.text('migration-threshold') ?? 'INFINITY');
  return value === undefined || value <= 0 || value >= INFINITY_SCORE ? undefined : value;
}

/** `failure-timeout` in milliseconds; undefined where failures never expire. */
export function failureTimeoutOf(resource: ResourceView): number | undefined {
  const text = resource.meta.text('failure-timeout');
  return (text === undefined ? undefined : parseDuration(text)) || undefined;
}

/** The origin of a setting, or of what it belongs to. */
export function placeOf(setting: Setting | undefined, owner: { readonly at: Origin }): Origin {
  return setting?.at ?? owner.at;
}

/**
 * An edit that adds an option to the line of an operation. Undefined where a block follows.
 */
export function behindOptions({ model }: OperationView): Origin | undefined {
  const { origin, instanceAttributes, metaAttributes } = model;
  if (!origin || instanceAttributes.length > 0 || metaAttributes.length > 0) return undefined;
  return { ...origin, pos: origin.end };
}

/** What the metadata advises for an operation of this role and depth, in milliseconds. */
export function advisedFor({ name, role, depth, resource }: OperationView): number | undefined {
  return resource.advisedMs(name, role, depth);
}

/** What takes long to stop: file systems, volume groups, databases, virtual machines, SAP. */
const SLOW_TO_STOP = [
  ...[
    'Filesystem',
    'LVM',
    'LVM-activate',
    'clvm',
    'lvmlockd',
    'ZFS',
    'zfs',
    'Raid1',
    'mdraid',
    'nfsserver',
    'drbd',
  ],
  ...[
    'SAPInstance',
    'SAPDatabase',
    'SAPHana',
    'SAPHanaController',
    'sybaseASE',
    'ibmmq',
    'jira',
    'tomcat',
    'jboss',
  ],
  ...[
    'oracle',
    'db2',
    'mysql',
    'mariadb',
    'mysql_prm',
    'pgsql',
    'pgsqlms',
    'galera',
    'informix',
    'redis',
    'slapd',
  ],
  ...['VirtualDomain', 'Xen', 'lxc', 'docker', 'podman', 'ag', 'fci'],
];
/** Whoever advises this much expects long stops. */
const LONG_STOP_MS = 120_000;
const ENOUGH_MS = 60_000;

/** The advised timeout of the stop of such a resource, if this one is too short for it. */
export function longerStop(primitive: PrimitiveView, ms: number): number | undefined {
  const advised = primitive.advisedMs('stop');
  if (advised === undefined || !hasOwnMetadata(primitive) || primitive.isFenceDevice) return undefined;
  if (!primitive.isA(...SLOW_TO_STOP) && advised < LONG_STOP_MS) return undefined;
  return ms < advised && ms < ENOUGH_MS ? advised : undefined;
}

/** The pairs of `op_defaults` with a name, and the operations that their rules ask for: undefined for all of them. */
export function operationDefaults(
  cluster: ClusterView,
  name: string,
): readonly { readonly value: string; readonly at: Origin; readonly only: readonly string[] | undefined }[] {
  return cluster.model.opDefaults.flatMap((set) =>
    set.pairs.flatMap((pair) => {
      const value = plainText(pair.value);
      const at = pair.origin ?? set.origin;
      if (pair.name !== name || value === undefined || !at) return [];
      return [{ value, at, only: set.rule && operationsOf(set.rule) }];
    }),
  );
}

function operationsOf(rule: Rule): readonly string[] | undefined {
  const names = rule.conditions.flatMap((condition) =>
    condition.kind === 'operation'
      ? [condition.name]
      : condition.kind === 'rule'
        ? (operationsOf(condition) ?? [])
        : [],
  );
  return names.length === 0 ? undefined : names;
}
