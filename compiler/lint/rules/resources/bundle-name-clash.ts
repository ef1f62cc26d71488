import { rule } from '../../rule.js';
import { bundles, containerNumber } from '../../view/clones.js';
import type { ResourceView } from '../../view/resource.js';
import { quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly bundle: string;
  readonly what: string;
}

export const bundleNameClash = rule<Params>({
  code: 'HA6483',
  severity: 'warning',
  message: ({ name, bundle, what }) =>
    `${quoted(name)} is also the name that Pacemaker gives ${what} of the bundle ${quoted(bundle)}`,
  hint: () => 'choose another name',
  check({ cluster, report }) {
    for (const bundle of bundles(cluster)) {
      for (const resource of cluster.resources.values()) {
        const what = generated(bundle, resource.id);
        if (what !== undefined) report(resource.at, { name: resource.id, bundle: bundle.id, what });
      }
      for (const { name, type, origin } of cluster.model.nodes) {
        const what = type === 'member' ? generated(bundle, name) : undefined;
        if (what !== undefined && origin) report(origin, { name, bundle: bundle.id, what });
      }
    }
  },
  page: {
    means: `A resource or a node is called like something that Pacemaker makes up for a bundle: \`web-0\` is its first replica,
\`web-podman-0\` the container, \`web-ip-192.0.2.100\` the address.`,
    harm: 'Two things have one name: commands, failures and constraints hit the wrong one.',
    avoid: `
bundle web {
  container podman { image = "registry.example.com/httpd:2.4", replicas = 2 }
  network { ip-range-start = 192.0.2.100 }
}
primitive web-0 ocf:pacemaker:Dummy`,
    prefer: `
bundle web {
  container podman { image = "registry.example.com/httpd:2.4", replicas = 2 }
  network { ip-range-start = 192.0.2.100 }
}
primitive web-test ocf:pacemaker:Dummy`,
    references: ['Pacemaker Explained, "Bundles"'],
  },
});

function generated(bundle: ResourceView, name: string): string | undefined {
  if (bundle.model.kind !== 'bundle' || !name.startsWith(`${bundle.id}-`)) return undefined;
  const rest = name.slice(bundle.id.length + 1);
  const promoted = containerNumber(bundle, 'promoted-max') ?? 0;
  const replicas = containerNumber(bundle, 'replicas') ?? Math.max(promoted, 1);
  const [, kind, index] = /^(?:(docker|podman|rkt)-)?(\d+)$/.exec(rest) ?? [];
  if (index !== undefined && Number(index) < replicas) {
    if (kind === undefined) return 'a replica';
    return kind === bundle.model.container.type ? 'a container' : undefined;
  }
  return /^ip-[\d.:a-f]+$/.test(rest) ? 'an address' : undefined;
}
