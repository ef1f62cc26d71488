import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { Identified } from '../model/model.js';

/** `ID:` of a constraint, or an id to be made up, and where the declaration is. */
export function constraintId(
  ctx: FileContext,
  name: ast.Name | undefined,
  at: ast.Node,
): Pick<Identified, 'id' | 'idGiven' | 'origin'> {
  const origin = ctx.origin(at);
  const id = name && ctx.plain(name);
  return id === undefined ? { id: '', origin } : { id, idGiven: true, origin };
}
