import { callsOf, settingsNamed } from '../../view/alerts.js';
import { rule } from '../../rule.js';

export const alertTimestamp = rule<{ value: string }>({
  code: 'HA6531',
  severity: 'warning',
  message: ({ value }) =>
    `timestamp-format=${JSON.stringify(value)} has no field: every message has this text for its time`,
  hint: () => 'write a format of date(1), such as "%H:%M:%S.%06N" or "%Y-%m-%d %H:%M:%S"',
  check({ written, report }) {
    for (const { value, at } of settingsNamed(callsOf(written), 'timestamp-format')) {
      if (value !== undefined && at && !/%[^%]/.test(value.replaceAll('%%', ''))) report(at, { value });
    }
  },
  page: {
    means: 'The format for the time in alerts has no `%` field in it.',
    harm: 'The agent gets the text itself as CRM_alert_timestamp: when something happened is lost, mostly with the first message at night.',
    avoid: `
alert log "/usr/local/bin/log.sh" {
  meta { timestamp-format = "HH:MM:SS" }
}`,
    prefer: `
alert log "/usr/local/bin/log.sh" {
  meta { timestamp-format = "%H:%M:%S" }
}`,
    references: ['Pacemaker Explained, "Alert Meta-Attributes"', 'date(1)'],
  },
});
