import { entry } from '../define.js';

const quoted = (text: string): string => JSON.stringify(text);

const article = (noun: string): string => (/^[aeio]/.test(noun) ? 'an' : 'a');

/** HA44xx: ids inside of declarations, references to them, and pairs without a value. */
export const referenceEntries = {
  'unknown-reference': entry<{ id: string; what: string; suggestion?: string | undefined }>({
    code: 'HA4401',
    severity: 'error',
    message: (p) => `there is no ${p.what} with the id ${quoted(p.id)}`,
    hint: (p) =>
      p.suggestion === undefined
        ? 'a reference names an id that is written somewhere: "params id=ID { … }", "ID: name = value", "when ID: …"'
        : `did you mean ${quoted(`@${p.suggestion}`)}?`,
    explain: `\`@ID\` puts an element of the configuration in a second place: a set, a pair, the operations of a resource, a rule or a
resource set. The id must be written at the element itself; made-up ids cannot be referred to. The schema refuses a
configuration with a reference to nothing.

\`\`\`ha
primitive web1 apache { params id=web-params { configfile = /etc/httpd/conf/httpd.conf } }
primitive web2 apache { params @web-params }
\`\`\``,
  }),

  'wrong-reference': entry<{ id: string; what: string; found: string }>({
    code: 'HA4402',
    severity: 'error',
    tolerable: true,
    message: (p) =>
      `${quoted(p.id)} is ${article(p.found)} ${p.found}, and ${article(p.what)} ${p.what} is needed here`,
    explain: `A reference stands for an element of its own sort. Pacemaker looks for an element of the same name with that id, finds
none, and ignores the reference. \`params\` and the \`attributes\` of nodes are one sort, \`meta\`, \`rsc_defaults\` and
\`op_defaults\` another.

\`\`\`ha
primitive web1 apache { meta id=web-meta { priority = 5 } }
primitive web2 apache { meta @web-meta }
\`\`\``,
  }),

  'circular-reference': entry<{ id: string }>({
    code: 'HA4403',
    severity: 'error',
    message: (p) => `the rule ${quoted(p.id)} contains itself`,
    hint: () => 'follow the references in it; one of them leads back',
    explain: `A rule may have another rule in it by reference. If that leads back to the rule, it has no end, and Pacemaker crashes on
it.

\`\`\`ha
node n1 { attributes { rack = a } }
primitive web1 apache
primitive web2 apache
location web1 where rack-a: rack == a
location web2 where @rack-a or date > 2030-01-01
\`\`\``,
  }),

  'beside-reference': entry<{ what: string; id: string }>({
    code: 'HA4404',
    severity: 'error',
    message: (p) => `${p.what} cannot stand beside the reference "@${p.id}"`,
    hint: () => 'write it where the element is that the reference names',
    explain: `A reference stands for the whole element, with all its options. Nothing can be changed in the place where it is referred to.

\`\`\`ha
node n1
primitive web1 apache
primitive web2 apache
location web1 where on-n1: #uname == n1 score=100
location web2 where @on-n1
\`\`\``,
  }),

  'misplaced-pair-id': entry<{ id: string; place: string }>({
    code: 'HA4405',
    severity: 'error',
    message: (p) => `a setting of ${p.place} has no id: ${quoted(p.id)}`,
    hint: () =>
      'ids are for the pairs of "params", "meta", "utilization", "attributes", "property" and defaults',
    explain: `\`ID: name = value\` gives an id to an element \`nvpair\`, so that it can be referred to. What stands here is something else in
the configuration: an attribute of an element, or a line of corosync.conf.

\`\`\`ha
primitive web1 apache { web-port: port = 8080 }
primitive web2 apache { @web-port }
\`\`\``,
  }),

  'misplaced-no-value': entry<{ name: string; place: string }>({
    code: 'HA4406',
    severity: 'error',
    message: (p) => `${quoted(p.name)} of ${p.place} needs a value; "()" stands for none`,
    explain: `\`name = ()\` is a name-value pair without a value, which old configurations may hold and Pacemaker ignores. It is possible
for the pairs of \`params\`, \`meta\`, \`utilization\`, \`attributes\`, \`property\` and defaults only, and up to Pacemaker 2.1.

\`\`\`ha
cluster legacy { platform = debian12 }
primitive web apache {
  configfile = ()
}
\`\`\``,
  }),

  'deprecated-lifetime': entry<Record<never, never>>({
    code: 'HA4407',
    severity: 'info',
    message: () => 'a lifetime of a constraint is deprecated, and Pacemaker 3 has none',
    hint: () => 'in a location, write its dates into the rule: "location R where #uname == N and date < D"',
    explain: `A constraint with a lifetime counts while one of the rules in it is true. Old versions of \`crm_resource --move\` and of the shells
wrote it. Pacemaker 2 warns about it, and the schema of Pacemaker 3 does not know it any more.

\`\`\`ha
node n1
primitive web apache
location web where #uname == n1 and date < 2030-01-01 score=100
\`\`\``,
  }),
};
