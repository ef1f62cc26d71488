import { rule } from '../../rule.js';
import { colocationGraph, placeOf, quotedPlace } from '../../view/colocation.js';
import type { Need } from '../../view/colocation-needs.js';
import { colocationText, distinct, isOrdered, orderedNeeds, pathNeeds } from '../../view/colocation-needs.js';
import { pinnedTo } from '../../view/colocation-pins.js';
import type { ClusterView } from '../../view/cluster.js';

interface Params {
  readonly user: string;
  readonly provider: string;
}

export const storageWithoutColocation = rule<Params>({
  code: 'HA6102',
  severity: 'warning',
  message: ({ user, provider }) =>
    `${user} waits for its storage ${provider}, and nothing keeps the two on one node`,
  hint: ({ user, provider }) => `add a colocation: ${user.slice(1, -1)} with ${provider.slice(1, -1)}`,
  check({ cluster, complete, fixes, report }) {
    if (!complete || cluster.members.length === 1) return;
    const told = pathNeeds(cluster).filter((need) => isOrdered(cluster, need));
    for (const need of distinct([...orderedNeeds(cluster), ...told])) {
      if (!isElsewhere(cluster, need)) continue;
      const text = need.told === 'order' ? colocationText(need) : undefined;
      const fix = text === undefined ? [] : [fixes.addBelow(need.at, text, `Add "${text}"`, 'unsafe')];
      report(need.at, { user: quotedPlace(need.user), provider: quotedPlace(need.provider) }, { fixes: fix });
    }
  },
  page: {
    means:
      'Something starts after the storage that it stands on (a device, a volume group, a file system), but may run on another node.',
    harm: `An order says when, and nothing about where. Pacemaker spreads resources over the nodes, so the service ends up where its
files are not: it does not start, or it starts with an empty directory.`,
    avoid: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
order fs then db`,
    prefer: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
order fs then db
colocation db with fs`,
    notes:
      'Storage that a clone has on every node needs no colocation, and neither do two that locations leave only one and the same node.',
    references: [
      'Pacemaker Explained, "Ordering Constraints"',
      'Pacemaker Explained, "Colocation Constraints"',
    ],
  },
});

function isElsewhere(cluster: ClusterView, { user, provider }: Need): boolean {
  const graph = colocationGraph(cluster);
  const everywhere = provider.resource.instances !== undefined && provider.role !== 'Promoted';
  const cloned = user.resource.instances !== undefined && user.role === undefined;
  if (everywhere || cloned || graph.apart(user, provider)) return false;
  // With the clone in any role: then only the role is missing, which has a rule of its own.
  if (graph.together(user, provider) || graph.together(user, placeOf(provider.resource))) return false;
  const pinned = pinnedTo(cluster, user.resource);
  return pinned === undefined || pinned !== pinnedTo(cluster, provider.resource);
}
