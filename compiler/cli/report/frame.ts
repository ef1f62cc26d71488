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
    return positionAt(starts, Math.max(0, Math.min(offset, this.text.length)));
  }

  frame(pos: number, end: number): Frame {
    const from = this.position(pos);
    const to = this.position(Math.max(pos, end));
    const lineStart = pos - (from.column - 1);
    const lineEnd = endOfLine(this.text, pos);
    const stop = Math.min(Math.max(end, pos + 1), Math.max(lineEnd, pos + 1));
    const windowStart = pos - lineStart > WINDOW * 0.7 ? pos - Math.floor(WINDOW / 2) : lineStart;
    const windowEnd = Math.min(lineEnd, windowStart + WINDOW);
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
      marks: '^'.repeat(Math.max(1, width)),
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

/** A tab is one blank; control characters (a terminal would obey them) and bidirectional marks are shown as `·`. */
function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '·');
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
