import { parseDuration } from '../../../types/duration.js';
import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';
import { seconds } from '../../view/fencing-words.js';

interface Params {
  readonly option: string;
  readonly ms: number;
  readonly device: string;
  readonly parameter: string;
  readonly other: number;
}

export const fenceDeviceTimeout = rule<Params>({
  code: 'HA6033',
  severity: 'info',
  message: ({ option, ms, device, parameter, other }) =>
    `${option} is ${seconds(ms)}, less than ${parameter}=${seconds(other)} of ${JSON.stringify(device)}: who waits for the cluster's timeout takes a fencing for failed that still goes on`,
  hint: ({ option, other }) => `set ${option} to ${seconds(other)} or more`,
  check({ cluster, complete, report }) {
    const fencing = fencingOf(cluster);
    if (!complete || !fencing.enabled) return;
    const setting = cluster.optionSetting('stonith-timeout');
    const ms = parseDuration(cluster.option('stonith-timeout') ?? '60s') ?? 60_000;
    for (const { id, primitive } of fencing.working) {
      for (const parameter of ['pcmk_reboot_timeout', 'pcmk_off_timeout']) {
        const own = primitive.parameters.get(parameter);
        const other = parseDuration(own?.value ?? '', 'timeout');
        if (!own?.at || other === undefined || other <= ms) continue;
        const related = setting?.at
          ? [{ message: 'the timeout of the cluster is here', at: setting.at }]
          : [];
        const params = { option: setting?.name ?? 'stonith-timeout', ms, device: id, parameter, other };
        report(own.at, params, { related });
      }
    }
  },
  page: {
    means:
      'A device may take longer (`pcmk_reboot_timeout`, `pcmk_off_timeout`) than the cluster gives to fencing (`stonith-timeout`, 60 s by default).',
    harm: "Pacemaker takes the device's own timeout once it knows which device does it. Until then, for tools (`stonith_admin`, `pcs stonith fence`) and other clients (DLM), the cluster's timeout counts. The vendors' guides set both to the same.",
    avoid: `
node n1
node n2
primitive azure stonith:fence_azure_arm { pcmk_host_map = "n1:vm1;n2:vm2", msi = true, pcmk_reboot_timeout = 900, pcmk_delay_max = 15 }`,
    prefer: `
node n1
node n2
primitive azure stonith:fence_azure_arm { pcmk_host_map = "n1:vm1;n2:vm2", msi = true, pcmk_reboot_timeout = 900, pcmk_delay_max = 15 }
property stonith-timeout=900s`,
    references: ['Pacemaker Explained, "Special Options for Fencing Resources"', 'trento 68626E'],
  },
});
