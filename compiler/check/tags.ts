import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { reportUnknown } from '../bind/lookup.js';
import type { Tag } from '../model/model.js';
import type { WrittenName } from './names.js';
import { distinctNames, writtenNames } from './names.js';

/** A tag lists resources and templates: anything else does not work where the tag stands in a constraint. */
export function checkTag(ctx: FileContext, decl: ast.TagDecl): Tag | undefined {
  const name = ctx.plain(decl.name);
  if (decl.members?.items.length === 0) ctx.report('nothing-listed', decl.members, { what: 'this tag' });
  const written = writtenNames(ctx, decl.members?.items ?? []);
  const members = distinctNames(ctx, written, 'this tag').filter((member) => exists(ctx, member));
  if (name === undefined || members.length === 0) return undefined;
  return { id: name, idGiven: true, origin: ctx.origin(decl), members: members.map((member) => member.name) };
}

function exists(ctx: FileContext, { name, at }: WrittenName): boolean {
  if (ctx.symbols.resources.has(name) || ctx.symbols.templates.has(name)) return true;
  reportUnknown(ctx, ['resource', 'template'], name, at);
  return false;
}
