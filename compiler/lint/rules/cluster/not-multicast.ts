import { plainText } from '../../view/settings.js';
import { rule } from '../../rule.js';

export const notMulticast = rule<{ address: string }>({
  code: 'HA6553',
  severity: 'error',
  message: ({ address }) => `mcastaddr ${address} is no multicast address: the nodes never hear each other`,
  hint: () =>
    'take one of 239.0.0.0/8 or ff05::/16, or leave mcastaddr out: corosync makes one of the cluster name',
  check({ written, report }) {
    for (const { options } of written.setup?.links ?? []) {
      const setting = options.find(({ name }) => name === 'mcastaddr');
      const address = plainText(setting?.value);
      if (!setting?.origin || address === undefined || isMulticast(address)) continue;
      report(setting.origin, { address });
    }
  },
  page: {
    means:
      'The address that a cluster with the transport udp sends to is outside of the networks for multicast.',
    harm: 'No other node listens there. Each one forms a cluster of its own.',
    avoid: `
cluster shop {
  transport = udp
  link 0 { mcastaddr = 10.0.0.255 }
}`,
    prefer: `
cluster shop {
  transport = udp
  link 0 { mcastaddr = 239.255.1.1 }
}`,
    references: ['corosync.conf(5), "interface"', 'RFC 5771', 'RFC 4291'],
  },
});

function isMulticast(address: string): boolean {
  if (address.includes(':')) return /^ff/i.test(address);
  const first = Number(address.split('.')[0]);
  return first >= 224 && first <= 239;
}
