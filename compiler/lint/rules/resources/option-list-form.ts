import { editDistance, nearest } from '../../../../grammar/nearest.js';
import { rule } from '../../rule.js';
import type { OptionList } from '../../view/option-lists.js';
import { optionLists } from '../../view/option-lists.js';
import { placeOf, quoted } from '../../view/resource-queries.js';

interface Params {
  readonly parameter: string;
  readonly text: string;
  readonly why: string;
}

/** Long enough that a typing error does not make another one of them. */
const OPTIONS: Readonly<Record<OptionList['of'], readonly string[]>> = {
  mount: [
    'async',
    'noatime',
    'nodiratime',
    'relatime',
    'norelatime',
    'strictatime',
    'lazytime',
    'noexec',
    'nosuid',
    'defaults',
    '_netdev',
    'nofail',
    'noauto',
    'discard',
    'nodiscard',
    'nobarrier',
    'user_xattr',
    'remount',
    'usrquota',
    'grpquota',
    'noquota',
    'nolock',
    'inode64',
  ],
  export: [
    'insecure',
    'no_root_squash',
    'root_squash',
    'all_squash',
    'no_all_squash',
    'subtree_check',
    'no_subtree_check',
    'crossmnt',
    'no_wdelay',
    'mountpoint',
    'no_acl',
  ],
};

export const optionListForm = rule<Params>({
  code: 'HA6470',
  severity: 'error',
  message: ({ parameter, text, why }) => `${parameter} is ${quoted(text)}: ${why}`,
  hint: () => 'write options as the manual spells them, with commas and without blanks: "noatime,nodiratime"',
  check({ cluster, report }) {
    for (const { resource, parameter, text, of } of optionLists(cluster)) {
      const why = malformed(text) ?? misspelt(text, OPTIONS[of]);
      if (why !== undefined) report(placeOf(resource, parameter), { parameter, text, why });
    }
  },
  page: {
    means: 'Options of a mount or of an NFS export that are not a list with commas, or one that is misspelt.',
    harm: `The agent hands the text on as it stands. \`mount\` takes what stands behind a blank for something else, and \`exportfs\` refuses
brackets: the resource fails to start on every node.`,
    avoid: `
primitive data Filesystem { device = /dev/vg/data, directory = /srv/data, fstype = xfs, options = "noatime, nodiratime", op monitor interval=20s }`,
    prefer: `
primitive data Filesystem { device = /dev/vg/data, directory = /srv/data, fstype = xfs, options = "noatime,nodiratime", op monitor interval=20s }`,
    references: ['mount(8)', 'exports(5)', 'ocf_heartbeat_Filesystem(7)'],
  },
});

function malformed(text: string): string | undefined {
  // Variables and quotes are told of elsewhere; within quotes, anything may stand (SELinux contexts).
  if (/["'$<>]/.test(text)) return undefined;
  if (/^-/.test(text)) return 'the agent adds the -o itself';
  if (/^\(.*\)$/.test(text)) return 'the brackets belong to /etc/exports, not to the options';
  if (/;/.test(text)) return 'options are separated by commas, not by semicolons';
  return /\S\s+\S/.test(text) ? 'a blank ends the list' : undefined;
}

function misspelt(text: string, known: readonly string[]): string | undefined {
  for (const option of text.split(',').map((one) => one.trim())) {
    if (option.length < 5 || known.includes(option)) continue;
    const like = nearest(option, known);
    if (like !== undefined && editDistance(option, like, 1) <= 1)
      return `${quoted(option)} is probably ${quoted(like)}`;
  }
  return undefined;
}
