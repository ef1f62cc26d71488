/** What pcs checks in a rule that came as one text (`pcs/lib/cib/rule/validator.py`). */
import { atLeast } from '../../../platforms/platform.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import type { PcsContext } from '../command.js';
import { refuse } from '../settings/terms.js';
import type { DateRules } from './dates.js';
import { isoTime, isSpecValue, NEW_TEXT_RULES, OLD_TEXT_RULES } from './dates.js';
import type { DateFields, RuleComparison, RuleDate, RuleExpression } from './tree.js';

/** The expressions that a place takes, beside dates. */
export interface RulePlace {
  readonly attributes: boolean;
  readonly resources: boolean;
  readonly operations: boolean;
}

export function checkRule(rule: RuleExpression, place: RulePlace, context: PcsContext): void {
  const fields = atLeast(context.version, '0.12') ? NEW_TEXT_RULES : OLD_TEXT_RULES;
  switch (rule.kind) {
    case 'boolean':
      for (const part of rule.parts) checkRule(part, place, context);
      return;
    case 'date':
      checkDate(rule, fields);
      return;
    case 'date-spec':
      checkSpec(rule.fields, fields);
      return;
    case 'comparison':
      if (!place.attributes) refuse('a rule on node attributes has no place here', rule.origin);
      checkValue(rule);
      return;
    case 'resource':
      if (!place.resources) refuse('a rule on the resource agent has no place here', rule.origin);
      return;
    case 'operation':
      if (!place.operations) refuse('a rule on the operation has no place here', rule.origin);
  }
}

const VALUES: Readonly<Record<string, RegExp | undefined>> = {
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/,
  version: /^\d+(\.\d+)*$/,
};

function checkValue({ type, value }: RuleComparison): void {
  const pattern = VALUES[type ?? 'string'];
  if (!pattern || !value || hasParameterMark(value.text) || pattern.test(value.text)) return;
  refuse(`"${value.text}" is no ${type}`, value.origin);
}

function checkDate(rule: RuleDate, rules: DateRules): void {
  const start = rule.start && timeOf(rule.start);
  const end = rule.end && timeOf(rule.end);
  if (start && end && (start.zone !== end.zone || start.time >= end.time)) {
    refuse(`the range ends before it starts, or only one of its dates has a time zone`, rule.origin);
  }
  if (rule.duration) checkDuration(rule.duration, rules);
}

function timeOf(word: Word): ReturnType<typeof isoTime> {
  if (hasParameterMark(word.text)) return undefined;
  return isoTime(word.text) ?? refuse(`"${word.text}" is no ISO 8601 date`, word.origin);
}

function checkDuration(fields: DateFields, { durations }: DateRules): void {
  checkRepeated(fields);
  for (const [name, value] of fields) {
    if (!durations.includes(name)) unknownField(name, value, durations);
    if (!hasParameterMark(value.text) && !/^\+?0*[1-9]\d*$/.test(value.text)) {
      refuse(`"${value.text}" is no number for ${name}`, value.origin);
    }
  }
}

function checkSpec(fields: DateFields, rules: DateRules): void {
  checkRepeated(fields);
  const names = Object.keys(rules.specs);
  for (const [name, value] of fields) {
    if (!names.includes(name)) unknownField(name, value, names);
    if (!isSpecValue(name, value.text, rules)) {
      refuse(`"${value.text}" is not valid for ${name} in date-spec`, value.origin);
    }
  }
}

function checkRepeated(fields: DateFields): void {
  for (const [i, [name, value]] of fields.entries()) {
    if (fields.slice(0, i).some(([earlier]) => earlier === name)) {
      refuse(`${name} is given twice`, value.origin);
    }
  }
}

function unknownField(name: string, value: Word, known: readonly string[]): never {
  return refuse(`"${name}" is no field of a date`, value.origin, `the fields are ${known.join(', ')}`);
}
