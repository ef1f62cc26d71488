import type { TokenType } from 'chevrotain';
import * as tokens from './tokens.js';

/** What the lexer tries, in this order: the first that matches wins. */
export const lexed: TokenType[] = [
  tokens.Blank,
  tokens.Newline,
  tokens.DocComment,
  tokens.LineComment,
  tokens.BlockComment,
  tokens.OpenComment,
  tokens.DotDot,
  tokens.Word,
  tokens.BlockStringToken,
  tokens.OpenBlockString,
  tokens.PlainString,
  tokens.RichString,
  tokens.OpenString,
  tokens.SingleQuoted,
  tokens.Param,
  tokens.HashWord,
  tokens.HashComment,
  tokens.LCurly,
  tokens.RCurly,
  tokens.LParen,
  tokens.RParen,
  tokens.LSquare,
  tokens.RSquare,
  tokens.Comma,
  tokens.Colon,
  tokens.EqEq,
  tokens.Eq,
  tokens.NotEq,
  tokens.LessEq,
  tokens.Less,
  tokens.GreaterEq,
  tokens.Greater,
  tokens.Semicolon,
  tokens.Unexpected,
];

/** Everything the parser may meet. */
export const vocabulary: TokenType[] = [
  ...lexed,
  ...Object.values(tokens).filter(
    (value): value is TokenType => typeof value === 'object' && !lexed.includes(value),
  ),
];
