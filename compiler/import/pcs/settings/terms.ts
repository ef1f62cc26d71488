/** Words of a pcs command, taken apart as pcs does it, and refusals in its sense. */
import type { Origin } from '../../../model/model.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import { type PcsCommand, PcsRefusal } from '../command.js';

export function refuse(reason: string, at: Origin, hint?: string): never {
  throw new PcsRefusal(reason, at, hint);
}

/**
 * A piece of a word with its own place. Where quotes or variables make the text differ from the source, the place is
 * that of the whole word.
 */
export function partOf(word: Word, from: number, to: number = word.text.length): Word {
  const { text, origin, quoted } = word;
  const extra = origin.end - origin.pos - text.length;
  const offset = extra === 0 ? 0 : extra === 2 && quoted ? 1 : undefined;
  const place =
    offset === undefined
      ? origin
      : { file: origin.file, pos: origin.pos + offset + from, end: origin.pos + offset + to };
  return { text: text.slice(from, to), origin: place, quoted };
}

/** From the first word to the last. */
export function spanOf(words: readonly Word[], fallback: Origin): Origin {
  const first = words[0]?.origin;
  const last = words.at(-1)?.origin;
  if (!first || !last) return fallback;
  return first.file === last.file && last.end >= first.pos
    ? { file: first.file, pos: first.pos, end: last.end }
    : first;
}

/** `name=value`. */
export interface Option {
  readonly name: string;
  readonly value: Word;
  readonly word: Word;
}

/** At the first `=`; undefined without one. */
export function optionOf(word: Word): Option | undefined {
  const at = word.text.indexOf('=');
  return at < 0 ? undefined : { name: word.text.slice(0, at), value: partOf(word, at + 1), word };
}

/** pcs's `split_option`: a name is necessary, a value where `empty` is false. */
export function requireOption(word: Word, empty: 'empty' | 'no empty' = 'empty'): Option {
  const option = optionOf(word);
  if (!option) return refuse(`"${word.text}" has no value: pcs expects ${word.text}=VALUE`, word.origin);
  if (option.name === '') return refuse(`"${word.text}" has no name before "="`, word.origin);
  if (option.value.text === '' && empty === 'no empty') {
    return refuse(`${option.name} has an empty value`, word.origin);
  }
  return option;
}

/** pcs's `prepare_options`: the same name twice only with the same value. */
export function optionsOf(words: readonly Word[]): Map<string, Option> {
  const options = new Map<string, Option>();
  for (const word of words) {
    const option = requireOption(word);
    const earlier = options.get(option.name);
    if (earlier && earlier.value.text !== option.value.text) {
      refuse(`${option.name} is given twice, as ${earlier.value.text} and ${option.value.text}`, word.origin);
    }
    if (!earlier) options.set(option.name, option);
  }
  return options;
}

/** Refuses an option that the command does not have. */
export function allowOnly(
  options: ReadonlyMap<string, Option>,
  allowed: readonly string[],
  what: string,
): void {
  for (const { name, word } of options.values()) {
    if (!allowed.includes(name)) {
      refuse(
        `"${name}" is no option of ${what}`,
        word.origin,
        `the options are ${[...allowed].sort().join(', ')}`,
      );
    }
  }
}

/** An enumeration that pcs checks. A parameter may turn out right. */
export function requireOneOf(value: Word, allowed: readonly string[], what: string): void {
  if (hasParameterMark(value.text) || allowed.includes(value.text)) return;
  refuse(`"${value.text}" is not a valid ${what}`, value.origin, `pcs takes ${allowed.join(', ')}`);
}

/** `INFINITY` or an integer, with a sign. */
export function isScore(text: string): boolean {
  return hasParameterMark(text) || /^[+-]?(INFINITY|\d+)$/.test(text);
}

export function requireScore(value: Word): void {
  if (!isScore(value.text)) {
    refuse(`"${value.text}" is no score`, value.origin, 'write an integer, INFINITY or -INFINITY');
  }
}

/** Words grouped by keywords; those before the first keyword are under ''. A repeated keyword adds to its group. */
export function groupByKeywords(words: readonly Word[], keywords: readonly string[]): Map<string, Word[]> {
  const groups = new Map<string, Word[]>([['', []]]);
  let current = groups.get('')!;
  for (const word of words) {
    if (keywords.includes(word.text)) {
      current = groups.get(word.text) ?? [];
      groups.set(word.text, current);
    } else current.push(word);
  }
  return groups;
}

/** Comments above the command come to what it made or changed. */
export function keepComments(element: CibElement, { comments }: PcsCommand): void {
  element.comments.push(...comments);
}

/** pcs prints its usage. */
export function usage(form: string, at: Origin): never {
  return refuse(`this is not how the command is written`, at, `the form is: pcs ${form}`);
}
