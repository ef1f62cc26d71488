/**
 * References by name. Every lookup reports itself what is wrong, with the nearest declared name; a name that was already
 * reported elsewhere (`Symbols.maybeDeclared`) stays silent. Three things can be wrong: `unknown-name` is an XML reference
 * to nothing, which no CIB can have; `unusable-reference` one to an element of another kind, which it can; `unknown-node`
 * and `dangling-reference` are texts that nobody looks up.
 */
import { quoteName } from '../../grammar/strings.js';
import type * as ast from '../../grammar/ast.js';
import type { FileContext, NameKind, Named, ResourceSymbol, Symbols } from './context.js';
import { shown } from './shown.js';
import { differsInNumber, suggest, unsafe } from './suggest.js';

/** Reports what is the name of no node: declared, remote, guest, or a replica of a bundle. */
export function checkNodeReference(ctx: FileContext, name: string, at: ast.Node): void {
  if (!isNode(ctx.symbols, name)) reportUnknown(ctx, ['node'], name, at, { as: 'unknown-node' });
}

export function isNode(symbols: Symbols, name: string): boolean {
  return symbols.nodes.has(name) || symbols.remoteNodes.has(name) || isBundleReplica(symbols, name);
}

export type ConstraintSubject =
  | { readonly kind: 'resource'; readonly symbol: ResourceSymbol }
  | { readonly kind: 'template'; readonly symbol: ResourceSymbol }
  | { readonly kind: 'tag'; readonly symbol: Named<ast.TagDecl> }
  /** Some other element of the CIB (reported): the constraint does nothing. */
  | { readonly kind: 'other' };

/** What a constraint can be about: a resource, a tag, or a template (which stands for the resources made of it). */
export function lookupConstraintSubject(
  ctx: FileContext,
  name: string,
  at: ast.Node,
): ConstraintSubject | undefined {
  const found = findSubject(ctx.symbols, name);
  if (found) return found;
  return checkOtherElement(ctx, ['resource', 'tag', 'template'], name, at) ? { kind: 'other' } : undefined;
}

/** What a parameter names: nobody looks it up before the agent does. */
export function checkSubjectReference(ctx: FileContext, name: string, at: ast.Node): void {
  if (!findSubject(ctx.symbols, name))
    reportUnknown(ctx, ['resource', 'tag', 'template'], name, at, { as: 'dangling-reference' });
}

function findSubject(symbols: Symbols, name: string): ConstraintSubject | undefined {
  const resource = symbols.resources.get(name);
  if (resource) return { kind: 'resource', symbol: resource };
  const tag = symbols.tags.get(name);
  if (tag) return { kind: 'tag', symbol: tag };
  const template = symbols.templates.get(name);
  return template && { kind: 'template', symbol: template };
}

/** `other`: an element of the CIB that is no template (reported). */
export function lookupTemplate(
  ctx: FileContext,
  name: string,
  at: ast.Node,
): ResourceSymbol | 'other' | undefined {
  const found = ctx.symbols.templates.get(name);
  if (found) return found;
  const write = (text: string): string => quoteName(`@${text}`);
  return checkOtherElement(ctx, ['template'], name, at, write) ? 'other' : undefined;
}

/** False when the CIB cannot have such a reference. */
export function checkRoleReference(ctx: FileContext, name: string, at: ast.Node): boolean {
  return ctx.symbols.roles.has(name) || checkOtherElement(ctx, ['role'], name, at);
}

/**
 * Reports an XML reference to what is not of these kinds. True when there is an element with the id all the same, so that
 * the schema takes it.
 */
function checkOtherElement(
  ctx: FileContext,
  kinds: readonly NameKind[],
  name: string,
  at: ast.Node,
  write?: (text: string) => string,
): boolean {
  const declaredAs = ctx.symbols.idOwner(name);
  if (declaredAs === undefined) {
    reportUnknown(ctx, kinds, name, at, write && { write });
    return false;
  }
  const other = declaredElsewhere(ctx.symbols, kinds, name);
  const related = other ? [{ message: `${JSON.stringify(name)} is declared here`, at: other.at }] : [];
  ctx.report('unusable-reference', at, { what: inWords(kinds), name, declaredAs }, { related });
  return true;
}

/** A template may stand in a constraint, but nobody looks for one there. */
function inWords(kinds: readonly NameKind[]): string {
  return kinds.slice(0, 2).join(' or ');
}

/** Every name that a reference of these kinds could mean: for completion and suggestions. */
export function* namesOf(symbols: Symbols, kinds: readonly NameKind[]): Generator<string> {
  for (const kind of kinds) {
    yield* TABLES[kind](symbols).keys();
    if (kind === 'node') yield* symbols.remoteNodes;
  }
}

const TABLES: Readonly<Record<NameKind, (symbols: Symbols) => ReadonlyMap<string, unknown>>> = {
  node: (symbols) => symbols.nodes,
  resource: (symbols) => symbols.resources,
  template: (symbols) => symbols.templates,
  tag: (symbols) => symbols.tags,
  role: (symbols) => symbols.roles,
};

export function reportUnknown(
  ctx: FileContext,
  kinds: readonly NameKind[],
  name: string,
  at: ast.Node,
  {
    as = 'unknown-name',
    write = quoteName,
  }: {
    readonly as?: 'unknown-name' | 'unknown-node' | 'dangling-reference';
    readonly write?: (text: string) => string;
  } = {},
): void {
  if (kinds.some((kind) => ctx.symbols.maybeDeclared(kind, name))) return;
  const { suggestion, extras } = suggest(ctx, at, name, namesOf(ctx.symbols, kinds), write);
  // The names of nodes resemble each other.
  const doubtful = suggestion === undefined || kinds.includes('node') || differsInNumber(name, suggestion);
  const other = declaredElsewhere(ctx.symbols, kinds, name);
  ctx.report(
    as,
    at,
    { what: inWords(kinds), name, suggestion, declaredAs: other?.what },
    {
      ...(doubtful ? unsafe(extras) : extras),
      ...(other && { related: [{ message: `${JSON.stringify(name)} is declared here`, at: other.at }] }),
    },
  );
}

function declaredElsewhere(symbols: Symbols, kinds: readonly NameKind[], name: string) {
  const has = (kind: NameKind): boolean => !kinds.includes(kind);
  const resource = has('resource') ? symbols.resources.get(name) : undefined;
  const template = has('template') ? symbols.templates.get(name) : undefined;
  const tag = has('tag') ? symbols.tags.get(name) : undefined;
  const node = has('node') ? symbols.nodes.get(name) : undefined;
  const role = has('role') ? symbols.roles.get(name) : undefined;
  if (resource)
    return {
      what: `a ${resource.kind === 'promotable' ? 'promotable clone' : resource.kind}`,
      at: resource.origin,
    };
  if (template) return { what: 'a template', at: template.origin };
  if (tag) return { what: 'a tag', at: tag.origin };
  if (node) return { what: 'a node', at: node.origin };
  if (role) return { what: 'an ACL role', at: role.origin };
  return undefined;
}

/** Bundle `httpd` runs its replicas on the nodes `httpd-0`, `httpd-1`, … */
function isBundleReplica(symbols: Symbols, name: string): boolean {
  const [, bundle = '', index] = /^(.+)-(\d+)$/.exec(name) ?? [];
  const symbol = symbols.resources.get(bundle);
  return symbol?.kind === 'bundle' && Number(index) < replicasOf(symbol);
}

/** As many as nobody can know where the number is no plain one. */
function replicasOf({ decl, context }: ResourceSymbol): number {
  if (context.isUnread(decl)) return Number.POSITIVE_INFINITY;
  const sections = (decl.body?.items ?? []).filter((item) => item.kind === 'Section');
  const pairs = sections.flatMap((section) => [
    ...section.options,
    ...(section.body?.items ?? []).filter((item) => item.kind === 'Pair'),
  ]);
  const count = (name: string): number | undefined => {
    const pair = pairs.find((one) => shown(one.name) === name);
    return pair && Number(context.plain(pair.value) ?? Number.POSITIVE_INFINITY);
  };
  const found = count('replicas') ?? Math.max(count('promoted-max') ?? count('masters') ?? 1, 1);
  return Number.isNaN(found) ? Number.POSITIVE_INFINITY : found;
}
