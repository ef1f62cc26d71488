import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { Constraint } from '../model/model.js';

export type ConstraintDecl = ast.LocationDecl | ast.ColocationDecl | ast.OrderDecl | ast.TicketDecl;

export function checkConstraint(_ctx: FileContext, _decl: ConstraintDecl): Constraint[] {
  return [];
}
