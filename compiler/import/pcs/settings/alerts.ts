/** `pcs alert …`. */
import { hasParameterMark, type Word } from '../../shell/command.js';
import { CibElement, sectionOf } from '../../tree.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { freeId, idTaken, requireNewId } from './ids.js';
import { sortedPairs, updateSet } from './nvsets.js';
import { keepComments, allowOnly, groupByKeywords, type Option, optionsOf, refuse, usage } from './terms.js';

interface AlertWords {
  readonly main: ReadonlyMap<string, Option>;
  readonly options: ReadonlyMap<string, Option>;
  readonly meta: ReadonlyMap<string, Option>;
}

/** `k=v… [options k=v…] [meta k=v…]`. */
function wordsOf(words: readonly Word[], allowed: readonly string[], what: string): AlertWords {
  const groups = groupByKeywords(words, ['options', 'meta']);
  const main = optionsOf(groups.get('') ?? []);
  allowOnly(main, allowed, what);
  return {
    main,
    options: optionsOf(groups.get('options') ?? []),
    meta: optionsOf(groups.get('meta') ?? []),
  };
}

/** The meta attributes come before the others. */
function updateSets(
  element: CibElement,
  { options, meta }: AlertWords,
  command: PcsCommand,
  context: PcsContext,
): void {
  const { cib } = context;
  const { origin } = command;
  for (const [tag, pairs] of [
    ['instance_attributes', options],
    ['meta_attributes', meta],
  ] as const) {
    updateSet(element, tag, sortedPairs(pairs.values()), { cib, origin, before: element.children[0] });
  }
}

export const alertCreate: PcsHandler = (args, command, context) => {
  if (args.length === 0) usage('alert create path=PATH [id=ID] [description=TEXT]', command.origin);
  const words = wordsOf(args, ['id', 'description', 'path'], 'an alert');
  const path = words.main.get('path')?.value;
  if (!path || path.text === '') return refuse('the alert has no path', command.origin, 'add path=PATH');
  const { cib } = context;
  const id = words.main.get('id')?.value;
  // An empty id counts as none.
  const own = id && id.text !== '' ? id : undefined;
  if (own) requireNewId(cib, own, 'alert id');
  const element = new CibElement('alert', {}, command.origin);
  element.set('id', own?.text ?? freeId(cib, 'alert'), own?.origin);
  element.set('path', path.text, path.origin);
  describe(element, words);
  keepComments(element, command);
  sectionOf(cib, 'alerts').append(element);
  updateSets(element, words, command, context);
};

/** An empty description removes it. */
function describe(element: CibElement, { main }: AlertWords): void {
  const description = main.get('description')?.value;
  if (!description) return;
  element.set('description', description.text === '' ? undefined : description.text, description.origin);
}

export const alertUpdate: PcsHandler = ([id, ...rest], command, context) => {
  if (!id) return usage('alert update ID [path=PATH] [description=TEXT]', command.origin);
  const words = wordsOf(rest, ['description', 'path'], 'this command');
  const element = requireAlert(id, context);
  const path = words.main.get('path')?.value;
  if (path && path.text !== '') element.set('path', path.text, path.origin);
  describe(element, words);
  keepComments(element, command);
  updateSets(element, words, command, context);
};

function requireAlert(word: Word, { cib }: PcsContext): CibElement {
  const alert = sectionOf(cib, 'alerts')
    .childrenNamed('alert')
    .find(({ id }) => id === word.text);
  return alert ?? refuse(`there is no alert "${word.text}"`, word.origin);
}

export const alertDelete: PcsHandler = (args, command, context) => {
  if (args.length === 0) usage('alert delete ID…', command.origin);
  for (const word of args) requireAlert(word, context);
  for (const word of args) requireAlert(word, context).remove();
};

export const recipientAdd: PcsHandler = ([alertId, ...rest], command, context) => {
  if (!alertId || rest.length === 0) return usage('alert recipient add ALERT value=VALUE', command.origin);
  const words = wordsOf(rest, ['description', 'id', 'value'], 'a recipient');
  const value = words.main.get('value')?.value;
  if (!value || value.text === '') return refuse('the recipient has no value', command.origin);
  const { cib } = context;
  const id = words.main.get('id')?.value;
  const alert = requireAlert(alertId, context);
  if (id && idTaken(cib, id.text)) refuse(`the id "${id.text}" is in use`, id.origin);
  if (id) requireNewId(cib, id, 'recipient id');
  requireNewValue(alert, undefined, value, command);
  const element = new CibElement('recipient', {}, command.origin);
  element.set('id', id?.text ?? freeId(cib, `${alertId.text}-recipient`), id?.origin);
  element.set('value', value.text, value.origin);
  describe(element, words);
  keepComments(element, command);
  alert.append(element);
  updateSets(element, words, command, context);
};

function requireNewValue(
  alert: CibElement,
  self: CibElement | undefined,
  value: Word,
  { options }: PcsCommand,
): void {
  if (options.has('--force') || hasParameterMark(value.text)) return;
  const same = alert
    .childrenNamed('recipient')
    .some((element) => element !== self && element.get('value') === value.text);
  if (same) refuse(`the alert ${alert.id} has the recipient "${value.text}" already`, value.origin);
}

export const recipientUpdate: PcsHandler = ([id, ...rest], command, context) => {
  if (!id) return usage('alert recipient update ID [value=VALUE] [description=TEXT]', command.origin);
  const words = wordsOf(rest, ['description', 'value'], 'this command');
  const value = words.main.get('value')?.value;
  if (value?.text === '') refuse('a recipient needs a value', value.origin);
  const element = requireRecipient(id, context);
  if (value) {
    requireNewValue(element.parent!, element, value, command);
    element.set('value', value.text, value.origin);
  }
  describe(element, words);
  keepComments(element, command);
  updateSets(element, words, command, context);
};

function requireRecipient(word: Word, { cib }: PcsContext): CibElement {
  const recipient = sectionOf(cib, 'alerts')
    .childrenNamed('alert')
    .flatMap((alert) => alert.childrenNamed('recipient'))
    .find(({ id }) => id === word.text);
  return recipient ?? refuse(`there is no recipient "${word.text}"`, word.origin);
}

export const recipientDelete: PcsHandler = (args, command, context) => {
  if (args.length === 0) usage('alert recipient delete ID…', command.origin);
  for (const word of args) requireRecipient(word, context);
  for (const word of args) requireRecipient(word, context).remove();
};
