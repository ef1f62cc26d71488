/** What is known of a resource from its declaration: its agent, whether it can be promoted, what it is inside of. */
import type * as ast from '../../grammar/ast.js';
import type { ResourceSymbol, Symbols } from '../bind/context.js';
import type { ConstraintSubject } from '../bind/lookup.js';
import { shown } from '../bind/shown.js';
import { parseBoolean } from '../types/boolean.js';

/** The clone or bundle around a resource, at any depth: its instances are what Pacemaker knows, not the resource. */
export function outerInstances(symbol: ResourceSymbol): ResourceSymbol | undefined {
  for (let at = symbol.parent; at; at = at.parent) {
    if (at.kind !== 'group') return at;
  }
  return undefined;
}

/** The group that a resource is a direct member of. */
export function groupOf(symbol: ResourceSymbol): ResourceSymbol | undefined {
  return symbol.parent?.kind === 'group' ? symbol.parent : undefined;
}

/** `promotable`, or what the thing is instead, in words. */
export function promotability(subject: ConstraintSubject, symbols: Symbols): string {
  if (subject.kind === 'resource')
    return isPromotable(subject.symbol) ? 'promotable' : kindInWords(subject.symbol);
  // What it is was reported; nothing more is to say about it.
  if (subject.kind === 'other') return 'promotable';
  // A template or tag stands for many; the role concerns those that have it.
  const members =
    subject.kind === 'tag'
      ? (subject.symbol.decl.members?.items ?? []).map((item) => symbols.resources.get(shown(item)))
      : [...symbols.resources.values()].filter((resource) => templateName(resource) === subject.symbol.name);
  const some = members.some(
    (member) => !member || isPromotable(member) || outerInstances(member) !== undefined,
  );
  return some ? 'promotable' : `a ${subject.kind} of others`;
}

export function isPromotable(symbol: ResourceSymbol): boolean {
  if (symbol.kind === 'promotable') return true;
  if (symbol.kind === 'clone') return isTrue(symbol, settingOf(symbol, 'promotable'));
  if (symbol.kind !== 'bundle') return false;
  // A bundle is promotable when it may have promoted replicas.
  return [...pairsOf(symbol)].some(({ name, value }) => {
    if (!['promoted-max', 'masters'].includes(shown(name))) return false;
    const count = symbol.context.plain(value);
    return count !== undefined && Number(count) > 0;
  });
}

/** An unconditional meta attribute that a clone has, direct or in a `meta`. */
function settingOf(symbol: ResourceSymbol, setting: string): ast.Value | undefined {
  for (const item of symbol.decl.body?.items ?? []) {
    const pairs =
      item.kind === 'Pair'
        ? [item]
        : item.kind === 'AttributeSet' && item.which === 'meta'
          ? entriesOf(item)
          : [];
    const found = pairs.find((pair) => shown(pair.name) === setting);
    if (found) return found.value;
  }
  return undefined;
}

function entriesOf(set: ast.AttributeSet): readonly ast.Pair[] {
  if (set.when) return [];
  return set.body ? set.body.items.filter((item) => item.kind === 'Pair') : set.options;
}

/** The options and entries of the sections of a bundle. */
function* pairsOf(symbol: ResourceSymbol): Generator<ast.Pair> {
  for (const item of symbol.decl.body?.items ?? []) {
    if (item.kind !== 'Section') continue;
    yield* item.options;
    for (const inner of item.body?.items ?? []) if (inner.kind === 'Pair') yield inner;
  }
}

function isTrue(symbol: ResourceSymbol, value: ast.Value | undefined): boolean {
  const text = symbol.context.plain(value);
  return text !== undefined && parseBoolean(text) === true;
}

export function templateName(symbol: ResourceSymbol): string | undefined {
  if (symbol.decl.kind !== 'Primitive') return undefined;
  const agent = shown(symbol.decl.agent);
  return agent.startsWith('@') ? agent.slice(1) : undefined;
}

export function kindInWords(symbol: ResourceSymbol): string {
  return symbol.kind === 'promotable' ? 'a promotable clone' : `a ${symbol.kind}`;
}
