/** Strings: from text to parts, and back. */
import type { ParamRef, StringPart } from './ast.js';
import { isKeyword } from './keywords.js';
import type { SyntaxIssue } from './syntax-issues.js';
import { WORD_CHARS } from './tokens.js';

const ESCAPE =
  /\\(?:u\{([0-9A-Fa-f]{1,6})\}|[\s\S])|\$(?:([A-Za-z_][A-Za-z0-9_]*)|\{([A-Za-z_][A-Za-z0-9_]*)\})/g;

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '\\"': '"',
  '\\\\': '\\',
  '\\n': '\n',
  '\\t': '\t',
  '\\$': '$',
};

/**
 * The parts of the text between two quotes. `pos` is the offset of its first character. An unknown escape stands
 * for itself and gives an issue.
 */
export function stringParts(inner: string, pos: number, issues: SyntaxIssue[]): StringPart[] {
  const parts: StringPart[] = [];
  let text = '';
  let textStart = 0;
  let last = 0;
  ESCAPE.lastIndex = 0;
  for (let match = ESCAPE.exec(inner); match; match = ESCAPE.exec(inner)) {
    text += inner.slice(last, match.index);
    last = ESCAPE.lastIndex;
    const name = match[2] ?? match[3];
    if (name !== undefined) {
      if (match.index > textStart) {
        parts.push({ kind: 'Text', pos: pos + textStart, end: pos + match.index, text });
      }
      const ref: ParamRef = { kind: 'ParamRef', pos: pos + match.index, end: pos + last, name };
      parts.push(ref);
      text = '';
      textStart = last;
    } else {
      text += unescape(match[0], match[1], pos + match.index, issues);
    }
  }
  text += inner.slice(last);
  if (inner.length > textStart) {
    parts.push({ kind: 'Text', pos: pos + textStart, end: pos + inner.length, text });
  }
  return parts;
}

function unescape(escape: string, code: string | undefined, pos: number, issues: SyntaxIssue[]): string {
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    if (point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)) return String.fromCodePoint(point);
  }
  const simple = SIMPLE_ESCAPES[escape];
  if (simple !== undefined) return simple;
  issues.push({ name: 'bad-escape', pos, end: pos + escape.length, found: escape });
  return escape;
}

/** The text of a block string, without its quotes: first and last newline dropped, common indentation stripped. */
export function blockText(inner: string): string {
  const lines = inner.split(/\r\n|\r|\n/);
  if (lines.length > 1) {
    if (isBlank(lines[0])) lines.shift();
    if (isBlank(lines.at(-1))) lines.pop();
  } else {
    return inner;
  }
  let common: string | undefined;
  for (const line of lines) {
    if (isBlank(line)) continue;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    common = common === undefined ? indent : commonPrefix(common, indent);
  }
  const strip = common?.length ?? 0;
  return lines.map((line) => line.slice(strip)).join('\n');
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || /^[ \t]*$/.test(line);
}

function commonPrefix(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

const WHOLE_WORD = new RegExp(
  `^(?!//|/\\*)(?:[${WORD_CHARS}]|\\.(?!\\.)|::?(?=[${WORD_CHARS}]|\\.(?!\\.)))+$`,
);

/** Whether the text can stand without quotes where a name or a value stands. */
export function isBareWord(text: string): boolean {
  return WHOLE_WORD.test(text);
}

/** The text as a value: a bare word where possible, else a string on one line. */
export function quoteValue(text: string): string {
  return isBareWord(text) ? text : quoteString(text);
}

/** The text as a name. A word that is a keyword somewhere is quoted as well: a string is never read as one. */
export function quoteName(text: string): string {
  return isBareWord(text) && !isKeyword(text) ? text : quoteString(text);
}

/** The text as a string on one line. */
export function quoteString(text: string): string {
  return `"${text.replace(/["\\$\0-\x1f\x7f\u2028\u2029\ufeff]/g, escaped)}"`;
}

function escaped(found: string): string {
  switch (found) {
    case '\n':
      return '\\n';
    case '\t':
      return '\\t';
    case '"':
    case '\\':
    case '$':
      return `\\${found}`;
    default:
      return `\\u{${found.charCodeAt(0).toString(16)}}`;
  }
}
