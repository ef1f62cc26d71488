import { entry } from '../define.js';

const quoted = (text: string): string => JSON.stringify(text);

/** HA40xx: operations, groups, clones, bundles. */
export const resourceEntries = {
  'duplicate-operation': entry<{
    name: string;
    interval: string;
    resource: string;
    suggestion?: string | undefined;
  }>({
    code: 'HA4001',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      `${quoted(p.resource)} has two ${quoted(p.name)} operations with the interval ${p.interval}; Pacemaker drops one of them`,
    hint: (p) =>
      p.suggestion === undefined
        ? 'remove one of the two'
        : `give this one another interval, such as ${p.suggestion}`,
    explain: `Pacemaker tells the recurring operations of a resource apart by name and interval only: neither the role nor the depth
counts, and \`60s\` and \`1min\` are the same interval. Of two such operations one is dropped, so that, for example, the
promoted instance is never monitored.

Make the intervals differ by a little:

\`\`\`ha
promotable db-clone {
  primitive db ocf:pacemaker:Stateful {
    op monitor interval=10s role=Promoted
    op monitor interval=11s role=Unpromoted
  }
}
\`\`\``,
  }),

  'operation-not-recurring': entry<{ name: string; interval: string }>({
    code: 'HA4002',
    severity: 'error',
    tolerable: true,
    message: (p) => `the operation ${quoted(p.name)} cannot be repeated, but has the interval ${p.interval}`,
    hint: () =>
      'leave the interval out; Pacemaker ignores an operation like this one altogether, its timeout included',
    explain: `\`start\`, \`stop\`, \`promote\`, \`demote\`, \`migrate_to\` and \`migrate_from\` happen when they are needed. An
interval other than 0 makes Pacemaker ignore the whole operation, so that its timeout is lost too.

\`\`\`ha
primitive vip IPaddr2 {
  ip = 10.0.0.5
  op start timeout=40s            // no interval
  op monitor interval=10s
}
\`\`\``,
  }),

  'operation-not-advertised': entry<{
    name: string;
    agent: string;
    suggestion?: string | undefined;
    known: readonly string[];
  }>({
    code: 'HA4003',
    severity: 'warning',
    message: (p) => `the agent ${p.agent} does not advertise an operation ${quoted(p.name)}`,
    hint: (p) =>
      p.suggestion === undefined ? `it has ${p.known.join(', ')}` : `did you mean ${quoted(p.suggestion)}?`,
    explain: `The metadata of the agent lists its operations, and this one is not among them. Pacemaker will still call the agent with
that word; most agents answer "unimplemented", which counts as a failure of a recurring operation.

\`\`\`ha
primitive vip IPaddr2 {
  ip = 10.0.0.5
  op monitor interval=10s        // not: op montior
}
\`\`\``,
  }),

  'on-fail-not-allowed': entry<{ operation: string; value: string; allowed: string }>({
    code: 'HA4004',
    severity: 'error',
    tolerable: true,
    message: (p) => `on-fail=${p.value} is not possible for ${p.operation}`,
    hint: (p) => p.allowed,
    explain: `Not every reaction fits every operation; one that does not fit is reset to the default when the operation is scheduled.

- \`demote\` is for \`promote\` and for a recurring monitor with \`role=Promoted\`;
- a \`stop\` knows \`block\`, \`fence\`, \`ignore\` and \`restart\` (a stop that failed cannot be followed by \`stop\`, \`standby\` or \`demote\`).

\`\`\`ha
promotable db-clone {
  primitive db ocf:pacemaker:Stateful {
    op monitor interval=10s role=Promoted on-fail=demote
    op stop on-fail=fence
  }
}
\`\`\``,
  }),

  'needs-promotable': entry<{
    /** What needs it: `the role Promoted`, `the action promote`. */
    what: string;
    resource: string;
    /** `a primitive`, `a clone`. */
    kind: string;
  }>({
    code: 'HA4005',
    severity: 'error',
    tolerable: true,
    message: (p) => `${p.what} is only known to a promotable clone, and ${quoted(p.resource)} is ${p.kind}`,
    hint: (p) =>
      p.kind === 'a clone'
        ? `declare it as "promotable ${p.resource}", or leave the word out`
        : 'leave the word out, or make the resource promotable',
    explain: `Only the instances of a promotable clone are promoted and demoted. A constraint or operation for the role *Promoted* of
anything else never applies: a colocation keeps its dependent stopped for ever, a monitor never runs.

\`\`\`ha
primitive drbd0 ocf:linbit:drbd { drbd_resource = r0 }
promotable ms-drbd0 of drbd0 { notify = true }
primitive fs0 Filesystem { device = /dev/drbd0, directory = /srv, fstype = ext4 }
colocation fs0 with promoted ms-drbd0
order promote ms-drbd0 then start fs0
\`\`\``,
  }),

  'operation-needs-promotable': entry<{
    operation: string;
    role: string;
    resource: string;
    kind: string;
    /** No other monitor watches it. */
    unwatched: boolean;
  }>({
    code: 'HA4018',
    severity: 'warning',
    message: (p) =>
      `this ${p.operation} never runs: ${quoted(p.resource)} is ${p.kind} and is never ${p.role}${p.unwatched ? `, and no other monitor watches it` : ''}`,
    hint: () => 'leave the role out, or make the resource promotable',
    explain: `Only the instances of a promotable clone are *Promoted* or *Unpromoted*. Pacemaker compares the role of an operation with
that of the resource, and an operation for one of these roles never fits anything else. pcs writes such operations by
itself: it copies what the agent advises, whether the resource is promotable or not; in a script of pcs they are no fault
as long as another monitor watches the resource.

\`\`\`ha
primitive db ocf:pacemaker:Stateful { op monitor interval=10s timeout=20s }    // not: role=Promoted
\`\`\``,
  }),

  'legacy-word': entry<{ found: string; today: string }>({
    code: 'HA4006',
    severity: 'info',
    message: (p) => `${quoted(p.found)} is today called ${quoted(p.today)}`,
    hint: () => 'both mean the same; outputs use the word of the platform',
    explain: `Pacemaker 2.1 renamed the roles *Master* and *Slave* to *Promoted* and *Unpromoted*, and Pacemaker 2.0 the element
\`<master>\` to a clone with \`promotable=true\`. The old words are still read. What hadsl writes follows the platform:
the old words where its Pacemaker, pcs or crmsh knows no others.

\`\`\`ha
node db1
primitive db ocf:pacemaker:Stateful
promotable db-clone of db
location promoted db-clone prefers db1 = 100       // not: location master …
\`\`\``,
  }),

  'clone-needs-child': entry<{ keyword: string; name: string; found: number }>({
    code: 'HA4007',
    severity: 'error',
    message: (p) =>
      p.found === 0
        ? `the ${p.keyword} ${quoted(p.name)} has nothing to clone`
        : `the ${p.keyword} ${quoted(p.name)} has ${p.found} resources, and it takes one`,
    hint: (p) => {
      if (p.found === 0)
        return `write "${p.keyword} ${p.name} of RESOURCE", or declare a primitive or a group in its block`;
      return p.keyword === 'bundle'
        ? 'write a bundle for each; tie them together with colocation and order'
        : 'put them into a group and clone that, or write a clone for each';
    },
    explain: `A clone runs copies of one primitive or of one group. It names it with \`of\`, or has its declaration in the block.

\`\`\`ha
clone php-clone { primitive php systemd:php-fpm }

primitive dlm ocf:pacemaker:controld
clone dlm-clone of dlm { interleave = true }
\`\`\``,
  }),

  'empty-group': entry<{ name: string }>({
    code: 'HA4008',
    severity: 'error',
    message: (p) => `the group ${quoted(p.name)} has no members`,
    hint: () => 'list its members in the order in which they start, or declare them in its block',
    explain: `A group is a list of primitives that run together on one node and start in the order of the list. Pacemaker refuses one
without members.

\`\`\`ha
group web {
  primitive vip IPaddr2 { ip = 10.0.0.5 }
  primitive http systemd:httpd
}
\`\`\``,
  }),

  'fence-device-in-group': entry<{ device: string; group: string }>({
    code: 'HA4009',
    severity: 'warning',
    message: (p) => `the fence device ${quoted(p.device)} is a member of the group ${quoted(p.group)}`,
    hint: () => 'leave it out of the group: a fence device needs no order and no place',
    explain: `A fence device is used from any node whether or not it is "started" there. As a member of a group it is stopped together
with the group, and a failure of the device moves the services.

\`\`\`ha
primitive ipmi-db1 stonith:fence_ipmilan { ip = 10.0.9.1, username = admin, pcmk_host_list = [db1] }
group web { primitive http systemd:httpd }
\`\`\``,
  }),

  'fence-device-cloned': entry<{ device: string; clone: string }>({
    code: 'HA4010',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.clone)} clones the fence device ${quoted(p.device)}`,
    hint: () => 'a fence device needs no clone: every node can use it without one',
    explain: `Every node of the cluster can use a configured fence device. A clone adds nothing but failures, and Pacemaker does not
support it any more.

\`\`\`ha
primitive ipmi-db1 stonith:fence_ipmilan { ip = 10.0.9.1, username = admin, pcmk_host_list = [db1] }
\`\`\``,
  }),

  'agent-not-promotable': entry<{ agent: string; clone: string; why: string }>({
    code: 'HA4011',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.clone)} is promotable, but the agent ${p.agent} ${p.why}`,
    hint: () => 'use "clone" instead of "promotable", or an agent that can be promoted',
    explain: `In a promotable clone Pacemaker calls the agent's \`promote\` and \`demote\`. This agent does not have them (its metadata lists
its actions; agents of the classes systemd, lsb, service and stonith never have them), so that no instance can ever be
promoted.

\`\`\`ha
primitive db ocf:pacemaker:Stateful
promotable db-clone of db

primitive php systemd:php-fpm
clone php-clone of php
\`\`\``,
  }),

  'bundle-needs-container': entry<{ name: string; found: number }>({
    code: 'HA4012',
    severity: 'error',
    message: (p) =>
      p.found === 0
        ? `the bundle ${quoted(p.name)} has no container`
        : `the bundle ${quoted(p.name)} has ${p.found} containers`,
    hint: () => 'exactly one "container podman { image = … }" (or docker)',
    explain: `A bundle starts containers of one image. It says which and with what.

\`\`\`ha
bundle httpd-bundle {
  container podman { image = "registry.example.com/httpd:2.4", replicas = 3 }
  network { ip-range-start = 192.168.122.131, host-netmask = 24, port-mapping port=80 }
  storage { storage-mapping source-dir=/srv/web target-dir=/var/www options=rw }
  primitive httpd ocf:heartbeat:apache
}
\`\`\``,
  }),

  'bundle-unreachable': entry<{ name: string; primitive: string }>({
    code: 'HA4013',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      `Pacemaker cannot reach ${quoted(p.primitive)} inside the bundle ${quoted(p.name)}: it has neither ip-range-start nor control-port`,
    hint: () => 'add "network { ip-range-start = ADDRESS }" or "network { control-port = 3121 }"',
    explain: `To run a resource inside a container Pacemaker talks to \`pacemaker-remoted\` in it, over the network. Either each replica
has its own address (\`ip-range-start\`), or the host's \`control-port\` leads to it; the latter allows one replica a host.

\`\`\`ha
bundle web {
  container podman { image = "registry.example.com/httpd:2.4" }
  network { ip-range-start = 192.168.122.131 }
  primitive httpd ocf:heartbeat:apache
}
\`\`\``,
  }),

  'conflicting-options': entry<{ first: string; second: string; where: string; why?: string | undefined }>({
    code: 'HA4014',
    severity: 'error',
    message: (p) => `${p.where} cannot have both ${quoted(p.first)} and ${quoted(p.second)}`,
    hint: (p) => p.why ?? 'remove one of the two',
    explain: `The two options exclude each other: the schema of the CIB allows one of them, or Pacemaker ignores the other.

\`\`\`ha
primitive apache ocf:heartbeat:apache
location apache where pingd > 0 score=100      // score or score-attribute, not both
\`\`\``,
  }),

  'missing-option': entry<{ name: string; where: string; why?: string | undefined }>({
    code: 'HA4015',
    severity: 'error',
    message: (p) => `${p.where} needs ${p.name}`,
    hint: (p) => p.why,
    explain: `An option that the CIB requires here is missing, and there is no default for it.

\`\`\`ha
bundle web {
  container podman { image = "registry.example.com/httpd:2.4" }
  storage { storage-mapping source-dir=/srv/web target-dir=/var/www }
}
\`\`\``,
  }),

  'set-never-used': entry<{ name: string }>({
    code: 'HA4016',
    severity: 'warning',
    message: (p) => `${quoted(p.name)} from this set is never used: another set has it too, and always wins`,
    hint: () => 'give this set a higher score, or put it after the other one',
    explain: `When a name is in several sets, the set with the highest score decides; among sets with equal scores it is the **last** one
whose rule is true (measured; the documentation says the opposite). An unconditional set after a set with a rule therefore
always wins.

\`\`\`ha
node db1
primitive vip IPaddr2 {
  ip = 10.0.0.5                                        // everywhere …
  params when #uname == db1 { ip = 10.0.1.5 }          // … except there
}
\`\`\``,
  }),

  'replicas-per-host': entry<{ name: string; found: string }>({
    code: 'HA4017',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      `the bundle ${quoted(p.name)} has a control-port and replicas-per-host=${p.found}; only 1 is possible`,
    hint: () => 'give the replicas addresses of their own (ip-range-start) instead of a control-port',
    explain: `A control port belongs to the host, so that only one replica a host can be reached through it. With \`ip-range-start\` each
replica has its own address, and several may share a host.

\`\`\`ha
bundle web {
  container podman { image = "registry.example.com/httpd:2.4", replicas = 4, replicas-per-host = 2 }
  network { ip-range-start = 192.168.122.131 }
}
\`\`\``,
  }),
};
