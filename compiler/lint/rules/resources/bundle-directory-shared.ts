import { rule } from '../../rule.js';
import { attributeText, bundles, containerNumber } from '../../view/clones.js';
import { quoted, words } from '../../view/resource-queries.js';

export const bundleDirectoryShared = rule<{
  readonly name: string;
  readonly path: string;
  readonly perHost: number;
}>({
  code: 'HA6487',
  severity: 'warning',
  message: ({ name, path, perHost }) =>
    `${perHost} replicas of the bundle ${quoted(name)} on one host write to the same directory ${quoted(path)}`,
  hint: () =>
    'use source-dir-root, which gives each replica a directory of its own, or mount it read-only ("ro")',
  check({ cluster, report }) {
    for (const bundle of bundles(cluster)) {
      if (bundle.model.kind !== 'bundle') continue;
      const perHost = containerNumber(bundle, 'replicas-per-host') ?? 1;
      const replicas = containerNumber(bundle, 'replicas') ?? containerNumber(bundle, 'promoted-max') ?? 1;
      if (Math.min(perHost, replicas) < 2) continue;
      for (const { attributes, origin } of bundle.model.storage?.storageMappings ?? []) {
        const path = attributeText(attributes, 'source-dir');
        const options = words(attributeText(attributes, 'options'));
        if (path === undefined || !options.includes('rw')) continue;
        report(origin ?? bundle.at, { name: bundle.id, path, perHost });
      }
    }
  },
  page: {
    means: `Several replicas of a bundle run on one host, and a directory of the host is mounted into all of them, writable.`,
    harm: 'They overwrite the files of each other: a database in such a directory is destroyed.',
    avoid: `
bundle db {
  container podman { image = "registry.example.com/db:1.0", replicas = 4, replicas-per-host = 2 }
  network { ip-range-start = 192.0.2.100 }
  storage { storage-mapping source-dir=/srv/db target-dir=/var/lib/db options=rw }
}`,
    prefer: `
bundle db {
  container podman { image = "registry.example.com/db:1.0", replicas = 4, replicas-per-host = 2 }
  network { ip-range-start = 192.0.2.100 }
  storage { storage-mapping source-dir-root=/srv/db target-dir=/var/lib/db options=rw }
}`,
    references: ['Pacemaker Explained, "Bundle Storage Properties"'],
  },
});
