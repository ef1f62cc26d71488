/** A file of crm: for `crm configure load`, a batch of commands, or a shell script with calls of crm. */
import type { SimpleCommand, Word } from '../shell/command.js';
import { readShell } from '../shell/index.js';
import type { ImportSession, ImportSource } from '../session.js';
import { isCommandOnly } from './commands/levels.js';
import { CommandRunner } from './commands/run.js';
import type { CrmMode } from './dialect.js';
import { dialectOf } from './dialect.js';
import { loadText } from './load.js';
import { isStatement } from './parse/statement.js';
import type { MappedText, Token } from './text.js';
import { logicalLines, mapped, splitWords } from './text.js';

/** Does to `session.cib` what crm would do to the CIB. */
export function importCrmsh(session: ImportSession, source: ImportSource): void {
  const text = mapped(source.file, source.text, 0);
  const lines = logicalLines(text);
  if (isShell(source, lines)) return importScript(session, source);
  const mode = session.options.crmMode ?? modeOf(lines);
  const dialect = dialectOf(session, mode);
  if (mode === 'command') new CommandRunner(session, dialect).runText(text);
  else loadText(session, text, dialect);
}

const firstWord = (line: MappedText): string => /^\S*/.exec(line.text)![0];

function modeOf(lines: readonly MappedText[]): CrmMode {
  const command = lines.some((line) => isCommandOnly(firstWord(line)) || /^crm\([^)]*\)/.test(line.text));
  return command ? 'command' : 'file';
}

/** `crm configure …` from a shell, and no statements of their own beside it. */
function isShell({ file, text }: ImportSource, lines: readonly MappedText[]): boolean {
  if (/^#!.*\bsh\b|^#!.*sh\s*$/m.test(text.slice(0, 200).split('\n', 1)[0]!) || /\.sh$/i.test(file))
    return true;
  const calls = lines.filter((line) =>
    /^(?:\S*[#$>]\s+)?(?:sudo\s+(?:-\S+\s+)*)?crm\s+(?:-\S+\s+)*\w+\s+\S/.test(line.text),
  );
  const statements = lines.filter((line) => isStatement(firstWord(line)));
  return calls.length > statements.length;
}

function importScript(session: ImportSession, source: ImportSource): void {
  const others = new Set<string>();
  for (const command of readShell(source, session)) {
    const program = command.words[0]?.text ?? '';
    if (program === 'crm' || program.endsWith('/crm')) runCommand(session, source, command);
    else if (!others.has(program)) {
      others.add(program);
      session.report('crm-other-program', command.origin, { program });
    }
  }
}

/** Each call is a crm of its own, which commits when it ends. */
function runCommand(session: ImportSession, source: ImportSource, command: SimpleCommand): void {
  const words: Token[] = [];
  for (const word of command.words.slice(1)) {
    const split = splitAgain(source, word);
    if ('failure' in split) {
      return session.report('crm-unclosed-quote', split.at, { what: split.failure });
    }
    words.push(...split);
  }
  const input = command.input && mappedWord(source, command.input);
  const program: Token = { text: 'crm', origin: command.origin, offsets: undefined, glued: false };
  const runner = new CommandRunner(session, dialectOf(session, 'command'));
  runner.runCall([program, ...words], command.origin, command.comments, input);
}

/**
 * crm joins its arguments to a line and splits that once more: so quotes that the shell has left count. Arguments with
 * blanks get quotes first (`add_quotes`).
 */
function splitAgain(source: ImportSource, word: Word): ReturnType<typeof splitWords> {
  const text = mappedWord(source, word);
  const quote =
    text.text.includes('"') && text.text.includes("'") ? undefined : text.text.includes('"') ? "'" : '"';
  if (text.text.includes(' ') && quote !== undefined) {
    if (!/[\\]/.test(text.text)) return [{ ...text, glued: false }];
    return splitWords({ ...text, text: `${quote}${text.text}${quote}`, offsets: undefined });
  }
  return splitWords(text);
}

/** Its characters have places of their own when nothing in it was quoted or replaced. */
function mappedWord({ file, text }: ImportSource, word: Word): MappedText {
  const { pos, end } = word.origin;
  for (const skip of [0, 1]) {
    if (text.slice(pos + skip, end - skip) === word.text) return { ...mapped(file, word.text, pos + skip) };
  }
  return { text: word.text, origin: word.origin, offsets: undefined };
}
