import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

const NAMES = ['remote-addr', 'remote-port', 'remote-connect-timeout', 'remote-allow-migrate'];

export const remoteOptionWithoutNode = rule<{ name: string; resource: string }>({
  code: 'HA6348',
  severity: 'warning',
  message: ({ name, resource }) =>
    `${name} does nothing: ${JSON.stringify(resource)} has no remote-node, so it is no guest node`,
  hint: () => 'add remote-node with the name of the guest, or remove it',
  check({ cluster, complete, fixes, report }) {
    if (!complete) return;
    const fresh = oncePerPlace();
    for (const { id, meta } of cluster.primitives) {
      if (meta.has('remote-node')) continue;
      for (const name of NAMES) {
        const setting = meta.get(name);
        if (!setting?.at || setting.from !== 'own' || !fresh(setting.at)) continue;
        report(
          setting.at,
          { name, resource: id },
          { fixes: [fixes.remove(setting.at, `Remove ${name}`, 'unsafe')] },
        );
      }
    }
  },
  page: {
    means: '`remote-addr`, `remote-port` and the like at a resource without `remote-node`.',
    harm: 'It is `remote-node` that makes a guest node of a virtual machine. Without it the machine runs, and the cluster never connects.',
    avoid: `
node n1
node n2
primitive vm VirtualDomain {
  config = "/etc/libvirt/qemu/vm.xml"
  op monitor interval=30s timeout=30s
  meta remote-addr=192.0.2.20
}`,
    prefer: `
node n1
node n2
primitive vm VirtualDomain {
  config = "/etc/libvirt/qemu/vm.xml"
  op monitor interval=30s timeout=30s
  meta remote-node=guest1 remote-addr=192.0.2.20
}`,
    references: ['Pacemaker Remote, "Guest Nodes"'],
  },
});
