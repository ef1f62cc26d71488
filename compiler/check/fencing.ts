import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { FencingLevel } from '../model/model.js';

export function checkFencing(_ctx: FileContext, _decl: ast.FencingDecl): FencingLevel[] {
  return [];
}
