import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { Alert } from '../model/model.js';

export function checkAlert(_ctx: FileContext, _decl: ast.AlertDecl): Alert | undefined {
  return undefined;
}
