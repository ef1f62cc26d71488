import { entry } from '../define.js';
import { alternatives } from './wording.js';

/** HA70xx: reading XML and CIBs. */
export const importCibEntries = {
  'malformed-xml': entry<{ problem: string }>({
    code: 'HA7001',
    severity: 'error',
    message: ({ problem }) => problem,
    explain: `
The file is not well-formed XML: no XML reader takes it, Pacemaker's neither. Nothing was read behind this place, and
nothing was imported.

The usual reasons are a file that was cut off, an end tag that was forgotten, a \`<\` or \`&\` in a value (write \`&lt;\`
and \`&amp;\`), or lines of a terminal before or behind the document.`,
  }),
  'xml-doctype': entry<Record<never, never>>({
    code: 'HA7002',
    severity: 'error',
    message: () => 'a document type declaration is not read',
    hint: () => 'remove it; a CIB has none',
    explain: `
A \`<!DOCTYPE …>\` can define entities, with which a file of a few lines becomes gigabytes or asks for other files.
Pacemaker never writes one. Remove it, and write out what its entities stand for.`,
  }),
  'xml-entity': entry<{ name: string }>({
    code: 'HA7003',
    severity: 'error',
    message: ({ name }) => `the entity "&${name};" is not defined`,
    hint: ({ name }) => `write the character itself, or "&amp;${name};" if the text is meant`,
    explain: `
XML without a document type declaration knows five entities: \`&amp;\`, \`&lt;\`, \`&gt;\`, \`&quot;\` and \`&apos;\`.
Those of HTML (\`&nbsp;\`, \`&uuml;\`) are not among them. Any character can be written as it is, or by its number:
\`&#252;\`.`,
  }),
  'xml-character': entry<{ character: string }>({
    code: 'HA7004',
    severity: 'error',
    message: ({ character }) => `the character ${character} cannot stand in XML`,
    explain: `
XML 1.0 cannot hold most control characters, nor halves of characters, not even as \`&#…;\`. Often a terminal has left
it in the file (colours are control sequences). Remove it.`,
  }),
  'xml-encoding': entry<{ encoding: string }>({
    code: 'HA7005',
    severity: 'error',
    message: ({ encoding }) => `expected UTF-8, found a file that says it is ${encoding}`,
    hint: ({ encoding }) => `convert it with "iconv -f ${encoding} -t UTF-8" and correct the first line`,
    explain: `
hadsl reads UTF-8, which Pacemaker writes. The first line of this file names another encoding; read as UTF-8, every
character beyond ASCII would come out wrong.`,
  }),
  'xml-not-text': entry<{ what: string; command: string | undefined }>({
    code: 'HA7006',
    severity: 'error',
    message: ({ what }) => `expected XML, found ${what}`,
    hint: ({ command }) => (command === undefined ? undefined : `decompress it first, with ${command}`),
    explain: `
The file is no text. Pacemaker stores the inputs of its scheduler compressed (\`pe-input-*.bz2\`): decompress such a
file first.`,
  }),
  'xml-too-large': entry<{ what: string }>({
    code: 'HA7007',
    severity: 'error',
    message: ({ what }) => `this is no CIB: it has ${what}`,
    explain: `
hadsl bounds what it reads, so that no file can exhaust the memory: the length, the number of elements, the depth, and
the number of attributes. The bounds are far above what a cluster has.`,
  }),
  'xml-missing-blank': entry<{ name: string }>({
    code: 'HA7008',
    severity: 'warning',
    message: ({ name }) => `expected a blank before the attribute ${name}`,
    explain: `
Between the value of an attribute and the name of the next one there has to be a blank. Strictly this is no XML, and
most readers refuse it; what is meant is clear, so hadsl goes on.`,
  }),
  'not-a-cib': entry<{ found: string; what: string | undefined }>({
    code: 'HA7010',
    severity: 'error',
    message: ({ found, what }) =>
      `expected a CIB (<cib>, <configuration> or parts of one), found <${found}>${what === undefined ? '' : `, ${what}`}`,
    hint: () => 'save the CIB with "cibadmin --query" or "pcs cluster cib"',
    explain: `
The file is XML, but no configuration of Pacemaker. Importable are a whole CIB, its \`<configuration>\`, a section of
that (\`<resources>\`, \`<constraints>\`, …), and single objects such as a \`<primitive>\`, also several in a row.

\`crm_mon --output-as xml\` shows the state of a cluster and not its configuration; \`crm_diff\` writes changes.`,
  }),
  'unknown-cib-element': entry<{ name: string; parent: string; nearest: string | undefined }>({
    code: 'HA7011',
    severity: 'error',
    message: ({ name, parent }) => `<${parent}> has no element <${name}>`,
    hint: ({ nearest }) => (nearest === undefined ? undefined : `did you mean <${nearest}>?`),
    explain: `
No schema of Pacemaker, from 1.0 to 4.0, knows such an element at this place. Pacemaker would ignore it or refuse the
file; hadsl cannot say what it means, and imports nothing rather than a cluster that lacks it.`,
  }),
  'unknown-attribute': entry<{ name: string; element: string; nearest: string | undefined }>({
    code: 'HA7012',
    severity: 'warning',
    message: ({ name, element }) => `<${element}> has no attribute ${name}: it is left out`,
    hint: ({ nearest }) => (nearest === undefined ? undefined : `did you mean ${nearest}?`),
    explain: `
No schema of Pacemaker, from 1.0 to 4.0, knows this attribute, and Pacemaker does not read it. So the cluster behaves as
if it were not there, and the source does not have it.`,
  }),
  'missing-attribute': entry<{ element: string; attributes: readonly string[] }>({
    code: 'HA7013',
    severity: 'error',
    message: ({ element, attributes }) => `<${element}> needs the attribute ${alternatives(attributes)}`,
    explain: `
Every schema of Pacemaker requires this attribute. Without it the element has no meaning that a source could have.`,
  }),
  'bad-attribute-value': entry<{ attribute: string; value: string; expected: string }>({
    code: 'HA7014',
    severity: 'error',
    message: ({ attribute, value, expected }) =>
      `expected ${expected} for ${attribute}, found ${JSON.stringify(value)}`,
    explain: `
Every schema of Pacemaker refuses this value at this place, and Pacemaker itself would take it for something else or
ignore it.`,
  }),
  'text-in-cib': entry<{ text: string; parent: string }>({
    code: 'HA7015',
    severity: 'error',
    message: ({ text, parent }) => `expected an element in <${parent}>, found the text ${text}`,
    explain: `
A CIB keeps everything in attributes. Text between the tags is a leftover, or a part of a tag whose \`<\` is missing.`,
  }),
  'incomplete-element': entry<{ element: string; expected: string }>({
    code: 'HA7016',
    severity: 'error',
    message: ({ element, expected }) => `<${element}> needs ${expected}`,
    explain: `
The element lacks a part that every schema of Pacemaker requires, so that it means nothing: a clone without a resource,
a location without a node or a rule.`,
  }),
  'repeated-element': entry<{ element: string; parent: string }>({
    code: 'HA7017',
    severity: 'error',
    message: ({ element, parent }) => `<${parent}> can have one <${element}>, and this is another`,
    explain: `
Pacemaker would read one of them and ignore the others. Put them together, or remove what is not meant.`,
  }),
  'several-problems': entry<{ count: number }>({
    code: 'HA7018',
    severity: 'error',
    message: ({ count }) => `and ${count} more things that no CIB has`,
    explain: `
Only the first such things are shown. A file with so many is probably no CIB.`,
  }),
  'repeated-pair': entry<{ name: string; value: string; set: string }>({
    code: 'HA7020',
    severity: 'warning',
    message: ({ name, value, set }) =>
      `"${name}" stands twice in this set of ${set}: ${JSON.stringify(value)} has no effect and is left out`,
    explain: `
In one set of name-value pairs, Pacemaker takes the first pair of a name (measured with 2.1.5). The second one is
misleading: whoever reads it believes that it counts. The source has only the one that does.`,
  }),
  'attribute-without-effect': entry<{ attribute: string; why: string }>({
    code: 'HA7021',
    severity: 'warning',
    message: ({ attribute, why }) => `${attribute} is left out: ${why}`,
    explain: `
An attribute of an old schema that Pacemaker does not read at this place. The cluster behaves as if it were not there,
and the source does not have it.`,
  }),
  'newer-option-name': entry<{ written: string; known: string }>({
    code: 'HA7022',
    severity: 'error',
    tolerable: true,
    message: ({ written, known }) =>
      `this Pacemaker ignores ${written}: only since 3.0.2 ${known} has that name`,
    hint: ({ known }) => `write ${known}`,
    explain: `
Pacemaker 3.0.2 renamed some cluster options (\`stonith-enabled\` is \`fencing-enabled\` there). A release before it keeps an
option that it does not know, says nothing, and uses the default of the one that was meant. In source of hadsl either name
is right, because the outputs have the one that the platform understands; the import writes it as if it had been right.`,
  }),
  'node-id-of-other-stack': entry<{ id: string }>({
    code: 'HA7023',
    severity: 'info',
    message: ({ id }) =>
      `${JSON.stringify(id)} is the id of a node in an older cluster: Corosync gives nodes numbers`,
    explain: `
Heartbeat had UUIDs as the ids of nodes, and cman and the plugin of Corosync 1 had the names. Since Corosync 2, Pacemaker
takes the number that corosync.conf gives the node. In the CIB of an old cluster that is no mistake; before such a CIB is
loaded into a cluster of today, its nodes have to be left out, so that the cluster enters them itself.`,
  }),
  'order-with-score': entry<{ score: string; instead: string }>({
    code: 'HA7024',
    severity: 'warning',
    message: ({ score, instead }) =>
      `an order has a kind today: score=${score} is still read as kind=${instead}, and will not be for ever`,
    hint: ({ instead }) => `write kind=${JSON.stringify(instead)}`,
    explain: `
The score of an order says nothing about strength: 0 is *Optional*, every other number is *Mandatory*. Pacemaker has
deprecated it in favour of \`kind\`, and \`crm_verify\` warns as well. The import writes the kind.`,
  }),
  'word-against-schema': entry<{ attribute: string; value: string; word: string }>({
    code: 'HA7025',
    severity: 'warning',
    message: ({ attribute, value, word }) =>
      `the schema has ${attribute}=${JSON.stringify(word)}, and refuses ${JSON.stringify(value)}`,
    hint: ({ word }) => `write ${JSON.stringify(word)}`,
    explain: `
The schemas of a CIB are strict about words: capital letters count, true and false are \`true\`, \`false\`, \`1\` and \`0\`, and an
infinite score is \`INFINITY\`. Pacemaker refuses a CIB with another spelling as a whole: \`cibadmin\` does not load it, and a
cluster that starts with it does not run. The import takes the word that is meant.`,
  }),
  'unknown-schema': entry<{ schema: string }>({
    code: 'HA7026',
    severity: 'warning',
    message: ({ schema }) =>
      `no Pacemaker has a schema ${JSON.stringify(schema)}: the CIB is refused as a whole`,
    hint: () => 'write one such as "pacemaker-3.9"; "cibadmin --upgrade" moves to the newest',
    explain: `
\`validate-with\` names the schema that the CIB keeps to. A Pacemaker that does not have it, because the name is wrong or the
schema is newer, loads nothing.`,
  }),
  'schema-none': entry({
    code: 'HA7027',
    severity: 'warning',
    message: () =>
      'validate-with="none": nobody checks this CIB, so that a misspelt element is silently ignored',
    hint: () => 'name a schema, and check with "crm_verify --live-check"',
    explain: `
Without a schema, Pacemaker takes any XML for a configuration. What it does not know has no effect and no message. The value is
deprecated since Pacemaker 2.1.8.`,
  }),
  'newer-than-schema': entry<{ what: string; since: string; schema: string }>({
    code: 'HA7028',
    severity: 'warning',
    message: ({ what, since, schema }) =>
      `the schema of this CIB is ${schema}, and ${what} came with ${since}: Pacemaker refuses it`,
    hint: () => 'upgrade the schema with "cibadmin --upgrade --force"',
    explain: `
A cluster keeps the schema that it was set up with, also after an update of its software, until somebody upgrades it. What is
newer than the schema is an error in the CIB then, although the software would understand it.`,
  }),
};
