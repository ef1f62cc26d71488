/** `pcs constraint order A then B` and `order delete`. */
import type { Word } from '../../shell/command.js';
import { hasParameterMark } from '../../shell/command.js';
import { CibElement, sectionOf } from '../../tree.js';
import type { PcsContext, PcsHandler } from '../command.js';
import { freeId, requireNewId } from '../settings/ids.js';
import { sinceEach } from '../settings/releases.js';
import { keepComments, type Option, refuse, requireOneOf, requireOption, usage } from '../settings/terms.js';
import { requireSchema } from './attributes.js';
import { orderKey, requireUnique } from './duplicates.js';
import { groupOf, requireConstrainable } from './resources.js';

const FORM = 'constraint order [ACTION] RESOURCE then [ACTION] RESOURCE [options]';
export const ACTIONS: readonly string[] = ['start', 'promote', 'demote', 'stop'];

export const order: PcsHandler = (args, command, context) => {
  const words = [...args];
  const action = (): Word | undefined =>
    words[0] && ACTIONS.includes(words[0].text) ? words.shift() : undefined;
  if (words.length < 3) usage(FORM, command.origin);
  const firstAction = action();
  const first = words.shift();
  const then = words.shift();
  if (!first || then?.text !== 'then') return usage(FORM, then?.origin ?? command.origin);
  const thenAction = action();
  const second = words.shift();
  if (!second || words.some(({ text }) => text === 'then')) return usage(FORM, command.origin);
  for (const resource of [first, second]) requireConstrainable(resource, command, context);
  if (refusesGroups(context) && sameGroup(first, second, context)) {
    refuse(`${first.text} and ${second.text} are in the same group, which orders them`, second.origin);
  }
  const options = orderOptions(words, context);
  const element = new CibElement('rsc_order', {}, command.origin);
  element.set('id', orderId(first, second, options, context));
  element.set('first', first.text, first.origin).set('then', second.text, second.origin);
  for (const { name, value } of options) element.set(name, value.text, value.origin);
  // A CIB without them would mean another then-action for promote.
  element.set('first-action', firstAction?.text ?? 'start', firstAction?.origin);
  element.set('then-action', thenAction?.text ?? 'start', thenAction?.origin);
  requireSchema(element, context);
  keepComments(element, command);
  sectionOf(context.cib, 'constraints').append(element);
  requireUnique(element, orderKey, command);
};

/** Since 0.10.14 and 0.11.3. */
export function refusesGroups({ version }: PcsContext): boolean {
  return sinceEach(version, '0.10.14', '0.11.3');
}

function sameGroup(first: Word, second: Word, { cib }: PcsContext): boolean {
  const group = groupOf(cib, first.text);
  return group !== undefined && group === groupOf(cib, second.text);
}

function orderOptions(words: readonly Word[], context: PcsContext): Option[] {
  return words.map((word) => {
    if (word.text === 'symmetrical' || word.text === 'nonsymmetrical') {
      const value = { ...word, text: String(word.text === 'symmetrical') };
      return { name: 'symmetrical', value, word };
    }
    const option = requireOption(word, 'no empty');
    if (option.name !== 'symmetrical') return option;
    const value = { ...option.value, text: lowered(option.value.text) };
    requireOneOf(value, symmetricalWords(context), 'value of symmetrical');
    return { ...option, value };
  });
}

function lowered(text: string): string {
  return hasParameterMark(text) ? text : text.toLowerCase();
}

/** Later releases take Pacemaker's booleans, of which the schema takes these. */
export function symmetricalWords({ version }: PcsContext): readonly string[] {
  return sinceEach(version, '0.11.6') ? ['true', 'false', '1', '0'] : ['true', 'false'];
}

function orderId(first: Word, second: Word, options: readonly Option[], { cib }: PcsContext): string {
  const id = options.findLast(({ name }) => name === 'id')?.value;
  if (id) {
    requireNewId(cib, id, 'constraint id');
    return id.text;
  }
  const kind = options.find(({ name }) => name === 'score' || name === 'kind')?.value.text ?? 'mandatory';
  return freeId(cib, `order-${first.text}-${second.text}-${hasParameterMark(kind) ? 'kind' : kind}`);
}

/** All orders with one of the resources; from sets, of whatever constraint, only the member goes. */
export const orderDelete: PcsHandler = (args, command, { cib }) => {
  if (args.length === 0) usage('constraint order delete RESOURCE…', command.origin);
  const section = sectionOf(cib, 'constraints');
  let found = false;
  for (const { text } of args) {
    for (const constraint of section.childrenNamed('rsc_order')) {
      if (constraint.get('first') !== text && constraint.get('then') !== text) continue;
      constraint.remove();
      found = true;
    }
    found = removeMember(section, ({ id }) => id === text) || found;
  }
  if (!found) refuse('there is no order with these resources', args[0]!.origin);
};

/** Sets without members go, and constraints without sets. */
export function removeMember(section: CibElement, test: (reference: CibElement) => boolean): boolean {
  const members = [...section.descendants()].filter(({ name }) => name === 'resource_ref').filter(test);
  for (const member of members) {
    const set = member.parent!;
    const constraint = set.parent!;
    member.remove();
    if (set.child('resource_ref')) continue;
    set.remove();
    if (!constraint.child('resource_set')) constraint.remove();
  }
  return members.length > 0;
}
