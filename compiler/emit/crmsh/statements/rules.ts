import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { MOST_IDS } from '../draft.js';
import { dateWords } from './dates.js';
import { isScore, scoreWord } from './scores.js';

/** A score counts only in a location; elsewhere crmsh's own (`INFINITY` for none) makes no difference. */
export type RulePlace = 'location' | 'set';

/** `rule [$id=…] [$role=…] [score:] expression and expression …` */
export function ruleWords(
  draft: Draft,
  rule: XmlElement,
  ownerId: string | undefined,
  place: RulePlace,
): string[] {
  const idRef = rule.attributes['id-ref'];
  if (idRef !== undefined) return ['rule', `$id-ref=${draft.word(idRef)}`];
  const { id, role } = rule.attributes;
  const operator = rule.attributes['boolean-op'] ?? 'and';
  if (rule.children.length > MOST_IDS) draft.cannot('crmsh has no ids for so many conditions');
  if (operator === 'or' && rule.children.length === 1)
    draft.cannot('crmsh has no "or" of a single condition');
  return [
    'rule',
    ...draft.idWords(id, ownerId === undefined ? undefined : `${ownerId}-rule`),
    ...(role === undefined ? [] : [`$role=${draft.word(role)}`]),
    ...ruleScore(draft, rule, place),
    ...rule.children.flatMap((condition, index) => [
      ...(index === 0 ? [] : [operator]),
      ...conditionWords(draft, condition),
    ]),
  ];
}

/** Words that a score could be, for crmsh (`validate_score`): they are no names of attributes. */
const SCORE_WORD = /^([+-]?(inf(inity)?|INF(INITY)?|[0-9]+)|advisory|mandatory)$/i;

function ruleScore(draft: Draft, rule: XmlElement, place: RulePlace): string[] {
  const { score } = rule.attributes;
  const attribute = rule.attributes['score-attribute'];
  if (score !== undefined) {
    if (!isScore(score)) draft.cannot(`crmsh does not take ${score} for a score`);
    return [`${scoreWord(score)}:`];
  }
  if (attribute !== undefined) {
    if (SCORE_WORD.test(attribute) || !NAME.test(attribute)) {
      draft.cannot(`crmsh cannot take the score from an attribute of the name ${JSON.stringify(attribute)}`);
    }
    return [`${draft.word(attribute)}:`];
  }
  // In a location none counts as 0 (`cib.md` §3.6); crmsh would make it INFINITY.
  return place === 'location' ? ['0:'] : [];
}

/** crmsh writes names and values of expressions without quotes when it reads them back. */
const NAME = /^[A-Za-z0-9_#$-][A-Za-z0-9_.#$-]*$/;
const VALUE = /^[^\s{}'"\\]+$/;

function conditionWords(draft: Draft, condition: XmlElement): string[] {
  draft.ownId(condition.attributes.id);
  switch (condition.name) {
    case 'expression':
      return expressionWords(draft, condition);
    case 'date_expression':
      return dateWords(draft, condition);
    case 'rule':
      draft.cannot('crmsh has no rules within rules');
      return [];
    case 'rsc_expression':
      draft.cannot('crmsh has no rules on the resource agent');
      return [];
    default:
      draft.cannot('crmsh has no rules on the operation');
      return [];
  }
}

function expressionWords(draft: Draft, expression: XmlElement): string[] {
  const { attribute = '', operation = '', value, type } = expression.attributes;
  const source = expression.attributes['value-source'];
  if (!NAME.test(attribute) || /^(date|defined|not_defined)$/i.test(attribute)) {
    draft.cannot(`crmsh has no expression for the attribute ${JSON.stringify(attribute)}`);
  }
  if (operation === 'defined' || operation === 'not_defined') {
    if (value !== undefined || type !== undefined || source !== undefined) {
      draft.cannot(`crmsh has no value for ${operation}`);
    }
    return [operation, draft.word(attribute)];
  }
  if (value === undefined || !VALUE.test(value)) {
    draft.cannot('crmsh has no empty values in rules, nor blanks, quotes, braces and backslashes in them');
  }
  // `literal` is what it is without a source.
  const literal = source === undefined || source === 'literal';
  const operand = literal ? (value ?? '') : `${source}{${value ?? ''}}`;
  return [
    draft.word(attribute),
    type === undefined ? operation : `${type}:${operation}`,
    draft.word(operand),
  ];
}
