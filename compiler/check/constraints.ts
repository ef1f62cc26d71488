import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { Constraint } from '../model/model.js';
import { checkColocation } from './colocation.js';
import { checkLocation } from './location.js';
import { checkOrder } from './order.js';
import { checkTicket } from './ticket.js';

export type ConstraintDecl = ast.LocationDecl | ast.ColocationDecl | ast.OrderDecl | ast.TicketDecl;

/** The constraints that a declaration stands for: none when it is wrong, several for a location with several nodes. */
export function checkConstraint(ctx: FileContext, decl: ConstraintDecl): Constraint[] {
  switch (decl.kind) {
    case 'Location':
      return checkLocation(ctx, decl);
    case 'Colocation':
      return one(checkColocation(ctx, decl));
    case 'Order':
      return one(checkOrder(ctx, decl));
    case 'Ticket':
      return one(checkTicket(ctx, decl));
  }
}

function one(constraint: Constraint | undefined): Constraint[] {
  return constraint ? [constraint] : [];
}
