import type { XmlElement } from '../cib/xml.js';
import type { PcsContext } from './context.js';
import { dateTokens } from './rule-date.js';
import { parseSeconds } from './durations.js';

/** Where a rule stands; each place has its own conditions. */
export type RulePlace = 'location' | 'rsc_defaults' | 'op_defaults';

/** The words of a rule's expression, or why pcs cannot say it (completes "pcs cannot set …"). */
export type RuleTokens = { readonly tokens: readonly string[] } | { readonly obstacle: string };

/** pcs's grammar takes these for itself, whatever stands around them. */
const RESERVED: ReadonlySet<string> = new Set([
  'and',
  'date',
  'date-spec',
  'defined',
  'duration',
  'eq',
  'gt',
  'gte',
  'in_range',
  'integer',
  'lt',
  'lte',
  'ne',
  'not_defined',
  'number',
  'op',
  'or',
  'resource',
  'string',
  'to',
  'version',
]);

/** What pcs takes after the word for a type (`rule.py` and `lib/cib/rule/validator.py` of 0.11.5). */
const TYPED_VALUES: Readonly<Record<string, RegExp>> = {
  integer: /^[-+]?\d+$/,
  number: /^[-+]?(\d+|\d*\.\d+|\d+\.\d*)([eE][+-]?\d+)?$/,
  version: /^\d+(\.\d+)*$/,
};

export function ruleTokens(rule: XmlElement, place: RulePlace, context: PcsContext): RuleTokens {
  if (rule.attributes['id-ref'] !== undefined) return { obstacle: 'a reference to a rule' };
  const operator = rule.attributes['boolean-op'] ?? 'and';
  const tokens: string[] = [];
  for (const condition of rule.children) {
    const inner = conditionTokens(condition, operator, place, context);
    if ('obstacle' in inner) return inner;
    if (tokens.length > 0) tokens.push(operator);
    tokens.push(...inner.tokens);
  }
  return tokens.length === 0 ? { obstacle: 'a rule without conditions' } : { tokens };
}

function conditionTokens(
  condition: XmlElement,
  operator: string,
  place: RulePlace,
  context: PcsContext,
): RuleTokens {
  switch (condition.name) {
    case 'rule':
      return nestedTokens(condition, operator, place, context);
    case 'expression':
      return expressionTokens(condition, place, context);
    case 'date_expression':
      return dateTokens(condition, place, context);
    case 'rsc_expression':
      return resourceTokens(condition, place);
    case 'op_expression':
      return operationTokens(condition, place);
    default:
      return { obstacle: `<${condition.name}> in a rule` };
  }
}

/**
 * `and` and `or` have equal precedence and group to the left, so every mixture is put in parentheses. pcs dissolves
 * parentheses around one condition, or around the same operator.
 */
function nestedTokens(rule: XmlElement, outer: string, place: RulePlace, context: PcsContext): RuleTokens {
  const { role, 'score-attribute': scoreAttribute, 'boolean-op': operator = 'and' } = rule.attributes;
  if (role !== undefined || scoreAttribute !== undefined)
    return { obstacle: 'a role or score inside a rule' };
  if (operator === outer || rule.children.length === 1)
    return { obstacle: 'parentheses that make no difference' };
  const inner = ruleTokens(rule, place, context);
  return 'obstacle' in inner ? inner : { tokens: ['(', ...inner.tokens, ')'] };
}

function expressionTokens(expression: XmlElement, place: RulePlace, context: PcsContext): RuleTokens {
  const { attribute = '', operation = '', value, type, 'value-source': source } = expression.attributes;
  if (source !== undefined) return { obstacle: `a rule that compares with a ${source}` };
  if (place === 'rsc_defaults' && !context.can('nodeRuleInResourceDefaults')) {
    return { obstacle: 'a rule on node attributes for resource defaults' };
  }
  if (type === 'number' && !context.can('numberType')) return { obstacle: 'a comparison of numbers' };
  const bad = [attribute, ...(value === undefined ? [] : [value])].find(
    (word) => wordObstacle(word, place, context) !== undefined,
  );
  if (bad !== undefined) return { obstacle: `"${bad}" in a rule` };
  if (attribute.includes('=')) return { obstacle: `the attribute "${attribute}" in a rule` };
  if (operation === 'defined' || operation === 'not_defined') {
    if (value !== undefined || type !== undefined) return { obstacle: `${operation} with a value` };
    return { tokens: [operation, attribute] };
  }
  if (value === undefined) return { obstacle: `${operation} without a value` };
  if (type !== undefined && TYPED_VALUES[type]?.test(value) === false) {
    return { obstacle: `"${value}" as a value of the type ${type} in a rule` };
  }
  return { tokens: [attribute, operation, ...(type === undefined ? [] : [type]), value] };
}

/**
 * Up to 0.11 a location rule comes as one argument a token, which can hold blanks; the later grammar has no quotes at
 * all (pcs reference §4).
 */
export function wordObstacle(word: string, place: RulePlace, context: PcsContext): string | undefined {
  if (RESERVED.has(word)) return 'reserved';
  if (/[()"']/.test(word)) return 'quotes';
  const separate = place === 'location' && !context.can('ruleAsOneArgument');
  if (/\s/.test(word) || word === '')
    return separate && context.can('blanksInRules') && word.trim() !== '' ? undefined : 'blanks';
  return undefined;
}

function resourceTokens(expression: XmlElement, place: RulePlace): RuleTokens {
  const { class: standard = '', provider = '', type = '' } = expression.attributes;
  const parts = [standard, provider, type];
  if (place === 'location' || parts.join('') === '' || parts.some((part) => !/^[\w.@-]*$/.test(part))) {
    return { obstacle: 'this rule on the resource agent' };
  }
  return { tokens: ['resource', parts.join(':')] };
}

function operationTokens(expression: XmlElement, place: RulePlace): RuleTokens {
  const { name = '', interval } = expression.attributes;
  const known = /^[\w-]+$/.test(name) && (interval === undefined || parseSeconds(interval) !== undefined);
  if (place !== 'op_defaults' || !known) return { obstacle: 'this rule on the operation' };
  return { tokens: ['op', name, ...(interval === undefined ? [] : [`interval=${interval}`])] };
}
