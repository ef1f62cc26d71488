import type { FencingLevel } from '../../../model/model.js';
import { rule } from '../../rule.js';
import type { Fencing } from '../../view/fencing.js';
import { fencingOf } from '../../view/fencing.js';

interface Params {
  readonly device: string;
  readonly problem: string;
  readonly hint: string;
}

export const levelHelperOrder = rule<Params>({
  code: 'HA6064',
  severity: 'warning',
  message: ({ device, problem }) => `${JSON.stringify(device)} ${problem}`,
  hint: ({ hint }) => hint,
  check({ cluster, report }) {
    const fencing = fencingOf(cluster);
    const told = new Set<FencingLevel>();
    for (const { node } of fencing.targets) {
      const levels = fencing.levelsFor(node) ?? [];
      for (const [place, level] of levels.entries()) {
        const found = told.has(level) ? undefined : problemOf(fencing, level, levels.slice(0, place));
        if (!found || !level.origin) continue;
        told.add(level);
        report(level.origin, found);
      }
    }
  },
  page: {
    means:
      '`fence_kdump` and `fence_heuristics_ping` switch nothing off: they say that a node is dumping its memory, or that a node may fence. Their place in a level decides what that means.',
    harm: `fence_kdump beside a power switch in one level makes the level fail for each node that does not dump; behind it, the dump is
cut off before anybody asks. fence_heuristics_ping behind the switch is asked when the node is already off.`,
    avoid: `
node n1
primitive kdump stonith:fence_kdump { pcmk_host_list = n1 }
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
fencing { level 1 for n1: kdump, ipmi }`,
    prefer: `
node n1
primitive kdump stonith:fence_kdump { pcmk_host_list = n1 }
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
fencing {
  level 1 for n1: kdump
  level 2 for n1: ipmi
}`,
    references: ['fence_kdump(8)', 'fence_heuristics_ping(8)'],
  },
});

function problemOf(
  fencing: Fencing,
  { devices, index }: FencingLevel,
  earlier: readonly FencingLevel[],
): Params | undefined {
  const type = (id: string): string => fencing.device(id)?.type ?? '';
  const isSwitch = (id: string): boolean => fencing.device(id) !== undefined && !fencing.device(id)!.helper;
  const kdump = devices.find((id) => type(id) === 'fence_kdump');
  if (kdump !== undefined && devices.some(isSwitch)) {
    return {
      device: kdump,
      problem: `is in level ${index} together with a power switch: the level fails for every node that does not dump its memory`,
      hint: 'give it level 1 alone, and the switch level 2',
    };
  }
  if (kdump !== undefined && earlier.some((level) => level.devices.some(isSwitch))) {
    return {
      device: kdump,
      problem: `is in level ${index}, behind a power switch that has cut the dump off by then`,
      hint: 'give it the first level',
    };
  }
  const ping = devices.find((id) => type(id) === 'fence_heuristics_ping');
  if (ping === undefined) return undefined;
  if (!devices.some(isSwitch)) {
    return {
      device: ping,
      problem: `is alone in level ${index}: a node counts as fenced when a ping is answered`,
      hint: 'put it in front of the device that switches, in the same level',
    };
  }
  return devices.slice(0, devices.indexOf(ping)).some(isSwitch)
    ? {
        device: ping,
        problem: `stands behind the power switch in level ${index}: it is asked when the node is already off`,
        hint: 'put it in front of the device that switches',
      }
    : undefined;
}
