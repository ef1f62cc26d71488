import { promotedMax } from '../../view/clones.js';
import { rule } from '../../rule.js';
import { metaPlace, placeOf, quoted } from '../../view/resource-queries.js';
import type { PrimitiveView } from '../../view/resource.js';

interface Params {
  readonly says: string;
  readonly hint: string;
}

export const galeraNodes = rule<Params>({
  code: 'HA6477',
  severity: 'warning',
  message: ({ says }) => says,
  hint: ({ hint }) => hint,
  check({ cluster, complete, whole, report }) {
    if (!complete || !whole) return;
    const nodes = new Set([...cluster.members, ...cluster.remotes]);
    for (const resource of cluster.primitives) {
      if (!resource.isA('ocf:heartbeat:galera')) continue;
      const named = namesOf(resource);
      const map = resource.parameter('cluster_host_map');
      const keys = map === undefined ? undefined : keysOf(map);
      const unknown = [...(keys?.values() ?? (map === undefined ? named : []))].find(
        (name) => !nodes.has(name),
      );
      const bundled = resource.instances?.kind === 'bundle';
      if (unknown !== undefined && !bundled) {
        report(placeOf(resource, map === undefined ? 'wsrep_cluster_address' : 'cluster_host_map'), {
          says: `${quoted(resource.id)} names ${quoted(unknown)}, which is no node of the cluster: Galera runs only on nodes that it names`,
          hint: 'write the names of the nodes, or map them with cluster_host_map',
        });
      }
      const clone =
        resource.instances?.kind === 'clone' && resource.promotable ? resource.instances : undefined;
      const max = clone && (promotedMax(clone) ?? 1);
      if (clone && max !== undefined && max < named.length)
        report(metaPlace(clone, 'promoted-max'), {
          says: `promoted-max=${max} of ${quoted(clone.id)}: only ${max} of the ${named.length} nodes of Galera ever join, because every one that runs is promoted`,
          hint: `set promoted-max=${named.length}`,
        });
    }
  },
  page: {
    means:
      'The nodes of a Galera cluster and those of Pacemaker do not fit, or too few instances may be promoted.',
    harm: `The agent refuses to run on a node that \`wsrep_cluster_address\` does not name. A promoted instance is one that takes part
in the replication: with \`promoted-max=1\` there is one database and no copy.`,
    avoid: `
node n1
node n2
promotable galera {
  primitive db ocf:heartbeat:galera {
    wsrep_cluster_address = "gcomm://n1,n2"
    op monitor interval=10s role=Promoted
    op monitor interval=30s role=Unpromoted
  }
}`,
    prefer: `
node n1
node n2
promotable galera {
  promoted-max = 2
  primitive db ocf:heartbeat:galera {
    wsrep_cluster_address = "gcomm://n1,n2"
    op monitor interval=10s role=Promoted
    op monitor interval=30s role=Unpromoted
  }
}`,
    references: ['ocf_heartbeat_galera(7)'],
  },
});

function namesOf(resource: PrimitiveView): readonly string[] {
  const address = resource.parameter('wsrep_cluster_address') ?? '';
  return address.startsWith('gcomm://')
    ? address
        .slice('gcomm://'.length)
        .split(',')
        .filter((name) => name !== '')
    : [];
}

/** The nodes of a map `n1:a;n2:b`; undefined for what is no such map, which another rule reports. */
function keysOf(map: string): readonly string[] | undefined {
  const entries = map.split(';').filter((entry) => entry.trim() !== '');
  return entries.every((entry) => /^[^:;,]+:[^:;,]+$/.test(entry))
    ? entries.map((entry) => entry.split(':')[0]!.trim())
    : undefined;
}
