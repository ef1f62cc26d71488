import { parseBoolean } from '../../../types/boolean.js';
import { rule } from '../../rule.js';
import type { FenceDevice } from '../../view/fencing.js';
import { fencingOf } from '../../view/fencing.js';
import type { Setting } from '../../view/settings.js';

/** More attempts than this take longer than any timeout. */
const MOST_RETRIES = 10;

interface Params {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

export const oddFenceSetting = rule<Params>({
  code: 'HA6059',
  severity: 'info',
  message: ({ name, value, why }) => `${name}=${value} is unusual: ${why}`,
  hint: () => 'leave it out',
  check({ cluster, report }) {
    for (const device of fencingOf(cluster).devices) {
      for (const setting of device.primitive.parameters.all) {
        const { name, value, at } = setting;
        const why = value === undefined ? undefined : whyOdd(device, setting, value);
        if (at && value !== undefined && why !== undefined) report(at, { name, value, why });
      }
    }
  },
  page: {
    means:
      'A parameter of a fence device that does nothing, does the same as its default, or was left over from a test.',
    harm: 'It does not break fencing. It hides what is meant, fills a log, or is taken for something that it is not.',
    avoid: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, pcmk_action_limit = 0 }`,
    prefer: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, pcmk_action_limit = -1 }`,
    references: ['pacemaker-fenced(7)', 'fence_ipmilan(8)'],
  },
});

function whyOdd({ type }: FenceDevice, { name }: Setting, value: string): string | undefined {
  if (name === 'pcmk_action_limit' && Number(value) === 0) return 'Pacemaker takes 0 for 1; no limit is -1';
  if (/^pcmk_\w+_retries$/.test(name) && Number(value) > MOST_RETRIES) {
    return 'so many attempts do not fit into the timeout, and nothing is recovered in the meantime';
  }
  if (name === 'pcmk_host_map' && /^[^:\s;]+=/.test(value)) {
    return 'the "=" between node and plug is an old spelling that Pacemaker will drop; write ":"';
  }
  if (!type.startsWith('fence_')) return undefined;
  if (name === 'stonith-timeout') {
    return 'it is a cluster option, and on a device only plugins of Linux-HA knew it; for one device there is pcmk_reboot_timeout';
  }
  if (name === 'debug_file' || name === 'debug') {
    return value === '' ? undefined : 'every call of the agent is written to that file, passwords included';
  }
  return name === 'verbose' && parseBoolean(value) === true
    ? 'every call of the agent fills the log, and the answer of the device is in it'
    : undefined;
}
