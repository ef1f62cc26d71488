import type * as ast from '../../grammar/ast.js';

/** The direct lines of a block together with its sets of one sort, in the order of writing. */
export function linesAndSets(
  items: readonly ast.Item[],
  which: ast.AttributeSet['which'],
): (ast.Pair | ast.AttributeSet)[] {
  const parts: (ast.Pair | ast.AttributeSet)[] = [];
  for (const item of items) {
    if (item.kind === 'Pair' || (item.kind === 'AttributeSet' && item.which === which)) parts.push(item);
  }
  return parts;
}
