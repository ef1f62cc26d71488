import type { DateExpression } from '../../../model/model.js';
import { parseDuration } from '../../../types/duration.js';
import { rule } from '../../rule.js';
import { dateConditions, ruleUses } from '../../view/placement-conditions.js';

const MINUTE = 60_000;

export const dateSpecMissed = rule<{ interval: string; never: boolean }>({
  code: 'HA6222',
  severity: 'warning',
  message: ({ interval, never }) =>
    never
      ? `cluster-recheck-interval=${interval} switches the timer off, and nothing else looks at this "date spec" when its time comes`
      : `this "date spec" can begin and end between two looks: cluster-recheck-interval is ${interval}`,
  hint: () => 'set cluster-recheck-interval to a fraction of the window, such as 5min',
  check({ cluster, report }) {
    const setting = cluster.optionSetting('cluster-recheck-interval');
    const text = cluster.option('cluster-recheck-interval') ?? '15min';
    const interval = parseDuration(text);
    if (interval === undefined) return;
    for (const { rule: outer, at } of ruleUses(cluster)) {
      for (const condition of dateConditions(outer)) {
        const place = condition.origin ?? at;
        const window = windowOf(condition);
        if (!place || window === undefined) continue;
        const related = setting?.at ? [{ message: 'the interval is set here', at: setting.at }] : [];
        if (interval === 0) report(place, { interval: text, never: true }, { related });
        else if (window < interval) report(place, { interval: text, never: false }, { related });
      }
    }
  },
  page: {
    means: `A rule has a \`date spec\`, and \`cluster-recheck-interval\` is 0, or longer than the time that the \`date spec\` lasts.`,
    harm: `Pacemaker knows when a range of dates begins and ends, and wakes up then. For a \`date spec\` it does not: the rule is only
looked at when something happens in the cluster, or when the interval (15 minutes by default) is over. With 0 the window passes
unnoticed on a quiet cluster.`,
    avoid: `
node n1
property cluster-recheck-interval=0
primitive web systemd:httpd
location web where date spec(hours=1-3) score=-INFINITY`,
    prefer: `
node n1
property cluster-recheck-interval=5min
primitive web systemd:httpd
location web where date spec(hours=1-3) score=-INFINITY`,
    references: ['Pacemaker Explained, "Cluster Options", cluster-recheck-interval'],
  },
});

/** How long it is true at a stretch, in milliseconds; an hour or more counts as an hour. Undefined for other conditions. */
function windowOf({ spec }: DateExpression): number | undefined {
  if (!spec) return undefined;
  const field = (name: string): string | undefined => {
    const value = spec.fields.find((one) => one.name === name)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const seconds = field('seconds');
  if (seconds !== undefined) return MINUTE;
  const minutes = field('minutes');
  return minutes === undefined ? 60 * MINUTE : count(minutes, 59) * MINUTE;
}

function count(span: string, last: number): number {
  const [, low, dash, high] = /^(\d+)?(-)?(\d+)?$/.exec(span) ?? [];
  if (dash === undefined) return 1;
  return Number(high ?? last) - Number(low ?? 0) + 1;
}
