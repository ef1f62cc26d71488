import { parseBoolean } from '../../../types/boolean.js';
import { rule } from '../../rule.js';
import { corosyncSetting } from '../../view/corosync.js';

type Params = { readonly message: string; readonly hint: string };

export const corosyncLog = rule<Params>({
  code: 'HA6571',
  severity: 'info',
  message: ({ message }) => message,
  hint: ({ hint }) => hint,
  check({ written, report }) {
    const logging = written.setup?.logging ?? [];
    const flag = (name: string, otherwise: boolean): boolean =>
      parseBoolean(corosyncSetting(logging, name)?.text ?? '') ?? otherwise;
    const toFile = corosyncSetting(logging, 'to_logfile');
    const file = corosyncSetting(logging, 'logfile');
    const syslog = corosyncSetting(logging, 'to_syslog');
    const debug = corosyncSetting(logging, 'debug');
    if (toFile && flag('to_logfile', false) && !file) {
      report(toFile.at, {
        message: 'to_logfile without logfile: no file is written',
        hint: 'add logfile = /var/log/cluster/corosync.log',
      });
    } else if (file && !flag('to_logfile', false)) {
      report(file.at, {
        message: 'logfile without to_logfile: no file is written',
        hint: 'add to_logfile = yes',
      });
    }
    if (syslog && !flag('to_syslog', true) && !(flag('to_logfile', false) && file)) {
      report(syslog.at, {
        message: 'corosync logs nowhere: after a failure nobody can say what happened',
        hint: 'write to_syslog = yes, or a logfile',
      });
    }
    if (debug && debug.text !== 'off') {
      report(debug.at, {
        message: `debug = ${debug.text} for all of corosync: the log fills the disk, and slows the nodes down`,
        hint: 'switch it on for one subsystem, while you look for something',
      });
    }
  },
  page: {
    means: 'The log of corosync goes nowhere, not to the file that is meant, or has everything in it.',
    harm: 'The first question after a node was fenced is what corosync has seen. Without a log there is no answer; with debug left on, the disk is full.',
    avoid: `
cluster shop { logging { to_logfile = yes } }`,
    prefer: `
cluster shop { logging { to_logfile = yes, logfile = /var/log/cluster/corosync.log } }`,
    references: ['corosync.conf(5), "logging"'],
  },
});
