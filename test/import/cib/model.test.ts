/** What of a CIB goes where: roots, ids, comments, places, and what is said about the rest. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importCib, modelOf } from '../../../compiler/import/cib/index.js';
import { ImportSession } from '../../../compiler/import/session.js';
import type { Primitive } from '../../../compiler/model/model.js';
import { platformNamed } from '../../../compiler/platforms/table.js';
import { fixtureFiles, importText } from './support.js';

const test = suite('import: the model of a CIB');

/** A CIB with the given contents of sections. */
function cib(sections: Readonly<Record<string, string>>): string {
  const all = { crm_config: '', nodes: '', resources: '', constraints: '', ...sections };
  const inner = Object.entries(all).map(([name, contents]) => `<${name}>${contents}</${name}>`);
  return `<cib validate-with="pacemaker-3.9"><configuration>${inner.join('\n')}</configuration></cib>`;
}

const dummy = (id: string, contents = ''): string =>
  `<primitive id="${id}" class="ocf" provider="pacemaker" type="Dummy">${contents}</primitive>`;

/** `severity name message | what stands there`, one a diagnostic. */
function said(text: string): string[] {
  return importText(text).diagnostics.map(
    ({ severity, message, hint, at }) =>
      `${severity}: ${message}${hint === undefined ? '' : ` (${hint})`} | ${text.slice(at.pos, at.end)}`,
  );
}

function fixture(name: string): string {
  return fixtureFiles().find((file) => file.name === name)!.text;
}

// ---------------------------------------------------------------- roots

test('a bare configuration', () => {
  const { model, diagnostics } = importText(
    `<configuration><resources>${dummy('a')}</resources></configuration>`,
  );
  assert.equal(diagnostics, []);
  assert.is(model.resources[0]?.id, 'a');
});

test('sections and objects without a document around them', () => {
  const { model, diagnostics } = importText(
    `<!-- first -->\n${dummy('a')}\n<!-- second -->${dummy('b')}<rsc_order id="o" first="a" then="b"/><tags><tag id="t"/></tags>`,
  );
  assert.equal(diagnostics, []);
  assert.equal(
    model.resources.map(({ id }) => id),
    ['a', 'b'],
  );
  assert.is(model.constraints.length, 1);
  assert.is(model.tags.length, 1);
});

test('a CIB takes the place of the one before', () => {
  const session = new ImportSession({ platform: platformNamed('debian12')! });
  importCib(session, { file: 'a.xml', text: dummy('a') });
  importCib(session, { file: 'b.xml', text: dummy('b') });
  assert.equal(
    modelOf(session).model.resources.map(({ id, origin }) => `${id} ${origin?.file}`),
    ['b b.xml'],
  );
});

const OTHER_ROOTS: Readonly<Record<string, readonly string[]>> = {
  '<crm_mon version="2.1.5"/>': [
    'error: expected a CIB (<cib>, <configuration> or parts of one), found <crm_mon>, the state of a cluster (save the CIB with "cibadmin --query" or "pcs cluster cib") | <crm_mon version="2.1.5"/>',
  ],
  '<html><body/></html>': [
    'error: expected a CIB (<cib>, <configuration> or parts of one), found <html> (save the CIB with "cibadmin --query" or "pcs cluster cib") | <html>',
  ],
  '<cib><resources/></cib>': [
    'error: <cib> has no element <resources> (did you mean <configuration>?) | <resources/>',
  ],
  '<cib><configuration/><configuration/></cib>': [
    'error: <cib> can have one <configuration>, and this is another | <configuration/>',
  ],
  'Call cib_query failed: Transport endpoint is not connected\n': [
    'error: expected the first element, found "Call cib_query failed: Transport endpoin…" (remove what stands before it, such as messages of the command) | Call cib_query failed: Transport endpoint is not connected\n',
  ],
};

for (const [text, messages] of Object.entries(OTHER_ROOTS)) {
  test(text.slice(0, 40), () => assert.equal(said(text), messages));
}

// ---------------------------------------------------------------- what is said

test('unknown elements and attributes', () => {
  const text = cib({
    resources: `${dummy('a').replace('type=', 'descripton="x" type=')}<primitve id="b"/>`,
    constraints: '<rsc_order id="o" first="a" than="b"/>',
    tagz: '',
  });
  assert.equal(said(text), [
    'error: <configuration> has no element <tagz> (did you mean <tags>?) | <tagz>',
    'error: <resources> has no element <primitve> (did you mean <primitive>?) | <primitve id="b"/>',
    'warning: <primitive> has no attribute descripton: it is left out (did you mean description?) | x',
    'warning: <rsc_order> has no attribute than: it is left out (did you mean then?) | b',
    'error: <rsc_order> needs either first and then, or sets | <rsc_order id="o" first="a" than="b"/>',
  ]);
});

test('what is missing', () => {
  const text = cib({
    nodes: '<node uname="n1"/>',
    resources:
      '<primitive id="a" class="ocf" type="Dummy"/><clone id="c"/><bundle id="b"/><template id="t"/>',
    constraints:
      '<rsc_location id="l1" rsc="a"/><rsc_location id="l2" node="n1" score="1"/><rsc_location id="l3" rsc="a" node="n1"/>' +
      '<rsc_ticket id="t1" ticket="x"/>',
    'fencing-topology': '<fencing-level index="1" devices="f"/>',
    acls: '<acl_role id="r"><acl_permission kind="read"/></acl_role>',
  });
  assert.equal(
    said(text).map((line) => line.split(' | ')[0]),
    [
      'error: <node> needs the attribute id',
      'error: <template> needs the attribute class or type',
      'error: <primitive> needs the attribute provider',
      'error: <clone> needs a primitive or a group',
      'error: <bundle> needs a container (<docker> or <podman>)',
      'error: <rsc_location> needs a node with a score, or a rule',
      'error: <rsc_location> needs a resource (rsc), a pattern (rsc-pattern) or a set',
      'error: <rsc_location> needs a score beside the node',
      'error: <rsc_ticket> needs either a resource (rsc) or sets',
      'error: <fencing-level> needs one target: target, target-pattern, or target-attribute with target-value',
      'error: <acl_permission> needs one of xpath, reference and object-type',
    ],
  );
});

test('values that no schema takes', () => {
  const text = cib({
    resources: dummy('a', '<operations><op name="monitor" interval="1s" role="Boss"/></operations>'),
    constraints:
      '<rsc_order id="o" first="a" then="a" kind="Sometimes" symmetrical="maybe" first-action="run"/>',
    'fencing-topology': '<fencing-level target="n1" index="one" devices="f"/>',
  });
  assert.equal(said(text), [
    'error: expected a role (Started, Stopped, Promoted or Unpromoted) for role, found "Boss" | Boss',
    'error: expected Mandatory, Optional or Serialize for kind, found "Sometimes" | Sometimes',
    'error: expected start, stop, promote or demote for first-action, found "run" | run',
    'error: expected true or false for symmetrical, found "maybe" | maybe',
    'error: expected a positive number for index, found "one" | one',
  ]);
});

test('what is left out is said', () => {
  const text = cib({
    crm_config:
      '<cluster_property_set id="s"><nvpair name="a" value="1"/><nvpair name="a" value="2"/></cluster_property_set>',
    constraints: '<rsc_colocation id="c" rsc="a" with-rsc="b" score="1" rsc-instance="3"/>',
  });
  assert.equal(said(text), [
    'warning: "a" stands twice in this set of cluster properties: "2" has no effect and is left out | <nvpair name="a" value="2"/>',
    'warning: rsc-instance is left out: Pacemaker 3.0 does not know it any more; it never was in a schema that is in use | 3',
  ]);
});

test('a file of nothing but mistakes', () => {
  const text = cib({ resources: '<what/>'.repeat(5000) });
  const { diagnostics } = importText(text);
  assert.is(diagnostics.length, 101);
  assert.is(diagnostics.at(-1)?.message, 'and 4900 more things that no CIB has');
});

// ---------------------------------------------------------------- ids

test('ids that are kept', () => {
  const { model } = importText(fixture('constraints.xml'));
  assert.equal(
    model.constraints.map(({ id }) => id),
    [
      // The ids of location-c-kiel-50, order-c-d-mandatory, … are those that the constraints get anyway.
      '',
      'cli-ban-c-on-jena',
      'some',
      'all-d',
      '',
      'idle',
      'sets',
      '',
      '',
      'old',
      'promoted-first',
      'stop-first',
      'any',
      '',
      'north-db',
      'north-sets',
    ],
  );
  assert.equal(
    model.fencingLevels.map(({ id }) => id),
    ['', '', 'the-pattern', 'by-attribute'],
  );
});

test('ids that something refers to are kept', () => {
  const { model } = importText(fixture('references.xml'));
  const [a, , c] = model.resources as readonly Primitive[];
  assert.is(a?.instanceAttributes[0]?.id, 'common');
  assert.is(a?.instanceAttributes[0]?.rule?.id, '');
  assert.is(a?.instanceAttributes[0]?.rule?.score, undefined);
  const [north, south, southToo] = model.constraints;
  assert.ok(north?.kind === 'location' && 'rules' in north.choice);
  assert.is(north.choice.rules[0]?.idRef, undefined);
  assert.is(north.choice.rules[0]?.score, '50', 'the score of a rule counts in a location only');
  assert.ok(south?.kind === 'location' && 'rules' in south.choice);
  assert.is(south.choice.rules[0]?.id, 'in-the-south');
  assert.ok(southToo?.kind === 'location' && 'rules' in southToo.choice);
  assert.is(southToo.choice.rules[0]?.idRef, 'in-the-south');
  assert.is(c?.instanceAttributes[0]?.rule?.idRef, 'in-the-south');
  assert.is(a?.operationsId, 'common-ops');
  assert.is(a?.operations[0]?.id, '');
  assert.is(c?.operations[0]?.id, 'tagged-op');
  assert.equal(
    c?.instanceAttributes[1]?.pairs.map(({ idRef, name }) => [idRef, name]),
    [
      ['common-fake', ''],
      ['common-fake', 'state'],
    ],
  );
});

test('a plain set of properties does not become the bootstrap set', () => {
  const set = (id: string): string =>
    `<cluster_property_set id="${id}"><nvpair id="${id}-1" name="batch-limit" value="1"/></cluster_property_set>`;
  const { model } = importText(cib({ crm_config: set('a') + set('b') }));
  assert.equal(
    model.properties.map(({ id, idGiven }) => [id, idGiven]),
    [
      ['a', true],
      ['b', true],
    ],
  );
});

// ---------------------------------------------------------------- comments

test('comments', () => {
  const { model, comments, fileComments } = importText(fixture('texts.xml'));
  assert.equal(fileComments, [
    'One of everything that text can be.',
    'On two lines.',
    'before the status',
    'behind everything',
    'before the configuration',
    'behind the set',
    'behind the group',
  ]);
  const [group] = model.resources;
  assert.ok(group?.kind === 'group');
  const [member] = group.members;
  const expected: readonly (readonly [object | undefined, readonly string[]])[] = [
    [model.properties[0], ['before the options', 'before the set']],
    [model.properties[0]?.pairs[0], ['before the pair']],
    [model.nodes[0], ['before the node']],
    [group, ['before the group']],
    [member, ['before the member', 'behind the operation']],
    [member?.operations[0], ['before the operation']],
    [model.constraints[0], ['before the constraint']],
    [model.tags[0], ['before the tag']],
  ];
  for (const [object, lines] of expected) assert.equal(comments.get(object!), lines);
  assert.is(comments.size, expected.length);
});

test('lines of a comment keep how far they are moved in from each other', () => {
  const { fileComments } = importText(
    '<cib><configuration><!-- a list:\n    * one,\n      which goes on\n\n    * two\n  --></configuration></cib>',
  );
  assert.equal(fileComments, ['a list:', '* one,', '  which goes on', '* two']);
});

test('a comment before what is left out is not lost', () => {
  const { fileComments } = importText(
    cib({ resources: dummy('a'), rsc_defaults: '<!-- none --><meta_attributes id="m"/>' }),
  );
  assert.equal(fileComments, ['none']);
});

// ---------------------------------------------------------------- texts and hosts

test('texts come as they are meant', () => {
  const { model } = importText(fixture('texts.xml'));
  const [group] = model.resources;
  assert.ok(group?.kind === 'group');
  assert.is(group.description, 'it\'s a "group"');
  const [member] = group.members;
  assert.is(member?.description, '日本語 😀');
  assert.equal(
    member?.instanceAttributes[0]?.pairs.map(({ value }) => value),
    [
      'one\ntwo\tthree\r\n  four  ',
      '               raw newline and tab',
      '',
      '{{ user }} ${HOME} $1 \\ / %s',
    ],
  );
});

test('nodes of Corosync', () => {
  const session = new ImportSession({ platform: platformNamed('debian12')! });
  importCib(session, { file: 'a.xml', text: '<nodes><node id="1" uname="n1"/></nodes>' });
  session.hosts = [
    { name: 'n1', id: '1', addresses: ['192.0.2.1'] },
    { name: 'n2', addresses: ['192.0.2.2', '198.51.100.2'] },
  ];
  assert.equal(
    modelOf(session).model.nodes.map(({ name, id, addresses }) => [name, id, addresses]),
    [
      ['n1', '1', ['192.0.2.1']],
      ['n2', '2', ['192.0.2.2', '198.51.100.2']],
    ],
  );
});

test.run();
