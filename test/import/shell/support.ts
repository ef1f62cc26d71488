/** Reads scripts for the suites of the shell front end. */
import { hasParameterMark, PARAMETER_MARK } from '../../../compiler/import/shell/command.js';
import type { SimpleCommand } from '../../../compiler/import/shell/command.js';
import { readShell } from '../../../compiler/import/shell/index.js';
import { ImportSession } from '../../../compiler/import/session.js';
import { platformNamed } from '../../../compiler/platforms/table.js';

export interface ReadScript {
  readonly commands: readonly SimpleCommand[];
  /** Words of the commands; `<name>` for a parameter. */
  readonly words: readonly (readonly string[])[];
  /** Names of the diagnostics. */
  readonly names: readonly string[];
  readonly session: ImportSession;
}

export function readScript(text: string, variables: Readonly<Record<string, string>> = {}): ReadScript {
  const session = new ImportSession({ platform: platformNamed('debian12')!, variables });
  const commands = readShell({ file: 'script.sh', text }, session);
  return {
    commands,
    words: commands.map(({ words }) => words.map(({ text: word }) => readable(word))),
    names: session.diagnostics.map(({ name }) => name),
    session,
  };
}

function readable(text: string): string {
  return hasParameterMark(text) ? text.replace(PARAMETER_MARK, '<$1>') : text;
}

/** A line a command, words separated by `|`. */
export function lines(text: string, variables?: Readonly<Record<string, string>>): readonly string[] {
  return readScript(text, variables).words.map((words) => words.join('|'));
}
