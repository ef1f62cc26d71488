import { rule } from '../../rule.js';
import { colocationGraph, quotedPlace } from '../../view/colocation.js';
import { distinct, isOrdered, isReversed, pathNeeds } from '../../view/colocation-needs.js';

interface Params {
  readonly user: string;
  readonly provider: string;
  readonly parameter: string;
}

export const storageWithoutConstraints = rule<Params>({
  code: 'HA6103',
  severity: 'warning',
  message: ({ user, provider, parameter }) =>
    `the ${parameter} of ${user} is on ${provider}, and no constraint and no group puts the two together or in an order`,
  hint: ({ provider }) => `put both into a group, or add a colocation with ${provider} and an order after it`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    const graph = colocationGraph(cluster);
    for (const need of distinct(pathNeeds(cluster))) {
      const { user, provider, parameter = 'path' } = need;
      if (isOrdered(cluster, need) || isReversed(cluster, need) || graph.together(user, provider)) continue;
      report(need.at, { user: quotedPlace(user), provider: quotedPlace(provider), parameter });
    }
  },
  page: {
    means:
      'A parameter names a device or a path that another resource of this cluster provides: a file below a mount point, a volume of a volume group, a device of DRBD. Nothing relates the two.',
    harm: `Pacemaker does not read paths. It starts both at the same time and on whatever nodes it likes, and moves one without the
other. It may work for months, as long as everything happens to be on one node.`,
    avoid: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv/web, fstype = xfs }
primitive site ocf:heartbeat:apache { configfile = /srv/web/httpd.conf }`,
    prefer: `
group web {
  primitive fs Filesystem { device = /dev/vg/data, directory = /srv/web, fstype = xfs }
  primitive site ocf:heartbeat:apache { configfile = /srv/web/httpd.conf }
}`,
    notes: 'Of two resources that could provide a path none is taken.',
    references: ['Pacemaker Explained, "Group Properties"', 'Pacemaker Explained, "Colocation Constraints"'],
  },
});
