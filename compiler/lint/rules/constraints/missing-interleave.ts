import { INFINITY_SCORE } from '../../../types/score.js';
import { rule } from '../../rule.js';
import type { ClusterView } from '../../view/cluster.js';
import { colocationGraph, isSingle, placeOf } from '../../view/colocation.js';
import { orderGraph } from '../../view/order.js';
import type { ResourceView } from '../../view/resource.js';

interface Params {
  readonly clone: string;
  readonly other: string;
  readonly how: 'order' | 'colocation';
}

export const missingInterleave = rule<Params>({
  code: 'HA6123',
  severity: 'warning',
  message: ({ clone, other, how }) =>
    how === 'order'
      ? `every instance of "${clone}" waits for all instances of "${other}", on all nodes: "${clone}" has no interleave=true`
      : `"${clone}" is placed with "${other}", and restarts on all nodes when one instance of it does: it has no interleave=true`,
  hint: ({ clone }) =>
    `add interleave=true to "${clone}", so that an instance waits for the one on its own node`,
  check({ cluster, report, fixes }) {
    if (cluster.members.length === 1) return;
    const reported = new Set<ResourceView>();
    const find = (
      clone: ResourceView,
      other: ResourceView,
      at: Parameters<typeof report>[0],
      how: Params['how'],
    ) => {
      if (reported.has(clone) || !stacked(clone, other) || clone.flag('interleave') === true) return;
      // Written in the wrong block, which is reported there.
      if (clone.children.some(({ meta }) => meta.get('interleave')?.from === 'own')) return;
      reported.add(clone);
      const fix = clone.meta.has('interleave') ? undefined : fixes.addMeta(clone.id, 'interleave', 'true');
      report(at, { clone: clone.id, other: other.id, how }, { fixes: fix ? [fix] : [] });
    };
    for (const sequence of cluster.sequences) {
      if (sequence.kind !== 'Mandatory') continue;
      for (const other of cluster.named(sequence.first)) {
        for (const clone of cluster.named(sequence.then)) find(clone, other, sequence.at, 'order');
      }
    }
    for (const { dependent, leader, placement } of colocationGraph(cluster).pairs) {
      if (placement.scoreValue < INFINITY_SCORE || dependent.role !== undefined) continue;
      if (hasOrder(cluster, leader.resource, dependent.resource)) {
        find(dependent.resource, leader.resource, placement.at, 'colocation');
      }
    }
  },
  page: {
    means: 'A clone starts after another clone or stands on it, and does not say `interleave=true`.',
    harm: `Without it the two clones depend on each other as wholes. An instance waits until the other clone has started on every node,
and when one node leaves or comes back, the dependent clone is restarted on all others: every cluster file system is
unmounted because one node boots.`,
    avoid: `
node n1
node n2
clone dlm { primitive controld ocf:pacemaker:controld, interleave = true }
clone data { primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = gfs2 } }
order dlm then data
colocation data with dlm`,
    prefer: `
node n1
node n2
clone dlm { primitive controld ocf:pacemaker:controld, interleave = true }
clone data {
  primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = gfs2 }
  interleave = true
}
order dlm then data
colocation data with dlm`,
    notes:
      'The option of the later clone decides. Where the whole clone really has to be up first, write a comment that says so. The fix adds the option.',
    references: [
      'Pacemaker Explained, "Clone Options"',
      'SUSE Administration Guide, "OCFS2"',
      'Red Hat "Configuring GFS2 file systems"',
    ],
  },
});

/** Two clones with several instances each. */
function stacked(clone: ResourceView, other: ResourceView): boolean {
  if (clone === other || clone.kind !== 'clone' || other.kind !== 'clone') return false;
  return !isSingle(placeOf(clone)) && !isSingle(placeOf(other)) && clone.flag('globally-unique') !== true;
}

function hasOrder(cluster: ClusterView, first: ResourceView, then: ResourceView): boolean {
  const graph = orderGraph(cluster);
  return graph.ordered(
    { resource: first.id, action: 'start' },
    { resource: then.id, action: 'start' },
    'mandatory',
  );
}
