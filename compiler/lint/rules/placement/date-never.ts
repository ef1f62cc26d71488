import type { DateExpression, DateFields, Rule } from '../../../model/model.js';
import { rule } from '../../rule.js';
import { dateConditions, ruleUses } from '../../view/placement-conditions.js';

export const dateNever = rule<{ why: string }>({
  code: 'HA6258',
  severity: 'warning',
  message: ({ why }) => `this condition is never true: ${why}`,
  hint: () => 'correct the dates',
  check({ cluster, report }) {
    for (const { rule: outer, at } of ruleUses(cluster)) {
      for (const condition of dateConditions(outer)) {
        const why = impossible(condition);
        const place = condition.origin ?? at;
        if (place && why !== undefined) report(place, { why });
      }
      for (const { condition, why } of contradictions(outer)) {
        const place = condition.origin ?? at;
        if (place) report(place, { why });
      }
    }
  },
  page: {
    means: `A rule asks for a time that never comes: the 31st of February, after one date and before an earlier one, a range that
lasts for nothing.`,
    harm: 'What hangs on the rule is never done: no window for work, no ban, no other value.',
    avoid: `
node n1
primitive web systemd:httpd
location web where date > "2132-01-01 00:00:00Z" and date < "2131-01-01 00:00:00Z" score=-INFINITY`,
    prefer: `
node n1
primitive web systemd:httpd
location web where date > "2131-01-01 00:00:00Z" and date < "2132-01-01 00:00:00Z" score=-INFINITY`,
    references: ['Pacemaker Explained, "Rules", "Date/Time Expressions"'],
  },
});

/** Days of the longest such month. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function impossible({ spec, duration }: DateExpression): string | undefined {
  if (duration && duration.fields.length > 0 && duration.fields.every(({ value }) => Number(value) === 0))
    return 'a duration of 0 lets it end when it begins';
  const months = spec && bounds(spec, 'months');
  const first = spec && bounds(spec, 'monthdays')?.[0];
  if (!months || first === undefined || months[0] > months[1]) return undefined;
  const longest = Math.max(...DAYS.slice(months[0] - 1, months[1]));
  return first > longest && first <= 31 ? `there is no day ${first} in these months` : undefined;
}

/** The numbers that a field lets through; undefined for what is no range. */
function bounds({ fields }: DateFields, name: string): readonly [number, number] | undefined {
  const text = fields.find((field) => field.name === name)?.value;
  const [, from, dash, to] = /^(\d+)?(-)?(\d+)?$/.exec(typeof text === 'string' ? text.trim() : '') ?? [];
  if (from === undefined && to === undefined) return undefined;
  const low = Number(from ?? 1);
  const high = dash === undefined ? low : Number(to ?? Number.MAX_SAFE_INTEGER);
  return [low, Math.min(high, name === 'months' ? 12 : 31)];
}

/** After one date and before an earlier one, in an `and`. */
function* contradictions(outer: Rule): Generator<{ condition: DateExpression; why: string }> {
  for (const inner of outer.conditions) if (inner.kind === 'rule') yield* contradictions(inner);
  if (outer.op !== 'and') return;
  const dates = outer.conditions.filter((one) => one.kind === 'date');
  const [after] = dates.filter(({ operation }) => operation === 'gt');
  const before = dates.find(
    ({ operation, stop }) => operation === 'lt' && isEarlier(stop ?? '', after?.start ?? ''),
  );
  if (before)
    yield { condition: before, why: `it is asked for before ${before.stop} and after ${after?.start}` };
}

/** Days are compared; on one day, and in other spellings than year-month-day, nothing is said. */
function isEarlier(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) =>
    /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text)?.slice(1).join('-'),
  );
  return first !== undefined && second !== undefined && first < second;
}
