/** `tag`, and access control: `role`, `user`, `acl_group`. */
import type { AclPermission, AclRole, AclSubject, Tag } from '../model/model.js';
import { block, list, words } from './blocks.js';
import type { RenderContext } from './context.js';
import { isDocText } from './context.js';
import type { Doc } from './doc.js';
import { pair, quoted, word } from './words.js';

export function tagDoc(ctx: RenderContext, tag: Tag): Doc {
  return ctx.statement(tag, [`tag ${word(tag.id)} `, list(tag.members.map(word))]);
}

export function aclRoleDoc(ctx: RenderContext, role: AclRole): Doc {
  const { description } = role;
  const asDoc = description !== undefined && isDocText(description);
  const lines = [
    ...(description === undefined || asDoc ? [] : [`description = ${word(description)}`]),
    ...role.permissions.map((permission) => permissionDoc(ctx, permission)),
  ];
  return ctx.statement(role, block(`role ${word(role.id)}`, lines), {
    description: asDoc ? description : undefined,
  });
}

function permissionDoc(ctx: RenderContext, permission: AclPermission): Doc {
  const { access, description, idGiven, id } = permission;
  const asDoc = description !== undefined && isDocText(description);
  const doc = words(
    access === 'deny' ? access : `allow ${access}`,
    scopeText(permission.scope),
    idGiven ? pair('id', id) : undefined,
    description === undefined || asDoc ? undefined : pair('description', description),
  );
  return ctx.statement(permission, doc, {
    description: asDoc ? description : undefined,
    inner: [permission.scope],
  });
}

function scopeText(scope: AclPermission['scope']): string {
  if ('xpath' in scope) return `xpath ${quoted(scope.xpath)}`;
  if ('reference' in scope) return `reference ${word(scope.reference)}`;
  const attribute = scope.attribute === undefined ? '' : ` attribute ${word(scope.attribute)}`;
  return `element ${word(scope.objectType)}${attribute}`;
}

export function aclSubjectDoc(ctx: RenderContext, subject: AclSubject): Doc {
  const doc = words(
    `${subject.kind === 'target' ? 'user' : 'acl_group'} ${word(subject.id)}`,
    list(subject.roles.map(word)),
    subject.name === undefined ? undefined : pair('name', subject.name),
  );
  return ctx.statement(subject, doc, { inner: [subject.roles] });
}
