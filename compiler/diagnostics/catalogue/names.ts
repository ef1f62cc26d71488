import { entry } from '../define.js';

/** A message stays readable whatever the text. */
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
const quoted = (text: string): string => JSON.stringify(shortened(text));
const circle = (names: readonly string[]): string =>
  (names.length > 8 ? [...names.slice(0, 4), '…', ...names.slice(-3)] : names).join(' → ');
const didYouMean = (p: { suggestion?: string | undefined }): string | undefined =>
  p.suggestion === undefined ? undefined : `did you mean ${quoted(p.suggestion)}?`;

/** HA2xxx: names, declarations, parameters, imports, the cluster declaration. */
export const nameEntries = {
  'misplaced-statement': entry<{ what: string; parent: string; belongs: string }>({
    code: 'HA2001',
    severity: 'error',
    message: (p) => `${p.what} cannot stand in ${p.parent}`,
    hint: (p) => p.belongs,
    explain: `A statement stands in a block that has no place for it.

Each block takes certain statements only: an \`op\` belongs in a primitive or a template, a \`recipient\` in an alert,
a \`level\` in \`fencing\`. Move the statement to the block that the hint names.

\`\`\`ha
primitive vip IPaddr2 {
  ip = 10.0.0.5
  op monitor interval=10s     // in the primitive, not in the group that holds it
}
\`\`\``,
  }),

  'unknown-name': entry<{
    /** `node`, `resource or tag`. */
    what: string;
    name: string;
    suggestion?: string | undefined;
    /** What is declared under that name instead: `a template`. */
    declaredAs?: string | undefined;
  }>({
    code: 'HA2002',
    severity: 'error',
    message: (p) =>
      p.declaredAs === undefined
        ? `no ${p.what} is called ${quoted(p.name)}`
        : `${quoted(p.name)} is ${p.declaredAs}, and a ${p.what} is expected here`,
    hint: (p) =>
      didYouMean(p) ??
      (p.declaredAs === undefined ? `declare it in this file or in one that it imports` : undefined),
    explain: `A resource, node, template, tag or role is named that no declaration introduces.

Names are references here: everything that is named has to be declared, in this file or in an imported one. In a CIB
such a name either makes the whole configuration invalid, or – node names, fencing devices – is ignored in silence.
Correct the spelling, or declare what is missing.

\`\`\`ha
node db1 [10.0.0.21]
primitive vip IPaddr2 { ip = 10.0.0.5 }
location vip prefers db1 = 100
\`\`\`

Remote nodes count as nodes: a primitive \`ocf:pacemaker:remote\`, the value of \`remote-node\`, and the replicas of a
bundle (\`httpd-bundle-0\`).`,
  }),

  'duplicate-name': entry<{ what: string; name: string; other?: string | undefined }>({
    code: 'HA2003',
    severity: 'error',
    message: (p) =>
      p.other === undefined
        ? `a second ${p.what} called ${quoted(p.name)}`
        : `the ${p.what} ${quoted(p.name)} has the name of a ${p.other}`,
    hint: () => 'names are unique in a program; rename one of the two or remove it',
    explain: `Two declarations of the same kind have the same name; \`param\`, \`let\` and \`secret\` are of one kind here.

A name means one thing in the whole program, imported files included. The first declaration counts; rename or remove
the second.

\`\`\`ha
primitive vip-web IPaddr2 { ip = 10.0.0.5 }
primitive vip-db  IPaddr2 { ip = 10.0.0.6 }
\`\`\``,
  }),

  'id-clash': entry<{ what: string; name: string; other: string }>({
    code: 'HA2004',
    severity: 'error',
    message: (p) =>
      `the ${p.what} ${quoted(p.name)} has the name of a ${p.other}, and ids are unique in a CIB`,
    explain: `Two declarations of different kinds have the same name, and both names become ids of the CIB.

Resources, templates, constraints, tags, alerts, ACL roles and groups, and every \`id=\` share one id namespace: an XML
id is unique in its document, and Pacemaker refuses a CIB where one is not. Names of nodes and of ACL users are free
text and may repeat such a name.

\`\`\`ha
primitive web systemd:httpd
tag web-things [web]          // not: tag web [web]
\`\`\``,
  }),

  'bad-id': entry<{ what: string; name: string; suggestion?: string | undefined }>({
    code: 'HA2005',
    severity: 'error',
    message: (p) => `${quoted(p.name)} cannot be the id of a ${p.what}`,
    hint: (p) =>
      `an id starts with a letter or "_" and goes on with letters, digits, "-", "." and "_"` +
      (p.suggestion === undefined ? '' : `: ${quoted(p.suggestion)} would do`),
    explain: `The name becomes an XML id of the CIB, and it is not one that XML accepts.

An id (an *NCName*) starts with a letter or \`_\`, followed by letters, digits, \`-\`, \`.\` and \`_\`. Letters of any
alphabet are fine; blanks, colons, slashes and a digit at the start are not. The CIB's schema refuses the whole
configuration because of one such id.

\`\`\`ha
primitive web-1 systemd:httpd      // not: primitive 1st:web systemd:httpd
\`\`\``,
  }),

  'bad-node-name': entry<{ name: string; suggestion?: string | undefined }>({
    code: 'HA2006',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.name)} cannot be the name of a node`,
    hint: (p) =>
      `a node name has letters, digits, "_", "." and "-", and does not start with "-"` +
      (p.suggestion === undefined ? '' : `: ${quoted(p.suggestion)} would do`),
    explain: `Node names are host names. Pacemaker compares them with the names in \`pcmk_host_list\` and \`pcmk_host_map\` by the
characters \`[a-zA-Z0-9_.-]\`, and pcs passes them to commands. A name with other characters, or one that looks like an
option, is accepted by the CIB and then never matched: fencing of that node fails.

\`\`\`ha
node db-1.example.com [10.0.0.21]
\`\`\``,
  }),

  'import-not-found': entry<{ path: string }>({
    code: 'HA2007',
    severity: 'error',
    message: (p) => `the file ${quoted(p.path)} cannot be read`,
    hint: () => 'the path is relative to the file that imports it',
    explain: `An \`import\` names a file that does not exist or cannot be read.

Paths are relative to the file that contains the import. Names that are unknown are not reported as long as an import
is missing: they may be declared there.

\`\`\`ha
import "nodes.ha"
import "../common/fencing.ha"
\`\`\``,
  }),

  'import-cycle': entry<{ chain: readonly string[] }>({
    code: 'HA2008',
    severity: 'error',
    message: (p) => `this import goes round in a circle: ${circle(p.chain)}`,
    hint: () => 'move what both files need into a third one and import that',
    explain: `A file imports itself, directly or through others. An import puts the declarations of a file in its place, so that
would never end. Importing one file from several places is fine: it is read once.

\`\`\`ha
// cluster.ha
import "nodes.ha"       // nodes.ha must not import cluster.ha
\`\`\``,
  }),

  'unknown-parameter-reference': entry<{ name: string; suggestion?: string | undefined }>({
    code: 'HA2009',
    severity: 'error',
    message: (p) => `there is no parameter ${quoted(`$${p.name}`)}`,
    hint: (p) =>
      p.suggestion === undefined
        ? `declare it: "param ${p.name}: string", "let ${p.name} = …" or "secret ${p.name}"; a dollar sign in a string is "\\$"`
        : `did you mean ${quoted(`$${p.suggestion}`)}?`,
    explain: `\`$name\` and \`\${name}\` stand for a declared \`param\`, \`let\` or \`secret\`, in strings too. Declare the name, correct
its spelling, or write \`\\$\` when a dollar sign was meant.

\`\`\`ha
param vip: ip = 10.0.0.5
primitive web IPaddr2 { ip = $vip }
primitive log ocf:heartbeat:anything { cmdline_options = "--prompt \\$HOME" }
\`\`\``,
  }),

  'missing-parameter-value': entry<{ name: string; environment: string }>({
    code: 'HA2010',
    severity: 'error',
    message: (p) => `the parameter ${quoted(p.name)} has no value`,
    hint: (p) =>
      `give it with --set ${p.name}=VALUE, in a --values file, or as ${p.environment} in the environment, ` +
      `or add a default: "param ${p.name}: … = VALUE"`,
    explain: `A parameter without a default needs a value when the file is compiled. In order of precedence it comes from

1. \`--set name=value\`,
2. a JSON file: \`--values site.json\` with \`{ "name": "value" }\`,
3. the environment: \`HADSL_PARAM_name\`, or \`HADSL_PARAM_NAME\` in capitals,
4. the default of the declaration.

\`\`\`ha
param vip: ip                  // must be given
param prefix: int(0..32) = 24  // may be given
\`\`\``,
  }),

  'unknown-set-name': entry<{
    name: string;
    /** `--set` or the values file. */
    source: string;
    suggestion?: string | undefined;
    /** `a secret`: declared, but not something that takes a value. */
    declaredAs?: string | undefined;
  }>({
    code: 'HA2011',
    severity: 'error',
    message: (p) =>
      p.declaredAs === undefined
        ? `${p.source} gives a value to ${quoted(p.name)}, which is not a parameter of this program`
        : `${p.source} gives a value to ${quoted(p.name)}, which is ${p.declaredAs} and not a parameter`,
    hint: (p) => didYouMean(p) ?? `a parameter is declared as "param ${p.name}: TYPE"`,
    explain: `\`--set\` and the values file may name declared parameters only, so that a misspelt name does not leave the default in
place unnoticed. A \`let\` has its value in the file. The value of a \`secret\` never enters the compiler: it is taken
where the output is used (\`--secrets-from\`).`,
  }),

  'bad-parameter-type': entry<{ problem: string; suggestion?: string | undefined }>({
    code: 'HA2012',
    severity: 'error',
    message: (p) => p.problem,
    hint: didYouMean,
    explain: `The types of parameters are \`string\`, \`int\`, \`int(a..b)\`, \`bool\`, \`duration\`, \`score\`, \`ip\`, \`ip4\`, \`ip6\`, \`cidr\`,
\`port\`, \`host\`, \`path\`, \`node\`, \`resource\`, \`enum(a, b)\` and \`list(T)\`.

\`\`\`ha
param prefix: int(0..32) = 24
param mode: enum(active, passive) = active
param databases: list(node) = [db1, db2]
\`\`\``,
  }),

  'wrong-parameter-value': entry<{
    name: string;
    value?: string;
    /** Instead of the value: `a list`. */
    shape?: string;
    expected: string;
    why?: string | undefined;
    suggestion?: string | undefined;
    /** Where the value comes from, when it is not in the file: `--set`. */
    source?: string | undefined;
  }>({
    code: 'HA2013',
    severity: 'error',
    message: (p) =>
      `${p.shape ?? quoted(p.value ?? '')}${p.source === undefined ? '' : ` from ${p.source}`} is no value for the parameter ` +
      `${quoted(p.name)}: expected ${p.expected}`,
    hint: (p) => didYouMean(p) ?? p.why,
    explain: `The value of a parameter does not fit its declared type. Values are checked wherever they come from: the default in the
file, \`--set\`, the values file, the environment. A list is given as a JSON array in a values file, and separated by
commas in \`--set\` and the environment.

\`\`\`ha
param prefix: int(0..32) = 24        // 33 and "255.255.255.0" are refused
\`\`\``,
  }),

  'let-cycle': entry<{ chain: readonly string[] }>({
    code: 'HA2014',
    severity: 'error',
    message: (p) =>
      `${quoted(p.chain[0] ?? '')} is defined by itself: ${circle(p.chain.map((name) => `$${name}`))}`,
    explain: `A \`let\` (or the default of a \`param\`) may use others, earlier or later ones, but no chain of them may come back to
where it started.

\`\`\`ha
let net = "10.0.0"
let vip = "\${net}.5"        // net must not use $vip
\`\`\``,
  }),

  'secret-not-allowed': entry<{ secret: string; what?: string | undefined }>({
    code: 'HA2015',
    severity: 'error',
    message: (p) => `the secret ${quoted(`$${p.secret}`)} cannot stand here`,
    hint: () =>
      'a secret may be the value of an agent parameter or an attribute, not a name, a score or an option',
    explain: `The compiler never knows the value of a \`secret\`; it carries a reference to the output. That works for values that are
copied – agent parameters, attributes, alert recipients –, and not where the compiler itself has to read the text:
names, scores, roles, the options of a statement, rules. Use a \`param\` there.

\`\`\`ha
secret repl_password
primitive db ocf:heartbeat:mysql { replication_passwd = $repl_password }
\`\`\``,
  }),

  'unused-declaration': entry<{ what: string; name: string }>({
    code: 'HA2016',
    severity: 'info',
    message: (p) => `the ${p.what} ${quoted(p.name)} is never used`,
    explain: `Nothing refers to this \`param\`, \`let\` or \`secret\`. Remove it, or use it: a parameter that stands in no value changes
nothing however it is set.`,
  }),

  'two-containers': entry<{ name: string; first: string; second: string }>({
    code: 'HA2017',
    severity: 'error',
    message: (p) => `${quoted(p.name)} is already in ${p.first} and cannot also be in ${p.second}`,
    hint: () => 'a resource has one place; to place resources together use a colocation and an order',
    explain: `A resource stands in one container: a group, a clone or a bundle. In the CIB the container holds the resource itself,
not a reference to it, so that it cannot be in two.

To run a whole group as a clone, clone the group. To tie a resource to two others, use constraints.

\`\`\`ha
group web { vip, http }
clone web-clone of web         // not: clone http-clone of http
\`\`\``,
  }),

  'wrong-member': entry<{ name: string; what: string; container: string; accepts: string }>({
    code: 'HA2018',
    severity: 'error',
    message: (p) => `${quoted(p.name)} is a ${p.what}; ${p.container} takes ${p.accepts}`,
    explain: `A group holds primitives, a clone one primitive or one group, a bundle one primitive. Groups in groups and clones in
clones do not exist in Pacemaker. Tie such resources together with \`colocation\` and \`order\`.

\`\`\`ha
group storage { lvm, fs }
clone storage-clone of storage
order storage-clone then web
colocation web with storage-clone
\`\`\``,
  }),

  'unknown-setting': entry<{
    name: string;
    /** Where it stands: `totem`, `the options of this set`. */
    place: string;
    suggestion?: string | undefined;
    /** A place that does have it: `it belongs in "totem { }"`. */
    belongs?: string | undefined;
  }>({
    code: 'HA2019',
    severity: 'error',
    message: (p) => `${p.place} has no setting ${quoted(p.name)}`,
    hint: (p) => p.belongs ?? didYouMean(p),
    explain: `A setting has a name that this place does not know. corosync itself ignores unknown settings, and a misspelt one leaves
the default in force. Correct the name, or move it to the section that the hint names.

\`\`\`ha
cluster intranet {
  totem { token = 5000, consensus = 6000 }
  quorum { wait_for_all = yes }
}
\`\`\``,
  }),

  'duplicate-entry': entry<{ name: string; place: string; why?: string | undefined }>({
    code: 'HA2020',
    severity: 'error',
    message: (p) => `${quoted(p.name)} stands twice in ${p.place}`,
    hint: (p) => p.why ?? 'remove one of the two',
    explain: `A name stands twice where it can stand once. An element of a CIB has one
attribute of a name, and a resource stands in one place of a group. Remove one.

A value that is to differ from node to node or over time belongs into a second set with a rule:

\`\`\`ha
primitive web IPaddr2 {
  ip = 10.0.0.5
  params when #uname == db1 { ip = 10.0.1.5 }
}
\`\`\``,
  }),

  'unknown-platform': entry<{ name: string; suggestion?: string | undefined; known: readonly string[] }>({
    code: 'HA2021',
    severity: 'error',
    message: (p) => `${quoted(p.name)} is no known platform`,
    hint: (p) =>
      didYouMean(p) ?? `the platforms are ${p.known.join(', ')}; or give versions: "pacemaker = 2.1.5"`,
    explain: `The platform says which versions of Pacemaker, corosync, pcs and crmsh run on the cluster, and with them which options
exist and in which dialect outputs are written. Name a distribution, or give versions:

\`\`\`ha
cluster intranet {
  platform = rhel9
}
\`\`\`

\`\`\`ha
cluster intranet { pacemaker = 2.1.5, pcs = 0.11, crmsh = 4.4, corosync = 3.1.7 }
\`\`\``,
  }),

  'bad-version': entry<{ tool: string; value: string }>({
    code: 'HA2022',
    severity: 'error',
    message: (p) => `${quoted(p.value)} is no version of ${p.tool}: expected numbers and dots, as in 2.1.5`,
    explain: `The versions of the tools are plain release numbers: \`pacemaker = 2.1.5\`, \`pcs = 0.11\`. Release candidates and package
revisions (\`2.1.5-3\`) are not told apart.`,
  }),

  'several-cluster-declarations': entry<{ name: string }>({
    code: 'HA2023',
    severity: 'error',
    message: (p) => `a second cluster declaration, after that of ${quoted(p.name)}`,
    hint: () => 'a program describes one cluster; put the settings of both into one declaration',
    explain: `A program describes one cluster. When several files are imported, one of them has the \`cluster\` declaration; the others
have nodes, resources and constraints only. Use parameters for what differs between clusters.`,
  }),

  'duplicate-node-id': entry<{ id: string; first: string; second: string }>({
    code: 'HA2024',
    severity: 'error',
    tolerable: true,
    message: (p) => `the nodes ${quoted(p.first)} and ${quoted(p.second)} both have the id ${p.id}`,
    explain: `corosync tells its members apart by their numbers (\`nodeid\`). Two nodes with one number cannot form a cluster. Without
\`id =\` nodes are numbered 1, 2, 3 … in the order of their declaration, skipping numbers that are taken.

\`\`\`ha
node db1 [10.0.0.21] { id = 1 }
node db2 [10.0.0.22] { id = 2 }
\`\`\``,
  }),

  'duplicate-address': entry<{ address: string; first: string; second: string }>({
    code: 'HA2025',
    severity: 'error',
    message: (p) =>
      p.first === p.second
        ? `the node ${quoted(p.first)} has the address ${p.address} twice`
        : `the nodes ${quoted(p.first)} and ${quoted(p.second)} both have the address ${p.address}`,
    explain: `Each address in the list of a node is its address on one corosync link. Two nodes with one address cannot tell each
other apart, and one address on two links is no second path.

\`\`\`ha
node db1 [10.0.0.21, 192.168.1.21]
node db2 [10.0.0.22, 192.168.1.22]
\`\`\``,
  }),

  'single-value-expected': entry<{ found: string; shown: string }>({
    code: 'HA2026',
    severity: 'error',
    message: (p) => `${shortened(p.shown)} is a ${p.found}, and a single value is expected here`,
    explain: `A list or a map, written here or behind a \`$name\`, stands where one value is needed: in a string, as a name, as a score
or an option.

\`\`\`ha
let databases = [db1, db2]
location web avoids $databases        // takes several
location web prefers db1 = 100        // a score is one value
\`\`\``,
  }),

  'list-expected': entry<{ found: string; shown: string }>({
    code: 'HA2027',
    severity: 'error',
    message: (p) => `${shortened(p.shown)} is a ${p.found}, and a name or a list of names is expected here`,
    explain: `A map stands where names are expected. Write the names in brackets: \`[db1, db2]\`.`,
  }),

  'import-parameter': entry<{ path: string }>({
    code: 'HA2028',
    severity: 'error',
    message: (p) => `the path of an import is a plain string, without parameters: ${quoted(p.path)}`,
    explain: `Imports are followed before parameters have values, since an imported file may declare them. Write the path out. To choose
between sites, compile with another values file, or with another main file that imports the common ones.`,
  }),

  'file-not-found': entry<{ path: string }>({
    code: 'HA2029',
    severity: 'error',
    message: (p) => `the file ${quoted(p.path)} cannot be read`,
    explain: `The file to compile does not exist or cannot be read.`,
  }),

  'unknown-option': entry<{ name: string; suggestion?: string | undefined; where: string }>({
    code: 'HA2030',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.name)} is no ${p.where}`,
    hint: didYouMean,
    explain: `The name is close to one that Pacemaker has, and is none itself. Pacemaker keeps options it does not know without a word,
so that the default stays in force: \`no-quorum-polcy = ignore\` changes nothing.

\`\`\`ha
property { no-quorum-policy = stop }
rsc_defaults { resource-stickiness = 100 }
\`\`\``,
  }),

  'foreign-option': entry<{ name: string; where: string; version: string }>({
    code: 'HA2031',
    severity: 'warning',
    message: (p) => `${quoted(p.name)} is no ${p.where} that Pacemaker ${p.version} knows`,
    hint: () => 'it is passed on as it stands',
    explain: `Pacemaker does not read an option of this name; it only keeps it. That is right for options that agents or other tools
read. Put those into a set of their own, which says that they are nobody's mistake:

\`\`\`ha
property id=SAPHanaSR { hana_s00_site_srHook_A = PRIM }
\`\`\``,
  }),

  'option-not-on-platform': entry<{ name: string; where: string; version: string; change: string }>({
    code: 'HA2032',
    severity: 'warning',
    message: (p) => `the ${p.where} ${quoted(p.name)} has no effect with Pacemaker ${p.version}: ${p.change}`,
    explain: `The option exists, but not in the Pacemaker of the platform: it came later, or was removed before. It is ignored there in
silence. Leave it out, or choose the platform that the cluster really runs.`,
  }),

  'generated-option': entry<{ name: string }>({
    code: 'HA2033',
    severity: 'warning',
    message: (p) => `the cluster sets ${quoted(p.name)} itself`,
    hint: () => 'remove it',
    explain: `Some options are written by the cluster and its tools at run time: \`dc-version\`, \`cluster-infrastructure\`,
\`have-watchdog\`, \`last-lrm-refresh\`. In a configuration they are leftovers of an export; the cluster overwrites
them.`,
  }),

  'removed-option': entry<{ name: string; where: string; version: string; removed: string }>({
    code: 'HA2034',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      `Pacemaker ${p.version} has no ${p.where} ${quoted(p.name)} any more: it was removed in ${p.removed}`,
    hint: () => 'remove it',
    explain: `The option is gone from the platform's Pacemaker: it is ignored, or the schema refuses a CIB that has it as a whole.
What the schema refuses cannot be written, whatever a comment says.`,
  }),

  'wrong-node-kind': entry<{ setting: string; node: string }>({
    code: 'HA2035',
    severity: 'error',
    message: (p) => `the remote node ${quoted(p.node)} has no ${p.setting}: it is not a member of corosync`,
    hint: () => 'the address of a remote node is the parameter "server" of its ocf:pacemaker:remote resource',
    explain: `A remote node runs \`pacemaker-remoted\` only. It has no corosync, and so neither corosync addresses nor a number there.
Its connection is a resource:

\`\`\`ha
node remote1 { kind = remote, attributes rack=b }
primitive remote1 ocf:pacemaker:remote { server = 10.0.0.31 }
\`\`\``,
  }),

  'setting-not-in-corosync': entry<{ name: string; only: 2 | 3; version: string }>({
    code: 'HA2036',
    severity: 'error',
    message: (p) =>
      `${quoted(p.name)} is a setting of corosync ${p.only} alone, and the platform has corosync ${p.version}`,
    explain: `Corosync 2 and 3 have different settings: knet, its links, its compression came with version 3, and the redundant rings
(\`rrp_mode\`) went with version 2. Remove the setting, or choose the platform that the cluster really runs.`,
  }),

  'setting-not-for-transport': entry<{ name: string; transport: string; transports: readonly string[] }>({
    code: 'HA2037',
    severity: 'error',
    message: (p) =>
      `${quoted(p.name)} does nothing with the transport ${p.transport}; it is for ${p.transports.join(' and ')}`,
    explain: `Each transport of corosync reads its own settings and ignores the others: \`bindnetaddr\` is for \`udp\` and \`udpu\`,
\`link_priority\` for \`knet\`. Remove the setting, or name the transport that is meant.

\`\`\`ha
cluster intranet {
  transport = udp
  link 0 { bindnetaddr = 10.0.0.0, mcastport = 5405 }
}
\`\`\``,
  }),

  'value-too-large': entry<{ limit: string }>({
    code: 'HA2038',
    severity: 'error',
    message: (p) => `this value has more than ${p.limit}`,
    explain: `Parameters that contain each other several times grow very fast. No configuration needs a value of this size; look for a
\`let\` that repeats another one.`,
  }),

  'bare-expected-votes': entry<object>({
    code: 'HA2039',
    severity: 'warning',
    message: () => 'expected_votes = 2 alone leaves the survivor of two nodes without quorum',
    hint: () => 'write two_node = true instead; hadsl adds it to corosync.conf in any case',
    explain: `Of two votes a majority is two: when one node dies, the other has no quorum, and Pacemaker stops everything on it. People
then set \`no-quorum-policy=ignore\`, which lets both halves of a split cluster run the same services. \`two_node\` is
Corosync's answer: the survivor keeps quorum, and at start both must have been seen once (\`wait_for_all\`). The number of
votes follows from the nodes and need not be written.

\`\`\`ha
cluster pair {
  quorum { two_node = true }
}
node n1
node n2
\`\`\``,
  }),

  'unknown-node': entry<{
    name: string;
    suggestion?: string | undefined;
    /** What is declared under that name instead: `a template`. */
    declaredAs?: string | undefined;
  }>({
    code: 'HA2040',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      p.declaredAs === undefined
        ? `no node is called ${quoted(p.name)}`
        : `${quoted(p.name)} is ${p.declaredAs}, and a node is expected here`,
    hint: (p) =>
      didYouMean(p) ??
      (p.declaredAs === undefined ? `declare it in this file or in one that it imports` : undefined),
    explain: `A node is named that no declaration introduces.

Pacemaker says nothing about it: a preference for a node that is not there, or a fencing level for it, simply never
counts. Correct the spelling, or declare the node.

\`\`\`ha
node db1 [10.0.0.21]
primitive vip IPaddr2 { ip = 10.0.0.5 }
location vip prefers db1 = 100
\`\`\`

Remote nodes count as nodes: a primitive \`ocf:pacemaker:remote\`, the value of \`remote-node\`, and the replicas of a
bundle (\`httpd-bundle-0\`).`,
  }),

  'dangling-reference': entry<{
    what: string;
    name: string;
    suggestion?: string | undefined;
    declaredAs?: string | undefined;
  }>({
    code: 'HA2041',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      p.declaredAs === undefined
        ? `no ${p.what} is called ${quoted(p.name)}`
        : `${quoted(p.name)} is ${p.declaredAs}, and a ${p.what} is expected here`,
    hint: (p) =>
      didYouMean(p) ??
      (p.declaredAs === undefined ? `declare it in this file or in one that it imports` : undefined),
    explain: `A tag, a fencing level or a parameter names something that is not there, or that does not belong there.

These places hold plain text in a CIB, which nobody looks up before it is needed: a fencing level tries a device that
does not exist in the moment when it should fence, and a tag stands for fewer resources than it seems.

\`\`\`ha
node db1
primitive ipmi-db1 fence_ipmilan { ip = 10.0.1.21, username = admin, password = secret1 }
fencing {
  level 1 for db1: ipmi-db1      // not: ipmi_db1
}
\`\`\``,
  }),

  'unusable-reference': entry<{ what: string; name: string; declaredAs: string }>({
    code: 'HA2042',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.name)} is the id of a ${p.declaredAs}, and a ${p.what} is expected here`,
    explain: `A reference names an element of the CIB that is there, but of another kind: a constraint on a constraint, a resource made
from what is no template, an ACL user with a role that is none.

For the schema one id is as good as another, so such a CIB is accepted. Pacemaker ignores the constraint, the resource
or the role then, with no more than a line in its log.`,
  }),

  'repeated-name': entry<{ what: string; name: string }>({
    code: 'HA2043',
    severity: 'error',
    tolerable: true,
    message: (p) => `a second ${p.what} called ${quoted(p.name)}`,
    hint: () => 'rename one of the two or remove it',
    explain: `Two nodes, or two ACL users, have the same name.

The schema lets that pass, since their names are no XML ids. For Pacemaker there is one node of a name: it warns, and
takes the attributes of one of the two.

\`\`\`ha
node db1 [10.0.0.21]
node db2 [10.0.0.22]
\`\`\``,
  }),

  'repeated-entry': entry<{ name: string; place: string; why?: string | undefined }>({
    code: 'HA2044',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.name)} stands twice in ${p.place}`,
    hint: (p) => p.why ?? 'remove one of the two',
    explain: `A name stands twice where it counts once: in a set of attributes, in a resource set, a tag, a fencing level or a list of
roles.

In a set of attributes Pacemaker takes the first and ignores the second in silence; whoever changes the second later
wonders why nothing happens. Remove one. A value that is to differ from node to node or over time belongs into a second
set with a rule:

\`\`\`ha
primitive web IPaddr2 {
  params { ip = 10.0.0.5 }
  params when #uname == db1 { nic = eth1 }
}
node db1
\`\`\``,
  }),

  'bad-schema': entry<{ schema: string; newest: string; pacemaker: string; known: boolean }>({
    code: 'HA2049',
    severity: 'error',
    message: (p) =>
      p.known
        ? `Pacemaker ${p.pacemaker} does not have the CIB schema ${quoted(p.schema)}: its newest is ${p.newest}`
        : `${quoted(p.schema)} is no CIB schema: expected a name such as ${quoted(p.newest)}`,
    explain: `A cluster keeps the CIB schema that it was set up with (\`validate-with\` of the CIB) until somebody runs
\`cibadmin --upgrade\`, so that it may be older than what its Pacemaker could do. \`schema = pacemaker-3.0\` in the \`cluster\`
declaration says so; without it the newest schema of the platform is taken. A Pacemaker refuses schemas that are newer than
itself.`,
  }),
};
