import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { suggest } from '../bind/suggest.js';
import type { Attribute, DateExpression, DateFields } from '../model/model.js';
import { typedText } from './typed-values.js';

/** What a field of `date spec` can be. Source: Pacemaker Explained "Date Specifications", date_spec of the schemas. */
const SPEC_FIELDS: Readonly<Record<string, readonly [min: number, max: number]>> = {
  years: [0, 9999],
  months: [1, 12],
  monthdays: [1, 31],
  weekyears: [0, 9999],
  weeks: [1, 53],
  weekdays: [1, 7],
  yeardays: [1, 366],
  hours: [0, 23],
  minutes: [0, 59],
  seconds: [0, 59],
};
const DURATION_FIELDS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'];

/** What the schema lets through and Pacemaker does not read; why. */
const INEFFECTIVE: Readonly<Record<'date spec' | 'duration', Readonly<Record<string, string>>>> = {
  'date spec': {
    moon: 'the phase of the moon was removed in Pacemaker 3.0',
    yearsdays: 'a misspelling in the schema, which Pacemaker does not read: it is "yeardays"',
  },
  duration: Object.fromEntries(
    ['monthdays', 'weekdays', 'yearsdays', 'weekyears', 'moon'].map((name) => [
      name,
      'it is a field of "date spec(…)"',
    ]),
  ),
};

export function checkDateCompare(ctx: FileContext, node: ast.DateCompare): DateExpression | undefined {
  const date = checkDate(ctx, node.date);
  if (date === undefined) return undefined;
  const common = { kind: 'date' as const, id: '', origin: ctx.origin(node) };
  return node.op === '>'
    ? { ...common, operation: 'gt', start: date }
    : { ...common, operation: 'lt', stop: date };
}

export function checkDateRange(ctx: FileContext, node: ast.DateRange): DateExpression | undefined {
  const start = checkDate(ctx, node.start);
  const stop = checkDate(ctx, node.stop);
  const duration = node.duration && checkFields(ctx, node, node.duration, 'duration');
  const bad =
    (node.start && start === undefined) || (node.stop && stop === undefined) || (node.duration && !duration);
  if (bad || (start === undefined && stop === undefined)) return undefined;
  if (start !== undefined && stop !== undefined && isAfter(start, stop)) {
    ctx.report('reversed-range', node, { from: start, to: stop, what: 'time from' });
  }
  if (stop !== undefined && duration)
    ctx.report('option-without-effect', node, { option: 'duration', where: 'a range that has an end' });
  return {
    kind: 'date',
    id: '',
    origin: ctx.origin(node),
    operation: 'in_range',
    ...(start !== undefined && { start }),
    ...(stop !== undefined && { stop }),
    ...(duration && { duration }),
  };
}

export function checkDateSpec(ctx: FileContext, node: ast.DateSpec): DateExpression | undefined {
  const spec = checkFields(ctx, node, node.fields, 'date spec');
  return spec && { kind: 'date', id: '', origin: ctx.origin(node), operation: 'date_spec', spec };
}

function checkDate(ctx: FileContext, value: ast.Value | undefined): string | undefined {
  return value && typedText(ctx, value, { kind: 'date' }, 'date');
}

/** Only what is certain: both dates are full ones, with the same zone or with none. */
function isAfter(start: string, stop: string): boolean {
  const zoned = (text: string): boolean => /(Z|[+-]\d{2}:\d{2})$/.test(text.slice(10));
  if (zoned(start) !== zoned(stop)) return false;
  const [from, to] = [Date.parse(start.replace(' ', 'T')), Date.parse(stop.replace(' ', 'T'))];
  return from > to;
}

function checkFields(
  ctx: FileContext,
  node: ast.Node,
  pairs: readonly ast.Pair[],
  what: 'date spec' | 'duration',
): DateFields | undefined {
  if (pairs.length === 0) ctx.report('empty-date', node, { what });
  const known = what === 'duration' ? DURATION_FIELDS : Object.keys(SPEC_FIELDS);
  const fields: Attribute[] = [];
  for (const pair of pairs) {
    const name = ctx.plain(pair.name);
    const value = pair.value && ctx.plain(pair.value);
    if (name === undefined || value === undefined || !pair.value) continue;
    const ineffective = Object.hasOwn(INEFFECTIVE[what], name) ? INEFFECTIVE[what][name] : undefined;
    if (!known.includes(name) && ineffective === undefined) {
      reportUnknownField(ctx, pair.name, name, what, known);
      continue;
    }
    if (fields.some((field) => field.name === name)) {
      ctx.report('duplicate-entry', pair.name, { name, place: `this ${what}` });
      continue;
    }
    if (ineffective !== undefined) {
      ctx.report('ineffective-option', pair.name, { name, place: `a ${what}`, belongs: ineffective });
    } else if (what === 'duration') checkCount(ctx, pair.value, name, value);
    else checkSpan(ctx, pair.value, name, value);
    fields.push({ name, value, origin: ctx.origin(pair) });
  }
  return fields.length === pairs.length ? { id: '', origin: ctx.origin(node), fields } : undefined;
}

function reportUnknownField(
  ctx: FileContext,
  at: ast.Name,
  field: string,
  what: string,
  known: readonly string[],
): void {
  const { suggestion, extras } = suggest(ctx, at, field, known);
  const hint =
    suggestion === undefined ? `it has ${known.join(', ')}` : `did you mean ${JSON.stringify(suggestion)}?`;
  ctx.report('date-field', at, { field, what }, { ...extras, hint });
}

function checkCount(ctx: FileContext, at: ast.Value, field: string, value: string): void {
  if (!/^\d+$/.test(value))
    ctx.report('date-value', at, { field, value, problem: 'a duration counts in whole numbers' });
}

/** `9`, `9-17`, `9-`, `-17`. */
function checkSpan(ctx: FileContext, at: ast.Value, field: string, value: string): void {
  const report = (problem: string): boolean => ctx.report('date-value', at, { field, value, problem });
  const span = /^(\d+)?(-)?(\d+)?$/.exec(value);
  const [, low, dash, high] = span ?? [];
  if (!span || (low === undefined && high === undefined) || (dash === undefined && high !== undefined)) {
    report('expected a number or a range such as 9-17');
    return;
  }
  const [min, max] = SPEC_FIELDS[field] ?? [0, Infinity];
  const outside = [low, high].find((end) => end !== undefined && (Number(end) < min || Number(end) > max));
  if (outside !== undefined) {
    const sunday = field === 'weekdays' && outside === '0' ? '; Sunday is 7' : '';
    report(`${outside} is outside of ${min} to ${max}${sunday}`);
  } else if (low !== undefined && high !== undefined && Number(low) > Number(high)) {
    ctx.report('reversed-range', at, { from: low, to: high, what: `range of ${field} from` });
  }
}
