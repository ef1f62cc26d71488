import { rule } from '../../rule.js';

export const alertSample = rule<{ path: string }>({
  code: 'HA6534',
  severity: 'warning',
  message: ({ path }) =>
    `${path} is a sample: it is installed without the permission to run, and the next update replaces it`,
  hint: () => 'copy it, for example to /var/lib/pacemaker, make it executable, and name the copy',
  check({ written, report }) {
    for (const { path, origin } of written.alerts) {
      if (/\.(sample|example|dist)$/.test(path) && origin) report(origin, { path });
    }
  },
  page: {
    means: 'The agent of an alert is one of the sample files of the package.',
    harm: 'Samples are not executable. Pacemaker logs an error for each event, and nobody gets a message.',
    avoid: 'alert log "/usr/share/pacemaker/alerts/alert_file.sh.sample" { recipient /var/log/alerts }',
    prefer: 'alert log "/var/lib/pacemaker/alert_file.sh" { recipient /var/log/alerts }',
    references: ['Pacemaker Explained, "Using the Sample Alert Agents"'],
  },
});
