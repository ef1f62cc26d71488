import type { Action } from '../../../model/model.js';
import { rule } from '../../rule.js';
import type { ClusterView } from '../../view/cluster.js';
import { isUp } from '../../view/colocation-needs.js';
import { orderGraph } from '../../view/order.js';
import type { ResourceView } from '../../view/resource.js';
import { isAddress, isService, storageLayer } from '../../view/roles-of-agents.js';

interface Params {
  readonly first: string;
  readonly then: string;
}

export const orderForStartOnly = rule<Params>({
  code: 'HA6114',
  severity: 'warning',
  message: ({ first, then }) =>
    `"${then}" waits for "${first}" when it starts, and on the way down nothing makes "${first}" wait for it`,
  hint: () => 'remove symmetrical=false, or add the order for stopping',
  check({ cluster, report, complete }) {
    if (!complete) return;
    for (const sequence of cluster.sequences) {
      if (sequence.symmetrical || sequence.kind !== 'Mandatory') continue;
      if (!isUp(sequence.firstAction) || !isUp(sequence.thenAction)) continue;
      const lonely = cluster.named(sequence.first).flatMap((first) =>
        cluster
          .named(sequence.then)
          .filter((then) => uses(then, first) && !hasOtherHalf(cluster, first, then))
          .map((then) => ({ first: first.id, then: then.id })),
      );
      if (lonely[0]) report(sequence.at, lonely[0]);
    }
  },
  page: {
    means:
      'An order with symmetrical=false lets something start after its storage, its address or the promotion of its database, and no other order says what happens when they stop.',
    harm: 'On the way down all stop at once: the file system is unmounted under the database, the stop fails, and the node is fenced.',
    avoid: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
colocation db with fs
order fs then db symmetrical=false`,
    prefer: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
colocation db with fs
order fs then db`,
    notes:
      'Two halves are fine, in whatever direction the second goes: PAF starts an address after the promotion and stops it after the demotion.',
    references: ['Pacemaker Explained, "Ordering Properties"', 'PAF documentation, "Quick start"'],
  },
});

/** What clones need of clones may be there on every node anyway. */
function uses(then: ResourceView, first: ResourceView): boolean {
  if (then.instances || then.primitives.every(({ isFenceDevice }) => isFenceDevice)) return false;
  const provides = first.primitives.some((one) => storageLayer(one) !== undefined || isAddress(one));
  const needs = then.primitives.some((one) => isService(one) || storageLayer(one) !== undefined);
  return (provides && needs) || first.promotable;
}

const DOWN: readonly Action[] = ['stop', 'demote'];

function hasOtherHalf(cluster: ClusterView, first: ResourceView, then: ResourceView): boolean {
  const graph = orderGraph(cluster);
  return DOWN.some((one) =>
    DOWN.some((other) => {
      const [a, b] = [
        { resource: first.id, action: one },
        { resource: then.id, action: other },
      ];
      return graph.ordered(a, b) || graph.ordered(b, a);
    }),
  );
}
