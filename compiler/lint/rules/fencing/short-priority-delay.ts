import { parseDuration } from '../../../types/duration.js';
import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';
import { seconds } from '../../view/fencing-words.js';

export const shortPriorityDelay = rule<{ delay: number; device: string; other: number }>({
  code: 'HA6015',
  severity: 'warning',
  message: ({ delay, device, other }) =>
    `priority-fencing-delay of ${seconds(delay)} is less than twice the delay of ${JSON.stringify(device)} (${seconds(other)}): which node survives is still chance`,
  hint: ({ other }) => `make it ${seconds(other * 2)} or more, or drop the delay of the device`,
  check({ cluster, report }) {
    const setting = cluster.optionSetting('priority-fencing-delay');
    const delay = parseDuration(setting?.value ?? '0') ?? 0;
    if (!setting?.at || delay === 0) return;
    const slowest = fencingOf(cluster).working.toSorted((a, b) => b.longestDelay - a.longestDelay)[0];
    if (!slowest || delay >= slowest.longestDelay * 2) return;
    const { id, longestDelay, primitive } = slowest;
    const related = [{ message: 'the device with its delay is here', at: primitive.at }];
    report(setting.at, { delay, device: id, other: longestDelay }, { related });
  },
  page: {
    means:
      '`priority-fencing-delay` is added to `pcmk_delay_base` and `pcmk_delay_max`, and is not clearly longer than these.',
    harm: 'A random delay of the device can be as long as the advantage of the important node: then the wrong one, or both, are fenced.',
    avoid: `
node n1
node n2
primitive db ocf:heartbeat:pgsql { meta priority=100 }
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15 }
property priority-fencing-delay=5`,
    prefer: `
node n1
node n2
primitive db ocf:heartbeat:pgsql { meta priority=100 }
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15 }
property priority-fencing-delay=30`,
    references: ['Pacemaker Explained, "Cluster Options" (priority-fencing-delay)'],
  },
});
