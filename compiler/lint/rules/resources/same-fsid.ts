import { rule } from '../../rule.js';
import { placeOf, quoted, resourcesOf, words } from '../../view/resource-queries.js';

export const sameFsid = rule<{ readonly fsid: string; readonly other: string }>({
  code: 'HA6445',
  severity: 'warning',
  message: ({ fsid, other }) => `fsid ${fsid} is that of ${quoted(other)}, which exports another directory`,
  hint: () => 'each exported directory needs an fsid of its own',
  check({ cluster, report }) {
    const exported = resourcesOf(cluster, 'exportfs');
    for (const [index, one] of exported.entries()) {
      const fsid = one.parameter('fsid');
      const directory = key(one.parameter('directory'));
      if (fsid === undefined || directory === '') continue;
      const other = exported
        .slice(0, index)
        .find((two) => two.parameter('fsid') === fsid && key(two.parameter('directory')) !== directory);
      if (!other) continue;
      const related = [{ message: 'the other', at: placeOf(other, 'fsid') }];
      report(placeOf(one, 'fsid'), { fsid, other: other.id }, { related });
    }
  },
  page: {
    means: 'Two NFS exports have one `fsid` for two directories.',
    harm: `The number is what a client knows a file system by. With two directories behind one number the second export
replaces the first, or a client reads files of the other.`,
    avoid: `
primitive home exportfs { clientspec = "192.0.2.0/24", directory = /srv/home, fsid = 1, op monitor interval=30s }
primitive work exportfs { clientspec = "192.0.2.0/24", directory = /srv/work, fsid = 1, op monitor interval=30s }`,
    prefer: `
primitive home exportfs { clientspec = "192.0.2.0/24", directory = /srv/home, fsid = 1, op monitor interval=30s }
primitive work exportfs { clientspec = "192.0.2.0/24", directory = /srv/work, fsid = 2, op monitor interval=30s }`,
    notes: 'One directory for several `clientspec` has one `fsid` in all its resources.',
    references: ['ocf_heartbeat_exportfs(7)', 'exports(5)'],
  },
});

function key(directories: string | undefined): string {
  return words(directories)
    .map((directory) => directory.replace(/(?<=.)\/+$/, ''))
    .sort()
    .join(' ');
}
