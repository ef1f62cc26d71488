import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';
import { drbdResources } from '../../view/drbd.js';
import { lockManagers } from '../../view/fencing-dlm.js';

export const fencingLeftOpen = rule<{ resource: string }>({
  code: 'HA6058',
  severity: 'info',
  presets: { strict: 'info', lab: 'off' },
  message: ({ resource }) =>
    `${JSON.stringify(resource)} needs fencing, and nothing here configures it: without a device in the cluster, Pacemaker starts nothing`,
  hint: () => 'declare the fence devices here too, unless the cluster that gets this has them',
  check({ cluster, whole, report }) {
    const fencing = fencingOf(cluster);
    // What the whole of a cluster lacks is the business of other rules.
    if (whole || fencing.devices.length > 0 || fencing.watchdog) return;
    if (cluster.optionSetting('stonith-enabled')) return;
    const [first] = [...drbdResources(cluster), ...lockManagers(cluster)];
    if (first) report(first.at, { resource: first.id });
  },
  page: {
    means: `A part of a configuration, without nodes, has DRBD, DLM or a cluster file system in it, and neither a fence device nor
\`stonith-enabled\`.`,
    harm: `Fencing is on by default, and without a device Pacemaker starts no resource. Whoever then switches fencing off, because a
guide did not mention it, has a mirror that both sides write to after the first lost connection.`,
    avoid: `
primitive drbd0 ocf:linbit:drbd { drbd_resource = r0 }
promotable ms-drbd0 of drbd0 { notify = true }`,
    prefer: `
primitive drbd0 ocf:linbit:drbd { drbd_resource = r0 }
promotable ms-drbd0 of drbd0 { notify = true }
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15 }`,
    references: ['Pacemaker Explained, "Fencing"', 'LINBIT DRBD User\'s Guide, "Fencing"'],
  },
});
