import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { applyFix, modelOf } from '../support/program.js';
import { names, only } from './problems.js';

const test = suite('check: fencing, tags, ACLs, alerts');

const FENCING = `node n1 { attributes rack=a }
node n2
primitive f stonith:fence_kdump { nodename = n1 }
primitive g stonith:fence_kdump { nodename = n2 }
primitive a ocf:pacemaker:Dummy
`;

test('fencing levels', () => {
  const { fencingLevels } = modelOf(`${FENCING}fencing {
  level 1 for n1: f, g
  level 2 for nodes matching "^n[0-9]$": g id=two
  level 1 for attribute rack = a: f
}`);
  assert.equal(
    fencingLevels.map(({ index, target, devices }) => [index, target, devices]),
    [
      [1, { node: 'n1' }, ['f', 'g']],
      [2, { pattern: '^n[0-9]$' }, ['g']],
      [1, { attribute: 'rack', value: 'a' }, ['f']],
    ],
  );
  assert.is(fencingLevels[1]?.id, 'two');
});

test('fencing levels that are none', () => {
  const level = (line: string): string => `${FENCING}fencing { ${line} }`;
  assert.is(only(level('level 10 for n1: f')).name, 'wrong-type');
  assert.is(only(level('level 1 for n9: f')).name, 'unknown-node');
  assert.is(only(level('level 1 for n1: a')).name, 'not-a-fence-device');
  assert.is(only(level('level 1 for n1: f, f')).name, 'repeated-entry');
  assert.is(only(level('level 1 for nodes matching "(": f')).name, 'invalid-pattern');
  assert.is(only(level('level 1 for nodes matching "^z": f')).name, 'pattern-matches-nothing');
  assert.is(
    only(`${FENCING}fencing {\nlevel 1 for n1: f\nlevel 1 for n1: g\n}`).name,
    'duplicate-fencing-level',
  );
  assert.equal(
    names(`template t stonith:fence_kdump\nnode n1\nprimitive f @t\nfencing { level 1 for n1: f }`),
    [],
  );
});

test('tags', () => {
  const text = 'primitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy\n';
  assert.equal(modelOf(`${text}tag t [a, b]`).tags[0]?.members, ['a', 'b']);
  assert.is(only(`${text}tag t []`).name, 'nothing-listed');
  assert.is(only(`${text}tag t [a, a]`).name, 'repeated-entry');
  assert.is(only(`${text}tag t [a, c]`).name, 'dangling-reference');
  assert.match(only(`${text}node n1\ntag t [a, n1]`).message, 'is a node');
});

test('roles and who has them', () => {
  const { aclRoles, aclSubjects } = modelOf(`primitive a ocf:pacemaker:Dummy
/// Those on call.
role operator {
  allow read xpath "/cib"
  deny element nvpair attribute value
  allow write reference a id=may-write description="the dummy"
}
user alice [operator]
acl_group ops [operator]`);
  assert.is(aclRoles[0]?.description, 'Those on call.');
  assert.equal(
    aclRoles[0]?.permissions.map(({ access, scope }) => [access, scope]),
    [
      ['read', { xpath: '/cib' }],
      ['deny', { objectType: 'nvpair', attribute: 'value' }],
      ['write', { reference: 'a' }],
    ],
  );
  assert.is(aclRoles[0]?.permissions[2]?.id, 'may-write');
  assert.equal(
    aclSubjects.map(({ kind, id, roles }) => [kind, id, roles]),
    [
      ['target', 'alice', ['operator']],
      ['group', 'ops', ['operator']],
    ],
  );
});

test('permissions that are none', () => {
  const role = (line: string): string => `primitive vip-a ocf:pacemaker:Dummy\nrole r { ${line} }`;
  for (const xpath of ['', '//primitive[@id=', "//a['x]", '//a]', 'cib', '/cib//', '//a[]']) {
    assert.is(only(role(`allow read xpath "${xpath}"`)).name, 'invalid-xpath', xpath);
  }
  assert.equal(names(role(`allow read xpath "//primitive[@id='a' and position()=1]/.."`)), []);
  assert.is(only(role('allow read element primitve')).name, 'unknown-element');
  const unknown = only(role('allow read reference vip-b'));
  assert.is(unknown.name, 'unknown-id');
  assert.match(unknown.hint ?? '', 'vip-a');
  assert.is(only('user u [nobody]').name, 'unknown-name');
  const constraint =
    'primitive a ocf:pacemaker:Dummy\nnode n\nlocation l: a prefers n\nrole r { deny reference l }';
  assert.equal(names(constraint), []);
});

test('alerts', () => {
  const [alert] = modelOf(`alert mail /usr/local/bin/alert.sh {
  server = smtp.example.com
  meta timeout=15s
  select [nodes, fencing]
  select attributes [standby, shutdown]
  recipient admin@example.com id=first description="the boss" level=high
  recipient ops@example.com { meta timestamp-format="%H:%M" }
}`).alerts;
  assert.is(alert?.path, '/usr/local/bin/alert.sh');
  assert.equal(alert?.select?.kinds, ['nodes', 'fencing', 'attributes']);
  assert.equal(
    alert?.select?.attributes.map(({ name }) => name),
    ['standby', 'shutdown'],
  );
  assert.equal(
    alert?.recipients.map(({ value, description, instanceAttributes, metaAttributes }) => [
      value,
      description,
      instanceAttributes.length,
      metaAttributes.length,
    ]),
    [
      ['admin@example.com', 'the boss', 1, 0],
      ['ops@example.com', undefined, 0, 1],
    ],
  );
  assert.is(alert?.recipients[0]?.id, 'first');
});

test('alerts that are none', () => {
  assert.is(only('alert a alert.sh').name, 'wrong-type');
  assert.is(only('alert a /a { meta timeout=PT5M }').name, 'wrong-type');
  const text = 'alert a /a { meta timout=5s }';
  assert.match(applyFix(text, only(text)), 'timeout=5s');
  assert.is(only('alert a /a { select [node] }').name, 'unknown-alert-kind');
  assert.is(only('alert a /a { select [] }').name, 'empty-select');
});

test.run();
