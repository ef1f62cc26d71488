import { parseScore } from '../../../types/score.js';
import { rule } from '../../rule.js';

export const fencingAttempts = rule<{ option: string; value: string }>({
  code: 'HA6043',
  severity: 'warning',
  message: ({ option, value }) =>
    `${option} is ${value}, and a number from 1 is expected: Pacemaker takes the default, 10`,
  hint: () => 'leave it out; the default is 10',
  check({ cluster, report, fixes }) {
    const setting = cluster.optionSetting('stonith-max-attempts');
    const count = setting?.value === undefined ? undefined : parseScore(setting.value);
    if (!setting?.at || setting.value === undefined || count === undefined || count >= 1) return;
    const remove = fixes.remove(setting.at, `Remove ${setting.name}`, 'unsafe');
    report(setting.at, { option: setting.name, value: setting.value }, { fixes: [remove] });
  },
  page: {
    means: 'The number of times that fencing of a node is tried is 0 or negative.',
    harm: 'Pacemaker logs an error and tries ten times. Who wrote 0 for "never" or -1 for "for ever" gets neither.',
    avoid: `
node n1
property stonith-max-attempts=0`,
    prefer: `
node n1
property stonith-max-attempts=10`,
    references: ['Pacemaker Explained, "Cluster Options" (stonith-max-attempts)'],
  },
});
