import { entry } from '../define.js';

const quoted = (text: string): string => JSON.stringify(text);

/** HA43xx: fencing levels, tags, ACLs, alerts. */
export const sectionEntries = {
  'not-a-fence-device': entry<{ name: string; what: string }>({
    code: 'HA4301',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.name)} is ${p.what}, not a fence device`,
    hint: () => 'a fence device is a primitive with an agent "stonith:…"',
    explain: `The devices of a fencing level are primitives of class \`stonith\`. Anything else in the list makes the level fail when it
is needed, and nothing reports it before.

\`\`\`ha
node db1
primitive ipmi-db1 stonith:fence_ipmilan { ip = 10.0.9.1, username = admin, pcmk_host_list = [db1] }
fencing { level 1 for db1: ipmi-db1 }
\`\`\``,
  }),

  'duplicate-fencing-level': entry<{ index: number; target: string }>({
    code: 'HA4302',
    severity: 'error',
    tolerable: true,
    message: (p) => `a second level ${p.index} for ${p.target}`,
    hint: () => 'list all devices of a level on one line, or use the next number for the alternative',
    explain: `The devices on one line are all used (two power supplies); levels are tried one after the other until one works. Two lines
with the same number for the same target contradict each other, and only one counts.

\`\`\`ha
node db1
primitive ipmi-db1 stonith:fence_ipmilan { ip = 10.0.9.1, username = admin, pcmk_host_list = [db1] }
primitive pdu-a stonith:fence_apc { ip = 10.0.9.8, username = admin, pcmk_host_list = [db1] }
primitive pdu-b stonith:fence_apc { ip = 10.0.9.9, username = admin, pcmk_host_list = [db1] }
fencing {
  level 1 for db1: ipmi-db1
  level 2 for db1: pdu-a, pdu-b
}
\`\`\``,
  }),

  'nothing-listed': entry<{ what: string }>({
    code: 'HA4303',
    severity: 'error',
    message: (p) => `${p.what} lists nothing`,
    explain: `The schema of the CIB requires at least one entry here.

\`\`\`ha
primitive web systemd:httpd
tag frontend [web]
\`\`\``,
  }),

  'invalid-pattern': entry<{ pattern: string; problem: string }>({
    code: 'HA4304',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.pattern)} is no regular expression that Pacemaker understands: ${p.problem}`,
    explain: `Patterns are POSIX extended regular expressions, found anywhere in the name unless anchored with \`^\` and \`$\`. There is no
\`\\d\`, \`(?:…)\` or lazy \`*?\`; write \`[0-9]\`. A pattern that cannot be read drops the whole constraint.

\`\`\`ha
node n1
primitive web1 systemd:httpd
location resources matching "^web[0-9]+$" prefers n1 = 100
\`\`\``,
  }),

  'pattern-matches-nothing': entry<{ pattern: string; what: string }>({
    code: 'HA4305',
    severity: 'warning',
    message: (p) => `${quoted(p.pattern)} matches no ${p.what}`,
    explain: `Nothing in the program has a name that the pattern matches, so that the statement does nothing. A pattern is found
anywhere in the name unless anchored with \`^\` and \`$\`, and upper and lower case differ. The pattern of a location finds
resources at the top only: groups and clones, not what is in them.

\`\`\`ha
node n1
primitive web1 systemd:httpd
location resources matching "^web" prefers n1 = 100
\`\`\``,
  }),

  'invalid-xpath': entry<{ xpath: string; problem: string }>({
    code: 'HA4306',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.xpath)} is no XPath expression: ${p.problem}`,
    hint: () => 'for example "/cib", "//primitive[@id=\'vip\']"',
    explain: `A permission with an expression that cannot be read applies to nothing: a denied part is readable, a permitted one is not.

\`\`\`ha
role operator {
  allow read xpath "/cib"
  deny xpath "//nvpair[@name='password']"
}
\`\`\``,
  }),

  'unknown-id': entry<{ id: string; suggestion?: string | undefined }>({
    code: 'HA4307',
    severity: 'error',
    message: (p) => `no element of the CIB will have the id ${quoted(p.id)}`,
    hint: (p) => (p.suggestion === undefined ? undefined : `did you mean ${quoted(p.suggestion)}?`),
    explain: `\`reference\` names the element that a permission is about by its id: that of a resource, a constraint, a tag, or one that
was given with \`id=\`. The schema refuses a CIB with a reference to nothing.

\`\`\`ha
primitive vip IPaddr2 { ip = 10.0.0.5 }
role vip-admin { allow write reference vip }
\`\`\``,
  }),

  'unknown-element': entry<{ name: string; suggestion?: string | undefined }>({
    code: 'HA4308',
    severity: 'error',
    tolerable: true,
    message: (p) => `the CIB has no element ${quoted(p.name)}`,
    hint: (p) => (p.suggestion === undefined ? undefined : `did you mean ${quoted(p.suggestion)}?`),
    explain: `\`element\` names a kind of XML element: \`primitive\`, \`nvpair\`, \`rsc_location\`, … The schema takes any text, and a misspelt
one permits or denies nothing.

\`\`\`ha
role no-secrets { deny element nvpair attribute value }
\`\`\``,
  }),

  'unknown-alert-kind': entry<{ name: string; suggestion?: string | undefined; known: readonly string[] }>({
    code: 'HA4309',
    severity: 'error',
    message: (p) => `${quoted(p.name)} is no kind of event`,
    hint: (p) =>
      p.suggestion === undefined
        ? `there are ${p.known.join(', ')}`
        : `did you mean ${quoted(p.suggestion)}?`,
    explain: `\`select\` limits an alert to some kinds of events: \`nodes\`, \`fencing\`, \`resources\`, and \`attributes\` (changes of node
attributes, all or those listed).

\`\`\`ha
alert mail /usr/local/bin/alert.sh {
  select [nodes, fencing]
  select attributes [standby, shutdown]
  recipient admin@example.com
}
\`\`\``,
  }),

  'empty-select': entry<object>({
    code: 'HA4310',
    severity: 'error',
    tolerable: true,
    message: () => `"select" lists nothing`,
    hint: () => 'name some kinds of events, or leave it out for the usual ones',
    explain: `A selection without a single kind of events selects none, so that the alert is never sent. The schema of the CIB
allows it.

\`\`\`ha
alert mail /usr/local/bin/alert.sh {
  select [nodes, fencing]
  recipient admin@example.com
}
\`\`\``,
  }),
};
