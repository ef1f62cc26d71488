/** What the shell front end gives: simple commands with their words, each with its place. */
import type { Origin } from '../../model/model.js';

/** A word as the command receives it: quotes removed, variables with known values replaced. */
export interface Word {
  /** May hold `parameterMark`s for variables whose value is not known. */
  readonly text: string;
  readonly origin: Origin;
  /** Some part of it was quoted. */
  readonly quoted: boolean;
}

export interface SimpleCommand {
  /** The command's name first; `sudo`, prompts, `ssh HOST "…"`, `env A=b` and the like are gone. */
  readonly words: readonly Word[];
  readonly origin: Origin;
  /** Comment lines directly above, without `#`. */
  readonly comments: readonly string[];
  /** Text that the command reads from a heredoc or here-string. */
  readonly input?: Word;
}

/**
 * Stands in a value for a variable that is a parameter of the script: it becomes a `param` of the source. Private-use
 * characters: no configuration has them.
 */
export function parameterMark(name: string): string {
  return `\uE002${name}\uE003`;
}

export const PARAMETER_MARK = /\uE002([A-Za-z_][A-Za-z0-9_]*)\uE003/g;

export function hasParameterMark(text: string): boolean {
  return text.includes('\uE002');
}
