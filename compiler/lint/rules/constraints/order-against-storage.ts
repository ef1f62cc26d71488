import { rule } from '../../rule.js';
import { quotedPlace } from '../../view/colocation.js';
import { colocatedNeeds, distinct, isOrdered, isReversed, pathNeeds } from '../../view/colocation-needs.js';

interface Params {
  readonly user: string;
  readonly provider: string;
}

export const orderAgainstStorage = rule<Params>({
  code: 'HA6104',
  severity: 'warning',
  message: ({ user, provider }) => `${user} starts before the storage that it stands on, ${provider}`,
  hint: () => 'turn the order round: what is used starts first and stops last',
  check({ cluster, report }) {
    for (const need of distinct([...colocatedNeeds(cluster), ...pathNeeds(cluster)])) {
      if (!isReversed(cluster, need) || isOrdered(cluster, need)) continue;
      // The order of a group has a rule of its own.
      if (need.user.resource.group && need.user.resource.group === need.provider.resource.group) continue;
      report(need.at, { user: quotedPlace(need.user), provider: quotedPlace(need.provider) });
    }
  },
  page: {
    means: 'Orders start a service first, and then the file system or the device that it stands on.',
    harm: 'The service finds no files when it starts. When everything stops, the storage goes first, under a running service: the stop fails, and the node is fenced.',
    avoid: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
colocation db with fs
order db then fs`,
    prefer: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
colocation db with fs
order fs then db`,
    notes: 'Inside of a group `group-member-order` looks at it.',
    references: ['Pacemaker Explained, "Ordering Constraints"', 'Pacemaker Explained, "Group Properties"'],
  },
});
