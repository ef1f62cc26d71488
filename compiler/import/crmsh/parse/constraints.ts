/** Constraints (`crmsh.md` §1.4–1.6). */
import { KINDS, roleWord } from '../dialect.js';
import type { Reader } from '../reader.js';
import { ROLE, SCORE } from '../reader.js';
import type { Token } from '../text.js';
import { CibElement } from '../../tree.js';
import { put } from './pairs.js';
import type { Qualifier } from './resource-sets.js';
import { failQualifier, qualifierWord, readResourceSets } from './resource-sets.js';
import { pair } from './resources.js';
import { readRules } from './rules.js';
import { kindAttribute, scoreAttribute } from './scores.js';

const PATTERN = /^\/(.+)\/$/d;
const ATTRIBUTE = /^\$?([^=]+)=(.*)$/d;

/** `location l a 100: n1`; for `a` also `{ a b }` or a pattern between slashes, for the score and node also rules. */
export function readLocation(reader: Reader): CibElement {
  const out = new CibElement('rsc_location', {}, reader.origin);
  put(out, 'id', reader.identifier());
  const pattern = reader.tryMatch(PATTERN);
  if (pattern) put(out, 'rsc-pattern', pattern.group(1)!);
  else if (reader.current?.text === '{') readBraces(reader, out);
  else put(out, 'rsc', reader.resource());
  for (let match = reader.tryMatch(ATTRIBUTE); match; match = reader.tryMatch(ATTRIBUTE)) {
    const name = match.group(1)!.text;
    const value = match.group(2)!;
    put(out, name, { ...value, text: roleWord(reader.dialect, value.text, name) });
  }
  const score = reader.tryMatch(SCORE)?.group(1);
  if (score) {
    put(out, ...scoreAttribute(reader, score));
    put(out, 'node', reader.identifier('a node'));
    const role = reader.tryMatch(ROLE)?.group(1);
    if (role) put(out, 'role', { ...role, text: roleWord(reader.dialect, role.text) });
    return out;
  }
  const rules = readRules(reader);
  if (rules.length === 0) reader.expected('"score: node" or "rule"');
  for (const rule of rules) out.append(rule);
  return out;
}

function readBraces(reader: Reader, out: CibElement): void {
  const brace = reader.next();
  const tokens: Token[] = [];
  while (reader.current && reader.current.text !== '}') tokens.push(reader.next());
  if (!reader.current) reader.expected('"}"');
  reader.next();
  if (tokens.length === 0) reader.expected('a resource in the set', brace);
  for (const set of readResourceSets(reader, 'role', tokens)) out.append(set);
}

/** `colocation c inf: a b:Master node-attribute=rack`. */
export function readColocation(reader: Reader): CibElement {
  const out = new CibElement('rsc_colocation', {}, reader.origin);
  put(out, 'id', reader.identifier());
  const score = reader.match(SCORE, 'a score and ":"').group(1)!;
  put(out, ...scoreAttribute(reader, score));
  const attribute = reader.tryLast(/^node-attribute=(.+)$/di)?.group(1);
  if (attribute) {
    const text = attribute.text.toLowerCase();
    if (text !== attribute.text) {
      reader.report('crm-node-attribute-case', attribute.origin, { name: attribute.text, becomes: text });
    }
    put(out, 'node-attribute', { ...attribute, text });
  }
  readResources(reader, out, 'role', ['rsc', 'with-rsc']);
  return out;
}

/** `order o Mandatory: a:promote b:start symmetrical=false`. */
export function readOrder(reader: Reader): CibElement {
  const out = new CibElement('rsc_order', {}, reader.origin);
  put(out, 'id', reader.identifier());
  const kind = reader.tryMatch(SCORE)?.group(1);
  if (kind) put(out, ...kindAttribute(reader, kind));
  const missing = reader.current;
  const symmetrical = reader.tryLast(/^symmetrical=(true|false|yes|no|on|off)$/di)?.group(1);
  if (symmetrical) {
    const text = /^(true|yes|on)$/i.test(symmetrical.text) ? 'true' : 'false';
    put(out, 'symmetrical', { ...symmetrical, text });
  }
  if (!kind && missing && KINDS.some((word) => word.toLowerCase() === missing.text.toLowerCase())) {
    reader.report('crm-kind-without-colon', missing.origin, { kind: missing.text });
  }
  readResources(reader, out, 'action', ['first', 'then']);
  return out;
}

/** `rsc_ticket t ticketA: a:Master loss-policy=fence`. */
export function readTicket(reader: Reader): CibElement {
  const out = new CibElement('rsc_ticket', {}, reader.origin);
  put(out, 'id', reader.identifier());
  put(out, 'ticket', reader.match(SCORE, 'a ticket and ":"').group(1)!);
  const policy = reader.tryLast(/^loss-policy=(stop|demote|fence|freeze)$/di)?.group(1);
  if (policy) put(out, 'loss-policy', policy);
  readResources(reader, out, 'role', ['rsc']);
  return out;
}

/** As many words as there are attributes: the simple form. Otherwise they are sets, even if it is one word. */
function readResources(
  reader: Reader,
  out: CibElement,
  qualifier: Qualifier,
  attributes: readonly string[],
): void {
  if (reader.remaining === attributes.length) {
    for (const attribute of attributes) readResource(reader, out, qualifier, attribute);
    return;
  }
  const sets = readResourceSets(reader, qualifier, reader.rest());
  if (sets.length === 0)
    reader.expected(`${attributes.length === 1 ? 'a resource' : 'two resources'} or sets`);
  for (const set of sets) out.append(set);
}

function readResource(reader: Reader, out: CibElement, qualifier: Qualifier, attribute: string): void {
  const [resource, word] = pair(reader, `a resource, with or without ":" and one ${qualifier}`);
  put(out, attribute, resource);
  if (!word || word.text === '') return;
  const known = qualifierWord(reader, qualifier, word.text);
  if (known !== undefined) put(out, `${attribute}-${qualifier}`, { ...word, text: known });
  else if (/^\d+$/.test(word.text)) put(out, `${attribute}-instance`, word);
  else failQualifier(reader, qualifier, word);
}
