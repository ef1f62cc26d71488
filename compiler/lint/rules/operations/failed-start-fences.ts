import { oncePerPlace, ownSetting } from '../../view/operations.js';
import { quoted } from '../../view/resource-queries.js';
import { rule } from '../../rule.js';

export const failedStartFences = rule<{ readonly name: string; readonly operation: string }>({
  code: 'HA6364',
  severity: 'info',
  message: ({ name, operation }) =>
    `a failed ${operation} of ${quoted(name)} fences the node, and then the next one that tries`,
  hint: () => 'leave on-fail out: after a failed start the resource moves to another node',
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      // A lock manager that hangs is a reason; of a fence device another rule tells.
      if (primitive.isFenceDevice || primitive.isA('controld', 'lvmlockd', 'clvm', 'o2cb')) continue;
      for (const operation of primitive.operations) {
        const setting = ownSetting(operation, 'on-fail');
        if (!['start', 'promote'].includes(operation.name) || setting?.value !== 'fence') continue;
        const at = setting.at ?? operation.at;
        if (fresh(at)) report(at, { name: primitive.id, operation: operation.name });
      }
    }
  },
  page: {
    means: '`on-fail=fence` for a start or a promotion.',
    harm: `A start fails for reasons that are the same everywhere: a typing error in a configuration file. Each node that tries is
fenced in turn, with everything else that runs there.`,
    avoid: `
node n1
primitive web systemd:nginx { op start timeout=100s on-fail=fence, op monitor interval=10s timeout=100s }`,
    prefer: `
node n1
primitive web systemd:nginx { op start timeout=100s, op monitor interval=10s timeout=100s }`,
    references: ['Pacemaker Explained, "Operation Properties"'],
  },
});
