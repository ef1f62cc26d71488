import { INFINITY_SCORE } from '../../../types/score.js';
import { rule } from '../../rule.js';
import { colocationGraph, isSingle, quotedPlace } from '../../view/colocation.js';

interface Params {
  readonly clone: string;
  readonly leader: string;
}

export const cloneFollowsSingle = rule<Params>({
  code: 'HA6107',
  severity: 'warning',
  message: ({ clone, leader }) =>
    `every instance of ${clone} must be on the node of ${leader}, so only one of them can run`,
  hint: ({ clone, leader }) =>
    `turn it round: ${leader.slice(1, -1)} with ${clone.slice(1, -1)}; or name the role that follows: promoted ${clone.slice(1, -1)}`,
  check({ cluster, report }) {
    if (cluster.members.length === 1) return;
    for (const { dependent, leader, placement } of colocationGraph(cluster).pairs) {
      const { resource } = dependent;
      if (placement.scoreValue < INFINITY_SCORE || dependent.role !== undefined || isSingle(dependent))
        continue;
      if (!isSingle(leader) || resource.meta.text('clone-node-max') !== undefined) continue;
      if (resource.kind !== 'clone' && resource.kind !== 'bundle') continue;
      report(placement.at, { clone: quotedPlace(dependent), leader: quotedPlace(leader) });
    }
  },
  page: {
    means: 'A clone follows something that runs once, at INFINITY.',
    harm: `The colocation counts for each instance, and all but one would be on other nodes: they stop. A promotable clone loses its
standbys, so there is nothing left to fail over to.`,
    avoid: `
node n1
node n2
primitive ip IPaddr2 { ip = 192.0.2.10 }
clone web { primitive httpd ocf:heartbeat:apache }
colocation web with ip`,
    prefer: `
node n1
node n2
primitive ip IPaddr2 { ip = 192.0.2.10 }
clone web { primitive httpd ocf:heartbeat:apache }
colocation ip with web`,
    references: ['Pacemaker Explained, "Clone Constraints"', 'Pacemaker Explained, "Colocation Constraints"'],
  },
});
