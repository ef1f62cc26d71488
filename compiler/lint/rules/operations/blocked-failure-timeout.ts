import { failureTimeoutOf, oncePerPlace, ownSetting, placeOf } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const blockedFailureTimeout = rule<{ resource: string; operation: string }>({
  code: 'HA6323',
  severity: 'warning',
  message: ({ resource, operation }) =>
    `failure-timeout of ${JSON.stringify(resource)} is ignored after a failed ${operation}, which has on-fail=block`,
  hint: () => 'choose one: block waits for an administrator, failure-timeout forgets the failure',
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      if (failureTimeoutOf(primitive) === undefined) continue;
      for (const operation of primitive.operations) {
        const setting = ownSetting(operation, 'on-fail');
        const at = setting?.at ?? operation.at;
        if (setting?.value !== 'block' || !fresh(at)) continue;
        const timeout = placeOf(primitive.meta.get('failure-timeout'), primitive);
        const related = [{ message: 'failure-timeout is set here', at: timeout }];
        report(at, { resource: primitive.id, operation: operation.name }, { related });
      }
    }
  },
  page: {
    means: 'A resource has a `failure-timeout`, and one of its operations `on-fail=block`.',
    harm: `Pacemaker ignores the timeout once the blocking operation has failed, and says so in its log only. The resource stays
blocked although the configuration reads as if it came back by itself.`,
    avoid: `
node n1
node n2
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s
  op stop timeout=100s on-fail=block
  meta failure-timeout=10min
}`,
    prefer: `
node n1
node n2
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s
  op stop timeout=100s
  meta failure-timeout=10min
}`,
    references: [
      'Pacemaker Explained, "Handling Resource Failure"',
      'block_failure() in lib/pengine/failcounts.c',
    ],
  },
});
