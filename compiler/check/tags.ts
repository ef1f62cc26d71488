import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { Tag } from '../model/model.js';

export function checkTag(_ctx: FileContext, _decl: ast.TagDecl): Tag | undefined {
  return undefined;
}
