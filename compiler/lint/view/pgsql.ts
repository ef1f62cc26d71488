/** PostgreSQL in a cluster: `ocf:heartbeat:pgsql`, and `pgsqlms` of PAF. */
import type { ClusterView } from './cluster.js';
import { resourcesOf } from './resource-queries.js';
import type { PrimitiveView } from './resource.js';

/** Instances that replicate: in a promotable clone. */
export function replicated(cluster: ClusterView, ...agents: readonly string[]): readonly PrimitiveView[] {
  return resourcesOf(cluster, ...(agents.length > 0 ? agents : ['pgsql', 'pgsqlms'])).filter(
    ({ promotable }) => promotable,
  );
}
