/**
 * Who sets node attributes: the configuration, agents, Pacemaker itself. Sources: the agents of resource-agents 4.12 and
 * of Pacemaker 2.1/3.0, where they call `crm_attribute` or `attrd_updater`.
 */
import { isRuntimeAttribute, nodeAttribute } from '../../tables/node-attributes.js';
import type { ClusterView } from './cluster.js';
import { nodeViews } from './placement-nodes.js';
import type { PrimitiveView } from './resource.js';

/** What an agent sets: exact names, or the beginnings of names. */
interface Produced {
  readonly names?: readonly string[];
  readonly starts?: readonly string[];
}

const PRODUCERS: Readonly<Record<string, (primitive: PrimitiveView) => Produced>> = {
  ping: (one) => ({ names: [one.parameter('name') ?? 'pingd'] }),
  pingd: (one) => ({ names: [one.parameter('name') ?? 'pingd'] }),
  attribute: (one) => ({ names: [one.parameters.text('name') ?? `opa-${one.id}`] }),
  ifspeed: (one) => ({ names: [one.parameter('name') ?? 'ifspeed'] }),
  ethmonitor: (one) => ({
    names: [one.parameters.text('name') ?? `ethmonitor-${one.parameter('interface') ?? ''}`],
  }),
  SysInfo: () => ({
    names: [
      'arch',
      'os',
      'cpu_info',
      'cpu_speed',
      'cpu_cores',
      'cpu_load',
      'free_swap',
      'ram_free',
      'ram_total',
      'root_free',
    ],
    starts: ['#health_disk', '#health-disk'],
  }),
  SAPHana: () => ({ starts: ['hana_'] }),
  SAPHanaController: () => ({ starts: ['hana_'] }),
  SAPHanaTopology: () => ({ starts: ['hana_'] }),
  pgsql: (one) => ({ starts: [`${one.id}-`] }),
  mysql: readable,
  mysql_prm: readable,
  mysql_prm56: readable,
  SAPInstance: (one) => ({ names: [`runs_ers_${sid(one)}`] }),
  SAPStartSrv: (one) => ({ names: [`runs_ers_${sid(one)}`] }),
  'rabbitmq-cluster': () => ({ starts: ['rmq-'] }),
  db2: () => ({ starts: ['db2hadr-'] }),
  'azure-events': () => ({ starts: ['azure-'] }),
  'azure-events-az': () => ({ starts: ['azure-'] }),
};

function readable(one: PrimitiveView): Produced {
  return { names: [one.parameter('reader_attribute') ?? 'readable'] };
}

/** `InstanceName` is SID_INSTANCE_HOST. */
function sid(one: PrimitiveView): string {
  return one.parameter('InstanceName')?.split('_')[0] ?? '';
}

export interface ConnectivityAgent {
  readonly primitive: PrimitiveView;
  readonly attribute: string;
}

/** The resources that count what hosts a node reaches. */
export function connectivityAgents(cluster: ClusterView): readonly ConnectivityAgent[] {
  return cluster.primitives
    .filter((primitive) => primitive.isA('ping', 'pingd'))
    .map((primitive) => ({ primitive, attribute: primitive.parameter('name') ?? 'pingd' }));
}

/** The names that somebody is known to set. */
export function producedNames(cluster: ClusterView): ReadonlySet<string> {
  const configured = nodeViews(cluster).flatMap(({ attributes }) => attributes.all.map(({ name }) => name));
  const produced = cluster.primitives.flatMap((primitive) => producedBy(primitive).names ?? []);
  return new Set([...configured, ...produced]);
}

/** Whether somebody sets it, as far as we know: an agent's own attributes often have the name of the resource in them. */
export function isProduced(cluster: ClusterView, name: string): boolean {
  if (name.startsWith('#') || nodeAttribute(name) || isRuntimeAttribute(name)) return true;
  if (producedNames(cluster).has(name)) return true;
  return cluster.primitives.some(
    (primitive) =>
      isNamedAfter(name, primitive) ||
      (producedBy(primitive).starts ?? []).some((start) => name.startsWith(start)) ||
      (primitive.isA('SysInfo') && name.endsWith('_free')),
  );
}

/** `pg-status`, `db_mysql_master_IP`: of most agents nobody has a list. Ping resources are not among them. */
function isNamedAfter(name: string, primitive: PrimitiveView): boolean {
  if (primitive.isA('ping', 'pingd')) return false;
  const id = primitive.id.replace(/[.]/g, '\\.');
  return new RegExp(`(^|[-_.:#])${id}($|[-_.:])`).test(name);
}

function producedBy(primitive: PrimitiveView): Produced {
  const type = primitive.agent?.type ?? '';
  return Object.hasOwn(PRODUCERS, type) ? (PRODUCERS[type]?.(primitive) ?? {}) : {};
}
