import { rule } from '../../rule.js';
import { isBooth, tickets } from '../../view/placement-tickets.js';

export const ticketNobodyGrants = rule<{ ticket: string }>({
  code: 'HA6226',
  severity: 'warning',
  message: ({ ticket }) =>
    `nothing in this cluster grants the ticket ${JSON.stringify(ticket)}: there is no booth resource, so what needs it stays stopped`,
  hint: () => 'add ocf:pacemaker:booth-site with its address, or grant the ticket by hand (crm_ticket)',
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete || cluster.primitives.some(isBooth)) return;
    const seen = new Set<string>();
    for (const { ticket, origin } of tickets(cluster)) {
      if (origin && !seen.has(ticket)) report(origin, { ticket });
      seen.add(ticket);
    }
  },
  page: {
    means:
      'A resource depends on a ticket, and the cluster has no booth resource, which would ask the other sites for it.',
    harm: `A ticket that was never granted counts as lost: the resource does not start. Granting it by hand works, and then nobody
prevents that both sites have it.`,
    avoid: `
node n1
node n2
primitive db systemd:postgresql
ticket db needs ticketA loss-policy=stop`,
    prefer: `
node n1
node n2
primitive booth-site ocf:pacemaker:booth-site
primitive db systemd:postgresql
ticket db needs ticketA loss-policy=stop`,
    notes:
      'Tickets that an administrator grants and revokes by hand are possible: suppress the finding and say so.',
    references: ['Pacemaker Explained, "Multi-Site Clusters and Tickets"', 'crm_ticket(8)'],
  },
});
