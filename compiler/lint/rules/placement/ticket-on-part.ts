import { rule } from '../../rule.js';
import { ticketHolders, tickets } from '../../view/placement-tickets.js';

interface Params {
  readonly resource: string;
  readonly ticket: string;
  /** Undefined: it is a fence device. */
  readonly group: string | undefined;
}

export const ticketOnPart = rule<Params>({
  code: 'HA6264',
  severity: 'info',
  message: ({ resource, ticket, group }) =>
    group === undefined
      ? `the fence device ${JSON.stringify(resource)} needs the ticket ${JSON.stringify(ticket)}: a site without it cannot watch its device, and may fence with it all the same`
      : `${JSON.stringify(resource)} needs the ticket ${JSON.stringify(ticket)}, and the members before it in ${JSON.stringify(group)} do not: they keep running without it`,
  hint: ({ group }) =>
    group === undefined
      ? 'remove it: fencing belongs to each site'
      : `say it of the group: ${JSON.stringify(group)}`,
  check({ cluster, report }) {
    for (const constraint of tickets(cluster)) {
      for (const holder of ticketHolders(constraint, cluster)) {
        if (!constraint.origin) continue;
        const { ticket } = constraint;
        const isDevice = holder.primitives.length > 0 && holder.primitives.every((one) => one.isFenceDevice);
        if (isDevice) report(constraint.origin, { resource: holder.id, ticket, group: undefined });
        else if (holder.group && holder.group.children[0] !== holder)
          report(constraint.origin, { resource: holder.id, ticket, group: holder.group.id });
      }
    }
  },
  page: {
    means: 'A ticket is asked for by one member of a group, or by a fence device.',
    harm: `When the ticket moves to the other site, the members before this one stay: the address and the disk of a service are then active
at both sites. And a site must always be able to fence its own nodes.`,
    avoid: `
node n1
group web {
  primitive ip IPaddr2 { ip = 192.0.2.10 }
  primitive site ocf:heartbeat:apache
}
ticket site needs berlin`,
    prefer: `
node n1
group web {
  primitive ip IPaddr2 { ip = 192.0.2.10 }
  primitive site ocf:heartbeat:apache
}
ticket web needs berlin`,
    references: ['Pacemaker Explained, "Multi-Site Clusters and Tickets"'],
  },
});
