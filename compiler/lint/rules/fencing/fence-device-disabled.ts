import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

const WHY = {
  stopped: 'has target-role=Stopped',
  banned: 'has a negative score on every node',
  'opt-in': 'has no location in a cluster with symmetric-cluster=false',
};

export const fenceDeviceDisabled = rule<{ name: string; why: keyof typeof WHY }>({
  code: 'HA6009',
  severity: 'warning',
  message: ({ name, why }) =>
    `the fence device ${JSON.stringify(name)} ${WHY[why]}: Pacemaker does not use it`,
  hint: ({ why }) =>
    why === 'stopped'
      ? 'remove target-role'
      : 'leave at least one node from which it may be used, better all but its target',
  check({ cluster, complete, report, fixes }) {
    const { devices } = fencingOf(cluster);
    for (const { id, primitive, disabled } of complete ? devices : []) {
      if (!disabled) continue;
      const role = disabled === 'stopped' ? primitive.meta.get('target-role') : undefined;
      const at = role?.at ?? primitive.at;
      const remove =
        role?.at && role.from === 'own' ? [fixes.remove(role.at, 'Remove target-role', 'unsafe')] : [];
      report(at, { name: id, why: disabled }, { fixes: remove });
    }
  },
  page: {
    means: `A fence device that is stopped, or that no node may run. A device need not be started to be used, but
\`target-role=Stopped\` disables it, its own or that of a group, clone or of \`rsc_defaults\`; and a node with a negative location
score for it cannot use it.`,
    harm: 'Nodes that only this device can fence are not fenced. The cluster shows "Stopped", which looks harmless.',
    avoid: `
node n1
node n2
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, meta target-role=Stopped }`,
    prefer: `
node n1
node n2
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1;n2:2", pcmk_delay_max = 10 }`,
    references: ['Pacemaker Explained, "Fencing"'],
  },
});
