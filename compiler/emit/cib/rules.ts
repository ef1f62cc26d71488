import type { DateExpression, DateFields, Rule, RuleCondition } from '../../model/model.js';
import { roleWord } from '../../platforms/words.js';
import type { CibContext } from './context.js';
import type { XmlElement } from './xml.js';
import { element } from './xml.js';

/** Where a rule stands: its score counts only directly in a location. */
export type RulePlace = 'location' | 'set' | 'nested' | 'lifetime';

export function ruleElement(rule: Rule, context: CibContext, place: RulePlace): XmlElement {
  if (rule.idRef !== undefined) return element('rule', { 'id-ref': rule.idRef });
  const score = rule.score ?? (rule.scoreAttribute === undefined ? fillerScore(context, place) : undefined);
  return element(
    'rule',
    {
      id: rule.id,
      'boolean-op': rule.op,
      role: rule.role && roleWord(context.platform, rule.role),
      score,
      'score-attribute': score === undefined ? rule.scoreAttribute : undefined,
    },
    rule.conditions.map((condition) => conditionElement(condition, context)),
  );
}

/**
 * Schemas before 3.9 want a score in every rule. Pacemaker ignores it but in a location, where none counts as 0; the
 * numbers are those that pcs writes.
 */
function fillerScore(context: CibContext, place: RulePlace): string | undefined {
  if (context.schemaHas('3.9')) return undefined;
  return place === 'set' || place === 'lifetime' ? 'INFINITY' : '0';
}

function conditionElement(condition: RuleCondition, context: CibContext): XmlElement {
  const { origin } = condition;
  switch (condition.kind) {
    case 'rule':
      return ruleElement(condition, context, 'nested');
    case 'expression': {
      if (condition.valueSource !== undefined) context.need('valueSource', origin);
      // Pacemaker always meant integers by "number" without a point; the word "integer" came with 3.5.
      const type = condition.type === 'integer' && !context.schemaHas('3.5') ? 'number' : condition.type;
      return element('expression', {
        id: condition.id,
        attribute: context.text(condition.attribute, origin),
        operation: condition.operation,
        value: context.optionalText(condition.value, origin),
        type,
        'value-source': condition.valueSource,
      });
    }
    case 'date':
      return dateElement(condition, context);
    case 'resource':
      context.need('resourceExpression', origin);
      return element('rsc_expression', {
        id: condition.id,
        class: condition.class,
        provider: condition.provider,
        type: condition.type,
      });
    case 'operation':
      context.need('operationExpression', origin);
      return element('op_expression', {
        id: condition.id,
        name: condition.name,
        interval: condition.interval,
      });
  }
}

function dateElement(date: DateExpression, context: CibContext): XmlElement {
  const { origin } = date;
  if (date.operation === 'in_range') {
    if (date.duration && (date.start === undefined || date.stop !== undefined)) {
      context.need('openDuration', origin);
    } else if (!date.duration && date.stop === undefined) {
      context.need('startOnlyRange', origin);
    }
  }
  return element(
    'date_expression',
    {
      id: date.id,
      operation: date.operation,
      start: context.optionalText(date.start, origin),
      end: context.optionalText(date.stop, origin),
    },
    [
      ...(date.duration ? [dateFieldsElement('duration', date.duration, context)] : []),
      ...(date.spec ? [dateFieldsElement('date_spec', date.spec, context)] : []),
    ],
  );
}

/** Fields that `duration` and `date_spec` had before schema 3.9. */
const OLD_FIELDS: ReadonlySet<string> = new Set([
  'years',
  'months',
  'weeks',
  'weekyears',
  'monthdays',
  'weekdays',
  'yearsdays',
  'hours',
  'moon',
]);

function dateFieldsElement(
  tag: 'duration' | 'date_spec',
  fields: DateFields,
  context: CibContext,
): XmlElement {
  for (const field of fields.fields) {
    const origin = field.origin ?? fields.origin;
    if (field.name === 'moon') context.need('moon', origin);
    else if (!OLD_FIELDS.has(field.name)) context.need('clockFields', origin);
  }
  return element(tag, { id: fields.id, ...context.attributes(fields.fields, fields.origin) });
}
