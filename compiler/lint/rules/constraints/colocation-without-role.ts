import type { SourceKind } from '../../context.js';
import { rule } from '../../rule.js';
import type { Pair } from '../../view/colocation.js';
import { colocationGraph, quotedPlace } from '../../view/colocation.js';
import { standsOn } from '../../view/colocation-needs.js';

interface Params {
  readonly dependent: string;
  readonly leader: string;
}

export const colocationWithoutRole = rule<Params>({
  code: 'HA6106',
  severity: 'warning',
  message: ({ dependent, leader }) =>
    `${dependent} is placed with any instance of ${leader}, promoted or not: the colocation names no role`,
  hint: ({ dependent, leader }) =>
    `write ${dependent.slice(1, -1)} with promoted ${leader.slice(1, -1)}, or say "unpromoted" or "started" if that is meant`,
  check({ cluster, format, report }) {
    const graph = colocationGraph(cluster);
    for (const pair of graph.pairs) {
      const { dependent, leader, placement } = pair;
      if (placement.scoreValue <= 0 || !leader.resource.promotable || !isRoleMissing(pair, format)) continue;
      if (leader.resource.kind !== 'clone' && leader.resource.kind !== 'bundle') continue;
      // What runs several times or says its own role may well belong to every instance.
      if (dependent.resource.instances || dependent.role !== undefined) continue;
      // A role on the wrong side: the compiler has said that the dependent knows none.
      if (isRoleOfPromotable(placement.dependentRole)) continue;
      // Another colocation names the role.
      const promoted = { resource: leader.resource, role: 'Promoted' } as const;
      const unpromoted = { resource: leader.resource, role: 'Unpromoted' } as const;
      if (graph.follows(dependent, promoted) || graph.follows(dependent, unpromoted)) continue;
      report(placement.at, { dependent: quotedPlace(dependent), leader: quotedPlace(leader) });
    }
  },
  page: {
    means: 'A resource is placed with a promotable clone, without saying with which of its roles.',
    harm: `Any instance will do then, so the address leads to a standby that refuses writes, and the file system is mounted where
DRBD is secondary. After a failover the resource stays with the instance that was not promoted.`,
    avoid: `
primitive ip IPaddr2 { ip = 192.0.2.10 }
promotable db { primitive pg ocf:heartbeat:pgsql }
colocation ip with db`,
    prefer: `
primitive ip IPaddr2 { ip = 192.0.2.10 }
promotable db { primitive pg ocf:heartbeat:pgsql }
colocation ip with promoted db`,
    notes:
      'An address for reading belongs with `unpromoted db`. Where any instance is meant, `started db` says so. In a crm or pcs set the role is that of the whole set.',
    references: [
      'LINBIT DRBD User\'s Guide, "Pacemaker"',
      'Pacemaker Explained, "Promotable Clone Constraints"',
    ],
  },
});

function isRoleOfPromotable(role: string | undefined): boolean {
  return role === 'Promoted' || role === 'Unpromoted';
}

/** `Started` is any role too. Nobody means it with DRBD, and pcs writes it where only the other role was named. */
function isRoleMissing({ dependent, leader, placement }: Pair, format: SourceKind): boolean {
  const { dependentRole, leaderRole } = placement;
  if (leaderRole === undefined || leader.role !== undefined) return leaderRole === undefined;
  return standsOn(dependent.resource, leader.resource) || (format !== 'ha' && dependentRole !== undefined);
}
