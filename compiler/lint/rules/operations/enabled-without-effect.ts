import { parseBoolean } from '../../../types/boolean.js';
import { oncePerPlace, operationDefaults } from '../../view/operations.js';
import { plainText } from '../../view/settings.js';
import { rule } from '../../rule.js';

export const enabledWithoutEffect = rule<{ value: string; where: string }>({
  code: 'HA6331',
  severity: 'warning',
  message: ({ value, where }) => `enabled=${value} does nothing in ${where}: the monitors go on`,
  hint: () => 'write it on the line of the operation: op monitor interval=… enabled=false',
  check({ cluster, report }) {
    for (const { value, at } of operationDefaults(cluster, 'enabled')) {
      if (parseBoolean(value) === false) report(at, { value, where: 'the defaults of operations' });
    }
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      for (const { model, at: place } of primitive.operations) {
        for (const pair of model.metaAttributes.flatMap(({ pairs }) => pairs)) {
          const value = plainText(pair.value);
          const at = pair.origin ?? place;
          if (pair.name !== 'enabled' || value === undefined || parseBoolean(value) !== false) continue;
          if (fresh(at)) report(at, { value, where: 'the meta attributes of an operation' });
        }
      }
    }
  },
  page: {
    means: '`enabled=false` in `op_defaults` or in the meta attributes of an operation.',
    harm: `Pacemaker reads \`enabled\` as an attribute of the operation only (measured with 2.1.5). Whoever counts on silent
monitors during maintenance sees resources restarted.`,
    avoid: `
node n1
op_defaults enabled=false
primitive web systemd:nginx { op monitor interval=10s timeout=100s }`,
    prefer: `
node n1
primitive web systemd:nginx { op monitor interval=10s timeout=100s enabled=false }`,
    notes:
      'For maintenance there is `maintenance-mode=true` for the cluster, and `maintenance=true` for a resource.',
    references: ['Pacemaker Explained, "Operation Properties"'],
  },
});
