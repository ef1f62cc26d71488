/** Dates and their fields in rules, as each pcs checks them. */
import { dateProblem } from '../../../types/date.js';
import { hasParameterMark } from '../../shell/command.js';

/**
 * Up to 0.11 a location rule asks Pacemaker's `iso8601` (measured with 2.1.5): it takes more than ISO 8601, such as
 * one-digit months, and ignores what follows.
 */
export function isPacemakerDate(text: string): boolean {
  if (hasParameterMark(text)) return true;
  const trimmed = text.trimStart();
  if (dateProblem(trimmed) === undefined || /^\d{4}-\d{2}$/.test(trimmed)) return true;
  const [whole = '', year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(trimmed) ?? [];
  if (year === undefined) return false;
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  if (dateProblem(date) !== undefined) return false;
  const time = /^[T ]\s*(\d{2})(?::(\d{2}))?/.exec(trimmed.slice(whole.length));
  return !time || (Number(time[1]) < 24 && Number(time[2] ?? 0) < 60);
}

const YEAR = '(?<year>\\d{4})';
const DAY = '(?:-(?<month>\\d\\d)(?:-(?<day>\\d\\d))?|(?<month2>\\d\\d)(?<day2>\\d\\d))';
const WEEK = '-?W(?<week>\\d\\d)(?:-?(?<weekday>\\d))?';
const CLOCK = '(?<hour>\\d\\d)(?::?(?<minute>\\d\\d)(?::?(?<second>\\d\\d)(?:[.,](?<fraction>\\d+))?)?)?';
const ZONE = '(?<zone>[Zz]|(?<sign>[+-])(?<zoneHour>\\d\\d)(?::?(?<zoneMinute>\\d\\d))?)?';
const ISO = new RegExp(`^${YEAR}(?:${DAY}|${WEEK}|-?(?<ordinal>\\d{3}))?(?:[^\\d]${CLOCK}${ZONE})?$`);

/**
 * What the other rules want: the ISO 8601 of Python's dateutil. Milliseconds since 1970, and whether a zone is given;
 * undefined for what it cannot read.
 */
export function isoTime(text: string): { readonly time: number; readonly zone: boolean } | undefined {
  const groups = ISO.exec(text)?.groups;
  if (!groups) return undefined;
  const number = (name: string): number | undefined =>
    groups[name] === undefined ? undefined : Number(groups[name]);
  const day = dayNumber(number);
  const hour = number('hour') ?? 0;
  const minute = number('minute') ?? 0;
  const second = number('second') ?? 0;
  if (day === undefined || hour > 24 || minute > 59 || second > 59) return undefined;
  if (hour === 24 && minute + second > 0) return undefined;
  const zoneMinutes =
    (groups.sign === '-' ? -1 : 1) * ((number('zoneHour') ?? 0) * 60 + (number('zoneMinute') ?? 0));
  const minutes = (day * 24 + hour) * 60 + minute - zoneMinutes;
  return { time: (minutes * 60 + second) * 1000, zone: groups.zone !== undefined };
}

function dayNumber(number: (name: string) => number | undefined): number | undefined {
  const year = number('year')!;
  if (year === 0) return undefined;
  const ordinal = number('ordinal');
  const first = utcDay(year, 1, 1)!;
  if (ordinal !== undefined) {
    return ordinal >= 1 && ordinal <= utcDay(year + 1, 1, 1)! - first ? first + ordinal - 1 : undefined;
  }
  const week = number('week');
  if (week !== undefined) {
    const weekday = number('weekday') ?? 1;
    if (week < 1 || week > 53 || weekday < 1 || weekday > 7) return undefined;
    // ISO week 1 is the one with 4 January; 1 January 1970 was a Thursday.
    const fourth = first + 3;
    return fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7 + weekday - 1;
  }
  return utcDay(year, number('month') ?? number('month2') ?? 1, number('day') ?? number('day2') ?? 1);
}

function utcDay(year: number, month: number, day: number): number | undefined {
  const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (month < 1 || month > 12 || day < 1 || day > days[month - 1]!) return undefined;
  const before = year - 1;
  const years = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const inYear = days.slice(0, month - 1).reduce((sum, count) => sum + count, 0) + day - 1;
  return years + inYear - 719_162;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

type Limits = Readonly<Record<string, readonly [least: number, most: number] | undefined>>;

/** Names and limits that depend on the release (pcs reference §2, rows 33 and 34). */
export interface DateRules {
  readonly durations: readonly string[];
  /** A name is known when it is a key. */
  readonly specs: Limits;
  /** By mistake the end of a range is not compared with the limits. */
  readonly openRanges?: true;
}

/** Location rules up to 0.11. */
export const WORD_RULES: DateRules = {
  openRanges: true,
  durations: ['hours', 'monthdays', 'weekdays', 'yeardays', 'months', 'weeks', 'years', 'weekyears', 'moon'],
  specs: {
    hours: [0, 23],
    monthdays: [0, 31],
    weekdays: [1, 7],
    yeardays: [1, 366],
    months: [1, 12],
    weeks: [1, 53],
    years: undefined,
    weekyears: [1, 53],
    moon: [0, 7],
  },
};

/** The rules of defaults up to 0.11; `yearsdays` is their misprint. */
export const OLD_TEXT_RULES: DateRules = {
  durations: ['hours', 'monthdays', 'weekdays', 'yearsdays', 'months', 'weeks', 'years', 'weekyears', 'moon'],
  specs: {
    hours: [0, 23],
    monthdays: [1, 31],
    weekdays: [1, 7],
    yearsdays: [1, 366],
    months: [1, 12],
    weeks: [1, 53],
    years: undefined,
    weekyears: undefined,
    moon: [0, 7],
  },
};

export const NEW_TEXT_RULES: DateRules = {
  durations: ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'],
  specs: {
    years: undefined,
    weekyears: undefined,
    months: [1, 12],
    weeks: [1, 53],
    yeardays: [1, 366],
    monthdays: [1, 31],
    weekdays: [1, 7],
    hours: [0, 23],
    minutes: [0, 59],
    seconds: [0, 59],
  },
};

/** A number or a rising range within the limits. */
export function isSpecValue(name: string, text: string, rules: DateRules): boolean {
  if (hasParameterMark(text)) return true;
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (!match) return false;
  const since = Number(match[1]);
  const until = match[2] === undefined ? undefined : Number(match[2]);
  const limits = rules.specs[name];
  const inside = (value: number): boolean => !limits || (value >= limits[0] && value <= limits[1]);
  return (
    inside(since) && (until === undefined || (until > since && (rules.openRanges === true || inside(until))))
  );
}
