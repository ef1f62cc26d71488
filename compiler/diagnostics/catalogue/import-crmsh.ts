import { entry } from '../define.js';

const quoted = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);

/** HA71xx: crm shell. */
export const importCrmshEntries = {
  'crm-unclosed-quote': entry<{ what: 'quote' | 'escape' }>({
    code: 'HA7101',
    severity: 'error',
    message: ({ what }) =>
      what === 'quote'
        ? 'this quote is not closed in its statement'
        : 'there is nothing behind this backslash',
    hint: () => 'a statement ends with its line, unless the line ends with a backslash',
    explain: `
crmsh splits a statement into words as a shell does: \`"…"\` and \`'…'\` keep blanks together, and a backslash takes the
next character as it is. With a quote that is never closed, crmsh stops ("No closing quotation") and loads nothing.

Close the quote. An apostrophe in a value has to stand in double quotes.`,
  }),
  'crm-unknown-statement': entry<{ word: string }>({
    code: 'HA7102',
    severity: 'error',
    message: ({ word }) => `crmsh has no statement ${quoted(word)}`,
    explain: `
A line of a crm file begins with the word for an object: \`primitive\`, \`group\`, \`clone\`, \`location\`, \`property\`, ….
Another word there is a mistake, or the rest of the statement above it: a blank line or a comment ends a statement even
where the line before ended with a backslash.

Correct the word, or remove the blank line or comment inside the statement.`,
  }),
  'crm-syntax': entry<{ found: string | undefined; expected: string }>({
    code: 'HA7103',
    severity: 'error',
    message: ({ found, expected }) =>
      found === undefined
        ? `expected ${expected}, but the statement ends here`
        : `expected ${expected}, found ${quoted(found)}`,
    explain: `
The statement is not one that crmsh reads: something else has to stand at this place. \`crm configure load\` refuses the
whole file because of it; in a batch of commands this one would be skipped and the others executed.

\`crm configure help primitive\` (or \`location\`, \`order\`, …) shows the form of a statement.`,
  }),
  'crm-leftover-words': entry<{ words: string }>({
    code: 'HA7104',
    severity: 'error',
    message: ({ words }) => `nothing in this statement takes ${quoted(words)}`,
    explain: `
The statement was complete, or could not be continued with these words. Usual reasons: blanks around \`=\`, a rule that
stands behind the values it should stand before, \`node-attribute=\` or \`symmetrical=\` that is not the last word, or a
description that does not stand directly behind the head of the statement.`,
  }),
  'crm-incomplete': entry<{ keyword: string; least: number }>({
    code: 'HA7105',
    severity: 'error',
    message: ({ keyword, least }) =>
      `${quoted(keyword)} needs at least ${least} ${least === 1 ? 'word' : 'words'} behind it`,
    explain: `
A statement needs a name, and most need something more: a primitive its agent, a group its members, a constraint its
resources. Complete or remove it.`,
  }),
  'crm-crashes': entry<{ what: string; why: string }>({
    code: 'HA7106',
    severity: 'error',
    message: ({ what, why }) => `crmsh crashes on ${what}: ${why}`,
    explain: `
crmsh does not report this mistake, it ends with a Python traceback, and nothing of the file is loaded. Write the value in
another way; what crmsh's language has no words for can be written as an \`xml\` statement.`,
  }),
  'crm-twice': entry<{ what: string; id: string }>({
    code: 'HA7107',
    severity: 'error',
    message: ({ what, id }) =>
      what === id ? `a second ${what} statement` : `a second ${what} with the id ${quoted(id)}`,
    explain: `
\`crm configure load\` takes each object once in a file, whatever its kind; only a node may have the name of something else.
Two \`property\` or two \`fencing_topology\` statements are two of the same object, too.

Put both into one statement, or give one of them another id (\`property my-set: …\`).`,
  }),
  'crm-exists': entry<{ what: string; id: string }>({
    code: 'HA7108',
    severity: 'error',
    message: ({ what, id }) => `there is already a ${what} with the id ${quoted(id)}`,
    explain: `
A command that makes an object fails when there is one of that name. (\`crm configure load\` would replace it.) Delete the
object first, or choose another id.`,
  }),
  'crm-invalid-id': entry<{ id: string }>({
    code: 'HA7109',
    severity: 'error',
    message: ({ id }) => (id === '' ? 'this object has no id' : `${quoted(id)} is no id that crmsh takes`),
    hint: () => 'an id begins with a letter from A to Z or "_"; digits, "-" and "." may follow',
    explain: `
Ids are XML names: no blanks, no colons, and no digit at the beginning. \`crm configure load\` also refuses letters that
are not ASCII, because it has turned them into \`&#…;\` before it looks at the id.`,
  }),
  'crm-no-such-resource': entry<{ id: string; constraint: string }>({
    code: 'HA7110',
    severity: 'error',
    message: ({ id, constraint }) =>
      `the constraint ${quoted(constraint)} is about ${quoted(id)}, which does not exist`,
    explain: `
A constraint names a resource that neither the file nor the cluster has. crmsh refuses to load it, and the cluster's
schema would not take it either.

Correct the name, declare the resource, or remove the constraint. In an \`order\` without a colon behind the kind
(\`order o Mandatory a b\`), the kind is taken for a resource.`,
  }),
  'crm-no-such-object': entry<{ id: string }>({
    code: 'HA7111',
    severity: 'error',
    message: ({ id }) => `there is nothing with the id ${quoted(id)}`,
    explain: `
The command is about something that does not exist at that point. Correct the name. If the configuration of the cluster is
in another file, name that file first: \`hadsl import cib.xml commands.crm\`.`,
  }),
  'crm-not-a': entry<{ id: string; what: string; expected: string }>({
    code: 'HA7112',
    severity: 'error',
    message: ({ id, what, expected }) => `${quoted(id)} is a ${what}, and a ${expected} is expected`,
    explain: `
A group holds primitives, a clone a primitive or a group, a bundle a primitive; \`monitor\` is for primitives. crmsh refuses
everything else.`,
  }),
  'crm-member-of-itself': entry<{ id: string }>({
    code: 'HA7131',
    severity: 'error',
    message: ({ id }) => `${quoted(id)} cannot be a member of itself`,
    explain: `
A group becomes a clone when a clone of that name is loaded, and its member then has to be another resource. Give the clone
a name of its own, or name the member that is meant.`,
  }),
  'crm-nothing-left': entry<{ id: string; container: string }>({
    code: 'HA7164',
    severity: 'error',
    message: ({ id, container }) =>
      `${quoted(id)} does not exist: nothing is left for ${quoted(container)}, and the cluster refuses it`,
    hint: () => 'declare the resource, or correct the name',
    explain: `
crmsh leaves out a member that does not exist. Where it was the only one, an empty group or clone is left over, which the
schema of the cluster does not take.`,
  }),
  'crm-missing-member': entry<{ id: string; container: string }>({
    code: 'HA7113',
    severity: 'warning',
    message: ({ id, container }) =>
      `${quoted(id)} does not exist: crmsh makes ${quoted(container)} without it`,
    explain: `
crmsh logs "refers to missing object" and goes on with the other members. Only when none is left, the cluster's schema
refuses the container.

Correct the name, or declare the resource.`,
  }),
  'crm-undeclared-member': entry<{ id: string }>({
    code: 'HA7114',
    severity: 'error',
    message: ({ id }) => `${quoted(id)} has no statement of its own`,
    explain: `
An \`xml\` statement for a group or clone holds its members, but crmsh wants each of them declared before, in a statement
of its own.`,
  }),
  'crm-member-of-two': entry<{ id: string; container: string }>({
    code: 'HA7115',
    severity: 'error',
    message: ({ id, container }) => `${quoted(id)} is already in ${quoted(container)}`,
    explain: `
A resource stands in one group, clone or bundle. Take it out of one of them; to run a group on several nodes, clone the
group.`,
  }),
  'crm-member-twice': entry<{ member: string; container: string }>({
    code: 'HA7116',
    severity: 'error',
    message: ({ member, container }) => `${quoted(member)} is in ${quoted(container)} already`,
    explain: `A group has each of its members once. Remove the second one.`,
  }),
  'crm-operation-exists': entry<{ id: string; interval: string }>({
    code: 'HA7117',
    severity: 'error',
    message: ({ id, interval }) =>
      `${quoted(id)} has an operation of that name with the interval ${quoted(interval)} already`,
    explain: `
The cluster tells operations apart by name and interval, so no two of a resource may have the same. Monitors of different
roles need intervals that differ, if only by a second.`,
  }),
  'crm-op-order': entry<{ name: string; before: string }>({
    code: 'HA7118',
    severity: 'error',
    message: ({ name, before }) => `${quoted(name)} has to stand before ${quoted(before)}`,
    explain: `
In an operation, crmsh wants the attributes that Pacemaker knows (\`interval\`, \`timeout\`, \`on-fail\`, \`role\`, …) before
everything else, which becomes a parameter of the operation (\`OCF_CHECK_LEVEL\`). Swap them.`,
  }),
  'crm-op-interval': entry<{ name: string }>({
    code: 'HA7119',
    severity: 'error',
    message: ({ name }) => `the operation ${quoted(name)} needs an interval before its parameters`,
    hint: () => 'write interval=0 (or the interval that is meant) before the first parameter',
    explain: `
crmsh adds \`interval=0\` to an operation without one, behind everything else, and then refuses its own addition, because
it stands behind a parameter.`,
  }),
  'crm-no-agent': entry<{ name: string; why: string }>({
    code: 'HA7120',
    severity: 'error',
    message: ({ name, why }) => `${quoted(name)} is no resource agent: ${why}`,
    explain: `
An agent is \`class:provider:type\` (\`ocf:heartbeat:IPaddr2\`), \`class:type\` (\`systemd:nginx\`, \`stonith:fence_ipmilan\`)
or just a type. There is one colon between the parts.`,
  }),
  'crm-same-id': entry<{ id: string; what: string }>({
    code: 'HA7121',
    severity: 'error',
    message: ({ id, what }) => `two elements have the id ${quoted(id)}, one of them this ${what}`,
    explain: `
Ids are unique in the whole configuration: those of resources, of constraints, and those given with \`$id=\`. The cluster
refuses a configuration with two equal ones.`,
  }),
  'crm-ids-exhausted': entry<{ id: string }>({
    code: 'HA7122',
    severity: 'error',
    message: ({ id }) => `crmsh finds no free id for the 101st ${quoted(id)}`,
    explain: `
crmsh numbers what would have the same id from 0 to 98 and then gives the same id again, which the cluster refuses. Give
ids yourself (\`$id=…\`), or split the object.`,
  }),
  'crm-schema': entry<{ schema: string; why: string; old: boolean }>({
    code: 'HA7123',
    severity: 'error',
    message: ({ schema, why }) => `crmsh takes this, but the schema ${schema} does not: ${why}`,
    hint: ({ old }) =>
      old
        ? 'clusters before Pacemaker 2 took it: say that it is one of those with --platform sles12'
        : undefined,
    explain: `
crmsh writes words that it does not know into the configuration as they are. Only when everything is committed, the
cluster compares it with its schema and refuses all of it.

Correct the statement. \`crm configure schema\` shows the schema of a cluster.

Files from the days of Pacemaker 1 hold options that the schemas from 3.0 on refuse (\`expected-quorum-votes\`,
\`default-resource-stickiness\`, \`cluster-infrastructure=openais\`). Such a file is imported as what it was with
\`--platform sles12\`; the options can then be taken out where they are not wanted any more.`,
  }),
  'crm-invalid-xml-object': entry<{ element: string }>({
    code: 'HA7124',
    severity: 'error',
    message: ({ element }) => `an xml statement cannot be ${quoted(element)}`,
    explain: `
\`xml\` takes one whole object: a resource, constraint, node, tag, alert, a set of properties, the fencing topology, or an
element of the ACLs. Parts of an object belong into the XML of the object.`,
  }),
  'crm-command-in-file': entry<{ command: string }>({
    code: 'HA7125',
    severity: 'error',
    message: ({ command }) =>
      `${quoted(command)} is a command, and \`crm configure load\` takes only statements`,
    hint: () => 'import the file with --mode command, if it is meant for `crm -f FILE`',
    explain: `
A file for \`crm configure load\` describes objects. Commands that change what is there (\`delete\`, \`rename\`, \`commit\`, …)
are for files that crm executes line by line: \`crm -f FILE\`, \`crm configure < FILE\`.`,
  }),
  'crm-no-such-command': entry<{ command: string; where: string }>({
    code: 'HA7126',
    severity: 'error',
    message: ({ command, where }) => `crm has no command ${quoted(command)} ${where}`,
    explain: `
crm executes a file line by line; each line is a command of the level it is in: \`configure\` enters the level of that
name, \`end\` leaves it. crm 5 has no command \`ms\` any more.`,
  }),
  'crm-command-refused': entry<{ command: string; why: string }>({
    code: 'HA7127',
    severity: 'error',
    message: ({ command, why }) => `hadsl cannot follow the command ${quoted(command)}: ${why}`,
    explain: `
The command changes the configuration in a way that cannot be known from the text alone. Execute it on a cluster (or with
\`CIB_file\`) and import the CIB, or replace it by statements that say what it does.`,
  }),
  'crm-masked-value': entry<{ name: string }>({
    code: 'HA7128',
    severity: 'error',
    message: ({ name }) => `the value of ${quoted(name)} is six asterisks: crm has hidden the real one`,
    hint: () => 'put the password back, or take the text from `crm configure save FILE`, which hides nothing',
    explain: `
\`crm configure show\` prints \`******\` for everything whose name begins with "passw" (\`obscure_pattern\` of crm.conf). Loading
such a text makes the asterisks the password, without a word, and fencing fails when it is needed.

\`crm configure save FILE\` and \`cibadmin --query\` print the real values.`,
  }),
  'crm-trailing-comment': entry<Record<string, never>>({
    code: 'HA7129',
    severity: 'error',
    message: () =>
      'there are no comments behind a statement: crmsh takes "#" and the words behind it as part of it',
    hint: () => 'put the comment on a line of its own, above the statement',
    explain: `
Only a line that begins with \`#\` is a comment. Behind a statement, \`#\` and each word become parameters without a value, or
members of a group. crmsh 4.4 then fails when it commits; newer releases store them.`,
  }),
  'crm-wrong-usage': entry<{ usage: string }>({
    code: 'HA7130',
    severity: 'error',
    message: ({ usage }) => `the command has to be: ${usage}`,
    explain: `
The arguments of the command are not those that crm takes. crm would print its usage and go on with the next line.`,
  }),
  'crm-no-value': entry<{ name: string }>({
    code: 'HA7140',
    severity: 'warning',
    message: ({ name }) => `${quoted(name)} has no value: a "=" may be missing`,
    explain: `
A word without \`=\` is a parameter without a value for crmsh. Agents see such a parameter as not set, and Pacemaker 3 does
not store it any more. Often a \`=\` or a pair of quotes around a value with blanks has been forgotten.`,
  }),
  'crm-glued-words': entry<{ name: string; value: string }>({
    code: 'HA7141',
    severity: 'warning',
    message: ({ name, value }) => `a blank may be missing: the value of ${quoted(name)} is ${quoted(value)}`,
    explain: `
Quotes do not end a word: \`a="1"b="2"\` is one parameter \`a\` with the value \`1b=2\`. Put a blank between them. At a line
that is continued, the blank has to stand before the backslash.`,
  }),
  'crm-swallowed-word': entry<{ word: string; keyword: string }>({
    code: 'HA7142',
    severity: 'warning',
    message: ({ word, keyword }) =>
      `crmsh reads ${quoted(word)} as ${quoted(keyword)}, and loses the rest of the word`,
    hint: ({ keyword }) => `write ${keyword} and a blank before it`,
    explain: `
A flaw of crmsh: as the first word behind the head of a statement, everything that begins with \`params\`, \`meta\` or
\`attributes\` is taken for that keyword. Write the keyword out before the list.`,
  }),
  'crm-score-attribute': entry<{ score: string }>({
    code: 'HA7143',
    severity: 'warning',
    message: ({ score }) =>
      `${quoted(score)} is no score for crmsh, so it becomes the name of a node attribute that holds one`,
    hint: () => 'scores are whole numbers, inf and -inf, in small or in capital letters',
    explain: `
What stands before a colon and is neither a whole number nor \`inf\` or \`INFINITY\` is taken for a node attribute
(\`score-attribute\`). That attribute hardly exists under such a name, so the rule has no effect.`,
  }),
  'crm-negative-order': entry<{ score: string }>({
    code: 'HA7144',
    severity: 'warning',
    message: ({ score }) => `crmsh makes a mandatory order of the score ${quoted(score)}`,
    explain: `
An order has a kind; crmsh turns the score 0 into \`Optional\` and every other number, negative ones too, into
\`Mandatory\`. Write the kind that is meant.`,
  }),
  'crm-yearsdays': entry<Record<string, never>>({
    code: 'HA7145',
    severity: 'warning',
    message: () => '"yearsdays" is a slip of crmsh and of the schema: Pacemaker ignores it',
    hint: () => 'the name that counts is yeardays, for which crmsh needs an xml statement',
    explain: `
Pacemaker knows \`yeardays\`. crmsh has only ever known \`yearsdays\`, which the schema lets pass and nobody reads, so the
condition is always true.`,
  }),
  'crm-description-first': entry<Record<string, never>>({
    code: 'HA7146',
    severity: 'warning',
    message: () => 'the members of a group stand before its description: those behind it become parameters',
    explain: `
In a \`group\` the description comes behind the members. Written before them, crmsh reads the members as parameters without
values, and the group stays empty.`,
  }),
  'crm-provider-guessed': entry<{ type: string; agent: string }>({
    code: 'HA7147',
    severity: 'warning',
    message: ({ type, agent }) => `${quoted(type)} is taken for ${agent}`,
    hint: ({ agent }) => `write ${agent}`,
    explain: `
crmsh completes a short name with what is installed on the machine it runs on: heartbeat first, then pacemaker, then the
first provider by name. hadsl does the same with the agents that it knows. The full name means the same everywhere.`,
  }),
  'crm-agent-unknown': entry<{ type: string; agent: string; meant: string | undefined }>({
    code: 'HA7148',
    severity: 'warning',
    message: ({ type, agent }) => `crmsh makes ${agent} of ${quoted(type)}, and hadsl knows no such agent`,
    hint: ({ meant, agent }) =>
      meant === undefined ? `write ${agent}, if that is meant` : `write ${meant}, if that is meant`,
    explain: `
A short name that is installed nowhere becomes an agent of the provider heartbeat. On a machine that has the agent under
another provider, the same text means something else; crmsh before 4.6.1 also takes a bare \`fence_…\` for an agent of
heartbeat. Write the full name.`,
  }),
  'crm-node-attribute-case': entry<{ name: string; becomes: string }>({
    code: 'HA7149',
    severity: 'warning',
    message: ({ name, becomes }) => `crmsh turns the node attribute ${quoted(name)} into ${quoted(becomes)}`,
    explain: `
crmsh writes the value of \`node-attribute=\` in small letters. Node attributes are told apart by case, so the constraint
is about another attribute, which no node may have. Give the attribute a name in small letters.`,
  }),
  'crm-kind-without-colon': entry<{ kind: string }>({
    code: 'HA7150',
    severity: 'warning',
    message: ({ kind }) => `${quoted(kind)} without a colon is a resource`,
    hint: ({ kind }) => `write ${kind}:`,
    explain: `The kind of an order ends with a colon. Without it, crmsh reads the word as the first resource.`,
  }),
  'crm-not-a-target': entry<{ word: string }>({
    code: 'HA7151',
    severity: 'warning',
    message: ({ word }) => `crmsh takes ${quoted(word)} for a fence device, not for a target`,
    explain: `
\`attr:NAME=VALUE\` takes letters, digits, "_" and "-" only. Everything else is read as devices of the target before it, or,
without one, of all nodes. Write such levels as an \`xml\` statement.`,
  }),
  'crm-topology-nodes': entry<{ nodes: string }>({
    code: 'HA7152',
    severity: 'warning',
    message: ({ nodes }) => `fencing levels without a target: hadsl makes them for ${nodes}`,
    hint: () => 'write the target before its devices: fencing_topology node1: a b',
    explain: `
Without a target, crmsh makes the levels for the nodes that the cluster has *before* the file is loaded. For a file that
brings its own nodes these are none, and the topology stays empty without a word. hadsl takes the nodes of the file.`,
  }),
  'crm-topology-empty': entry<Record<string, never>>({
    code: 'HA7153',
    severity: 'warning',
    message: () => 'fencing levels without a target, and there are no nodes: nothing comes of them',
    hint: () => 'write the target before its devices: fencing_topology node1: a b',
    explain: `
Without a target, crmsh makes the levels for all nodes that the cluster has before the file is loaded. Here none are
known. Name the targets, or import the CIB of the cluster before this file.`,
  }),
  'crm-empty-permission': entry<{ right: string }>({
    code: 'HA7154',
    severity: 'warning',
    message: ({ right }) => `crmsh drops ${quoted(right)}: nothing behind it says what it is about`,
    explain: `
A right of a role is about an \`xpath:\`, a \`ref:\`, a \`type:\`, or one of the shortcuts (\`meta:\`, \`property\`, \`node\`, …).
Without one, crmsh makes no permission of it, and says nothing.`,
  }),
  'crm-set-attribute-lost': entry<{ name: string }>({
    code: 'HA7155',
    severity: 'warning',
    message: ({ name }) => `crmsh loses "${name}" of a set of properties or defaults`,
    explain: `
crmsh copies the rules and pairs of such a set and nothing else: a score or a reference to another set does not arrive
in the cluster.`,
  }),
  'crm-non-ascii': entry<{ character: string; stored: string }>({
    code: 'HA7156',
    severity: 'warning',
    message: ({ character, stored }) =>
      `crm configure load stores ${quoted(stored)} in place of ${quoted(character)}; hadsl keeps what is written`,
    explain: `
\`crm configure load\` turns every character that is not ASCII into a character reference and then stores the reference
itself, as six or seven characters. The commands of crm do not, nor do \`xml\` statements.`,
  }),
  'crm-ms': entry<{ keyword: string }>({
    code: 'HA7157',
    severity: 'warning',
    message: ({ keyword }) => `"${keyword}" makes an element of Pacemaker 1, which Pacemaker 3 has no more`,
    hint: () => 'write clone … meta promotable=true',
    explain: `
\`ms\` and \`master\` are the old words for a promotable clone. crmsh 5 has no such command, and schema 4.0 no such element.
hadsl imports it as a promotable clone.`,
  }),
  'crm-order-score': entry<{ score: string; kind: string }>({
    code: 'HA7163',
    severity: 'info',
    message: ({ score, kind }) =>
      `a number says nothing about how strong an order is: crmsh makes ${kind} of ${score}`,
    hint: ({ kind }) => `write ${kind}:`,
    explain: `
In an order, crmsh turns 0 into *Optional* and every other number into *Mandatory*, so that 1000 and INFINITY are the same.
The numbers are deprecated; the words say what is meant.`,
  }),
  'crm-redirected': entry<{ constraint: string; from: string; to: string }>({
    code: 'HA7158',
    severity: 'warning',
    message: ({ constraint, from, to }) =>
      `crmsh makes the constraint ${quoted(constraint)} about ${quoted(to)} now, no more about ${quoted(from)}`,
    explain: `
When a resource gets into a group or clone, crmsh redirects the constraints on the resource that there were before to what
is around it. Constraints that come later are left as they are.`,
  }),
  'crm-added': entry<{ what: string; version: string }>({
    code: 'HA7159',
    severity: 'info',
    message: ({ what, version }) => `crmsh ${version} adds ${what}`,
    explain: `
As a command, crmsh from 4.5 on adds things that are not in the statement: \`interleave\` and \`promotable\` of clones, and
operations that the agent advises (4.5 to 4.6.0). \`crm configure load\` adds nothing.`,
  }),
  'crm-abbreviated': entry<{ word: string; command: string }>({
    code: 'HA7162',
    severity: 'warning',
    message: ({ word, command }) => `crm accepts ${quoted(word)} as "${command}"`,
    hint: ({ command }) => `write ${command}`,
    explain: `
A command may be abbreviated: crm takes any beginning that only one command has, and even letters that come in that order
in only one. A slip may so become another command. The next release may have a command that makes it ambiguous.`,
  }),
  'crm-command-noted': entry<{ command: string }>({
    code: 'HA7160',
    severity: 'info',
    message: ({ command }) => `${quoted(command)} changes nothing in the configuration`,
    explain: `
The command shows something, or acts on the running cluster. It has no part in the configuration and is left out.`,
  }),
  'crm-other-program': entry<{ program: string }>({
    code: 'HA7161',
    severity: 'info',
    message: ({ program }) => `${quoted(program)} is no crm command; such lines are left out`,
    explain: `
The script calls other programs, too. hadsl follows only crm, and names every other program once. If one of them changes
the cluster's configuration, import the CIB in place of the script.`,
  }),
};
