import type { ResourceView } from '../../view/resource.js';
import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

/** They may run anywhere at any time. */
const HARMLESS =
  /^(ping|pingd|ClusterMon|MailTo|attribute|SysInfo|HealthCPU|HealthSMART|HealthIOWait|ifspeed|azure-events.*|sfex|SAPStartSrv)$/;

export const requiresTooWeak = rule<{ resource: string; value: string }>({
  code: 'HA6342',
  severity: 'warning',
  message: ({ resource, value }) =>
    `${JSON.stringify(resource)} starts ${value === 'nothing' ? 'without quorum and ' : ''}without waiting for the fencing of a lost node: it may run twice`,
  hint: () => 'leave requires out: fencing is the default where the cluster fences',
  check({ cluster, fixes, report }) {
    if (!cluster.optionFlag('stonith-enabled')) return;
    const fresh = oncePerPlace();
    for (const resource of cluster.resources.values()) {
      const setting = resource.meta.get('requires');
      const value = setting?.value?.toLowerCase();
      if (!setting?.at || (value !== 'nothing' && value !== 'quorum') || isHarmless(resource)) continue;
      if (!fresh(setting.at)) continue;
      report(
        setting.at,
        { resource: resource.id, value },
        { fixes: [fixes.remove(setting.at, 'Remove requires', 'unsafe')] },
      );
    }
  },
  page: {
    means: '`requires=nothing` or `requires=quorum` for a resource in a cluster with fencing.',
    harm: `When a node is lost, the resource is started on another node before the lost one is known to be off. With \`nothing\`
even both halves of a split cluster start it.`,
    avoid: `
node n1
node n2
primitive fs Filesystem {
  device = "/dev/vg0/data", directory = "/srv/data", fstype = xfs
  op monitor interval=20s timeout=40s
  op start timeout=60s
  op stop timeout=60s
  meta requires=nothing
}`,
    prefer: `
node n1
node n2
primitive fs Filesystem {
  device = "/dev/vg0/data", directory = "/srv/data", fstype = xfs
  op monitor interval=20s timeout=40s
  op start timeout=60s
  op stop timeout=60s
}`,
    notes: 'Fence devices, anonymous clones and agents that only watch can do with less.',
    references: ['Pacemaker Explained, "Resource Meta-Attributes"'],
  },
});

/** Instances of an anonymous clone run on all nodes at the same time anyway. */
function isHarmless(resource: ResourceView): boolean {
  return resource.primitives.every(
    (primitive) =>
      primitive.isFenceDevice ||
      HARMLESS.test(primitive.agent?.type ?? '') ||
      (primitive.instances !== undefined &&
        !primitive.promotable &&
        !primitive.instances.flag('globally-unique')),
  );
}
