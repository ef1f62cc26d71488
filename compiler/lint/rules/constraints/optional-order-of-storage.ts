import { rule } from '../../rule.js';
import { colocationGraph, quotedPlace } from '../../view/colocation.js';
import { isOrdered, orderedNeeds } from '../../view/colocation-needs.js';

interface Params {
  readonly user: string;
  readonly provider: string;
  readonly kind: string;
}

export const optionalOrderOfStorage = rule<Params>({
  code: 'HA6112',
  severity: 'warning',
  message: ({ user, provider, kind }) =>
    `${user} starts without its storage ${provider} too: the order is ${kind}`,
  hint: () => 'make it Mandatory, which is the default',
  check({ cluster, report }) {
    const graph = colocationGraph(cluster);
    for (const need of orderedNeeds(cluster)) {
      const { user, provider, sequence } = need;
      if (sequence.kind === 'Mandatory' || isOrdered(cluster, need, 'mandatory')) continue;
      // Without the colocation nobody knows whether it is its storage.
      if (!graph.together(user, provider)) continue;
      report(sequence.at, { user: quotedPlace(user), provider: quotedPlace(provider), kind: sequence.kind });
    }
  },
  page: {
    means:
      'The order between storage and what stands on it is Optional or Serialize (or has the score 0, which is Optional).',
    harm: `An Optional order counts only when both are to start or stop at the same time. When the mount fails, the service starts
all the same, with an empty directory. When the file system is stopped alone, the service keeps running on it.`,
    avoid: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
colocation db with fs
order fs then db kind=Optional`,
    prefer: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
colocation db with fs
order fs then db`,
    references: ['Pacemaker Explained, "Ordering Constraints"', 'PAF issue 95'],
  },
});
