/** What the commands for resources have in common: their options, and the parts between keywords. */
import type { Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import type { PcsCommand, PcsContext } from '../command.js';
import { refuse } from '../settings/terms.js';
import { pcsDoes } from './releases.js';

export function isForced(command: PcsCommand): boolean {
  return command.options.has('--force');
}

/** The value of an option that has one. */
export function optionValue(command: PcsCommand, name: string): Word | undefined {
  const value = command.options.get(name);
  return value === true ? undefined : value?.[0];
}

/** Every command takes these; who reads the script has seen to them. */
const EVERYWHERE: ReadonlySet<string> = new Set(['-f', '--debug']);

const NEW_OPTIONS = [
  ['--agent-validation', 'agentValidation'],
  ['--future', 'future'],
] as const;

/** pcs refuses options that are not for the command, and to wait for a cluster when it works on a file. */
export function allowOptions(command: PcsCommand, context: PcsContext, ...allowed: readonly string[]): void {
  const waits = command.options.has('--wait') && allowed.includes('--wait');
  if (waits && command.options.has('-f')) refuse('--wait cannot be used together with -f', command.origin);
  for (const [option, behaviour] of NEW_OPTIONS) {
    if (command.options.has(option) && !pcsDoes(context, behaviour)) {
      refuse(`it has no option ${option}`, command.origin);
    }
  }
  if (!pcsDoes(context, 'optionsChecked')) return;
  for (const [name, value] of command.options) {
    if (EVERYWHERE.has(name) || allowed.includes(name)) continue;
    const at = value === true ? undefined : value[0]?.origin;
    refuse(`the option ${name} is not for this command`, at ?? command.origin);
  }
}

export interface Segment {
  /** Undefined before the first keyword. */
  readonly keyword: Word | undefined;
  readonly words: Word[];
}

/** The words between keywords, each occurrence of its own, in order. */
export function segmentsOf(words: readonly Word[], keywords: readonly string[]): readonly Segment[] {
  const segments: Segment[] = [{ keyword: undefined, words: [] }];
  for (const word of words) {
    if (keywords.includes(word.text)) segments.push({ keyword: word, words: [] });
    else segments.at(-1)!.words.push(word);
  }
  return segments;
}

/** What stands behind all occurrences of a keyword; '' is what comes first. Undefined where the keyword is not given. */
export function joined(segments: readonly Segment[], keyword: string): readonly Word[] | undefined {
  const found = segments.filter((segment) => (segment.keyword?.text ?? '') === keyword);
  return found.length === 0 ? undefined : found.flatMap(({ words }) => words);
}

/** Comments above a command stand above what it makes or changes. */
export function keepComments(element: CibElement, { comments }: PcsCommand): void {
  for (const comment of comments) if (!element.comments.includes(comment)) element.comments.push(comment);
}
