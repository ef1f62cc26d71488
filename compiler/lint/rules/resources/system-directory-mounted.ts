import { rule } from '../../rule.js';
import { normalPath, placeOf, quoted, resourcesOf } from '../../view/resource-queries.js';

/** The cluster or the system itself works in them, from before the mount until after it. */
const SYSTEM =
  /^\/(usr|bin|s?bin|lib(32|64)?|etc|boot|root|dev|run|var|var\/(lib|run|log|tmp)|tmp|proc(\/.*)?|sys(\/.*)?|usr\/(bin|sbin|lib(64)?|lib\/(ocf|systemd|pacemaker))|etc\/(corosync|pacemaker|cluster|systemd)|var\/lib\/(pacemaker|corosync|pcsd|heartbeat)|var\/log\/(pacemaker|cluster))$/;

export const systemDirectoryMounted = rule<{ readonly name: string; readonly directory: string }>({
  code: 'HA6479',
  severity: 'error',
  message: ({ name, directory }) =>
    `${quoted(name)} mounts a file system over ${directory}, which the node or the cluster itself works in`,
  hint: () => 'mount it below /srv, /mnt or a directory of the application',
  check({ cluster, report }) {
    for (const mount of resourcesOf(cluster, 'ocf:heartbeat:Filesystem')) {
      const directory = normalPath(mount.parameters.text('directory'));
      if (directory !== undefined && SYSTEM.test(directory))
        report(placeOf(mount, 'directory'), { name: mount.id, directory });
    }
  },
  page: {
    means: 'A mount point that is a directory of the operating system, of Pacemaker or of Corosync.',
    harm: `The mount hides what stood there: configuration, agents, sockets. When the resource stops, Pacemaker kills every process
that uses the directory, itself included.`,
    avoid: `
primitive logs Filesystem { device = /dev/vg/logs, directory = /var/log, fstype = xfs, op monitor interval=20s }`,
    prefer: `
primitive logs Filesystem { device = /dev/vg/logs, directory = /var/log/shop, fstype = xfs, op monitor interval=20s }`,
    references: ['ocf_heartbeat_Filesystem(7), "force_unmount"'],
  },
});
