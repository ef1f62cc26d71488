/**
 * The command line of pcs as Python's `getopt.gnu_getopt` reads it: options anywhere, long ones abbreviated, values
 * behind `=` or as the next word (pcs reference §1.0; `pcs/app.py`).
 */
import type { Origin } from '../../model/model.js';
import type { PcsDialect } from '../../platforms/platform.js';
import type { SimpleCommand, Word } from '../shell/command.js';
import type { PcsCommand } from './command.js';
import { PcsRefusal } from './command.js';
import type { OptionSyntax } from './options.js';
import { longOptions, shortOption } from './options.js';

/** `command` starts with the word `pcs`. Throws `PcsRefusal` for options that this dialect does not know. */
export function parseArguments(command: SimpleCommand, dialect: PcsDialect): PcsCommand {
  const reader = new ArgumentReader(dialect, command.words.slice(1));
  reader.read();
  return {
    words: reader.words,
    options: reader.options,
    origin: command.origin,
    comments: command.comments,
  };
}

class ArgumentReader {
  readonly words: Word[] = [];
  readonly options = new Map<string, true | Word[]>();
  private at = 0;
  /** Without `--`, what looks like a negative number is no option. */
  private readonly numbers: boolean;

  constructor(
    private readonly dialect: PcsDialect,
    private readonly input: readonly Word[],
  ) {
    this.numbers = dialect === '0.9' || !input.some(({ text }) => text === '--');
  }

  read(): void {
    for (; this.at < this.input.length; this.at++) {
      const word = this.input[this.at]!;
      const { text } = word;
      if (text === '--') {
        // 0.9 drops it and goes on.
        if (this.dialect === '0.9') continue;
        this.words.push(...this.input.slice(this.at + 1));
        return;
      }
      if (!text.startsWith('-') || text === '-' || (this.numbers && isNegativeNumber(text)))
        this.words.push(word);
      else if (!this.rewritten(word)) {
        if (text.startsWith('--')) this.long(word);
        else this.short(word);
      }
    }
  }

  /** pcs 0.9 makes keywords of some options before it reads them. */
  private rewritten(word: Word): boolean {
    if (this.dialect !== '0.9') return false;
    const isCreate = this.words[0]?.text === 'resource' && this.words[1]?.text === 'create';
    if (/^--clone(opt(=.*)?)?$/s.test(word.text)) this.words.push({ ...word, text: 'clone' });
    else if (word.text === '--master' && isCreate) this.words.push({ ...word, text: 'master' });
    else return false;
    return true;
  }

  private long(word: Word): void {
    const equals = word.text.indexOf('=');
    const written = word.text.slice(2, equals < 0 ? undefined : equals);
    const name = this.fullName(written, word);
    const syntax = longOptions(this.dialect).get(name)!;
    const value = equals < 0 ? undefined : valuePart(word, equals + 1);
    // `--wait=30` is taken apart before getopt sees it.
    if (name === 'wait' && written === 'wait') this.add('--wait', syntax, word, value);
    else if (!syntax.value && value) throw new PcsRefusal(`the option --${name} takes no value`, word.origin);
    else this.add(`--${name}`, syntax, word, value);
  }

  private fullName(written: string, word: Word): string {
    const known = longOptions(this.dialect);
    if (known.has(written)) return written;
    const candidates = [...known.keys()].filter((name) => name.startsWith(written));
    if (candidates.length === 1) return candidates[0]!;
    throw new PcsRefusal(
      candidates.length === 0
        ? `it does not know the option --${written}`
        : `the option --${written} may be ${candidates.map((name) => `--${name}`).join(' or ')}`,
      word.origin,
    );
  }

  /** `-f FILE`, `-fFILE`, `-hf FILE`. */
  private short(word: Word): void {
    for (let i = 1; i < word.text.length; i++) {
      const letter = word.text[i]!;
      const syntax = shortOption(letter);
      if (!syntax) throw new PcsRefusal(`it does not know the option -${letter}`, word.origin);
      const rest = i + 1 < word.text.length ? valuePart(word, i + 1) : undefined;
      this.add(`-${letter}`, syntax, word, syntax.value ? rest : undefined);
      if (syntax.value) return;
    }
  }

  private add(name: string, syntax: OptionSyntax, word: Word, value: Word | undefined): void {
    const before = this.options.get(name);
    if (before !== undefined && !syntax.repeatable)
      throw new PcsRefusal(`the option ${name} can only be given once`, word.origin);
    if (!syntax.value) {
      this.options.set(name, value ? [value] : true);
      return;
    }
    const found = value ?? this.input[++this.at];
    if (!found) throw new PcsRefusal(`the option ${name} needs a value`, word.origin);
    this.options.set(name, [...(Array.isArray(before) ? before : []), found]);
  }
}

function isNegativeNumber(text: string): boolean {
  const rest = text.slice(1);
  return /^(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(rest) || /^inf(?:inity)?$/i.test(rest);
}

/** What stands from a place of the word on. */
export function valuePart(word: Word, from: number): Word {
  return { ...word, text: word.text.slice(from), origin: partOrigin(word, from) };
}

function partOrigin({ origin, text }: Word, from: number): Origin {
  // Only a word that stands as it is in the file has its parts where they are in the text.
  return origin.end - origin.pos === text.length ? { ...origin, pos: origin.pos + from } : origin;
}
