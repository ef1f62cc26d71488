import { rule } from '../../rule.js';
import { isOneMachine } from '../../view/fencing-agents.js';
import type { FenceDevice } from '../../view/fencing.js';
import { fencingOf } from '../../view/fencing.js';

type Missing = 'an address (ip)' | 'a password (password, password_script or identity_file)';

export const fenceLogin = rule<{ name: string; agent: string; missing: Missing }>({
  code: 'HA6046',
  severity: 'warning',
  message: ({ name, agent, missing }) =>
    `${JSON.stringify(name)} has no ${missing.slice(missing.indexOf(' ') + 1)}: ${agent} stops with an error, so fencing always fails`,
  hint: ({ missing }) => `give it ${missing}`,
  check({ cluster, complete, report }) {
    for (const device of complete ? fencingOf(cluster).devices : []) {
      const { id, primitive } = device;
      const params = { name: id, agent: primitive.agentName };
      if (lacksAddress(device)) report(primitive.at, { ...params, missing: 'an address (ip)' });
      if (lacksPassword(device)) {
        report(primitive.at, {
          ...params,
          missing: 'a password (password, password_script or identity_file)',
        });
      }
    }
  },
  page: {
    means:
      'A fence device lacks what its agent asks for although the metadata does not call it required: the address of a management controller, or a password where there is a login.',
    harm: '"You have to enter fence address", "You have to enter password or password script": the monitor fails, and so does every fencing.',
    avoid: `
node n1
primitive ipmi stonith:fence_ipmilan { username = admin, password_script = /etc/pw, pcmk_host_list = n1 }`,
    prefer: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }`,
    references: ['fence-agents, `lib/fencing.py.py` (`_validate_input`)'],
  },
});

/** Where the metadata calls the address required, the compiler misses it. */
function lacksAddress(device: FenceDevice): boolean {
  const ip = device.primitive.facts?.parameters.get('ip');
  if (!ip || ip.required || ip.default !== undefined || !isOneMachine(device.type)) return false;
  // The name or plug of the node is the address then.
  return !device.has('ip', 'ipaddr', 'managed', 'target', 'port_as_ip', 'systems_uri');
}

/** An agent that asks for a login asks for a password too. */
function lacksPassword(device: FenceDevice): boolean {
  const parameters = device.primitive.facts?.parameters;
  const username = parameters?.get('username');
  if (!username?.required || !parameters?.has('password')) return false;
  const ways = ['password', 'passwd', 'password_script', 'passwd_script', 'identity_file'];
  // Without a login the compiler has said enough.
  return device.has('username', 'login') && !device.has(...ways);
}
