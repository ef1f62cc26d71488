/** ACLs: roles, targets, groups, and the users of the schemas before 2.0. */
import { schemaAtLeast } from '../dialect.js';
import type { Match, Reader } from '../reader.js';
import type { Spot } from '../text.js';
import { slice } from '../text.js';
import { CibElement } from '../../tree.js';
import { describe } from './nodes.js';
import { put } from './pairs.js';

const RIGHT = /^(read|write|deny)$/di;
const SPECIFICATION = /^([^:]+)(?::(.+))?$/d;

/** Word → attribute of `<acl_permission>`. */
const SPECIFICATIONS: Readonly<Record<string, string>> = {
  xpath: 'xpath',
  ref: 'reference',
  reference: 'reference',
  tag: 'object-type',
  type: 'object-type',
  attr: 'attribute',
  attribute: 'attribute',
};

/** Word → XPath, in pieces of which each but the constant ones takes an argument, for `@@`. */
const SHORTCUTS: Readonly<Record<string, readonly string[]>> = {
  meta: ["//primitive[@id='@@']/meta_attributes", "/nvpair[@name='@@']"],
  params: ["//primitive[@id='@@']/instance_attributes", "/nvpair[@name='@@']"],
  utilization: ["//primitive[@id='@@']/utilization"],
  location: ["//rsc_location[@id='cli-prefer-@@' and @rsc='@@']"],
  property: ['//crm_config/cluster_property_set', "/nvpair[@name='@@']"],
  nodeattr: ['//nodes/node/instance_attributes', "/nvpair[@name='@@']"],
  nodeutil: ['//nodes/node/utilization', "[@uname='@@']"],
  node: ['//nodes/node', "[@uname='@@']"],
  status: ['/cib/status'],
  cib: ['/cib'],
};

/** `acl_target joe role1 role2`. */
export function readAclGroup(reader: Reader): CibElement {
  const out = new CibElement(reader.keyword, {}, reader.origin);
  put(out, 'id', reader.identifier());
  while (reader.current) {
    const role = reader.identifier('a role');
    out.append(put(new CibElement('role', {}, role.origin), 'id', role));
  }
  return out;
}

/** `role r read xpath:/cib write meta:a:target-role`. */
export function readRole(reader: Reader): CibElement {
  const out = new CibElement('acl_role', {}, reader.origin);
  put(out, 'id', reader.identifier());
  if (!schemaAtLeast(reader.dialect, '2.0')) return readOldRules(reader, out);
  describe(reader, out);
  while (reader.current) readPermissions(reader, out);
  return out;
}

/** `user joe role:r read xpath:/cib`. */
export function readUser(reader: Reader): CibElement {
  const out = new CibElement('acl_user', {}, reader.origin);
  put(out, 'id', reader.identifier());
  return readOldRules(reader, out);
}

/** One right makes a permission for each kind of object that it names. */
function readPermissions(reader: Reader, out: CibElement): void {
  const right = reader.match(RIGHT, 'read, write or deny');
  const permission = new CibElement('acl_permission', {}, right.origin);
  permission.set('kind', right.text.toLowerCase(), right.origin);
  const id = reader.tryInitialId();
  if (id) put(permission, 'id', id);
  describe(reader, permission);
  const found = new Map<string, Spot>();
  for (let token = reader.current; token && isSpecification(token.text); token = reader.current) {
    const match = reader.match(SPECIFICATION, 'a specification, ":" and what it is about');
    const word = match.group(1)!.text;
    if (Object.hasOwn(SHORTCUTS, word)) found.set('xpath', expand(reader, match));
    else {
      const value = match.group(2) ?? reader.expected(`"${word}:" and what it is about`, token);
      found.set(SPECIFICATIONS[word]!, value);
    }
  }
  for (const name of ['xpath', 'reference', 'object-type'] as const) {
    const value = found.get(name);
    if (!value) continue;
    const one = out.append(put(permission.clone(), name, value));
    const attribute = found.get('attribute');
    if (name === 'object-type' && attribute) put(one, 'attribute', attribute);
  }
  if (found.has('attribute') && !found.has('object-type')) {
    reader.expected('"type:" beside "attribute:"', reader.previous);
  }
  if (found.size === 0) reader.report('crm-empty-permission', right.origin, { right: right.text });
}

function isSpecification(text: string): boolean {
  const word = text.split(':', 1)[0]!;
  return Object.hasOwn(SPECIFICATIONS, word) || Object.hasOwn(SHORTCUTS, word);
}

function expand(reader: Reader, match: Match): Spot {
  const pieces = SHORTCUTS[match.group(1)!.text]!;
  const argument = match.group(2);
  const { origin } = match;
  if (!argument) {
    if (pieces[0]!.includes('@@')) reader.expected(`"${match.text}:" and a name`, match.token);
    return { text: pieces[0]!, origin };
  }
  let text = '';
  let next = 0;
  for (const word of argument.text.split(':')) {
    if (pieces[next] !== undefined && !pieces[next]!.includes('@@')) text += pieces[next++]!;
    const piece = pieces[next++];
    if (piece === undefined) {
      return reader.fail('crm-crashes', origin, {
        what: `the shortcut ${JSON.stringify(match.text)}`,
        why: 'it has more parts than this shortcut takes',
      });
    }
    text += piece.replaceAll('@@', word);
  }
  return { text: text.replaceAll('\\', ''), origin };
}

const OLD_SPECIFICATIONS = ['xpath', 'ref', 'tag', 'attribute'] as const;

/** The permissions of schemas before 2.0: `<read ref="a"/>`. */
function readOldRules(reader: Reader, out: CibElement): CibElement {
  while (reader.current) {
    const role = out.name === 'acl_user' ? reader.tryMatch(/^role:(.+)$/di)?.group(1) : undefined;
    if (role) out.append(put(new CibElement('role_ref', {}, role.origin), 'id', role));
    else out.append(readOldRule(reader));
  }
  return out;
}

function readOldRule(reader: Reader): CibElement {
  const right = reader.match(RIGHT, 'read, write or deny');
  const rule = new CibElement(right.text.toLowerCase(), {}, right.origin);
  let eligible: readonly string[] = OLD_SPECIFICATIONS;
  for (let token = reader.current; token; token = reader.current) {
    const [name, value] = oldSpecification(reader);
    if (name === undefined || !eligible.includes(name)) break;
    reader.next();
    put(rule, name, value);
    if (name === 'attribute') break;
    const excluded = name === 'xpath' ? ['xpath', 'ref', 'tag'] : [name, 'xpath'];
    eligible = eligible.filter((word) => !excluded.includes(word));
  }
  return rule;
}

function oldSpecification(reader: Reader): [string | undefined, Spot] {
  const token = reader.current!;
  const colon = token.text.indexOf(':');
  const word = colon < 0 ? token.text : token.text.slice(0, colon);
  if (Object.hasOwn(SHORTCUTS, word)) {
    const match = reader.tryMatch(SPECIFICATION);
    if (!match) return [undefined, token];
    reader.back();
    return ['xpath', expand(reader, match)];
  }
  return colon < 0 ? [undefined, token] : [word, slice(token, colon + 1, token.text.length)];
}
