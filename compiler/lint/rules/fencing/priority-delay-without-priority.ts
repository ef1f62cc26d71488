import { parseDuration } from '../../../types/duration.js';
import { rule } from '../../rule.js';

export const priorityDelayWithoutPriority = rule<Record<string, never>>({
  code: 'HA6014',
  severity: 'warning',
  message: () =>
    'priority-fencing-delay has no effect: no resource has a priority, so both halves of the cluster count 0',
  hint: () => 'give the resource that should survive `meta priority=1`, or use pcmk_delay_base instead',
  check({ cluster, complete, report }) {
    const setting = cluster.optionSetting('priority-fencing-delay');
    if (!complete || !setting?.at || setting.value === undefined || !(parseDuration(setting.value) ?? 0))
      return;
    if (cluster.primitives.every(({ isFenceDevice }) => isFenceDevice)) return;
    const counts = cluster.primitives.some(({ meta, isFenceDevice }) => {
      const priority = meta.every('priority').map(({ value }) => (value === undefined ? 1 : Number(value)));
      return !isFenceDevice && priority.some((value) => value !== 0);
    });
    if (!counts) report(setting.at, {});
  },
  page: {
    means: '`priority-fencing-delay` is set, and the priority of every resource is 0, the default.',
    harm: 'The delay protects the half whose resources have the higher total priority. With equal totals there is no delay, and two nodes shoot each other at the same moment.',
    avoid: `
node n1
node n2
primitive db ocf:heartbeat:pgsql
property priority-fencing-delay=30s`,
    prefer: `
node n1
node n2
primitive db ocf:heartbeat:pgsql { meta priority=100 }
property priority-fencing-delay=30s`,
    references: ['Pacemaker Explained, "Cluster Options" (priority-fencing-delay)'],
  },
});
