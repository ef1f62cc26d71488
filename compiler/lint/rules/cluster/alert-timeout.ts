import { parseDuration } from '../../../types/duration.js';
import { callsOf, settingsNamed } from '../../view/alerts.js';
import { rule } from '../../rule.js';

interface Params {
  readonly value: string;
  readonly effect: string;
}

export const alertTimeout = rule<Params>({
  code: 'HA6530',
  severity: 'warning',
  message: ({ value, effect }) => `timeout=${value} of an alert: ${effect}`,
  hint: () => 'leave it out for 30s, or write a few seconds up to some minutes',
  check({ written, report }) {
    for (const { value, at } of settingsNamed(callsOf(written), 'timeout')) {
      const ms = value === undefined ? undefined : parseDuration(value, 'timeout');
      const effect = ms === undefined ? undefined : effectOf(ms);
      if (effect !== undefined && at) report(at, { value: value ?? '', effect });
    }
  },
  page: {
    means:
      'The timeout of an alert or of one of its recipients is 0, less than a second, or longer than ten minutes.',
    harm: `An agent that is killed too early sends nothing, and nobody notices: alerts have no status. One that may hang for an hour
keeps its process for each event, on each node.`,
    avoid: `
alert mail "/usr/local/bin/mail.sh" {
  meta timeout=30ms
  recipient "ops@example.com"
}`,
    prefer: `
alert mail "/usr/local/bin/mail.sh" {
  meta timeout=30s
  recipient "ops@example.com"
}`,
    references: ['Pacemaker Explained, "Alert Meta-Attributes"'],
  },
});

function effectOf(ms: number): string | undefined {
  if (ms === 0) return '0 stands for the default, 30 s, not for "no limit"';
  if (ms < 1000) return 'the agent is killed before it has sent anything';
  return ms > 600_000 ? 'an agent that hangs stays that long, for every event' : undefined;
}
