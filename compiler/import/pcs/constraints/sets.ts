/** `pcs constraint colocation|order|ticket set`. */
import { atLeast } from '../../../platforms/platform.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import { CibElement, sectionOf } from '../../tree.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { elementById, freeId, requireNewId } from '../settings/ids.js';
import { capitalize, requireRole } from '../settings/roles.js';
import { sinceEach } from '../settings/releases.js';
import { upgradeSchema } from '../settings/schema.js';
import {
  keepComments,
  allowOnly,
  type Option,
  optionsOf,
  refuse,
  requireOneOf,
  requireScore,
  usage,
} from '../settings/terms.js';
import { requireSchema } from './attributes.js';
import { requireUnique, setsKey } from './duplicates.js';
import { ACTIONS, refusesGroups, symmetricalWords } from './order.js';
import { groupOf, requireConstrainable } from './resources.js';
import { requireTicketName, ticketPolicy } from './ticket.js';

type SetKind = 'colocation' | 'order' | 'ticket';
type Options = ReadonlyMap<string, Option>;

interface MemberSet {
  readonly members: readonly Word[];
  readonly options: Options;
}

export function setHandler(kind: SetKind): PcsHandler {
  const form = `constraint ${kind} set RESOURCE… [options] [set …]… [setoptions options]`;
  return (args, command, context) => {
    const marks = args.filter(({ text }) => text === 'setoptions');
    if (marks.length > 1) refuse('setoptions can only be given once', marks[1]!.origin);
    const at = marks[0] ? args.indexOf(marks[0]) : args.length;
    const sets = splitSets(args.slice(0, at));
    if (sets.some(({ members }) => members.length === 0)) usage(form, command.origin);
    create(kind, sets, optionsOf(args.slice(at + 1)), command, context);
  };
}

function splitSets(words: readonly Word[]): MemberSet[] {
  const groups: Word[][] = [[]];
  for (const word of words) {
    if (word.text === 'set') groups.push([]);
    else groups.at(-1)!.push(word);
  }
  return groups.map((group) => ({
    members: group.filter(({ text }) => !text.includes('=')),
    options: optionsOf(group.filter(({ text }) => text.includes('='))),
  }));
}

const ALLOWED: Readonly<Record<SetKind, (context: PcsContext) => readonly string[]>> = {
  colocation: ({ version }) => [
    'id',
    'score',
    ...(atLeast(version, '0.10.10') ? [] : ['score-attribute', 'score-attribute-mangle']),
    ...(atLeast(version, '0.12.3') ? ['influence'] : []),
  ],
  order: () => ['id', 'kind', 'symmetrical'],
  ticket: () => ['id', 'loss-policy', 'ticket'],
};

const CHECKS: Readonly<
  Record<SetKind, (element: CibElement, options: Options, command: PcsCommand, context: PcsContext) => void>
> = {
  colocation(element, options, command, context) {
    const score = options.get('score')?.value;
    if (score) requireScore(score);
    else if (!options.has('score-attribute') && !options.has('score-attribute-mangle'))
      element.set('score', 'INFINITY', command.origin);
    if (options.has('influence')) upgradeSchema(context, '3.6');
  },
  order(element, options, _command, context) {
    const kind = options.get('kind')?.value;
    if (kind && !hasParameterMark(kind.text)) {
      const word = { ...kind, text: capitalize(kind.text) };
      requireOneOf(word, ['Optional', 'Mandatory', 'Serialize'], 'kind');
      element.set('kind', word.text, kind.origin);
    }
    const symmetrical = options.get('symmetrical')?.value;
    if (symmetrical && !hasParameterMark(symmetrical.text)) {
      const word = { ...symmetrical, text: symmetrical.text.toLowerCase() };
      requireOneOf(word, symmetricalWords(context), 'value of symmetrical');
      element.set('symmetrical', word.text, symmetrical.origin);
    }
  },
  ticket(element, options, command, context) {
    const policy = options.get('loss-policy')?.value;
    if (policy) element.set('loss-policy', ticketPolicy(policy, context), policy.origin);
    const ticket = options.get('ticket')?.value;
    if (!ticket || ticket.text.trim() === '') refuse('the sets have no ticket=', command.origin);
    requireTicketName(ticket, context);
  },
};

function create(
  kind: SetKind,
  sets: readonly MemberSet[],
  options: Options,
  command: PcsCommand,
  context: PcsContext,
): void {
  for (const set of sets) checkSet(set, command, context);
  allowOnly(options, ALLOWED[kind](context), `${kind} sets`);
  const { cib } = context;
  const id = options.get('id')?.value;
  if (id) requireNewId(cib, id, 'constraint id');
  const element = new CibElement(`rsc_${kind}`, {}, command.origin);
  element.set('id', id?.text ?? constraintId(kind, sets, context), id?.origin);
  for (const { name, value } of options.values()) {
    if (name !== 'id') element.set(name, value.text, value.origin);
  }
  CHECKS[kind](element, options, command, context);
  if (kind === 'order' && refusesGroups(context)) requireDifferentGroups(sets, context);
  keepComments(element, command);
  sectionOf(cib, 'constraints').append(element);
  for (const set of sets) element.append(setElement(element, set, context));
  requireSchema(element, context);
  requireUnique(element, setsKey, command);
}

const SET_OPTIONS = ['action', 'require-all', 'role', 'sequential'];

function checkSet({ members, options }: MemberSet, command: PcsCommand, context: PcsContext): void {
  allowOnly(options, SET_OPTIONS, 'a set');
  const value = (name: string): Word | undefined => options.get(name)?.value;
  const action = value('action');
  if (action) requireOneOf(action, ACTIONS, 'action');
  for (const name of ['require-all', 'sequential']) {
    const word = value(name);
    if (word) requireOneOf(word, symmetricalWords(context), `value of ${name}`);
  }
  const role = value('role');
  if (role) requireRole(role, context, { exact: true });
  for (const member of members) requireConstrainable(member, command, context);
}

function setElement(constraint: CibElement, set: MemberSet, context: PcsContext): CibElement {
  const { members, options } = set;
  const span = { ...members[0]!.origin, end: Math.max(...members.map(({ origin }) => origin.end)) };
  const element = new CibElement('resource_set', {}, span);
  element.set('id', setId(constraint, members, context));
  for (const { name, value } of options.values()) {
    const text = name === 'role' ? requireRole(value, context, { exact: true }) : value.text;
    element.set(name, text, value.origin);
  }
  for (const { text, origin } of members)
    element.append(new CibElement('resource_ref', { id: text }, origin));
  return element;
}

/** Ids of before 0.10.6 tell the members, later ones are short (pcs reference §2, row 48). */
function constraintId(kind: SetKind, sets: readonly MemberSet[], { cib, version }: PcsContext): string {
  if (!sinceEach(version, '0.10.6')) {
    const names = sets.map(({ members }) => `set_${members.map(({ text }) => text).join('_')}`);
    return freeId(cib, `pcs_rsc_${kind}_${names.join('_')}`);
  }
  const ids = sets.flatMap(({ members }) => members.map(({ text }) => text));
  const letters = ids.slice(0, 3).map((id) => id.slice(0, 1) + id.slice(-1));
  return freeId(cib, `${kind}_set_${letters.join('')}`);
}

function setId(constraint: CibElement, members: readonly Word[], { cib, version }: PcsContext): string {
  if (sinceEach(version, '0.10.6')) return freeId(cib, `${constraint.id}_set`);
  return freeId(cib, `pcs_rsc_set_${members.map(({ text }) => text).join('_')}`);
}

function requireDifferentGroups(sets: readonly MemberSet[], { cib }: PcsContext): void {
  const seen = new Set<CibElement>();
  const members = new Map(sets.flatMap((set) => set.members.map((member) => [member.text, member])));
  for (const member of members.values()) {
    const group = elementById(cib, member.text) && groupOf(cib, member.text);
    if (!group) continue;
    if (seen.has(group)) {
      refuse(
        `${member.text} and another member are in the group ${group.id}, which orders them`,
        member.origin,
      );
    }
    seen.add(group);
  }
}
