import { rule } from '../../rule.js';
import { isBooth } from '../../view/placement-tickets.js';
import { orderGraph } from '../../view/order.js';

interface Params {
  readonly resource: string;
  readonly ticket: string;
  readonly booth: string;
}

export const ticketWithoutBooth = rule<Params>({
  code: 'HA6118',
  severity: 'info',
  message: ({ resource, ticket, booth }) =>
    `"${resource}" needs the ticket "${ticket}", and no order makes it wait for "${booth}", which manages it`,
  hint: ({ resource, booth }) => `add an order: ${booth} then ${resource}`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    const booths = cluster.primitives.filter(isBooth);
    const [booth] = booths;
    if (!booth) return;
    const graph = orderGraph(cluster);
    const start = (resource: string) => ({ resource, action: 'start' as const });
    for (const constraint of cluster.model.constraints) {
      if (constraint.kind !== 'ticket' || !constraint.origin) continue;
      const { terms, ticket, origin } = constraint;
      const names = 'sets' in terms ? terms.sets.flatMap(({ members }) => members) : [terms.rsc];
      for (const { id: resource } of names.flatMap((name) => cluster.named(name))) {
        const waits = booths.some((one) =>
          (['start', 'promote'] as const).some((action) =>
            graph.ordered(start(one.id), { resource, action }),
          ),
        );
        if (!waits) report(origin, { resource, ticket, booth: (booth.group ?? booth).id });
      }
    }
  },
  page: {
    means:
      'A resource depends on a ticket, the booth daemon runs as a resource of this cluster, and no order puts it in front.',
    harm: `After a restart of the site the ticket is as it was when the cluster stopped, until booth has asked the other sites. The
resource starts with the old answer, while the other site may have the ticket by now.`,
    avoid: `
primitive booth-ip IPaddr2 { ip = 192.0.2.10 }
primitive booth-site ocf:pacemaker:booth-site
group g-booth { booth-ip, booth-site }
primitive db systemd:postgresql
ticket db needs ticketA loss-policy=stop`,
    prefer: `
primitive booth-ip IPaddr2 { ip = 192.0.2.10 }
primitive booth-site ocf:pacemaker:booth-site
group g-booth { booth-ip, booth-site }
primitive db systemd:postgresql
ticket db needs ticketA loss-policy=stop
order g-booth then db`,
    references: ['SUSE Geo Clustering Guide', 'Pacemaker Explained, "Multi-Site Clusters and Tickets"'],
  },
});
