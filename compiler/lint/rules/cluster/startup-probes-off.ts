import { rule } from '../../rule.js';

export const startupProbesOff = rule<Record<never, never>>({
  code: 'HA6504',
  severity: 'warning',
  message: () =>
    'enable-startup-probes is false: what already runs on a node that joins is not seen, and is started a second time elsewhere',
  hint: () => 'remove the option',
  check({ cluster, fixes, format, report }) {
    const setting = cluster.optionSetting('enable-startup-probes');
    if (!setting?.at || cluster.optionFlag('enable-startup-probes')) return;
    const found = format === 'ha' ? [fixes.remove(setting.at, 'Remove enable-startup-probes', 'unsafe')] : [];
    report(setting.at, {}, { fixes: found });
  },
  page: {
    means: 'The cluster does not look which of its resources run on a node that joins.',
    harm: `Services started by systemd at boot, by an administrator, or left behind by a cluster that was killed stay unknown. Pacemaker
takes them for stopped and starts them on another node: a file system is mounted twice, an address is up twice.`,
    avoid: 'property enable-startup-probes=false',
    prefer: 'property enable-startup-probes=true',
    notes:
      'The option is deprecated since Pacemaker 3.0.2. Where probes are slow, `resource-discovery=never` in a location constraint skips them on nodes that can never have the resource.',
    references: ['Pacemaker Explained, "Cluster Options"', 'Pacemaker 3.0.2 ChangeLog'],
  },
});
