import { rule } from '../../rule.js';
import { normalPath, placeOf, quoted, resourcesOf } from '../../view/resource-queries.js';

export const libvirtConfig = rule<{ readonly path: string }>({
  code: 'HA6444',
  severity: 'info',
  message: ({ path }) =>
    `${quoted(path)} belongs to libvirt, and the agent has libvirt forget the machine before each start`,
  hint: () =>
    'copy the definition to a directory that all nodes share or that you synchronise, such as /etc/pacemaker',
  check({ cluster, report }) {
    for (const machine of resourcesOf(cluster, 'VirtualDomain')) {
      const path = normalPath(machine.parameter('config'));
      if (path?.startsWith('/etc/libvirt/')) report(placeOf(machine, 'config'), { path });
    }
  },
  page: {
    means: "The definition of a virtual machine is libvirt's own file, `/etc/libvirt/qemu/NAME.xml`.",
    harm: `libvirt may start the machine itself when the node boots, beside the cluster, and a machine that runs twice destroys its
disk. The agent undefines it before a start, which removes that very file.`,
    avoid: `
primitive vm VirtualDomain { config = /etc/libvirt/qemu/vm.xml, op monitor interval=10s }`,
    prefer: `
primitive vm VirtualDomain { config = /etc/pacemaker/vm.xml, op monitor interval=10s }`,
    references: ['ocf_heartbeat_VirtualDomain(7)', 'RHEL, "Configuring a virtual domain as a resource"'],
  },
});
