/** `@ID`, ids inside of declarations, pairs without a value, lifetimes: what is reported, and what reaches the CIB. */
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { emitCib } from '../../compiler/emit/cib/index.js';
import type { TestOptions } from '../support/program.js';
import { compileText } from '../support/program.js';
import { BASE, names, only, problems } from './problems.js';

const test = suite('check: references');

/** The CIB of a text without errors, on one line. */
function cib(text: string, options?: TestOptions): string {
  const { model, platform, diagnostics } = compileText(text, options);
  assert.ok(model, diagnostics.map(({ message }) => message).join('\n'));
  const result = emitCib(model, platform, { source: 'main.ha', secrets: undefined });
  assert.ok(result.files[0], result.diagnostics.map(({ message }) => message).join('\n'));
  return result.files[0].text.replace(/>\s+</g, '><');
}

const dummy = (name: string, body: string): string => `primitive ${name} ocf:pacemaker:Dummy {\n${body}\n}\n`;

/** Source, and a part of the CIB that it gives. */
const ARRIVES: readonly (readonly [source: string, part: string])[] = [
  [
    dummy('x', 'params id=s1 { fake = 1 }') + dummy('y', 'params @s1'),
    '<primitive id="y" class="ocf" provider="pacemaker" type="Dummy"><instance_attributes id-ref="s1"/>',
  ],
  // The attributes of nodes are the same element.
  [
    'node n3 { attributes id=s1 { fake = 1 } }\n' + dummy('y', 'params @s1'),
    '<instance_attributes id-ref="s1"/></primitive>',
  ],
  [
    dummy('x', 'meta id=s1 { priority = 1 }') + 'rsc_defaults @s1',
    '<rsc_defaults><meta_attributes id-ref="s1"/></rsc_defaults>',
  ],
  ['property id=s1 { batch-limit = 1 }\nproperty @s1', '<cluster_property_set id-ref="s1"/></crm_config>'],
  [
    dummy('x', 'i: fake = 1') + dummy('y', '@i\n@i as passwd'),
    '<nvpair id-ref="i"/><nvpair id-ref="i" name="passwd"/>',
  ],
  [dummy('x', 'i: fake = 1'), '<nvpair id="i" name="fake" value="1"/>'],
  [dummy('x', 'params fake=()'), '<nvpair id="x-instance_attributes-fake" name="fake"/>'],
  [
    dummy('x', 'operations id=o { op start timeout=5s }\nop stop') + dummy('y', 'operations @o'),
    '<operations id="o"><op id="x-start-interval-0s" name="start" interval="0s" timeout="5s"/>' +
      '<op id="x-stop-interval-0s" name="stop" interval="0s"/></operations>',
  ],
  [dummy('x', 'operations id=o { op start }') + dummy('y', 'operations @o'), '<operations id-ref="o"/>'],
  [
    dummy('x', 'meta when r: date > 2030-01-01 { priority = 1 }\nmeta when @r { priority = 2 }'),
    '<meta_attributes id="x-meta_attributes-1"><rule id-ref="r"/>',
  ],
  [
    'location a where r: q == 1 score=5\nlocation b where @r or (@r and z == 1)',
    '<rule id="location-b-rule" boolean-op="or" score="INFINITY"><rule id-ref="r"/>' +
      '<rule id="location-b-rule-rule" boolean-op="and"><rule id-ref="r"/>',
  ],
  ['location a where r: q == 1 score=5\nlocation b where @r', 'rsc="b"><rule id-ref="r"/></rsc_location>'],
  [
    'colocation set(a, b, id=s1) with c\nlocation @s1, (c), set(m, role=Promoted) prefers n1',
    '<resource_set id-ref="s1"/><resource_set id="location_set_ccmm_set" sequential="false">'.replace(
      ' sequential="false"',
      '',
    ),
  ],
  ['location promoted (m) prefers n1', '<resource_set id="location_set_mm_set" role="Promoted">'],
  [
    'location a prefers n1, n2 lifetime i: date < 2030-01-01',
    '<rsc_location id="location-a-n2-INFINITY" rsc="a" node="n2" score="INFINITY"><lifetime>' +
      '<rule id="location-a-n2-INFINITY-lifetime-rule" boolean-op="and">',
  ],
  [
    'order set(a, b, id=s1) then c lifetime date < 2030-01-01 lifetime date > 2020-01-01',
    '</rule></lifetime><resource_set id="s1">',
  ],
  [
    'tag t [a, i]\n' + dummy('x', 'i: fake = 1') + 'role r { allow read reference i }',
    '<obj_ref id="a"/><obj_ref id="i"/>',
  ],
  [
    'role r\nuser u [r] name="U V"\nacl_group g [r] name=h',
    '<acl_target id="u" name="U V"><role id="r"/></acl_target><acl_group id="g" name="h">',
  ],
  [
    dummy('x', '/// Watches\n/// it.\nop monitor interval=9s'),
    '<op id="x-monitor-interval-9s" name="monitor" interval="9s" description="Watches it."/>',
  ],
  [
    'role r {\n/// What.\nallow read xpath "/cib"\n}\nalert al /x {\n/// Who.\nrecipient y\n}',
    'xpath="/cib" description="What."/>',
  ],
  ['alert al /x {\n/// Who.\nrecipient y\n}', '<recipient id="al-recipient" value="y" description="Who."/>'],
];

for (const [source, part] of ARRIVES) {
  test(source.replace(/\s+/g, ' ').slice(0, 70), () => {
    const text = cib(BASE + source);
    assert.ok(text.includes(part), text);
  });
}

test('what only the oldest schemas have', () => {
  const options = { platform: 'rhel7' };
  const text = cib(
    `${BASE}colocation a with b score-attribute=q\ncolocation [c, d] score-attribute-mangle=r`,
    options,
  );
  assert.match(text, '<rsc_colocation id="colocation-a-b-0" rsc="a" with-rsc="b" score-attribute="q"/>');
  assert.match(text, '<rsc_colocation id="colocation_set_ccdd" score-attribute-mangle="r">');
});

test('a reference needs an id that is written somewhere', () => {
  const [first] = problems(dummy('x', 'params id=shared { fake = 1 }') + dummy('y', 'params @shred'));
  assert.is(
    first,
    'unknown-reference | there is no set of parameters or node attributes with the id "shred" | did you mean "@shared"?',
  );
  assert.match(
    problems(dummy('y', 'params { fake = 1 }\nmeta @y-instance_attributes'))[0] ?? '',
    /^unknown-reference \| there is no set of meta attributes with the id "y-instance_attributes" \| a reference names an id/,
  );
});

test('a reference is to an element of its own sort', () => {
  const wrong = only(dummy('x', 'params id=s1 { fake = 1 }') + dummy('y', 'meta @s1'));
  assert.is(wrong.name, 'wrong-reference');
  assert.is(
    wrong.message,
    '"s1" is a set of parameters or node attributes, and a set of meta attributes is needed here',
  );
  assert.is(wrong.related.length, 1);
  for (const source of ['order @a then b', 'location a where @n', 'colocation @l with c']) {
    assert.equal(names(`${BASE}location l: a prefers n1\ntag n [a]\n${source}`), ['wrong-reference'], source);
  }
});

test('rules do not contain themselves', () => {
  assert.equal(names(`${BASE}location a where r: q == 1 or @r`), ['circular-reference']);
  const two = `${BASE}location a where r: q == 1 or @s1\nlocation b where s1: q == 2 or (q == 3 and @r)`;
  assert.equal(names(two), ['circular-reference', 'circular-reference']);
});

test('nothing stands beside a reference', () => {
  const rule = `${BASE}location a where r: q == 1\n`;
  for (const line of [
    'location b where @r score=5',
    'location m where @r role=Promoted',
    'location promoted m where @r',
    'location b where s1: @r',
    'location b { rule s1: where @r }',
    'rsc_defaults when s1: @r { priority = 1 }',
    'location b prefers n1 lifetime s1: @r',
    'colocation set(c, d, id=s1) with a\norder start @s1 then b',
  ]) {
    const found = names(rule + line).filter((name) => name !== 'deprecated-lifetime');
    assert.equal(found, ['beside-reference'], line);
  }
});

test('operations beside a reference to operations do nothing', () => {
  const text = dummy('x', 'operations id=o { op start }') + dummy('y', 'operations @o\nop stop');
  assert.equal(problems(text), [
    'option-without-effect | "op stop" has no effect in a resource whose operations are a reference | Pacemaker takes those of "@o" only',
  ]);
});

test('ids are unique, wherever they are', () => {
  for (const [source, expected] of [
    [dummy('x', 'i: fake = 1\ni: passwd = 2'), 'duplicate-name'],
    [dummy('x', 'a: fake = 1'), 'id-clash'],
    ['location a where b: q == 1', 'id-clash'],
    ['order set(a, b, id=c) then d', 'id-clash'],
    ['location a prefers n1 lifetime c: date < 2030-01-01', 'id-clash'],
    ['node n3 { attributes id=d { q = 1 } }', 'id-clash'],
    [dummy('x', 'operations id=x { op start }'), 'id-clash'],
    [dummy('x', '"1": fake = 1'), 'bad-id'],
  ] as const) {
    const found = names(BASE + source).filter((name) => name !== 'deprecated-lifetime');
    assert.equal(found, [expected], source);
  }
});

test('only name-value pairs have an id, or no value', () => {
  assert.equal(
    names('cluster k { totem { i: token = 5000 } }\nnode n1 { i: score = 5 }\nrole r { i: description = x }'),
    ['misplaced-pair-id', 'misplaced-pair-id', 'misplaced-pair-id'],
  );
  assert.equal(names('node n1 { score = () }'), ['misplaced-no-value']);
  assert.equal(names(`${BASE}${dummy('x', 'params id=() { fake = 1 }')}`), ['misplaced-no-value']);
});

test('a pair that is referred to is there', () => {
  const device = (body: string): string => `primitive f fence_virsh { ${body} }\n`;
  const shared = 'primitive g fence_virsh { params id=p { i: ip = 10.0.0.1, username = x } }\n';
  assert.equal(names(device('username = x')), ['missing-parameter']);
  assert.equal(names(shared + device('params @p')), []);
  assert.equal(names(shared + device('@i, username = x')), []);
  assert.equal(names(shared + device('@i as username, ip = 10.0.0.2')), []);
  const template = 'template t fence_virsh { params @p }\n';
  assert.equal(names(`${shared}${template}primitive f @t`), []);
});

test('a name stands once in a set, referred to or not', () => {
  const shared = dummy('x', 'i: fake = 1');
  assert.equal(names(shared + dummy('y', 'fake = 2\n@i')), ['repeated-entry']);
  assert.equal(names(shared + dummy('y', '@i\n@i')), ['repeated-entry']);
  assert.equal(names(shared + dummy('y', 'fake = 2\n@i as passwd')), []);
});

test('what a resource set refers to takes part in the checks of the whole', () => {
  const text = `${BASE}colocation set(a, b, id=s1) with c score=1\norder @s1 then c\norder c then a`;
  assert.equal(names(text), ['order-cycle']);
});

test('in a constraint a tag stands for resources', () => {
  const tag = `${BASE}location l: a prefers n1\ntag t [a, l]\n`;
  assert.equal(names(tag), []);
  assert.equal(names(`${tag}order t then b`), ['unusable-reference']);
});

test('lifetimes look at dates, and only old schemas have them', () => {
  const dated = `${BASE}order a then b lifetime date < 2030-01-01`;
  assert.equal(names(dated), ['deprecated-lifetime']);
  assert.equal(names(dated, { platform: 'fedora' }), ['not-in-schema']);
  assert.equal(names(`${BASE}order a then b lifetime q == 1`), [
    'deprecated-lifetime',
    'condition-without-effect',
  ]);
});

test('pairs without a value, and renamed ones, went with schema 4.0', () => {
  const text = dummy('x', 'i: fake = 1\npasswd = ()\n@i as envfile');
  assert.equal(names(text), []);
  assert.equal(names(text, { platform: 'fedora' }), ['not-in-schema', 'not-in-schema']);
});

test.run();
