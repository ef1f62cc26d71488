import { drbdResources, nameInDevice } from '../../view/drbd.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly device: string;
  readonly known: readonly string[];
}

const PARAMETERS = ['device', 'path', 'volgrpname', 'backing_device'];

export const drbdUnknownDevice = rule<Params>({
  code: 'HA6640',
  severity: 'warning',
  profiles: ['drbd'],
  message: ({ id, device }) =>
    `${JSON.stringify(id)} uses ${device}, and no DRBD resource of this cluster provides it`,
  hint: ({ known }) => `there is ${known.join(', ')}`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    const known = drbdResources(cluster).flatMap((resource) => resource.parameter('drbd_resource') ?? []);
    for (const { id, parameters } of cluster.primitives) {
      for (const { name, value, at } of parameters.all) {
        if (!PARAMETERS.includes(name) || value === undefined || !at) continue;
        const wanted = nameInDevice(value);
        if (known.length > 0 && wanted !== undefined && !known.includes(wanted))
          report(at, { id, device: value, known });
      }
    }
  },
  page: {
    means: 'A file system or target is on a DRBD device that no `ocf:linbit:drbd` resource here is for.',
    harm: 'Nobody promotes that device: the mount fails on every node, or works only where somebody promoted it by hand.',
    avoid: `
primitive r0 ocf:linbit:drbd { drbd_resource = data }
promotable r0-clone of r0 { notify = true }
primitive fs Filesystem { device = /dev/drbd/by-res/db/0, directory = /srv, fstype = xfs }`,
    prefer: `
primitive r0 ocf:linbit:drbd { drbd_resource = data }
promotable r0-clone of r0 { notify = true }
primitive fs Filesystem { device = /dev/drbd/by-res/data/0, directory = /srv, fstype = xfs }`,
    notes:
      'Nothing is said where the cluster has no DRBD resource at all: DRBD 9 can promote by itself. A device with a number (`/dev/drbd0`) may be any.',
    references: ['LINBIT, The DRBD User\'s Guide, "Integrating DRBD with Pacemaker clusters"'],
  },
});
