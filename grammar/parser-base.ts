/** What all rules share: making leaf nodes, reporting, and going on after an error. */
import { EmbeddedActionsParser, isRecognitionException, type IToken, type TokenType } from 'chevrotain';
import type { AnyNode, Declaration, Item, Name, NameRef, Reference, Value, Word } from './ast.js';
import { anyOf, CONNECTING_WORDS, expectedToken, quotedWords, shownToken } from './expected.js';
import { nearest } from './nearest.js';
import { blockText, stringParts } from './strings.js';
import type { SyntaxIssue } from './syntax-issues.js';
import * as t from './tokens.js';
import { children } from './visit.js';
import { vocabulary } from './vocabulary.js';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** `end` of a node that is still being parsed. */
export const OPEN = -1;

/** A node with a field that a rule fills: `owner[field] = node` before the node is parsed. */
export type Owner = object;

export interface ParserInput {
  readonly text: string;
  readonly tokens: IToken[];
  /** Offset of a declaration → text of its doc comment. */
  readonly docs: ReadonlyMap<number, string>;
  /** Issues of lexer and layout; a statement that has one is not reported again. */
  readonly issues: readonly SyntaxIssue[];
}

/**
 * Thrown by our own checks; what Chevrotain throws is turned into the same issue. Not an `Error`: it never leaves the
 * parser, and a stack trace would cost more than the parsing of the line.
 */
class Failure {
  constructor(readonly issue: SyntaxIssue) {}
}

/** A table over token types for tests in hot places. */
export function typeSet(...types: readonly TokenType[]): readonly boolean[] {
  const set: boolean[] = [];
  for (const type of vocabulary) {
    if (type.tokenTypeIdx === undefined) continue;
    set[type.tokenTypeIdx] = types.some(
      (wanted) => wanted === type || type.tokenTypeIdx === undefined || isA(type, wanted),
    );
  }
  return set;
}

function isA(type: TokenType, category: TokenType): boolean {
  return (type.CATEGORIES ?? []).some((parent) => parent === category || isA(parent, category));
}

const ENDS = typeSet(t.Newline, t.BlockClose);
const BLOCK_OPEN = typeSet(t.BlockOpen);
const BLOCK_CLOSE = typeSet(t.BlockClose);

export abstract class ParserBase extends EmbeddedActionsParser {
  readonly issues: SyntaxIssue[] = [];
  protected text = '';
  protected docs: ReadonlyMap<number, string> = new Map();
  /** Where the statements of the current block (or file) go. */
  protected container: (Item | Declaration)[] = [];
  /** How many blocks and maps are open. */
  protected depth = 0;
  /** Index of the last comma that had no statement before it. */
  protected lonelyComma = -2;
  /**
   * The field that the next rule fills: `owner[field] = node`, before the node is parsed, so that an unfinished node
   * is in the tree. Set by `at`; a rule reads it first thing. (An argument would cost an array a call.)
   */
  protected owner: Owner = {};
  protected field = '';
  private earlier: readonly SyntaxIssue[] = [];
  /** Index of the first token of the current statement. */
  private statementIndex = 0;
  private statementPos = 0;
  declare protected currIdx: number;

  constructor(skipValidations: boolean) {
    super(vocabulary, {
      skipValidations,
      recoveryEnabled: false,
      maxLookahead: 1,
      errorMessageProvider: {
        buildMismatchTokenMessage: ({ expected }) => expectedToken(expected),
        buildNotAllInputParsedMessage: () => 'the end of the file',
        buildNoViableAltMessage: ({ customUserDescription }) => customUserDescription ?? 'something else',
        buildEarlyExitMessage: ({ customUserDescription }) => customUserDescription ?? 'something else',
      },
    });
  }

  protected load(input: ParserInput): void {
    this.input = input.tokens;
    this.text = input.text;
    this.docs = input.docs;
    this.earlier = input.issues;
    this.issues.length = 0;
    this.container = [];
    this.depth = 0;
    this.lonelyComma = -2;
  }

  /** Lets the tokens go, so that the parser does not keep a whole file in memory. */
  protected unload(): void {
    this.input = [];
    this.text = '';
    this.docs = new Map();
    this.earlier = [];
    this.container = [];
    this.owner = {};
  }

  // -------------------------------------------------------------- nodes

  protected word(token: IToken): Word {
    const { startOffset, image } = token;
    return { kind: 'Word', pos: startOffset, end: startOffset + image.length, text: image };
  }

  protected name(token: IToken): Name {
    const first = token.image.charCodeAt(0);
    return first === 34 || first === 39 ? this.string(token) : this.word(token);
  }

  protected reference(token: IToken): Reference {
    const name = this.name(token);
    return { kind: 'Reference', pos: name.pos, end: name.end, name };
  }

  protected nameRef(token: IToken): NameRef {
    return token.tokenType === t.Param ? this.parameter(token) : this.name(token);
  }

  protected scalar(token: IToken): Value {
    const first = token.image.charCodeAt(0);
    if (first !== 34 && first !== 39 && first !== 36) return this.word(token);
    if (first === 36) return this.parameter(token);
    if (token.tokenType === t.BlockStringToken || token.tokenType === t.OpenBlockString) {
      const { startOffset: pos, image } = token;
      const closed = token.tokenType === t.BlockStringToken;
      const inner = image.slice(3, closed ? -3 : undefined);
      return { kind: 'BlockString', pos, end: pos + image.length, text: blockText(inner) };
    }
    return this.string(token);
  }

  protected string(token: IToken): Name & { kind: 'String' } {
    const { startOffset: pos, image } = token;
    const end = pos + image.length;
    const closed = image.length > 1 && image.charCodeAt(image.length - 1) === image.charCodeAt(0);
    const innerEnd = closed && token.tokenType !== t.OpenString ? end - 1 : end;
    if (token.tokenType === t.PlainString || image.charCodeAt(0) === 39) {
      const text = this.text.slice(pos + 1, innerEnd);
      const parts = text === '' ? [] : [{ kind: 'Text' as const, pos: pos + 1, end: innerEnd, text }];
      return { kind: 'String', pos, end, parts };
    }
    const inner = this.text.slice(pos + 1, innerEnd);
    return { kind: 'String', pos, end, parts: stringParts(inner, pos + 1, this.issues) };
  }

  private parameter(token: IToken): NameRef & { kind: 'ParamRef' } {
    const { startOffset: pos, image } = token;
    const name = image.charCodeAt(1) === 123 ? image.slice(2, -1) : image.slice(1);
    return { kind: 'ParamRef', pos, end: pos + image.length, name };
  }

  protected doc(pos: number): string | undefined {
    return this.docs.size === 0 ? undefined : this.docs.get(pos);
  }

  protected at(owner: Owner, field: string): void {
    this.owner = owner;
    this.field = field;
  }

  /** Puts a node where the caller of the rule wants it. */
  protected put(node: AnyNode): void {
    (this.owner as Record<string, unknown>)[this.field] = node;
  }

  /** End of the last token that was read, newlines aside. */
  protected lastEnd(): number {
    for (let back = 0; ; back--) {
      const token = this.LA(back);
      if (this.currIdx + back < 0) return 0;
      if (token.tokenType !== t.Newline) return token.startOffset + token.image.length;
    }
  }

  // -------------------------------------------------------------- checks and issues

  /** Fails unless the next token is in the set. Cheaper than a failing `OR`, and says what was wanted. */
  protected require(first: readonly boolean[], expected: string): void {
    if (first[this.LA(1).tokenTypeIdx] !== true && !this.RECORDING_PHASE) this.fail(expected);
  }

  protected fail(expected: string): never {
    this.failWith(this.mismatchHere(expected));
  }

  protected failWith(issue: SyntaxIssue): never {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- see Failure
    throw new Failure(issue);
  }

  /** The issue that something else stands where `expected` should. */
  protected mismatchHere(expected: string): SyntaxIssue {
    return this.mismatch(this.LA(1), expected);
  }

  /** Before a closing bracket: at the end of a line the fault is the bracket, elsewhere it is what stands there. */
  protected requireClose(type: TokenType, opened: IToken, instead = '","'): void {
    const next = this.LA(1);
    if (this.RECORDING_PHASE || next.tokenType === type) return;
    const closer = expectedToken(type);
    if (ENDS[next.tokenTypeIdx] !== true) this.fail(`${instead} or ${closer}`);
    const issue = this.mismatch(next, closer);
    const { startOffset, image } = opened;
    this.failWith({
      ...issue,
      name: 'unclosed-bracket',
      openedAt: { pos: startOffset, end: startOffset + image.length },
    });
  }

  /**
   * Chevrotain's own way to fail a `CONSUME` makes an `Error` with a stack trace: 30 µs each in a text full of errors.
   * Should a later version not call this method, `recover` still understands what that throws.
   */
  protected consumeInternalError(
    type: TokenType,
    _found: IToken,
    options?: { readonly ERR_MSG?: string },
  ): never {
    this.fail(options?.ERR_MSG ?? expectedToken(type));
  }

  private mismatch(found: IToken, expected: string): SyntaxIssue {
    if (ENDS[found.tokenTypeIdx] === true || found.startOffset < 0) {
      const at = this.lastEnd();
      return { name: 'missing-token', pos: at, end: at, found: shownToken(found, this.text), expected };
    }
    const pos = found.startOffset;
    const end = pos + found.image.length;
    const suggestion = t.Word === found.tokenType ? nearest(found.image, quotedWords(expected)) : undefined;
    return {
      name: 'unexpected-token',
      pos,
      end,
      found: shownToken(found, this.text),
      expected,
      ...(suggestion !== undefined && { suggestion }),
    };
  }

  protected report(issue: SyntaxIssue): void {
    if (!this.alreadyBlamed(issue.end)) this.issues.push(issue);
  }

  /** Whether lexer or layout have reported something between the start of the statement and here. */
  private alreadyBlamed(end: number): boolean {
    let low = 0;
    let high = this.earlier.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.earlier[middle]?.pos ?? 0) < this.statementPos) low = middle + 1;
      else high = middle;
    }
    const first = this.earlier[low];
    return first !== undefined && (first.pos <= end || first.pos < this.LA(1).startOffset);
  }

  // -------------------------------------------------------------- statements

  protected beginStatement(): void {
    this.statementIndex = this.currIdx + 1;
    this.statementPos = this.LA(1).startOffset;
  }

  /** Reports what a statement threw and goes to its end. */
  protected recover(error: unknown, count: number, container: AnyNode[]): void {
    if (this.RECORDING_PHASE) throw error;
    this.recoverFrom(this.issueOf(error), count, container);
  }

  private issueOf(error: unknown): SyntaxIssue {
    if (error instanceof Failure) return error.issue;
    if (!(error instanceof Error && isRecognitionException(error))) throw error;
    const { token, message } = error as unknown as { token: IToken; message: string };
    return this.mismatch(token, message);
  }

  /** Reports an issue and goes to the end of the statement; the part that was read stays in the tree. */
  protected recoverFrom(issue: SyntaxIssue, count: number, container: AnyNode[]): void {
    this.report(issue);
    const node = container[count];
    if (node !== undefined) this.closeNodes(node);
    this.skipStatement(node);
  }

  /** After a statement: anything but a separator is an error, reported once and skipped. */
  protected endStatement(node: AnyNode | undefined): void {
    const next = this.LA(1);
    if (ENDS[next.tokenTypeIdx] === true || this.RECORDING_PHASE) return;
    if (this.depth > 0 && next.tokenType === t.Comma) return;
    const expected = this.depth > 0 ? ['a new line', '","'] : ['the end of the line'];
    // Nothing can follow a reference.
    const complete = node !== undefined && 'reference' in node && node.reference !== undefined;
    if (node !== undefined && !complete) {
      if ('body' in node && node.body === undefined) expected.unshift('"{"');
      if ('options' in node) expected.unshift('an option (name=value)');
    }
    const issue = this.mismatch(next, anyOf(expected));
    const suggestion = next.tokenType === t.Word ? nearest(next.image, CONNECTING_WORDS) : undefined;
    this.report(suggestion === undefined ? issue : { ...issue, suggestion });
    this.skipStatement(node);
  }

  /** Skips to the end of the statement; a block on the way is read, as the body of the node if it has none. */
  protected skipStatement(node: AnyNode | undefined): void {
    let brackets = this.openBrackets();
    for (;;) {
      const next = this.LA(1);
      if (next.startOffset < 0 || ENDS[next.tokenTypeIdx] === true) break;
      if (next.tokenType === t.Comma && this.depth > 0 && brackets <= 0) break;
      if (BLOCK_OPEN[next.tokenTypeIdx] === true) {
        if (node !== undefined && 'body' in node && node.body === undefined) this.parseBody(node);
        else this.skipBlock();
        continue;
      }
      if (next.tokenType === t.LParen || next.tokenType === t.LSquare) brackets++;
      else if (next.tokenType === t.RParen || next.tokenType === t.RSquare) brackets--;
      this.SKIP_TOKEN();
    }
    if (node !== undefined) (node as Mutable<AnyNode>).end = Math.max(node.end, this.lastEnd());
  }

  protected abstract parseBody(node: AnyNode): void;

  protected skipBlock(): void {
    let depth = 0;
    do {
      const next = this.LA(1);
      if (next.startOffset < 0) return;
      if (BLOCK_OPEN[next.tokenTypeIdx] === true) depth++;
      else if (BLOCK_CLOSE[next.tokenTypeIdx] === true) depth--;
      this.SKIP_TOKEN();
    } while (depth > 0);
  }

  /** Brackets that the statement has opened so far: a comma inside them does not end it. */
  private openBrackets(): number {
    let open = 0;
    for (let i = this.statementIndex; i <= this.currIdx; i++) {
      const type = this.LA(i - this.currIdx).tokenType;
      if (type === t.LParen || type === t.LSquare) open++;
      else if (type === t.RParen || type === t.RSquare) open--;
    }
    return open;
  }

  /** Sets the end of the nodes that an error left unfinished. */
  private closeNodes(node: AnyNode): void {
    const end = this.lastEnd();
    const open = [node];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next.end !== OPEN) continue;
      (next as Mutable<AnyNode>).end = Math.max(end, next.pos);
      for (const child of children(next)) open.push(child);
    }
  }
}
