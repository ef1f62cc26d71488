/**
 * The pass between lexer and parser. It
 * - leaves out the newlines that end no statement (in brackets, after `,` `then` `with`),
 * - turns words into keywords where their place and their neighbours make them so, so that the grammar is LL(1),
 * - balances the braces: a `}` that is missing is supplied, a stray one is marked, with one issue each.
 *
 * A balanced text needs one quick run. When something does not match, `pairing.ts` looks where brackets are broken
 * and a second run reads the indentation: a line that starts a declaration no further right than the line which
 * opened the block ends that block.
 */
import type { IToken, TokenType } from 'chevrotain';
import {
  endOf,
  isInlineKeyword,
  isModifierBefore,
  isNewline,
  isReference,
  restoreType,
  setType,
  STRINGS,
  supplied,
} from './contextual.js';
import { AGENT_ITEMS, DECLARATIONS, INLINE, isModifier, ITEMS } from './keywords.js';
import { columnOf, findBroken, isDeclarationStart, type Broken } from './pairing.js';
import type { SyntaxIssue } from './syntax-issues.js';
import * as t from './tokens.js';

export interface Layout {
  /** The brackets do not match: some tokens were supplied or left out. */
  readonly suspicious: boolean;
  /** Ends with a `Newline`; every `BlockOpen` has its `BlockClose`. */
  readonly tokens: IToken[];
  readonly issues: SyntaxIssue[];
}

/** Deeper nesting than any file has; beyond it brackets are left out, so that the parser's recursion is bounded. */
const MAX_DEPTH = 200;

/** @param cutOff a block string or a comment that is not closed has taken the rest of the text */
export function layOut(text: string, source: readonly IToken[], cutOff = false): Layout {
  const quick = new LayoutPass(text, source, undefined, cutOff);
  quick.run();
  if (!quick.suspicious) return quick;
  for (const token of source) restoreType(token);
  const careful = new LayoutPass(text, source, findBroken(source), cutOff);
  careful.run();
  return careful;
}

const NO_KEYWORD: boolean[] = [];
for (const type of [t.Word, t.PairName, t.Label, t.ReferenceWord, t.Misplaced]) {
  NO_KEYWORD[type.tokenTypeIdx ?? 0] = true;
}
const BEFORE_RULE: boolean[] = [];
for (const type of [t.When, t.Where, t.Lifetime]) BEFORE_RULE[type.tokenTypeIdx ?? 0] = true;

interface Open {
  readonly token: IToken;
  readonly block: boolean;
  /** The block of an agent. */
  readonly agent: boolean;
  /** Column of the first token of the line that opened it; only known on the careful run. */
  readonly indent: number;
  /** Its lines are not further right than its head: their columns tell nothing. */
  flush: boolean;
}

class LayoutPass implements Layout {
  readonly tokens: IToken[] = [];
  readonly issues: SyntaxIssue[] = [];
  /** Brackets do not match, or a declaration stands in a block: needs the careful run. */
  suspicious = false;

  private readonly stack: Open[] = [];
  /** The next token starts a statement. */
  private atStart = true;
  /** First token of the current statement. */
  private head: IToken | undefined;
  private headIsKeyword = false;
  private indent = 0;
  private tooDeep = false;
  /** Brackets of the statement that nothing closes: they are not on the stack, but the parser goes into them. */
  private loose = 0;
  private missingCloses: number;
  private missingOpens: number;

  constructor(
    private readonly text: string,
    private readonly source: readonly IToken[],
    private readonly broken: Broken | undefined,
    /** A string or a comment that is not closed has taken the rest of the text, and is reported for it. */
    private readonly cutOff: boolean,
  ) {
    this.missingCloses = broken?.unclosedBlocks ?? 0;
    this.missingOpens = broken?.strayCloses ?? 0;
  }

  run(): void {
    const { source } = this;
    for (let i = 0; i < source.length; i++) {
      const token = source[i];
      if (token === undefined) break;
      switch (token.tokenType) {
        case t.Newline:
        case t.Semicolon:
          this.newline(i, token);
          break;
        case t.LCurly:
        case t.LParen:
        case t.LSquare:
          if (this.stack.length + this.loose >= MAX_DEPTH) i = this.skipTooDeep(i);
          else this.open(i, token);
          break;
        case t.RCurly:
          this.closeBlock(i, token);
          break;
        case t.RParen:
          this.closeBracket(token, '(');
          break;
        case t.RSquare:
          this.closeBracket(token, '[');
          break;
        case t.Comma:
          this.comma(i, token);
          break;
        case t.Word:
          this.word(i, token);
          break;
        default:
          this.other(i, token);
      }
    }
    this.finish();
  }

  // -------------------------------------------------------------- words

  private word(i: number, token: IToken): void {
    const next = this.source[i + 1];
    let type = t.Word;
    if (next !== undefined && next.tokenType === t.Eq) {
      type = t.PairName;
    } else if (this.atStart && this.isPairLabel(i)) {
      type = t.Label;
    } else if (token.image.charCodeAt(0) === 64 && isReference(token, next)) {
      type = t.ReferenceWord;
    } else if (this.atStart) {
      type = this.statementKeyword(i, token);
    } else if (next !== undefined && next.tokenType === t.Colon && this.takesLabel()) {
      type = t.Label;
    } else if (this.inConstraint() && isModifier(token.image) && isModifierBefore(next, this.source[i + 2])) {
      type = t.Modifier;
    } else {
      const keyword = INLINE.get(token.image);
      if (keyword !== undefined && isInlineKeyword(keyword, next)) type = keyword;
    }
    setType(token, type);
    this.startStatement(token, NO_KEYWORD[type.tokenTypeIdx ?? 0] !== true);
    this.tokens.push(token);
  }

  private statementKeyword(i: number, token: IToken): TokenType {
    const top = this.stack[this.stack.length - 1];
    if (top === undefined) return DECLARATIONS.get(token.image) ?? t.Word;
    const item = (top.agent ? AGENT_ITEMS.get(token.image) : undefined) ?? ITEMS.get(token.image);
    if (item !== undefined) return item;
    if (DECLARATIONS.has(token.image) && isDeclarationStart(this.source, i)) {
      // Either somebody nests what cannot be nested, or two brace faults hide each other: the careful run tells.
      this.suspicious = true;
      return t.Misplaced;
    }
    return t.Word;
  }

  private other(i: number, token: IToken): void {
    const next = this.source[i + 1];
    if (STRINGS.has(token.tokenType)) {
      let type = token.tokenType;
      if (next?.tokenType === t.Eq) type = t.PairName;
      else if (this.atStart && this.isPairLabel(i)) type = t.Label;
      else if (next?.tokenType === t.Colon && this.takesLabel()) type = t.Label;
      else if (isReference(token, next)) type = t.ReferenceString;
      setType(token, type);
    }
    this.startStatement(token, false);
    this.tokens.push(token);
  }

  private inConstraint(): boolean {
    switch (this.head?.tokenType) {
      case t.Location:
      case t.Colocation:
      case t.Order:
      case t.Ticket:
        return true;
      default:
        return false;
    }
  }

  /** A declaration with a misspelt keyword may be one of an agent, and costs one error only. */
  private inAgent(): boolean {
    const type = this.head?.tokenType;
    return this.stack.length === 0 && (type === t.Agent || type === t.Word);
  }

  /** Directly after the keyword of a statement, and where a rule begins. */
  private takesLabel(): boolean {
    const last = this.tokens[this.tokens.length - 1];
    if (this.headIsKeyword && last === this.head) return true;
    return BEFORE_RULE[last?.tokenTypeIdx ?? 0] === true;
  }

  /** `ID: name = …` in a block. */
  private isPairLabel(i: number): boolean {
    if (this.source[i + 1]?.tokenType !== t.Colon || this.stack.length === 0) return false;
    const name = this.source[i + 2];
    const isName = name !== undefined && (name.tokenType === t.Word || STRINGS.has(name.tokenType));
    return isName && this.source[i + 3]?.tokenType === t.Eq;
  }

  private startStatement(token: IToken, keyword: boolean): void {
    if (!this.atStart) return;
    this.atStart = false;
    this.head = token;
    this.headIsKeyword = keyword;
    if (this.broken !== undefined && this.tokens[this.tokens.length - 1]?.tokenType !== t.Comma) {
      if (this.startsLine()) this.indent = columnOf(this.text, token);
    }
  }

  private startsLine(): boolean {
    const last = this.tokens[this.tokens.length - 1];
    return last === undefined || last.tokenType === t.Newline || last.tokenType === t.SuppliedOpen;
  }

  // -------------------------------------------------------------- commas and newlines

  private comma(i: number, token: IToken): void {
    let type = t.Comma;
    const top = this.stack[this.stack.length - 1];
    if (top === undefined) {
      let j = i + 1;
      while (this.source[j]?.tokenType === t.Newline) j++;
      if (this.source[j + 1]?.tokenType === t.Eq) type = t.PairComma;
    } else if (top.block) {
      this.atStart = true;
    }
    setType(token, type);
    this.tokens.push(token);
  }

  private newline(i: number, token: IToken): void {
    const top = this.stack[this.stack.length - 1];
    const next = this.source[i + 1];
    if (next !== undefined && isNewline(next)) return;
    if (top !== undefined && !top.block) return;
    const last = this.tokens[this.tokens.length - 1];
    if (last === undefined || last.tokenType === t.Newline) return;
    if (this.continues(last) && !isDeclarationStart(this.source, i + 1)) return;
    if (this.broken !== undefined && next !== undefined) {
      if (this.opensBlockHere(last, next)) {
        this.supplyOpen(last);
        return;
      }
      this.closeBlocksBefore(i + 1, next);
    }
    setType(token, t.Newline);
    this.tokens.push(token);
    this.atStart = true;
    this.loose = 0;
  }

  private continues(last: IToken): boolean {
    switch (last.tokenType) {
      case t.Comma:
      case t.PairComma:
        return true;
      case t.Then:
        return this.head?.tokenType === t.Order;
      case t.With:
        return this.head?.tokenType === t.Colocation;
      default:
        return false;
    }
  }

  // -------------------------------------------------------------- brackets

  private open(i: number, token: IToken): void {
    const block = token.tokenType === t.LCurly;
    this.startStatement(token, false);
    this.tokens.push(token);
    // Newlines after a bracket that nothing closes must end statements, or it swallows the file.
    if (!block && this.broken?.unclosedBrackets.has(i) === true) {
      this.loose++;
      return;
    }
    this.stack.push({ token, block, agent: block && this.inAgent(), indent: this.indent, flush: false });
    if (block) this.atStart = true;
  }

  private closeBracket(token: IToken, opener: '(' | '['): void {
    const top = this.stack[this.stack.length - 1];
    if (top !== undefined && top.token.image === opener) this.stack.pop();
    else this.suspicious = true;
    this.startStatement(token, false);
    this.tokens.push(token);
  }

  private closeBlock(i: number, token: IToken): void {
    let top = this.stack.pop();
    while (top !== undefined && !top.block) {
      this.suspicious = true;
      top = this.stack.pop();
    }
    let type = t.RCurly;
    if (top === undefined) {
      this.suspicious = true;
      if (this.missingOpens > 0) this.missingOpens--;
      type = t.StrayClose;
    } else if (this.broken !== undefined && this.isExtraClose(i, token, top)) {
      this.stack.push(top);
      this.missingOpens--;
      type = t.StrayClose;
    }
    setType(token, type);
    if (type === t.StrayClose) this.startStatement(token, false);
    else this.atStart = false;
    this.tokens.push(token);
  }

  /** A `}` at the end of a line whose `{` is missing on that line, in a text with too many `}`. */
  private isExtraClose(i: number, token: IToken, opened: Open): boolean {
    const before = this.source[i - 1];
    if (this.missingOpens === 0 || before === undefined || isNewline(before)) return false;
    return this.text.slice(opened.token.startOffset, token.startOffset).includes('\n');
  }

  /** The next line is further right, but nothing was opened, and the text has too many `}`. */
  private opensBlockHere(last: IToken, next: IToken): boolean {
    if (this.missingOpens === 0 || this.atStart || this.stack.length >= MAX_DEPTH) return false;
    if (next.tokenType === t.RCurly) return false;
    if (this.head === undefined || this.head.tokenType === t.PairName || last.tokenType === t.RCurly)
      return false;
    return columnOf(this.text, next) > this.indent && columnOf(this.text, this.head) === this.indent;
  }

  private supplyOpen(last: IToken): void {
    const pos = endOf(last);
    const token = supplied(t.SuppliedOpen, pos);
    this.tokens.push(token);
    this.stack.push({ token, block: true, agent: this.inAgent(), indent: this.indent, flush: false });
    this.atStart = true;
    this.missingOpens--;
    this.issues.push({ name: 'missing-token', pos, end: pos, found: 'end of line', expected: '"{"' });
  }

  /** Ends the blocks that the line starting at `i` shows to be over. */
  private closeBlocksBefore(i: number, next: IToken): void {
    let innermost: Open | undefined;
    const column = columnOf(this.text, next);
    const opened = this.stack[this.stack.length - 1];
    if (opened !== undefined && opened.token === this.tokens[this.tokens.length - 1]) {
      opened.flush = column <= opened.indent;
    }
    for (;;) {
      const top = this.stack[this.stack.length - 1];
      if (top === undefined || !top.block || !this.endsBlock(i, column, top)) break;
      innermost ??= top;
      this.supplyClose();
    }
    if (innermost !== undefined) this.reportUnclosed(innermost, next);
  }

  private endsBlock(i: number, column: number, top: Open): boolean {
    const next = this.source[i];
    if (next === undefined || column > top.indent) return false;
    if (next.tokenType === t.RCurly)
      return this.missingCloses > 0 && column < top.indent && this.stack.length > 1;
    if (this.missingCloses > 0 && !top.flush) return true;
    return isDeclarationStart(this.source, i) && (this.missingCloses > 0 || !ITEMS.has(next.image));
  }

  private supplyClose(): void {
    this.stack.pop();
    if (this.missingCloses > 0) this.missingCloses--;
    else this.missingOpens++;
    this.tokens.push(supplied(t.SuppliedClose, this.lastEnd()));
    this.atStart = false;
  }

  private reportUnclosed(open: Open, next: IToken | undefined): void {
    const { token } = open;
    const pos = this.lastEnd();
    this.issues.push({
      name: 'unclosed-block',
      pos,
      end: pos,
      found: next === undefined ? 'end of file' : next.image,
      expected: '"}"',
      openedAt: { pos: token.startOffset, end: token.startOffset + token.image.length },
    });
  }

  /** Leaves out the bracket at `i` with all that is in it; returns the index of its end. */
  private skipTooDeep(i: number): number {
    const first = this.source[i];
    if (!this.tooDeep && first !== undefined) {
      this.tooDeep = true;
      const pos = first.startOffset;
      this.issues.push({ name: 'nesting-too-deep', pos, end: pos + 1, found: first.image });
    }
    if (this.broken?.unclosedBrackets.has(i) === true) return i;
    let depth = 0;
    for (let j = i; j < this.source.length; j++) {
      const type = this.source[j]?.tokenType;
      if (type === t.LCurly || type === t.LParen || type === t.LSquare) depth++;
      else if (type === t.RCurly || type === t.RParen || type === t.RSquare) depth--;
      if (depth === 0) return j;
    }
    return this.source.length;
  }

  private finish(): void {
    if (this.stack.length > 0) {
      this.suspicious = true;
      const innermost = this.stack.findLast((open) => open.block);
      if (innermost !== undefined && !this.cutOff) this.reportUnclosed(innermost, undefined);
      const closes = this.stack.filter((open) => open.block).length;
      const pos = this.lastEnd();
      // A newline of the text that stands last would separate the closing braces from what they close.
      for (let n = 0; n < closes; n++) this.tokens.push(supplied(t.SuppliedClose, pos));
    }
    this.tokens.push(supplied(t.Newline, this.text.length));
  }

  private lastEnd(): number {
    for (let i = this.tokens.length - 1; i >= 0; i--) {
      const token = this.tokens[i];
      if (token !== undefined && token.tokenType !== t.Newline) return endOf(token);
    }
    return 0;
  }
}
