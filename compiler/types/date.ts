/**
 * Dates in rules: ISO 8601 as `crm_time_new()` reads it (measured with `iso8601 -d`, 2.1.5). A date that cannot be read
 * makes the rule silently false: `crm_verify` says nothing.
 */
import type { TypeProblem } from './value-type.js';

const DATE = String.raw`(?<year>\d{4})(?:-?W(?<week>\d{2})-?(?<weekday>\d)|-(?<month>\d{2})-(?<day>\d{2})|(?<month2>\d{2})(?<day2>\d{2})|-?(?<ordinal>\d{3}))`;
const TIME = String.raw`(?<hour>\d{2})(?::?(?<minute>\d{2})(?::?(?<second>\d{2}))?)?`;
const ZONE = String.raw`(?:\s*(?<zone>Z|[+-]\d{2}(?::?\d{2})?))?`;
const FULL = new RegExp(`^${DATE}(?:[T ]\\s*${TIME}${ZONE})?$`);
const TIME_ONLY = new RegExp(`^T?${TIME}${ZONE}$`);

export function dateProblem(text: string): TypeProblem | undefined {
  if (text === 'epoch' || text === 'now') return undefined;
  const expected = 'an ISO 8601 date such as 2026-07-04, or 2026-07-04T12:00:00Z';
  if (/^\d{4}-\d{2}$/.test(text)) {
    const [year, number] = text.split('-');
    return {
      expected,
      why: `Pacemaker reads ${text} as day ${Number(number)} of ${year}, not as a month`,
      suggestion: `${text}-01`,
    };
  }
  const name = /\s+([A-Za-z]+\/[A-Za-z_]+|[A-Z]{3,4})$/.exec(text);
  if (name && FULL.test(text.slice(0, name.index))) {
    return { expected, why: `Pacemaker ignores the zone name ${name[1]}: write the offset, such as +02:00` };
  }
  const groups = FULL.exec(text)?.groups ?? (text.includes(':') ? TIME_ONLY.exec(text)?.groups : undefined);
  if (groups && inRange(groups)) return undefined;
  return {
    expected,
    why: groups
      ? `there is no such day or time: the rule would never be true`
      : `Pacemaker cannot read it: the rule would never be true`,
  };
}

/** A date without a zone is taken in the UTC offset that each node has *now*, also across a change of summer time. */
export function hasTimeZone(text: string): boolean {
  return (
    text === 'epoch' ||
    text === 'now' ||
    /(Z|[+-]\d{2}:?\d{2})$/.test(text.replace(/^\d{4}(-\d{2}-\d{2}|-\d{3}|-?W\d{2}-?\d)/, ''))
  );
}

function inRange(groups: Record<string, string | undefined>): boolean {
  const number = (name: string): number | undefined =>
    groups[name] === undefined ? undefined : Number(groups[name]);
  const year = number('year') ?? 1;
  const month = number('month') ?? number('month2');
  const day = number('day') ?? number('day2');
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day !== undefined && (day < 1 || day > daysIn(year, month!))) return false;
  if (!within(number('ordinal'), 1, isLeap(year) ? 366 : 365)) return false;
  if (!within(number('week'), 1, 53) || !within(number('weekday'), 1, 7)) return false;
  const hour = number('hour') ?? 0;
  const minute = number('minute') ?? 0;
  const second = number('second') ?? 0;
  if (hour === 24) return minute === 0 && second === 0;
  return hour < 24 && minute < 60 && second < 60;
}

function within(value: number | undefined, min: number, max: number): boolean {
  return value === undefined || (value >= min && value <= max);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
