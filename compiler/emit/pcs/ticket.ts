import type { TicketConstraint } from '../../model/model.js';
import { constraintElement } from '../cib/constraints.js';
import type { XmlElement } from '../cib/xml.js';
import { Duplicates, enclosedForce, setWords, termObstacle } from './constraint-terms.js';
import type { PcsContext } from './context.js';

const SET_OPTIONS: ReadonlySet<string> = new Set(['role']);

type Words = { readonly words: readonly (readonly string[])[]; readonly ids: readonly string[] };

export class TicketWriter {
  private readonly duplicates = new Duplicates();

  constructor(private readonly context: PcsContext) {}

  write(ticket: TicketConstraint): void {
    const { context } = this;
    const { origin } = ticket;
    const whole = constraintElement(ticket, context.cib);
    const result = 'rsc' in ticket.terms ? pairWords(whole, context) : ticketSets(whole, context);
    const duplicate = this.duplicates.force(keyOf(whole));
    if ('obstacle' in result) {
      context.patch('constraints', whole, { what: result.obstacle, origin });
      return;
    }
    context.command(result.words, { force: duplicate ?? enclosedForce(result.ids, context), origin });
  }
}

function keyOf(whole: XmlElement): readonly unknown[] {
  const { ticket, rsc } = whole.attributes;
  return [ticket, rsc, whole.children.map(({ children }) => children.map(({ attributes }) => attributes.id))];
}

/** Since 0.10.13 pcs takes only names that booth takes. */
function ticketObstacle(name: string): string | undefined {
  return /^[A-Za-z0-9-]{1,63}$/.test(name) && !name.startsWith('-') ? undefined : `a ticket called ${name}`;
}

function pairWords(whole: XmlElement, context: PcsContext): Words | { readonly obstacle: string } {
  const { id, ticket = '', rsc = '', 'rsc-role': role, 'loss-policy': lossPolicy } = whole.attributes;
  const obstacle = ticketObstacle(ticket) ?? termObstacle([rsc], context);
  if (obstacle !== undefined) return { obstacle };
  return {
    words: [
      ['constraint', 'ticket', 'add', ticket, ...(role === undefined ? [] : [context.roleWord(role)]), rsc],
      [...(lossPolicy === undefined ? [] : [`loss-policy=${lossPolicy}`]), `id=${id}`],
    ],
    ids: [rsc],
  };
}

function ticketSets(whole: XmlElement, context: PcsContext): Words | { readonly obstacle: string } {
  const { id, ticket = '', 'loss-policy': lossPolicy } = whole.attributes;
  const obstacle = ticketObstacle(ticket);
  if (obstacle !== undefined) return { obstacle };
  const sets = setWords(whole.children, SET_OPTIONS, context);
  if ('obstacle' in sets) return sets;
  const options = [
    `ticket=${ticket}`,
    ...(lossPolicy === undefined ? [] : [`loss-policy=${lossPolicy}`]),
    `id=${id}`,
  ];
  return { words: [['constraint', 'ticket'], ...sets.words, ['setoptions', ...options]], ids: sets.members };
}
