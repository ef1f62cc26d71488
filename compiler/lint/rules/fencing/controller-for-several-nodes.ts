import { rule } from '../../rule.js';
import { isOneMachine } from '../../view/fencing-agents.js';
import { fencingOf } from '../../view/fencing.js';
import { quoted } from '../../view/fencing-words.js';

export const controllerForSeveralNodes = rule<{ name: string; agent: string; nodes: readonly string[] }>({
  code: 'HA6056',
  severity: 'info',
  message: ({ name, agent, nodes }) =>
    `${JSON.stringify(name)} is for ${quoted(nodes)}, and ${agent} reaches the management controller of one machine`,
  hint: () => 'declare a device for each node, with its address and its pcmk_host_list',
  check({ cluster, complete, report }) {
    for (const device of complete ? fencingOf(cluster).devices : []) {
      const { id, type, primitive } = device;
      if (!isOneMachine(type)) continue;
      const nodes = [...new Set(device.hosts.map((host) => host.toLowerCase()))];
      const [outlet, ...others] = nodes.map((node) => device.outlet(node));
      if (outlet === undefined || !others.includes(outlet)) continue;
      report(primitive.at, { name: id, agent: primitive.agentName, nodes: device.hosts });
    }
  },
  page: {
    means: 'One address of a management controller (IPMI, iLO, iDRAC, Redfish) is given for several nodes.',
    harm: 'Unless the address is that of a chassis, fencing any of the nodes switches the same machine, and the cluster takes the other one for off.',
    avoid: `
node n1
node n2
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = "n1 n2", pcmk_delay_max = 10 }`,
    prefer: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, pcmk_delay_base = 10 }
primitive ipmi2 stonith:fence_ipmilan { ip = 192.0.2.2, username = admin, password_script = /etc/pw, pcmk_host_list = n2 }`,
    references: ['Pacemaker Explained, "Fencing"'],
  },
});
