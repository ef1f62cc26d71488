/** Primitives, templates, groups, clones and the `monitor` statement. */
import type { Reader } from '../reader.js';
import { roles } from '../dialect.js';
import type { Spot, Token } from '../text.js';
import { slice } from '../text.js';
import { CibElement } from '../../tree.js';
import { agentOf } from './agent.js';
import { readArguments } from './arguments.js';
import { describe } from './nodes.js';
import { readOperations } from './operations.js';
import { put } from './pairs.js';

/** A resource inside of another one, until the statement is applied. */
export const MEMBER = 'crmsh-ref';

const TEMPLATE = /^@(.+)$/d;

/** `primitive p ocf:heartbeat:Dummy params a=1 op monitor interval=10s`, `rsc_template t …`. */
export function readPrimitive(reader: Reader): CibElement {
  const primitive = reader.keyword === 'primitive';
  const out = new CibElement(primitive ? 'primitive' : 'template', {}, reader.origin);
  put(out, 'id', reader.identifier());
  const template = primitive ? reader.tryMatch(TEMPLATE) : undefined;
  if (template) put(out, 'template', template.group(1)!);
  else agentOf(reader, out);
  describe(reader, out);
  readArguments(reader, out, {
    lists: { params: 'instance_attributes', meta: 'meta_attributes', utilization: 'utilization' },
    implicit: 'params',
    others: {
      operations: (from, to) => readOperations(from, to, true),
      op: (from, to) => readOperations(from, to, false),
    },
  });
  return out;
}

const CONTAINER_LISTS = { params: 'instance_attributes', meta: 'meta_attributes' } as const;

/** `clone c a meta interleave=true`; `ms` and `master` make the element of Pacemaker 1. */
export function readClone(reader: Reader): CibElement {
  const out = new CibElement(reader.keyword === 'clone' ? 'clone' : 'master', {}, reader.origin);
  if (out.name === 'master')
    reader.report('crm-ms', reader.previous!.origin, { keyword: reader.previous!.text });
  put(out, 'id', reader.identifier());
  const child = reader.resource();
  describe(reader, out);
  readArguments(reader, out, { lists: CONTAINER_LISTS, implicit: 'params' });
  out.append(new CibElement(MEMBER, { id: child.text }, child.origin));
  return out;
}

/** `group g a b description=text meta a=1`: what stands behind the description is no member. */
export function readGroup(reader: Reader): CibElement {
  const out = new CibElement('group', {}, reader.origin);
  put(out, 'id', reader.identifier());
  const members: Token[] = [];
  for (let token = reader.current; token && isMember(token.text); token = reader.current) {
    if (members.some(({ text }) => text === token.text)) {
      reader.fail('crm-member-twice', token.origin, { member: token.text, container: out.id ?? '' });
    }
    members.push(reader.next());
  }
  const described = reader.current;
  describe(reader, out);
  readArguments(reader, out, { lists: CONTAINER_LISTS, implicit: 'params' });
  if (members.length === 0 && described?.text.toLowerCase().startsWith('description=')) {
    reader.report('crm-description-first', described.origin, {});
  }
  for (const member of members) out.append(new CibElement(MEMBER, { id: member.text }, member.origin));
  return out;
}

function isMember(word: string): boolean {
  return word !== '' && !word.includes('=') && !['params', 'meta'].includes(word.toLowerCase());
}

/** `monitor p:Master 10s:20s`: an operation for a primitive that exists, which `rsc` names until it is applied. */
export function readMonitor(reader: Reader): CibElement {
  const out = new CibElement('op', { name: 'monitor' }, reader.origin);
  const [resource, role] = pair(reader, 'a resource, with or without ":" and a role');
  if (role && role.text !== '') {
    const known = roles(reader.dialect).find((word) => word.toLowerCase() === role.text.toLowerCase());
    if (known !== undefined) put(out, 'role', { ...role, text: known });
    else if (/^\d+$/.test(role.text)) put(out, 'instance', role);
    else reader.expectedOneOf('a role', roles(reader.dialect), role);
  }
  put(out, 'rsc', resource);
  const [interval, timeout] = pair(reader, 'an interval, with or without ":" and a timeout');
  if (interval.text !== '') put(out, 'interval', interval);
  if (timeout && timeout.text !== '') put(out, 'timeout', timeout);
  return out;
}

/** `a` or `a:b`. */
export function pair(reader: Reader, what: string): [Spot, Spot | undefined] {
  const token = reader.current;
  if (!token || token.text === '' || token.text.split(':').length > 2) return reader.expected(what);
  reader.next();
  const colon = token.text.indexOf(':');
  if (colon < 0) return [token, undefined];
  return [slice(token, 0, colon), slice(token, colon + 1, token.text.length)];
}
