/** `ticket`. */
import type { TicketConstraint } from '../model/model.js';
import { words } from './blocks.js';
import { constraintHead } from './constraint-parts.js';
import type { RenderContext } from './context.js';
import type { Doc } from './doc.js';
import { BLANK, group, indent, join } from './doc.js';
import { roleWord, setTerms } from './resource-sets.js';
import { name, pair, word } from './words.js';

export function ticketDoc(ctx: RenderContext, constraint: TicketConstraint): Doc {
  const { terms, ticket, lossPolicy, description } = constraint;
  const subjects = 'rsc' in terms ? [roleWord(terms.role) + name(terms.rsc)] : setTerms('ticket', terms.sets);
  const doc = words(
    constraintHead('ticket', constraint),
    group(indent(join(subjects, [',', BLANK]))),
    `needs ${word(ticket)}`,
    lossPolicy === undefined ? undefined : pair('loss-policy', lossPolicy),
  );
  return ctx.statement(constraint, doc, { description, inner: [terms] });
}
