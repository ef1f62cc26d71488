/** What ACLs allow, as rules about them ask. Source: Pacemaker Explained, "Access Control Lists (ACLs)"; `acl.c` of 2.1. */
import type { AclPermission, AclRole, AclSubject, ClusterModel } from '../../model/model.js';
import { ACL_OBJECT_TYPES } from '../../tables/acl-object-types.js';

export interface Grant {
  readonly role: AclRole;
  readonly permission: AclPermission;
}

/** Everything that the roles of a user or group say. */
export function grantsOf({ aclRoles }: ClusterModel, { roles }: AclSubject): readonly Grant[] {
  return aclRoles
    .filter(({ id }) => roles.includes(id))
    .flatMap((role) => role.permissions.map((permission) => ({ role, permission })));
}

const WHOLE = new Set(['/', '/*', '//*', '/cib', '//cib', '/cib[1]', '/node()']);

/** Whether a permission is about the whole CIB: what holds for an element holds for all in it. */
export function isWhole({ scope }: AclPermission): boolean {
  if ('xpath' in scope) return WHOLE.has(scope.xpath.trim().replace(/^\(|\)$/g, ''));
  return 'objectType' in scope && scope.objectType === 'cib' && scope.attribute === undefined;
}

/** The same for scopes that say the same. */
export function scopeKey({ scope }: AclPermission): string {
  if ('xpath' in scope) return `xpath ${scope.xpath.replace(/\s+/g, ' ').replaceAll('"', "'").trim()}`;
  if ('reference' in scope) return `reference ${scope.reference}`;
  return `element ${scope.objectType} ${scope.attribute ?? ''}`;
}

interface Step {
  readonly deep: boolean;
  readonly name: string;
  /** The value of a lone `[@id="…"]`. */
  readonly id?: string;
  /** The attribute of a lone `[@name="…"]`. */
  readonly attribute?: string;
}

/** All attributes of elements that permissions are usually about, in any schema (reference cib.md §1). */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  primitive: ['id', 'class', 'provider', 'type', 'template', 'description'],
  template: ['id', 'class', 'provider', 'type', 'description'],
  group: ['id', 'description'],
  clone: ['id', 'description'],
  master: ['id', 'description'],
  bundle: ['id', 'description'],
  nvpair: ['id', 'id-ref', 'name', 'value'],
  meta_attributes: ['id', 'id-ref', 'score'],
  instance_attributes: ['id', 'id-ref', 'score'],
  cluster_property_set: ['id', 'id-ref', 'score'],
  node: ['id', 'uname', 'type', 'description', 'score'],
  tag: ['id'],
  alert: ['id', 'path', 'description'],
};

/** Why an element cannot have an attribute; undefined: it can, or nobody knows. */
export function lacksAttribute(element: string, attribute: string): string | undefined {
  const known = ATTRIBUTES[element];
  return known === undefined || known.includes(attribute)
    ? undefined
    : `${element} has no attribute ${JSON.stringify(attribute)}, but ${known.join(', ')}`;
}

/** Ids by the element that has them; an element that is missing here may have any. */
export type IdsByElement = ReadonlyMap<string, ReadonlySet<string>>;

/** Why an XPath finds nothing in this cluster; undefined: it may find something, or is too clever to be judged. */
export function findsNothing(xpath: string, ids: IdsByElement): string | undefined {
  for (const branch of branches(xpath)) {
    const problem = stepsOf(branch)?.map((step, index) => problemOf(step, index, ids));
    const found = problem?.find((one) => one !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function problemOf(
  { deep, name, id, attribute }: Step,
  index: number,
  ids: IdsByElement,
): string | undefined {
  if (!/^[A-Za-z_][\w.-]*$/.test(name)) return undefined;
  if (!ACL_OBJECT_TYPES.includes(name)) return `the CIB has no element ${JSON.stringify(name)}`;
  if (index === 0 && !deep && name !== 'cib') {
    return `the outermost element is "cib": write "//${name}" or the path from "/cib" on`;
  }
  const lacking = attribute === undefined ? undefined : lacksAttribute(name, attribute);
  if (lacking !== undefined) return lacking;
  if (id === undefined || ids.get(name)?.has(id) !== false) return undefined;
  return `there is no ${name} with the id ${JSON.stringify(id)}`;
}

/** The parts of `a | b`; quotes and brackets may hold a bar as well. */
function branches(xpath: string): readonly string[] {
  return (xpath.match(/(?:"[^"]*"|'[^']*'|\[(?:"[^"]*"|'[^']*'|[^\]])*\]|[^|"'[])+/g) ?? []).map((part) =>
    part.trim(),
  );
}

const STEP = /(\/{1,2})([^/[\]()"']+)((?:\[(?:"[^"]*"|'[^']*'|[^\]"'])*\])*)/y;

/** Undefined for anything but a plain path. */
function stepsOf(path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  let end = 0;
  for (let match = STEP.exec(path); match; match = STEP.exec(path)) {
    const [, slashes = '', name = '', predicates = ''] = match;
    const id = /^\[\s*@id\s*=\s*(?:"([^"]*)"|'([^']*)')\s*\]$/.exec(predicates);
    const value = id?.[1] ?? id?.[2];
    const attribute = /^\[\s*@([\w-]+)\s*(?:=\s*(?:"[^"]*"|'[^']*')\s*)?\]$/.exec(predicates)?.[1];
    steps.push({
      deep: slashes === '//',
      name: name.trim(),
      ...(value !== undefined && { id: value }),
      ...(attribute !== undefined && { attribute }),
    });
    end = STEP.lastIndex;
  }
  return end === path.length ? steps : undefined;
}
