import { parseBoolean } from '../../../types/boolean.js';
import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

/**
 * Flags that `fencing.py` and the agents test with `"--ssl-insecure" in options`, and that are there whatever their value
 * (`_parse_input_stdin`, fence-agents 4.12 to 4.16). Others (lanplus, ssl with a default) compare the value.
 */
const BY_PRESENCE = new Set(
  [
    'ssl_insecure ssl_secure notls tls1.0 disable_ssl use_sudo sudo missing_as_off inet4_only inet6_only',
    'port_as_ip msi network_fencing use_cookies disable_http_filter readonly aptpl suppress_errors earlyexit',
    'graceful baremetalsolution ssh secure',
  ].flatMap((names) => names.split(' ')),
);

export const fenceFlagFalse = rule<{ name: string; parameter: string; value: string }>({
  code: 'HA6044',
  severity: 'warning',
  message: ({ name, parameter, value }) =>
    `${parameter}=${value} of ${JSON.stringify(name)} switches it on: the agent only looks whether the flag is there`,
  hint: ({ parameter }) => `leave ${parameter} out`,
  check({ cluster, report, fixes }) {
    for (const { id, primitive } of fencingOf(cluster).devices) {
      for (const { name, value, at } of primitive.parameters.all) {
        const facts = primitive.facts?.parameters.get(name.replaceAll('-', '_'));
        if (value === undefined || !at || facts?.type.kind !== 'boolean') continue;
        // One with a default is there anyway, and its value counts.
        const byPresence = BY_PRESENCE.has(facts.name) && facts.default === undefined;
        if (!byPresence || parseBoolean(value, 'fence') !== false) continue;
        report(
          at,
          { name: id, parameter: name, value },
          { fixes: [fixes.remove(at, `Remove ${name}`, 'unsafe')] },
        );
      }
    }
  },
  page: {
    means: 'A flag of a fence agent is set to 0, no, off or false, and counts as set.',
    harm: '`ssl_insecure=0` switches the check of certificates off, which it was to keep; `missing_as_off=false` takes a machine that is not found for one that is off, and fencing for a success.',
    avoid: `
node n1
primitive vc stonith:fence_vmware_rest { ip = vc.example.com, username = u, password_script = /etc/pw, ssl_insecure = 0 }`,
    prefer: `
node n1
primitive vc stonith:fence_vmware_rest { ip = vc.example.com, username = u, password_script = /etc/pw, ssl_secure = 1 }`,
    notes: 'The fix removes the flag, so the agent behaves differently from now on: as it was meant to.',
    references: ['fence-agents, `lib/fencing.py.py`'],
  },
});
