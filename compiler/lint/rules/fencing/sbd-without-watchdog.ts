import { parseBoolean } from '../../../types/boolean.js';
import { rule } from '../../rule.js';
import { isSbd } from '../../view/fencing-agents.js';
import { fencingOf } from '../../view/fencing.js';

export const sbdWithoutWatchdog = rule<{ name: string }>({
  code: 'HA6018',
  severity: 'warning',
  message: ({ name }) =>
    `${JSON.stringify(name)} writes poison pills, and have-watchdog is false: sbd does not run, so nobody reads them`,
  hint: () => 'enable the sbd service on all nodes, with a watchdog, and restart the cluster',
  check({ cluster, report }) {
    const setting = cluster.optionSetting('have-watchdog');
    if (!setting || parseBoolean(setting.value ?? '') !== false) return;
    for (const { id, type, primitive } of fencingOf(cluster).devices) {
      if (!isSbd(type)) continue;
      const related = setting.at ? [{ message: 'the cluster says so here', at: setting.at }] : [];
      report(primitive.at, { name: id }, { related });
    }
  },
  page: {
    means:
      'A disk-based SBD device, in a cluster that has recorded that it has no watchdog (`have-watchdog=false`).',
    harm: 'The fence agent writes "reset" to the disk, waits and reports success. The victim, without a running sbd, goes on.',
    avoid: `
node n1
node n2
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15 }
property have-watchdog=false`,
    prefer: `
node n1
node n2
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15 }`,
    references: ['SUSE TID 7009485', 'sbd(8)'],
  },
});
