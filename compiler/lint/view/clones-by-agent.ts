/**
 * What agents demand of the clone around them. Sources: `validate-all` and `start` of the agents (resource-agents 4.12 to
 * 4.16, drbd-utils 9, PAF 2.3, mssql-server-ha), the vendors' manuals. Only what is certain; the rest is left alone.
 */
import type { PrimitiveView } from './resource.js';

interface Need {
  /** Only with certain parameters: replication is optional for these. */
  readonly when?: (resource: PrimitiveView) => boolean;
}

const replicates = (resource: PrimitiveView): boolean =>
  resource.parameters.has('replication_user') && resource.parameter('replication_user') !== undefined;
const repMode = (resource: PrimitiveView): boolean =>
  ['async', 'sync'].includes(resource.parameter('rep_mode') ?? 'none');
const quiet = (resource: PrimitiveView): boolean =>
  /^(true|1|yes|on)$/i.test(resource.parameter('ignore_missing_notifications') ?? '');

/** They run only as a promotable clone. */
const PROMOTABLE: Readonly<Record<string, Need>> = {
  'ocf:linbit:drbd': {},
  'ocf:heartbeat:drbd': {},
  'ocf:heartbeat:galera': {},
  'ocf:heartbeat:mariadb': {},
  'ocf:heartbeat:mariadb-centreon': {},
  'ocf:heartbeat:pgsqlms': {},
  'ocf:heartbeat:pgsql': { when: repMode },
  'ocf:heartbeat:mysql': { when: replicates },
  // Without a promoted instance it replicates from nowhere and takes no writes.
  'ocf:heartbeat:redis': {},
  // The promoted instance holds the reservation, or commits the connections.
  'ocf:heartbeat:sg_persist': {},
  'ocf:heartbeat:mpathpersist': {},
  'ocf:heartbeat:conntrackd': {},
  'ocf:mssql:ag': {},
  'ocf:percona:mysql_prm': {},
  'ocf:percona:mysql_prm_gtid': {},
  'ocf:ovn:ovndb-servers': {},
  'ocf:suse:SAPHana': {},
  'ocf:suse:SAPHanaController': {},
  'ocf:heartbeat:SAPHana': {},
  'ocf:heartbeat:SAPHanaController': {},
};

/** They refuse to start, or lose track of their peers, without `notify=true`. */
const NOTIFIED: Readonly<Record<string, Need>> = {
  'ocf:linbit:drbd': { when: (resource) => !quiet(resource) },
  'ocf:heartbeat:pgsqlms': {},
  'ocf:heartbeat:pgsql': { when: repMode },
  'ocf:heartbeat:mariadb': {},
  'ocf:heartbeat:mariadb-centreon': {},
  'ocf:heartbeat:mysql': { when: replicates },
  'ocf:percona:mysql_prm': {},
  'ocf:percona:mysql_prm_gtid': {},
  'ocf:mssql:ag': {},
  'ocf:ovn:ovndb-servers': {},
  'ocf:heartbeat:rabbitmq-server-ha': {},
};

/** Two promoted instances are how they work, or at least harmless. */
const MANY_PROMOTED: ReadonlySet<string> = new Set([
  ...[
    'ocf:heartbeat:galera',
    'ocf:heartbeat:SAPInstance',
    'ocf:heartbeat:portblock',
    'ocf:heartbeat:conntrackd',
  ],
  ...['ocf:heartbeat:sg_persist', 'ocf:heartbeat:mpathpersist', 'ocf:heartbeat:rabbitmq-server-ha'],
  ...['ocf:heartbeat:redis', 'ocf:heartbeat:db2'],
]);

const exclusiveLvm = (resource: PrimitiveView): boolean =>
  ['system_id', 'tagging'].includes(resource.parameter('vg_access_mode') ?? '') ||
  (resource.parameter('activation_mode') ?? 'exclusive') !== 'shared';
const alone = (why: string, when?: Need['when']): Need & { readonly why: string } =>
  when ? { why, when } : { why };

/** They manage something that exists once in the cluster. */
const SINGLE: Readonly<Record<string, Need & { readonly why: string }>> = {
  'ocf:heartbeat:crypt': alone('the agent refuses to run as a clone'),
  'ocf:heartbeat:LVM-activate': alone('it activates the volume group on one node only', exclusiveLvm),
  'ocf:heartbeat:ZFS': alone('two nodes that import one pool destroy it'),
  'ocf:heartbeat:VirtualDomain': alone('each node would start the same virtual machine'),
  'ocf:heartbeat:Xen': alone('each node would start the same virtual machine'),
  'ocf:heartbeat:iSCSITarget': alone('each node would export the same target'),
  'ocf:heartbeat:iSCSILogicalUnit': alone('each node would export the same unit'),
  'ocf:heartbeat:oracle': alone('each node would start the same database'),
  'ocf:heartbeat:SAPInstance': alone('each node would start the same instance', (one) => !one.promotable),
  'ocf:heartbeat:SAPDatabase': alone('each node would start the same database'),
  'ocf:heartbeat:sybaseASE': alone('each node would start the same database'),
  'ocf:heartbeat:aws-vpc-move-ip': alone('each node would take the address'),
  'ocf:heartbeat:awseip': alone('each node would take the address'),
  'ocf:heartbeat:awsvip': alone('each node would take the address'),
  'ocf:heartbeat:gcp-vpc-move-vip': alone('each node would take the address'),
  'ocf:heartbeat:gcp-vpc-move-route': alone('each node would take the route'),
  'ocf:heartbeat:azure-lb': alone('the load balancer would find a service on every node'),
  'ocf:heartbeat:gcp-pd-move': alone('each node would take the disk'),
};

const applies = (need: Need | undefined, resource: PrimitiveView): boolean =>
  need !== undefined && (need.when?.(resource) ?? true);

export function needsPromotable(resource: PrimitiveView): boolean {
  return applies(PROMOTABLE[resource.agentName], resource);
}

export function needsNotify(resource: PrimitiveView): boolean {
  return applies(NOTIFIED[resource.agentName], resource);
}

export function mayHaveManyPromoted(resource: PrimitiveView): boolean {
  return MANY_PROMOTED.has(resource.agentName);
}

/** Why a resource must not run on several nodes; undefined where it may. */
export function whyNotCloned(resource: PrimitiveView): string | undefined {
  const need = SINGLE[resource.agentName];
  return need && applies(need, resource) ? need.why : undefined;
}
