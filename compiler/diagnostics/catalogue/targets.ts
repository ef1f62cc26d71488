import { entry } from '../define.js';

/** HA5xxx: targets and platforms. 5001–5019 CIB and corosync, 5020–5039 pcs, 5040–5059 crmsh. */
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
        return `The CIB schema ${schema} has no ${what}: it came with pacemaker-${since}`;
      if (until !== undefined)
        return `The CIB schema ${schema} has no ${what} any more: the last with it was pacemaker-${until}`;
      return `The CIB schema ${schema} has no ${what}`;
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
    message: ({ secret }) => `The secret "${secret}" would be written in clear, and there is no value for it`,
    hint: () => 'Give the values of secrets with --secrets-from env or --secrets-from FILE',
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
      `This value holds the character ${character}, which ${format} cannot hold`,
    explain: `
XML 1.0 has no way to write most control characters, not even as \`&#…;\`, and corosync.conf has none for newlines,
braces and \`#\` at the start of a value: there is no escape syntax. Remove the character, or hand the value to the
resource in a file.`,
  }),
  'no-cluster-declaration': entry<{ target: string }>({
    code: 'HA5004',
    severity: 'error',
    message: ({ target }) => `There is no cluster declaration, and ${target} needs one`,
    hint: () => 'Add: cluster NAME { … }',
    explain: `
corosync.conf, and the commands that set a cluster up, need its name, its transport and its quorum settings. They are
in the \`cluster\` declaration, which a file with resources only can leave out.`,
  }),
  'not-in-corosync': entry<{ what: string; version: string; since: string | undefined }>({
    code: 'HA5005',
    severity: 'error',
    message: ({ what, version, since }) =>
      since === undefined
        ? `Corosync ${version} has no ${what}`
        : `Corosync ${version} has no ${what}: it came with Corosync ${since}`,
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
};
