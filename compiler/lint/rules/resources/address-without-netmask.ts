import { rule } from '../../rule.js';
import { quoted, resourcesOf } from '../../view/resource-queries.js';

export const addressWithoutNetmask = rule<{ readonly name: string }>({
  code: 'HA6426',
  severity: 'info',
  message: ({ name }) =>
    `${quoted(name)} has neither cidr_netmask nor nic: both are guessed from the routes of the node`,
  hint: () => 'set cidr_netmask to the prefix of the network, such as 24',
  check({ cluster, report }) {
    for (const address of resourcesOf(cluster, 'IPaddr2')) {
      const { parameters } = address;
      if (parameters.has('cidr_netmask') || parameters.has('nic') || !parameters.has('ip')) continue;
      report(address.at, { name: address.id });
    }
  },
  page: {
    means: 'An IPaddr2 without `cidr_netmask` and without `nic`.',
    harm: `The agent takes the interface and the prefix of the route that leads to the address. Where that is the default route, or one that
is missing while a cable is out, the address lands on another interface or the start fails.`,
    avoid: `
primitive vip IPaddr2 { ip = 192.0.2.10, op monitor interval=10s }`,
    prefer: `
primitive vip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, op monitor interval=10s }`,
    references: ['ocf_heartbeat_IPaddr2(7)', 'resource-agents issue 2047'],
  },
});
