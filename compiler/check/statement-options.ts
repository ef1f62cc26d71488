/** Options at the end of a statement (`score=100 kind=Optional`): known names, each once, of the right type. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { shown } from '../bind/shown.js';
import { suggest } from '../bind/suggest.js';
import type { ValueType } from '../types/value-type.js';
import { typedText } from './typed-values.js';

export interface OptionTable {
  /** The statement in words: `a colocation`. */
  readonly place: string;
  readonly types: Readonly<Record<string, ValueType>>;
  /** Names that belong elsewhere: where. */
  readonly belongs?: Readonly<Record<string, string>>;
}

export class Options {
  readonly #values = new Map<string, string>();
  readonly #pairs = new Map<string, ast.Pair>();

  add(name: string, pair: ast.Pair, value: string | undefined): void {
    this.#pairs.set(name, pair);
    if (value !== undefined) this.#values.set(name, value);
  }

  /** Undefined when it was not given, or its value was wrong (reported). */
  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  flag(name: string): boolean | undefined {
    const value = this.#values.get(name);
    return value === undefined ? undefined : value === 'true';
  }

  pair(name: string): ast.Pair | undefined {
    return this.#pairs.get(name);
  }

  has(name: string): boolean {
    return this.#pairs.has(name);
  }
}

export function readOptions(ctx: FileContext, pairs: readonly ast.Pair[], table: OptionTable): Options {
  const options = new Options();
  for (const pair of pairs) {
    const name = ctx.plain(pair.name);
    if (name === undefined) continue;
    const type = Object.hasOwn(table.types, name) ? table.types[name] : undefined;
    if (!type) {
      reportUnknown(ctx, pair, name, table);
    } else if (options.has(name)) {
      ctx.report('duplicate-entry', pair.name, { name, place: table.place });
    } else {
      options.add(name, pair, pair.value && typedText(ctx, pair.value, type, name));
    }
  }
  return options;
}

/** Reports two options that exclude each other. True when both are there. */
export function reportConflict(
  ctx: FileContext,
  options: Options,
  [first, second]: readonly [string, string],
  where: string,
  why?: string,
): boolean {
  const a = options.pair(first);
  const b = options.pair(second);
  if (!a || !b) return false;
  const later = a.pos > b.pos ? a : b;
  ctx.report('conflicting-options', later, { first, second, where, why });
  return true;
}

function reportUnknown(ctx: FileContext, pair: ast.Pair, name: string, table: OptionTable): void {
  const belongs = table.belongs?.[name];
  if (belongs !== undefined) {
    ctx.report('unknown-setting', pair.name, { name: shown(pair.name), place: table.place, belongs });
    return;
  }
  const { suggestion, extras } = suggest(ctx, pair.name, name, Object.keys(table.types));
  const known = Object.keys(table.types).join(', ');
  const hint = suggestion === undefined && known !== '' ? { hint: `it has ${known}` } : {};
  ctx.report('unknown-setting', pair.name, { name, place: table.place, suggestion }, { ...extras, ...hint });
}
