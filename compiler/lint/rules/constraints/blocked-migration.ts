import { rule } from '../../rule.js';
import { colocationGraph, placeOf } from '../../view/colocation.js';
import { orderGraph } from '../../view/order.js';
import type { PrimitiveView, ResourceView } from '../../view/resource.js';

interface Params {
  readonly resource: string;
  readonly needed: string;
  readonly how: 'order' | 'colocation';
}

export const blockedMigration = rule<Params>({
  code: 'HA6117',
  severity: 'info',
  message: ({ resource, needed, how }) =>
    `"${resource}" has allow-migrate=true and ${how === 'order' ? 'starts after' : 'must be with'} "${needed}", which cannot migrate: it is stopped and started instead`,
  hint: () =>
    'clone what it needs, so that it is on both nodes; or make the order Optional; or give up on live migration',
  check({ cluster, complete, report }) {
    if (!complete) return;
    const orders = orderGraph(cluster);
    const graph = colocationGraph(cluster);
    for (const resource of cluster.primitives.filter(
      (one) => !one.instances && one.flag('allow-migrate') === true,
    )) {
      const others = cluster.primitives.filter((one) => one !== resource && !one.instances && !migrates(one));
      const placed = placeOf(resource);
      const needed = others.find((one) => starts(orders, one, resource));
      const leader = others.find((one) => graph.path(placed, placeOf(one), 'infinite') !== undefined);
      const found = needed ?? leader;
      if (!found) continue;
      const at = resource.meta.get('allow-migrate')?.at ?? resource.at;
      report(at, { resource: resource.id, needed: found.id, how: needed ? 'order' : 'colocation' });
    }
  },
  page: {
    means:
      'A resource that may migrate live waits for, or must be with, one that cannot: a file system, an address.',
    harm: `What it needs has to stop on the old node before it can start on the new one, and the resource must stop before that. So the
virtual machine is shut down and booted at every move, and nobody is told.`,
    avoid: `
primitive fs Filesystem { device = /dev/vg/images, directory = /images, fstype = xfs }
primitive vm VirtualDomain { config = /images/vm.xml, hypervisor = qemu:///system, meta allow-migrate=true }
order fs then vm
colocation vm with fs`,
    prefer: `
primitive fs Filesystem { device = "nas:/images", directory = /images, fstype = nfs }
clone images of fs { interleave = true }
primitive vm VirtualDomain { config = /images/vm.xml, hypervisor = qemu:///system, meta allow-migrate=true }
order images then vm
colocation vm with images`,
    references: ['Pacemaker Explained, "Migrating Resources"', 'ClusterLabs users list, October 2016'],
  },
});

function migrates(resource: PrimitiveView): boolean {
  return resource.flag('allow-migrate') === true;
}

function starts(orders: ReturnType<typeof orderGraph>, first: ResourceView, then: ResourceView): boolean {
  const start = (resource: string) => ({ resource, action: 'start' as const });
  return orders.ordered(start(first.id), start(then.id), 'mandatory');
}
