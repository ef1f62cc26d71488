import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

interface Params {
  readonly parameter: string;
  readonly action: string;
  readonly effect: string;
}

const SWITCHES_NOTHING = [
  'status',
  'monitor',
  'list',
  'list-status',
  'metadata',
  'manpage',
  'validate-all',
  'none',
  'null',
];

export const misusedFenceAction = rule<Params>({
  code: 'HA6057',
  severity: 'warning',
  message: ({ parameter, action, effect }) => `${parameter}=${action}: ${effect}`,
  hint: () => 'remove it; what an agent may be called with instead of reboot is off',
  check({ cluster, report }) {
    for (const { primitive } of fencingOf(cluster).devices) {
      for (const { name, value, at } of primitive.parameters.all) {
        const wanted = /^pcmk_(reboot|off|on)_action$/.exec(name)?.[1];
        if (wanted === undefined || !at || value === undefined || value === wanted) continue;
        const effect = effectOf(wanted, value);
        if (effect !== undefined) report(at, { parameter: name, action: value, effect });
      }
    }
  },
  page: {
    means: 'Pacemaker wants a node switched off, and the device is told to do something else instead.',
    harm: 'The agent says that it worked, so the cluster takes the node for dead and starts its resources elsewhere, while they still run there: two nodes write to one disk.',
    avoid: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, pcmk_reboot_action = status }`,
    prefer: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, pcmk_reboot_action = off }`,
    references: ['Pacemaker Explained, "Special Options for Fencing Resources"'],
  },
});

function effectOf(wanted: string, action: string): string | undefined {
  if (SWITCHES_NOTHING.includes(action)) {
    return wanted === 'on' ? undefined : 'it switches nothing, and the cluster believes that the node is off';
  }
  if (wanted === 'on') {
    return action === 'off' || action === 'reboot' ? 'a node that joins is switched off' : undefined;
  }
  if (action === 'on') return 'the node is never switched off, and the cluster believes that it is';
  // A node that comes back is no danger where off is only a stronger reboot, but not what was asked for.
  return wanted === 'off' && action === 'reboot'
    ? 'a node that has to stay off, after a failed unfencing or by the wish of an administrator, comes back'
    : undefined;
}
