import { rule } from '../../rule.js';
import { isOneMachine } from '../../view/fencing-agents.js';
import { fencingOf } from '../../view/fencing.js';

interface Params {
  readonly name: string;
  readonly agent: string;
  readonly why: 'one-machine' | 'plug' | 'check-none';
}

export const fenceDeviceWithoutHosts = rule<Params>({
  code: 'HA6007',
  severity: 'warning',
  message: ({ name, agent, why }) => {
    const device = JSON.stringify(name);
    switch (why) {
      case 'one-machine':
        return `${device} is the controller of one machine and has no pcmk_host_list: ${agent} cannot say which, so Pacemaker uses it for any node`;
      case 'plug':
        return `${device} has a fixed plug and no pcmk_host_list: it is used for the wrong node, or for none`;
      case 'check-none':
        return `pcmk_host_check=none: Pacemaker uses ${device} for any node, and it always switches the same machine`;
    }
  },
  hint: () => 'name its node: pcmk_host_list=NODE',
  check({ cluster, complete, report }) {
    if (!complete || cluster.members.length === 1) return;
    for (const device of fencingOf(cluster).devices) {
      const { id, type, primitive, helper, shared } = device;
      if (helper || shared) continue;
      const { at = primitive.at } = primitive.parameters.get('pcmk_host_check') ?? {};
      const single = isOneMachine(type) && !device.has('port_as_ip');
      const plug = device.parameter('plug', 'port');
      const fixed = plug !== undefined && plug !== 'dynamic';
      const params = { name: id, agent: `stonith:${type}` };
      if (device.writtenCheck === 'none' && (single || fixed)) report(at, { ...params, why: 'check-none' });
      else if (device.namesHosts || device.ownHosts.length > 0) continue;
      else if (single) report(primitive.at, { ...params, why: 'one-machine' });
      else if (fixed) report(primitive.at, { ...params, why: 'plug' });
    }
  },
  page: {
    means: `A device that switches one machine does not say which node that is. Agents for management controllers cannot list
machines, and with a fixed \`plug\` a list of machines does not help.`,
    harm: `Pacemaker asks the device for the status of a node, gets the status of the one machine it has, and takes the device for
able. To fence n2 it then may switch off n1, and report that n2 is off.`,
    avoid: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw }
primitive ipmi2 stonith:fence_ipmilan { ip = 192.0.2.2, username = admin, password_script = /etc/pw }`,
    prefer: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
primitive ipmi2 stonith:fence_ipmilan { ip = 192.0.2.2, username = admin, password_script = /etc/pw, pcmk_host_list = n2 }`,
    references: ['Pacemaker Explained, "Special Options for Fencing Resources" (pcmk_host_check)'],
  },
});
