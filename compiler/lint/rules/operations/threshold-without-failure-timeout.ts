import type { PrimitiveView } from '../../view/resource.js';
import { failureTimeoutOf, oncePerPlace, placeOf, thresholdOf } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const thresholdWithoutFailureTimeout = rule<{ resource: string; threshold: number }>({
  code: 'HA6310',
  severity: 'info',
  message: ({ resource, threshold }) =>
    `${JSON.stringify(resource)} leaves a node after ${threshold} failures and never comes back: there is no failure-timeout`,
  hint: () => 'set failure-timeout, such as 10min, or clean failures up by hand',
  check({ cluster, complete, report }) {
    if (!complete) return;
    const fresh = oncePerPlace();
    const sap = cluster.primitives.some(isSap);
    for (const primitive of cluster.primitives) {
      const threshold = thresholdOf(primitive);
      if (threshold === undefined || threshold === 1 || failureTimeoutOf(primitive) !== undefined) continue;
      const setting = primitive.meta.get('migration-threshold');
      if (primitive.isFenceDevice || isSap(primitive) || (sap && setting?.from === 'defaults')) continue;
      const at = placeOf(setting, primitive);
      if (fresh(at)) report(at, { resource: primitive.id, threshold });
    }
  },
  page: {
    means: '`migration-threshold` is a number, and `failure-timeout` is not set.',
    harm: `Failures are counted and never forgotten. After the last of them the node is forbidden for the resource until somebody
runs \`crm_resource --cleanup\`. Months later there is no node left to fail over to.`,
    avoid: `
node n1
node n2
primitive web systemd:nginx { op monitor interval=10s timeout=100s, meta migration-threshold=3 }`,
    prefer: `
node n1
node n2
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s
  meta migration-threshold=3 failure-timeout=10min
}`,
    notes:
      'Guides for SAP ask for it like that: SAP agents are left out, and the defaults of a cluster that has some.',
    references: [
      'Pacemaker Explained, "Handling Resource Failure"',
      'RHEL 9 HA guide, "Configuring a migration threshold"',
    ],
  },
});

function isSap({ agent }: PrimitiveView): boolean {
  return agent?.type.startsWith('SAP') ?? false;
}
