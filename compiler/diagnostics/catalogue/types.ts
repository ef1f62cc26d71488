import { entry } from '../define.js';

const quoted = (text: string): string => JSON.stringify(text);
const didYouMean = (p: { suggestion?: string | undefined }): string | undefined =>
  p.suggestion === undefined ? undefined : `did you mean ${quoted(p.suggestion)}?`;

export interface WrongValue {
  readonly name: string;
  readonly value: string;
  /** In words: `a whole number from 0 to 32`. */
  readonly expected: string;
  readonly why?: string | undefined;
  readonly suggestion?: string | undefined;
}

const because = (p: WrongValue): string => (p.why === undefined ? '' : `: ${p.why}`);

/** HA3001 to HA3499: values, and the options that Pacemaker has. */
export const typeEntries = {
  'wrong-type': entry<WrongValue>({
    code: 'HA3001',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.name)} is ${quoted(p.value)}, and ${p.expected} is expected${because(p)}`,
    hint: didYouMean,
    explain: `The value is not of the type that belongs in this place. The type comes from the agent's metadata, from what hadsl knows
beyond it, or from Pacemaker's own options.

Neither Pacemaker nor pcs nor crmsh looks at such values, and the damage shows late or never: an operation's
\`timeout=PT5M\` silently becomes 20 s, \`stickiness=inf\` becomes 0, an agent takes \`Yes\` for false, a fence agent
refuses \`5s\` in the moment when it should fence.

\`\`\`ha
primitive vip IPaddr2 {
  ip = 10.0.0.5               // not 10.0.0.5/24
  cidr_netmask = 24           // a whole number from 0 to 128
  op monitor interval=10s timeout=20s
}
\`\`\`

A duration is a number with \`ms\`, \`s\`, \`min\` or \`h\`, and days exist only as an ISO 8601 interval. A score is a
whole number, \`INFINITY\` or \`-INFINITY\`. A list is written \`[a, b]\`, a map \`{ a = 1, b = 2 }\`: hadsl knows
what the agent wants between the items.`,
  }),

  'refused-value': entry<WrongValue>({
    code: 'HA3010',
    severity: 'error',
    message: (p) => `${quoted(p.name)} is ${quoted(p.value)}, and ${p.expected} is expected${because(p)}`,
    hint: didYouMean,
    explain: `The value is not of the type that belongs in this place, and the schema of the CIB refuses it: no cluster would take
the configuration.

Most of what stands on the line of a statement becomes an XML attribute with a type: scores, counts, ports, yes and no,
and a few words whose case matters (\`kind=Optional\`, \`on-fail=fence\`, \`role=Started\`). The same is said of a list or map
that no single value can be made of.

\`\`\`ha
primitive web systemd:httpd { op monitor interval=10s on-fail=restart }    // not: on-fail=Restart
\`\`\``,
  }),

  'tolerated-value': entry<WrongValue>({
    code: 'HA3002',
    severity: 'warning',
    message: (p) => `${quoted(p.name)} is ${quoted(p.value)}, and ${p.expected} is documented${because(p)}`,
    hint: (p) => (p.suggestion === undefined ? undefined : `write ${quoted(p.suggestion)}`),
    explain: `The value works with today's agent, although its documentation asks for another form. A later version need not
understand it.

\`\`\`ha
primitive vip IPaddr2 { ip = 10.0.0.5, cidr_netmask = 24 }     // not: cidr_netmask = 255.255.255.0
\`\`\``,
  }),

  'unknown-meta-attribute': entry<{ name: string; suggestion: string }>({
    code: 'HA3003',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.name)} is no meta attribute of Pacemaker`,
    hint: didYouMean,
    explain: `The name is almost that of a meta attribute. Pacemaker keeps a name it does not know without a word, because rules may use
it, and the default of the attribute that was meant stays in force: \`inteleave = true\` interleaves nothing.

\`\`\`ha
clone web-clone of web { interleave = true, clone-max = 2 }    // not: inteleave, clone_max
\`\`\`

Meta attributes have hyphens, never underscores.`,
  }),

  'custom-meta-attribute': entry<{ name: string }>({
    code: 'HA3004',
    severity: 'info',
    message: (p) => `${quoted(p.name)} is none of Pacemaker's meta attributes; it is passed on as it stands`,
    explain: `Meta attributes of your own are legal: a rule can compare with them (\`meta(name)\`), and agents see them in their
environment. Pacemaker itself does nothing with them. If it was meant for the agent, it is a parameter and stands outside
of \`meta\`.

\`\`\`ha
primitive db ocf:heartbeat:pgsql {
  pgport = 5432                          // for the agent
  meta { migration-threshold = 3 }       // for Pacemaker
}
\`\`\``,
  }),

  'unknown-operation-attribute': entry<{
    name: string;
    suggestion?: string | undefined;
    known: readonly string[];
  }>({
    code: 'HA3005',
    severity: 'error',
    message: (p) => `an operation has no option ${quoted(p.name)}`,
    hint: (p) => didYouMean(p) ?? `it has ${p.known.join(', ')}; what the agent should see stands in a block`,
    explain: `The schema of the CIB allows a fixed set of options of an operation. As an attribute an unknown one makes the whole CIB
invalid; as a meta attribute it is ignored.

\`\`\`ha
primitive fs Filesystem {
  device = /dev/drbd0, directory = /srv, fstype = xfs
  op monitor interval=20s timeout=40s on-fail=fence     // not: on_fail, time-out
  op monitor interval=120s { OCF_CHECK_LEVEL = 10 }     // what the agent sees
}
\`\`\``,
  }),

  'renamed-option': entry<{ name: string; today: string; since?: string | undefined }>({
    code: 'HA3006',
    severity: 'info',
    message: (p) =>
      `${quoted(p.name)} is called ${quoted(p.today)} on this platform${p.since === undefined ? '' : ` (since ${p.since})`}`,
    hint: (p) => `the output has ${quoted(p.today)}; write that here too`,
    explain: `The option has another name in the Pacemaker of the platform. hadsl writes the one that is understood there, so nothing
breaks; the source only says it in another vocabulary than the cluster.

\`\`\`ha
property { stonith-enabled = true }                 // fencing-enabled from Pacemaker 3.0.2
promotable db-clone of db { promoted-max = 1 }      // master-max before Pacemaker 2.0
\`\`\``,
  }),

  'deprecated-option': entry<{ name: string; instead?: string | undefined }>({
    code: 'HA3007',
    severity: 'info',
    message: (p) => `${quoted(p.name)} is deprecated`,
    hint: (p) => (p.instead === undefined ? undefined : `use ${p.instead} instead`),
    explain: `The option still works with the Pacemaker of the platform, and a later one will drop it. Remove it, or use what replaced
it.

\`\`\`ha
// Instead of "ordered" and "collocated" of a group:
colocation web: (vip, httpd) with storage
order web: storage then (vip, httpd)
\`\`\``,
  }),

  'misplaced-meta': entry<{ name: string; where: string; belongs: string }>({
    code: 'HA3008',
    severity: 'warning',
    message: (p) => `${quoted(p.name)} has no effect on ${p.where}`,
    hint: (p) => p.belongs,
    explain: `The option exists, but not for this kind of resource, where Pacemaker ignores it in silence. Options of a clone belong to
the clone, not to what is cloned; options of the cluster belong in \`property\`; \`remote-node\` belongs to a primitive.

\`\`\`ha
primitive web systemd:httpd                    // not here: meta { clone-max = 2 }
clone web-clone of web { clone-max = 2 }
property { no-quorum-policy = freeze }         // not in a meta block
\`\`\``,
  }),

  'role-not-applicable': entry<{ name: string; value: string; where: string }>({
    code: 'HA3009',
    severity: 'warning',
    message: (p) => `${quoted(p.name)} is ${quoted(p.value)}, but ${p.where} is never promoted`,
    hint: () => 'only a promotable clone, or a bundle with promoted replicas, has these roles',
    explain: `The roles Promoted and Unpromoted exist for promotable resources only. Elsewhere Pacemaker reports an error and ignores
the setting.

\`\`\`ha
promotable drbd-clone of drbd0 {
  promoted-max = 1
  target-role = Promoted
}
primitive vip IPaddr2 { ip = 10.0.0.5, meta target-role=Started }
\`\`\``,
  }),

  'ineffective-option': entry<{ name: string; place: string; belongs: string }>({
    code: 'HA3011',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.name)} does nothing in ${p.place}`,
    hint: (p) => p.belongs,
    explain: `An option of operations stands in a set where Pacemaker does not look for it. In a set any name is allowed, so nothing
complains, and the operation keeps the default.

\`\`\`ha
primitive web systemd:httpd {
  op monitor interval=10s timeout=60s    // not: op monitor interval=10s { timeout = 60s }
}
\`\`\``,
  }),
};
