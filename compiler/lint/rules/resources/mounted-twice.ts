import { rule } from '../../rule.js';
import type { PrimitiveView } from '../../view/resource.js';
import { normalPath, placeOf, quoted, resourcesOf, words } from '../../view/resources-of.js';
import { SHARED_FILE_SYSTEMS } from '../../view/resources-of-file-systems.js';

interface Params {
  readonly what: 'device' | 'directory';
  readonly value: string;
  readonly other: string;
}

export const mountedTwice = rule<Params>({
  code: 'HA6404',
  severity: 'warning',
  message: ({ what, value, other }) =>
    what === 'device'
      ? `the device ${quoted(value)} is mounted by ${quoted(other)} too, and on two nodes that destroys the file system`
      : `${quoted(other)} mounts on ${quoted(value)} too, and the one hides the other`,
  hint: ({ what }) => `each needs a ${what} of its own`,
  check({ cluster, report }) {
    const mounts = resourcesOf(cluster, 'Filesystem');
    for (const [index, mount] of mounts.entries()) {
      for (const what of ['device', 'directory'] as const) {
        const value = valueOf(mount, what);
        const other =
          value === undefined ? undefined : mounts.slice(0, index).find((one) => valueOf(one, what) === value);
        if (value === undefined || !other) continue;
        const related = [{ message: 'the other', at: placeOf(other, what) }];
        report(placeOf(mount, what), { what, value, other: other.id }, { related });
      }
    }
  },
  page: {
    means: 'Two Filesystem resources have the same device, or the same mount point.',
    harm: `Nothing keeps two resources on one node. A local file system that two nodes mount is destroyed within minutes. Of two
that mount on one directory, the second hides the data of the first, and the agent then reports that another device is
mounted there.`,
    avoid: `
primitive data Filesystem { device = /dev/vg0/data, directory = /srv/data, fstype = xfs, op monitor interval=20s }
primitive logs Filesystem { device = /dev/vg0/data, directory = /srv/logs, fstype = xfs, op monitor interval=20s }`,
    prefer: `
primitive data Filesystem { device = /dev/vg0/data, directory = /srv/data, fstype = xfs, op monitor interval=20s }
primitive logs Filesystem { device = /dev/vg0/logs, directory = /srv/logs, fstype = xfs, op monitor interval=20s }`,
    notes:
      'Bind mounts, NFS and cluster file systems may share a device, and so may subvolumes of btrfs (`options = subvol=…`).',
    references: ['ocf_heartbeat_Filesystem(7)', 'resource-agents issue 1304'],
  },
});

function valueOf(mount: PrimitiveView, what: 'device' | 'directory'): string | undefined {
  const text = mount.parameter(what);
  if (text === undefined || what === 'directory') return normalPath(text);
  const options = words(mount.parameter('options'));
  const shared =
    SHARED_FILE_SYSTEMS.has(mount.parameter('fstype') ?? '') ||
    options.some((option) => /^(r?bind|ro|subvol(id)?=.*)$/.test(option)) ||
    text.includes(':/') ||
    text.startsWith('//');
  return shared ? undefined : text.replace(/^--uuid[ =]|^-U *|^UUID=/, 'UUID=').replace(/^--label[ =]|^-L *|^LABEL=/, 'LABEL=');
}
