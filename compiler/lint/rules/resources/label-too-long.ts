import { rule } from '../../rule.js';
import { placeOf, quoted, resourcesOf } from '../../view/resource-queries.js';

/** `IFNAMSIZ` of the kernel, without the final zero. */
const LONGEST = 15;

export const labelTooLong = rule<{ readonly label: string; readonly full: string }>({
  code: 'HA6425',
  severity: 'error',
  message: ({ label, full }) =>
    `the label ${quoted(label)} makes ${quoted(full)} of the interface, and the kernel refuses more than ${LONGEST} characters`,
  hint: () => 'choose a shorter iflabel',
  check({ cluster, report }) {
    for (const address of resourcesOf(cluster, 'IPaddr2', 'IPaddr3')) {
      const label = address.parameters.text('iflabel') ?? '';
      const full = `${address.parameters.text('nic') ?? 'lo'}:${label}`;
      if (label !== '' && full.length > LONGEST) report(placeOf(address, 'iflabel'), { label, full });
    }
  },
  page: {
    means: 'The `iflabel` of an address is too long, together with the name of the interface.',
    harm: 'The agent refuses to start: a label has the form `eth0:name`, and the whole has 15 characters at most.',
    avoid: `
primitive vip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, nic = enp3s0f0, iflabel = frontend, op monitor interval=10s }`,
    prefer: `
primitive vip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, nic = enp3s0f0, iflabel = front, op monitor interval=10s }`,
    references: ['ocf_heartbeat_IPaddr2(7)'],
  },
});
