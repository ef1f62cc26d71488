/**
 * ACLs of today, and those of schemas before 2.0, which become today's as Pacemaker's own upgrade makes them
 * (`upgrade-1.3.xsl`).
 */
import type { AclPermission, AclRole, AclSubject } from '../../model/model.js';
import type { CibElement } from '../tree.js';
import type { CibReader, Identity } from './reader.js';
import { originOf, present } from './reader.js';

const OLD_PERMISSIONS = ['read', 'write', 'deny'] as const;

export function aclRolesOf(section: CibElement, reader: CibReader): AclRole[] {
  return section.children.flatMap((element) => {
    if (element.name === 'acl_role') return [aclRoleOf(element, reader)];
    if (element.name !== 'acl_user' || !hasOwnRole(element)) return [];
    const role = { id: ownRole(element), idGiven: true, ...originOf(element) };
    return [reader.made(element, { ...role, permissions: permissionsOf(element, role.id, reader) })];
  });
}

export function aclSubjectsOf(section: CibElement, reader: CibReader): AclSubject[] {
  return section.children.flatMap((element) => {
    switch (element.name) {
      case 'acl_target':
      case 'acl_group':
        return [subjectOf(element, 'role', reader)];
      case 'acl_user': {
        const subject = subjectOf(element, 'role_ref', reader);
        return [
          hasOwnRole(element) ? reader.replace(subject, { ...subject, roles: [ownRole(element)] }) : subject,
        ];
      }
      default:
        return [];
    }
  });
}

function aclRoleOf(element: CibElement, reader: CibReader): AclRole {
  return reader.made(element, {
    ...reader.named(element),
    ...present('description', element.get('description')),
    permissions: permissionsOf(element, element.id ?? '', reader),
  });
}

function subjectOf(element: CibElement, roleTag: string, reader: CibReader): AclSubject {
  return reader.made(element, {
    kind: element.name === 'acl_group' ? 'group' : 'target',
    ...reader.named(element),
    ...present('name', element.get('name')),
    roles: element.childrenNamed(roleTag).flatMap((role) => role.id ?? []),
  });
}

/** A user of an old schema had roles, or permissions of his own. */
function hasOwnRole(user: CibElement): boolean {
  return !user.child('role_ref') && user.childrenNamed(...OLD_PERMISSIONS).length > 0;
}

function ownRole(user: CibElement): string {
  return `auto-${user.id}`;
}

// ---------------------------------------------------------------- permissions

function permissionsOf(owner: CibElement, role: string, reader: CibReader): AclPermission[] {
  return owner.children.flatMap((element) => {
    if (element.name === 'acl_permission') return permissionOf(element, role, reader) ?? [];
    const access = OLD_PERMISSIONS.find((name) => name === element.name);
    return (access && oldPermissionOf(element, access, role, reader)) ?? [];
  });
}

/** `ROLE-read-1` is from pcs, `ROLE-0` is from crm. */
function identityOf(element: CibElement, role: string, reader: CibReader): Identity {
  return reader.chosen(element, (id) => {
    return id.startsWith(role) && /^-(?:\d+|(?:read|write|deny)(?:-\d+)?)$/.test(id.slice(role.length));
  });
}

function permissionOf(element: CibElement, role: string, reader: CibReader): AclPermission | undefined {
  const access = reader.oneOf(element, 'kind', OLD_PERMISSIONS);
  const attribute = element.get('attribute');
  const scope = scopeOf(
    {
      xpath: element.get('xpath'),
      reference: element.get('reference'),
      objectType: element.get('object-type'),
    },
    attribute,
  );
  if (!scope) return reader.incomplete(element, 'one of xpath, reference and object-type');
  if (!('objectType' in scope)) {
    reader.withoutEffect(element, 'attribute', 'it counts only beside object-type');
  }
  if (!access) return undefined;
  return reader.made(element, {
    ...identityOf(element, role, reader),
    access,
    ...present('description', element.get('description')),
    scope,
  });
}

/** `xpath`, `ref` and `tag`, each with an attribute. */
function oldPermissionOf(
  element: CibElement,
  access: AclPermission['access'],
  role: string,
  reader: CibReader,
): AclPermission | undefined {
  const xpath = element.get('xpath');
  const attribute = element.get('attribute');
  const narrowed = xpath !== undefined && attribute !== undefined ? `${xpath}[@${attribute}]` : xpath;
  const scope = scopeOf(
    { xpath: narrowed, reference: element.get('ref'), objectType: element.get('tag') },
    attribute,
  );
  if (!scope) return reader.incomplete(element, 'one of xpath, ref and tag');
  if ('reference' in scope) {
    reader.withoutEffect(element, 'attribute', "Pacemaker's own upgrade to schema 2.0 drops it beside ref");
  }
  return reader.made(element, { ...identityOf(element, role, reader), access, scope });
}

function scopeOf(
  given: { xpath?: string; reference?: string; objectType?: string },
  attribute: string | undefined,
): AclPermission['scope'] | undefined {
  const { xpath, reference, objectType } = given;
  if ([xpath, reference, objectType].filter((part) => part !== undefined).length !== 1) return undefined;
  if (xpath !== undefined) return { xpath };
  if (reference !== undefined) return { reference };
  return objectType === undefined ? undefined : { objectType, ...present('attribute', attribute) };
}
