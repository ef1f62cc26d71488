/** Tokens in the user's words. */
import type { IToken, TokenType } from 'chevrotain';
import { shorten } from './lexer.js';
import * as t from './tokens.js';

const WORDS: ReadonlyMap<TokenType, string> = new Map([
  [t.Scalar, 'a value'],
  [t.Name, 'a name'],
  [t.AnyName, 'a name'],
  [t.NameRef, 'a name'],
  [t.Word, 'a word'],
  [t.Reference, 'a reference (@ID)'],
  [t.StringToken, 'a string in double quotes'],
  [t.PairName, 'an option (name=value)'],
  [t.CompareToken, 'a comparison ("==", "!=", "<", "<=", ">" or ">=")'],
  [t.BlockOpen, '"{"'],
  [t.BlockClose, '"}"'],
  [t.LCurly, '"{"'],
  [t.RCurly, '"}"'],
  [t.LParen, '"("'],
  [t.RParen, '")"'],
  [t.LSquare, '"["'],
  [t.RSquare, '"]"'],
  [t.Comma, '","'],
  [t.AnyComma, '","'],
  [t.Colon, '":"'],
  [t.Eq, '"="'],
  [t.DotDot, '".."'],
  [t.With, '"with"'],
  [t.Then, '"then"'],
  [t.Needs, '"needs"'],
  [t.Where, '"where"'],
  [t.For, '"for"'],
  [t.MatchingKeyword, '"matching"'],
  [t.AccessKeyword, '"read" or "write"'],
  [t.ScopeKeyword, '"xpath", "reference" or "element"'],
  [t.DurationFunction, '"duration(…)"'],
]);

export function expectedToken(type: TokenType): string {
  return WORDS.get(type) ?? `"${type.name.toLowerCase()}"`;
}

/** What was found, as written, or the end of something. */
export function shownToken(token: IToken, text: string): string {
  if (token.startOffset < 0) return 'end of file';
  if (token.tokenType === t.Newline && token.image !== ';') {
    return token.startOffset + token.image.length >= text.length ? 'end of file' : 'end of line';
  }
  if (token.image === '') return token.startOffset >= text.trimEnd().length ? 'end of file' : 'end of block';
  return shorten(token.image);
}

/** `a, b or c`. */
export function anyOf(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} or ${last}`;
}

/** The keywords that an expectation names, for "did you mean". */
export function quotedWords(expected: string): string[] {
  return [...expected.matchAll(/"([a-z]+)"/g)].map((match) => match[1] ?? '');
}

/** Words that may have been meant where a statement should have ended. */
export const CONNECTING_WORDS: readonly string[] = [
  'of',
  'when',
  'as',
  'lifetime',
  'where',
  'with',
  'then',
  'needs',
  'and',
  'or',
];
