/** File systems, as the Filesystem agent sees them (resource-agents 4.12 to 4.16). */
import { parseBoolean } from '../../types/boolean.js';
import type { PrimitiveView } from './resource.js';
import { words } from './resource-queries.js';

/** Several nodes may mount them at the same time: those that the agent accepts in a clone. */
export const SHARED_FILE_SYSTEMS: ReadonlySet<string> = new Set([
  ...[
    'nfs',
    'nfs3',
    'nfs4',
    'aznfs',
    'efs',
    'smbfs',
    'smb3',
    'cifs',
    'none',
    'gfs2',
    'gfs',
    'glusterfs',
    'ceph',
  ],
  ...[
    'ocfs2',
    'overlay',
    'overlayfs',
    'tmpfs',
    'cvfs',
    'lustre',
    'gpfs',
    'beegfs',
    'fuse.glusterfs',
    'rozofs',
  ],
]);

/** Those that the agent still takes in a clone with `force_clones`. */
const FORCEABLE: ReadonlySet<string> = new Set([
  ...['ext4', 'ext4dev', 'ext3', 'reiserfs', 'reiser4', 'xfs', 'jfs'],
]);

/** Names that `mount -t` may get: of the kernel, and of what vendors add. */
export const FILE_SYSTEMS: ReadonlySet<string> = new Set([
  ...SHARED_FILE_SYSTEMS,
  ...FORCEABLE,
  ...[
    'ext2',
    'btrfs',
    'bcachefs',
    'f2fs',
    'nilfs2',
    'zfs',
    'zonefs',
    'minix',
    'ufs',
    'hfs',
    'hfsplus',
    'xenix',
  ],
  ...[
    'vfat',
    'msdos',
    'fat',
    'exfat',
    'ntfs',
    'ntfs3',
    'udf',
    'iso9660',
    'squashfs',
    'erofs',
    'romfs',
    'cramfs',
  ],
  ...[
    'auto',
    'bind',
    'swap',
    'ramfs',
    'ecryptfs',
    'aufs',
    'unionfs',
    'hugetlbfs',
    '9p',
    'virtiofs',
    'vboxsf',
    'fuse',
  ],
  ...[
    'afs',
    'coda',
    'orangefs',
    'pvfs2',
    'fhgfs',
    'panfs',
    'vxfs',
    'acfs',
    'lizardfs',
    'mfs',
    'moosefs',
    'davfs',
  ],
  ...[
    's3fs',
    'sshfs',
    'gcsfuse',
    'wekafs',
    'quobyte',
    'stornext',
    'mmfs',
    'ceph-fuse',
    'cephfs',
    'ncpfs',
    'proc',
  ],
]);

/** Whether the agent mounts it on one node only. Undefined where the type is not written. */
export function isLocalFileSystem(mount: PrimitiveView): boolean | undefined {
  const type = mount.parameter('fstype');
  if (type === undefined) return undefined;
  if (SHARED_FILE_SYSTEMS.has(type)) return false;
  const forced = parseBoolean(mount.parameter('force_clones') ?? 'false', 'ocf') === true;
  if (FORCEABLE.has(type)) return !forced;
  return !words(mount.parameter('options')).includes('ro');
}
