import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { reportUnknown } from '../bind/lookup.js';
import { schemaBetween } from '../emit/cib/schema-features.js';
import type { Tag } from '../model/model.js';
import type { WrittenName } from './names.js';
import { reportRepeated, writtenNames } from './names.js';

/**
 * A tag lists resources and templates, or anything else that has an id; where the tag stands in a constraint, that does
 * not work (`whole/tag-members.ts`), and a tag in a tag nowhere. Since schema 3.3 the names are plain text.
 */
export function checkTag(ctx: FileContext, decl: ast.TagDecl): Tag | undefined {
  const name = ctx.plain(decl.name);
  if (decl.members?.items.length === 0) ctx.report('nothing-listed', decl.members, { what: 'this tag' });
  const written = writtenNames(ctx, decl.members?.items ?? []);
  reportRepeated(ctx, written, 'this tag');
  const members = written.filter((member) => isPossible(ctx, member));
  if (name === undefined || members.length === 0) return undefined;
  return { id: name, idGiven: true, origin: ctx.origin(decl), members: members.map((member) => member.name) };
}

function isPossible(ctx: FileContext, { name, at }: WrittenName): boolean {
  if (ctx.symbols.resources.has(name) || ctx.symbols.templates.has(name)) return true;
  const { symbols } = ctx;
  if (symbols.ids.has(name) && !symbols.tags.has(name)) return true;
  const possible = schemaBetween(ctx.platform.schema, '3.3', undefined) || symbols.ids.has(name);
  reportUnknown(ctx, ['resource', 'template'], name, at, {
    as: possible ? 'dangling-reference' : 'unknown-name',
  });
  return possible;
}
