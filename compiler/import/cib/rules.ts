import type { Attribute, DateFields, Rule, RuleCondition } from '../../model/model.js';
import type { CibElement } from '../tree.js';
import type { CibReader } from './reader.js';
import { originOf, present } from './reader.js';
import { parseRole } from './words.js';

/** Where a rule stands: its score and role count only directly in a location. */
type RulePlace = 'location' | 'set' | 'lifetime' | 'rule';

export function ruleOf(element: CibElement, reader: CibReader, place: RulePlace): Rule {
  const idRef = element.get('id-ref');
  if (idRef !== undefined) {
    const copy = copyInstead(idRef, place, reader);
    if (copy) return reader.made(element, { ...copy, ...originOf(element) });
    const reference: Rule = {
      kind: 'rule',
      id: '',
      ...originOf(element),
      op: 'and',
      conditions: [],
      idRef,
    };
    return reader.made(element, reference);
  }
  const operator = reader.oneOf(element, 'boolean-op', ['and', 'or'] as const);
  const role = place === 'location' ? element.get('role') : undefined;
  if (place !== 'location') {
    reader.withoutEffect(element, 'role', 'only that of a rule that stands directly in a location counts');
  }
  if (place === 'rule') {
    reader.withoutEffect(element, 'score', 'only that of a rule that stands directly in a location counts');
    reader.withoutEffect(element, 'score-attribute', 'only that of a rule directly in a location counts');
  }
  return reader.made<Rule>(element, {
    kind: 'rule',
    // Ids that crm_resource has made.
    ...reader.inner(element, element.id?.startsWith('cli-')),
    // With one condition it makes no difference.
    op: element.children.length > 1 && operator === 'or' ? 'or' : 'and',
    ...(place === 'location' && scoreOf(element, reader)),
    // Any text is allowed here; what is no role makes Pacemaker ignore the rule.
    ...present('role', role === undefined ? undefined : (parseRole(role) ?? role)),
    conditions: element.children.flatMap((child) => conditionOf(child, reader) ?? []),
  });
}

/** Without a score a rule counts 0 in a location (Pacemaker 2 says so in its log), and INFINITY in the language. */
function scoreOf(element: CibElement, reader: CibReader): Pick<Rule, 'score' | 'scoreAttribute'> {
  const score = reader.score(element);
  const scoreAttribute = element.get('score-attribute');
  if (scoreAttribute === undefined) return { score: score ?? '0' };
  return { ...present('score', score), scoreAttribute };
}

/** A copy means the same to Pacemaker. */
function copyInstead(id: string, place: RulePlace, reader: CibReader): Rule | undefined {
  const target = reader.rules.get(id);
  const copying = target && needsCopy(target, place === 'location') ? reader.copying(target) : undefined;
  return copying && ruleOf(target!, copying, place);
}

/**
 * Whether a reference to this rule becomes a copy of it. A location may refer to a rule that stands elsewhere, where its
 * score does not count; and a rule inside another one has no place for an id in the language.
 */
export function needsCopy(target: CibElement, inLocation: boolean): boolean {
  const place = target.parent?.name;
  return place === 'rule' || (inLocation && place !== 'rsc_location');
}

function conditionOf(element: CibElement, reader: CibReader): RuleCondition | undefined {
  switch (element.name) {
    case 'rule':
      return ruleOf(element, reader, 'rule');
    case 'expression':
      return expressionOf(element, reader);
    case 'date_expression':
      return dateOf(element, reader);
    case 'rsc_expression':
      for (const name of ['class', 'provider']) reader.withoutColon(element, name);
      return reader.made<RuleCondition>(element, {
        kind: 'resource',
        ...reader.inner(element),
        ...present('class', element.get('class')),
        ...present('provider', element.get('provider')),
        ...present('type', element.get('type')),
      });
    case 'op_expression':
      return reader.made<RuleCondition>(element, {
        kind: 'operation',
        ...reader.inner(element),
        name: element.get('name') ?? '',
        ...present('interval', element.get('interval')),
      });
    default:
      return undefined;
  }
}

const OPERATIONS = ['lt', 'gt', 'lte', 'gte', 'eq', 'ne', 'defined', 'not_defined'] as const;

function expressionOf(element: CibElement, reader: CibReader): RuleCondition | undefined {
  const operation = reader.oneOf(element, 'operation', OPERATIONS);
  if (!operation) return undefined;
  const source = reader.oneOf(element, 'value-source', ['literal', 'param', 'meta'] as const);
  const value = element.get('value');
  return reader.made<RuleCondition>(element, {
    kind: 'expression',
    ...reader.inner(element),
    attribute: element.get('attribute') ?? '',
    operation,
    ...present('value', value),
    ...present('type', reader.oneOf(element, 'type', ['string', 'integer', 'number', 'version'] as const)),
    // `literal` is the default, and without a value it says nothing.
    ...present('valueSource', source === 'literal' || value === undefined ? undefined : source),
  });
}

function dateOf(element: CibElement, reader: CibReader): RuleCondition {
  const duration = element.child('duration');
  const spec = element.child('date_spec');
  return reader.made<RuleCondition>(element, {
    kind: 'date',
    ...reader.inner(element),
    operation:
      reader.oneOf(element, 'operation', ['gt', 'lt', 'in_range', 'date_spec'] as const) ?? 'in_range',
    ...present('start', element.get('start')),
    ...present('stop', element.get('end')),
    ...present('duration', duration && dateFieldsOf(duration, reader)),
    ...present('spec', spec && dateFieldsOf(spec, reader)),
  });
}

function dateFieldsOf(element: CibElement, reader: CibReader): DateFields {
  return reader.made(element, { ...reader.inner(element), fields: attributesOf(element, ['id']) });
}

/** Attributes that are copied as they are, without some. */
export function attributesOf(element: CibElement, without: readonly string[]): Attribute[] {
  return [...element.attributes]
    .filter(([name]) => !without.includes(name))
    .map(([name, { value, origin }]) => ({ name, value, ...(origin && { origin }) }));
}
