import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

export const fenceDeviceInBundle = rule<{ readonly device: string; readonly bundle: string }>({
  code: 'HA6484',
  severity: 'error',
  message: ({ device, bundle }) =>
    `the fence device ${quoted(device)} is in the bundle ${quoted(bundle)}: fencing does not run in a container`,
  hint: () => 'declare the device on its own',
  check({ cluster, report }) {
    for (const device of cluster.fenceDevices) {
      const { parent } = device;
      if (parent?.kind === 'bundle') report(device.at, { device: device.id, bundle: parent.id });
    }
  },
  page: {
    means: 'The resource in a bundle is a fence device.',
    harm: `What is in a bundle runs on the replica, a kind of remote node, and a remote node cannot fence. The device is never
started, and nobody is fenced with it.`,
    avoid: `
bundle web {
  container podman { image = "registry.example.com/fence:1", replicas = 1 }
  network { control-port = 3121 }
  primitive f stonith:fence_xvm { pcmk_host_list = "n1 n2" }
}`,
    prefer: `
primitive f stonith:fence_xvm { pcmk_host_list = "n1 n2" }`,
    references: ['Pacemaker Explained, "Fencing", "Bundles"'],
  },
});
