import { oncePerPlace, operationDefaults, ownSetting } from '../../view/operations.js';
import { rule } from '../../rule.js';

const OPERATIONS = ['start', 'stop', 'monitor'];

export const failureBlocks = rule<{ resource: string | undefined; operation: string; value: string }>({
  code: 'HA6321',
  severity: 'warning',
  message: ({ resource, operation, value }) =>
    `after a failed ${operation}, ${resource === undefined ? 'a resource' : JSON.stringify(resource)} ${value === 'stop' ? 'is stopped and stays down' : 'stays where and as it is'} until somebody cleans up: no recovery and no failover`,
  hint: ({ operation }) =>
    operation === 'stop'
      ? 'leave on-fail out: the node is fenced, and the resource starts elsewhere'
      : 'leave on-fail out: the resource is restarted, or moves',
  check({ cluster, report }) {
    const fenced = cluster.optionFlag('stonith-enabled');
    const fresh = oncePerPlace();
    for (const { value, at, only } of operationDefaults(cluster, 'on-fail')) {
      const operation = only?.find((name) => OPERATIONS.includes(name)) ?? 'operation';
      if (value === 'stop' || (value === 'block' && fenced))
        report(at, { resource: undefined, operation, value });
    }
    for (const primitive of cluster.primitives) {
      if (primitive.isFenceDevice) continue;
      for (const operation of primitive.operations) {
        const setting = ownSetting(operation, 'on-fail');
        const at = setting?.at ?? operation.at;
        const { name } = operation;
        const value = setting?.value;
        const ends = value === 'block' ? fenced || name !== 'stop' : value === 'stop' && name !== 'stop';
        if (value === undefined || !ends || !OPERATIONS.includes(name) || !fresh(at)) continue;
        report(at, { resource: primitive.id, operation: name, value });
      }
    }
  },
  page: {
    means:
      '`on-fail=block` for a start, stop or monitor in a cluster with fencing; `on-fail=stop` for a start or monitor.',
    harm: `Block means: do nothing with the resource until an administrator comes. Without fencing that is all that is left when
a stop fails. With fencing the cluster could go on, and does not. \`stop\` is no better: the service goes down and stays down.`,
    avoid: `
node n1
node n2
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s
  op stop timeout=100s on-fail=block
}`,
    prefer: `
node n1
node n2
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s
  op stop timeout=100s
}`,
    notes: `Some prefer a blocked database to a fenced node. Then suppress the finding there. Promote and demote are left out:
Galera in OpenStack blocks them on purpose.`,
    references: ['Pacemaker Explained, "Operation Properties"'],
  },
});
