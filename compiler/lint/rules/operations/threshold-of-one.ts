import { failureTimeoutOf, oncePerPlace, placeOf, thresholdOf } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const thresholdOfOne = rule<{ resource: string }>({
  code: 'HA6311',
  severity: 'warning',
  message: ({ resource }) =>
    `the first failure bans ${JSON.stringify(resource)} from its node for good: migration-threshold is 1, and there is no failure-timeout`,
  hint: () => 'set failure-timeout, such as 10min, or a threshold of 3',
  check({ cluster, complete, report }) {
    if (!complete) return;
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      if (thresholdOf(primitive) !== 1 || failureTimeoutOf(primitive) !== undefined) continue;
      if (primitive.isFenceDevice) continue;
      const at = placeOf(primitive.meta.get('migration-threshold'), primitive);
      if (fresh(at)) report(at, { resource: primitive.id });
    }
  },
  page: {
    means: '`migration-threshold=1` without `failure-timeout`.',
    harm: `One failed monitor moves the resource, and the node stays forbidden for it until somebody cleans up. The second failure,
on the other node, leaves the service down for good.`,
    avoid: `
node n1
node n2
primitive web systemd:nginx { op monitor interval=10s timeout=100s, meta migration-threshold=1 }`,
    prefer: `
node n1
node n2
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s
  meta migration-threshold=1 failure-timeout=10min
}`,
    references: ['Pacemaker Explained, "Handling Resource Failure"'],
  },
});
