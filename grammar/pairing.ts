/** Which brackets of a text have no partner, and which lines start a declaration. */
import type { IToken } from 'chevrotain';
import { DECLARATIONS } from './keywords.js';
import * as t from './tokens.js';

export interface Broken {
  /** Indexes of `(` and `[` that nothing closes. */
  readonly unclosedBrackets: ReadonlySet<number>;
  /** How many `{` have no `}`. */
  readonly unclosedBlocks: number;
  /** How many `}` have no `{`. */
  readonly strayCloses: number;
}

/** Pairs the brackets of tokens that still have the lexer's types. */
export function findBroken(tokens: readonly IToken[]): Broken {
  const unclosedBrackets = new Set<number>();
  const stack: number[] = [];
  let unclosedBlocks = 0;
  let strayCloses = 0;

  const isBlock = (index: number | undefined) => index !== undefined && tokens[index]?.tokenType === t.LCurly;
  const dropBrackets = () => {
    for (let top = stack.at(-1); top !== undefined && !isBlock(top); top = stack.at(-1)) {
      unclosedBrackets.add(top);
      stack.pop();
    }
  };

  for (const [i, token] of tokens.entries()) {
    switch (token.tokenType) {
      case t.LCurly:
      case t.LParen:
      case t.LSquare:
        stack.push(i);
        break;
      case t.RParen:
      case t.RSquare: {
        const opener = token.tokenType === t.RParen ? t.LParen : t.LSquare;
        const top = stack.at(-1);
        const below = stack.at(-2);
        if (top !== undefined && tokens[top]?.tokenType === opener) {
          stack.pop();
        } else if (
          top !== undefined &&
          below !== undefined &&
          !isBlock(top) &&
          tokens[below]?.tokenType === opener
        ) {
          unclosedBrackets.add(top);
          stack.length -= 2;
        }
        break;
      }
      case t.RCurly:
        dropBrackets();
        if (stack.pop() === undefined) strayCloses++;
        break;
      case t.Newline:
        if (stack.length > 0 && !isBlock(stack.at(-1)) && isDeclarationStart(tokens, i + 1)) dropBrackets();
        break;
    }
  }
  for (const index of stack) {
    if (isBlock(index)) unclosedBlocks++;
    else unclosedBrackets.add(index);
  }
  return { unclosedBrackets, unclosedBlocks, strayCloses };
}

/**
 * Whether the token at `i`, the first of a line, starts a declaration: a keyword and behind it what a declaration of
 * that kind has. `group` or `role` alone, before `=` or before `,` is a name.
 */
export function isDeclarationStart(tokens: readonly IToken[], i: number): boolean {
  const word = tokens[i];
  if (word === undefined || word.tokenType !== t.Word) return false;
  const type = DECLARATIONS.get(word.image);
  if (type === undefined) return false;
  const first = tokens[i + 1];
  const second = tokens[i + 2];
  switch (type) {
    case t.Property:
    case t.Defaults:
      return (
        first?.tokenType === t.LCurly ||
        (isName(first) && (startsSet(first?.image ?? '') || second?.tokenType === t.Eq))
      );
    case t.Fencing:
      return first?.tokenType === t.LCurly;
    case t.Let:
      return isName(first) && second?.tokenType === t.Eq;
    case t.Location:
    case t.Colocation:
    case t.Order:
    case t.Ticket:
      return first?.tokenType === t.LParen || first?.tokenType === t.LSquare || startsWithName(first, second);
    default:
      return startsWithName(first, second);
  }
}

/** `property when …`, `property @ID`. */
function startsSet(image: string): boolean {
  return image === 'when' || image.startsWith('@') || image.startsWith('"@');
}

function startsWithName(first: IToken | undefined, second: IToken | undefined): boolean {
  return (isName(first) || first?.tokenType === t.Param) && second?.tokenType !== t.Eq;
}

function isName(token: IToken | undefined): boolean {
  const type = token?.tokenType;
  return type === t.Word || type === t.PlainString || type === t.RichString;
}

/** Column of a token from 0; for the first token of a line that is its indentation. */
export function columnOf(text: string, token: IToken): number {
  return token.startOffset - text.lastIndexOf('\n', token.startOffset - 1) - 1;
}
