import { descriptionOf } from './description.js';
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { checkRoleReference } from '../bind/lookup.js';
import { suggest } from '../bind/suggest.js';
import type { AclPermission, AclRole, AclSubject } from '../model/model.js';
import { ACL_OBJECT_TYPES } from '../tables/acl-object-types.js';
import { STRING } from '../tables/option.js';
import { allowItems } from './blocks.js';
import { reportRepeated, writtenNames } from './names.js';
import type { OptionTable } from './statement-options.js';
import { readOptions } from './statement-options.js';
import { xpathProblem } from './xpath.js';

const ROLE: OptionTable = { place: 'a role', types: { description: STRING } };
const SUBJECT: OptionTable = { place: 'an ACL user or group', types: { name: STRING } };
const PERMISSION: OptionTable = { place: 'a permission', types: { id: STRING, description: STRING } };

export function checkRole(ctx: FileContext, decl: ast.RoleDecl): AclRole | undefined {
  const id = ctx.plain(decl.name);
  const items = allowItems(ctx, decl.body, 'a role', ['Permission', 'Pair']);
  const pairs = items.filter((item) => item.kind === 'Pair');
  const description = readOptions(ctx, pairs, ROLE).get('description') ?? descriptionOf(decl);
  const permissions = items
    .filter((item) => item.kind === 'Permission')
    .map((item) => checkPermission(ctx, item))
    .filter((permission) => permission !== undefined);
  if (id === undefined) return undefined;
  return {
    id,
    idGiven: true,
    origin: ctx.origin(decl),
    ...(description !== undefined && { description }),
    permissions,
  };
}

function checkPermission(ctx: FileContext, node: ast.Permission): AclPermission | undefined {
  const options = readOptions(ctx, node.options, PERMISSION);
  const scope = node.scope && checkScope(ctx, node.scope);
  if (!scope) return undefined;
  const id = options.get('id');
  const description = options.get('description') ?? descriptionOf(node);
  return {
    id: id ?? '',
    ...(id !== undefined && { idGiven: true }),
    origin: ctx.origin(node.scope),
    access: node.access,
    ...(description !== undefined && { description }),
    scope,
  };
}

/** Whether what a `reference` names exists is seen in the whole model: it may be any id of the CIB. */
function checkScope(ctx: FileContext, scope: ast.PermissionScope): AclPermission['scope'] | undefined {
  const value = ctx.plain(scope.value);
  const attribute = scope.attribute && ctx.plain(scope.attribute);
  if (value === undefined || (scope.attribute && attribute === undefined)) return undefined;
  switch (scope.by) {
    case 'xpath': {
      const problem = xpathProblem(value);
      if (problem !== undefined) ctx.report('invalid-xpath', scope.value, { xpath: value, problem });
      return { xpath: value };
    }
    case 'reference':
      return { reference: value };
    case 'element': {
      if (!ACL_OBJECT_TYPES.includes(value)) {
        const { suggestion, extras } = suggest(ctx, scope.value, value, ACL_OBJECT_TYPES);
        ctx.report('unknown-element', scope.value, { name: value, suggestion }, extras);
      }
      return { objectType: value, ...(attribute !== undefined && { attribute }) };
    }
  }
}

export function checkAclSubject(ctx: FileContext, decl: ast.AclSubjectDecl): AclSubject | undefined {
  const name = ctx.plain(decl.name);
  const what = decl.which === 'user' ? 'user' : 'ACL group';
  const written = writtenNames(ctx, decl.roles?.items ?? []);
  reportRepeated(ctx, written, `the roles of this ${what}`);
  const roles = written
    .filter((role) => checkRoleReference(ctx, role.name, role.at))
    .map((role) => role.name);
  const shownName = readOptions(ctx, decl.options, SUBJECT).get('name');
  if (name === undefined) return undefined;
  return {
    kind: decl.which === 'user' ? 'target' : 'group',
    id: name,
    idGiven: true,
    origin: ctx.origin(decl),
    ...(shownName !== undefined && { name: shownName }),
    roles,
  };
}
