import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { AclRole, AclSubject } from '../model/model.js';

export function checkRole(_ctx: FileContext, _decl: ast.RoleDecl): AclRole | undefined {
  return undefined;
}

export function checkAclSubject(_ctx: FileContext, _decl: ast.AclSubjectDecl): AclSubject | undefined {
  return undefined;
}
