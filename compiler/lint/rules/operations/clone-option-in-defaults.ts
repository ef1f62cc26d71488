import { plainText } from '../../view/settings.js';
import { rule } from '../../rule.js';

/** `interleave` and `notify` for all clones are a matter of taste. */
const OF_ONE_CLONE = [
  'clone-max',
  'clone-node-max',
  'clone-min',
  'promotable',
  'promoted-max',
  'promoted-node-max',
  'master-max',
  'master-node-max',
  'globally-unique',
];

export const cloneOptionInDefaults = rule<{ name: string; value: string }>({
  code: 'HA6350',
  severity: 'warning',
  message: ({ name, value }) =>
    `${name}=${value} in the defaults of resources is for every clone of the cluster`,
  hint: () => 'write it in the clone that is meant',
  check({ cluster, report }) {
    for (const { pairs, origin } of cluster.model.rscDefaults) {
      for (const pair of pairs) {
        const at = pair.origin ?? origin;
        const value = plainText(pair.value);
        if (at && value !== undefined && OF_ONE_CLONE.includes(pair.name))
          report(at, { name: pair.name, value });
      }
    }
  },
  page: {
    means: 'An option that fits one clone, such as `clone-max` or `promotable`, stands in `rsc_defaults`.',
    harm: `Clones take the defaults too (measured with Pacemaker 2.1.5): \`clone-max=1\` there leaves one instance of DLM or of a
ping resource in the whole cluster, and \`promotable=true\` makes every clone promotable.`,
    avoid: `
node n1
node n2
rsc_defaults clone-max=1`,
    prefer: `
node n1
node n2
clone web-clone {
  primitive web systemd:nginx { op monitor interval=10s timeout=100s }
  clone-max = 1
}`,
    references: ['Pacemaker Explained, "Clone Options"'],
  },
});
