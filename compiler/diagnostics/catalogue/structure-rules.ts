import { entry } from '../define.js';

const quoted = (text: string): string => JSON.stringify(text);

/** HA42xx: rules. */
export const ruleEntries = {
  'condition-without-effect': entry<{ what: string; place: string; instead: string }>({
    code: 'HA4201',
    severity: 'error',
    tolerable: true,
    message: (p) => `${p.what} has no effect in a rule of ${p.place}`,
    hint: (p) => p.instead,
    explain: `What a rule can look at depends on where it stands. The schema lets more through, and what does not belong there is never
true or ignored:

| rule of | node attributes | dates | \`resource …\` | \`op …\` |
| --- | --- | --- | --- | --- |
| a location | yes, also \`param(…)\` and \`meta(…)\` | yes | – | – |
| \`rsc_defaults\` | – | yes | yes | – |
| \`op_defaults\` | – | yes | yes | yes |
| \`params\` of a resource or operation | yes | yes | – | – |
| \`property\`, \`meta\`, \`utilization\`, nodes, alerts | – | yes | – | – |

\`\`\`ha
rsc_defaults when resource ocf:heartbeat:IPaddr2 { resource-stickiness = 50 }
op_defaults when op monitor interval=10s { timeout = 30s }
property when date spec(hours=0-5) { no-quorum-policy = stop }
\`\`\``,
  }),

  'rule-value': entry<{ value: string; expected: string; suggestion?: string | undefined }>({
    code: 'HA4202',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.value)} is not ${p.expected}`,
    hint: (p) => (p.suggestion === undefined ? undefined : `did you mean ${quoted(p.suggestion)}?`),
    explain: `The comparison names a type (\`integer(x)\`, \`number(x)\`, \`version(x)\`), or the attribute has fixed values (\`#kind\`), and the
value is not one of them. Pacemaker then compares texts, or the condition is never true.

\`\`\`ha
primitive web systemd:httpd
location web where integer(cpus) >= 8 score=100
location web where #kind == remote score=-INFINITY
\`\`\``,
  }),

  'unknown-builtin': entry<{
    name: string;
    suggestion?: string | undefined;
    known: readonly string[];
    gone: boolean;
  }>({
    code: 'HA4203',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      p.gone
        ? `${p.name} never worked in rules and was removed`
        : `there is no built-in attribute ${quoted(p.name)}`,
    hint: (p) =>
      p.gone
        ? 'put the role in front of the resource: "location promoted R where …"'
        : p.suggestion === undefined
          ? `built in are ${p.known.join(', ')}`
          : `did you mean ${quoted(p.suggestion)}?`,
    explain: `Names with a \`#\` are set by Pacemaker for every node: \`#uname\` (its name), \`#id\`, \`#kind\` (\`cluster\`, \`remote\` or
\`container\`), \`#is_dc\`, \`#cluster-name\`, \`#site-name\`. A misspelt one is an attribute that no node has.

\`\`\`ha
node n1
primitive web systemd:httpd
location web where #uname == n1 score=100
\`\`\``,
  }),

  'reversed-range': entry<{ from: string; to: string; what: string }>({
    code: 'HA4204',
    severity: 'error',
    tolerable: true,
    message: (p) => `the ${p.what} ${p.from} to ${p.to} is reversed, so that the rule is never true`,
    hint: (p) =>
      p.what.startsWith('range')
        ? `for a range over the end write two: "date spec(…=${p.from}-) or date spec(…=-${p.to})"`
        : 'exchange the two dates',
    explain: `The end of a range is before its start. Pacemaker does not wrap around: \`hours=22-6\` is never true.

\`\`\`ha
primitive backup systemd:backup
location backup where date spec(hours=22-23) or date spec(hours=0-6) score=-INFINITY
\`\`\``,
  }),

  'date-field': entry<{ field: string; what: string }>({
    code: 'HA4205',
    severity: 'error',
    message: (p) => `a ${p.what} has no field ${quoted(p.field)}`,
    explain: `\`date spec(…)\` and a duration have certain fields, and the schema of the CIB refuses others. The fields of
\`date spec(…)\` take numbers and ranges (\`9\`, \`9-17\`, \`9-\`, \`-17\`):

| field | values |
| --- | --- |
| years, weekyears | any |
| months | 1–12 |
| monthdays | 1–31 |
| yeardays | 1–366 |
| weeks | 1–53 |
| weekdays | 1 (Monday) – 7 (Sunday) |
| hours | 0–23 |
| minutes, seconds | 0–59 |

\`for duration(…)\` takes whole numbers of years, months, weeks, days, hours, minutes and seconds.

\`\`\`ha
property when date spec(weekdays=1-5, hours=9-17) { stop-all-resources = false }
\`\`\``,
  }),

  'compares-as-text': entry<{ value: string; op: string }>({
    code: 'HA4206',
    severity: 'warning',
    message: (p) =>
      `${quoted(p.value)} is compared as text here, letter by letter: "10" ${p.op} "9" is not what it seems`,
    hint: () => 'compare numbers with "integer(attribute)" or "number(attribute)"',
    explain: `\`<\`, \`<=\`, \`>\` and \`>=\` compare numbers when both sides are numbers, and texts otherwise (or with \`string(…)\`). As texts,
"10" comes before "9".

\`\`\`ha
primitive web systemd:httpd
location web where integer(pingd) < 1000 or not defined(pingd) score=-INFINITY
\`\`\``,
  }),

  'never-true': entry<{ attribute: string; first: string; second: string }>({
    code: 'HA4207',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      `this rule is never true: ${p.attribute} cannot be ${quoted(p.first)} and ${quoted(p.second)} at once`,
    hint: () => 'write "or" for "one of the two"',
    explain: `Both conditions of an \`and\` must hold for one node, and an attribute has one value.

\`\`\`ha
node n1
node n2
primitive web systemd:httpd
location web where #uname == n1 or #uname == n2 score=100
\`\`\``,
  }),

  'agent-pattern': entry<{ found: string }>({
    code: 'HA4208',
    severity: 'error',
    message: (p) => `${quoted(p.found)} is no agent pattern`,
    hint: () =>
      'write class:provider:type with "*" for "any", such as ocf:heartbeat:IPaddr2, ocf:*:*, stonith:fence_ipmilan',
    explain: `\`resource\` in a rule compares class, provider and type of the agent, each exactly and with case, or not at all where a \`*\`
stands. Agents of class ocf have three parts, all others two.

\`\`\`ha
rsc_defaults when resource ocf:heartbeat:IPaddr2 { resource-stickiness = 50 }
op_defaults when resource systemd:* { timeout = 100s }
\`\`\``,
  }),

  'unknown-role': entry<{ value: string; expected: string; suggestion?: string | undefined }>({
    code: 'HA4209',
    severity: 'error',
    message: (p) => `${quoted(p.value)} is not ${p.expected}`,
    hint: (p) => (p.suggestion === undefined ? undefined : `did you mean ${quoted(p.suggestion)}?`),
    explain: `A resource, an operation or a set has a role that does not exist, and the schema of the CIB refuses it.

The roles are \`Started\`, \`Stopped\`, \`Promoted\` and \`Unpromoted\`, in any case; \`Master\` and \`Slave\` are the
names of old.

\`\`\`ha
promotable db { primitive pg ocf:heartbeat:pgsql }
primitive vip IPaddr2 { ip = 10.0.0.5 }
colocation vip with promoted db
\`\`\``,
  }),

  'date-value': entry<{ field: string; value: string; problem: string }>({
    code: 'HA4210',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(`${p.field}=${p.value}`)}: ${p.problem}`,
    explain: `A field of \`date spec(…)\` or of a duration has a value that is none, or that lies outside of what is possible. The
rule is silently never true then.

A field of \`date spec(…)\` is a number or a range (\`9\`, \`9-17\`, \`9-\`, \`-17\`); the days of the week go from 1, Monday,
to 7, Sunday. A duration counts in whole numbers.

\`\`\`ha
primitive web systemd:httpd
location web where date spec(weekdays=1-5, hours=9-17) score=100
\`\`\``,
  }),

  'nothing-to-compare': entry<{ attribute: string; op: string }>({
    code: 'HA4211',
    severity: 'error',
    tolerable: true,
    message: (p) => `${quoted(p.attribute)} is compared with nothing`,
    hint: (p) => `write a value behind "${p.op}", or "defined(…)" if any will do`,
    explain: `A condition compares an attribute and has no value to compare it with. The schema of the CIB allows that; Pacemaker 3
takes such a condition for false, with an error in the log.

\`\`\`ha
primitive web systemd:httpd
location web where rack == a score=100
location web where defined(rack) score=10
\`\`\``,
  }),

  'empty-date': entry<{ what: 'date spec' | 'duration' }>({
    code: 'HA4212',
    severity: 'error',
    tolerable: true,
    message: (p) => `this ${p.what} has no field`,
    hint: (p) => (p.what === 'duration' ? 'write how long: days=1' : 'write the times: hours=9-16'),
    explain: `A \`date spec\` without fields is true at any time, and a \`duration\` without fields is over when it begins. The schema of
the CIB allows both; neither is what somebody would write who wants a condition.

\`\`\`ha
primitive web systemd:httpd
location web where date spec(weekdays=1-5, hours=9-16) score=100
\`\`\``,
  }),

  'defined-compares': entry<{ attribute: string }>({
    code: 'HA4213',
    severity: 'error',
    tolerable: true,
    message: (p) => `whether ${quoted(p.attribute)} is defined does not depend on a type or a value`,
    hint: () => 'leave them out, or compare: name == value',
    explain: `\`defined(name)\` asks whether a node has an attribute at all. A CIB can have a type and a value beside that. Pacemaker 2 does
not look at them; Pacemaker 3 takes a condition with a value for false, with an error in the log.

\`\`\`ha
primitive web systemd:httpd
location web where defined(rack) score=10
location web where integer(rack) > 3 score=20
\`\`\``,
  }),

  'empty-agent-part': entry<{ found: string }>({
    code: 'HA4214',
    severity: 'error',
    tolerable: true,
    message: (p) => `a part of the agent pattern ${quoted(p.found)} is empty: no agent matches it`,
    hint: () => 'write "*" for "any": ocf:*:IPaddr2',
    explain: `\`resource\` in a rule compares class, provider and type of the agent, each exactly, or not at all where a \`*\` stands. An
empty part is compared as well, and no agent has an empty class, provider or type, so that the rule never applies.

\`\`\`ha
rsc_defaults when resource ocf:*:IPaddr2 { resource-stickiness = 50 }
\`\`\``,
  }),
};
