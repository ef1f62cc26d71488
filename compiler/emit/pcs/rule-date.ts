import type { XmlElement } from '../cib/xml.js';
import type { PcsContext } from './context.js';
import type { RulePlace, RuleTokens } from './rule.js';
import { wordObstacle } from './rule.js';

/** Fields by the release that takes them (pcs reference §2, rows 33 and 34). */
const ALWAYS = {
  duration: ['hours', 'months', 'weeks', 'years'],
  date_spec: ['hours', 'monthdays', 'months', 'weekdays', 'weeks', 'weekyears', 'years'],
};
const OLD = {
  duration: ['monthdays', 'moon', 'weekdays', 'weekyears', 'yearsdays'],
  date_spec: ['moon', 'yearsdays'],
};
const NEW = {
  duration: ['days', 'minutes', 'seconds'],
  date_spec: ['minutes', 'seconds', 'yeardays'],
};

export function dateTokens(date: XmlElement, place: RulePlace, context: PcsContext): RuleTokens {
  const { operation, start, end } = date.attributes;
  const bad = [start, end].find(
    (value) => value !== undefined && wordObstacle(value, place, context) !== undefined,
  );
  if (bad !== undefined) return { obstacle: `the date "${bad}"` };
  switch (operation) {
    case 'gt':
      return start !== undefined && end === undefined
        ? { tokens: ['date', 'gt', start] }
        : { obstacle: 'this comparison of dates' };
    case 'lt':
      return end !== undefined && start === undefined
        ? { tokens: ['date', 'lt', end] }
        : { obstacle: 'this comparison of dates' };
    case 'date_spec': {
      const fields = fieldWords(date, 'date_spec', context);
      return 'obstacle' in fields ? fields : { tokens: ['date-spec', ...fields.tokens] };
    }
    default:
      return rangeTokens(date, context);
  }
}

function rangeTokens(date: XmlElement, context: PcsContext): RuleTokens {
  const { start, end } = date.attributes;
  const duration = date.children.length > 0;
  if (start === undefined) {
    return end !== undefined && !duration && context.can('openRange')
      ? { tokens: ['date', 'in_range', 'to', end] }
      : { obstacle: 'a date range without a start' };
  }
  if (!duration) {
    return end === undefined
      ? { obstacle: 'a date range without an end' }
      : { tokens: ['date', 'in_range', start, 'to', end] };
  }
  if (end !== undefined) return { obstacle: 'a date range with both an end and a duration' };
  const fields = fieldWords(date, 'duration', context);
  return 'obstacle' in fields
    ? fields
    : { tokens: ['date', 'in_range', start, 'to', 'duration', ...fields.tokens] };
}

function fieldWords(date: XmlElement, kind: 'duration' | 'date_spec', context: PcsContext): RuleTokens {
  const { id, ...fields } = date.children[0]?.attributes ?? {};
  void id;
  const entries = Object.entries(fields);
  const known = new Set([
    ...ALWAYS[kind],
    ...(context.can('oldDateFields') ? OLD[kind] : []),
    ...(context.can('newDateFields') ? NEW[kind] : []),
  ]);
  const bad = entries.find(([name, value]) => !known.has(name) || !isFieldValue(value, kind));
  if (bad) return { obstacle: `${bad[0]}=${bad[1]} in a date rule` };
  return entries.length === 0
    ? { obstacle: 'a date rule without fields' }
    : { tokens: entries.map(([name, value]) => `${name}=${value}`) };
}

/** pcs takes a number, and for a calendar also a closed, rising range. */
function isFieldValue(value: string, kind: 'duration' | 'date_spec'): boolean {
  const match = /^(\d+)(?:-(\d+))?$/.exec(value);
  if (!match) return false;
  return match[2] === undefined || (kind === 'date_spec' && Number(match[1]) < Number(match[2]));
}
