/** Resources that share locks between nodes: they hang until a lost node is fenced. */
import type { ClusterView } from './cluster.js';
import type { PrimitiveView } from './resource.js';

const DAEMONS = ['controld', 'lvmlockd', 'clvm', 'clvmd', 'o2cb', 'ocf:lvm2:clvmd'];
const SHARED = new Set(['gfs2', 'gfs', 'ocfs2']);

/** DLM, lvmlockd, clvmd, o2cb; an agent of any provider, a systemd unit too. */
export function lockDaemons(cluster: ClusterView): readonly PrimitiveView[] {
  return cluster.primitives.filter((one) => !one.isFenceDevice && (one.isA(...DAEMONS) || one.isA('dlm')));
}

/** File systems that are mounted on several nodes at once with the help of DLM. */
export function clusterFilesystems(cluster: ClusterView): readonly PrimitiveView[] {
  return cluster.primitives.filter(
    (one) => one.isA('Filesystem') && SHARED.has(one.parameter('fstype')?.toLowerCase() ?? ''),
  );
}

export function lockManagers(cluster: ClusterView): readonly PrimitiveView[] {
  return [...lockDaemons(cluster), ...clusterFilesystems(cluster)];
}
