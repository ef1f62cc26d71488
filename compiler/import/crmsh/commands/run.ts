/** Command mode: one line of crm after the other, through its levels (`ui_context.py`). */
import { nearest } from '../../../../grammar/nearest.js';
import type { Origin } from '../../../model/model.js';
import type { ImportSession } from '../../session.js';
import { lastCheck } from '../check.js';
import { Configuration } from '../configuration.js';
import type { Dialect } from '../dialect.js';
import { commentText } from '../load.js';
import { isStatement } from '../parse/statement.js';
import type { MappedText, Token } from '../text.js';
import { logicalLines, splitWords } from '../text.js';
import { configureCommand } from './configure.js';
import { CommandContext } from './context.js';
import type { Level } from './levels.js';
import { ALIASES, CONFIGURE, EVERYWHERE, findCommand, LEVELS, NODE, ROOT } from './levels.js';
import { nodeCommand } from './node.js';
import { resourceCommand } from './resource.js';

/** A prompt of crm, as a record of a session has it. */
const PROMPT = /^crm\([^)]*\)[\w/-]*\s*#\s*/;
/** Options of crm with a value of their own. */
const OPTIONS_WITH_VALUE = [
  '-f',
  '--file',
  '-c',
  '--cib',
  '-D',
  '--display',
  '-o',
  '--opt',
  '-H',
  '--history',
];

export class CommandRunner {
  readonly configuration: Configuration;
  private levels: Level[] = [ROOT];
  private done = false;

  constructor(
    private readonly session: ImportSession,
    private readonly dialect: Dialect,
  ) {
    this.configuration = new Configuration(session, dialect);
  }

  /** A file, or what crm reads on its standard input. */
  runText(source: MappedText): void {
    let comments: string[] = [];
    this.done = false;
    for (const line of logicalLines(source)) {
      if (this.done) break;
      if (line.text.startsWith('#')) {
        const comment = commentText(line.text);
        if (comment !== '') comments.push(comment);
        continue;
      }
      const words = splitWords(withoutPrompt(line));
      if ('failure' in words) {
        this.session.report('crm-unclosed-quote', words.at, { what: words.failure });
        continue;
      }
      if (words.length > 0) this.runWords(words, line.origin, comments);
      comments = [];
    }
    this.session.comments.push(...comments);
    lastCheck(this.configuration);
  }

  /** A call of crm from a shell. */
  runCall(words: readonly Token[], origin: Origin, comments: readonly string[], input?: MappedText): void {
    this.levels = [ROOT];
    this.runWords(words, origin, comments, input);
    // It stays in the level that was named and reads on.
    if (input && !this.usedInput(words)) this.runText(input);
    lastCheck(this.configuration);
  }

  private usedInput(words: readonly Token[]): boolean {
    return words.some(({ text }) => text === 'load');
  }

  private runWords(
    all: readonly Token[],
    origin: Origin,
    comments: readonly string[],
    input?: MappedText,
  ): void {
    const context = new CommandContext(
      this.session,
      this.dialect,
      this.configuration,
      origin,
      comments,
      input,
    );
    const words = this.withoutProgram(context, all);
    const before = [...this.levels];
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      const level = this.levels.at(-1)!;
      if (this.move(context, word, words.slice(i + 1))) return;
      const statement = words === all && isNodeStatement(word, words[i + 1]);
      const entered = statement ? undefined : this.levelNamed(level, word);
      if (entered) this.levels.push(entered);
      else {
        this.command(context, level, word, words.slice(i + 1));
        this.levels = before;
        return;
      }
    }
  }

  /** `crm -F configure …`, as in a shell. */
  private withoutProgram(context: CommandContext, words: readonly Token[]): readonly Token[] {
    if (words[0]?.text !== 'crm') return words;
    let at = 1;
    while (words[at]?.text.startsWith('-')) {
      const option = words[at]!.text;
      if (option === '-F' || option === '--force') context.force = true;
      if (option === '-f' || option === '--file') {
        context.refuse(`crm -f ${words[at + 1]?.text ?? ''}`, 'import that file beside this one');
      }
      at += OPTIONS_WITH_VALUE.includes(option) ? 2 : 1;
    }
    return words.slice(at);
  }

  /** The commands that every level has. */
  private move(context: CommandContext, word: Token, rest: readonly Token[]): boolean {
    const { text } = word;
    if (!EVERYWHERE.has(text)) return false;
    if (text === 'help' || text === 'ls' || text === '?') context.note(text);
    else if (text === 'exit' || text === 'quit' || text === 'bye') this.done = true;
    else if (text === 'cd') this.change(rest[0]?.text ?? '..');
    else if (this.levels.length > 1) this.levels.pop();
    return true;
  }

  private change(path: string): void {
    if (path.startsWith('/')) this.levels = [ROOT];
    for (const step of path.split('/')) {
      if (step === '..' && this.levels.length > 1) this.levels.pop();
      const level = LEVELS.get(step);
      if (level) this.levels.push(level);
    }
  }

  private levelNamed(level: Level, word: Token): Level | undefined {
    if (level !== ROOT) return undefined;
    const name = findCommand(word.text, [...LEVELS.keys(), ...ROOT.commands.keys(), ...EVERYWHERE]);
    return name === undefined ? undefined : LEVELS.get(name);
  }

  private command(context: CommandContext, level: Level, word: Token, args: readonly Token[]): void {
    // A file that begins with statements is meant for `configure`.
    const here =
      level === ROOT && !ROOT.commands.has(word.text) && configureName(word) !== undefined
        ? CONFIGURE
        : level;
    const alias = Object.hasOwn(ALIASES, word.text) ? ALIASES[word.text]! : word.text;
    const lower = isStatement(word.text) ? word.text.toLowerCase() : alias;
    const name = here.commands.has(lower) ? lower : findCommand(lower, here.commands.keys());
    const kind = name === undefined ? undefined : here.commands.get(name);
    if (name !== undefined && name !== lower) {
      this.session.report('crm-abbreviated', word.origin, { word: word.text, command: name });
    }
    const shown = here === ROOT ? word.text : `${here.name} ${name ?? word.text}`;
    switch (kind) {
      case undefined: {
        const meant = nearest(word.text, here.commands.keys());
        const hint = meant === undefined ? {} : { hint: `did you mean ${JSON.stringify(meant)}?` };
        const where = here === ROOT ? 'at its top level' : `in its level ${here.name}`;
        return this.session.report('crm-no-such-command', word.origin, { command: word.text, where }, hint);
      }
      case 'note':
        return context.note(shown);
      case 'refuse':
        return context.refuse(shown, 'what comes of it depends on more than this text');
      default:
        return this.follow(context, here, { ...word, text: name! }, args);
    }
  }

  private follow(context: CommandContext, level: Level, word: Token, args: readonly Token[]): void {
    if (level.name === 'configure') configureCommand(context, word, args);
    else if (level.name === 'resource') resourceCommand(context, word.text, args);
    else nodeCommand(context, word.text, args);
  }
}

/** `node 1: n1` in a file that begins with statements; after `crm`, it is the level. */
function isNodeStatement(word: Token, next: Token | undefined): boolean {
  return word.text.toLowerCase() === 'node' && next !== undefined && !NODE.commands.has(next.text);
}

function configureName(word: Token): string | undefined {
  const lower = word.text.toLowerCase();
  if (CONFIGURE.commands.has(lower)) return lower;
  return Object.hasOwn(ALIASES, lower) ? ALIASES[lower] : undefined;
}

function withoutPrompt(line: MappedText): MappedText {
  const prompt = PROMPT.exec(line.text);
  if (!prompt) return line;
  const from = prompt[0].length;
  return { ...line, text: line.text.slice(from), offsets: line.offsets?.slice(from) };
}
