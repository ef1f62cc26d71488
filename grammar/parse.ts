/** Text → tree. Never throws, whatever the text. */
import type { IToken } from 'chevrotain';
import type { Comment, SourceFile } from './ast.js';
import { foreignLines } from './foreign.js';
import { layOut } from './layout.js';
import { lex } from './lexer.js';
import { HaParser } from './parser.js';
import type { SyntaxIssue } from './syntax-issues.js';
import { Newline } from './tokens.js';

export interface ParseResult {
  readonly file: SourceFile;
  /** In source order. */
  readonly issues: readonly SyntaxIssue[];
}

let parser: HaParser | undefined;

export function parse(text: string): ParseResult {
  const lexed = lex(text);
  const cutOff = lexed.issues.some((issue) => issue.found === '"""' || issue.name === 'unclosed-comment');
  const layout = layOut(text, lexed.tokens, cutOff);
  const earlier = merge(lexed.issues, layout.issues);
  parser ??= new HaParser({ skipValidations: true });
  const docs = docComments(text, lexed.comments, lexed.tokens);
  const declarations = parser.parse({ text, tokens: layout.tokens, docs, issues: earlier });
  const issues = foreignLines(text, merge(earlier, parser.issues));
  const file: SourceFile = { kind: 'File', pos: 0, end: text.length, declarations, comments: lexed.comments };
  return { file, issues };
}

function merge(a: readonly SyntaxIssue[], b: readonly SyntaxIssue[]): SyntaxIssue[] {
  return [...a, ...b].sort((x, y) => x.pos - y.pos || x.end - y.end);
}

/**
 * The doc comment above each token: the last run of `///` lines with nothing but blanks between them. Keyed by the
 * offset of the token that follows.
 */
function docComments(
  text: string,
  comments: readonly Comment[],
  tokens: readonly IToken[],
): ReadonlyMap<number, string> {
  const docs = new Map<number, string>();
  let lines: string[] = [];
  let next = 0;
  for (const [i, comment] of comments.entries()) {
    if (comment.style !== 'doc') continue;
    lines.push(comment.text.slice(3).replace(/^ /, '').trimEnd());
    const following = comments[i + 1];
    if (following?.style === 'doc' && isOneLineBreak(text, comment.end, following.pos)) continue;
    while (next < tokens.length && isBefore(tokens[next], comment.end)) next++;
    const owner = tokens[next];
    if (owner !== undefined && (following === undefined || following.pos > owner.startOffset)) {
      docs.set(owner.startOffset, lines.join('\n'));
    }
    lines = [];
  }
  return docs;
}

/** Newlines do not own a comment. */
function isBefore(token: IToken | undefined, offset: number): boolean {
  return token !== undefined && (token.startOffset < offset || token.tokenType === Newline);
}

function isOneLineBreak(text: string, from: number, to: number): boolean {
  return /^(?:\r\n?|\n)[ \t]*$/.test(text.slice(from, to));
}
