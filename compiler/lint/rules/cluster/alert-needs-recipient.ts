import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly agent: string;
  readonly what: string;
}

/** Agents that come with Pacemaker and leave at once without a recipient. */
const NEEDED: Readonly<Record<string, string>> = {
  alert_smtp: 'an address',
  alert_snmp: 'the host that takes the traps',
  alert_file: 'the file to write to',
};

export const alertNeedsRecipient = rule<Params>({
  code: 'HA6533',
  severity: 'warning',
  message: ({ id, agent, what }) =>
    `the alert ${JSON.stringify(id)} never reports anything: ${agent} needs a recipient, ${what}`,
  hint: ({ what }) => `add: recipient "…" (${what})`,
  check({ written, complete, report }) {
    if (!complete) return;
    for (const { id, path, recipients, origin } of written.alerts) {
      const agent = path.split('/').at(-1) ?? '';
      const what = NEEDED[agent.replace(/\.sh(\.sample)?$/, '')];
      if (what !== undefined && recipients.length === 0 && origin) report(origin, { id, agent, what });
    }
  },
  page: {
    means: 'One of the agents that come with Pacemaker has no recipient.',
    harm: 'The agent ends without a message for each event, and the alert looks configured.',
    avoid: 'alert mail "/var/lib/pacemaker/alert_smtp.sh"',
    prefer: 'alert mail "/var/lib/pacemaker/alert_smtp.sh" { recipient "ops@example.com" }',
    references: [
      'Pacemaker Explained, "Alert Recipients"',
      'the sample agents in /usr/share/pacemaker/alerts',
    ],
  },
});
