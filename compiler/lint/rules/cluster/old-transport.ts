import { atLeast } from '../../../platforms/platform.js';
import { rule } from '../../rule.js';

export const oldTransport = rule<{ transport: string }>({
  code: 'HA6554',
  severity: 'info',
  message: ({ transport }) =>
    `the transport ${transport} has one link, and neither encryption nor authentication in corosync 3`,
  hint: () => 'use knet, which needs a restart of the whole cluster',
  check({ written, platform, report }) {
    const { setup } = written;
    if (
      !setup?.origin ||
      !setup.transportGiven ||
      setup.transport === 'knet' ||
      !atLeast(platform.corosync, '3')
    )
      return;
    report(setup.origin, { transport: setup.transport });
  },
  page: {
    means: 'The cluster runs corosync 3 with the transport of corosync 2.',
    harm: 'udp and udpu have one link only, so each failure of that network is a failure of the cluster; what the nodes say to each other can be read and forged.',
    avoid: `
cluster shop {
  platform = rhel9
  transport = udpu
}`,
    prefer: `
cluster shop {
  platform = rhel9
  transport = knet
}`,
    references: [
      'corosync.conf(5), "transport"',
      'Red Hat, Considerations in adopting RHEL 8, on corosync 3',
    ],
  },
});
