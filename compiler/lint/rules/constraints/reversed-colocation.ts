import { INFINITY_SCORE } from '../../../types/score.js';
import { rule } from '../../rule.js';
import { colocationGraph, quotedPlace } from '../../view/colocation.js';
import { isReversed, standsOn } from '../../view/colocation-needs.js';
import { storageOffered } from '../../view/roles-of-agents.js';

interface Params {
  readonly user: string;
  readonly provider: string;
}

export const reversedColocation = rule<Params>({
  code: 'HA6105',
  severity: 'warning',
  message: ({ user, provider }) => `the storage ${provider} follows ${user}, which stands on it`,
  hint: ({ user, provider }) =>
    `turn it round: ${user.slice(1, -1)} with ${provider.slice(1, -1)}; in a set the later member follows the earlier one`,
  check({ cluster, report }) {
    const graph = colocationGraph(cluster);
    for (const { dependent, leader, placement } of graph.pairs) {
      if (placement.scoreValue < INFINITY_SCORE || !standsOn(leader.resource, dependent.resource)) continue;
      if (leader.resource.instances && leader.role === undefined) continue;
      const need = { user: leader, provider: dependent, at: placement.at, told: 'colocation' as const };
      // What is also started after a service may be there for it: a place for its backups.
      if (isReversed(cluster, need) && storageOffered(leader.resource) === undefined) continue;
      if (graph.follows(leader, dependent)) continue;
      report(placement.at, { user: quotedPlace(leader), provider: quotedPlace(dependent) });
    }
  },
  page: {
    means: 'In `a with b`, `b` is placed first and `a` follows. Here the storage follows what stands on it.',
    harm: `The service is placed first, without a look at where its storage can be. If that node cannot have the storage, the
storage stops, and the service waits for it forever, although another node could run both. In sets and in crm shell text
the direction is easy to get wrong, since it changes with the number of members.`,
    avoid: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
order fs then db
colocation fs with db`,
    prefer: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
order fs then db
colocation db with fs`,
    notes: 'An address that follows a service is fine in either direction, and is left out.',
    references: ['Pacemaker Explained, "Colocation Properties"', 'crmsh issue 84'],
  },
});
