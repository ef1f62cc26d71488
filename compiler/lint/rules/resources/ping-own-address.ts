import { rule } from '../../rule.js';
import { placeOf, quoted, resourcesOf, words } from '../../view/resource-queries.js';
import { addressKey, virtualAddresses } from '../../view/addresses.js';

export const pingOwnAddress = rule<{ readonly host: string; readonly owner: string }>({
  code: 'HA6403',
  severity: 'warning',
  message: ({ host, owner }) => `${quoted(host)} is ${owner}, so it says nothing about the network`,
  hint: () => 'ping the gateway or another host outside of the cluster',
  check({ cluster, report }) {
    const addresses = virtualAddresses(cluster);
    for (const ping of resourcesOf(cluster, 'ping', 'pingd')) {
      for (const host of words(ping.parameter('host_list'))) {
        const key = addressKey(host);
        const vip = key === undefined ? undefined : addresses.find((one) => one.key === key);
        const loopback = /^(localhost|127\..*|::1)$/.test(host);
        if (vip)
          report(placeOf(ping, 'host_list'), { host, owner: `the address of ${quoted(vip.resource.id)}` });
        else if (loopback) report(placeOf(ping, 'host_list'), { host, owner: 'the node itself' });
      }
    }
  },
  page: {
    means: 'The hosts that are pinged contain an address of the cluster itself, or localhost.',
    harm: `The node that has the address always reaches it, even with its cables pulled. The connectivity attribute is best exactly
where it should be worst, and rules that follow it keep the resources there.`,
    avoid: `
primitive vip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, op monitor interval=10s }
clone net { primitive ping ocf:pacemaker:ping { host_list = "192.0.2.10", op monitor interval=10s } }`,
    prefer: `
primitive vip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, op monitor interval=10s }
clone net { primitive ping ocf:pacemaker:ping { host_list = "192.0.2.1", op monitor interval=10s } }`,
    references: ['Pacemaker Explained, "Moving Resources Due to Connectivity Changes"'],
  },
});
