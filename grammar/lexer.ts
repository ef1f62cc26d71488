/** Text → tokens, comments and the issues of single characters. */
import { Lexer, type IToken } from 'chevrotain';
import type { Comment } from './ast.js';
import type { SyntaxIssue } from './syntax-issues.js';
import * as t from './tokens.js';
import { lexed } from './vocabulary.js';

export interface Lexed {
  readonly tokens: IToken[];
  readonly comments: readonly Comment[];
  /** In source order. */
  readonly issues: SyntaxIssue[];
}

const lexer = new Lexer(lexed, {
  positionTracking: 'onlyOffset',
  ensureOptimizations: true,
  skipValidations: true,
});

export function lex(text: string): Lexed {
  const binary = binaryAt(text);
  if (binary !== undefined) {
    return { tokens: [], comments: [], issues: [{ name: 'binary-input', pos: binary, end: binary + 1 }] };
  }
  const lexed = lexPiece(text, 0, text.length);
  const undecoded = text.indexOf('\ufffd');
  if (undecoded < 0) return lexed;
  const issue: SyntaxIssue = { name: 'binary-input', pos: undecoded, end: undecoded + 1, found: '\ufffd' };
  const others = lexed.issues.filter(({ found }) => found?.includes('\ufffd') !== true);
  return { ...lexed, issues: [...others, issue].sort((a, b) => a.pos - b.pos) };
}

/** A part of a text that is known to be one. Offsets are those of the whole. */
export function lexPiece(text: string, from: number, to: number): Lexed {
  const { tokens, groups } = lexer.tokenize(text.slice(from, to));
  if (from > 0) {
    for (const token of tokens) token.startOffset += from;
    for (const group of [groups.comments, groups.unexpected]) {
      for (const token of group ?? []) token.startOffset += from;
    }
  }
  const issues: SyntaxIssue[] = [];
  const comments = (groups.comments ?? []).map((token) => comment(token, issues));
  for (const token of groups.unexpected ?? []) issues.push(unexpected(token));
  for (const token of tokens) {
    if (isBroken[token.tokenTypeIdx] === true) issues.push(broken(token));
  }
  issues.sort((a, b) => a.pos - b.pos);
  return { tokens, comments, issues: joined(issues) };
}

/** Wrong characters side by side are one issue. */
function joined(issues: readonly SyntaxIssue[]): SyntaxIssue[] {
  const found: SyntaxIssue[] = [];
  for (const issue of issues) {
    const last = found[found.length - 1];
    if (last?.name === 'unexpected-character' && issue.name === last.name && issue.pos === last.end) {
      found[found.length - 1] = { ...last, end: issue.end };
    } else {
      found.push(issue);
    }
  }
  return found;
}

const isBroken: boolean[] = [];
for (const type of [t.OpenString, t.OpenBlockString, t.SingleQuoted, t.Semicolon]) {
  if (type.tokenTypeIdx !== undefined) isBroken[type.tokenTypeIdx] = true;
}

function broken(token: IToken): SyntaxIssue {
  const range = { pos: token.startOffset, end: token.startOffset + token.image.length };
  switch (token.tokenType) {
    case t.OpenString:
      return {
        name: 'unclosed-string',
        ...range,
        found: shorten(token.image),
        expected: 'a closing double quote',
      };
    case t.OpenBlockString:
      return {
        name: 'unclosed-string',
        pos: range.pos,
        end: range.pos + 3,
        found: '"""',
        expected: 'a closing """',
      };
    case t.SingleQuoted:
      return {
        name: 'unexpected-character',
        ...range,
        found: shorten(token.image),
        expected: 'double quotes',
      };
    default:
      return {
        name: 'unexpected-character',
        ...range,
        found: shorten(token.image),
        expected: 'a new line or ","',
      };
  }
}

function comment(token: IToken, issues: SyntaxIssue[]): Comment {
  const pos = token.startOffset;
  const end = pos + token.image.length;
  const type = token.tokenType;
  if (type === t.OpenComment) {
    issues.push({ name: 'unclosed-comment', pos, end: pos + 2, found: '/*', expected: '"*/"' });
  }
  const style = type === t.DocComment ? 'doc' : type === t.LineComment ? 'line' : 'block';
  return { kind: 'Comment', pos, end, style, text: token.image };
}

/** What to write instead of characters that people bring from other languages. */
const INSTEAD: Readonly<Record<string, string>> = {
  "'": 'a double quote (")',
  '`': 'a double quote (")',
  '‘': 'a double quote (")',
  '’': 'a double quote (")',
  '“': 'a double quote (")',
  '”': 'a double quote (")',
  '&&': '"and"',
  '&': '"and"',
  '||': '"or"',
  '|': '"or"',
  '!': '"not"',
  '\u00a0': 'a plain blank',
  '–': '"-"',
  '—': '"-"',
  '−': '"-"',
  $: '"\\$" in a string, or a parameter ($name)',
};

function unexpected(token: IToken): SyntaxIssue {
  const pos = token.startOffset;
  const found = token.image;
  const hash = token.tokenType === t.HashComment;
  const expected = hash ? '"//"' : (INSTEAD[found] ?? INSTEAD[found[0] ?? '']);
  return {
    name: 'unexpected-character',
    pos,
    end: pos + found.length,
    found: shorten(found),
    ...(expected !== undefined && { expected }),
  };
}

export function shorten(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0] ?? '';
  return line.length <= 40 && line.length === text.length ? text : `${line.slice(0, 37)}…`;
}

const CONTROL = /[\0-\x08\x0e-\x1f\ufffd]/g;

/** Offset of the first control character when there are too many of them for a text. */
export function binaryAt(text: string): number | undefined {
  CONTROL.lastIndex = 0;
  const first = CONTROL.exec(text);
  if (!first) return undefined;
  let count = 0;
  let zeros = 0;
  for (let match: RegExpExecArray | null = first; match; match = CONTROL.exec(text)) {
    count++;
    if (match[0] === '\0') zeros++;
    if (zeros >= 4 || (count >= 4 && count * 50 > text.length) || count > 1000) return first.index;
  }
  return undefined;
}
