import { rule } from '../../rule.js';
import { placeOf, quoted, words } from '../../view/resource-queries.js';

interface Params {
  readonly device: string;
  readonly parameter: string;
}

/** The kernel numbers them in the order in which it finds them. */
const UNSTABLE =
  /^\/dev\/(sd[a-z]{1,2}\d*|hd[a-z]\d*|nvme\d+n\d+(p\d+)?|dm-\d+|vd[a-z]{1,2}\d*|xvd[a-z]{1,2}\d*)$/;
/** Each node looks at its own disk. */
const OWN_DISKS: ReadonlySet<string> = new Set(['storage-mon', 'HealthSMART', 'SysInfo', 'smartd']);

export const unstableDeviceName = rule<Params>({
  code: 'HA6420',
  severity: 'warning',
  message: ({ device, parameter }) =>
    `${parameter} names ${device}, which may be another disk after the next boot, or on another node`,
  hint: () => 'use a name that stays: /dev/disk/by-id/…, /dev/disk/by-uuid/…, a logical volume, or UUID=…',
  check({ cluster, report }) {
    for (const resource of cluster.primitives) {
      if (OWN_DISKS.has(resource.agent?.type ?? '')) continue;
      for (const { name, value } of resource.parameters.all) {
        const device = words(value).find((word) => UNSTABLE.test(word));
        if (device !== undefined) report(placeOf(resource, name), { device, parameter: quoted(name) });
      }
    }
  },
  page: {
    means:
      'A disk is named by the order in which the kernel found it: `/dev/sdb1`, `/dev/nvme1n1`, `/dev/dm-3`.',
    harm: `A disk more, or a slower controller, and the name belongs to another disk: the file system of somebody else is mounted, or a
fence device writes its messages into data. On another node the names may differ from the start.`,
    avoid: `
primitive data Filesystem { device = /dev/sdb1, directory = /srv/data, fstype = xfs, op monitor interval=20s }`,
    prefer: `
primitive data Filesystem { device = /dev/disk/by-id/wwn-0x5000c500a1b2c3d4-part1, directory = /srv/data, fstype = xfs, op monitor interval=20s }`,
    references: ['SLE HA Guide, "Storage protection and SBD"', 'udev(7)'],
  },
});
