/** `pcs constraint ticket add|delete`. */
import { hasParameterMark, type Word } from '../../shell/command.js';
import { CibElement, sectionOf } from '../../tree.js';
import type { PcsContext, PcsHandler } from '../command.js';
import { freeId, requireNewId } from '../settings/ids.js';
import { requireRole } from '../settings/roles.js';
import { sinceEach } from '../settings/releases.js';
import { keepComments, allowOnly, optionsOf, refuse, requireOneOf, usage } from '../settings/terms.js';
import { requireSchema } from './attributes.js';
import { requireUnique, ticketKey } from './duplicates.js';
import { removeMember } from './order.js';
import { requireConstrainable } from './resources.js';

const FORM = 'constraint ticket add TICKET [ROLE] RESOURCE [loss-policy=POLICY] [id=ID]';

export const ticketAdd: PcsHandler = (args, command, context) => {
  const tail = args.findIndex(({ text }) => text.includes('='));
  const words = tail < 0 ? args : args.slice(0, tail);
  const options = optionsOf(tail < 0 ? [] : args.slice(tail));
  const [ticket, ...subject] = words;
  const resource = subject.at(-1);
  if (!ticket || !resource || subject.length > 2) return usage(FORM, command.origin);
  const roleWord = subject.length === 2 ? subject[0] : undefined;
  requireConstrainable(resource, command, context);
  allowOnly(options, ['id', 'loss-policy'], 'a ticket');
  if (ticket.text === '') refuse('the ticket has no name', ticket.origin);
  requireTicketName(ticket, context);
  const role = roleWord && roleWord.text !== '' ? requireRole(roleWord, context) : undefined;
  const { cib } = context;
  const id = options.get('id')?.value;
  if (id) requireNewId(cib, id, 'constraint id');
  const generated = ['ticket', mark(ticket.text), resource.text, ...(role === undefined ? [] : [role])];
  const element = new CibElement('rsc_ticket', {}, command.origin);
  element.set('id', id?.text ?? freeId(cib, generated.join('-')), id?.origin);
  element.set('rsc', resource.text, resource.origin);
  element.set('rsc-role', role, roleWord?.origin);
  element.set('ticket', ticket.text, ticket.origin);
  const policy = options.get('loss-policy')?.value;
  if (policy) element.set('loss-policy', ticketPolicy(policy, context), policy.origin);
  requireSchema(element, context);
  keepComments(element, command);
  sectionOf(cib, 'constraints').append(element);
  requireUnique(element, ticketKey(context), command);
};

function mark(text: string): string {
  return hasParameterMark(text) ? 'ticket' : text;
}

/** 0.12.3 takes the words in any case. */
export function ticketPolicy(word: Word, { version }: PcsContext): string {
  const value = sinceEach(version, '0.12.3') ? { ...word, text: lowered(word.text) } : word;
  requireOneOf(value, ['fence', 'stop', 'freeze', 'demote'], 'loss-policy');
  return value.text;
}

function lowered(text: string): string {
  return hasParameterMark(text) ? text : text.toLowerCase();
}

/** Since 0.10.14 a name that Booth takes; before, Pacemaker refuses what makes a bad id. */
export function requireTicketName({ text, origin }: Word, { version }: PcsContext): void {
  if (hasParameterMark(text) || !sinceEach(version, '0.10.14')) return;
  if (!/^[A-Za-z0-9-]{1,63}$/.test(text)) {
    refuse(`"${text}" is no ticket name`, origin, 'Booth takes up to 63 letters, digits and "-"');
  }
}

/** Of the ticket's constraints with the resource; from sets only the member goes. */
export const ticketDelete: PcsHandler = (args, command, { cib }) => {
  const [ticket, resource, ...more] = args;
  if (!ticket || !resource || more.length > 0) {
    return usage('constraint ticket delete TICKET RESOURCE', command.origin);
  }
  const section = sectionOf(cib, 'constraints');
  const plain = section
    .childrenNamed('rsc_ticket')
    .filter((element) => element.get('ticket') === ticket.text && element.get('rsc') === resource.text);
  for (const element of plain) element.remove();
  const members = removeMember(
    section,
    ({ id, parent }) => id === resource.text && parent?.parent?.get('ticket') === ticket.text,
  );
  if (plain.length === 0 && !members) {
    refuse(`no constraint of the ticket ${ticket.text} has ${resource.text}`, ticket.origin);
  }
};
