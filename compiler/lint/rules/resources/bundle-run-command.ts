import { rule } from '../../rule.js';
import { bundles, containerText } from '../../view/clones.js';
import { quoted } from '../../view/resource-queries.js';

export const bundleRunCommand = rule<{
  readonly name: string;
  readonly command: string;
  readonly child: string;
}>({
  code: 'HA6434',
  severity: 'warning',
  message: ({ name, command, child }) =>
    `the containers of ${quoted(name)} run ${quoted(command)} instead of pacemaker-remoted, which ${quoted(child)} inside needs`,
  hint: () => 'remove run-command, or let the command start pacemaker-remoted',
  check({ cluster, report }) {
    for (const bundle of bundles(cluster)) {
      const command = containerText(bundle, 'run-command');
      const [child] = bundle.children;
      if (bundle.model.kind !== 'bundle' || command === undefined || !child) continue;
      // What starts several things may start this one too.
      if (/pacemaker[-_]?remoted|\/pacemaker_remote|kolla_start|init|\.sh\b|entrypoint/i.test(command))
        continue;
      const at = bundle.model.container.attributes.find(({ name }) => name === 'run-command')?.origin;
      report(at ?? bundle.at, { name: bundle.id, command, child: child.id });
    }
  },
  page: {
    means: 'A bundle with a resource inside starts something else than pacemaker-remoted in its containers.',
    harm: 'Pacemaker waits for pacemaker-remoted in the container, never reaches it, and restarts the container again and again.',
    avoid: `
bundle web {
  container podman { image = "registry.example.com/httpd:2.4", replicas = 2, run-command = "/usr/sbin/httpd -DFOREGROUND" }
  network { control-port = 3121 }
  primitive httpd ocf:heartbeat:apache { op monitor interval=10s }
}`,
    prefer: `
bundle web {
  container podman { image = "registry.example.com/httpd:2.4", replicas = 2, run-command = "/usr/sbin/pacemaker-remoted" }
  network { control-port = 3121 }
  primitive httpd ocf:heartbeat:apache { op monitor interval=10s }
}`,
    notes: 'Scripts (`*.sh`, an entry point, `kolla_start`) are trusted to start it.',
    references: ['Pacemaker Explained, "Bundle Primitive"'],
  },
});
