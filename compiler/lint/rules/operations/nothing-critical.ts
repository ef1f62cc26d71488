import { parseBoolean } from '../../../types/boolean.js';
import { plainText } from '../../view/settings.js';
import { rule } from '../../rule.js';

export const nothingCritical = rule<Record<string, never>>({
  code: 'HA6365',
  severity: 'warning',
  message: () =>
    'critical=false for every resource: what fails in a group or colocation stays down instead of moving with the others',
  hint: () => 'set it for the resources that the others can do without',
  check({ cluster, report }) {
    for (const { pairs, origin, rule: condition } of cluster.model.rscDefaults) {
      if (condition) continue;
      for (const pair of pairs) {
        const at = pair.origin ?? origin;
        if (pair.name === 'critical' && at && parseBoolean(plainText(pair.value) ?? '') === false)
          report(at, {});
      }
    }
  },
  page: {
    means: '`critical=false` stands in `rsc_defaults`.',
    harm: `A resource that is not critical does not make those that it is placed with move. With this default no resource does: a
database that fails too often on a node is stopped there, and its address stays.`,
    avoid: `
node n1
rsc_defaults critical=false`,
    prefer: `
node n1
rsc_defaults resource-stickiness=100`,
    references: ['Pacemaker Explained, "Resource Meta-Attributes", critical'],
  },
});
