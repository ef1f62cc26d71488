import { entry } from '../define.js';

/** HA5xxx: targets and platforms. 50xx CIB and corosync, 51xx pcs, 52xx crmsh. */
export const targetEntries = {
  'not-in-schema': entry<{
    what: string;
    schema: string;
    since: string | undefined;
    until: string | undefined;
    hint: string | undefined;
  }>({
    code: 'HA5001',
    severity: 'error',
    message: ({ what, schema, since, until }) => {
      if (since !== undefined)
        return `the CIB schema ${schema} does not know ${what}: pacemaker-${since} was the first`;
      if (until !== undefined)
        return `the CIB schema ${schema} does not know ${what}: pacemaker-${until} was the last`;
      return `the CIB schema ${schema} does not allow ${what}`;
    },
    hint: ({ hint }) => hint,
    explain: `
Each Pacemaker release has a newest CIB schema, and refuses a configuration with anything that schema does not know.
The platform of the cluster (or \`--platform\`) decides which schema the output is for.

Write it another way, or name a newer platform if the cluster really runs one: \`crm_verify --version\` says which
Pacemaker a node has.`,
  }),
  'secret-in-output': entry<{ secret: string }>({
    code: 'HA5002',
    severity: 'error',
    message: ({ secret }) => `the secret "${secret}" would be written in clear, and there is no value for it`,
    hint: () => 'give the values of secrets with --secrets-from env or --secrets-from FILE',
    explain: `
A CIB in XML holds the values of parameters in clear, so hadsl writes a secret into it only when it is told where the
value comes from: \`--secrets-from env\` reads the variable \`HADSL_SECRET_NAME\`, \`--secrets-from FILE\` a JSON object
with a key for each secret. The file that comes out is for root only.

The pcs and crmsh targets can do without: their scripts ask for the value when they run.`,
  }),
  'forbidden-character': entry<{ character: string; format: string }>({
    code: 'HA5003',
    severity: 'error',
    message: ({ character, format }) =>
      `this value holds the character ${character}, which ${format} cannot hold`,
    explain: `
XML 1.0 has no way to write most control characters, not even as \`&#…;\`, and corosync.conf has none for newlines
and braces: it knows no quoting. Remove the character, or hand the value to the resource in a file.`,
  }),
  'value-not-storable': entry<{ character: string; becomes: string; pacemaker: string }>({
    code: 'HA5008',
    severity: 'error',
    tolerable: true,
    message: ({ character, becomes, pacemaker }) =>
      `this value holds ${character}, which Pacemaker ${pacemaker} would store as ${becomes}`,
    hint: () =>
      'Pacemaker keeps it from 2.1.8 on; hand the text to the resource in a file, or write it another way',
    explain: `
Before 2.1.8, Pacemaker writes its configuration with three losses: a newline becomes a backslash and an n, a tab
becomes four blanks, and after a character that is not ASCII a \`<\`, \`&\` or \`"\` ends the value. pcs, crm and cibadmin
all hand the configuration to it, so that no target can avoid this. hadsl refuses the value instead of losing a part of
it without a word.

Put the text into a file on the nodes and give the resource its path, or compile for the newer Pacemaker if the cluster
has one.`,
  }),
  'no-cluster-declaration': entry<{ target: string }>({
    code: 'HA5004',
    severity: 'error',
    message: ({ target }) => `there is no cluster declaration, and ${target} needs one`,
    hint: () => 'add: cluster NAME { … }',
    explain: `
corosync.conf, and the commands that set a cluster up, need its name, its transport and its quorum settings. They are
in the \`cluster\` declaration, which a file with resources only can leave out.`,
  }),
  'not-in-corosync': entry<{ what: string; version: string; since: string | undefined }>({
    code: 'HA5005',
    severity: 'error',
    message: ({ what, version, since }) =>
      since === undefined
        ? `Corosync ${version} does not know the ${what}`
        : `Corosync ${version} does not know the ${what}: it came with Corosync ${since}`,
    explain: `
Corosync 3 replaced the redundant ring protocol (\`rrp_mode\`) by the knet transport, which has up to eight links, and
encryption by \`crypto_cipher\` and \`crypto_hash\` of its own. Corosync 2 (RHEL 7, SLES 12 and 15) has the transports udp
and udpu, with at most two rings.`,
  }),
  'corosync-nodes': entry<{ problem: string }>({
    code: 'HA5006',
    severity: 'error',
    message: ({ problem }) => problem,
    explain: `
Corosync identifies the nodes of its node list by a number (a positive 32-bit one), and every link needs an address on
each node: a node with fewer addresses than the others would not be reachable over that link, and corosync refuses to
start.`,
  }),
  'knet-node-id': entry<{ node: string; id: string }>({
    code: 'HA5009',
    severity: 'error',
    message: ({ node, id }) =>
      `the node ${node} has the id ${id}, and the transport knet takes ids up to 65535`,
    hint: () => 'give the nodes small ids, or keep the ids of a running cluster with transport = udpu',
    explain: `
Corosync 1 and 2 made node ids out of IPv4 addresses where none were given, which gives nine-digit numbers. knet, the
transport of Corosync 3, has 16 bits for them and refuses to start with more.

\`\`\`ha
cluster old {
  transport = udpu
}
node n1 [10.0.0.1] { id = 167772161 }
\`\`\``,
  }),
  'corosync-unencrypted': entry<object>({
    code: 'HA5007',
    severity: 'info',
    message: () => 'the cluster traffic is neither encrypted nor authenticated',
    hint: () =>
      'add crypto { cipher = aes256, hash = sha256 }, and give every node the key that corosync-keygen makes',
    explain: `
Corosync 3 encrypts only when it is told to. Anybody who reaches its port could join in. hadsl writes what the
\`crypto\` block says and nothing by itself, because encryption needs the same /etc/corosync/authkey on every node, and
corosync does not start without it. (\`pcs cluster setup\` makes a key, so clusters that it creates are encrypted.)`,
  }),
  'no-pcs-on-platform': entry<{ platform: string }>({
    code: 'HA5101',
    severity: 'error',
    message: ({ platform }) => `The platform ${platform} has no pcs`,
    hint: () => 'Build the crmsh or the cib target, or name the version: pcs = 0.11',
    explain: `
SUSE's distributions manage clusters with crmsh, Red Hat's with pcs, Debian and Ubuntu have both. The pcs target writes a
script for the pcs of the platform, and so needs one.`,
  }),
  'delivered-by-patch': entry<{ what: string; pcs: string }>({
    code: 'HA5102',
    severity: 'info',
    message: ({ what, pcs }) => `pcs ${pcs} cannot set ${what}: the script does it with cibadmin`,
    explain: `
pcs covers most of what a CIB can hold, not all of it; how much depends on the release. What it cannot say, the script
puts into its copy of the CIB with \`cibadmin --modify\`, between the pcs commands and before anything is pushed. The
cluster gets exactly what the source says.

Some of it \`pcs config\` does not show, or shows without details; \`pcs cluster cib\` does.`,
  }),
  'template-written-out': entry<{ template: string; count: number }>({
    code: 'HA5103',
    severity: 'info',
    message: ({ template, count }) =>
      `pcs cannot handle templates: "${template}" is written out in ${count === 1 ? 'the resource that uses' : `the ${count} resources that use`} it`,
    explain: `
No release of pcs knows resource templates, and with one in the CIB \`pcs config\` and other commands of it fail. So the
pcs target writes the parameters, operations and options of a template into each resource that uses it, as Pacemaker
does when it reads the CIB. A constraint on the template becomes one on a tag of the same name, which Pacemaker treats in
the same way.

The cib and crmsh targets keep the template.`,
  }),
  'pcs-command-forced': entry<{ command: string; why: string }>({
    code: 'HA5104',
    severity: 'info',
    message: ({ command, why }) => `"pcs ${command}" runs with --force, because ${why}`,
    explain: `
pcs refuses some things that are right in a CIB, unless \`--force\` is given: a second constraint between the same
resources, a constraint on a resource inside a clone, a resource whose required parameters come later. hadsl has checked
these itself, and forces the one command. pcs's own warnings about it can be ignored.`,
  }),
  'not-in-pcs-setup': entry<{ what: string; pcs: string }>({
    code: 'HA5105',
    severity: 'warning',
    message: ({ what, pcs }) => `"pcs cluster setup" of pcs ${pcs} cannot set ${what}`,
    hint: () => 'Install the corosync.conf of the corosync target instead of running the setup script',
    explain: `
\`pcs cluster setup\` writes corosync.conf from the options that it knows, and numbers the nodes itself. What it has no
option for is not in the setup script. The corosync target writes the whole file.`,
  }),
  'pcs-needs-agent': entry<{ name: string; template: string }>({
    code: 'HA5106',
    severity: 'error',
    message: ({ name, template }) =>
      `pcs cannot create ${JSON.stringify(name)}: ${JSON.stringify(template)} is no template, so that it has no agent`,
    hint: () => 'build the cib target, or name an agent',
    explain: `
A resource is made from something that is no template. A CIB can hold that, and Pacemaker ignores the resource; pcs
creates resources from agents, and there is none.`,
  }),
  'no-crmsh-on-platform': entry<{ platform: string }>({
    code: 'HA5201',
    severity: 'error',
    message: ({ platform }) => `The platform ${platform} has no crmsh`,
    hint: () => 'Build the pcs or the cib target, or name the version: crmsh = 4.6',
    explain: `
Red Hat's distributions manage clusters with pcs, SUSE's with crmsh, Debian and Ubuntu have both. What the crmsh target
writes depends on the release of crmsh, and so it needs a platform that has one.`,
  }),
  'crmsh-cannot-express': entry<{ what: string; why: string }>({
    code: 'HA5202',
    severity: 'error',
    message: ({ what, why }) => `The ${what} cannot be loaded with crmsh: ${why}`,
    hint: () => 'Build the pcs or the cib target (--target pcs, --target cib), or write it without this',
    explain: `
crmsh keeps a configuration as its own text: whenever it starts, and whenever it loads something, it writes each object
as a line and reads that line again. Some things do not survive that, not even as \`xml\`:

- a newline in a value, a backslash at its end or before a quote, and single quotes in a node name, a pattern or the
  value of a rule: crmsh then says "No closing quotation", and **all of \`crm configure\` is unusable** from there on;
- tabs and other control characters, which the tools around crmsh replace;
- \`<\`, \`&\` and \`"\` behind a character that is not ASCII: the tools of Pacemaker before 2.1.8, which crmsh calls, lose
  the rest of the value;
- braces, and blanks in quotes, in the value of a rule, podman containers before crmsh 4.6.1 and rkt containers: crmsh crashes;
- a score, or a reference, of a set of cluster properties or defaults: crmsh drops it without a word;
- ids that begin with a letter other than A to Z or \`_\`.

Nothing is written, because the alternative is a cluster that is configured otherwise than the source says. The limits
are those of crmsh, but for the control characters and the \`<\`, \`&\` and \`"\`, which are Pacemaker's: the other targets
have no trouble with the rest.`,
  }),
  'crmsh-as-xml': entry<{ what: string; why: string }>({
    code: 'HA5203',
    severity: 'info',
    message: ({ what, why }) => `The ${what} is in the output as XML: ${why}`,
    explain: `
crmsh has no words for everything that a CIB can hold, but an \`xml\` statement that takes an object as it is. hadsl uses it
where crmsh's own syntax would lose or change something: rules within rules, \`influence\` of a colocation, a node
attribute with capitals, text that is not ASCII, gaps between fencing levels, and some more.

The object arrives complete. crmsh may complain of a syntax error while it loads the file, because it tries to show the
object in its own words; it falls back to XML, here as in \`crm configure show\`.`,
  }),
  'crmsh-reorders-resources': entry<{ first: string; before: string; order: string; parts: number }>({
    code: 'HA5204',
    severity: 'info',
    message: ({ first, before, order }) =>
      `crmsh puts ${first} before ${before} in the CIB (in all: ${order}), where the source has it the other way round`,
    hint: ({ parts }) =>
      parts === 0
        ? 'It only breaks ties. Build the pcs or the cib target to keep the order, or declare it like crmsh'
        : `It only breaks ties. -o DIRECTORY also writes ${parts} parts that keep the order when they are loaded one after the other`,
    explain: `
Whatever the order of the statements, crmsh makes all primitives first, then bundles, then groups, then clones. Members
of a group, and the resource in a clone or bundle, do not count; within a kind the order of the source is kept.

Pacemaker assigns resources to nodes in the order of the CIB when nothing else tells them apart (their \`priority\`, and
how constraints tie them). So with scarce nodes or utilization, another resource may get the better place. It has no
influence on the order of starting, which constraints alone decide. To say which resource goes first, set the meta
attribute \`priority\`.

What a later load makes is appended to what is there. So the target has the same statements in parts, too. On a cluster
that has none of the resources yet, they make the order of the source. \`hadsl compile FILE --target crmsh -o DIRECTORY\`
writes them beside the whole file: \`cluster.1.crm\` has the nodes, options and templates, the last one has the
constraints and whatever else refers to resources. But each load is a change of its own, and the cluster would start the
resources of the first part before it knows their constraints. So collect the parts in a shadow CIB, and change the
cluster once:

    crm cib new plan
    crm -c plan configure load update cluster.1.crm
    crm -c plan configure load update cluster.2.crm
    crm cib commit plan

Stop at the first command that fails. (Within one session of \`crm configure\`, crmsh would go on and commit the later
parts.) A part with secrets that are still to come is a script: \`bash cluster.2.crm.sh -c plan\`. There are no parts when
an \`id-ref\` in one of them would refer to a later one, which crmsh refuses.`,
  }),
};
