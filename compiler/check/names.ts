import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';

/** One of several names that stand in a list, and where. */
export interface WrittenName {
  readonly name: string;
  readonly at: ast.Node;
}

/** The names of a list, of parameters that are lists too. What cannot be read was reported and is left out. */
export function writtenNames(ctx: FileContext, items: readonly (ast.Value | ast.NameRef)[]): WrittenName[] {
  return items.flatMap((item) => (ctx.plainList(item) ?? []).map((name) => ({ name, at: item })));
}

/** Without repetitions, which are reported. `place` is the list in words. */
export function distinctNames(ctx: FileContext, names: readonly WrittenName[], place: string): WrittenName[] {
  const seen = new Set<string>();
  return names.filter(({ name, at }) => {
    if (seen.has(name)) ctx.report('duplicate-entry', at, { name, place });
    return !seen.has(name) && seen.add(name);
  });
}
