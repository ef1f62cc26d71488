import { entry } from '../define.js';

const SYNTAX = `
corosync.conf has sections (\`totem {\` on a line of its own, closed by a line with \`}\`) and directives
(\`key: value\`). Anything else makes corosync itself refuse the file: \`corosync -t\` shows what it says.`;

/** HA73xx: corosync.conf, and what kind of file it is. */
export const importCorosyncEntries = {
  'corosync-not-a-directive': entry<{ line: string }>({
    code: 'HA7301',
    severity: 'error',
    message: ({ line }) =>
      `corosync.conf has "key: value", "name {" or "}" on a line, not ${JSON.stringify(line)}`,
    explain: SYNTAX,
  }),
  'corosync-unmatched-brace': entry({
    code: 'HA7302',
    severity: 'error',
    message: () => 'this "}" closes no section',
    explain: SYNTAX,
  }),
  'corosync-unclosed-section': entry<{ name: string }>({
    code: 'HA7303',
    severity: 'error',
    message: ({ name }) => `the section "${name}" has no "}"`,
    explain: SYNTAX,
  }),
  'corosync-nesting': entry<{ deepest: number }>({
    code: 'HA7304',
    severity: 'error',
    message: ({ deepest }) => `sections are nested more than ${deepest} deep`,
    explain: SYNTAX,
  }),
  'corosync-no-totem': entry({
    code: 'HA7305',
    severity: 'error',
    message: () => 'this corosync.conf has no section "totem", without which there is no cluster',
    explain: `
The section \`totem\` names the cluster and says how its nodes talk to each other. A file without one is not the
corosync.conf of a cluster, or a part of it is missing.`,
  }),
  'corosync-node-without-name': entry({
    code: 'HA7306',
    severity: 'error',
    message: () => 'this node has neither a "name" nor a "ring0_addr"',
    explain: `
Every \`node { }\` of the node list needs an address for each link (\`ring0_addr\`, \`ring1_addr\`, …), and Corosync 3 a
\`name\` and a \`nodeid\`. Without any of them nobody can tell which machine is meant.`,
  }),
  'corosync-unknown-transport': entry<{ transport: string }>({
    code: 'HA7307',
    severity: 'error',
    message: ({ transport }) => `the transport ${JSON.stringify(transport)} is none of knet, udp and udpu`,
    explain: `
Corosync 3 knows \`knet\` (the default), \`udpu\` and \`udp\`; Corosync 2 knows \`udpu\`, \`udp\` (the default) and \`iba\`, which
hadsl does not support.`,
  }),
  'corosync-unknown-directive': entry<{ key: string; section: string; suggestion: string | undefined }>({
    code: 'HA7308',
    severity: 'warning',
    message: ({ key, section }) =>
      `"${key}" is no directive of "${section}" that hadsl knows; it is left out`,
    hint: ({ suggestion }) => (suggestion === undefined ? undefined : `did you mean "${suggestion}"?`),
    explain: `
Corosync ignores a directive it does not know without a word, so a misspelt one has never had an effect. hadsl leaves it
out of the imported source; if it is a real one, please report it.`,
  }),
  'corosync-section-left-out': entry<{ name: string }>({
    code: 'HA7309',
    severity: 'warning',
    message: ({ name }) => `the section "${name}" is left out: a "cluster" declaration has no place for it`,
    explain: `
hadsl describes the cluster: \`totem\`, \`nodelist\`, \`quorum\` and \`logging\`. Sections about the machine (\`uidgid\`,
\`resources\`, \`system\`, \`nozzle\`, \`service\`) stay in the corosync.conf of the nodes.`,
  }),
  'node-id-differs': entry<{ node: string; cib: string; corosync: string }>({
    code: 'HA7310',
    severity: 'warning',
    message: ({ node, cib, corosync }) =>
      `the node ${node} has the id ${corosync} here and ${cib} in the CIB, which is kept`,
    explain: `
Pacemaker takes the ids of its nodes from Corosync. When the two differ, the files are of different clusters or of
different times, or the node was set up anew. Make sure that they belong together.`,
  }),
  'corosync-refused': entry<{ problem: string; hint: string }>({
    code: 'HA7311',
    severity: 'warning',
    message: ({ problem }) => `corosync does not start with this file: ${problem}`,
    hint: ({ hint }) => hint,
    explain: `
Corosync checks its configuration when it starts, and \`corosync -t\` shows what it says. A node with such a file stays out
of the cluster after its next boot, also if it runs today. What hadsl writes does not have the mistake.`,
  }),
  'corosync-no-cluster-name': entry({
    code: 'HA7312',
    severity: 'info',
    message: () => 'the cluster has no name: hadsl calls it "cluster"',
    hint: () => 'write "cluster_name: …"',
    explain: `
DLM and GFS2 need the name of the cluster, booth and pcs show it, and Corosync makes multicast addresses of it. Two clusters
without a name in one network are easily mixed up.`,
  }),
  'corosync-unnamed-node': entry({
    code: 'HA7313',
    severity: 'info',
    message: () => 'this node has no name: Pacemaker takes its first address for one',
    hint: () => 'write "name: …", the name that "crm_node -n" shows',
    explain: `
Where the node list has no name, Pacemaker calls the node by its address, or by its host name. Constraints and fence devices
that say another name then belong to nobody.`,
  }),
  'corosync-link-gap': entry<{ links: string }>({
    code: 'HA7314',
    severity: 'warning',
    message: ({ links }) =>
      `the links of this node have the numbers ${links}: the import numbers them from 0`,
    hint: () => 'begin with ring0_addr, and leave no number out',
    explain: `
Most often a link was removed and the others were not renumbered. Corosync takes that, but the settings of a link
(\`interface { linknumber: … }\`) and commands such as \`corosync-cfgtool\` go by the number, and older versions and tools want
\`ring0_addr\`.`,
  }),
  'corosync-no-provider': entry({
    code: 'HA7315',
    severity: 'warning',
    message: () => 'quorum has no provider: every part of the cluster counts itself quorate',
    hint: () => 'write "provider: corosync_votequorum"',
    explain: `
Without a provider, Corosync does not load votequorum, and ignores every other directive of the section. Each half of a split
cluster then goes on as if it were the whole. hadsl always writes the provider.`,
  }),
  'corosync-device-model': entry<{ model: string | undefined }>({
    code: 'HA7316',
    severity: 'warning',
    message: ({ model }) =>
      model === undefined
        ? 'the quorum device has no model: corosync-qdevice does not start'
        : `there is no quorum device of model ${JSON.stringify(model)}: corosync-qdevice does not start`,
    hint: () => 'write "model: net"',
    explain: `
corosync-qdevice has one model, \`net\`, which asks a corosync-qnetd on another machine. Without it the votes of the device are
missing, and a cluster of two nodes that counts on them loses its quorum with one node.`,
  }),
  'corosync-two-nodes': entry({
    code: 'HA7317',
    severity: 'warning',
    message: () =>
      'two nodes without two_node: when one is lost, the other has no quorum and stops everything',
    hint: () => 'write "two_node: 1"; the import does so',
    explain: `
Of two votes one is no majority. \`two_node: 1\` lets the node that is left keep its quorum, and makes a node that boots wait for
the other (\`wait_for_all\`). hadsl writes it for clusters of two.`,
  }),
  'corosync-votes-left-out': entry<{ node: string; votes: string }>({
    code: 'HA7318',
    severity: 'warning',
    message: ({ node, votes }) =>
      `quorum_votes: ${votes} of ${node} is left out: hadsl gives every node one vote`,
    explain: `
A node with several votes decides alone, or nearly so, what the cluster does; one without any does not count. A \`cluster\`
declaration does not have that. A quorum device or \`auto_tie_breaker\` says more clearly who wins a split.`,
  }),
  'unknown-file-format': entry({
    code: 'HA7320',
    severity: 'error',
    message: () => 'this is neither a .ha file nor a CIB, crm shell text, a pcs script or a corosync.conf',
    hint: () => 'say what it is with --from cib, crmsh, pcs or corosync',
    explain: `
hadsl looks at the text: a CIB begins with \`<cib\` or \`<?xml\`, a corosync.conf has \`totem {\`, a pcs script has lines with
\`pcs …\`, crm shell text has \`primitive\`, \`location\` and so on without braces, or \`crm configure …\`. If yours is one of
them and was not recognised, say so with \`--from\`.`,
  }),
  'binary-file': entry<{ character: string }>({
    code: 'HA7321',
    severity: 'error',
    message: ({ character }) => `this is not text: it holds the character ${character}`,
    explain: `
A configuration is text. Compressed files (\`pe-input-1.bz2\`) must be unpacked first: \`bzcat FILE | hadsl import -\`.`,
  }),
  'further-problems': entry<{ count: number; name: string }>({
    code: 'HA7326',
    severity: 'info',
    message: ({ count, name }) => `${count} more of the kind ${name} are not shown`,
    explain: `
The file has so many problems of one kind that the rest of them would only hide the others. Most often they have one cause,
or the file is not what it was taken for: \`--from\` says what it is.`,
  }),
  'not-utf-8': entry({
    code: 'HA7325',
    severity: 'error',
    message: () => 'this text is not UTF-8',
    hint: () => 'convert it first, for example with iconv -f latin1 -t utf-8',
    explain: `
Pacemaker and its tools keep everything in UTF-8. The file has bytes that are none, so it was written with another encoding,
often Latin-1, or it was damaged. Guessing which one would put wrong letters into the cluster.`,
  }),
  'file-too-large': entry<{ megabytes: number; what: string }>({
    code: 'HA7324',
    severity: 'error',
    message: ({ megabytes, what }) => `this file is larger than ${megabytes} MB, which no ${what} is`,
    explain: `
A CIB with ten thousand resources has about 10 MB, and the scripts that make a cluster have some kilobytes. A larger file
is something else, or has a status section or a log in it that should be cut off.`,
  }),
  'nothing-to-import': entry<{ format: string }>({
    code: 'HA7322',
    severity: 'warning',
    message: ({ format }) => `nothing in this ${format} describes a cluster`,
    explain: `
The file could be read, but there is no resource, constraint, option or node in it. Perhaps it is the wrong file, or the
commands in it only look at a cluster.`,
  }),
};
