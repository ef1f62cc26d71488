import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

interface Params {
  readonly index: number;
  readonly node: string;
  readonly device: string;
  readonly disabled: boolean;
}

export const levelDeviceForOthers = rule<Params>({
  code: 'HA6023',
  severity: 'warning',
  message: ({ index, node, device, disabled }) =>
    disabled
      ? `level ${index} of ${JSON.stringify(node)} needs ${JSON.stringify(device)}, which nobody can use: the level always fails`
      : `level ${index} of ${JSON.stringify(node)} needs ${JSON.stringify(device)}, whose list does not have that node: the level always fails`,
  hint: ({ node }) =>
    `name ${JSON.stringify(node)} in the pcmk_host_list of the device, or take the device out of the level`,
  check({ cluster, complete, report }) {
    const fencing = fencingOf(cluster);
    for (const { node } of complete ? fencing.targets : []) {
      for (const { index, devices, origin } of fencing.levelsFor(node) ?? []) {
        for (const device of devices.map((id) => fencing.device(id))) {
          if (!device || !origin) continue;
          const disabled = device.disabled !== undefined;
          if (!disabled && device.targets(node) !== 'no') continue;
          const related = [{ message: 'the device is declared here', at: device.primitive.at }];
          report(origin, { index, node, device: device.id, disabled }, { related });
        }
      }
    }
  },
  page: {
    means: 'A fencing level names a device that is not for the node, or that nobody can use.',
    harm: 'A level succeeds when all of its devices do. This one never can, and when it is the only one, the node is never fenced: a node with levels is fenced by these alone.',
    avoid: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
primitive ipmi2 stonith:fence_ipmilan { ip = 192.0.2.2, username = admin, password_script = /etc/pw, pcmk_host_list = n2 }
fencing {
  level 1 for n1: ipmi1
  level 1 for n2: ipmi1
}`,
    prefer: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
primitive ipmi2 stonith:fence_ipmilan { ip = 192.0.2.2, username = admin, password_script = /etc/pw, pcmk_host_list = n2 }
fencing {
  level 1 for n1: ipmi1
  level 1 for n2: ipmi2
}`,
    references: ['Pacemaker Explained, "Fencing Topologies"'],
  },
});
