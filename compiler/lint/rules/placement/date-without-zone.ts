import { dateProblem, hasTimeZone } from '../../../types/date.js';
import { rule } from '../../rule.js';
import { dateConditions, ruleUses } from '../../view/placement-conditions.js';

export const dateWithoutZone = rule<{ date: string }>({
  code: 'HA6220',
  severity: 'warning',
  message: ({ date }) =>
    `${JSON.stringify(date)} has no time zone: each node takes the offset to UTC that it has at the moment, summer time or not`,
  hint: ({ date }) => `write the offset: ${date.replace(' ', 'T')}Z, or +02:00 instead of Z`,
  check({ cluster, report }) {
    for (const { rule: outer, at } of ruleUses(cluster)) {
      for (const { start, stop, origin } of dateConditions(outer)) {
        const place = origin ?? at;
        for (const date of [start, stop]) {
          if (date === undefined || !place || hasTimeZone(date) || !hasTime(date)) continue;
          if (dateProblem(date)) continue;
          report(place, { date });
        }
      }
    }
  },
  page: {
    means: 'A rule has a date with a time of day and without a zone.',
    harm: `Pacemaker adds the offset that the host has now, also for a date on the other side of a change to or from summer time: the
rule begins or ends an hour off (measured: a date in July, read in November, was an hour early). Nodes in different zones do not
even agree.`,
    avoid: `
node n1
primitive web systemd:httpd
location web where date > "2026-07-04 12:00:00" score=-INFINITY`,
    prefer: `
node n1
primitive web systemd:httpd
location web where date > "2026-07-04T12:00:00Z" score=-INFINITY`,
    notes: 'A date without a time of day is not reported.',
    references: ['Pacemaker Explained, "Rules", "Date/Time Expressions"', 'ISO 8601'],
  },
});

function hasTime(date: string): boolean {
  return date.includes(':') || /[T ]\d{2}/.test(date);
}
