/** Token types that depend on the neighbours, and small changes of tokens. */
import type { IToken, TokenType } from 'chevrotain';
import { AGENT_ITEMS, DECLARATIONS, FUNCTIONS, INLINE, ITEMS } from './keywords.js';
import * as t from './tokens.js';

export const STRINGS: ReadonlySet<TokenType> = new Set([
  t.PlainString,
  t.RichString,
  t.SingleQuoted,
  t.OpenString,
]);

const isWord: boolean[] = [];
for (const type of [
  t.Modifier,
  t.Misplaced,
  t.Word,
  t.PairName,
  t.Label,
  t.ReferenceWord,
  ...DECLARATIONS.values(),
  ...ITEMS.values(),
  ...AGENT_ITEMS.values(),
  ...INLINE.values(),
]) {
  isWord[type.tokenTypeIdx ?? 0] = true;
}

/** What a string can become. */
const isTyped: boolean[] = [];
for (const type of [t.PairName, t.Label, t.ReferenceString]) isTyped[type.tokenTypeIdx ?? 0] = true;

const isComparison: boolean[] = [];
for (const type of [t.EqEq, t.NotEq, t.LessEq, t.Less, t.GreaterEq, t.Greater]) {
  isComparison[type.tokenTypeIdx ?? 0] = true;
}

/** `@ID` or `"@ID"`; before a comparison it is the name of an attribute. */
export function isReference(token: IToken, next: IToken | undefined): boolean {
  const { image } = token;
  const quoted = image.charCodeAt(0) === 34;
  if (image.charCodeAt(quoted ? 1 : 0) !== 64 || image.length < (quoted ? 4 : 2)) return false;
  return next === undefined || isComparison[next.tokenTypeIdx] !== true;
}

export function isNewline(token: IToken): boolean {
  return token.tokenType === t.Newline || token.tokenType === t.Semicolon;
}

/** Gives a token the type it had before the quick run. */
export function restoreType(token: IToken): void {
  switch (token.image[0]) {
    case '"':
      if (isTyped[token.tokenTypeIdx] === true) setType(token, t.RichString);
      break;
    case "'":
      setType(token, t.SingleQuoted);
      break;
    case ';':
      setType(token, t.Semicolon);
      break;
    case ',':
      setType(token, t.Comma);
      break;
    case '}':
      setType(token, t.RCurly);
      break;
    default:
      if (isWord[token.tokenTypeIdx] === true) setType(token, t.Word);
  }
}

export function setType(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
}

export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

export function supplied(type: TokenType, pos: number): IToken {
  return { image: '', startOffset: pos, tokenTypeIdx: type.tokenTypeIdx ?? 0, tokenType: type };
}

const CONNECTORS = new Set(['with', 'then', 'needs', 'prefers', 'avoids', 'where']);

/**
 * `promoted r`: the word is a role or an action only when a resource follows it. In `start then stop` it is a resource;
 * in `start then then x` the resource is called `then`.
 */
export function isModifierBefore(next: IToken | undefined, after: IToken | undefined): boolean {
  const type = next?.tokenType;
  if (type === t.LParen || type === t.LSquare || type === t.Param) return true;
  if (next === undefined || (type !== t.Word && !STRINGS.has(next.tokenType)) || after?.tokenType === t.Eq)
    return false;
  return !CONNECTORS.has(next.image) || (after !== undefined && CONNECTORS.has(after.image));
}

export function isInlineKeyword(type: TokenType, next: IToken | undefined): boolean {
  const after = next?.tokenType;
  if (FUNCTIONS.has(type)) return after === t.LParen;
  switch (type) {
    case t.DateKeyword:
      return after === t.Less || after === t.Greater || next?.image === 'in' || next?.image === 'spec';
    case t.Not:
      return next?.image === 'defined';
    case t.MatchingSubject:
      return next?.image === 'matching';
    case t.ResourceKeyword:
    case t.OpRuleKeyword:
    case t.AttributeKeyword:
      return after !== undefined && (t.Word === after || STRINGS.has(after));
    default:
      return true;
  }
}
