import { rule } from '../../rule.js';

export const fencingResponseDisabled = rule<{ resource: string; operation: string }>({
  code: 'HA6048',
  severity: 'warning',
  message: ({ resource, operation }) =>
    `on-fail=fence for ${operation} of ${JSON.stringify(resource)} needs fencing, and fencing is disabled: nothing happens to the node`,
  hint: () => 'enable fencing, or write on-fail=block for a stop and restart for the rest',
  check({ cluster, report }) {
    const disabled = cluster.optionSetting('stonith-enabled');
    if (!disabled || cluster.optionFlag('stonith-enabled')) return;
    const told = new Set<string>();
    for (const { operations, id } of cluster.primitives) {
      for (const { name, settings, at } of operations) {
        const setting = settings.get('on-fail');
        if (setting?.value?.toLowerCase() !== 'fence') continue;
        const place = setting.at ?? at;
        // What op_defaults say for all is one finding.
        const key = `${place.file} ${place.pos}`;
        if (told.has(key)) continue;
        told.add(key);
        const related = disabled.at ? [{ message: 'fencing is disabled here', at: disabled.at }] : [];
        report(place, { resource: id, operation: name }, { related });
      }
    }
  },
  page: {
    means: 'An operation asks for the node to be fenced when it fails, in a cluster without fencing.',
    harm: 'Pacemaker falls back to something weaker: after a failed stop the resource is blocked, and the failover that was planned never comes.',
    avoid: `
node n1
primitive db ocf:heartbeat:pgsql { op stop timeout=120s interval=0 on-fail=fence }
property stonith-enabled=false`,
    prefer: `
node n1
primitive db ocf:heartbeat:pgsql { op stop timeout=120s interval=0 on-fail=block }
property stonith-enabled=false`,
    references: ['Pacemaker Explained, "Operation Properties" (on-fail)'],
  },
});
