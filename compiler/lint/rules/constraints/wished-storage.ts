import { INFINITY_SCORE } from '../../../types/score.js';
import { rule } from '../../rule.js';
import { colocationGraph, quotedPlace } from '../../view/colocation.js';
import { standsOn } from '../../view/colocation-needs.js';

interface Params {
  readonly user: string;
  readonly provider: string;
  readonly score: string;
}

export const wishedStorage = rule<Params>({
  code: 'HA6113',
  severity: 'warning',
  message: ({ user, provider, score }) =>
    `${user} may run on another node than its storage ${provider}: the score ${score} is only a wish`,
  hint: () => 'use INFINITY, the default in .ha source',
  check({ cluster, report }) {
    const graph = colocationGraph(cluster);
    for (const { dependent, leader, placement } of graph.pairs) {
      const { scoreValue, score = '' } = placement;
      if (scoreValue <= 0 || scoreValue >= INFINITY_SCORE) continue;
      if (!standsOn(dependent.resource, leader.resource)) continue;
      if (graph.together(dependent, leader, 'infinite')) continue;
      report(placement.at, { user: quotedPlace(dependent), provider: quotedPlace(leader), score });
    }
  },
  page: {
    means: 'The colocation of something with the storage that it stands on has a score below INFINITY.',
    harm: `Any other preference may outweigh it: stickiness, a location, a failure. The service then runs where its files are not.
When the storage cannot run at all, the service starts without it.`,
    avoid: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
order fs then db
colocation db with fs score=1000`,
    prefer: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
order fs then db
colocation db with fs`,
    notes: 'Addresses with a finite score are left alone: guides for SAP HANA give them one on purpose.',
    references: ['Pacemaker Explained, "Colocation Constraints"'],
  },
});
