import { parseDuration } from '../../../types/duration.js';
import { rule } from '../../rule.js';
import { cloudTimeoutMs } from '../../view/fencing-agents.js';
import { fencingOf } from '../../view/fencing.js';
import { seconds } from '../../view/fencing-words.js';

/** What a call of these APIs may take on a bad day; the guides give more. */
const ENOUGH_MS = 120_000;

export const slowFenceAgent = rule<{ name: string; agent: string; ms: number; advised: number }>({
  code: 'HA6017',
  severity: 'warning',
  message: ({ name, agent, ms }) =>
    `${JSON.stringify(name)} has ${seconds(ms)} to reboot a machine through the API of a cloud, and ${agent} often takes minutes`,
  hint: ({ advised }) =>
    `set pcmk_reboot_timeout=${advised / 1000} and the property stonith-timeout to the same, as the vendor's guide does`,
  check({ cluster, complete, whole, report }) {
    const fencing = fencingOf(cluster);
    if (!complete || !whole || !fencing.enabled) return;
    const all = parseDuration(cluster.option('stonith-timeout') ?? '60s') ?? 60_000;
    for (const { id, type, primitive } of fencing.working) {
      const advised = cloudTimeoutMs(type);
      if (advised === undefined || primitive.parameters.has('pcmk_off_timeout')) continue;
      const own = primitive.parameters.get('pcmk_reboot_timeout');
      const ms = own ? (parseDuration(own.value ?? '', 'timeout') ?? all) : all;
      if (ms < ENOUGH_MS)
        report(own?.at ?? primitive.at, { name: id, agent: `stonith:${type}`, ms, advised });
    }
  },
  page: {
    means: 'A fence agent for a cloud runs with the default timeout of 60 seconds, or another short one.',
    harm: 'Stopping and starting a virtual machine through an API takes minutes when the cloud is busy. Fencing then fails again and again while the machine is in fact stopped.',
    avoid: `
node n1
node n2
primitive aws stonith:fence_aws { region = eu-west-1, pcmk_host_map = "n1:i-1;n2:i-2", pcmk_delay_max = 15 }`,
    prefer: `
node n1
node n2
primitive aws stonith:fence_aws { region = eu-west-1, pcmk_host_map = "n1:i-1;n2:i-2", pcmk_delay_max = 15, pcmk_reboot_timeout = 600 }
property stonith-timeout=600s`,
    references: ['trento DE74B2', "SAP on AWS, Azure and Google Cloud: the vendors' cluster guides"],
  },
});
