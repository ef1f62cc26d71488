import { rule } from '../../rule.js';

export const startupFencingDisabled = rule<Record<string, never>>({
  code: 'HA6041',
  severity: 'warning',
  presets: { lab: 'off' },
  message: () =>
    'startup-fencing=false: a node that was not seen since the start is taken for off, whatever it does',
  hint: () => 'remove it',
  check({ cluster, report, fixes }) {
    const setting = cluster.optionSetting('startup-fencing');
    if (!setting?.at || cluster.optionFlag('startup-fencing')) return;
    report(setting.at, {}, { fixes: [fixes.remove(setting.at, 'Remove startup-fencing', 'unsafe')] });
  },
  page: {
    means: 'When the cluster starts, nodes that do not answer are not fenced.',
    harm: 'Such a node may be up and cut off, with its file systems mounted. Its resources start elsewhere all the same: "Blind faith: not fencing unseen nodes".',
    avoid: `
node n1
node n2
property startup-fencing=false`,
    prefer: `
node n1
node n2
property startup-fencing=true`,
    references: ['Pacemaker Explained, "Cluster Options" (startup-fencing)'],
  },
});
