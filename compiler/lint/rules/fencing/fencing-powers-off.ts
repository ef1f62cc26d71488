import { rule } from '../../rule.js';

export const fencingPowersOff = rule<{ option: string; value: string }>({
  code: 'HA6042',
  severity: 'info',
  message: ({ option, value }) => `${option}=${value}: a fenced node stays off until somebody switches it on`,
  hint: () =>
    'use reboot, unless a node that was fenced is to be looked at first, or the cloud starts it again',
  check({ cluster, report }) {
    const setting = cluster.optionSetting('stonith-action');
    const value = setting?.value?.toLowerCase() ?? '';
    // "poweroff" is reported as deprecated or unknown.
    if (!setting?.at || value !== 'off') return;
    report(setting.at, { option: setting.name, value });
  },
  page: {
    means: 'Fencing switches nodes off instead of restarting them.',
    harm: 'The cluster goes on with one node less, and a second failure meets no reserve.',
    avoid: `
node n1
property stonith-action=off`,
    prefer: `
node n1
property stonith-action=reboot`,
    notes:
      'The guides for AWS and IBM Power Virtual Server want `off`: there a reboot may take longer than the timeout. Then silence the rule.',
    references: ['Pacemaker Explained, "Cluster Options" (stonith-action)'],
  },
});
