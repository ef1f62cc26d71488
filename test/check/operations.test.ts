import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import type { Operation } from '../../compiler/model/model.js';
import { applyFix, compileText, modelOf, show } from '../support/program.js';
import { names, only } from './problems.js';

const test = suite('check: operations');

const dummy = (...lines: string[]): string => `primitive a ocf:pacemaker:Dummy {\n${lines.join('\n')}\n}`;
const stateful = (...lines: string[]): string =>
  `promotable m { primitive s ocf:pacemaker:Stateful {\n${lines.join('\n')}\n} }`;

function operations(text: string): readonly Operation[] {
  const [resource] = modelOf(text).resources;
  if (resource?.kind === 'clone' && resource.child.kind === 'primitive') return resource.child.operations;
  return resource?.kind === 'primitive' ? resource.operations : [];
}

test('attributes, instance attributes and meta attributes', () => {
  const [monitor, start] = operations(
    dummy(
      'op monitor interval=10s timeout=20s on-fail=restart enabled=yes { OCF_CHECK_LEVEL = 10, meta timeout=30s }',
      'op start timeout=1min',
    ),
  );
  assert.is(monitor?.interval, '10s');
  assert.equal(
    monitor?.attributes.map(({ name, value }) => [name, value]),
    [
      ['timeout', '20s'],
      ['on-fail', 'restart'],
      ['enabled', 'true'],
    ],
  );
  assert.is(monitor?.instanceAttributes[0]?.pairs[0]?.name, 'OCF_CHECK_LEVEL');
  assert.is(monitor?.metaAttributes[0]?.pairs[0]?.value, '30s');
  assert.equal([start?.name, start?.interval, start?.role], ['start', '0s', undefined]);
});

test('OCF_CHECK_LEVEL may stand on the line, as in pcs and crmsh', () => {
  const [monitor] = operations(dummy('op monitor interval=10s OCF_CHECK_LEVEL=20'));
  assert.equal(monitor?.instanceAttributes[0]?.pairs[0]?.value, '20');
  assert.is(only(dummy('op monitor interval=10s OCF_CHECK_LEVEL=deep')).name, 'wrong-type');
});

test('a monitor without an interval takes the advised one', () => {
  assert.is(
    operations('primitive vip IPaddr2 {\nip = 10.0.0.5\nop monitor timeout=20s\n}')[0]?.interval,
    '10s',
  );
  assert.is(operations('primitive web systemd:httpd { op monitor }')[0]?.interval, '60s');
  const monitors = operations(stateful('op monitor role=Promoted', 'op monitor role=Unpromoted'));
  assert.equal(
    monitors.map(({ role, interval }) => [role, interval]),
    [
      ['Promoted', '10s'],
      ['Unpromoted', '11s'],
    ],
  );
});

test('one name and interval once, however it is spelled and whatever the role', () => {
  const spelled = dummy('op monitor interval=60s', 'op monitor interval=1min');
  const problem = only(spelled);
  assert.is(problem.name, 'duplicate-operation');
  assert.match(applyFix(spelled, problem), 'op monitor interval=61s');

  const roles = stateful('op monitor interval=60s role=Promoted', 'op monitor role=Unpromoted interval=60s');
  assert.match(show(only(roles)), 'Pacemaker drops one of them');
  assert.match(applyFix(roles, only(roles)), 'op monitor role=Unpromoted interval=61s');

  const three = dummy('op monitor interval=10s', 'op monitor interval=11s', 'op monitor interval=10');
  assert.match(applyFix(three, only(three)), 'op monitor interval=12s');

  assert.is(only(dummy('op start timeout=1s', 'op start timeout=2s')).hint, 'remove one of the two');
});

test('start and stop do not recur', () => {
  const text = dummy('op start interval=10s timeout=20s');
  const problem = only(text);
  assert.is(problem.name, 'operation-not-recurring');
  assert.match(applyFix(text, problem), 'op start timeout=20s');
  assert.equal(names(dummy('op start interval=0 timeout=20s')), []);
});

test('operations that the agent does not have', () => {
  const problem = only(dummy('op montior interval=10s'));
  assert.is(problem.name, 'operation-not-advertised');
  assert.is(problem.severity, 'warning');
  assert.match(problem.hint ?? '', '"monitor"');
  assert.equal(
    names('primitive f stonith:fence_kdump { op start timeout=20s }').includes('operation-not-advertised'),
    false,
  );
});

test('options that do not exist, or stand in the wrong place', () => {
  assert.match(show(only(dummy('op monitor interval=10s on_fail=restart'))), 'did you mean "on-fail"?');
  assert.match(
    show(only('primitive vip IPaddr2 {\nip = 10.0.0.5\nop monitor interval=10s nic=eth0\n}')),
    'it is a parameter of the agent',
  );
  assert.match(show(only(dummy('op monitor interval=10s { timeout = 20s }'))), 'it stands on the line');
  assert.match(show(only(dummy('op monitor interval=10s { meta interval=20s }'))), 'write it on its line');
  assert.is(only(dummy('op monitor interval=10s interval=20s')).name, 'duplicate-entry');
  assert.is(only(dummy('op monitor interval=10s timeout=PT5M')).name, 'wrong-type');
  assert.is(
    only(dummy('op monitor interval=10s start-delay=1s interval-origin=2026-01-01')).name,
    'conflicting-options',
  );
  assert.is(only(dummy('op monitor interval=10s enabled=perhaps')).name, 'refused-value');
});

test('roles', () => {
  assert.is(only(dummy('op monitor interval=10s role=Promoted')).name, 'operation-needs-promotable');
  assert.is(only(dummy('op monitor interval=10s role=Mster')).name, 'unknown-role');
  assert.equal(names(dummy('op monitor interval=10s role=Stopped')), []);
  const old = stateful('op monitor interval=10s role=Master');
  assert.match(applyFix(old, only(old)), 'role=Promoted');
  assert.is(operations(old)[0]?.role, 'Promoted');
  assert.equal(names('template t ocf:pacemaker:Stateful { op monitor interval=10s role=Promoted }'), []);
  assert.equal(
    names('promotable m { group g { primitive s ocf:pacemaker:Stateful { op monitor role=Promoted } } }'),
    [],
  );
});

test('reactions that are not possible', () => {
  for (const line of [
    'op stop on-fail=standby',
    'op stop on-fail=demote',
    'op monitor interval=10s on-fail=demote',
    'op start on-fail=demote',
  ]) {
    assert.is(only(dummy(line)).name, 'on-fail-not-allowed', line);
  }
  assert.equal(
    names(stateful('op monitor interval=10s role=Promoted on-fail=demote', 'op promote on-fail=demote')),
    [],
  );
});

test('a misspelt option in the block, where crmsh and pcs put what they do not know', () => {
  for (const [name, meant] of [
    ['on_fail', 'on-fail'],
    ['start_delay', 'start-delay'],
    ['time-out', 'timeout'],
    ['OCF_CHECK_LEVL', 'OCF_CHECK_LEVEL'],
  ]) {
    const found = only(dummy(`op monitor interval=10s { ${name} = 3 }`));
    assert.is(found.name, 'unknown-operation-attribute', name);
    assert.match(found.hint ?? '', `did you mean "${meant}"?`);
  }
  // A parameter of the agent is one, whatever it looks like.
  assert.equal(names(dummy('op monitor interval=10s { state = "/run/x" }')), []);
});

test('what belongs to the resource or the cluster, in the meta attributes of an operation', () => {
  for (const name of [
    'migration-threshold',
    'failure-timeout',
    'is-managed',
    'no-quorum-policy',
    'OCF_CHECK_LEVEL',
  ]) {
    const found = only(dummy(`op monitor interval=10s { meta ${name}=1 }`));
    assert.is(`${found.name}: ${found.message}`, `misplaced-meta: "${name}" has no effect on an operation`);
  }
  // Rules may look at it.
  assert.equal(names(dummy('op monitor interval=10s { meta tier=gold }')), ['custom-meta-attribute']);
});

test('a monitor with a role says nothing where the clone around it could not be read', () => {
  const source = `${dummy('op monitor interval=10s role=Promoted')}\npromotabel c of a\n`;
  assert.equal(
    compileText(source).diagnostics.map(({ name }) => name),
    ['unknown-declaration'],
  );
});

test.run();
