/**
 * Durations as Pacemaker reads them. Source: `crm_get_msec()` and `crm_parse_interval_spec()` (`lib/common/strings.c`,
 * `utils.c`), measured with 2.1.5. What cannot be read is never an error there: a timeout silently becomes 20 s, and a
 * recurring operation silently does not recur.
 */
import type { TypeProblem } from './value-type.js';

export type DurationUse = 'interval' | 'timeout';

/** An unsigned 32 bit count of milliseconds: about 49.7 days. */
const LIMIT_MS = 4_294_967_295;

/** Pacemaker compares prefixes (`10mon` is ten minutes there); we take the words that somebody would write. */
const UNIT_MS = new Map(
  Object.entries({
    '': 1000,
    s: 1000,
    sec: 1000,
    secs: 1000,
    second: 1000,
    seconds: 1000,
    ms: 1,
    msec: 1,
    us: 0.001,
    usec: 0.001,
    m: 60_000,
    min: 60_000,
    mins: 60_000,
    minute: 60_000,
    minutes: 60_000,
    h: 3_600_000,
    hr: 3_600_000,
    hour: 3_600_000,
    hours: 3_600_000,
  }),
);

const PLAIN = /^\s*(\d+)\s*([A-Za-z]*)\s*$/;
const FRACTION = /^\s*(\d*\.\d+|\d+\.)\s*([A-Za-z]*)\s*$/;
/** Whole numbers only; `P`, `PT` and `P1DT` are refused. */
const ISO =
  /^P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
/**
 * Of the parts of `ISO`, in order. Pacemaker takes a month as 30 days for an interval, and counts years and days one
 * short: `P1D` is 0 there, `P1W` six days, `P1DT1H` one hour.
 */
const ISO_SECONDS = [365 * 86_400, 30 * 86_400, 7 * 86_400, 86_400, 3600, 60, 1];

/** Milliseconds, or undefined when Pacemaker would not read it as what it says. */
export function parseDuration(text: string, use: DurationUse = 'interval'): number | undefined {
  const ms =
    use === 'interval'
      ? (parsePlain(text) ?? (isShort(text) ? undefined : parseIso(text)))
      : parsePlain(text);
  return ms === undefined || ms > LIMIT_MS ? undefined : ms;
}

export function durationProblem(text: string, use: DurationUse): TypeProblem | undefined {
  if (parseDuration(text, use) !== undefined) return undefined;
  const ms =
    parsePlain(text) ?? parseIso(text) ?? parseFraction(text) ?? parseDays(text) ?? parseOtherWord(text);
  const suggestion = ms === undefined || ms > LIMIT_MS ? undefined : formatDuration(ms);
  return {
    expected: describeDuration(use),
    why: whatItBecomes(text, use),
    ...(suggestion !== undefined && { suggestion }),
  };
}

export function describeDuration(use: DurationUse): string {
  return use === 'interval'
    ? 'a duration such as 10s, 500ms, 2min or PT1M30S'
    : 'a duration such as 10s, 500ms or 2min';
}

/** The largest unit that says it in a whole number: `90000` is `90s`. */
export function formatDuration(ms: number): string {
  if (ms === 0) return '0';
  if (ms % 3_600_000 === 0) return `${ms / 3_600_000}h`;
  if (ms % 60_000 === 0) return `${ms / 60_000}min`;
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${Math.round(ms)}ms`;
}

function parsePlain(text: string): number | undefined {
  const match = PLAIN.exec(text);
  const unit = match ? UNIT_MS.get(match[2]!.toLowerCase()) : undefined;
  if (!match || unit === undefined) return undefined;
  return Math.trunc(Number(match[1]) * unit);
}

function parseFraction(text: string): number | undefined {
  const match = FRACTION.exec(text);
  const unit = match ? UNIT_MS.get(match[2]!.toLowerCase()) : undefined;
  return match && unit !== undefined ? Math.round(Number(match[1]) * unit) : undefined;
}

function parseIso(text: string): number | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  return ISO_SECONDS.reduce((sum, seconds, i) => sum + Number(match[i + 1] ?? 0) * seconds, 0) * 1000;
}

/** Whether Pacemaker reads less than an ISO 8601 duration says: it has years, weeks or days. */
function isShort(text: string): boolean {
  const [, years, , weeks, days] = ISO.exec(text) ?? [];
  return [years, weeks, days].some((part) => Number(part ?? 0) > 0);
}

/** `1d` and `2w`, which Pacemaker has no word for outside ISO 8601. */
function parseDays(text: string): number | undefined {
  const match = /^\s*(\d+)\s*(d|days?|w|weeks?)\s*$/i.exec(text);
  return match
    ? Number(match[1]) * (match[2]!.toLowerCase().startsWith('d') ? 1 : 7) * 86_400_000
    : undefined;
}

/** A unit by its first letters, as Pacemaker compares: all but these is nothing to it (measured with 2.1.5). */
const BEGINNINGS = [
  ['ms', 1],
  ['us', 0.001],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
] as const;
const WITH_ANY_WORD = /^\s*(\d+)\s*([A-Za-z]\S*)\s*$/;

/** What Pacemaker makes of a word that only begins like a unit: `10mon`, and `10milliseconds`, are ten minutes. */
function parseBeginning(text: string): number | undefined {
  const [, count, word] = WITH_ANY_WORD.exec(text) ?? [];
  const unit = BEGINNINGS.find(([beginning]) => word?.toLowerCase().startsWith(beginning));
  return unit && Math.trunc(Number(count) * unit[1]);
}

/** What was meant by such a word, where that is plain. */
function parseOtherWord(text: string): number | undefined {
  const [, count, word] = WITH_ANY_WORD.exec(text) ?? [];
  if (/^millis?/i.test(word ?? '')) return Number(count);
  return /^se/i.test(word ?? '') ? Number(count) * 1000 : undefined;
}

function whatItBecomes(text: string, use: DurationUse): string {
  const shown = JSON.stringify(text);
  const beginning = parsePlain(text) === undefined ? parseBeginning(text) : undefined;
  if (beginning !== undefined && beginning <= LIMIT_MS) {
    return `Pacemaker only looks at the first letters of a unit: ${shown} is ${formatDuration(beginning)} to it`;
  }
  if (FRACTION.test(text) && parseFraction(text) !== undefined) {
    return `Pacemaker drops the fraction of ${shown}`;
  }
  const known = parsePlain(text) ?? parseIso(text);
  if (known !== undefined && known > LIMIT_MS && use === 'interval') {
    return `${shown} is more than Pacemaker can count (49.7 days) and would be cut to that`;
  }
  if (use === 'interval' && isShort(text)) {
    return `Pacemaker counts years and days of such a text one short: ${shown} is less than it says, or 0`;
  }
  return use === 'timeout'
    ? `${shown} would silently become the default, 20 s for an operation`
    : `${shown} would silently be read as 0: an operation would not recur, an option would be off or back to its default`;
}
