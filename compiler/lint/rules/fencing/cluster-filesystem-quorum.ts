import { rule } from '../../rule.js';
import { clusterFilesystems } from '../../view/fencing-dlm.js';

export const clusterFilesystemQuorum = rule<{ fstype: string; name: string; policy: string }>({
  code: 'HA6030',
  severity: 'warning',
  message: ({ fstype, name, policy }) =>
    `no-quorum-policy is ${policy}, and ${JSON.stringify(name)} is ${fstype}: without quorum it cannot be unmounted, so its nodes are fenced`,
  hint: () => 'set no-quorum-policy=freeze: nothing is stopped until quorum is back',
  check({ cluster, complete, whole, report }) {
    if (!complete || !whole || cluster.members.length === 1) return;
    const setting = cluster.optionSetting('no-quorum-policy');
    const policy = cluster.option('no-quorum-policy')?.toLowerCase() ?? 'stop';
    // "ignore" is worse and reported as such; the others fence on purpose.
    if (!['stop', 'demote'].includes(policy)) return;
    const [filesystem] = clusterFilesystems(cluster);
    if (!filesystem) return;
    const related = [{ message: 'the file system is here', at: filesystem.at }];
    const params = { fstype: filesystem.parameter('fstype')!.toUpperCase(), name: filesystem.id, policy };
    report(setting?.at ?? filesystem.at, params, setting?.at ? { related } : {});
  },
  page: {
    means: 'A GFS2 or OCFS2 file system in a cluster that stops its resources when quorum is lost.',
    harm: 'Without quorum the lock manager grants no locks, and unmounting needs locks. The stop fails, and every node that has lost quorum is fenced.',
    avoid: `
node n1
node n2
node n3
primitive fs ocf:heartbeat:Filesystem { device = /dev/vg/lv, directory = /srv, fstype = gfs2 }
clone fs-clone of fs { interleave = true }`,
    prefer: `
node n1
node n2
node n3
primitive fs ocf:heartbeat:Filesystem { device = /dev/vg/lv, directory = /srv, fstype = gfs2 }
clone fs-clone of fs { interleave = true }
property no-quorum-policy=freeze`,
    references: [
      'Red Hat, "Configuring GFS2 file systems"',
      'SUSE Linux Enterprise High Availability, "no-quorum-policy"',
    ],
  },
});
