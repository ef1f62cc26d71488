import { rule } from '../../rule.js';
import { isBooth, ticketHolders, tickets } from '../../view/placement-tickets.js';

interface Params {
  readonly resource: string;
  readonly ticket: string;
}

export const boothNeedsTicket = rule<Params>({
  code: 'HA6259',
  severity: 'error',
  message: ({ resource, ticket }) =>
    `${JSON.stringify(resource)} needs the ticket ${JSON.stringify(ticket)}, and is the booth daemon that grants it: neither ever comes first`,
  hint: () => 'let booth run at every site without a ticket',
  check({ cluster, report }) {
    for (const constraint of tickets(cluster)) {
      for (const holder of ticketHolders(constraint, cluster)) {
        const booth = holder.primitives.find(isBooth);
        if (!booth || !constraint.origin) continue;
        report(constraint.origin, { resource: booth.id, ticket: constraint.ticket });
      }
    }
  },
  page: {
    means: 'The booth daemon, or the group that it is in, depends on a ticket.',
    harm: `Booth asks the other sites for tickets. A site without the ticket does not start booth, so it never gets one, and nothing
that needs the ticket ever runs there.`,
    avoid: `
node n1
group booth {
  primitive booth-ip IPaddr2 { ip = 192.0.2.10 }
  primitive booth-site ocf:pacemaker:booth-site { config = booth }
}
ticket booth needs site-a loss-policy=stop`,
    prefer: `
node n1
group booth {
  primitive booth-ip IPaddr2 { ip = 192.0.2.10 }
  primitive booth-site ocf:pacemaker:booth-site { config = booth }
}
primitive db ocf:heartbeat:pgsql
ticket db needs site-a loss-policy=stop`,
    references: ['Pacemaker Explained, "Multi-Site Clusters and Tickets"', 'boothd(8)'],
  },
});
