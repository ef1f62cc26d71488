import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { setConstraintWords } from './resource-sets.js';
import { isScore, scoreWord } from './scores.js';

/** `colocation ID SCORE: RSC[:ROLE] WITH-RSC[:ROLE] [node-attribute=…]`, or sets. */
export function colocationStatement(draft: Draft, colocation: XmlElement): void {
  const { id = '', score, rsc, influence } = colocation.attributes;
  const nodeAttribute = colocation.attributes['node-attribute'];
  if (influence !== undefined) draft.cannot('crmsh has no influence of colocations');
  if (score === undefined || !isScore(score)) draft.cannot('crmsh wants a score for every colocation');
  draft.part(
    'colocation',
    draft.word(id),
    `${scoreWord(score ?? '')}:`,
    ...(rsc === undefined
      ? setConstraintWords(draft, colocation.children, 'role', 2)
      : [term(draft, colocation, 'rsc', 'role'), term(draft, colocation, 'with-rsc', 'role')]),
    ...nodeAttributeWords(draft, nodeAttribute),
  );
}

/** The last word; the parser lower-cases it, and node attributes are case-sensitive (measured: `Rack` → `rack`). */
function nodeAttributeWords(draft: Draft, name: string | undefined): string[] {
  if (name === undefined) return [];
  if (name !== name.toLowerCase()) draft.cannot('crmsh lower-cases the name of the node attribute');
  if (name === '') draft.cannot('crmsh has no empty node attribute');
  return [draft.pair('node-attribute', name)];
}

/** `order ID KIND: FIRST[:ACTION] THEN[:ACTION] [symmetrical=…]`, or sets. */
export function orderStatement(draft: Draft, order: XmlElement): void {
  const { id = '', kind = 'Mandatory', score, first, symmetrical } = order.attributes;
  // crmsh makes a kind of every score, and `Mandatory` of the negative ones.
  if (score !== undefined) draft.cannot('crmsh makes a kind of the score of an order');
  if (order.attributes['require-all'] !== undefined) draft.cannot('crmsh has no require-all of an order');
  draft.part(
    'order',
    draft.word(id),
    `${kind}:`,
    ...(first === undefined
      ? setConstraintWords(draft, order.children, 'action', 2)
      : [term(draft, order, 'first', 'action'), term(draft, order, 'then', 'action')]),
    ...(symmetrical === undefined ? [] : [draft.pair('symmetrical', symmetrical)]),
  );
}

/** `rsc_ticket ID TICKET: RSC[:ROLE] [loss-policy=…]`, or sets. */
export function ticketStatement(draft: Draft, ticket: XmlElement): void {
  const { id = '', ticket: name = '', rsc } = ticket.attributes;
  const lossPolicy = ticket.attributes['loss-policy'];
  if (!/^[^\s:'"\\]+$/.test(name)) {
    draft.cannot('crmsh has no tickets with colons, blanks, quotes and backslashes in their names');
  }
  draft.part(
    'rsc_ticket',
    draft.word(id),
    draft.word(`${name}:`),
    ...(rsc === undefined
      ? setConstraintWords(draft, ticket.children, 'role', 1)
      : [term(draft, ticket, 'rsc', 'role')]),
    ...(lossPolicy === undefined ? [] : [draft.pair('loss-policy', lossPolicy)]),
  );
}

/** `RSC` or `RSC:WORD`, from the attributes `NAME` and `NAME-role` or `NAME-action`. */
function term(draft: Draft, constraint: XmlElement, name: string, qualifier: string): string {
  const resource = constraint.attributes[name] ?? '';
  const word = constraint.attributes[`${name}-${qualifier}`];
  return draft.word(word === undefined ? resource : `${resource}:${word}`);
}
