/** Rules: `#uname == n1 and (defined(a) or date > 2026-01-01)`. The inverse of `compiler/check/rules.ts`. */
import type {
  AttributeExpression,
  DateExpression,
  DateFields,
  ResourceExpression,
  Rule,
  RuleCondition,
} from '../model/model.js';
import type { Doc } from './doc.js';
import { BLANK, choice, EDGE, group, indent, join, located } from './doc.js';
import { attributeName, pair, reference, word } from './words.js';

const COMPARISONS: Readonly<Record<AttributeExpression['operation'], string>> = {
  eq: '==',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  defined: 'defined',
  not_defined: 'not defined',
};

/** What stands behind `when`, `where` or `lifetime`: the id if it was given, and the conditions. */
export function ruleDoc(rule: Rule): Doc {
  const id = rule.idGiven && rule.idRef === undefined ? `${word(rule.id)}: ` : '';
  return [id, located(rule, topRule(rule))];
}

/**
 * A rule is broken over lines in parentheses, where a line end says nothing; those around the whole of a rule say
 * nothing either. So a rule of one nested rule needs two pairs of them.
 */
export function topRule(rule: Rule): Doc {
  if (rule.idRef !== undefined) return reference(rule.idRef);
  const [only, ...others] = rule.conditions;
  if (only?.kind === 'rule' && others.length === 0) return inParens(conditions(rule));
  const whole = conditions(rule);
  return others.length === 0 ? whole : choice(whole, inParens(whole));
}

function inParens(doc: Doc): Doc {
  return group(['(', indent([EDGE, doc]), EDGE, ')']);
}

function conditions(rule: Rule): Doc {
  const [only, ...others] = rule.conditions;
  // A reference in parentheses is that reference.
  if (only?.kind === 'rule' && only.idRef !== undefined && others.length === 0)
    return inParens(conditionDoc(only));
  return join(rule.conditions.map(conditionDoc), [BLANK, `${rule.op} `]);
}

function conditionDoc(condition: RuleCondition): Doc {
  return located(condition, bareCondition(condition));
}

function bareCondition(condition: RuleCondition): Doc {
  switch (condition.kind) {
    case 'rule':
      return condition.idRef === undefined ? inParens(conditions(condition)) : reference(condition.idRef);
    case 'expression':
      return expression(condition);
    case 'date':
      return date(condition);
    case 'resource':
      return `resource ${word(agentPattern(condition))}`;
    case 'operation': {
      const interval = condition.interval === undefined ? '' : ` ${pair('interval', condition.interval)}`;
      return `op ${word(condition.name)}${interval}`;
    }
  }
}

function expression({ attribute, operation, value, type, valueSource }: AttributeExpression): string {
  const operator = COMPARISONS[operation];
  const attr = attributeName(attribute);
  const left = type === undefined ? attr : `${type}(${attr})`;
  const sourced = valueSource === 'param' || valueSource === 'meta';
  const right = value === undefined ? undefined : sourced ? `${valueSource}(${word(value)})` : word(value);
  if (operation === 'defined' || operation === 'not_defined') {
    return `${operator}(${left}${right === undefined ? '' : `, ${right}`})`;
  }
  return `${left} ${operator} ${right ?? '()'}`;
}

function date({ operation, start, stop, duration, spec }: DateExpression): Doc {
  switch (operation) {
    case 'gt':
      return `date > ${word(start ?? '')}`;
    case 'lt':
      return `date < ${word(stop ?? '')}`;
    case 'date_spec':
      return ['date spec', fields(spec)];
    case 'in_range': {
      const from = start === undefined ? '' : word(start);
      const range =
        stop === undefined && duration ? from : `${from}..${stop === undefined ? '' : word(stop)}`;
      return duration ? [`date in ${range} for duration`, fields(duration)] : `date in ${range}`;
    }
  }
}

function fields(of: DateFields | undefined): Doc {
  const pairs = (of?.fields ?? []).map((field) => located(field, pair(field.name, field.value)));
  return ['(', ...join(pairs, ', '), ')'];
}

/** `ocf:heartbeat:IPaddr2`; `*` for what is not said. Two parts leave the provider out, but not for `ocf` or nothing. */
function agentPattern({ class: agentClass, provider, type }: ResourceExpression): string {
  if (agentClass === undefined && provider === undefined && type === undefined) return '*';
  const short = provider === undefined && !['ocf', '', undefined].includes(agentClass) && type !== '';
  return [agentClass ?? '*', ...(short ? [] : [provider ?? '*']), type ?? '*'].join(':');
}
