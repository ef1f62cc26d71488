import { INFINITY_SCORE } from '../../../types/score.js';
import { rule } from '../../rule.js';
import { colocationGraph, quotedPlace } from '../../view/colocation.js';
import { standsOn } from '../../view/colocation-needs.js';

interface Params {
  readonly dependent: string;
  readonly leader: string;
  readonly score: string;
}

export const wishedPromoted = rule<Params>({
  code: 'HA6126',
  severity: 'info',
  message: ({ dependent, leader, score }) =>
    `${dependent} may run on another node than ${leader}: the score ${score} is only a wish`,
  hint: () => 'use INFINITY, if it is of no use elsewhere',
  check({ cluster, report }) {
    const graph = colocationGraph(cluster);
    for (const { dependent, leader, placement } of graph.pairs) {
      const { scoreValue, score = '' } = placement;
      if (leader.role !== 'Promoted' || scoreValue <= 0 || scoreValue >= INFINITY_SCORE) continue;
      // Guides for SAP HANA use 2000 to 4000, and storage has a rule of its own.
      if (leader.resource.primitives.some(({ agentName }) => /SAPHana|:saphana/i.test(agentName))) continue;
      if (standsOn(dependent.resource, leader.resource) || graph.together(dependent, leader, 'infinite'))
        continue;
      report(placement.at, { dependent: quotedPlace(dependent), leader: quotedPlace(leader), score });
    }
  },
  page: {
    means:
      'The colocation of something with a promoted instance has a score below INFINITY: the address of a database, mostly.',
    harm: 'Stickiness, a location or a failure may outweigh it. The address then leads to a standby, or to a node without a database, and clients get errors where a short outage was expected.',
    avoid: `
primitive ip IPaddr2 { ip = 192.0.2.10 }
promotable db { primitive pg ocf:heartbeat:pgsql, notify = true }
colocation ip with promoted db score=100`,
    prefer: `
primitive ip IPaddr2 { ip = 192.0.2.10 }
promotable db { primitive pg ocf:heartbeat:pgsql, notify = true }
colocation ip with promoted db`,
    notes: 'Clusters of SAP HANA are left out: their guides use finite scores on purpose.',
    references: ['Pacemaker Explained, "Colocation Constraints"'],
  },
});
