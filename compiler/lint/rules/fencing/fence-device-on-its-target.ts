import type { Location } from '../../../model/model.js';
import { rule } from '../../rule.js';
import { same } from '../../view/fencing-hosts.js';
import { nodeScore } from '../../view/fencing-use.js';
import { fencingOf } from '../../view/fencing.js';

export const fenceDeviceOnItsTarget = rule<{ name: string; node: string; preferred: boolean }>({
  code: 'HA6011',
  severity: 'info',
  message: ({ name, node, preferred }) =>
    preferred
      ? `a location puts ${JSON.stringify(name)} on ${JSON.stringify(node)}, the node that it fences: its monitor then runs on the victim`
      : `${JSON.stringify(name)} fences ${JSON.stringify(node)} and may run there: its monitor then says nothing about the way from the others`,
  hint: ({ name, node }) => `keep it away: location ${name} avoids ${node}`,
  check({ cluster, complete, whole, report }) {
    if (!complete || !whole || cluster.members.length < 2) return;
    for (const { id, primitive, hosts, disabled, shared } of fencingOf(cluster).devices) {
      const [host] = hosts;
      if (disabled || shared || host === undefined || hosts.some((other) => !same(other, host))) continue;
      const node = cluster.members.find((member) => same(member, host));
      if (node === undefined) continue;
      const { score, open, constraints } = nodeScore(cluster, primitive, node);
      if (score < 0 || open || !cluster.optionFlag('symmetric-cluster')) continue;
      const preferred = score > 0;
      report((preferred ? place(constraints) : undefined) ?? primitive.at, { name: id, node, preferred });
    }
  },
  page: {
    means: 'A device for one node may be monitored by that node, or a location even puts it there.',
    harm: `Any node that is not banned can use the device, so fencing works. But a monitor that runs on the target finds the controller
reachable where nobody will use it; and when the target fails, the device moves as well.`,
    avoid: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }`,
    prefer: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
location ipmi1 avoids n1`,
    references: [
      'SUSE Linux Enterprise High Availability, "Fencing and STONITH"',
      'Pacemaker Explained, "Fencing"',
    ],
  },
});

function place(constraints: readonly Location[]): Location['origin'] {
  return constraints.find(({ origin }) => origin !== undefined)?.origin;
}
