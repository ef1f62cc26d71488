import type { DateExpression } from '../../../model/model.js';
import { rule } from '../../rule.js';
import { dateConditions, ruleUses } from '../../view/placement-conditions.js';

/** The rules know no clock. What lies before this version of them was written is over for certain. */
const WRITTEN = '2026-11-01';

export const dateIsOver = rule<{ date: string; always: boolean }>({
  code: 'HA6221',
  severity: 'warning',
  message: ({ date, always }) =>
    always
      ? `${date} is over: this condition is true from now on`
      : `${date} is over: this condition is never true again`,
  hint: () => 'remove the rule, and what depends on it',
  check({ cluster, report }) {
    for (const { rule: outer, at } of ruleUses(cluster)) {
      for (const condition of dateConditions(outer)) {
        const place = condition.origin ?? at;
        const found = passed(condition);
        if (place && found) report(place, found);
      }
    }
  },
  page: {
    means: `A rule compares the time with a date that is over: the end of a range, \`date < …\`, \`date > …\`, or the years of a
\`date spec\`. Dates before ${WRITTEN} count as over.`,
    harm: `It is a leftover: of a window for some work, or of \`crm_resource --ban --lifetime\`. The rule does nothing, or always the
same, and everybody who reads the configuration has to find that out.`,
    avoid: `
node n1
primitive web systemd:httpd
location web where date in "2019-03-01" .. "2019-03-02" score=-INFINITY`,
    prefer: `
node n1
primitive web systemd:httpd
location web where date in "2119-03-01" .. "2119-03-02" score=-INFINITY`,
    references: ['Pacemaker Explained, "Rules", "Date/Time Expressions"'],
  },
});

function passed({
  operation,
  start,
  stop,
  duration,
  spec,
}: DateExpression): { readonly date: string; readonly always: boolean } | undefined {
  if (spec) {
    const years = spec.fields.find(({ name }) => name === 'years')?.value;
    const last = typeof years === 'string' ? /^(?:\d*-)?(\d{4})$/.exec(years)?.[1] : undefined;
    return last !== undefined && last < WRITTEN.slice(0, 4)
      ? { date: `years=${years as string}`, always: false }
      : undefined;
  }
  if (isOver(stop)) return { date: stop!, always: false };
  if (stop !== undefined || duration || !isOver(start)) return undefined;
  return operation === 'gt' || operation === 'in_range' ? { date: start!, always: true } : undefined;
}

/** Only what begins with year, month and day is compared: other spellings of ISO 8601 are rare. */
function isOver(date: string | undefined): boolean {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(date ?? '') ?? [];
  return year !== undefined && `${year}-${month}-${day}` < WRITTEN;
}
