/** Expansion of words: variables, splitting at blanks, braces. What is not known stays as the mark of a parameter. */
import type { Origin } from '../../model/model.js';
import type { ArithmeticPart, CommandPart, Part, RawWord, VariablePart } from './syntax.js';

/** A stretch of an expanded text and where it came from. */
interface Segment {
  readonly text: string;
  /** Of its first character. */
  readonly pos: number;
  /** A value from elsewhere: all of it has the place of the expansion. */
  readonly fixed: boolean;
  readonly end: number;
  readonly quoted: boolean;
  /** Of an item of an array: where it stands. */
  readonly origin?: Origin | undefined;
}

/** A word as the command gets it. */
export class Field {
  constructor(
    readonly segments: readonly Segment[],
    readonly pos: number,
    readonly end: number,
    readonly quoted: boolean,
  ) {}

  get text(): string {
    return this.segments.map(({ text }) => text).join('');
  }

  /** Where it stands, if it came out of an array as a whole. */
  get origin(): Origin | undefined {
    return this.segments.length === 1 ? this.segments[0]!.origin : undefined;
  }

  /** Places of all characters of the text. */
  places(): number[] {
    return this.segments.flatMap(({ text, pos, fixed }) =>
      Array.from({ length: text.length }, (_, i) => (fixed ? pos : pos + i)),
    );
  }

  /** Characters that mean something to bash and are not quoted. */
  hasUnquoted(pattern: RegExp): boolean {
    return this.segments.some(({ text, quoted, fixed }) => !quoted && !fixed && pattern.test(text));
  }
}

export interface Item {
  readonly text: string;
  /** Of an item of an array. */
  readonly origin?: Origin | undefined;
}

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'array'; readonly items: readonly Item[] };

/** What an expansion asks the script that is being read. */
export interface Variables {
  get(name: string): Value | undefined;
  /** A parameter in place of a value that is not known. */
  unknown(name: string, part: Part): string;
  /** What a `$(…)` gives, where that can be seen. */
  output(part: CommandPart): string | undefined;
  calculate(part: ArithmeticPart): string | undefined;
}

/** An unquoted word may become several, or none. */
export function expandWord(word: RawWord, variables: Variables): readonly Field[] {
  return expandBraces(word).flatMap((part) => new Expansion(variables).fields(part));
}

/** As behind `=`, where nothing is split. */
export function expandText(word: RawWord, variables: Variables): string {
  return new Expansion(variables).text(word.parts);
}

class Expansion {
  private segments: Segment[] = [];
  private readonly done: Field[] = [];
  private quoted = false;

  constructor(private readonly variables: Variables) {}

  text(parts: readonly Part[]): string {
    return parts
      .map((part) =>
        this.values(part)
          .map((item) => item.text)
          .join(' '),
      )
      .join('');
  }

  fields(word: RawWord): readonly Field[] {
    this.quoted = word.quoted;
    for (const part of word.parts) this.add(part, word);
    // An unquoted expansion that is empty is no word.
    if (this.segments.length > 0 || this.quoted) this.close(word);
    return this.done;
  }

  private add(part: Part, word: RawWord): void {
    if (part.kind === 'text') {
      const { text, pos, end, quoted } = part;
      this.segments.push({ text, pos, end, quoted, fixed: text.length !== end - pos });
      return;
    }
    const values = this.values(part);
    if (part.quoted && values.length === 0 && word.parts.length === 1) this.quoted = false;
    values.forEach((value, index) => {
      if (index > 0) this.close(word);
      if (part.quoted) this.push(value, part, true);
      else this.split(value, part, word);
    });
  }

  private split({ text: value, origin }: Item, part: Part, word: RawWord): void {
    if (/^[ \t\n]/.test(value) && this.segments.length > 0) this.close(word);
    value
      .split(/[ \t\n]+/)
      .filter((piece) => piece !== '')
      .forEach((piece, index) => {
        if (index > 0) this.close(word);
        this.push({ text: piece, origin }, part, false);
      });
    if (/\S[ \t\n]+$/.test(value)) this.close(word);
  }

  private push({ text, origin }: Item, { pos, end }: Part, quoted: boolean): void {
    if (text !== '' || quoted) this.segments.push({ text, pos, end, quoted, origin, fixed: true });
  }

  private close(word: RawWord): void {
    this.done.push(new Field(this.segments, word.pos, word.end, this.quoted));
    this.segments = [];
  }

  /** One value, or those of an array: `"${a[@]}"`. */
  private values(part: Part): readonly Item[] {
    switch (part.kind) {
      case 'text':
        return [{ text: part.text }];
      case 'command':
        return [{ text: this.variables.output(part) ?? this.variables.unknown('', part) }];
      case 'arithmetic':
        return [{ text: this.variables.calculate(part) ?? this.variables.unknown('', part) }];
      case 'variable':
        return this.variable(part);
    }
  }

  private variable(part: VariablePart): readonly Item[] {
    const value = this.variables.get(part.name);
    const operator = part.operator ?? '';
    const operand = (): string => (part.operand ? this.text(part.operand.parts) : '');
    const unknown = (): readonly Item[] => [{ text: this.variables.unknown(part.name, part) }];
    const index = /^\[([^\]]*)\]/.exec(operator)?.[1];
    const action = operator.replace(/^\[[^\]]*\]/, '');
    if (value === undefined) {
      if (/^:?[-=]$/.test(action)) return [{ text: operand() }];
      return /^:?\+$/.test(action) ? [] : unknown();
    }
    if (operator === 'length') {
      const length = value.kind === 'array' ? value.items.length : value.text.length;
      return [{ text: String(length) }];
    }
    if (operator === 'indirect') return unknown();
    const items: readonly Item[] = value.kind === 'array' ? value.items : [{ text: value.text }];
    const isList = part.name === '@' || part.name === '*';
    const all = index === '@' || index === '*' || isList;
    const chosen = all ? items : [items[index === undefined ? 0 : Number(index)] ?? { text: '' }];
    const changed: Item[] = [];
    for (const { text, origin } of chosen) {
      const result = changedBy(text, action, operand);
      if (result === undefined) return unknown();
      changed.push({ text: result, ...(all && { origin }) });
    }
    if (!part.quoted || (index !== '*' && part.name !== '*')) return changed;
    return [{ text: changed.map(({ text }) => text).join(' ') }];
  }
}

/** `${name%pattern}` and the like; undefined for what is not followed. */
function changedBy(text: string, action: string, operand: () => string): string | undefined {
  switch (action) {
    case '':
    case '=':
    case ':=':
    case '-':
    case '?':
    case ':?':
      return text;
    case ':-':
      return text === '' ? operand() : text;
    case ':+':
      return text === '' ? '' : operand();
    case '+':
      return operand();
    case '%':
    case '%%':
    case '#':
    case '##':
      return trimmed(text, action, operand());
    case '/':
    case '//': {
      const [pattern = '', replacement = ''] = operand().split('/');
      if (pattern === '' || /[*?[\]\\]/.test(pattern)) return undefined;
      return action === '/'
        ? text.replace(pattern, () => replacement)
        : text.replaceAll(pattern, () => replacement);
    }
    case '^':
      return text.slice(0, 1).toUpperCase() + text.slice(1);
    case '^^':
      return text.toUpperCase();
    case ',':
      return text.slice(0, 1).toLowerCase() + text.slice(1);
    case ',,':
      return text.toLowerCase();
    default:
      return undefined;
  }
}

/** Of a pattern with a `*` at one end at most: `%.*`, `##*:`. */
function trimmed(text: string, action: string, pattern: string): string | undefined {
  const plain = pattern.replace(/^\*|\*$/, '');
  if (/[*?[\]\\]/.test(plain) || plain === '') return undefined;
  const greedy = action.length === 2;
  if (action.startsWith('%')) {
    if (!pattern.endsWith('*'))
      return text.endsWith(plain) ? text.slice(0, text.length - plain.length) : text;
    const at = greedy ? text.indexOf(plain) : text.lastIndexOf(plain);
    return at < 0 ? text : text.slice(0, at);
  }
  if (!pattern.startsWith('*')) return text.startsWith(plain) ? text.slice(plain.length) : text;
  const at = greedy ? text.lastIndexOf(plain) : text.indexOf(plain);
  return at < 0 ? text : text.slice(at + plain.length);
}

// ---------------------------------------------------------------- braces

const MOST_WORDS = 500;

/** `{a,b}` and `{1..3}` outside quotes, one pair at a time from the left. */
function expandBraces(word: RawWord): readonly RawWord[] {
  const done: RawWord[] = [];
  const pending: RawWord[] = [word];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const expanded = done.length + pending.length < MOST_WORDS ? expandFirstBrace(next) : undefined;
    if (expanded) pending.push(...expanded.slice().reverse());
    else done.push(next);
  }
  return done;
}

function expandFirstBrace(word: RawWord): readonly RawWord[] | undefined {
  for (const [index, part] of word.parts.entries()) {
    if (part.kind !== 'text' || part.quoted) continue;
    // Only where both braces are in one piece of text, and no brace is between them.
    const match = /\{([^{}]*(?:,|\.\.)[^{}]*)\}/.exec(part.text);
    const choices = match && braceChoices(match[1]!);
    if (!match || !choices) continue;
    const before = cut(part, 0, match.index);
    const after = cut(part, match.index + match[0].length, part.text.length);
    return choices.map(({ text, at }) => {
      const pos = part.pos + match.index + 1 + at;
      const chosen = { ...part, text, pos, end: pos + text.length };
      const parts = [...word.parts.slice(0, index), before, chosen, after, ...word.parts.slice(index + 1)];
      return {
        ...word,
        parts: parts.filter((piece) => piece.kind !== 'text' || piece.text !== '' || piece.quoted),
      };
    });
  }
  return undefined;
}

function cut(part: Part & { readonly kind: 'text' }, from: number, to: number): Part {
  return { ...part, text: part.text.slice(from, to), pos: part.pos + from, end: part.pos + to };
}

function braceChoices(inside: string): readonly { readonly text: string; readonly at: number }[] | undefined {
  const range = /^(-?\d{1,6})\.\.(-?\d{1,6})$/.exec(inside);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    const count = Math.min(Math.abs(to - from) + 1, MOST_WORDS);
    const width = /^-?0\d/.test(range[1]!) ? range[1]!.length : 0;
    return Array.from({ length: count }, (_, i) => ({
      text: String(from + (to < from ? -i : i)).padStart(width, '0'),
      at: 0,
    }));
  }
  if (!inside.includes(',')) return undefined;
  let at = 0;
  return inside.split(',').map((text) => {
    const choice = { text, at };
    at += text.length + 1;
    return choice;
  });
}
