/** Words of a shell script: quotes, escapes, expansions. Every character is looked at a bounded number of times. */
import type { CommandPart, Part, RawWord, Span, TextPart } from './syntax.js';

/** Something that bash reads otherwise than it was meant, or not at all. */
export type Problem = Span &
  (
    | { readonly kind: 'syntax'; readonly problem: string }
    | { readonly kind: 'fragment'; readonly word: string; readonly partner: string }
    | { readonly kind: 'pasted'; readonly found: string; readonly taken: string }
    | { readonly kind: 'cut'; readonly character: string; readonly taken: string }
  );

export interface WordOptions {
  /** In a command of pcs or crm: a parenthesis that is not quoted is meant as a word. */
  readonly ofCluster?: boolean;
  /** Such a parenthesis is open. */
  readonly open?: boolean;
}

const BLANK = /[ \t]/;
const WORD_END = /[\s;&|<>()]/;
const DOUBLE_QUOTES = '“”„‟«»';
const SINGLE_QUOTES = '‘’‚‛';
/** Expansions inside expansions: more of them than any script has. */
const DEEPEST = 10;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
/** A command that starts a line inside a quoted text: the quote before it was never closed. */
const SWALLOWED = /\n[ \t]*(?:sudo[ \t]+)?(?:pcs|crm)[ \t]+[\w-]/;

export class WordReader {
  pos = 0;
  readonly problems: Problem[] = [];
  /** From here on, there is no closing quote of that kind: it is not searched for again. */
  private readonly noQuoteFrom = new Map<string, number>();

  constructor(
    readonly text: string,
    /** How many `${…}` this is in. */
    private readonly depth = 0,
  ) {}

  get char(): string {
    return this.text[this.pos] ?? '';
  }

  get atEnd(): boolean {
    return this.pos >= this.text.length;
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.pos);
  }

  /** Blanks and continued lines. A no-break space is one too, on its way through a web page. */
  skipBlanks(): void {
    for (;;) {
      if (BLANK.test(this.char)) this.pos++;
      else if (this.startsWith('\\\n')) this.pos += 2;
      else if (this.char === '\u00A0' || this.char === '\u202F' || this.char === '\u3000') {
        this.pasted(this.pos, this.pos + 1, 'a blank that does not break', 'a blank');
        this.pos++;
      } else if (this.char === '\\' && /^\\[ \t]+\n/.test(this.text.slice(this.pos, this.pos + 80))) {
        const end = this.text.indexOf('\n', this.pos);
        this.problems.push({
          kind: 'pasted',
          pos: this.pos,
          end: this.pos + 1,
          found: 'a backslash with blanks behind it at the end of the line',
          taken: 'a backslash that continues the line',
        });
        this.pos = end + 1;
      } else return;
    }
  }

  /** A word, or undefined at something else. `pos` is at its first character. */
  word(options: WordOptions = {}): RawWord | undefined {
    const start = this.pos;
    const parts: Part[] = [];
    let quoted = false;
    let plain = '';
    let plainStart = this.pos;
    const flush = (): void => {
      if (plain !== '') {
        parts.push({
          kind: 'text',
          text: plain,
          quoted: false,
          pos: plainStart,
          end: plainStart + plain.length,
        });
      }
      plain = '';
    };
    for (;;) {
      const { char } = this;
      if (char === '' || char === '\u00A0') break;
      if (WORD_END.test(char)) {
        if (!(options.ofCluster === true && (char === '(' || char === ')'))) break;
        // Each is a word of its own at the ends; within a word it belongs to it.
        if (this.pos === start) {
          if (char === ')' && options.open !== true) break;
          this.pos++;
          this.cut(start, this.pos, 'parenthesis', 'a word of its own');
          return plainWord(char, start);
        }
        if (char === ')' && !plain.includes('(')) break;
        this.cut(this.pos, this.pos + 1, 'parenthesis', 'part of the word');
      } else if (char === '\\') {
        flush();
        if (this.startsWith('\\\n')) this.pos += 2;
        else {
          const escaped = this.text[this.pos + 1] ?? '\\';
          const at = Math.min(this.pos + 1, this.text.length - 1);
          parts.push({ kind: 'text', text: escaped, quoted: true, pos: at, end: at + 1 });
          this.pos = Math.min(this.pos + 2, this.text.length);
          quoted = true;
        }
        continue;
      } else if (char === "'" && /\p{L}$/u.test(plain) && this.isApostrophe()) {
        this.pasted(this.pos, this.pos + 1, 'this apostrophe, which is never closed', 'a letter');
      } else if (char === "'" || char === '"') {
        flush();
        parts.push(...this.quotedText(char, options.ofCluster === true));
        quoted = true;
        continue;
      } else if (DOUBLE_QUOTES.includes(char) || SINGLE_QUOTES.includes(char)) {
        const found = this.typographic(char, this.pos === start || /=$/.test(plain));
        if (found) {
          flush();
          parts.push(...found);
          quoted = true;
          continue;
        }
      } else if (char === '$') {
        if (this.text[this.pos + 1] === "'") {
          flush();
          parts.push(...this.ansiText());
          quoted = true;
          continue;
        }
        if (this.text[this.pos + 1] === '"') {
          // A translated text.
          flush();
          this.pos++;
          continue;
        }
        const expansion = this.expansion(false);
        if (expansion) {
          flush();
          parts.push(expansion);
          continue;
        }
      } else if (char === '`') {
        flush();
        parts.push(this.backquotes(false));
        continue;
      } else if (this.pos === start && /[–—−]/.test(char)) {
        this.dash(parts);
        continue;
      }
      if (plain === '') plainStart = this.pos;
      plain += char;
      this.pos++;
    }
    flush();
    if (this.pos === start) return undefined;
    return { parts, quoted, pos: start, end: this.pos };
  }

  /** `l'autre` in a text: the next one is behind commands, or nowhere. */
  private isApostrophe(): boolean {
    const close = this.closing("'", this.pos);
    return close === undefined || SWALLOWED.test(this.text.slice(this.pos, close));
  }

  /** The rest of a line as the body of a heredoc: only `$`, backquotes and `\` mean something. */
  static heredocParts(text: string, from: number, to: number): readonly Part[] {
    const reader = new WordReader(text.slice(0, to));
    reader.pos = from;
    return reader.doubleQuoted(() => false);
  }

  // -------------------------------------------------------------- quotes

  private quotedText(quote: string, ofCluster: boolean): readonly Part[] {
    const start = this.pos;
    const close = this.closing(quote, start);
    const end = close ?? this.lineEnd(start);
    const inside = this.text.slice(start + 1, end);
    if (close === undefined || (ofCluster && SWALLOWED.test(inside))) {
      this.problems.push({
        kind: 'syntax',
        problem: `this ${quote === '"' ? 'double' : 'single'} quote is not closed`,
        pos: start,
        end: start + 1,
      });
      return this.untilLineEnd(start + 1);
    }
    this.pos = start + 1;
    if (quote === "'") {
      this.pos = end + 1;
      return [{ kind: 'text', text: inside, quoted: true, pos: start + 1, end }];
    }
    const parts = this.doubleQuoted(() => this.char === '"');
    if (this.char === '"') this.pos++;
    return parts;
  }

  /** What stands behind a quote that is never closed: the rest of the line, as it is. */
  private untilLineEnd(from: number): readonly Part[] {
    const end = this.lineEnd(from);
    this.pos = end;
    return [{ kind: 'text', text: this.text.slice(from, end), quoted: true, pos: from, end }];
  }

  private lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  /** Where the quote at `start` is closed. */
  private closing(quote: string, start: number): number | undefined {
    if (start >= (this.noQuoteFrom.get(quote) ?? Infinity)) return undefined;
    if (quote === "'") {
      const end = this.text.indexOf("'", start + 1);
      if (end >= 0) return end;
    } else {
      const reader = new WordReader(this.text);
      reader.pos = start + 1;
      reader.noQuoteFrom.set('"', start + 1);
      reader.skipDoubleQuoted();
      if (reader.char === '"') return reader.pos;
    }
    this.noQuoteFrom.set(quote, start);
    return undefined;
  }

  private skipDoubleQuoted(): void {
    while (!this.atEnd && this.char !== '"') {
      if (this.char === '\\') this.pos += 2;
      else if (this.startsWith('$(')) this.pos = balanced(this.text, this.pos + 2, '(', ')');
      else if (this.startsWith('${')) this.pos = balanced(this.text, this.pos + 2, '{', '}');
      else this.pos++;
    }
  }

  private doubleQuoted(isEnd: () => boolean): Part[] {
    const parts: Part[] = [];
    let from = this.pos;
    const flush = (): void => {
      if (this.pos > from) parts.push(this.quotedPart(from, this.pos));
    };
    while (!this.atEnd && !isEnd()) {
      if (this.char === '\\') {
        const next = this.text[this.pos + 1] ?? '';
        if (next !== '' && '$`"\\\n'.includes(next)) {
          flush();
          this.pos += 2;
          from = next === '\n' ? this.pos : this.pos - 1;
        } else this.pos += next === '' ? 1 : 2;
      } else if (this.char === '$' || this.char === '`') {
        const before = this.pos;
        const part = this.char === '`' ? this.backquotes(true) : this.expansion(true);
        if (part) {
          if (before > from) parts.push(this.quotedPart(from, before));
          parts.push(part);
          from = this.pos;
        } else this.pos++;
      } else this.pos++;
    }
    flush();
    return parts;
  }

  private quotedPart(from: number, to: number): TextPart {
    return { kind: 'text', text: this.text.slice(from, to), quoted: true, pos: from, end: to };
  }

  /** `$'…'`. */
  private ansiText(): readonly Part[] {
    const start = this.pos;
    const parts: Part[] = [];
    this.pos += 2;
    while (!this.atEnd && this.char !== "'") {
      const escape = /\\(?:([abefnrtv\\'"?])|([0-7]{1,3})|x([0-9a-f]{1,2})|u([0-9a-f]{1,4}))/iy;
      escape.lastIndex = this.pos;
      const match = escape.exec(this.text);
      const length = match?.[0].length ?? 1;
      const text = match ? ansi(match) : this.char;
      // One character for several: the place is that of the first.
      for (const unit of text)
        parts.push({ kind: 'text', text: unit, quoted: true, pos: this.pos, end: this.pos + length });
      this.pos += length;
    }
    if (!this.atEnd) this.pos++;
    else
      this.problems.push({ kind: 'syntax', problem: 'this quote is not closed', pos: start, end: start + 2 });
    return parts;
  }

  /** “…” around a word or a value; undefined for a quote that is only a letter of it. */
  private typographic(char: string, atStart: boolean): readonly Part[] | undefined {
    const isDouble = DOUBLE_QUOTES.includes(char);
    if (!atStart) return undefined;
    const closers = isDouble ? `${DOUBLE_QUOTES}"` : `${SINGLE_QUOTES}'`;
    const line = this.text.slice(this.pos + 1, this.lineEnd(this.pos));
    const length = [...line].findIndex((unit) => closers.includes(unit));
    if (length < 0) return undefined;
    const from = this.pos + 1;
    const to = from + [...line].slice(0, length).join('').length;
    this.pasted(this.pos, to + 1, `the quote ${char}`, isDouble ? 'a double quote "' : "a single quote '");
    if (!isDouble) {
      this.pos = to + 1;
      return [this.quotedPart(from, to)];
    }
    const inner = new WordReader(this.text.slice(0, to));
    inner.pos = from;
    const parts = inner.doubleQuoted(() => false);
    this.pos = to + 1;
    return parts;
  }

  /** `–force`, `—force`: one or two hyphens. */
  private dash(parts: Part[]): void {
    const { char, pos } = this;
    const rest = /[\w-]*/y;
    rest.lastIndex = pos + 1;
    const word = rest.exec(this.text)?.[0] ?? '';
    const text = char === '−' || word.length < 2 || /^(?:\d|INF)/.test(word) ? '-' : '--';
    this.pasted(pos, pos + 1, `the dash ${char}`, text);
    for (const unit of text) parts.push({ kind: 'text', text: unit, quoted: false, pos, end: pos + 1 });
    this.pos++;
  }

  // -------------------------------------------------------------- expansions

  /** At a `$`; undefined when it is only a character. */
  private expansion(quoted: boolean): Part | undefined {
    const pos = this.pos;
    const next = this.text[pos + 1] ?? '';
    if (next === '(') return this.substitution(quoted);
    if (next === '{') return this.braced(quoted);
    const special = /[0-9@*#?$!-]/.test(next) ? next : undefined;
    NAME.lastIndex = pos + 1;
    const name = special ?? NAME.exec(this.text)?.[0];
    if (name === undefined) return undefined;
    this.pos = pos + 1 + name.length;
    return { kind: 'variable', name, quoted, pos, end: this.pos };
  }

  private substitution(quoted: boolean): Part {
    const pos = this.pos;
    if (this.text[pos + 2] === '(') {
      const close = balanced(this.text, pos + 3, '(', ')');
      if (this.text.startsWith('))', close - 1)) {
        this.pos = close + 1;
        return { kind: 'arithmetic', text: this.text.slice(pos + 3, close - 1), quoted, pos, end: this.pos };
      }
    }
    this.pos = balanced(this.text, pos + 2, '(', ')');
    return this.commandPart(pos, pos + 2, this.pos - 1, quoted);
  }

  private backquotes(quoted: boolean): CommandPart {
    const pos = this.pos;
    this.pos++;
    while (!this.atEnd && this.char !== '`') this.pos += this.char === '\\' ? 2 : 1;
    const end = Math.min(this.pos, this.text.length);
    this.pos = Math.min(end + 1, this.text.length);
    return this.commandPart(pos, pos + 1, end, quoted);
  }

  private commandPart(pos: number, from: number, to: number, quoted: boolean): CommandPart {
    return { kind: 'command', text: this.text.slice(from, to), quoted, pos, end: this.pos };
  }

  /** `${name}`, `${name:-word}`, `${#name}`, `${name[@]}`. */
  private braced(quoted: boolean): Part {
    const pos = this.pos;
    const end = balanced(this.text, pos + 2, '{', '}');
    const inside = this.text.slice(pos + 2, end - 1);
    this.pos = end;
    const match = /^([#!]?)([A-Za-z_]\w*|\d+|[@*#?$!-])((?:\[[^\]]*\])?)(.*)$/s.exec(inside);
    if (!match) return { kind: 'variable', name: 'value', operator: '?', quoted, pos, end };
    const [, prefix = '', name = '', index = '', rest = ''] = match;
    const operator = /^(?::?[-=+?]|%%?|##?|\/\/?|\^\^?|,,?|:)?/.exec(rest)?.[0] ?? '';
    const operandAt = pos + 2 + inside.length - rest.length + operator.length;
    const operand = new WordReader(this.text.slice(0, end - 1), this.depth + 1);
    operand.pos = operandAt;
    return {
      kind: 'variable',
      name,
      quoted,
      pos,
      end,
      operator: prefix === '' ? `${index}${operator}` : prefix === '#' ? 'length' : 'indirect',
      operand: {
        parts: this.depth < DEEPEST ? operand.unquotedParts() : [],
        quoted: false,
        pos: operandAt,
        end: end - 1,
      },
    };
  }

  /** The word behind an operator in braces: blanks belong to it. */
  private unquotedParts(): readonly Part[] {
    const parts: Part[] = [];
    while (!this.atEnd) {
      const word = this.word();
      if (word) parts.push(...word.parts);
      else {
        parts.push({ kind: 'text', text: this.char, quoted: true, pos: this.pos, end: this.pos + 1 });
        this.pos++;
      }
    }
    return parts;
  }

  // -------------------------------------------------------------- problems

  private pasted(pos: number, end: number, found: string, taken: string): void {
    this.problems.push({ kind: 'pasted', pos, end, found, taken });
  }

  private cut(pos: number, end: number, character: string, taken: string): void {
    this.problems.push({ kind: 'cut', pos, end, character, taken });
  }
}

export function plainWord(text: string, pos: number): RawWord {
  const end = pos + text.length;
  return { parts: [{ kind: 'text', text, quoted: false, pos, end }], quoted: false, pos, end };
}

/** The text of a word without quotes and expansions; undefined for others. */
export function literalText(word: RawWord): string | undefined {
  if (word.quoted) return undefined;
  return word.parts.every((part) => part.kind === 'text')
    ? word.parts.map((part) => part.text).join('')
    : undefined;
}

/** Behind the bracket that closes one opened before `from`; quotes are respected. The end of the text if there is none. */
function balanced(text: string, from: number, open: string, close: string): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\\') i++;
    else if (char === "'" || char === '"') {
      const end = quoteEnd(text, i);
      if (end !== undefined) i = end;
    } else if (char === open) depth++;
    else if (char === close && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Only a little further on, so that an apostrophe in a text costs nothing. */
const LONGEST_QUOTE = 2000;

function quoteEnd(text: string, start: number): number | undefined {
  const quote = text[start]!;
  const limit = Math.min(text.length, start + LONGEST_QUOTE);
  for (let i = start + 1; i < limit; i++) {
    if (text[i] === quote) return i;
    if (text[i] === '\\' && quote === '"') i++;
  }
  return undefined;
}

const ANSI: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function ansi([, letter, octal, hex, unicode]: RegExpExecArray): string {
  if (letter !== undefined) return ANSI[letter] ?? letter;
  const code = octal !== undefined ? Number.parseInt(octal, 8) : Number.parseInt(hex ?? unicode ?? '0', 16);
  return String.fromCharCode(code & 0xffff);
}
