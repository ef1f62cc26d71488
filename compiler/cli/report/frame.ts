import { lineStarts, positionAt } from '../../../grammar/lines.js';

/** The longest stretch of a source line that is shown: a minified 1 MB line must not flood a terminal. */
const WINDOW = 100;

export interface Frame {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The source line (or the part of it around the place), without control characters. */
  readonly text: string;
  /** Blanks up to the place, as wide as the text before it. */
  readonly indent: string;
  readonly marks: string;
}

const cache = new WeakMap<object, readonly number[]>();

/** A source text with its line table, made once. */
export class Source {
  constructor(
    readonly name: string,
    readonly text: string,
  ) {}

  position(offset: number): { line: number; column: number } {
    let starts = cache.get(this);
    if (!starts) {
      starts = lineStarts(this.text);
      cache.set(this, starts);
    }
    const { line, column } = positionAt(starts, Math.max(0, Math.min(offset, this.text.length)));
    // A byte order mark is no character to any editor.
    const mark = line === 1 && column > 1 && this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return { line, column: column - mark };
  }

  frame(start: number, end: number): Frame {
    const pos = Math.max(0, Math.min(start, this.text.length));
    const from = this.position(pos);
    const to = this.position(Math.max(pos, end));
    const lineStart = pos - (from.column - 1);
    const lineEnd = endOfLine(this.text, pos);
    const stop = Math.min(Math.max(end, pos + 1), Math.max(lineEnd, pos + 1));
    const windowStart =
      pos - lineStart > WINDOW * 0.7 ? between(this.text, pos - Math.floor(WINDOW / 2)) : lineStart;
    const windowEnd = between(this.text, Math.min(lineEnd, windowStart + WINDOW));
    const before = windowStart > lineStart ? '…' : '';
    const after = windowEnd < lineEnd ? '…' : '';
    const width = displayWidth(this.text.slice(pos, Math.min(stop, windowEnd)));
    return {
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      text: before + printable(this.text.slice(windowStart, windowEnd)) + after,
      indent: ' '.repeat(displayWidth(before + this.text.slice(windowStart, pos))),
      marks: '^'.repeat(Math.max(1, width)) + (to.line > from.line ? '…' : ''),
    };
  }
}

function endOfLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) return i;
  }
  return text.length;
}

/** The offset, or the one before it when it is in the middle of a character. */
function between(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

/**
 * A tab is one blank; what a terminal would obey (control characters, bidirectional marks) or not show at all is shown
 * as `·`.
 */
export function printable(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\t/g, ' ')
    .replace(/[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '·');
}

/** Halves of characters have no UTF-8, no XML and no URL. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Columns on a terminal: combining marks take none, East Asian wide characters and emoji two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
