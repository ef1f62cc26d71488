/** `pcs constraint location … prefers|avoids|add`. */
import { sanitizeId } from '../../../model/ids.js';
import type { Origin } from '../../../model/model.js';
import type { Word } from '../../shell/command.js';
import { CibElement, sectionOf } from '../../tree.js';
import { type PcsCommand, type PcsContext, type PcsHandler, PcsRefusal } from '../command.js';
import { idTaken, requireIdSyntax } from '../settings/ids.js';
import {
  keepComments,
  isScore,
  optionOf,
  partOf,
  refuse,
  requireOption,
  requireScore,
  usage,
} from '../settings/terms.js';
import { requireSchema } from './attributes.js';
import { addRule } from './location-rule.js';
import { requireConstrainable } from './resources.js';

const FORM = 'constraint location RESOURCE prefers|avoids NODE[=SCORE]…';
const ADD_FORM = 'constraint location add ID RESOURCE NODE SCORE [resource-discovery=OPTION]';

/** What a location is for: a resource, or all whose ids match. */
export interface LocationSubject {
  readonly kind: 'rsc' | 'rsc-pattern';
  readonly word: Word;
}

/** `A`, `%A`, `resource%A`, `regexp%^A`. */
export function subjectOf(word: Word): LocationSubject {
  const at = word.text.indexOf('%');
  if (at < 0) return { kind: 'rsc', word };
  const type = word.text.slice(0, at);
  const value = partOf(word, at + 1);
  if (type === '' || type === 'resource') return { kind: 'rsc', word: value };
  if (type === 'regexp') return { kind: 'rsc-pattern', word: value };
  return refuse(`"${type}" is no way to name a resource`, word.origin, 'pcs takes resource% and regexp%');
}

export const location: PcsHandler = (args, command, context) => {
  const [subject, verb, ...nodes] = args;
  if (!subject || !verb || nodes.length === 0) return usage(FORM, command.origin);
  if (verb.text === 'rule') return addRule(subjectOf(subject), nodes, command, context);
  if (verb.text !== 'prefers' && verb.text !== 'avoids') return usage(FORM, verb.origin);
  const named = subjectOf(subject);
  for (const word of nodes) {
    const score = optionOf(word)?.value;
    if (score) requireScore(score);
  }
  for (const [i, word] of nodes.entries()) {
    try {
      prefer(named, word, verb.text === 'avoids', command, context);
    } catch (problem) {
      if (!(problem instanceof PcsRefusal) || i === 0) throw problem;
      throw new PcsRefusal(problem.reason, problem.at, 'pcs has made the constraints before it', true);
    }
  }
};

function prefer(
  subject: LocationSubject,
  word: Word,
  avoids: boolean,
  command: PcsCommand,
  context: PcsContext,
): void {
  const option = optionOf(word);
  const node = option ? partOf(word, 0, option.name.length) : word;
  const text = option?.value.text ?? 'INFINITY';
  const score = avoids ? negated(text) : text;
  const id = sanitizeId(`location-${subject.word.text}-${node.text}-${score}`);
  const scoreAt = option?.value.origin ?? word.origin;
  const element = locationElement(subject, { id, node, score, at: command.origin, scoreAt });
  add(element, subject, command, context);
}

function negated(score: string): string {
  return score.startsWith('-') ? score.slice(1) : `-${score}`;
}

interface LocationParts {
  readonly id: string;
  readonly idAt?: Origin;
  readonly node: Word;
  readonly score: string;
  readonly scoreAt: Origin;
  readonly at: Origin;
}

function locationElement({ kind, word }: LocationSubject, parts: LocationParts): CibElement {
  const { id, idAt, node, score, scoreAt, at } = parts;
  return new CibElement('rsc_location', {}, at)
    .set('id', id, idAt ?? at)
    .set(kind, word.text, word.origin)
    .set('node', node.text, node.origin)
    .set('score', score, scoreAt);
}

export const locationAdd: PcsHandler = (args, command, context) => {
  const [id, resource, node, ...rest] = args;
  if (!id || !resource || !node || rest.length === 0) return usage(ADD_FORM, command.origin);
  const subject = subjectOf(resource);
  const { score, options } = context.dialect === '0.12' ? newOptions(rest) : oldOptions(rest);
  requireIdSyntax(id, 'constraint id');
  if (score && !isScore(score.text)) requireScore(score);
  const scoreText = score?.text ?? 'INFINITY';
  const element = locationElement(subject, {
    id: id.text,
    idAt: id.origin,
    node,
    score: scoreText,
    scoreAt: score?.origin ?? command.origin,
    at: command.origin,
  });
  for (const { name, value, word } of options) {
    if (name !== 'resource-discovery' && !command.options.has('--force')) {
      refuse(`"${name}" is no option of a location`, word.origin);
    }
    element.set(name, value.text, value.origin);
  }
  add(element, subject, command, context);
};

type LocationOptions = {
  readonly score: Word | undefined;
  readonly options: readonly { readonly name: string; readonly value: Word; readonly word: Word }[];
};

/** Up to 0.11 the score comes first, whatever it is. */
function oldOptions([score, ...rest]: readonly Word[]): LocationOptions {
  return { score, options: rest.map((word) => requireOption(word)) };
}

function newOptions(words: readonly Word[]): LocationOptions {
  const bare = words[0] && !words[0].text.includes('=') ? words[0] : undefined;
  const options = words.slice(bare ? 1 : 0).map((word) => requireOption(word, 'no empty'));
  const score = options.findLast(({ name }) => name === 'score')?.value ?? bare;
  return { score, options: options.filter(({ name }) => name !== 'score') };
}

/** One location a resource and node: a new one takes the place of all others, and of one with its id. */
function add(element: CibElement, subject: LocationSubject, command: PcsCommand, context: PcsContext): void {
  if (subject.kind === 'rsc') requireConstrainable(subject.word, command, context);
  const { cib } = context;
  const section = sectionOf(cib, 'constraints');
  for (const other of section.childrenNamed('rsc_location')) {
    // An empty pattern is also what constraints have that have none.
    const same =
      other.get('node') === element.get('node') && (other.get(subject.kind) ?? '') === subject.word.text;
    if (same || other.id === element.id) other.remove();
  }
  if (idTaken(cib, element.id!)) refuse(`the id "${element.id}" is in use`, element.originOf('id')!);
  requireSchema(element, context);
  keepComments(element, command);
  section.append(element);
}
