import { operationDefaults } from '../../view/operations.js';
import { rule } from '../../rule.js';

const EMPTIES = new Map([
  ['fence', 'is fenced'],
  ['standby', 'loses all its resources'],
]);

export const everyFailureFences = rule<{ value: string; effect: string }>({
  code: 'HA6325',
  severity: 'warning',
  message: ({ value, effect }) =>
    `on-fail=${value} is the default for every operation: a node where any resource fails to start ${effect}, and then the next one`,
  hint: () => 'write it at the monitors that are meant',
  check({ cluster, report }) {
    for (const { value, at, only } of operationDefaults(cluster, 'on-fail')) {
      const effect = EMPTIES.get(value);
      if (effect && (only?.includes('start') ?? true)) report(at, { value, effect });
    }
  },
  page: {
    means: '`on-fail=fence` or `on-fail=standby` in `op_defaults`, for all operations or for starts.',
    harm: `A resource that can start nowhere, because of a typing error in its configuration, takes one node after the other with
it, and all other services too.`,
    avoid: `
node n1
node n2
op_defaults on-fail=fence
primitive web systemd:nginx { op monitor interval=10s timeout=100s }`,
    prefer: `
node n1
node n2
primitive web systemd:nginx { op monitor interval=10s timeout=100s on-fail=fence }`,
    references: ['Pacemaker Explained, "Operation Properties"'],
  },
});
