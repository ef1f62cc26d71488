import { rule } from '../../rule.js';
import type { ClusterView, SequenceView } from '../../view/cluster.js';
import { colocationGraph, placeOf } from '../../view/colocation.js';
import { orderGraph } from '../../view/order.js';
import type { ResourceView } from '../../view/resource.js';
import { storageLayer, storageNeeded } from '../../view/roles-of-agents.js';

interface Params {
  readonly first: string;
  readonly then: string;
}

export const startInsteadOfPromote = rule<Params>({
  code: 'HA6108',
  severity: 'warning',
  message: ({ first, then }) =>
    `"${then}" waits until "${first}" has started, and needs one that is promoted: it may start before`,
  hint: ({ first, then }) => `write promote ${first} then start ${then}`,
  check({ cluster, report }) {
    for (const sequence of cluster.sequences) {
      if (sequence.firstAction !== 'start' || sequence.kind === 'Serialize') continue;
      for (const first of cluster.named(sequence.first)) {
        if (!first.promotable || (first.kind !== 'clone' && first.kind !== 'bundle')) continue;
        for (const then of cluster.named(sequence.then)) {
          if (needsPromoted(cluster, first, then, sequence))
            report(sequence.at, { first: first.id, then: then.id });
        }
      }
    }
  },
  page: {
    means:
      'An order waits for the start of a promotable clone, while what comes after it is placed with the promoted instance or needs it: a file system on DRBD.',
    harm: `An instance is started long before it is promoted. The file system is mounted while DRBD is still secondary, which fails,
and by default a resource whose start failed does not try again on that node. On the way down the demotion does not wait
for the unmount, so it fails too, and the node is fenced.`,
    avoid: `
primitive fs Filesystem { device = /dev/drbd0, directory = /srv, fstype = xfs }
primitive disk ocf:linbit:drbd {
  drbd_resource = r0
  op monitor interval=29s role=Promoted
  op monitor interval=31s role=Unpromoted
}
promotable disk-clone of disk { notify = true }
colocation fs with promoted disk-clone
order disk-clone then fs`,
    prefer: `
primitive fs Filesystem { device = /dev/drbd0, directory = /srv, fstype = xfs }
primitive disk ocf:linbit:drbd {
  drbd_resource = r0
  op monitor interval=29s role=Promoted
  op monitor interval=31s role=Unpromoted
}
promotable disk-clone of disk { notify = true }
colocation fs with promoted disk-clone
order promote disk-clone then fs`,
    notes: 'A second order that waits for the promotion is enough.',
    references: [
      'LINBIT DRBD User\'s Guide, "Pacemaker"',
      'Pacemaker Explained, "Promotable Clone Constraints"',
    ],
  },
});

function needsPromoted(
  cluster: ClusterView,
  first: ResourceView,
  then: ResourceView,
  { thenAction }: SequenceView,
): boolean {
  if (first === then || (thenAction !== 'start' && thenAction !== 'promote')) return false;
  const waits = orderGraph(cluster).ordered(
    { resource: first.id, action: 'promote' },
    { resource: then.id, action: thenAction },
  );
  if (waits) return false;
  const promoted = placeOf(first, 'Promoted');
  const own = placeOf(then, thenAction === 'promote' ? 'Promoted' : undefined);
  if (colocationGraph(cluster).follows(own, promoted)) return true;
  // DRBD can only be used where it is promoted.
  const isDisk = first.primitives.every((one) => storageLayer(one) === 1);
  return isDisk && !then.instances && storageNeeded(then) > 1;
}
