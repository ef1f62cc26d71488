import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const optionWithoutRecurrence = rule<{ name: string; operation: string }>({
  code: 'HA6347',
  severity: 'info',
  message: ({ name, operation }) =>
    `${name} does nothing for ${operation}: it is an option of operations that recur`,
  hint: ({ name }) => `remove ${name}`,
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      for (const { model, name: operation, intervalMs, role, at: place } of primitive.operations) {
        if (intervalMs > 0 || operation === 'monitor') continue;
        const origin = model.attributes.find(({ name }) => name === 'interval-origin');
        if (origin && fresh(origin.origin ?? place)) {
          report(origin.origin ?? place, { name: 'interval-origin', operation });
        }
        if (role && fresh(place)) report(place, { name: 'role', operation });
      }
    }
  },
  page: {
    means: '`role` or `interval-origin` at a start, stop or another operation that does not recur.',
    harm: 'It suggests that the timeout is for one role only. It is for all of them.',
    avoid: `
node n1
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s
  op start timeout=100s role=Started
}`,
    prefer: `
node n1
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s
  op start timeout=100s
}`,
    references: ['Pacemaker Explained, "Operation Properties"'],
  },
});
