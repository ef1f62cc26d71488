import { nearest } from '../../../../grammar/nearest.js';
import { rule } from '../../rule.js';
import { placeOf, quoted, resourcesOf } from '../../view/resource-queries.js';
import { FILE_SYSTEMS } from '../../view/file-systems.js';

export const unknownFstype = rule<{ readonly found: string; readonly like: string }>({
  code: 'HA6449',
  severity: 'warning',
  message: ({ found, like }) => `${quoted(found)} is no file system that Linux knows; ${quoted(like)} is`,
  hint: ({ like }) => `write fstype = ${like}`,
  check({ cluster, report, fixes, format }) {
    for (const mount of resourcesOf(cluster, 'Filesystem')) {
      const found = mount.parameters.text('fstype');
      if (found === undefined || FILE_SYSTEMS.has(found) || !/^\w+$/.test(found)) continue;
      const small = found.toLowerCase();
      const like = FILE_SYSTEMS.has(small) ? small : nearest(small, [...FILE_SYSTEMS]);
      if (like === undefined) continue;
      const at = placeOf(mount, 'fstype');
      const isPair = format === 'ha' && at !== mount.at;
      const fix = isPair ? [fixes.replace(at, `fstype = ${like}`, `Write ${quoted(like)}`, 'unsafe')] : [];
      report(at, { found, like }, { fixes: fix });
    }
  },
  page: {
    means: 'The `fstype` of a Filesystem is nearly the name of one, but is none.',
    harm: 'The mount fails on every node, and what stands behind the file system does not start.',
    avoid: `
primitive data Filesystem { device = /dev/vg0/data, directory = /srv/data, fstype = ext5, op monitor interval=20s }`,
    prefer: `
primitive data Filesystem { device = /dev/vg0/data, directory = /srv/data, fstype = ext4, op monitor interval=20s }`,
    notes: 'Names that resemble no known one are left alone: vendors bring their own file systems.',
    references: ['ocf_heartbeat_Filesystem(7)', 'filesystems(5)'],
  },
});
