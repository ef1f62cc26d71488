/** Reads a shell script, or documentation with one in it, as a list of commands. */
import type { ImportSession, ImportSource } from '../session.js';
import type { SimpleCommand } from './command.js';
import { Evaluator } from './evaluate.js';
import { readTranscript } from './transcript.js';

/**
 * The commands in the order in which the script would run them; what cannot be known without running it is reported.
 * Commands of the shell itself (`echo`, `cd`, `test`, …) are not among them. Comments at the head of the file go to the
 * session.
 */
export function readShell(source: ImportSource, session: ImportSession): readonly SimpleCommand[] {
  const text = readTranscript(source.text);
  const evaluator = new Evaluator(session, { text, file: source.file, place: (index) => index });
  session.comments.push(...evaluator.run());
  return evaluator.commands;
}
