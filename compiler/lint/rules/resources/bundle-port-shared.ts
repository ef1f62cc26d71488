import { rule } from '../../rule.js';
import { attributeText, bundles, portsOf } from '../../view/clones.js';
import type { ResourceView } from '../../view/resource.js';
import { quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly other: string;
  readonly port: string;
}

export const bundlePortShared = rule<Params>({
  code: 'HA6448',
  severity: 'warning',
  message: ({ name, other, port }) =>
    `the bundles ${quoted(other)} and ${quoted(name)} both take port ${port} of the host, so no node can run both`,
  hint: () => 'give each bundle its own control-port and ports, or addresses of its own (ip-range-start)',
  check({ cluster, report }) {
    const owners = new Map<string, ResourceView>();
    for (const bundle of bundles(cluster)) {
      const ports = hostPorts(bundle);
      const port = ports.find((one) => owners.has(one));
      const other = port === undefined ? undefined : owners.get(port);
      if (port !== undefined && other) {
        const related = [{ message: `${quoted(other.id)} is here`, at: other.at }];
        report(bundle.at, { name: bundle.id, other: other.id, port }, { related });
      }
      for (const one of ports) owners.set(one, bundle);
    }
  },
  page: {
    means: 'Two bundles without addresses of their own use the same port of the host.',
    harm: 'The second container on a host cannot start, and the resource inside fails over until no host is left.',
    avoid: `
bundle web {
  container podman { image = "registry.example.com/httpd:2.4" }
  network { port-mapping port=80 }
}
bundle shop {
  container podman { image = "registry.example.com/shop:1.0" }
  network { port-mapping port=80 }
}`,
    prefer: `
bundle web {
  container podman { image = "registry.example.com/httpd:2.4" }
  network { port-mapping port=80 }
}
bundle shop {
  container podman { image = "registry.example.com/shop:1.0" }
  network { port-mapping port=8080 internal-port=80 }
}`,
    notes: 'Bundles that are kept apart by constraints may share a port.',
    references: ['Pacemaker Explained, "Bundle Network Properties"'],
  },
});

/** Published on the host itself: those of a bundle without `ip-range-start`. */
function hostPorts({ model }: ResourceView): readonly string[] {
  if (model.kind !== 'bundle' || !model.network) return [];
  const { attributes, portMappings } = model.network;
  if (attributeText(attributes, 'ip-range-start') !== undefined) return [];
  const control = model.primitive && attributeText(attributes, 'control-port');
  return [...(control === undefined ? [] : [control]), ...portMappings.flatMap(portsOf)];
}
