import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const requiresWithoutFencing = rule<{ resource: string; value: string }>({
  code: 'HA6343',
  severity: 'warning',
  message: ({ resource, value }) =>
    `${JSON.stringify(resource)} requires ${value}, and fencing is disabled: Pacemaker takes "quorum" instead`,
  hint: () => 'enable fencing, or leave requires out',
  check({ cluster, report }) {
    if (cluster.optionFlag('stonith-enabled')) return;
    const fresh = oncePerPlace();
    for (const resource of cluster.resources.values()) {
      const setting = resource.meta.get('requires');
      const value = setting?.value?.toLowerCase();
      if (!setting?.at || (value !== 'fencing' && value !== 'unfencing') || !fresh(setting.at)) continue;
      report(setting.at, { resource: resource.id, value });
    }
  },
  page: {
    means: '`requires=fencing` or `requires=unfencing` in a cluster that does not fence.',
    harm: 'The resource starts without the protection that was asked for. Pacemaker only writes a warning to its log.',
    avoid: `
node n1
node n2
property stonith-enabled=false
primitive web systemd:nginx { op monitor interval=10s timeout=100s, meta requires=fencing }`,
    prefer: `
node n1
node n2
primitive web systemd:nginx { op monitor interval=10s timeout=100s, meta requires=fencing }`,
    references: ['Pacemaker Explained, "Resource Meta-Attributes"'],
  },
});
