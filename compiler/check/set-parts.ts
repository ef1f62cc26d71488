import type * as ast from '../../grammar/ast.js';

/** The direct lines of a block together with its sets of one sort, in the order of writing. */
export function linesAndSets(
  items: readonly ast.Item[],
  which: ast.AttributeSet['which'],
): (ast.Pair | ast.PairReference | ast.AttributeSet)[] {
  const parts: (ast.Pair | ast.PairReference | ast.AttributeSet)[] = [];
  for (const item of items) {
    const isLine = item.kind === 'Pair' || item.kind === 'PairReference';
    if (isLine || (item.kind === 'AttributeSet' && item.which === which)) parts.push(item);
  }
  return parts;
}
