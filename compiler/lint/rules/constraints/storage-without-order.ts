import { rule } from '../../rule.js';
import { colocationGraph, quotedPlace } from '../../view/colocation.js';
import {
  colocatedNeeds,
  distinct,
  isOrdered,
  isReversed,
  orderText,
  pathNeeds,
} from '../../view/colocation-needs.js';

interface Params {
  readonly user: string;
  readonly provider: string;
}

export const storageWithoutOrder = rule<Params>({
  code: 'HA6101',
  severity: 'warning',
  message: ({ user, provider }) =>
    `${user} is on the node of its storage ${provider}, and no order makes it wait for it: both start at the same time`,
  hint: ({ user, provider }) => `add an order: ${unquoted(provider)} then ${unquoted(user)}`,
  check({ cluster, complete, fixes, report }) {
    if (!complete) return;
    const graph = colocationGraph(cluster);
    const together = pathNeeds(cluster).filter(({ user, provider }) => graph.together(user, provider));
    for (const need of distinct([...colocatedNeeds(cluster), ...together])) {
      if (isOrdered(cluster, need) || isReversed(cluster, need)) continue;
      const text = need.told === 'colocation' ? orderText(need) : undefined;
      const fix = text === undefined ? [] : [fixes.addBelow(need.at, text, `Add "${text}"`, 'unsafe')];
      report(need.at, { user: quotedPlace(need.user), provider: quotedPlace(need.provider) }, { fixes: fix });
    }
  },
  page: {
    means:
      'Something is placed with the storage that it stands on (a device, a volume group, a file system), but starts without waiting for it.',
    harm: `A colocation says where, and nothing about when. Both start at the same time: the database finds an empty mount point and
fails, or fills it and has two versions of its data later. When they stop, the file system is unmounted under the running
service, which fails, and the node is fenced.`,
    avoid: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
colocation db with fs`,
    prefer: `
primitive fs Filesystem { device = /dev/vg/data, directory = /srv, fstype = xfs }
primitive db systemd:postgresql
colocation db with fs
order fs then db`,
    notes:
      'A group says both at once. Orders through other resources count. Addresses and what only watches are left out.',
    references: ['Pacemaker Explained, "Colocation Constraints"', 'LINBIT DRBD User\'s Guide, "Pacemaker"'],
  },
});

function unquoted(text: string): string {
  return text.replace(/^"promoted /, 'promote ').replaceAll('"', '');
}
