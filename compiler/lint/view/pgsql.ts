/** PostgreSQL in a cluster: `ocf:heartbeat:pgsql`, and `pgsqlms` of PAF. */
import type { ClusterView } from './cluster.js';
import { ofAgents } from './relation.js';
import type { PrimitiveView } from './resource.js';

/** Instances that replicate: in a promotable clone. */
export function replicated(cluster: ClusterView, ...agents: readonly string[]): readonly PrimitiveView[] {
  return ofAgents(cluster, ...(agents.length > 0 ? agents : ['pgsql', 'pgsqlms'])).filter(
    ({ promotable }) => promotable,
  );
}
