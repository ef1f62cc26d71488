/** `pcs tag create|update|delete` (since 0.10.6). */
import type { Word } from '../../shell/command.js';
import { CibElement, sectionOf } from '../../tree.js';
import { resourceById } from '../constraints/resources.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { requireNewId } from './ids.js';
import { keepComments, refuse, usage } from './terms.js';

export const tagCreate: PcsHandler = ([tag, ...members], command, context) => {
  if (!tag || members.length === 0) return usage('tag create TAG RESOURCE…', command.origin);
  const { cib } = context;
  requireNewId(cib, tag, 'tag id');
  requireDifferent(members);
  for (const member of members) requireResource(member, context);
  const element = new CibElement('tag', {}, command.origin);
  element.set('id', tag.text, tag.origin);
  keepComments(element, command);
  for (const member of members) element.append(reference(member));
  sectionOf(cib, 'tags').append(element);
};

function reference({ text, origin }: Word): CibElement {
  return new CibElement('obj_ref', { id: text }, origin);
}

function requireResource(word: Word, { cib }: PcsContext): void {
  if (!resourceById(cib, word.text)) refuse(`there is no resource "${word.text}"`, word.origin);
}

function requireDifferent(words: readonly Word[]): void {
  for (const [i, word] of words.entries()) {
    if (words.findIndex(({ text }) => text === word.text) < i) {
      refuse(`${word.text} is named twice`, word.origin);
    }
  }
}

const UPDATE_FORM = 'tag update TAG [add RESOURCE… [--before|--after RESOURCE]] [remove RESOURCE…]';

export const tagUpdate: PcsHandler = ([tag, ...words], command, context) => {
  const groups = keywordGroups(words);
  if (!tag || !groups) return usage(UPDATE_FORM, command.origin);
  const { add = [], remove = [] } = groups;
  const element = requireTag(tag, context);
  requireDifferent(add);
  requireDifferent(remove);
  const both = remove.find((word) => add.some(({ text }) => text === word.text));
  if (both) refuse(`${both.text} is both added and removed`, both.origin);
  for (const member of add) requireResource(member, context);
  const beside = besideOf(element, add, remove, command);
  const has = (text: string): CibElement | undefined => element.children.find(({ id }) => id === text);
  if (!beside) {
    const present = add.find(({ text }) => has(text));
    if (present) refuse(`${present.text} is in the tag already`, present.origin);
  }
  keepComments(element, command);
  const removed = remove.map(
    (word) => has(word.text) ?? refuse(`${word.text} is not in the tag`, word.origin),
  );
  if (add.length === 0 && element.children.every((child) => removed.includes(child))) {
    refuse('the tag would be empty', remove[0]!.origin, `use: pcs tag delete ${tag.text}`);
  }
  insert(
    element,
    add.map((word) => has(word.text) ?? reference(word)),
    beside,
  );
  for (const child of removed) child.remove();
};

/** `add` and `remove`, each once and with members. */
function keywordGroups(words: readonly Word[]): { add?: Word[]; remove?: Word[] } | undefined {
  const groups: { add?: Word[]; remove?: Word[] } = {};
  let current: Word[] | undefined;
  for (const word of words) {
    if (word.text === 'add' || word.text === 'remove') {
      if (groups[word.text]) return undefined;
      current = groups[word.text] = [];
    } else if (!current) return undefined;
    else current.push(word);
  }
  const { add, remove } = groups;
  return current && add?.length !== 0 && remove?.length !== 0 ? groups : undefined;
}

interface Beside {
  readonly member: CibElement;
  readonly after: boolean;
}

function besideOf(
  tag: CibElement,
  add: readonly Word[],
  remove: readonly Word[],
  { options }: PcsCommand,
): Beside | undefined {
  const value = (name: string): Word | undefined => {
    const found = options.get(name);
    return found === true ? undefined : found?.[0];
  };
  const after = value('--after');
  const before = value('--before');
  const word = after ?? before;
  if (!word) return undefined;
  if (after && before) refuse('--before and --after exclude each other', before.origin);
  if (add.length === 0) refuse('nothing is added that could stand beside it', word.origin);
  const member = tag.children.find(({ id }) => id === word.text);
  if (!member) return refuse(`${word.text} is not in the tag`, word.origin);
  if ([...add, ...remove].some(({ text }) => text === word.text)) {
    refuse(`${word.text} is added or removed itself`, word.origin);
  }
  return { member, after: after !== undefined };
}

function insert(tag: CibElement, members: readonly CibElement[], beside: Beside | undefined): void {
  for (const member of members) member.remove();
  const at = beside ? tag.children.indexOf(beside.member) + (beside.after ? 1 : 0) : tag.children.length;
  const next = tag.children[at];
  for (const member of members) tag.append(member, next);
}

function requireTag(word: Word, { cib }: PcsContext): CibElement {
  const tag = sectionOf(cib, 'tags')
    .childrenNamed('tag')
    .find(({ id }) => id === word.text);
  return tag ?? refuse(`there is no tag "${word.text}"`, word.origin);
}

/** Not while constraints use them. */
export const tagDelete: PcsHandler = (args, command, context) => {
  if (args.length === 0) usage('tag delete TAG…', command.origin);
  const tags = args.map((word) => requireTag(word, context));
  for (const [i, word] of args.entries()) {
    const user = userOf(word.text, context);
    if (user) refuse(`the constraint ${user.id} uses the tag ${tags[i]!.id}`, word.origin);
  }
  for (const tag of tags) tag.remove();
};

const REFERENCES = ['rsc', 'with-rsc', 'first', 'then'];

function userOf(tag: string, { cib }: PcsContext): CibElement | undefined {
  return sectionOf(cib, 'constraints').children.find(
    (constraint) =>
      REFERENCES.some((name) => constraint.get(name) === tag) ||
      [...constraint.descendants()].some(({ name, id }) => name === 'resource_ref' && id === tag),
  );
}
