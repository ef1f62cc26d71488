import { rule } from '../../rule.js';
import { placeOf, quoted, resourcesOf } from '../../view/resources-of.js';

interface Params {
  readonly parameter: string;
  readonly value: string;
  readonly why: string;
}

/** `IFNAMSIZ` of the kernel, without the final zero. */
const LONGEST = 15;

export const interfaceAlias = rule<Params>({
  code: 'HA6425',
  severity: 'warning',
  message: ({ parameter, value, why }) => `${parameter} is ${quoted(value)}: ${why}`,
  hint: ({ parameter }) =>
    parameter === 'nic' ? 'name the interface alone ("eth0"), and a label in iflabel' : 'choose a shorter label',
  check({ cluster, report }) {
    for (const address of resourcesOf(cluster, 'IPaddr2', 'IPaddr', 'IPaddr3', 'VIPArip', 'IPv6addr')) {
      const nic = address.parameters.text('nic') ?? '';
      const label = address.parameters.text('iflabel') ?? '';
      const why = oddInterface(nic);
      if (why !== undefined) report(placeOf(address, 'nic'), { parameter: 'nic', value: nic, why });
      else if (nic !== '' && label !== '' && nic.length + 1 + label.length > LONGEST) {
        const tooLong = `with "${nic}:" before it, it has more than ${LONGEST} characters, which the kernel refuses`;
        report(placeOf(address, 'iflabel'), { parameter: 'iflabel', value: label, why: tooLong });
      }
    }
  },
  page: {
    means: 'The interface of an address is written with a label (`eth0:1`), with several names, or is too long.',
    harm: `Interfaces with a colon are labels of the time before iproute2. The agent looks for an interface of that name, and what it makes
of the label is documented as deprecated. Names above ${LONGEST} characters do not exist.`,
    avoid: `
primitive vip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, nic = "eth0:1", op monitor interval=10s }`,
    prefer: `
primitive vip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, nic = eth0, iflabel = 1, op monitor interval=10s }`,
    references: ['ocf_heartbeat_IPaddr2(7)'],
  },
});

function oddInterface(nic: string): string | undefined {
  if (nic.includes(':')) return 'what stands behind the colon is a label, no interface';
  if (/[\s,]/.test(nic)) return 'it is one interface, and never a list';
  if (nic.includes('/')) return 'a slash cannot stand in the name of an interface';
  return nic.length > LONGEST ? `the name of an interface has ${LONGEST} characters at most` : undefined;
}
