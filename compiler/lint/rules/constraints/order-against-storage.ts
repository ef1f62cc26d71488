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
      report(need.at, { user: quotedPlace(need.user), provider: quotedPlace(need.provider) });
    }
  },
  page: {
    means: 'An order or a group starts a service first, and then the file system or the device that it stands on.',
    harm:
      'The service finds no files when it starts. When everything stops, the storage goes first, under a running service: the stop fails, and the node is fenced.',
    avoid: `
group web {
  primitive site ocf:heartbeat:apache { configfile = /srv/web/httpd.conf }
  primitive fs Filesystem { device = /dev/vg/data, directory = /srv/web, fstype = xfs }
}`,
    prefer: `
group web {
  primitive fs Filesystem { device = /dev/vg/data, directory = /srv/web, fstype = xfs }
  primitive site ocf:heartbeat:apache { configfile = /srv/web/httpd.conf }
}`,
    references: ['Pacemaker Explained, "Ordering Constraints"', 'Pacemaker Explained, "Group Properties"'],
  },
});
