import { rule } from '../../rule.js';
import type { OptionList } from '../../view/option-lists.js';
import { optionLists } from '../../view/option-lists.js';
import { placeOf, quoted } from '../../view/resource-queries.js';

interface Params {
  readonly one: string;
  readonly other: string;
  readonly name: string;
}

/** Of which only the last one counts. Sources: mount(8), nfs(5), exports(5). */
const PAIRS: Readonly<Record<OptionList['of'], readonly (readonly [string, string])[]>> = {
  mount: [
    ['ro', 'rw'],
    ['sync', 'async'],
    ['exec', 'noexec'],
    ['suid', 'nosuid'],
    ['dev', 'nodev'],
    ['atime', 'noatime'],
    ['noatime', 'strictatime'],
    ['noatime', 'relatime'],
    ['hard', 'soft'],
    ['lock', 'nolock'],
    ['ac', 'noac'],
    ['user', 'nouser'],
  ],
  export: [
    ['ro', 'rw'],
    ['sync', 'async'],
    ['secure', 'insecure'],
    ['root_squash', 'no_root_squash'],
    ['all_squash', 'no_all_squash'],
    ['subtree_check', 'no_subtree_check'],
    ['wdelay', 'no_wdelay'],
    ['hide', 'nohide'],
  ],
};

export const contradictingOptions = rule<Params>({
  code: 'HA6471',
  severity: 'warning',
  message: ({ one, other, name }) =>
    `the options of ${quoted(name)} have both ${one} and ${other}, of which only the last one counts`,
  hint: ({ one, other }) => `remove ${one} or ${other}`,
  check({ cluster, report }) {
    for (const { resource, parameter, text, of } of optionLists(cluster)) {
      const options = text.split(',').map((option) => option.trim());
      const pair = PAIRS[of].find((both) => both.every((option) => options.includes(option)));
      if (!pair) continue;
      const [one, other] = pair;
      report(placeOf(resource, parameter), { one, other, name: resource.id });
    }
  },
  page: {
    means: 'Two options of a mount or an export that exclude each other.',
    harm: 'The last one wins in silence: what was meant to be read-only is written to, or the other way round.',
    avoid: `
primitive data Filesystem { device = /dev/vg/data, directory = /srv/data, fstype = xfs, options = "ro,noatime,rw", op monitor interval=20s }`,
    prefer: `
primitive data Filesystem { device = /dev/vg/data, directory = /srv/data, fstype = xfs, options = "noatime,rw", op monitor interval=20s }`,
    references: ['mount(8)', 'nfs(5)', 'exports(5)'],
  },
});
