import { parseBoolean } from '../../../types/boolean.js';
import { rule } from '../../rule.js';

const EFFECTS: Readonly<Record<string, string>> = {
  'maintenance-mode': 'no resource is started, stopped or monitored, and no failure is noticed',
  'stop-all-resources': 'every resource is stopped',
};

export const clusterLeftInMaintenance = rule<{ option: string; effect: string }>({
  code: 'HA6204',
  severity: 'warning',
  presets: { lab: 'info' },
  message: ({ option, effect }) => `${option}=true is part of the configuration: ${effect}`,
  hint: ({ option }) => `remove ${option}; set it at run time, for the time of the work`,
  check({ cluster, report, fixes }) {
    for (const [option, effect] of Object.entries(EFFECTS)) {
      const setting = cluster.optionSetting(option);
      if (!setting?.at || parseBoolean(setting.value ?? '') !== true) continue;
      report(
        setting.at,
        { option, effect },
        { fixes: [fixes.remove(setting.at, `Remove ${option}`, 'unsafe')] },
      );
    }
  },
  page: {
    means: 'The configuration sets `maintenance-mode` or `stop-all-resources` to true, at all times.',
    harm: `It is meant for the time of some work, and left over in an export or a script. With \`maintenance-mode\` the cluster looks
healthy and does nothing: a service that dies stays dead, and a node that fails is not replaced.`,
    avoid: `
node n1
node n2
property maintenance-mode=true`,
    prefer: `
node n1
node n2
property no-quorum-policy=stop`,
    notes: `A script that turns it on, changes the resources and turns it off again is not reported: only its last word counts. With
a rule of dates (\`property when date spec(…)\`) it is a window, and not reported.`,
    references: ['Pacemaker Explained, "Cluster Options"', 'SAPHanaSR(7)'],
  },
});
