import { parseBoolean } from '../../../types/boolean.js';
import type { PrimitiveView } from '../../view/resource.js';
import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const migrationNotSupported = rule<{ resource: string; agent: string }>({
  code: 'HA6340',
  severity: 'warning',
  message: ({ resource, agent }) =>
    `${JSON.stringify(resource)} cannot migrate: ${agent} has no migrate_to and migrate_from, so it is stopped and started`,
  hint: () => 'remove allow-migrate',
  check({ cluster, fixes, report }) {
    const fresh = oncePerPlace();
    for (const resource of cluster.resources.values()) {
      const setting = resource.meta.get('allow-migrate');
      if (!setting?.at || setting.from !== 'own' || !setting.value || !parseBoolean(setting.value)) continue;
      const { primitives } = resource;
      const inBundle = resource.top.kind === 'bundle';
      const stuck = primitives.find((one) => inBundle || cannotMigrate(one));
      if (!inBundle && (!stuck || !primitives.every(cannotMigrate))) continue;
      if (!fresh(setting.at)) continue;
      report(
        setting.at,
        { resource: resource.id, agent: inBundle ? 'a container' : (stuck?.agentName ?? '') },
        { fixes: [fixes.remove(setting.at, 'Remove allow-migrate')] },
      );
    }
  },
  page: {
    means:
      '`allow-migrate=true` for a resource, group or clone whose agents do not advertise `migrate_to` and `migrate_from`.',
    harm: `Nothing migrates live: each move is a stop and a start, with the downtime that the option was meant to avoid. The log
does not say so.`,
    avoid: `
node n1
node n2
primitive web apache { op monitor interval=10s timeout=20s, meta allow-migrate=true }`,
    prefer: `
node n1
node n2
primitive vm VirtualDomain {
  config = "/etc/libvirt/qemu/vm.xml"
  op monitor interval=30s timeout=30s
  meta allow-migrate=true
}`,
    notes: 'In `rsc_defaults` it is for those that can, and reported nowhere.',
    references: ['Pacemaker Explained, "Migrating Resources"', 'metadata of the agent'],
  },
});

function cannotMigrate(primitive: PrimitiveView): boolean {
  return primitive.advertises('migrate_to') === false || primitive.advertises('migrate_from') === false;
}
