/**
 * What agents do for others on the node where they run. Facts: metadata of resource-agents 4.15, drbd-utils, Lustre and the
 * chapters on storage in the guides of Red Hat, SUSE and LINBIT.
 */
import type { PrimitiveView, ResourceView } from './resource.js';

/** Storage is built in layers: a layer needs the ones below it on the same node, and up. */
type StorageLayer = 1 | 2 | 3;

const DEVICES = ['drbd', 'iscsi', 'gcp-pd-move', 'rbd', 'sg_persist', 'mpathpersist', 'aws-ebs-attach'];
/** What cluster file systems and shared volume groups stand on. */
const LOCKS = ['controld', 'o2cb', 'clvm', 'clvmd', 'cmirrord', 'lvmlockd'];
const VOLUMES = ['LVM', 'LVM-activate', 'Raid1', 'mdraid', 'crypt', 'ZFS'];
const MOUNTS = ['Filesystem', 'Lustre'];

const LAYERS: ReadonlyMap<string, StorageLayer> = new Map([
  ...DEVICES.map((type) => [type, 1] as const),
  ...LOCKS.map((type) => [type, 1] as const),
  ...VOLUMES.map((type) => [type, 2] as const),
  ...MOUNTS.map((type) => [type, 3] as const),
]);

const ADDRESSES = [
  'IPaddr2',
  'IPaddr',
  'IPv6addr',
  'aws-vpc-move-ip',
  'aws-vpc-route53',
  'awsvip',
  'awseip',
  'azure-lb',
  'azure-vip',
  'gcp-vpc-move-ip',
  'gcp-vpc-move-route',
  'gcp-vpc-move-vip',
  'gcp-ilb',
  'aliyun-vpc-move-ip',
  'powervs-subnet',
  'powervs-move-ip',
  'IPsrcaddr',
  'Route',
  'portblock',
  'SendArp',
  'OVSmonitor',
];

/** They watch or announce, and need nothing of what they are placed with. */
const BYSTANDERS = [
  'ping',
  'pingd',
  'ethmonitor',
  'ifspeed',
  'ClusterMon',
  'MailTo',
  'SysInfo',
  'HealthCPU',
  'HealthSMART',
  'HealthIOWait',
  'attribute',
  'CTDB',
  'remote',
];

/** Undefined: no storage. A device of DRBD is storage where it is promoted. */
export function storageLayer(resource: PrimitiveView): StorageLayer | undefined {
  const { agent } = resource;
  return agent?.class === 'ocf' ? LAYERS.get(agent.type) : undefined;
}

export function isAddress(resource: PrimitiveView): boolean {
  return resource.agent?.class === 'ocf' && ADDRESSES.includes(resource.agent.type);
}

/** Does something of its own that can fail without what it is placed with: neither storage nor an address. */
export function isService(resource: PrimitiveView): boolean {
  if (!resource.agent || resource.isFenceDevice) return false;
  if (storageLayer(resource) !== undefined || isAddress(resource)) return false;
  return !BYSTANDERS.includes(resource.agent.type);
}

/**
 * The layer that a resource has at its end: that of a primitive, or the highest in what holds storage and perhaps addresses
 * only. A group that ends in a service is that service for others.
 */
export function storageOffered(resource: ResourceView): StorageLayer | undefined {
  const layers = resource.primitives.map(storageLayer).filter((layer) => layer !== undefined);
  const others = resource.primitives.filter((one) => storageLayer(one) === undefined && !isAddress(one));
  if (layers.length === 0 || others.length > 0) return undefined;
  return layers.reduce((a, b) => (a > b ? a : b));
}

/** The layer that it needs below itself at most: services need any, and nothing is needed by bystanders and addresses. */
export function storageNeeded(resource: ResourceView): number {
  const needed = resource.primitives.map((one) => storageLayer(one) ?? (isService(one) ? 4 : 0));
  return Math.max(0, ...needed);
}
