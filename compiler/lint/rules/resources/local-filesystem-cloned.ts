import { rule } from '../../rule.js';
import { clones, followers, promotedMax } from '../../view/clones.js';
import type { ClusterView } from '../../view/cluster.js';
import type { PrimitiveView, ResourceView } from '../../view/resource.js';
import { placeOf, quoted, resourcesOf } from '../../view/resource-queries.js';
import { isLocalFileSystem } from '../../view/file-systems.js';

interface Params {
  readonly name: string;
  readonly type: string;
  readonly where: string;
}

export const localFilesystemCloned = rule<Params>({
  code: 'HA6405',
  severity: 'error',
  message: ({ name, type, where }) =>
    `${quoted(name)} mounts ${type}, which one node at a time can use, but ${where}`,
  hint: () => 'use a cluster file system (gfs2, ocfs2), or mount it on one node only',
  check({ cluster, report }) {
    for (const mount of resourcesOf(cluster, 'Filesystem')) {
      if (isLocalFileSystem(mount) !== true) continue;
      const where = severalNodes(cluster, mount);
      if (where === undefined) continue;
      report(placeOf(mount, 'fstype'), { name: mount.id, type: mount.parameter('fstype') ?? '', where });
    }
  },
  page: {
    means:
      'A local file system such as ext4 or xfs is mounted by a clone, or lies on storage that is primary on several nodes.',
    harm: `A local file system has no locks between nodes. Two kernels that write its metadata destroy it. The Filesystem agent
refuses to start as a clone; on a DRBD that is primary on two nodes nothing stops the second mount.`,
    avoid: `
clone data-clone {
  primitive data Filesystem { device = /dev/vg0/data, directory = /srv/data, fstype = ext4, op monitor interval=20s }
}`,
    prefer: `
clone data-clone {
  interleave = true
  primitive data Filesystem { device = /dev/vg0/data, directory = /srv/data, fstype = gfs2, op monitor interval=20s }
}`,
    notes:
      'NFS, tmpfs and bind mounts are fine in a clone. `force_clones = true` is for devices that each node has for itself, such as a local disk.',
    references: ['ocf_heartbeat_Filesystem(7)', 'SLE HA Guide, "OCFS2"'],
  },
});

function severalNodes(cluster: ClusterView, mount: PrimitiveView): string | undefined {
  const { instances } = mount;
  const most = instances?.meta.text('clone-max');
  if (instances?.kind === 'clone') {
    return most === '1' || most === '0' ? undefined : `it runs on every node in ${quoted(instances.id)}`;
  }
  const storage = clones(cluster).find(
    (clone) =>
      isDualPrimary(clone) && followers(cluster, clone).some((one) => one.primitives.includes(mount)),
  );
  return storage && `${quoted(storage.id)} is primary on several nodes`;
}

function isDualPrimary(leader: ResourceView): boolean {
  return (
    leader.promotable && (promotedMax(leader) ?? 1) > 1 && leader.primitives.some((one) => one.isA('drbd'))
  );
}
