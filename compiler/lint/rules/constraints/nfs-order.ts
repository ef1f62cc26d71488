import { rule } from '../../rule.js';
import { colocationGraph, placeOf } from '../../view/colocation.js';
import { orderGraph } from '../../view/order.js';
import { isAddress } from '../../view/roles-of-agents.js';

interface Params {
  readonly service: string;
  readonly address: string;
}

export const nfsOrder = rule<Params>({
  code: 'HA6120',
  severity: 'info',
  message: ({ service, address }) =>
    `the address "${address}" is there before "${service}": clients arrive before the export does`,
  hint: ({ service, address }) => `let "${address}" start after "${service}", and nfsnotify after both`,
  check({ cluster, report }) {
    const graph = colocationGraph(cluster);
    const orders = orderGraph(cluster);
    const start = (resource: string) => ({ resource, action: 'start' as const });
    const addresses = cluster.primitives.filter(
      (one) => isAddress(one) && !one.isA('portblock', 'IPsrcaddr', 'Route'),
    );
    // A blocked port keeps clients out until everything is there.
    if (cluster.primitives.some((one) => one.isA('portblock'))) return;
    for (const service of cluster.primitives.filter((one) => one.isA('exportfs'))) {
      for (const address of addresses) {
        if (!orders.ordered(start(address.id), start(service.id))) continue;
        if (!graph.together(placeOf(service), placeOf(address))) continue;
        report(service.at, { service: service.id, address: address.id });
      }
    }
  },
  page: {
    means: 'The address of an NFS server comes up before the exports.',
    harm: `During a failover clients reach the address first and ask for an export that is not there: they get "stale file handle"
or "access denied" instead of waiting, and applications fail. On the way down it is the same.`,
    avoid: `
group nfs {
  primitive fs Filesystem { device = /dev/vg/nfs, directory = /srv/nfs, fstype = xfs }
  primitive ip IPaddr2 { ip = 192.0.2.10 }
  primitive export ocf:heartbeat:exportfs { directory = /srv/nfs, fsid = 1, clientspec = "*" }
}`,
    prefer: `
group nfs {
  primitive fs Filesystem { device = /dev/vg/nfs, directory = /srv/nfs, fstype = xfs }
  primitive export ocf:heartbeat:exportfs { directory = /srv/nfs, fsid = 1, clientspec = "*" }
  primitive ip IPaddr2 { ip = 192.0.2.10 }
}`,
    references: ['SUSE "Highly Available NFS Storage"', 'Red Hat "Configuring an active/passive NFS server"'],
  },
});
