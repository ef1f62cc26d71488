import { oncePerPlace, operationDefaults, ownSetting } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const stopFailureIgnored = rule<{ resource: string | undefined }>({
  code: 'HA6320',
  severity: 'warning',
  message: ({ resource }) =>
    `a failed stop of ${resource === undefined ? 'any resource' : JSON.stringify(resource)} is ignored: it may run on two nodes at the same time`,
  hint: () => 'leave on-fail out: the node is fenced then',
  check({ cluster, fixes, report }) {
    const fresh = oncePerPlace();
    for (const { value, at, only } of operationDefaults(cluster, 'on-fail')) {
      if (value === 'ignore' && (only?.includes('stop') ?? true)) report(at, { resource: undefined });
    }
    for (const primitive of cluster.primitives) {
      if (primitive.isFenceDevice) continue;
      for (const stop of primitive.operationsNamed('stop')) {
        const setting = ownSetting(stop, 'on-fail');
        const at = setting?.at ?? stop.at;
        if (setting?.value !== 'ignore' || !fresh(at)) continue;
        report(at, { resource: primitive.id }, { fixes: [fixes.remove(at, 'Remove on-fail', 'unsafe')] });
      }
    }
  },
  page: {
    means: '`on-fail=ignore` for a stop, at the operation or in `op_defaults`.',
    harm: `A stop that failed says nothing about whether the service still runs. Pacemaker takes it for stopped and starts it on
another node: two nodes mount the same file system or answer for the same address.`,
    avoid: `
node n1
node n2
primitive fs Filesystem {
  device = "/dev/vg0/data", directory = "/srv/data", fstype = xfs
  op monitor interval=20s timeout=40s
  op stop timeout=60s on-fail=ignore
}`,
    prefer: `
node n1
node n2
primitive fs Filesystem {
  device = "/dev/vg0/data", directory = "/srv/data", fstype = xfs
  op monitor interval=20s timeout=40s
  op stop timeout=60s
}`,
    references: ['Pacemaker Explained, "Operation Properties"'],
  },
});
