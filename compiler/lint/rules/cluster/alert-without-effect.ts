import type { Origin } from '../../../model/model.js';
import { rule } from '../../rule.js';
import { addressOf, callsOf } from '../../view/alerts.js';
import { isProduced } from '../../view/placement-attributes.js';

type Params = { readonly message: string; readonly hint: string };

const META = ['timeout', 'timestamp-format', 'enabled'];
/** Where node attributes are written that no source shows. */
const OWN =
  /^(?:#|fail-count-|last-failure-|master-|shutdown$|standby$|maintenance$|terminate$|probe_complete$)/;

export const alertWithoutEffect = rule<Params>({
  code: 'HA6535',
  severity: 'warning',
  message: ({ message }) => message,
  hint: ({ hint }) => hint,
  check({ written, cluster, whole, complete, report }) {
    const say = (at: Origin | undefined, message: string, hint: string): void => {
      if (at) report(at, { message, hint });
    };
    for (const { path, origin, instanceAttributes, recipients, select } of written.alerts) {
      if (/\.(?:sh|py|pl|rb)\s+\S/.test(path) || /\s-{1,2}\w/.test(path)) {
        say(
          origin,
          `the path ${JSON.stringify(path)} has arguments in it: it is the name of a file, which does not exist`,
          'give what the agent needs as parameters, which it gets in its environment',
        );
      }
      const sets = [...instanceAttributes, ...recipients.flatMap((one) => one.instanceAttributes)];
      for (const { name, origin: at } of sets.flatMap(({ pairs }) => pairs)) {
        if (META.includes(name))
          say(
            at,
            `${name} is a parameter of this alert, which the agent gets and Pacemaker does not read`,
            `write meta ${name}=…`,
          );
      }
      for (const { name, origin: at } of whole && complete ? (select?.attributes ?? []) : []) {
        if (OWN.test(name) || isProduced(cluster, name)) continue;
        say(
          at ?? origin,
          `this alert waits for changes of the node attribute ${JSON.stringify(name)}, which nothing here sets`,
          'correct the name, or ignore this where a script sets it',
        );
      }
    }
    for (const call of callsOf(written)) {
      if (addressOf(call)?.trim() === '')
        say(
          call.at,
          'this recipient is empty: the agent does not know where to send the message',
          'write an address, or remove the recipient',
        );
    }
  },
  page: {
    means:
      'An alert that cannot work as it is meant: arguments in its path, options among its parameters, an empty recipient, an attribute that nobody sets.',
    harm: 'No message is sent, and nobody notices that before the night in which one was needed.',
    avoid: `alert mail "/usr/local/bin/alert.sh -v" { recipient "ops@example.com" }`,
    prefer: `alert mail "/usr/local/bin/alert.sh" { recipient "ops@example.com" }`,
    references: ['Pacemaker Explained, "Alerts"'],
  },
});
