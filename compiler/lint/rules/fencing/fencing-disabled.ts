import { rule } from '../../rule.js';
import { nodeViews } from '../../view/placement-nodes.js';

export const fencingDisabled = rule<{ option: string }>({
  code: 'HA6001',
  severity: 'warning',
  presets: { lab: 'off' },
  message: ({ option }) => `${option} is false: a node that fails keeps its disks, addresses and services`,
  hint: () =>
    'configure a fence device for each node and remove the option; in a test cluster, use the preset "lab"',
  check({ cluster, report }) {
    const setting = cluster.optionSetting('stonith-enabled');
    if (!setting?.at || cluster.optionFlag('stonith-enabled')) return;
    // One node has nobody who could take its services over.
    if (cluster.members.length === 1 && nodeViews(cluster).length === 1) return;
    report(setting.at, { option: setting.name });
  },
  page: {
    means:
      'Fencing is switched off for the whole cluster: `stonith-enabled=false`, since Pacemaker 3.0.2 `fencing-enabled=false`.',
    harm: `When a node no longer answers, nobody knows whether it is dead or only cut off. Without fencing Pacemaker assumes that it
is dead and starts its resources elsewhere. If it lives, both nodes mount the file system, both have the address, and both
write: the data is lost. Every vendor refuses support for such a cluster.`,
    avoid: `
node n1
node n2
property stonith-enabled=false`,
    prefer: `
node n1
node n2
primitive ipmi-n1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/fence-pw, pcmk_host_list = n1 }
primitive ipmi-n2 stonith:fence_ipmilan { ip = 192.0.2.2, username = admin, password_script = /etc/fence-pw, pcmk_host_list = n2 }`,
    notes:
      'A laboratory, or two nodes that share no data, can do without: `"preset": "lab"` in `hadsl.config.json`, or a comment.',
    references: ['Pacemaker Explained, "Fencing"', 'Red Hat solution 7106270', 'SUSE TID 7004817'],
  },
});
