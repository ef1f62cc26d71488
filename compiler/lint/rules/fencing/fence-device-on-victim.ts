import { rule } from '../../rule.js';
import { same } from '../../view/fencing-hosts.js';
import { fencingOf } from '../../view/fencing.js';
import { quoted } from '../../view/fencing-words.js';

export const fenceDeviceOnVictim = rule<{ name: string; users: readonly string[] }>({
  code: 'HA6010',
  severity: 'warning',
  message: ({ name, users }) =>
    `${JSON.stringify(name)} fences ${quoted(users)} and may be used from there only: when the node fails, nobody can use it`,
  hint: () => 'ban a device from its target, if from any node: `location FENCE avoids TARGET`',
  check({ cluster, complete, report }) {
    if (!complete || cluster.members.length < 2) return;
    for (const { id, primitive, hosts, users, disabled, shared } of fencingOf(cluster).devices) {
      if (disabled || shared || hosts.length === 0 || users.length === cluster.members.length) continue;
      // Each of its targets has to find another node that may use the device.
      const stuck = hosts.filter((host) => users.every((user) => same(user, host)));
      if (stuck.length > 0) report(primitive.at, { name: id, users });
    }
  },
  page: {
    means: 'Location constraints leave a fence device to the very node that it is to fence.',
    harm: 'A node that has failed cannot fence itself, and the others may not use the device: fencing fails.',
    avoid: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
location ipmi1 avoids n2`,
    prefer: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
location ipmi1 avoids n1`,
    references: ['Pacemaker Explained, "Fencing"'],
  },
});
