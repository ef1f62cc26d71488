/** Tickets, and who manages them. */
import type { TicketConstraint } from '../../model/model.js';
import type { ClusterView } from './cluster.js';
import type { PrimitiveView, ResourceView } from './resource.js';

export function tickets(cluster: ClusterView): readonly TicketConstraint[] {
  return cluster.model.constraints.filter((constraint) => constraint.kind === 'ticket');
}

/** The resources that need a ticket. */
export function ticketHolders({ terms }: TicketConstraint, cluster: ClusterView): readonly ResourceView[] {
  const names = 'sets' in terms ? terms.sets.flatMap(({ members }) => members) : [terms.rsc];
  return names.flatMap((name) => cluster.named(name));
}

/** The daemon that grants tickets, under its agent or as a unit. */
export function isBooth({ agent }: PrimitiveView): boolean {
  if (!agent) return false;
  return agent.type === 'booth-site' || (agent.class !== 'ocf' && /^booth(@|$|d$)/.test(agent.type));
}
