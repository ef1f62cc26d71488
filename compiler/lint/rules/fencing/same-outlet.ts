import { rule } from '../../rule.js';
import type { FenceDevice } from '../../view/fencing.js';
import { fencingOf } from '../../view/fencing.js';
import { same } from '../../view/fencing-hosts.js';
import { isOneMachine } from '../../view/fencing-agents.js';
import { quoted } from '../../view/fencing-words.js';

interface Params {
  readonly nodes: readonly string[];
  readonly device: string;
  readonly other?: string | undefined;
}

export const sameOutlet = rule<Params>({
  code: 'HA6051',
  severity: 'warning',
  message: ({ nodes, device, other }) =>
    other === undefined
      ? `${JSON.stringify(device)} switches the same machine or plug for ${quoted(nodes)}: fencing one of them hits another`
      : `${JSON.stringify(device)} and ${JSON.stringify(other)} switch the same machine or plug, for ${quoted(nodes)}: fencing one of them hits the other`,
  hint: () => 'give each node its own address or plug: a device for each, or pcmk_host_map="n1:1;n2:2"',
  check({ cluster, complete, report }) {
    if (!complete) return;
    const owners = new Map<string, { device: FenceDevice; node: string }>();
    const told = new Set<FenceDevice>();
    for (const device of fencingOf(cluster).devices) {
      for (const node of new Set(device.hosts.map((host) => host.toLowerCase()))) {
        const outlet = device.outlet(node);
        if (outlet === undefined) continue;
        const owner = owners.get(outlet);
        if (!owner) owners.set(outlet, { device, node });
        // One controller with a list of nodes is a rule of its own.
        else if (owner.device === device && isOneMachine(device.type)) continue;
        else if (!same(owner.node, node) && !told.has(device)) {
          told.add(device);
          const other = owner.device === device ? undefined : owner.device.id;
          const related =
            other === undefined
              ? []
              : [{ message: 'the other device is here', at: owner.device.primitive.at }];
          const nodes = other === undefined ? device.hosts : [owner.node, node];
          report(device.primitive.at, { nodes, device: device.id, other }, { related });
        }
      }
    }
  },
  page: {
    means: 'Two nodes are fenced through the same management controller, or the same plug of a power switch.',
    harm: 'Usually a line was copied and the address forgotten. To fence n2 the cluster switches off n1, learns that it worked, and starts the resources of n2 while n2 still runs.',
    avoid: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, pcmk_delay_base = 5 }
primitive ipmi2 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n2 }`,
    prefer: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, pcmk_delay_base = 5 }
primitive ipmi2 stonith:fence_ipmilan { ip = 192.0.2.2, username = admin, password_script = /etc/pw, pcmk_host_list = n2 }`,
    references: ['Pacemaker Explained, "Fencing"'],
  },
});
