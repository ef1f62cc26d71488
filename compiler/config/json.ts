/** JSON with places. */
import type { Node, ParseError } from 'jsonc-parser';
import { createScanner, parseTree, printParseErrorCode } from 'jsonc-parser';

export type JsonNode = Node;

export interface JsonProblem {
  readonly message: string;
  readonly pos: number;
  readonly end: number;
}

/** No key needs more; deeper nesting would only exhaust the stack. */
const DEEPEST = 32;

const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a value is a text in double quotes, a number, a list or an object',
  InvalidNumberFormat: 'this is no number that JSON knows',
  PropertyNameExpected: 'expected a key in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected ":" behind the key',
  CommaExpected: 'expected a comma before the next item',
  CloseBraceExpected: 'expected "}"',
  CloseBracketExpected: 'expected "]"',
  EndOfFileExpected: 'nothing may stand behind the object',
  InvalidCommentToken: 'a comment is written // or /* */',
  UnexpectedEndOfComment: 'this comment has no */',
  UnexpectedEndOfString: 'this text has no closing double quote on its line',
  UnexpectedEndOfNumber: 'this number is cut off',
  InvalidUnicode: 'expected four hexadecimal digits behind \\u',
  InvalidEscapeCharacter: 'there is no such escape; a backslash is written twice',
  InvalidCharacter: 'a text cannot hold this control character',
};

/** The tree as far as it could be read, and the first thing that is wrong: the others mostly follow from it. */
export function parseJson(source: string): {
  readonly root: JsonNode | undefined;
  readonly problem?: JsonProblem;
} {
  // A byte order mark is no character of the file; a blank keeps the places right.
  const text = source.replace(/^\ufeff/, ' ');
  const deep = tooDeep(text);
  if (deep !== undefined) {
    const message = `brackets are nested more than ${DEEPEST} deep`;
    return { root: undefined, problem: { message, pos: deep, end: deep + 1 } };
  }
  const errors: ParseError[] = [];
  if (text.trim() === '')
    return { root: undefined, problem: { message: 'expected an object: { }', pos: 0, end: 0 } };
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const first = errors.toSorted((a, b) => a.offset - b.offset)[0];
  if (first) {
    const name = printParseErrorCode(first.error);
    const message = WORDS[name] ?? 'this is not valid JSON';
    // Of something that has no end the parser gives one behind the text.
    const inside = (offset: number): number => Math.min(offset, text.length);
    const place = { pos: inside(first.offset), end: inside(first.offset + first.length) };
    return { root, problem: { message, ...place } };
  }
  return { root };
}

/** Numbers of `SyntaxKind`, which is an ambient enumeration. */
const OPEN = new Set([1, 3]);
const CLOSE = new Set([2, 4]);
const END = 17;

function tooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let kind: number = scanner.scan(); kind !== END; kind = scanner.scan()) {
    if (OPEN.has(kind)) depth++;
    else if (CLOSE.has(kind)) depth--;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return undefined;
}
