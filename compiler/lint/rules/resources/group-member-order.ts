import { rule } from '../../rule.js';
import { placeOf, quoted } from '../../view/resource-queries.js';
import { dependsThrough } from '../../view/storage-providers.js';

interface Params {
  readonly consumer: string;
  readonly provider: string;
  readonly group: string;
  readonly parameter: string;
}

export const groupMemberOrder = rule<Params>({
  code: 'HA6419',
  severity: 'warning',
  message: ({ consumer, provider, group, parameter }) =>
    `${quoted(consumer)} starts before ${quoted(provider)} in the group ${quoted(group)}, but needs what it provides (${parameter})`,
  hint: ({ consumer, provider }) => `put ${quoted(provider)} before ${quoted(consumer)}`,
  check({ cluster, report }) {
    for (const group of cluster.resources.values()) {
      if (group.kind !== 'group' || group.flag('ordered') === false) continue;
      const members = group.primitives;
      for (const [index, consumer] of members.entries()) {
        for (const provider of members.slice(index + 1)) {
          const parameter = dependsThrough(consumer, provider);
          if (parameter === undefined) continue;
          const related = [{ message: `${quoted(provider.id)} starts later`, at: provider.at }];
          report(
            placeOf(consumer, parameter),
            { consumer: consumer.id, provider: provider.id, group: group.id, parameter },
            { related },
          );
        }
      }
    }
  },
  page: {
    means: `A member of a group uses a file system, volume group, encrypted device, RAID, iSCSI target or address that a later
member of the same group brings.`,
    harm: `A group starts from the first to the last. The service does not find its data and fails, or worse: it creates new data in the
empty directory, which the file system then hides. On the way down the file system cannot be unmounted, because the
service still runs, and the node is fenced.`,
    avoid: `
group db {
  primitive postgres ocf:heartbeat:pgsql { pgdata = /srv/db/data, op monitor interval=30s }
  primitive disk Filesystem { device = /dev/vg0/db, directory = /srv/db, fstype = xfs, op monitor interval=20s }
}`,
    prefer: `
group db {
  primitive disk Filesystem { device = /dev/vg0/db, directory = /srv/db, fstype = xfs, op monitor interval=20s }
  primitive postgres ocf:heartbeat:pgsql { pgdata = /srv/db/data, op monitor interval=30s }
}`,
    notes:
      'What belongs together is told from the values: a path beneath the mount point, a device of the volume group.',
    references: ['Pacemaker Explained, "Groups"'],
  },
});
