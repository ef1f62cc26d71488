import { entry } from '../define.js';
import { didYouMean, quoted } from './wording.js';

/** HA3601 to HA3699: `agent` declarations and the lock of agents. */
export const agentDeclarationEntries = {
  'repeated-agent': entry<{ name: string }>({
    code: 'HA3601',
    severity: 'error',
    message: (p) => `the agent ${p.name} is declared twice`,
    hint: () => 'remove one of the two, or put all of it into one',
    explain: `The declarations of all imported files count together, and each agent has one. The first one is used.

\`\`\`ha
agent ocf:mycompany:app {
  param port: port = 8080
  param user: string required
}
\`\`\``,
  }),

  'bad-declared-agent': entry<{ name: string; why: string; suggestion?: string | undefined }>({
    code: 'HA3602',
    severity: 'error',
    message: (p) => `${quoted(p.name)} cannot be declared as an agent: ${p.why}`,
    hint: (p) => didYouMean(p) ?? 'write ocf:PROVIDER:TYPE or stonith:TYPE',
    explain: `A declaration names the agent in full, as the CIB does: \`ocf:\`, the folder under \`/usr/lib/ocf/resource.d\` and the file
in it, or \`stonith:\` and the file in \`/usr/sbin\`. systemd units and init scripts have no parameters; there is nothing to
declare about them.

\`\`\`ha
agent ocf:mycompany:app { param port: port = 8080 }
agent stonith:fence_mypdu { param ip: host required }

primitive app ocf:mycompany:app
\`\`\``,
  }),

  'repeated-agent-entry': entry<{ what: string; agent: string }>({
    code: 'HA3603',
    severity: 'error',
    message: (p) => `${p.what} is declared twice for ${p.agent}`,
    hint: () => 'remove one of the two',
    explain: `A parameter has one type and one default. An operation may be declared several times when its role, its interval or its
depth differ.

\`\`\`ha
agent ocf:mycompany:db {
  promotable
  param port: port = 5432
  op monitor interval=15s timeout=30s role=Promoted
  op monitor interval=16s timeout=30s role=Unpromoted
}
\`\`\``,
  }),

  'bad-agent-parameter': entry<{
    name: string;
    word?: string | undefined;
    problem: string;
    suggestion?: string | undefined;
  }>({
    code: 'HA3604',
    severity: 'error',
    message: (p) =>
      p.word === undefined
        ? `the parameter ${quoted(p.name)}: ${p.problem}`
        : `${quoted(p.word)} at the parameter ${quoted(p.name)}: ${p.problem}`,
    hint: didYouMean,
    explain: `Behind the type and the default of a parameter stand the words \`required\`, \`unique\`, \`secret\` and \`deprecated\`, and the
options \`unique=GROUP\` (the parameters of a group together are unique), \`deprecated=NEW\` (what replaced it) and
\`separator=","\` (what stands between the items of a list).

\`\`\`ha
agent ocf:mycompany:app {
  param address: ip required unique=listen
  param port: port = 8080 unique=listen
  param password: string secret
  param peers: list(host) separator=","
  param addr: ip deprecated=address
}
\`\`\``,
  }),

  'bad-agent-statement': entry<{ word: string; problem: string; suggestion?: string | undefined }>({
    code: 'HA3605',
    severity: 'error',
    message: (p) => `${quoted(p.word)} is not understood in the declaration of an agent: ${p.problem}`,
    hint: didYouMean,
    explain: `An agent is declared by its parameters, its operations, and the word \`promotable\` if it can promote and demote. An
operation has the options \`timeout\`, \`interval\`, \`role\`, \`depth\` and \`start-delay\`: what the agent advises. The resources
themselves decide what is done.

\`\`\`ha
agent ocf:mycompany:db {
  promotable
  param datadir: path required
  op start timeout=120s
  op monitor interval=15s timeout=30s role=Promoted depth=10
}
\`\`\``,
  }),

  'agent-declaration-overruled': entry<{ name: string; file: string }>({
    code: 'HA3606',
    severity: 'info',
    message: (p) => `the declaration of ${p.name} is not used: ${p.file} has what the nodes say about it`,
    hint: () => 'remove the declaration, or keep it for those who check without the lock',
    explain: `What the installed agent says of itself counts more than a declaration. Where the two differ the lock is right: it was read
from the nodes. See \`hadsl agents lock\`.

\`\`\`ha
agent ocf:mycompany:app { param port: port = 8080 }
\`\`\``,
  }),

  'agent-differs-between-nodes': entry<{ name: string; difference: string; file: string }>({
    code: 'HA3607',
    severity: 'warning',
    message: (p) => `the nodes have different versions of ${p.name}: ${p.difference}`,
    hint: (p) => `install the same version everywhere, then run "hadsl agents lock" again (${p.file})`,
    explain: `The parameters that a resource may have depend on the node where it runs. A parameter that the agent on one node does not
know is ignored there, so that the resource behaves differently after a failover; one that is required on one node only
makes the start fail there. \`nfsserver\`, for one, has seven parameters more on Red Hat's distributions than on Debian.

Bring the nodes to the same version, or leave those parameters alone.

\`\`\`ha
primitive nfs nfsserver { nfs_shared_infodir = /srv/nfsinfo }
\`\`\``,
  }),

  'agent-not-locked': entry<{ name: string; file: string; all: boolean }>({
    code: 'HA3608',
    severity: 'info',
    message: (p) =>
      p.all
        ? `${p.name} is not in ${p.file}, which has all agents of the nodes: it seems not to be installed`
        : `${p.name} is not in ${p.file}: it is checked against the facts that come with hadsl`,
    hint: () => 'run "hadsl agents lock" again',
    explain: `There is a lock of the agents, but this resource was added after it was made. Until it is made anew, the resource is checked
against the metadata that comes with hadsl, which may be of another version than the nodes have.

\`\`\`ha
primitive vip ocf:heartbeat:IPaddr2 { ip = 10.0.0.5 }
\`\`\``,
  }),

  'agent-not-installed': entry<{ name: string; nodes: readonly string[]; everywhere: boolean }>({
    code: 'HA3609',
    severity: 'warning',
    message: (p) =>
      p.everywhere
        ? `${p.name} is not installed on any of the nodes in the lock: the resource cannot start`
        : `${p.name} is not installed on ${p.nodes.join(', ')}: the resource cannot run there`,
    hint: (p) =>
      p.everywhere
        ? 'install its package on all nodes, then run "hadsl agents lock" again'
        : 'install its package there too, or keep the resource away from these nodes',
    explain: `When the lock was made, this agent was looked for on every node and not found. Pacemaker accepts the resource, and every
start on such a node fails with "not installed", so that there is no failover to it.

Where that is intended, say so with a location constraint and silence the warning.

\`\`\`ha
primitive vip ocf:heartbeat:IPaddr2 { ip = 10.0.0.5 }
\`\`\``,
  }),

  'broken-lock': entry<{ problem: string }>({
    code: 'HA3610',
    severity: 'error',
    message: (p) => `this lock of agents cannot be read: ${p.problem}`,
    hint: () => 'make it anew with "hadsl agents lock", or take it from version control',
    explain: `\`hadsl.lock.json\` is written by \`hadsl agents lock\` and not meant to be edited. One that cannot be read is not ignored: a
check against other facts than those of the cluster would be worth less than it seems. After a merge conflict, take either
side and run \`hadsl agents lock\` again.

\`\`\`ha
primitive vip ocf:heartbeat:IPaddr2 { ip = 10.0.0.5 }
\`\`\``,
  }),
};
