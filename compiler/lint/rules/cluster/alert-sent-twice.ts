import type { Alert } from '../../../model/model.js';
import type { Call } from '../../view/alerts.js';
import { addressOf, callsOf } from '../../view/alerts.js';
import { rule } from '../../rule.js';

interface Params {
  readonly path: string;
  readonly to: string | undefined;
}

export const alertSentTwice = rule<Params>({
  code: 'HA6532',
  severity: 'warning',
  message: ({ path, to }) =>
    `${path} is called twice for each event${to === undefined ? '' : ` with the recipient ${JSON.stringify(to)}`}`,
  hint: () => 'remove one of the two',
  check({ written, report }) {
    const calls = callsOf(written).filter(({ meta }) => meta.text('enabled') !== 'false');
    for (const [index, call] of calls.entries()) {
      const earlier = calls.slice(0, index).find((other) => same(other, call));
      if (!earlier || !call.at) continue;
      const related = earlier.at ? [{ message: 'it is called for this one too', at: earlier.at }] : [];
      report(call.at, { path: call.alert.path, to: addressOf(call) }, { related });
    }
  },
  page: {
    means:
      'Two recipients of the same agent have the same value, or two alerts have the same path, recipient, variables and events.',
    harm: 'Each event is reported twice. Tickets, counters and SNMP traps come double, and people learn to ignore them.',
    avoid: `
alert mail "/usr/local/bin/mail.sh" {
  recipient "ops@example.com"
  recipient "ops@example.com"
}`,
    prefer: `
alert mail "/usr/local/bin/mail.sh" {
  recipient "ops@example.com"
  recipient "night@example.com"
}`,
    references: ['Pacemaker Explained, "Alerts"'],
  },
});

type Kinds = NonNullable<Alert['select']>['kinds'];

/** What the agent cannot tell apart. */
function same(a: Call, b: Call): boolean {
  if (a.alert.path !== b.alert.path || (a.recipient && addressOf(a) === undefined)) return false;
  return addressOf(a) === addressOf(b) && overlap(a.alert, b.alert) && variables(a) === variables(b);
}

function overlap(a: Alert, b: Alert): boolean {
  const ours: Kinds = a.select?.kinds ?? ALL;
  const theirs: Kinds = b.select?.kinds ?? ALL;
  return ours.some((kind) => theirs.includes(kind));
}

const ALL: Kinds = ['nodes', 'fencing', 'resources'];

function variables({ alert, recipient }: Call): string {
  const sets = [...alert.instanceAttributes, ...(recipient?.instanceAttributes ?? [])];
  return JSON.stringify(sets.flatMap(({ pairs }) => pairs.map(({ name, value }) => [name, value])));
}
