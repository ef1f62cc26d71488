/** `@ID`: from a reference to what was written with that id. */
import type * as ast from '../../grammar/ast.js';
import { quoteName } from '../../grammar/strings.js';
import { children } from '../../grammar/visit.js';
import type { FileContext, Symbols, WrittenId } from './context.js';
import { suggest } from './suggest.js';

/** The elements of the CIB that can stand somewhere by reference. */
export type ReferableElement =
  | 'instance_attributes'
  | 'meta_attributes'
  | 'utilization'
  | 'cluster_property_set'
  | 'nvpair'
  | 'operations'
  | 'rule'
  | 'resource_set';

const IN_WORDS: Readonly<Record<ReferableElement, string>> = {
  instance_attributes: 'set of parameters or node attributes',
  meta_attributes: 'set of meta attributes',
  utilization: 'utilization set',
  cluster_property_set: 'set of cluster options',
  nvpair: 'name-value pair',
  operations: 'operations block',
  rule: 'rule',
  resource_set: 'resource set',
};

type SetStatement = ast.AttributeSet | ast.PropertyDecl | ast.DefaultsDecl;

/** The element that a set is in the CIB: there `params` and `attributes` are one thing, `meta` and defaults another. */
export function setElement(set: SetStatement): ReferableElement {
  if (set.kind === 'Property') return 'cluster_property_set';
  if (set.kind === 'Defaults' || set.which === 'meta') return 'meta_attributes';
  return set.which === 'utilization' ? 'utilization' : 'instance_attributes';
}

/**
 * The id that a reference names. Undefined, and reported, when nothing has it. The schema takes any id; Pacemaker looks
 * for an element of the same name (`expand_idref`).
 */
export function lookupReference(
  ctx: FileContext,
  reference: ast.Reference,
  element: ReferableElement,
): string | undefined {
  const id = referredId(ctx, reference);
  if (id === undefined) return undefined;
  const written = ctx.symbols.ids.get(id);
  if (written?.element === element) {
    if (element !== 'rule' || !containsItself(ctx.symbols, id)) return id;
    ctx.report('circular-reference', reference, { id });
    return undefined;
  }
  const what = IN_WORDS[element];
  if (written) {
    const related = [{ message: `${JSON.stringify(id)} is declared here`, at: written.at }];
    const found = written.element === undefined ? written.what : IN_WORDS[written.element];
    ctx.report('wrong-reference', reference, { id, what, found }, { related });
    return id;
  }
  if (!ctx.symbols.maybeDeclared('resource', id)) {
    const known = [...ctx.symbols.ids].filter(([, other]) => other.element === element).map(([name]) => name);
    const { suggestion, extras } = suggest(ctx, reference.name, id, known, (text) => quoteName(`@${text}`));
    ctx.report('unknown-reference', reference, { id, what, suggestion }, extras);
  }
  return undefined;
}

function referredId(ctx: FileContext, reference: ast.Reference): string | undefined {
  return ctx.plain(reference.name)?.slice(1);
}

/** Whether a rule has a reference to itself in it, at any depth. */
function containsItself(symbols: Symbols, id: string): boolean {
  const seen = new Set<string>();
  const pending = [id];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const inner of referencesIn(symbols.ids.get(next))) {
      if (inner === id) return true;
      if (!seen.has(inner)) pending.push(inner);
      seen.add(inner);
    }
  }
  return false;
}

function* referencesIn(written: WrittenId | undefined): Generator<string> {
  if (!written?.node) return;
  const pending: ast.AnyNode[] = [written.node];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const id = node.kind === 'Reference' ? referredId(written.context, node) : undefined;
    if (id !== undefined) yield id;
    pending.push(...children(node));
  }
}

// ---------------------------------------------------------------- names of entries

/** The names of the entries of a set statement, those that it has by reference included. */
export function entryNames(ctx: FileContext, set: SetStatement): string[] {
  if (set.reference) {
    const id = referredId(ctx, set.reference);
    return id === undefined ? [] : namesInSet(ctx.symbols, id);
  }
  return (set.body?.items ?? set.options).flatMap((item) => entryName(ctx, item));
}

export function entryName(ctx: FileContext, item: ast.Item): string[] {
  if (item.kind === 'Pair') return asList(ctx.plain(item.name));
  if (item.kind !== 'PairReference') return [];
  if (item.name) return asList(ctx.plain(item.name));
  const id = referredId(ctx, item.target);
  return id === undefined ? [] : asList(nameOfPair(ctx.symbols, id));
}

/** The names in the set with an id. */
export function namesInSet(symbols: Symbols, id: string): string[] {
  const written = symbols.ids.get(id);
  const set = written?.node;
  // A set has no reference of its own when it has an id: no way round in a circle.
  if (set?.kind !== 'AttributeSet' && set?.kind !== 'Property' && set?.kind !== 'Defaults') return [];
  return set.reference || !written ? [] : entryNames(written.context, set);
}

/** The name of the pair with an id. */
export function nameOfPair(symbols: Symbols, id: string): string | undefined {
  const written = symbols.ids.get(id);
  return written?.node?.kind === 'Pair' ? written.context.plain(written.node.name) : undefined;
}

function asList(name: string | undefined): string[] {
  return name === undefined ? [] : [name];
}
