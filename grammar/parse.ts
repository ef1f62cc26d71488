/** Text → tree. Never throws, whatever the text. */
import type { IToken } from 'chevrotain';
import type { Comment, Declaration, SourceFile } from './ast.js';
import { foreignLines, withoutForeign } from './foreign.js';
import { layOut } from './layout.js';
import { binaryAt, lex, lexPiece } from './lexer.js';
import { isDeclarationStart } from './pairing.js';
import { HaParser } from './parser.js';
import type { SyntaxIssue } from './syntax-issues.js';
import { Newline } from './tokens.js';

export interface ParseResult {
  readonly file: SourceFile;
  /** In source order. */
  readonly issues: readonly SyntaxIssue[];
}

/** A large text is read in pieces of about this many characters. */
const PIECE = 64 * 1024;
const EMPTY_LINE = /\n\r?\n/g;

let parser: HaParser | undefined;

export function parse(text: string): ParseResult {
  return (text.length > 2 * PIECE ? parseInPieces(text) : undefined) ?? parseWhole(text);
}

export function parseWhole(text: string): ParseResult {
  const lexed = lex(text);
  const cutOff = lexed.issues.some((issue) => issue.found === '"""' || issue.name === 'unclosed-comment');
  const layout = layOut(text, lexed.tokens, cutOff);
  const earlier = merge(lexed.issues, layout.issues);
  parser ??= new HaParser({ skipValidations: true });
  const docs = docComments(text, lexed.comments, lexed.tokens);
  const declarations = parser.parse({ text, tokens: layout.tokens, docs, issues: earlier });
  const { issues, lines } = foreignLines(text, merge(earlier, parser.issues));
  const known = withoutForeign(declarations, lines);
  const file: SourceFile = {
    kind: 'File',
    pos: 0,
    end: text.length,
    declarations: known,
    comments: lexed.comments,
  };
  return { file, issues };
}

/**
 * The same for a text without a fault, but with the tokens of one piece at a time: half of the time that a large file
 * takes goes into keeping its tokens alive. A piece starts with a declaration behind an empty line.
 * @returns undefined when any piece is not right in itself: the whole text must be seen to say why
 */
function parseInPieces(text: string): ParseResult | undefined {
  if (binaryAt(text) !== undefined || text.includes('\ufffd')) return undefined;
  parser ??= new HaParser({ skipValidations: true });
  const declarations: Declaration[] = [];
  const comments: Comment[] = [];
  for (let from = 0; from < text.length;) {
    const to = nextPiece(text, from + PIECE);
    const lexed = lexPiece(text, from, to);
    if (lexed.issues.length > 0 || !standsAlone(lexed.tokens, lexed.comments, from > 0)) return undefined;
    const { tokens, suspicious, issues } = layOut(text, lexed.tokens);
    if (suspicious || issues.length > 0) return undefined;
    const docs = docComments(text, lexed.comments, lexed.tokens);
    const found = parser.parse({ text, tokens, docs, issues: [] });
    if (parser.issues.length > 0) return undefined;
    for (const declaration of found) declarations.push(declaration);
    for (const comment of lexed.comments) comments.push(comment);
    from = to;
  }
  return { file: { kind: 'File', pos: 0, end: text.length, declarations, comments }, issues: [] };
}

/** Offset behind the next empty line, or the end of the text. */
function nextPiece(text: string, from: number): number {
  EMPTY_LINE.lastIndex = from;
  return EMPTY_LINE.test(text) ? EMPTY_LINE.lastIndex : text.length;
}

/** Whether nothing at the edges of a piece belongs to its neighbours: its start ends a statement, its end owns its docs. */
function standsAlone(tokens: readonly IToken[], comments: readonly Comment[], isLater: boolean): boolean {
  const first = tokens.findIndex((token) => token.tokenType !== Newline);
  if (first < 0 || (isLater && !isDeclarationStart(tokens, first))) return false;
  const last = comments.at(-1);
  if (last?.style !== 'doc') return true;
  return tokens.findLast((token) => token.tokenType !== Newline)!.startOffset > last.pos;
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
