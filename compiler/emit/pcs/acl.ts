import { sanitizeId } from '../../model/ids.js';
import type { AclPermission, AclRole, AclSubject } from '../../model/model.js';
import { aclRoleElement, aclSubjectElement } from '../cib/acls.js';
import type { PcsContext } from './context.js';

export function writeAcls(
  roles: readonly AclRole[],
  subjects: readonly AclSubject[],
  context: PcsContext,
): void {
  for (const role of roles) writeRole(role, context);
  for (const subject of subjects) writeSubject(subject, context);
}

function writeRole(role: AclRole, context: PcsContext): void {
  const obstacle = roleObstacle(role, context);
  if (obstacle !== undefined) {
    context.patch('acls', aclRoleElement(role, context.cib), { what: obstacle, origin: role.origin });
    return;
  }
  // The description comes first, or it is taken for a permission.
  const description = role.description === undefined ? [] : [`description=${role.description}`];
  context.command([
    ['acl', 'role', 'create', role.id, ...description],
    ...role.permissions.map(permissionWords),
  ]);
}

function roleObstacle(role: AclRole, context: PcsContext): string | undefined {
  if (role.description === '') return `an empty description of the role ${role.id}`;
  for (const permission of role.permissions) {
    const { id, access, description, scope } = permission;
    if (description !== undefined) return `the description of a permission (${role.id})`;
    if ('objectType' in scope) return `a permission for elements (${role.id})`;
    if (context.known.referenced.has(id) && id !== sanitizeId(`${role.id}-${access}`)) {
      return `the id ${id} of a permission`;
    }
    if ('xpath' in scope && scope.xpath === '') return `a permission for an empty path (${role.id})`;
  }
  return undefined;
}

function permissionWords({ access, scope }: AclPermission): string[] {
  if ('xpath' in scope) return [access, 'xpath', scope.xpath];
  if ('reference' in scope) return [access, 'id', scope.reference];
  throw new Error('pcs has no permissions for elements');
}

function writeSubject(subject: AclSubject, context: PcsContext): void {
  const { id, kind, name, origin, roles } = subject;
  const repeated = new Set(roles).size < roles.length;
  if (name !== undefined || repeated) {
    const what = repeated ? `a role twice for ${id}` : `the name of ${id}`;
    context.patch('acls', aclSubjectElement(subject, context.cib), { what, origin });
    return;
  }
  context.command([['acl', kind === 'target' ? 'user' : 'group', 'create', id, ...roles]]);
}
