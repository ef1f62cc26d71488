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

/** Reports what stands in a list twice. `place` is the list in words. */
export function reportRepeated(ctx: FileContext, names: readonly WrittenName[], place: string): void {
  const seen = new Set<string>();
  for (const { name, at } of names) {
    if (seen.has(name)) ctx.report('repeated-entry', at, { name, place });
    seen.add(name);
  }
}
