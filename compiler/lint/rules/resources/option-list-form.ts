import { rule } from '../../rule.js';
import { optionLists } from '../../view/option-lists.js';
import { placeOf, quoted } from '../../view/resources-of.js';

interface Params {
  readonly parameter: string;
  readonly text: string;
  readonly why: string;
}

export const optionListForm = rule<Params>({
  code: 'HA6470',
  severity: 'error',
  message: ({ parameter, text, why }) => `${parameter} is ${quoted(text)}: ${why}`,
  hint: () => 'separate the options by commas, without blanks: "noatime,nodiratime"',
  check({ cluster, report }) {
    for (const { resource, parameter, text } of optionLists(cluster)) {
      const why = malformed(text);
      if (why !== undefined) report(placeOf(resource, parameter), { parameter, text, why });
    }
  },
  page: {
    means: 'Options of a mount or of an NFS export that are not a list with commas.',
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
