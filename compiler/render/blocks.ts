/** Statements with blocks and lists, in the layout of the samples. */
import type { Doc } from './doc.js';
import { BLANK, EDGE, group, indent, isBroken, join, NEW_LINE, SEPARATOR } from './doc.js';

/** More entries than this stand on a line each. */
const SHORT_BLOCK = 2;

/** A block with an entry a line; nothing when there are none. */
export function block(head: Doc, entries: readonly Doc[]): Doc {
  return entries.length === 0
    ? head
    : [head, ' {', indent([NEW_LINE, ...join(entries, NEW_LINE)]), NEW_LINE, '}'];
}

/** A block that stands on the line of its statement when it is short; also when it is empty. */
export function shortBlock(head: Doc, entries: readonly Doc[]): Doc {
  if (entries.length === 0) return [head, ' { }'];
  if (entries.length > SHORT_BLOCK || entries.some(isBroken)) return block(head, entries);
  return group([head, ' {', indent([BLANK, ...join(entries, SEPARATOR)]), BLANK, '}']);
}

/** `[a, b]`, or an item a line. */
export function list(items: readonly Doc[]): Doc {
  return bracketed('[', items, ']');
}

/** `{ a = 1, b = 2 }`, or an entry a line. */
export function map(entries: readonly Doc[]): Doc {
  return group(['{', indent([BLANK, ...join(entries, SEPARATOR)]), BLANK, '}']);
}

/** Elements in the order of a table; others follow in their own order. */
export function inOrderOf<T extends { readonly name: string }>(
  names: readonly string[],
  elements: readonly T[],
): readonly T[] {
  const rank = ({ name }: T): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return [...elements].sort((a, b) => rank(a) - rank(b));
}

export function bracketed(open: string, items: readonly Doc[], close: string): Doc {
  return group([open, indent([EDGE, ...join(items, [',', BLANK])]), EDGE, close]);
}

/** Words of a statement; `undefined` is left out. */
export function words(...parts: readonly (Doc | undefined)[]): Doc {
  return join(
    parts.filter((part) => part !== undefined),
    ' ',
  );
}
