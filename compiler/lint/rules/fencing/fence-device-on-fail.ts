import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

export const fenceDeviceOnFail = rule<{ name: string; operation: string; value: string }>({
  code: 'HA6053',
  severity: 'warning',
  message: ({ name, operation, value }) =>
    `on-fail=${value} for ${operation} of the fence device ${JSON.stringify(name)}: when the device does not answer, the healthy node that asks it is ${value === 'fence' ? 'fenced' : 'emptied'}`,
  hint: () => 'leave on-fail out: the device is then restarted, and can still be used',
  check({ cluster, report, fixes }) {
    for (const { id, primitive } of fencingOf(cluster).devices) {
      for (const { name, settings, at } of primitive.operations) {
        const setting = settings.get('on-fail');
        const value = setting?.value?.toLowerCase() ?? '';
        if (!['fence', 'standby'].includes(value)) continue;
        const own = setting?.at && setting.from === 'own' ? setting.at : undefined;
        const fix = own ? [fixes.remove(own, 'Remove on-fail', 'unsafe')] : [];
        report(own ?? at, { name: id, operation: name, value }, { fixes: fix });
      }
    }
  },
  page: {
    means:
      'A failed operation of a fence device fences the node where the device is monitored, or puts it in standby.',
    harm: 'A power switch that restarts or a slow management controller takes a healthy node down.',
    avoid: `
node n1
node n2
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15, op monitor interval=60s on-fail=fence }`,
    prefer: `
node n1
node n2
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15, op monitor interval=60s }`,
    references: ['Pacemaker Explained, "Operation Properties" (on-fail)'],
  },
});
