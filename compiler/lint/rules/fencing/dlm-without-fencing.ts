import { parseBoolean } from '../../../types/boolean.js';
import { rule } from '../../rule.js';
import { clusterFilesystems, lockDaemons } from '../../view/fencing-dlm.js';

export const dlmWithoutFencing = rule<{ name: string; agent: string }>({
  code: 'HA6031',
  severity: 'warning',
  message: ({ name, agent }) =>
    `${JSON.stringify(name)} (${agent}) needs fencing, and fencing is disabled: the lock manager refuses to start, or hangs when a node fails`,
  hint: () => 'configure a fence device and remove stonith-enabled=false',
  check({ cluster, report }) {
    const setting = cluster.optionSetting('stonith-enabled');
    if (cluster.optionFlag('stonith-enabled')) return;
    const daemons = lockDaemons(cluster);
    // The file systems need the daemons, which are usually there too.
    for (const resource of daemons.length > 0 ? daemons : clusterFilesystems(cluster)) {
      const allowed = ['allow_fencing_disabled', 'allow_stonith_disabled'].some(
        (name) => parseBoolean(resource.parameters.text(name) ?? 'false', 'ocf') === true,
      );
      if (allowed) continue;
      const related = setting?.at ? [{ message: 'fencing is disabled here', at: setting.at }] : [];
      report(resource.at, { name: resource.id, agent: resource.agentName }, { related });
    }
  },
  page: {
    means: 'DLM, lvmlockd, clvmd, GFS2 or OCFS2 in a cluster without fencing.',
    harm: `\`ocf:pacemaker:controld\` refuses to start while fencing is disabled. Where it is made to, the lock manager stops granting
locks as soon as a node is lost, until that node is fenced: which never happens. Every access to the file system hangs.`,
    avoid: `
node n1
node n2
primitive dlm ocf:pacemaker:controld { op monitor interval=60s on-fail=fence }
property stonith-enabled=false`,
    prefer: `
node n1
node n2
primitive dlm ocf:pacemaker:controld { op monitor interval=60s on-fail=fence }
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15 }`,
    references: ['SUSE TID 7005238', 'Red Hat, "Configuring GFS2 file systems"'],
  },
});
