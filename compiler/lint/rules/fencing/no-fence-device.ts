import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

export const noFenceDevice = rule<{ unusable: number }>({
  code: 'HA6002',
  severity: 'warning',
  presets: { strict: 'error', lab: 'off' },
  message: ({ unusable }) =>
    unusable === 0
      ? 'fencing is on and there is no fence device: Pacemaker starts no resource at all'
      : 'fencing is on and no fence device can be used: Pacemaker can fence nobody',
  hint: () => 'declare a fence device for each node; `stonith-enabled=false` is for test clusters',
  check({ cluster, format, whole, complete, report }) {
    const fencing = fencingOf(cluster);
    if (!whole || !complete || !fencing.enabled || fencing.watchdog) return;
    if (fencing.working.length > 0) return;
    // A list of nodes alone is not finished; of a CIB, crm_verify says the same.
    if (format !== 'cib' && cluster.primitives.every(({ isFenceDevice }) => isFenceDevice)) return;
    const at =
      cluster.optionSetting('stonith-enabled')?.at ?? cluster.model.nodes[0]?.origin ?? cluster.top[0]?.at;
    if (at) report(at, { unusable: fencing.devices.length });
  },
  page: {
    means: 'Fencing is on, as it is by default, but no fence device is declared, or none that can be used.',
    harm: `Pacemaker starts no resource that needs fencing while there is no device: "Resource start-up disabled since no STONITH
resources have been defined". With devices that are all stopped or banned, the resources start, and nothing is recovered
after a failure.`,
    avoid: `
node n1
node n2
primitive vip ocf:heartbeat:IPaddr2 { ip = 192.0.2.10 }`,
    prefer: `
node n1
node n2
primitive vip ocf:heartbeat:IPaddr2 { ip = 192.0.2.10 }
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15 }`,
    notes: 'Fencing by the watchdog alone needs no device: `stonith-watchdog-timeout` greater than 0.',
    references: ['Pacemaker Explained, "Fencing"'],
  },
});
