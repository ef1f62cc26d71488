import { rule } from '../../rule.js';

export const requireAllWithoutClone = rule<{ first: string }>({
  code: 'HA6125',
  severity: 'warning',
  message: ({ first }) => `require-all=false has no effect: "${first}" is no clone, and runs once`,
  hint: ({ first }) => `remove it; if one of several is enough, write: any(${first}, …) then …`,
  check({ cluster, report }) {
    for (const { kind, origin, ...order } of cluster.model.constraints) {
      if (kind !== 'order' || !origin || !('requireAll' in order) || order.requireAll !== false) continue;
      if ('sets' in order.terms) continue;
      const { first } = order.terms;
      const named = cluster.named(first);
      if (named.length > 0 && named.every(({ instances }) => !instances)) report(origin, { first });
    }
  },
  page: {
    means:
      'An order says that one instance of the first resource is enough, and the first resource has no instances.',
    harm: 'It looks as if the second resource started without the first, or with one of several. It waits for the first as always.',
    avoid: `
primitive a systemd:a
primitive b systemd:b
order a then b require-all=false`,
    prefer: `
primitive a systemd:a
primitive b systemd:b
clone all-a of a
order all-a then b require-all=false`,
    references: ['Pacemaker Explained, "Ordering Properties"'],
  },
});
