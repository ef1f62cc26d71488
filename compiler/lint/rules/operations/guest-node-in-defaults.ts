import { plainText } from '../../view/settings.js';
import { rule } from '../../rule.js';

export const guestNodeInDefaults = rule<{ readonly name: string; readonly value: string }>({
  code: 'HA6363',
  severity: 'error',
  message: ({ name, value }) =>
    `${name}=${value} in the defaults of resources makes every resource the same guest node`,
  hint: () => 'write it in the meta attributes of the virtual machine',
  check({ cluster, report }) {
    for (const { pairs, origin } of cluster.model.rscDefaults) {
      for (const pair of pairs) {
        const at = pair.origin ?? origin;
        const value = plainText(pair.value);
        if (
          at &&
          value !== undefined &&
          /^remote-(node|addr|port|connect-timeout|allow-migrate)$/.test(pair.name)
        )
          report(at, { name: pair.name, value });
      }
    }
  },
  page: {
    means: 'An option that makes one virtual machine a guest node stands in `rsc_defaults`.',
    harm: 'Each primitive takes it: Pacemaker makes up a connection for each of them, all of one name, and starts none properly.',
    avoid: `
node n1
rsc_defaults remote-node=guest`,
    prefer: `
node n1
primitive vm VirtualDomain {
  config = /etc/pacemaker/vm.xml
  op monitor interval=30s timeout=30s
  meta remote-node=guest
}`,
    references: ['Pacemaker Remote, "Guest Nodes"'],
  },
});
