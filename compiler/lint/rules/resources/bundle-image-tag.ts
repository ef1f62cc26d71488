import { rule } from '../../rule.js';
import { bundles, containerText } from '../../view/clones.js';
import { quoted } from '../../view/resource-queries.js';

export const bundleImageTag = rule<{ readonly image: string; readonly tag: string | undefined }>({
  code: 'HA6431',
  severity: 'info',
  message: ({ image, tag }) =>
    `the image ${quoted(image)} has ${tag === undefined ? 'no tag' : `the tag ${tag}`}: each node may run another version`,
  hint: () => 'name a version, or a digest',
  check({ cluster, report }) {
    for (const bundle of bundles(cluster)) {
      const image = containerText(bundle, 'image');
      if (bundle.model.kind !== 'bundle' || image === undefined || image.includes('@sha')) continue;
      const last = image.slice(image.lastIndexOf('/') + 1);
      const tag = last.includes(':') ? last.slice(last.lastIndexOf(':') + 1) : undefined;
      if (tag !== undefined && tag !== 'latest') continue;
      const at = bundle.model.container.attributes.find(({ name }) => name === 'image')?.origin ?? bundle.at;
      report(at, { image, tag });
    }
  },
  page: {
    means: 'The container image of a bundle has no tag, or the tag `latest`.',
    harm: `A node that pulls later gets a newer image. After a failover the service is another version, perhaps one that has converted its
data and cannot go back.`,
    avoid: `
bundle web {
  container podman { image = "registry.example.com/httpd:latest", replicas = 2 }
  network { control-port = 3121 }
}`,
    prefer: `
bundle web {
  container podman { image = "registry.example.com/httpd:2.4.62", replicas = 2 }
  network { control-port = 3121 }
}`,
    notes:
      'With a local tag that an update moves on all nodes together (`:pcmklatest` of TripleO) there is nothing to report.',
    references: ['Pacemaker Explained, "Bundles"'],
  },
});
