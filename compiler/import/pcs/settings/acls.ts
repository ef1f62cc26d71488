/** `pcs acl …`. */
import type { Word } from '../../shell/command.js';
import { CibElement, sectionOf } from '../../tree.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { elementById, freeId, requireNewId } from './ids.js';
import { keepComments, partOf, refuse, usage } from './terms.js';

type SubjectKind = 'acl_target' | 'acl_group';

function acls({ cib }: PcsContext): CibElement {
  return sectionOf(cib, 'acls');
}

function find(name: string, word: Word, context: PcsContext): CibElement | undefined {
  return acls(context)
    .childrenNamed(name)
    .find(({ id }) => id === word.text);
}

const NOUNS: Readonly<Record<string, string>> = {
  acl_role: 'ACL role',
  acl_target: 'ACL user',
  acl_group: 'ACL group',
};

function requireElement(name: string, word: Word, context: PcsContext): CibElement {
  return find(name, word, context) ?? refuse(`there is no ${NOUNS[name]} "${word.text}"`, word.origin);
}

export const roleCreate: PcsHandler = ([role, ...words], command, context) => {
  const form = 'acl role create ROLE [description=TEXT] [read|write|deny xpath|id SCOPE]…';
  if (!role) return usage(form, command.origin);
  const key = 'description=';
  const first = words[0];
  const described = first !== undefined && first.text.startsWith(key) && first.text.length > key.length;
  const permissions = permissionsOf(words.slice(described ? 1 : 0), form, command);
  for (const permission of permissions) requireReference(permission, context);
  const element = newRole(role, command, context);
  keepComments(element, command);
  if (described) {
    const description = partOf(first, key.length);
    element.set('description', description.text, description.origin);
  }
  addPermissions(element, permissions, context);
};

function newRole(role: Word, command: PcsCommand, context: PcsContext): CibElement {
  requireNewId(context.cib, role, 'ACL role');
  const element = new CibElement('acl_role', {}, command.origin);
  element.set('id', role.text, role.origin);
  return acls(context).append(element);
}

interface Permission {
  readonly kind: Word;
  readonly scope: 'xpath' | 'reference';
  readonly value: Word;
}

function permissionsOf(words: readonly Word[], form: string, command: PcsCommand): Permission[] {
  if (words.length % 3 !== 0) usage(form, words.at(-1)?.origin ?? command.origin);
  const permissions: Permission[] = [];
  for (let i = 0; i < words.length; i += 3) {
    const [kind, type, value] = words.slice(i, i + 3) as [Word, Word, Word];
    const scope = { xpath: 'xpath', id: 'reference' }[type.text.toLowerCase()] as Permission['scope'];
    if (!/^(read|write|deny)$/i.test(kind.text)) usage(form, kind.origin);
    if (!scope) usage(form, type.origin);
    permissions.push({ kind: { ...kind, text: kind.text.toLowerCase() }, scope, value });
  }
  return permissions;
}

/** `id`: an element of the CIB. */
function requireReference({ scope, value }: Permission, { cib }: PcsContext): void {
  if (scope === 'reference' && !elementById(cib, value.text)) {
    refuse(`nothing has the id "${value.text}"`, value.origin);
  }
}

function addPermissions(role: CibElement, permissions: readonly Permission[], { cib }: PcsContext): void {
  for (const { kind, scope, value } of permissions) {
    const element = role.append(new CibElement('acl_permission', {}, kind.origin));
    element.set('id', freeId(cib, `${role.id}-${kind.text}`));
    element.set('kind', kind.text).set(scope, value.text, value.origin);
  }
}

/** The role goes from users and groups as well; `--autodelete` removes those that are left without any. */
export const roleDelete: PcsHandler = ([role, ...more], command, context) => {
  if (!role || more.length > 0) return usage('acl role delete ROLE', command.origin);
  requireElement('acl_role', role, context).remove();
  for (const subject of acls(context).childrenNamed('acl_target', 'acl_group')) {
    const held = subject.childrenNamed('role').filter(({ id }) => id === role.text);
    for (const element of held) element.remove();
    if (held.length > 0) autodelete(subject, command);
  }
};

function autodelete(subject: CibElement, { options }: PcsCommand): void {
  if (options.has('--autodelete') && !subject.child('role')) subject.remove();
}

/** The role is made where there is none. */
export const permissionAdd: PcsHandler = ([role, ...words], command, context) => {
  const form = 'acl permission add ROLE (read|write|deny xpath|id SCOPE)…';
  if (!role || words.length < 3) return usage(form, command.origin);
  const permissions = permissionsOf(words, form, command);
  for (const permission of permissions) requireReference(permission, context);
  const element = find('acl_role', role, context) ?? newRole(role, command, context);
  keepComments(element, command);
  addPermissions(element, permissions, context);
};

export const permissionDelete: PcsHandler = ([id, ...more], command, context) => {
  if (!id || more.length > 0) return usage('acl permission delete PERMISSION', command.origin);
  const permission = acls(context)
    .childrenNamed('acl_role')
    .flatMap((role) => role.children)
    .find((element) => element.name === 'acl_permission' && element.id === id.text);
  if (!permission) return refuse(`there is no permission "${id.text}"`, id.origin);
  permission.remove();
};

export function subjectCreate(kind: SubjectKind): PcsHandler {
  return ([subject, ...roles], command, context) => {
    if (!subject) return usage(`acl ${kind === 'acl_target' ? 'user' : 'group'} create NAME`, command.origin);
    if (kind === 'acl_group') requireNewId(context.cib, subject, 'ACL group');
    else if (find(kind, subject, context)) {
      refuse(`there is an ACL user "${subject.text}" already`, subject.origin);
    }
    const element = new CibElement(kind, {}, command.origin);
    element.set('id', subject.text, subject.origin);
    keepComments(element, command);
    acls(context).append(element);
    for (const role of roles) assign(element, role, context);
  };
}

export function subjectDelete(kind: SubjectKind): PcsHandler {
  return ([subject, ...more], command, context) => {
    if (!subject || more.length > 0) {
      return usage(`acl ${kind === 'acl_target' ? 'user' : 'group'} delete NAME`, command.origin);
    }
    requireElement(kind, subject, context).remove();
  };
}

function assign(subject: CibElement, role: Word, context: PcsContext): void {
  requireElement('acl_role', role, context);
  if (subject.childrenNamed('role').some(({ id }) => id === role.text)) {
    refuse(`${subject.id} has the role ${role.text} already`, role.origin);
  }
  subject.append(new CibElement('role', { id: role.text }, role.origin));
}

export const roleAssign: PcsHandler = (args, command, context) => {
  const { role, subject } = assignment(args, 'to', command, context);
  assign(subject, role, context);
  keepComments(subject, command);
};

export const roleUnassign: PcsHandler = (args, command, context) => {
  const { role, subject } = assignment(args, 'from', command, context);
  const held = subject.childrenNamed('role').filter(({ id }) => id === role.text);
  if (held.length === 0) refuse(`${subject.id} does not have the role ${role.text}`, role.origin);
  for (const element of held) element.remove();
  autodelete(subject, command);
};

/** `ROLE [to] [user|group] NAME`. A bare name finds only users (measured with 0.11.5; it is meant to find both). */
function assignment(
  args: readonly Word[],
  keyword: string,
  command: PcsCommand,
  context: PcsContext,
): { role: Word; subject: CibElement } {
  const form = `acl role ${keyword === 'to' ? 'assign' : 'unassign'} ROLE [${keyword}] user|group NAME`;
  const [role, ...words] = args;
  if (words.length > 1 && words[0]!.text === keyword) words.shift();
  const name = words.pop();
  const [kind, ...more] = words;
  if (!role || !name || more.length > 0) return usage(form, command.origin);
  if (!kind) {
    if (find('acl_group', name, context) && !find('acl_target', name, context)) {
      refuse(
        `"${name.text}" is an ACL group, and pcs looks for a user`,
        name.origin,
        'write "group" before it',
      );
    }
    return { role, subject: requireElement('acl_target', name, context) };
  }
  if (kind.text !== 'user' && kind.text !== 'group') return usage(form, kind.origin);
  const tag = kind.text === 'user' ? 'acl_target' : 'acl_group';
  return { role, subject: requireElement(tag, name, context) };
}
