import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const disabledOperation = rule<{ resource: string; operation: string; recurring: boolean }>({
  code: 'HA6330',
  severity: 'info',
  message: ({ resource, operation, recurring }) =>
    recurring
      ? `this ${operation} of ${JSON.stringify(resource)} is disabled`
      : `${operation} of ${JSON.stringify(resource)} cannot be disabled: enabled=false only counts for what recurs`,
  hint: ({ recurring }) =>
    recurring ? 'remove enabled=false when the maintenance is over' : 'remove enabled=false',
  check({ cluster, fixes, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      for (const operation of primitive.operations) {
        const at = operation.model.attributes.find(({ name }) => name === 'enabled')?.origin ?? operation.at;
        if (operation.enabled || !fresh(at)) continue;
        report(
          at,
          { resource: primitive.id, operation: operation.name, recurring: operation.intervalMs > 0 },
          { fixes: [fixes.remove(at, 'Remove enabled=false', 'unsafe')] },
        );
      }
    }
  },
  page: {
    means: 'An operation has `enabled=false`.',
    harm: `Somebody switched a monitor off to work on the service, and it stayed off. Where no other monitor is left, failures
go unnoticed (\`no-recurring-monitor\`).`,
    avoid: `
node n1
primitive web apache {
  op monitor interval=10s timeout=20s
  op monitor interval=60s timeout=20s enabled=false { OCF_CHECK_LEVEL = 10 }
}`,
    prefer: `
node n1
primitive web apache {
  op monitor interval=10s timeout=20s
  op monitor interval=60s timeout=20s { OCF_CHECK_LEVEL = 10 }
}`,
    references: [
      'Pacemaker Explained, "Operation Properties"',
      'Pacemaker Explained, "Disabling a Monitor Operation"',
    ],
  },
});
