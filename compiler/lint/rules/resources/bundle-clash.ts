import type { Bundle, Mapping, Origin } from '../../../model/model.js';
import { rule } from '../../rule.js';
import { attributeText, bundles, containerNumber, containerText, portsOf } from '../../view/clones.js';
import type { ResourceView } from '../../view/resource.js';
import { normalPath, quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly what: string;
}

export const bundleClash = rule<Params>({
  code: 'HA6433',
  severity: 'error',
  message: ({ name, what }) => `the bundle ${quoted(name)} ${what}`,
  hint: () => 'one port and one directory of a container belong to one mapping',
  check({ cluster, report }) {
    for (const bundle of bundles(cluster)) {
      if (bundle.model.kind !== 'bundle') continue;
      for (const { what, at } of clashes(bundle, bundle.model))
        report(at ?? bundle.at, { name: bundle.id, what });
    }
  },
  page: {
    means:
      'Two mappings of a bundle ask for the same port or directory, or several replicas on one host for the same port.',
    harm: 'The container engine refuses to start the second, or the later mapping hides the earlier.',
    avoid: `
bundle web {
  container podman { image = "registry.example.com/httpd:2.4", replicas = 2 }
  network { ip-range-start = 192.0.2.100 }
  storage {
    storage-mapping source-dir=/srv/web target-dir=/var/www
    storage-mapping source-dir=/srv/shop target-dir=/var/www
  }
}`,
    prefer: `
bundle web {
  container podman { image = "registry.example.com/httpd:2.4", replicas = 2 }
  network { ip-range-start = 192.0.2.100 }
  storage {
    storage-mapping source-dir=/srv/web target-dir=/var/www
    storage-mapping source-dir=/srv/shop target-dir=/var/shop
  }
}`,
    references: ['Pacemaker Explained, "Bundle Network Properties", "Bundle Storage Properties"'],
  },
});

interface Clash {
  readonly what: string;
  readonly at: Origin | undefined;
}

function* clashes(view: ResourceView, bundle: Bundle): Generator<Clash> {
  const ports = bundle.network?.portMappings ?? [];
  yield* repeated(ports, portsOf, (port) => `maps port ${port} twice`);
  const directories = bundle.storage?.storageMappings ?? [];
  yield* repeated(directories, targetOf, (path) => `mounts two directories on ${quoted(path)}`);
  const control = attributeText(bundle.network?.attributes ?? [], 'control-port');
  const taken =
    control === undefined ? undefined : ports.find((mapping) => portsOf(mapping).includes(control));
  if (taken) yield { what: `maps port ${control}, which is its control-port`, at: taken.origin };
  for (const published of publishedPorts(containerText(view, 'options') ?? '')) {
    const twice = ports.find((mapping) => portsOf(mapping).includes(published));
    if (twice)
      yield {
        what: `maps port ${published}, which the options of its container publish too`,
        at: twice.origin,
      };
  }
  const perHost = containerNumber(view, 'replicas-per-host') ?? 1;
  const addresses = attributeText(bundle.network?.attributes ?? [], 'ip-range-start');
  if (perHost > 1 && addresses === undefined && ports[0]) {
    const what = `has ${perHost} replicas on one host without addresses of their own (ip-range-start), which cannot all have one port`;
    yield { what, at: ports[0].origin };
  }
}

function* repeated(
  mappings: readonly Mapping[],
  keysOf: (mapping: Mapping) => readonly string[],
  says: (key: string) => string,
): Generator<Clash> {
  const seen = new Set<string>();
  for (const mapping of mappings) {
    const keys = keysOf(mapping);
    const again = keys.find((key) => seen.has(key));
    if (again !== undefined) yield { what: says(again), at: mapping.origin };
    for (const key of keys) seen.add(key);
  }
}

function targetOf({ attributes }: Mapping): readonly string[] {
  const target = normalPath(attributeText(attributes, 'target-dir'));
  return target === undefined ? [] : [target];
}

/** `-p 80:8080`, `--publish=192.0.2.1:80:8080/tcp`: the ports of the host. */
function publishedPorts(options: string): readonly string[] {
  const found = options.matchAll(/(?:^|\s)(?:-p|--publish)[ =]?(?:[\d.]+:)?(\d+):\d+/g);
  return [...found].flatMap(([, port]) => port ?? []);
}
