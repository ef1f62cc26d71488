import { rule } from '../../rule.js';
import type { ClusterView } from '../../view/cluster.js';
import type { PrimitiveView } from '../../view/resource.js';
import { normalPath, placeOf, quoted, resourcesOf, words } from '../../view/resource-queries.js';
import { SHARED_FILE_SYSTEMS } from '../../view/file-systems.js';

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
      ? `the device ${quoted(value)} belongs to ${quoted(other)} too, and two users of one device destroy the file system`
      : `${quoted(other)} mounts on ${quoted(value)} too, and the one hides the other`,
  hint: ({ what }) => `each needs a ${what} of its own`,
  check({ cluster, report }) {
    const mounts = resourcesOf(cluster, 'Filesystem');
    for (const [index, mount] of mounts.entries()) {
      for (const what of ['device', 'directory'] as const) {
        const value = valueOf(mount, what);
        if (value === undefined) continue;
        const earlier = mounts.slice(0, index).find((one) => valueOf(one, what) === value);
        const other = earlier
          ? { resource: earlier, parameter: what }
          : what === 'device'
            ? otherUser(cluster, value)
            : undefined;
        if (!other) continue;
        const related = [{ message: 'the other', at: placeOf(other.resource, other.parameter) }];
        report(placeOf(mount, what), { what, value, other: other.resource.id }, { related });
      }
    }
  },
  page: {
    means:
      'Two resources use the same device, one of them as a file system; or two file systems have one mount point.',
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

/** Parameters of other agents that take a whole device for themselves. */
const USERS: readonly (readonly [type: string, parameter: string])[] = [
  ['iSCSILogicalUnit', 'path'],
  ['crypt', 'encrypted_dev'],
  ['fence_sbd', 'devices'],
  ['external/sbd', 'sbd_device'],
];

function otherUser(cluster: ClusterView, device: string) {
  for (const [type, parameter] of USERS) {
    const resource = resourcesOf(cluster, type).find((one) =>
      words(one.parameter(parameter)).includes(device),
    );
    if (resource) return { resource, parameter };
  }
  return undefined;
}

function valueOf(mount: PrimitiveView, what: 'device' | 'directory'): string | undefined {
  const text = mount.parameter(what);
  if (text === undefined || what === 'directory') return normalPath(text);
  const options = words(mount.parameter('options'));
  const shared =
    SHARED_FILE_SYSTEMS.has(mount.parameter('fstype') ?? '') ||
    options.some((option) => /^(r?bind|ro|subvol(id)?=.*)$/.test(option)) ||
    text.includes(':/') ||
    text.startsWith('//');
  return shared
    ? undefined
    : volumePath(text)
        .replace(/^--uuid[ =]|^-U *|^UUID=/, 'UUID=')
        .replace(/^--label[ =]|^-L *|^LABEL=/, 'LABEL=');
}

/** `/dev/mapper/vg--one-data` and `/dev/vg-one/data` are one volume: the device mapper doubles the hyphens of names. */
function volumePath(text: string): string {
  const [, group, volume] = /^\/dev\/mapper\/((?:[^-/]|--)+)-((?:[^-/]|--)+)$/.exec(text) ?? [];
  if (group === undefined || volume === undefined) return text;
  return `/dev/${group.replaceAll('--', '-')}/${volume.replaceAll('--', '-')}`;
}
