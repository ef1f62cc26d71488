/**
 * crmsh's lines and words, each with its place in the file (`crmsh.md` §1.1, §1.2).
 */
import type { Origin } from '../../model/model.js';

/** A piece of text and where it stands. */
export interface Spot {
  readonly text: string;
  readonly origin: Origin;
}

/** Text put together from pieces of a file: for each character, its offset there. */
export interface MappedText extends Spot {
  /** As long as the text. Undefined: nothing finer than `origin` is known. */
  readonly offsets: readonly number[] | undefined;
}

/** Where `text[from, to)` stands. */
export function placeOf({ origin, offsets }: MappedText, from: number, to: number): Origin {
  if (!offsets || offsets.length === 0) return origin;
  const { file } = origin;
  const last = offsets[to - 1];
  const first = offsets[from];
  if (from < to && first !== undefined && last !== undefined) return { file, pos: first, end: last + 1 };
  // Nothing, as the value in `a=""`.
  const pos = first ?? Math.min((offsets.at(-1) ?? origin.pos) + 1, origin.end);
  return { file, pos, end: pos };
}

export function slice(text: MappedText, from: number, to: number): Spot {
  return { text: text.text.slice(from, to), origin: placeOf(text, from, to) };
}

/** Text whose characters stand one after the other in the file from `pos` on. */
export function mapped(file: string, text: string, pos: number): MappedText {
  return {
    text,
    origin: { file, pos, end: pos + text.length },
    offsets: Array.from({ length: text.length }, (_, i) => pos + i),
  };
}

/**
 * Lines without white space around them, with continuations joined: a backslash at the end goes, together with those before
 * it, and nothing is put in its place. Empty ones are dropped.
 */
export function logicalLines(source: MappedText): MappedText[] {
  const lines: MappedText[] = [];
  let text = '';
  let offsets: number[] = [];
  const end = (): void => {
    const cut = text.length - text.trimStart().length;
    const kept = text.trim();
    if (kept !== '') lines.push(lineOf(source, kept, offsets.slice(cut, cut + kept.length)));
    text = '';
    offsets = [];
  };
  let start = 0;
  for (const physical of source.text.split('\n')) {
    const indent = physical.length - physical.trimStart().length;
    const stripped = physical.trim();
    const continued = stripped.endsWith('\\');
    const piece = continued ? stripped.replace(/\\+$/, '') : stripped;
    text += piece;
    for (let i = 0; i < piece.length; i++) offsets.push(offsetAt(source, start + indent + i));
    if (!continued) end();
    start += physical.length + 1;
  }
  end();
  return lines;
}

function offsetAt({ offsets, origin }: MappedText, index: number): number {
  return offsets?.[index] ?? origin.pos;
}

function lineOf(source: MappedText, text: string, offsets: readonly number[]): MappedText {
  const { file } = source.origin;
  if (!source.offsets) return { text, origin: source.origin, offsets: undefined };
  return { text, origin: { file, pos: offsets[0]!, end: offsets.at(-1)! + 1 }, offsets };
}

/** A word after splitting; its origin includes the quotes. */
export interface Token extends MappedText {
  /** It has quotes, and text behind them: `a="b"c=d`. */
  readonly glued: boolean;
}

interface SplitFailure {
  readonly failure: 'quote' | 'escape';
  readonly at: Origin;
}

/** Python's `shlex.split`: POSIX mode, no comments. */
export function splitWords(line: MappedText): Token[] | SplitFailure {
  const tokens: Token[] = [];
  const { text } = line;
  const { file } = line.origin;
  let start = -1;
  let quote = '';
  let quoteAt = -1;
  let closed = false;
  let glued = false;
  let word = '';
  let offsets: number[] = [];
  const add = (i: number): void => {
    word += text[i]!;
    offsets.push(offsetAt(line, i));
    glued ||= closed && quote === '';
  };
  const end = (to: number): void => {
    if (start < 0) return;
    const origin = line.offsets
      ? { file, pos: offsetAt(line, start), end: offsetAt(line, to - 1) + 1 }
      : line.origin;
    tokens.push({ text: word, origin, offsets: line.offsets ? offsets : undefined, glued });
    start = -1;
    word = '';
    offsets = [];
    closed = glued = false;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (quote === '' && ' \t\r\n'.includes(character)) {
      end(i);
      continue;
    }
    if (start < 0) start = i;
    if (character === '\\' && quote !== "'") {
      const escaped = text[i + 1];
      if (escaped === undefined) return { failure: 'escape', at: placeOf(line, i, i + 1) };
      if (quote === '"' && escaped !== '"' && escaped !== '\\') add(i);
      i++;
      add(i);
    } else if (quote !== '') {
      if (character === quote) {
        quote = '';
        closed = true;
      } else add(i);
    } else if (character === '"' || character === "'") {
      quote = character;
      quoteAt = i;
    } else add(i);
  }
  if (quote !== '') return { failure: 'quote', at: placeOf(line, quoteAt, text.length) };
  end(text.length);
  return tokens;
}

/** Words as crmsh splits an `xml` statement: at white space, whatever the quotes. */
export function splitBlanks(line: MappedText): Token[] {
  return [...line.text.matchAll(/\S+/g)].map((match) => {
    const from = match.index;
    const to = from + match[0].length;
    return {
      text: match[0],
      origin: placeOf(line, from, to),
      offsets: line.offsets?.slice(from, to),
      glued: false,
    };
  });
}

/** The words with one blank between them. */
export function joinWords(tokens: readonly Token[]): MappedText {
  const first = tokens[0]!.origin;
  const exact = tokens.every(({ offsets }) => offsets !== undefined);
  const offsets: number[] = [];
  for (const token of tokens) {
    if (offsets.length > 0) offsets.push(offsets.at(-1)! + 1);
    offsets.push(...(token.offsets ?? []));
  }
  return {
    text: tokens.map(({ text }) => text).join(' '),
    origin: { ...first, end: tokens.at(-1)!.origin.end },
    offsets: exact ? offsets : undefined,
  };
}
