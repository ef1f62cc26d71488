/** DRBD in a cluster. Source: LINBIT, The DRBD User's Guide, "Integrating DRBD with Pacemaker clusters". */
import type { ClusterView } from './cluster.js';
import { resourcesOf } from './resource-queries.js';
import type { PrimitiveView } from './resource.js';

export function drbdResources(cluster: ClusterView): readonly PrimitiveView[] {
  return resourcesOf(cluster, 'drbd');
}

/** The name of the DRBD resource that a device path stands for; undefined: it has no name in it (`/dev/drbd0`). */
export function nameInDevice(device: string): string | undefined {
  return /^\/dev\/drbd\/by-res\/([^/]+)/.exec(device)?.[1];
}
