/** Rules: `rule $id=x $role=Master 100: a eq 1 and date spec hours=9-16` (`crmsh.md` §1.4). */
import { dateUnits, expressionTypes, roleWord } from '../dialect.js';
import type { Match, Reader } from '../reader.js';
import { ID_OR_REFERENCE, ROLE, SCORE } from '../reader.js';
import { CibElement } from '../../tree.js';
import { put } from './pairs.js';
import { scoreAttribute } from './scores.js';

const BOOLEAN = /^(or|and)$/di;
const UNARY = /^(defined|not_defined)$/di;
const BINARY_OPERATORS = ['lt', 'gt', 'lte', 'gte', 'eq', 'ne'] as const;
/** A value that does not fit makes crmsh die. */
const VALUE = /^([^\s{}]+)(\{(\S+)\})?$/d;
const DATE_OPERATOR = /^(in_range|gt|lt|date_spec|spec|in)$/di;

export function readRules(reader: Reader): CibElement[] {
  const rules: CibElement[] = [];
  for (let word = reader.tryWord('rule'); word; word = reader.tryWord('rule')) {
    const rule = new CibElement('rule', {}, word.origin);
    rules.push(rule);
    const idSpec = reader.tryMatch(ID_OR_REFERENCE);
    const idAttribute = idSpec?.group(1)!.text.slice(1);
    if (idSpec) put(rule, idAttribute!, idSpec.group(2)!);
    const role = reader.tryMatch(ROLE)?.group(1);
    if (role) put(rule, 'role', { ...role, text: roleWord(reader.dialect, role.text) });
    if (idAttribute !== 'id-ref') readConditions(reader, rule);
  }
  return rules;
}

function readConditions(reader: Reader, rule: CibElement): void {
  const score = reader.tryMatch(SCORE)?.group(1);
  if (score) {
    const [name, value] = scoreAttribute(reader, score);
    put(rule, name, value);
  } else rule.set('score', 'INFINITY');
  rule.append(readCondition(reader));
  let operator: Match | undefined;
  for (let match = reader.tryMatch(BOOLEAN); match; match = reader.tryMatch(BOOLEAN)) {
    if (operator && match.text !== operator.text) {
      reader.expected(`${operator.text} as before: crmsh has no rules that mix "and" and "or"`, match.token);
    }
    operator = match;
    rule.append(readCondition(reader));
  }
  if (operator && operator.text.toLowerCase() !== 'and') put(rule, 'boolean-op', operator);
}

function readCondition(reader: Reader): CibElement {
  const date = reader.tryWord('date');
  if (date) return readDate(reader, new CibElement('date_expression', {}, date.origin));
  const unary = reader.tryMatch(UNARY);
  if (unary) {
    const expression = new CibElement('expression', {}, unary.origin);
    put(expression, 'operation', unary);
    return put(expression, 'attribute', reader.identifier('a node attribute'));
  }
  const attribute = reader.identifier('a node attribute');
  const expression = new CibElement('expression', {}, attribute.origin);
  const types = expressionTypes(reader.dialect).join('|');
  const operator =
    reader.tryMatch(new RegExp(`^((${types}):)?(${BINARY_OPERATORS.join('|')})$`, 'di')) ??
    reader.expectedOneOf('lt, gt, lte, gte, eq or ne', BINARY_OPERATORS, reader.current);
  put(expression, 'operation', operator.group(3)!);
  put(expression, 'attribute', attribute);
  const type = operator.group(2);
  if (type) put(expression, 'type', type);
  const token = reader.current ?? reader.expected('a value');
  const value = reader.tryMatch(VALUE);
  if (!value) {
    return reader.fail('crm-crashes', token.origin, {
      what: `the value ${JSON.stringify(token.text)} in a rule`,
      why: 'it takes no empty value there, and no blanks and braces in one',
    });
  }
  const source = value.group(3);
  put(expression, 'value', source ?? value);
  return source ? put(expression, 'value-source', value.group(1)!) : expression;
}

function readDate(reader: Reader, date: CibElement): CibElement {
  const operator = reader.match(DATE_OPERATOR, 'lt, gt, in or spec').group(1)!;
  const units = dateUnits(reader.dialect);
  switch (operator.text) {
    case 'in':
    case 'in_range':
      put(date, 'operation', { ...operator, text: 'in_range' });
      return fill(reader, date, 'duration', ['start', 'end', ...units], 2);
    case 'spec':
    case 'date_spec':
      put(date, 'operation', { ...operator, text: 'date_spec' });
      return fill(reader, date, 'date_spec', units, 1);
    default: {
      const word = operator.text.toLowerCase();
      // Only these two are known in any case.
      if (word !== 'lt' && word !== 'gt') reader.expected(word, reader.previous);
      put(date, 'operation', operator);
      return put(date, word === 'lt' ? 'end' : 'start', reader.next());
    }
  }
}

/** `start`, `end` and units, of which the units go into an element of their own. */
function fill(
  reader: Reader,
  date: CibElement,
  inner: string,
  keys: readonly string[],
  least: number,
): CibElement {
  const withValue = new RegExp(`^(${keys.join('|')})=(.+)$`, 'd');
  const withoutValue = new RegExp(`^(${keys.join('|')})$`, 'd');
  const matches: Match[] = [];
  for (;;) {
    const match = reader.tryMatch(withValue) ?? reader.tryMatch(withoutValue);
    if (!match) break;
    matches.push(match);
  }
  if (matches.length < least) {
    reader.expected(least === 1 ? `one of ${keys.join(', ')}` : `two of ${keys.join(', ')}`);
  }
  const names = new Set(matches.map((match) => match.group(1)!.text));
  const range = names.size === 2 && names.has('start') && names.has('end');
  const child = range ? undefined : date.append(new CibElement(inner, {}, matches[0]!.origin));
  for (const match of matches) {
    const name = match.group(1)!;
    if (name.text === 'yearsdays') reader.report('crm-yearsdays', match.origin, {});
    const target = name.text === 'start' || name.text === 'end' ? date : child!;
    put(target, name.text, match.group(2) ?? { text: '', origin: match.origin });
  }
  return date;
}
