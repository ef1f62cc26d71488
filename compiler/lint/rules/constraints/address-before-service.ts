import { rule } from '../../rule.js';
import type { ClusterView } from '../../view/cluster.js';
import { orderGraph } from '../../view/order.js';
import type { PrimitiveView } from '../../view/resource.js';
import { virtualAddresses } from '../../view/addresses.js';
import { isService } from '../../view/roles-of-agents.js';

interface Params {
  readonly service: string;
  readonly address: string;
  readonly ip: string;
  readonly parameter: string;
}

export const addressBeforeService = rule<Params>({
  code: 'HA6119',
  severity: 'info',
  message: ({ service, address, ip, parameter }) =>
    `"${service}" names the address ${ip} in ${parameter}, and does not wait for "${address}", which brings it`,
  hint: ({ service, address }) =>
    `add an order: ${address} then ${service}; or put the address first in the group`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    const addresses = new Map(virtualAddresses(cluster).map((address) => [address.text, address]));
    for (const service of addresses.size > 0 ? cluster.primitives : []) {
      if (!isService(service)) continue;
      const told = new Set<string>();
      for (const { name, value = '', at } of service.parameters.all) {
        if (!BINDS.test(name)) continue;
        for (const address of (value.match(ADDRESSES) ?? []).flatMap((text) => addresses.get(text) ?? [])) {
          if (told.has(address.text) || isUpFirst(cluster, address.resource, service)) continue;
          told.add(address.text);
          report(at ?? service.at, {
            service: service.id,
            address: address.resource.id,
            ip: address.text,
            parameter: name,
          });
        }
      }
    }
  },
  page: {
    means:
      'A service listens on an address that another resource of the cluster brings, and may start before it.',
    harm: 'A program cannot bind to an address that the node does not have yet. It fails now and then, depending on which of the two is faster.',
    avoid: `
primitive ip IPaddr2 { ip = 192.0.2.10 }
primitive target ocf:heartbeat:iSCSITarget { iqn = "iqn.2026-01.example:disk", portals = "192.0.2.10:3260" }
colocation target with ip`,
    prefer: `
primitive ip IPaddr2 { ip = 192.0.2.10 }
primitive target ocf:heartbeat:iSCSITarget { iqn = "iqn.2026-01.example:disk", portals = "192.0.2.10:3260" }
colocation target with ip
order ip then target`,
    references: ['Pacemaker Explained, "Ordering Constraints"', 'SUSE "Highly Available NFS Storage"'],
  },
});

/** What looks like an address; a port may stand behind it. */
const ADDRESSES = /\d+(?:\.\d+){3}|[\da-f]*:[\da-f:.]+/gi;
/** Parameters that say where to listen, or hold options that may. */
const BINDS = /bind|listen|portal|address|^ip$|^host$|parameters|options|args|params|statusurl/i;

function isUpFirst(cluster: ClusterView, address: PrimitiveView, service: PrimitiveView): boolean {
  const graph = orderGraph(cluster);
  const first = { resource: address.id, action: 'start' } as const;
  return (['start', 'promote'] as const).some((action) =>
    [service.id, service.top.id].some((resource) => graph.ordered(first, { resource, action })),
  );
}
