/**
 * References by name. Every lookup reports `unknown-name` itself, with the nearest declared name, and gives undefined
 * then; a name that was already reported elsewhere (`Symbols.maybeDeclared`) stays silent.
 */
import { quoteName } from '../../grammar/strings.js';
import type * as ast from '../../grammar/ast.js';
import type { FileContext, NameKind, Named, ResourceSymbol, Symbols } from './context.js';
import { differsInNumber, suggest, unsafe } from './suggest.js';

/** True when a node of that name exists: declared, remote, guest, or a replica of a bundle. */
export function lookupNode(ctx: FileContext, name: string, at: ast.Node): boolean {
  if (isNode(ctx.symbols, name)) return true;
  reportUnknown(ctx, ['node'], name, at);
  return false;
}

export function isNode(symbols: Symbols, name: string): boolean {
  return symbols.nodes.has(name) || symbols.remoteNodes.has(name) || isBundleReplica(symbols, name);
}

/** A primitive, group, clone or bundle. */
export function lookupResource(ctx: FileContext, name: string, at: ast.Node): ResourceSymbol | undefined {
  const found = ctx.symbols.resources.get(name);
  if (!found) reportUnknown(ctx, ['resource'], name, at);
  return found;
}

export type ConstraintSubject =
  | { readonly kind: 'resource'; readonly symbol: ResourceSymbol }
  | { readonly kind: 'template'; readonly symbol: ResourceSymbol }
  | { readonly kind: 'tag'; readonly symbol: Named<ast.TagDecl> };

/** What a constraint can be about: a resource, a tag, or a template (which stands for the resources made of it). */
export function lookupConstraintSubject(
  ctx: FileContext,
  name: string,
  at: ast.Node,
): ConstraintSubject | undefined {
  const resource = ctx.symbols.resources.get(name);
  if (resource) return { kind: 'resource', symbol: resource };
  const tag = ctx.symbols.tags.get(name);
  if (tag) return { kind: 'tag', symbol: tag };
  const template = ctx.symbols.templates.get(name);
  if (template) return { kind: 'template', symbol: template };
  reportUnknown(ctx, ['resource', 'tag', 'template'], name, at);
  return undefined;
}

export function lookupTemplate(ctx: FileContext, name: string, at: ast.Node): ResourceSymbol | undefined {
  const found = ctx.symbols.templates.get(name);
  if (!found) reportUnknown(ctx, ['template'], name, at, (text) => quoteName(`@${text}`));
  return found;
}

export function lookupRole(ctx: FileContext, name: string, at: ast.Node): Named<ast.RoleDecl> | undefined {
  const found = ctx.symbols.roles.get(name);
  if (!found) reportUnknown(ctx, ['role'], name, at);
  return found;
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
  write: (text: string) => string = quoteName,
): void {
  if (kinds.some((kind) => ctx.symbols.maybeDeclared(kind, name))) return;
  const { suggestion, extras } = suggest(ctx, at, name, namesOf(ctx.symbols, kinds), write);
  // The names of nodes resemble each other.
  const doubtful = suggestion === undefined || kinds.includes('node') || differsInNumber(name, suggestion);
  const other = declaredElsewhere(ctx.symbols, kinds, name);
  ctx.report(
    'unknown-name',
    at,
    // A template may stand in a constraint, but nobody looks for one there.
    { what: kinds.slice(0, 2).join(' or '), name, suggestion, declaredAs: other?.what },
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
  const bundle = /^(.+)-\d+$/.exec(name)?.[1];
  return bundle !== undefined && symbols.resources.get(bundle)?.kind === 'bundle';
}
