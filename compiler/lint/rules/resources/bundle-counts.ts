import { rule } from '../../rule.js';
import { bundles, containerNumber } from '../../view/clones.js';
import type { ClusterView } from '../../view/cluster.js';
import { Placing } from '../../view/placement.js';
import type { ResourceView } from '../../view/resource.js';
import { quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly option: string;
  readonly value: number;
  readonly why: string;
}

export const bundleCounts = rule<Params>({
  code: 'HA6432',
  severity: 'warning',
  message: ({ name, option, value, why }) => `${option}=${value} of the bundle ${quoted(name)}: ${why}`,
  hint: ({ option }) => `correct ${option}`,
  check({ cluster, whole, complete, report }) {
    for (const bundle of bundles(cluster)) {
      if (bundle.model.kind !== 'bundle') continue;
      const nodes = whole && complete && cluster.members.length > 0 ? roomFor(cluster, bundle) : undefined;
      const { attributes } = bundle.model.container;
      for (const [option, why] of contradictions(bundle, nodes)) {
        const at = attributes.find(({ name }) => name === option)?.origin ?? bundle.at;
        report(at, { name: bundle.id, option, value: containerNumber(bundle, option) ?? 0, why });
      }
    }
  },
  page: {
    means:
      'The numbers of a bundle do not fit: more promoted replicas than replicas, or more replicas than the nodes can hold.',
    harm: 'The surplus never runs, and stays in the status as stopped, where it hides what really failed.',
    avoid: `
bundle db {
  container podman { image = "registry.example.com/db:1.0", replicas = 2, promoted-max = 3 }
  network { control-port = 3121 }
  primitive s ocf:pacemaker:Stateful { op monitor interval=10s role=Promoted, op monitor interval=11s role=Unpromoted }
}`,
    prefer: `
bundle db {
  container podman { image = "registry.example.com/db:1.0", replicas = 2, promoted-max = 1 }
  network { control-port = 3121 }
  primitive s ocf:pacemaker:Stateful { op monitor interval=10s role=Promoted, op monitor interval=11s role=Unpromoted }
}`,
    notes: 'Remote nodes count too. Nodes that locations ban do not.',
    references: ['Pacemaker Explained, "Bundles"'],
  },
});

function* contradictions(
  bundle: ResourceView,
  nodes: number | undefined,
): Generator<readonly [string, string]> {
  const promoted = containerNumber(bundle, 'promoted-max') ?? 0;
  const replicas = containerNumber(bundle, 'replicas') ?? Math.max(promoted, 1);
  const perHost = Math.max(containerNumber(bundle, 'replicas-per-host') ?? 1, 1);
  if (replicas > 0 && promoted > replicas) yield ['promoted-max', `there are only ${replicas} replicas`];
  if (promoted > 0 && bundle.children.length === 0)
    yield ['promoted-max', 'it has no resource inside that could be promoted'];
  if (nodes !== undefined && nodes > 0 && replicas > nodes * perHost)
    yield [
      'replicas',
      `${nodes} ${nodes === 1 ? 'node' : 'nodes'} with ${perHost} each have room for ${nodes * perHost}`,
    ];
  if (perHost > replicas && replicas > 0)
    yield ['replicas-per-host', `there are only ${replicas} replicas in all`];
}

/** The nodes that its constraints leave: remote nodes too (measured with crm_simulate 2.1.5). */
function roomFor(cluster: ClusterView, bundle: ResourceView): number {
  return Placing.of(cluster).possibleNodes(bundle).size;
}
