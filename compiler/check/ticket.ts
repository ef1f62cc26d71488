import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { TicketConstraint } from '../model/model.js';
import { words } from '../tables/option.js';
import { constraintId } from './constraint-id.js';
import type { OptionTable } from './statement-options.js';
import { readOptions } from './statement-options.js';
import { checkNoRepetition } from './subjects.js';
import { checkTerm, setOf, subjectsOf } from './terms.js';

const TABLE: OptionTable = {
  place: 'a ticket constraint',
  types: { 'loss-policy': words('stop', 'demote', 'fence', 'freeze') },
  belongs: {
    'rsc-role': 'the role stands in front of the resource: "promoted R needs T"',
    role: 'the role stands in front of the resource: "promoted R needs T"',
    ticket: 'the ticket stands after "needs"',
    id: 'the id stands in front: "ticket ID: R needs T"',
  },
};

/** `a needs T`; several terms become one set each. */
export function checkTicket(ctx: FileContext, decl: ast.TicketDecl): TicketConstraint | undefined {
  const options = readOptions(ctx, decl.options, TABLE);
  const ticket = decl.ticket && ctx.plain(decl.ticket);
  const checked = decl.terms.map((term) => checkTerm(ctx, term, 'ticket'));
  const terms = checked.filter((term) => term !== undefined);
  if (ticket === undefined || terms.length < checked.length || terms.length === 0) return undefined;
  checkNoRepetition(ctx, subjectsOf(terms), 'this ticket constraint', false);

  const lossPolicy = options.get('loss-policy') as TicketConstraint['lossPolicy'];
  const [only] = terms;
  return {
    ...constraintId(ctx, decl.id, decl),
    kind: 'ticket',
    ticket,
    ...(lossPolicy !== undefined && { lossPolicy }),
    terms:
      terms.length === 1 && only?.kind === 'single'
        ? { rsc: only.subject.name, ...(only.role && { role: only.role }) }
        : { sets: terms.map((term) => setOf(ctx, term)) },
  };
}
