/** Options and groups of words on the command lines of `cluster` and `quorum` (`pcs/cli/common/parse_args.py`). */
import type { Attribute } from '../../../model/model.js';
import type { Word } from '../../shell/command.js';
import { valuePart } from '../arguments.js';
import type { PcsCommand } from '../command.js';
import { PcsRefusal } from '../command.js';

/** An attribute that was read from a command line: its value is text. */
export interface Option extends Attribute {
  readonly value: string;
}

/** `name=value …`. The same option again is fine with the same value. */
export function readOptions(words: readonly Word[]): Option[] {
  const found: Option[] = [];
  for (const word of words) {
    const equals = word.text.indexOf('=');
    if (equals < 0) throw new PcsRefusal(`the option "${word.text}" has no value`, word.origin);
    if (equals === 0) throw new PcsRefusal('there is no option in front of the "="', word.origin);
    const name = word.text.slice(0, equals);
    const value = valuePart(word, equals + 1);
    const before = found.find((option) => option.name === name);
    if (before && before.value !== value.text)
      throw new PcsRefusal(`the option ${name} has two different values`, word.origin);
    if (!before) found.push({ name, value: value.text, origin: value.origin });
  }
  return found;
}

export interface Group {
  readonly keyword: string;
  readonly words: readonly Word[];
  /** The keyword. */
  readonly at: Word | undefined;
}

/** The words before the first keyword (keyword ''), then a group for each keyword. */
export function groupWords(words: readonly Word[], keywords: readonly string[], repeatable = false): Group[] {
  const groups: { keyword: string; words: Word[]; at: Word | undefined }[] = [
    { keyword: '', words: [], at: undefined },
  ];
  for (const word of words) {
    if (!keywords.includes(word.text)) groups.at(-1)!.words.push(word);
    else if (!repeatable && groups.some(({ keyword }) => keyword === word.text))
      throw new PcsRefusal(`"${word.text}" can only stand once`, word.origin);
    else groups.push({ keyword: word.text, words: [], at: word });
  }
  return groups;
}

export function groupNamed(groups: readonly Group[], keyword: string): Group | undefined {
  return groups.find((group) => group.keyword === keyword);
}

/** Words without `=` and the options behind each: nodes with their addresses. */
export function namesWithOptions(words: readonly Word[], what: string): { name: Word; options: Option[] }[] {
  const found: { name: Word; words: Word[] }[] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (!word.text.includes('=')) {
      if (found.some(({ name }) => name.text === word.text))
        throw new PcsRefusal(`the ${what} ${word.text} is there twice`, word.origin);
      found.push({ name: word, words: [] });
    } else if (last) last.words.push(word);
    else throw new PcsRefusal(`the ${what} is missing in front of this option`, word.origin);
  }
  return found.map(({ name, words: options }) => ({ name, options: manyOptions(options) }));
}

/** Options that may be there several times, like `addr`. */
function manyOptions(words: readonly Word[]): Option[] {
  return words.flatMap((word) => readOptions([word]));
}

/** Refuses options that pcs does not know; with `--force` it takes them. */
export function checkNames(
  options: readonly Attribute[],
  known: ReadonlySet<string>,
  what: string,
  command: PcsCommand,
): void {
  if (command.options.has('--force')) return;
  for (const { name, origin } of options) {
    if (known.has(name)) continue;
    throw new PcsRefusal(`"${name}" is no option of ${what}`, origin ?? command.origin);
  }
}

/** Options with new values; an empty value takes an option away. */
export function updated(before: readonly Attribute[], changes: readonly Attribute[]): readonly Attribute[] {
  const kept = before.filter(({ name }) => !changes.some((change) => change.name === name));
  return [...kept, ...changes.filter(({ value }) => value !== '')];
}
