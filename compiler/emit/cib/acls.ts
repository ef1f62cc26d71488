import type { AclPermission, AclRole, AclSubject } from '../../model/model.js';
import type { CibContext } from './context.js';
import type { XmlElement } from './xml.js';
import { element } from './xml.js';

export function aclRoleElement(role: AclRole, context: CibContext): XmlElement {
  context.need('acls', role.origin);
  return element(
    'acl_role',
    { id: role.id, description: context.optionalText(role.description, role.origin) },
    role.permissions.map((permission) => permissionElement(permission, context)),
  );
}

function permissionElement(permission: AclPermission, context: CibContext): XmlElement {
  const { scope, origin } = permission;
  const objectType = 'objectType' in scope ? scope : undefined;
  return element('acl_permission', {
    id: permission.id,
    kind: permission.access,
    xpath: 'xpath' in scope ? context.text(scope.xpath, origin) : undefined,
    reference: 'reference' in scope ? scope.reference : undefined,
    'object-type': context.optionalText(objectType?.objectType, origin),
    attribute: context.optionalText(objectType?.attribute, origin),
    description: context.optionalText(permission.description, origin),
  });
}

export function aclSubjectElement(subject: AclSubject, context: CibContext): XmlElement {
  context.need('acls', subject.origin);
  if (subject.name !== undefined) context.need('aclName', subject.origin);
  return element(
    subject.kind === 'target' ? 'acl_target' : 'acl_group',
    {
      id: context.text(subject.id, subject.origin),
      name: context.optionalText(subject.name, subject.origin),
    },
    subject.roles.map((id) => element('role', { id })),
  );
}
