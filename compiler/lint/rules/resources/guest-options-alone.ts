import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

const OPTIONS = ['remote-addr', 'remote-port', 'remote-connect-timeout', 'remote-allow-migrate'];

export const guestOptionsAlone = rule<{ readonly name: string; readonly option: string }>({
  code: 'HA6438',
  severity: 'warning',
  message: ({ name, option }) =>
    option === 'remote-node'
      ? `remote-node has no effect: ${quoted(name)} is the connection to a remote node itself`
      : `${option} has no effect: ${quoted(name)} has no remote-node, which makes it a guest node`,
  hint: ({ option }) =>
    option === 'remote-node' ? 'remove it' : `add remote-node=NAME, or remove ${option}`,
  check({ cluster, report }) {
    for (const resource of cluster.primitives) {
      const guest = resource.meta.get('remote-node');
      if (guest?.from === 'own' && resource.isA('ocf:pacemaker:remote'))
        report(guest.at ?? resource.at, { name: resource.id, option: 'remote-node' });
      if (guest) continue;
      for (const option of OPTIONS) {
        const setting = resource.meta.get(option);
        if (setting?.from === 'own') report(setting.at ?? resource.at, { name: resource.id, option });
      }
    }
  },
  page: {
    means: 'Options of a guest node on a resource that is none, or on the connection to a remote node.',
    harm: 'Pacemaker makes no node of the virtual machine, and whatever was to run inside has no place.',
    avoid: `
primitive vm VirtualDomain { config = /etc/pacemaker/vm.xml, op monitor interval=10s, meta remote-addr=192.0.2.50 }`,
    prefer: `
primitive vm VirtualDomain { config = /etc/pacemaker/vm.xml, op monitor interval=10s, meta remote-node=guest1 remote-addr=192.0.2.50 }`,
    references: ['Pacemaker Remote, "Guest Node Options"'],
  },
});
