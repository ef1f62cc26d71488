import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { MOST_IDS } from '../draft.js';

/** `role ID [description=…] read|write|deny [ID:] [description=…] xpath:…|ref:…|type:… [attr:…] …` */
export function aclRoleStatement(draft: Draft, role: XmlElement): void {
  const { id = '', description } = role.attributes;
  if (role.children.length === 0) draft.cannot('crmsh has no roles without permissions');
  draft.part('role', draft.word(id), ...draft.description(description));
  for (const permission of role.children) permissionPart(draft, permission, role.children.length);
}

function permissionPart(draft: Draft, permission: XmlElement, siblings: number): void {
  const { id = '', kind = '', description, xpath, reference, attribute } = permission.attributes;
  const objectType = permission.attributes['object-type'];
  const specs: [string, string | undefined][] = [
    ['xpath', xpath],
    ['ref', reference],
    ['type', objectType],
    ['attr', attribute],
  ];
  const { referenced, given } = draft.ids;
  // crmsh runs out of ids for more (measured: the 101st gets the id of the first again).
  const named = siblings > MOST_IDS || referenced.has(id) || given.has(id);
  draft.part(
    kind,
    ...(named ? [/^[A-Za-z0-9_-]+$/.test(id) ? `${id}:` : `$id=${draft.word(id)}`] : []),
    ...draft.description(description),
    ...specs.flatMap(([name, value]) => {
      if (value === undefined) return [];
      if (value === '') draft.cannot(`crmsh has no empty ${name} of a permission`);
      return [draft.prefixed(name, value)];
    }),
  );
}

/** `acl_target ID ROLE …`, `acl_group ID ROLE …` */
export function aclSubjectStatement(draft: Draft, subject: XmlElement): void {
  const { id = '', name } = subject.attributes;
  if (name !== undefined) draft.cannot('crmsh has no names of ACL users and groups');
  if (subject.children.length === 0) draft.cannot('crmsh has no ACL users and groups without roles');
  draft.part(
    subject.name,
    draft.word(id),
    ...subject.children.map(({ attributes }) => draft.word(attributes.id ?? '')),
  );
}
