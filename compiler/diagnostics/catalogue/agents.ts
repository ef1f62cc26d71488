import { entry } from '../define.js';
import { didYouMean, quoted } from './wording.js';

/** HA3501 to HA3999: agents and their parameters. */
export const agentEntries = {
  'unknown-agent': entry<{ name: string; suggestion?: string | undefined }>({
    code: 'HA3501',
    severity: 'error',
    tolerable: true,
    message: (p) => `there is no agent ${quoted(p.name)}`,
    hint: (p) =>
      didYouMean(p) ??
      'give the full name, such as ocf:heartbeat:IPaddr2, systemd:httpd or stonith:fence_ipmilan',
    explain: `hadsl has the metadata of all agents of this provider, and this one is not among them. A cluster accepts the resource and
then fails to start it: "not installed".

\`\`\`ha
primitive vip ocf:heartbeat:IPaddr2 { ip = 10.0.0.5 }
primitive web systemd:httpd
primitive ipmi-db1 stonith:fence_ipmilan { ip = 10.0.1.21, username = admin, password = $ipmi }
\`\`\`

Agents of your own live under a provider of your own (\`ocf:mycompany:thing\`, in
\`/usr/lib/ocf/resource.d/mycompany/\`). Nothing is known about those unless they are declared or locked.`,
  }),

  'ambiguous-agent': entry<{ name: string; candidates: readonly string[] }>({
    code: 'HA3502',
    severity: 'error',
    message: (p) => `several agents are called ${quoted(p.name)}: ${p.candidates.join(', ')}`,
    hint: (p) => `write which one, such as ${p.candidates[0]}`,
    explain: `A short name stands for an agent only where one provider has it. Several have this one, with different parameters and
defaults. pcs refuses such a name; crmsh takes the one from heartbeat, if that is installed on the machine where it runs.

\`\`\`ha
primitive test ocf:pacemaker:Dummy
\`\`\``,
  }),

  'malformed-agent': entry<{ name: string; why: string; suggestion?: string | undefined }>({
    code: 'HA3503',
    severity: 'error',
    message: (p) => `${quoted(p.name)} is no name of an agent: ${p.why}`,
    hint: didYouMean,
    explain: `An agent is named by its class, its provider if the class is \`ocf\`, and its type, with single colons between.

\`\`\`ha
primitive vip ocf:heartbeat:IPaddr2 { ip = 10.0.0.5 }     // not ocf::heartbeat:IPaddr2
primitive web systemd:httpd                               // class and unit
primitive fence-a stonith:fence_apc { ip = pdu-a }        // class and agent
primitive vip2 IPaddr2 { ip = 10.0.0.6 }                  // a short name, where only one provider has it
\`\`\`

The classes are \`ocf\`, \`stonith\`, \`systemd\`, \`lsb\` and \`service\`.`,
  }),

  'no-agent-metadata': entry<{ name: string; suggestion?: string | undefined }>({
    code: 'HA3504',
    severity: 'warning',
    message: (p) => `nothing is known about the agent ${p.name}: its parameters are not checked`,
    hint: (p) =>
      didYouMean(p) ??
      (/^(?:ocf|stonith):/.test(p.name)
        ? 'declare it ("agent NAME { … }"), or lock what the nodes have ("hadsl agents lock")'
        : undefined),
    explain: `hadsl has no metadata of this agent, so names and values of its parameters pass as they stand, and secrets among them are
not recognised. Declare an agent of your own, or let \`hadsl agents lock\` read what the nodes have. Look twice if the agent
is a public one: the class or the provider may be wrong.

\`\`\`ha
agent ocf:mycompany:app { param port: port = 80 }
primitive app ocf:mycompany:app { port = 8080 }
\`\`\``,
  }),

  'removed-agent-class': entry<{ name: string; agentClass: string; version: string; removed: string }>({
    code: 'HA3505',
    severity: 'error',
    message: (p) =>
      `Pacemaker ${p.version} has no agents of the class ${quoted(p.agentClass)}: they went with ${p.removed}`,
    hint: (p) => (p.agentClass === 'upstart' ? 'use systemd:UNIT' : 'use an ocf agent or a systemd unit'),
    explain: `The classes \`upstart\` and \`nagios\` were deprecated in Pacemaker 2.1 and removed in 3.0. Its schema refuses a CIB that
has them.

\`\`\`ha
primitive web systemd:httpd
\`\`\``,
  }),

  'unknown-parameter': entry<{ agent: string; name: string; suggestion?: string | undefined }>({
    code: 'HA3506',
    severity: 'error',
    tolerable: true,
    message: (p) => `${p.agent} has no parameter ${quoted(p.name)}`,
    hint: (p) => didYouMean(p) ?? `"hadsl describe ${p.agent}" lists them`,
    explain: `The metadata of the agent has no such parameter. Nothing fails at run time: an OCF agent never looks at a variable it does
not know, a fence agent writes a line to the log. So the default of the parameter that was meant stays in force.

\`\`\`ha
primitive vip IPaddr2 {
  ip = 10.0.0.5
  cidr_netmask = 24            // not: netmask, cidr-netmask
}
\`\`\`

\`hadsl describe IPaddr2\` shows all parameters of an agent. Options of Pacemaker stand in \`meta\`, those of operations
behind \`op\`.`,
  }),

  'missing-parameter': entry<{
    agent: string;
    name: string;
    resource: string;
    expected?: string | undefined;
  }>({
    code: 'HA3507',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      `${quoted(p.resource)} needs the parameter ${quoted(p.name)} of ${p.agent}` +
      (p.expected === undefined ? '' : `, ${p.expected}`),
    hint: (p) => `add "${p.name} = …"`,
    explain: `The agent cannot work without this parameter: it is required, and there is no default. Pacemaker accepts the resource, and
its start fails on every node with "not configured", which is a hard error.

\`\`\`ha
primitive fs Filesystem {
  device = /dev/drbd0
  directory = /srv/www
  fstype = xfs
}
\`\`\`

What a template sets need not be repeated. \`action\`, \`plug\` and \`port\` of a fence device are never needed:
Pacemaker supplies them.`,
  }),

  'parameter-alias-twice': entry<{ name: string; other: string; agent: string }>({
    code: 'HA3508',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      `${quoted(p.name)} and ${quoted(p.other)} are one parameter of ${p.agent} under two names`,
    hint: () => 'remove one of the two',
    explain: `Fence agents renamed their parameters and still accept the old names: \`ipaddr\` is \`ip\`, \`login\` is \`username\`, and
underscores and hyphens mean the same. Of two values for one parameter the agent takes whichever it reads last.

\`\`\`ha
primitive ipmi-db1 stonith:fence_ipmilan {
  ip = 10.0.1.21               // and not ipaddr as well
  username = admin
  password = $ipmi_password
}
\`\`\``,
  }),

  'deprecated-parameter': entry<{ agent: string; name: string; instead: readonly string[] }>({
    code: 'HA3509',
    severity: 'info',
    message: (p) =>
      `${quoted(p.name)} of ${p.agent} is deprecated` +
      (p.instead.length === 0 ? '' : `: ${p.instead.map(quoted).join(' or ')} replaced it`),
    hint: (p) => (p.instead.length === 1 ? `write ${quoted(p.instead[0]!)}` : undefined),
    explain: `The agent still understands the parameter, and its metadata or its description says that another one replaced it or that
it will go.

\`\`\`ha
primitive ipmi-db1 stonith:fence_ipmilan {
  ip = 10.0.1.21               // ipaddr
  username = admin             // login
  password = $ipmi_password    // passwd
}
\`\`\``,
  }),

  'parameters-not-supported': entry<{ agent: string; name: string }>({
    code: 'HA3510',
    severity: 'error',
    tolerable: true,
    message: (p) => `${p.agent} takes no parameters, and ${quoted(p.name)} is one`,
    hint: () => 'options of Pacemaker stand in "meta { }"; the service itself is configured in its own files',
    explain: `Services of systemd and init scripts have no parameters: Pacemaker can start, stop and watch them, and nothing else. It
keeps what is written here and never uses it.

\`\`\`ha
primitive web systemd:httpd {
  op monitor interval=10s
  meta { migration-threshold = 3 }
}
\`\`\``,
  }),

  'supplied-by-pacemaker': entry<{ name: string; agent: string }>({
    code: 'HA3511',
    severity: 'warning',
    message: (p) => `Pacemaker supplies ${quoted(p.name)} of a fence device itself`,
    hint: () =>
      'remove it; to turn off instead of rebooting, use pcmk_reboot_action = off or the option stonith-action',
    explain: `Metadata of fence agents calls \`action\` required, but that is for their use by hand. In a cluster Pacemaker asks for
reboot, off, on, monitor or list as it needs; a fixed action answers all of these with the same deed, a monitor included.

\`\`\`ha
primitive ipmi-db1 stonith:fence_ipmilan {
  ip = 10.0.1.21, username = admin, password = $ipmi_password
  pcmk_host_list = [db1]
  pcmk_reboot_action = off     // not: action = off
}
\`\`\``,
  }),

  'parameter-of-other-version': entry<{ agent: string; name: string; platform: string }>({
    code: 'HA3512',
    severity: 'info',
    message: (p) =>
      `${quoted(p.name)} is a parameter of another version of ${p.agent} than ${p.platform} is known to have`,
    hint: () => 'make sure that the agent on the nodes has it; older ones ignore it in silence',
    explain: `hadsl has the metadata of two generations of agents, and this parameter is in the other one only. Distributions take over
new parameters at different times, so it may well be there; \`crm_resource --show-metadata\` on a node tells.

\`\`\`ha
primitive vip IPaddr2 {
  ip = 10.0.0.5
  check_link_status = false    // resource-agents 4.13 and later
}
\`\`\``,
  }),

  'meta-as-parameter': entry<{ name: string; agent: string; meta: string }>({
    code: 'HA3513',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.name)} is no parameter of ${p.agent} but a meta attribute`,
    hint: (p) => `write: meta ${p.meta}=…`,
    explain: `The line gives the agent a variable that it never looks at. Pacemaker's own options stand in \`meta\`; those of a clone
belong to the clone.

\`\`\`ha
primitive db ocf:heartbeat:pgsql {
  pgport = 5432
  meta { target-role = Started, migration-threshold = 3 }
}
promotable db-clone of db { promoted-max = 1, notify = true }
\`\`\``,
  }),

  'superseded-agent': entry<{ name: string; by: string; why: string }>({
    code: 'HA3514',
    severity: 'warning',
    message: (p) => `${p.name} has been replaced by ${p.by}: ${p.why}`,
    hint: (p) => `hadsl describe ${p.by} shows its parameters, which may differ`,
    explain: `The agent still starts on many systems, but nobody develops it, and a distribution may drop it at any update. Move to
the one that replaced it, with the resource stopped: the new agent does not find what the old one has started.

\`\`\`ha
primitive vip ocf:heartbeat:IPaddr2 {
  ip = 10.0.0.5
  cidr_netmask = 24
}
\`\`\``,
  }),
};
