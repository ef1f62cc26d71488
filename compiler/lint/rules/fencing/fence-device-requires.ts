import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

export const fenceDeviceRequires = rule<{ name: string; value: string }>({
  code: 'HA6050',
  severity: 'warning',
  message: ({ name, value }) =>
    `the fence device ${JSON.stringify(name)} has requires=${value}: it would wait for the fencing that it is to do`,
  hint: () => 'remove it; the default for fence devices is quorum',
  check({ cluster, report, fixes }) {
    for (const { id, primitive } of fencingOf(cluster).devices) {
      const setting = primitive.meta.get('requires');
      // What rsc_defaults say is meant for the others, and Pacemaker knows that.
      if (!setting?.at || setting.from === 'defaults') continue;
      const value = setting.value?.toLowerCase() ?? '';
      if (!['fencing', 'unfencing'].includes(value)) continue;
      const fix = setting.from === 'own' ? [fixes.remove(setting.at, 'Remove requires', 'unsafe')] : [];
      report(setting.at, { name: id, value }, { fixes: fix });
    }
  },
  page: {
    means: '`requires=fencing` or `unfencing` on a fence device.',
    harm: 'Resources with it start after all lost nodes are fenced. For the device that does the fencing this is a circle: it is not started, so it is not monitored.',
    avoid: `
node n1
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, meta requires=fencing }`,
    prefer: `
node n1
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1 }`,
    references: ['Pacemaker Explained, "Resource Meta-Attributes" (requires)'],
  },
});
