import { children } from '../../grammar/visit.js';
import type * as ast from '../../grammar/ast.js';

/** Every `$name` and `${name}` in a value, in strings too. */
export function parameterRefs(value: ast.Value): ast.ParamRef[] {
  const refs: ast.ParamRef[] = [];
  const pending: ast.AnyNode[] = [value];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'ParamRef') refs.push(node);
    // The last child first, so that references come in the order of the text.
    for (const child of children(node).reverse()) pending.push(child);
  }
  return refs;
}
