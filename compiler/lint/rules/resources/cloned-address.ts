import { parseBoolean } from '../../../types/boolean.js';
import { rule } from '../../rule.js';
import { cloneFlag, cloneNumber } from '../../view/clones.js';
import { quoted } from '../../view/resource-queries.js';
import { virtualAddresses } from '../../view/addresses.js';

interface Params {
  readonly name: string;
  readonly clone: string;
  readonly canShare: boolean;
}

export const clonedAddress = rule<Params>({
  code: 'HA6406',
  severity: 'warning',
  message: ({ name, clone }) =>
    `the clone ${quoted(clone)} brings the address of ${quoted(name)} up on every node`,
  hint: ({ canShare }) =>
    canShare
      ? 'remove the clone, or set globally-unique=true and clusterip_hash for an address that the nodes share'
      : 'an address moves with one node: remove the clone',
  check({ cluster, report }) {
    for (const { resource } of virtualAddresses(cluster)) {
      const clone = resource.instances;
      if (clone?.kind !== 'clone' || cloneNumber(clone, 'clone-max') === 1) continue;
      const unique = cloneFlag(clone, 'globally-unique') ?? (cloneNumber(clone, 'clone-node-max') ?? 1) > 1;
      const canShare = resource.isA('IPaddr2');
      if ((unique && canShare) || resource.parameter('nic') === 'lo') continue;
      if (parseBoolean(resource.parameter('lvs_support') ?? 'false', 'ocf') === true) continue;
      report(clone.at, { name: resource.id, clone: clone.id, canShare });
    }
  },
  page: {
    means: 'A clone that is not globally unique contains an IP address.',
    harm: `Each node configures the same address and answers for it. The switch and the clients follow whoever spoke last:
connections break and go to a node that has no service.`,
    avoid: `
clone c { primitive vip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, op monitor interval=10s } }`,
    prefer: `
primitive vip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, op monitor interval=10s }`,
    notes:
      'An address on the loopback interface (`nic = lo`, anycast or the real servers of a load balancer) may be cloned.',
    references: ['ocf_heartbeat_IPaddr2(7)', 'Pacemaker Explained, "Clone Options"'],
  },
});
