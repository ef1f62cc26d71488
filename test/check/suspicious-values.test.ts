/** Values and names that Pacemaker takes for something else than what they say. */
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { applyFix } from '../support/program.js';
import { BASE, names, only, problems } from './problems.js';

const test = suite('check: suspicious values');

test('a misspelt required parameter is not missing as well', () => {
  const text = 'primitive vip IPaddr2 { ipp = 10.0.0.50 }';
  const problem = only(text);
  assert.is(problem.name, 'unknown-parameter');
  assert.match(applyFix(text, problem), 'ip = 10.0.0.50');
  assert.equal(names('template t IPaddr2 { ipp = 10.0.0.50 }\nprimitive vip @t'), ['unknown-parameter']);
  assert.equal(names('primitive vip IPaddr2 { colour = red }'), ['missing-parameter', 'unknown-parameter']);
});

test('nothing is missing in a block that could not be read', () => {
  for (const text of [
    'primitive vip IPaddr2 {\n  ip 10.0.0.5 = =\n}',
    'template t IPaddr2 {\n  ip ) 10.0.0.5\n}\nprimitive vip @t',
    'group g {\n  primitve ) x\n}',
    'clone c {\n  primitve ) x\n}',
    'bundle b {\n  contaner ) docker\n}',
    'bundle b {\n  container docker image=x\n  netwrk ) x\n  primitive a ocf:pacemaker:Dummy\n}',
  ]) {
    const found = names(text);
    assert.ok(found.length > 0, text);
    for (const name of [
      'missing-parameter',
      'empty-group',
      'clone-needs-child',
      'bundle-needs-container',
      'bundle-unreachable',
    ])
      assert.not(found.includes(name), `${name}: ${text}`);
  }
});

test('fence agents take hyphens for underscores', () => {
  const device = (line: string): string =>
    `primitive f stonith:fence_compute {\n  ${line}\n  pcmk_host_list = a\n}`;
  assert.equal(
    problems(device('auth-url = "http://x"')).filter((line) => line.includes('auth')),
    [],
  );
});

test('a netmask is tolerated as a prefix length', () => {
  const problem = only('primitive vip IPaddr2 { ip = 10.0.0.5, cidr_netmask = 255.255.255.0 }');
  assert.is(problem.name, 'tolerated-value');
  assert.is(problem.severity, 'warning');
});

test('meta attributes among the parameters of a container', () => {
  const clone = 'clone c {\n  params clone-max=1\n  primitive s ocf:pacemaker:Stateful\n}';
  assert.is(only(clone).name, 'meta-as-parameter');
  const group = 'group g {\n  params is-managed=false\n  primitive s ocf:pacemaker:Stateful\n}';
  assert.is(only(group).name, 'meta-as-parameter');
  assert.equal(names('group g {\n  params state=/run/s\n  primitive s ocf:pacemaker:Stateful\n}'), []);
});

test('scores', () => {
  const negation = only(`${BASE}location a avoids n1 = -INFINITY`);
  assert.is(negation.name, 'negative-avoids');
  assert.match(negation.hint ?? '', 'avoids n1 = INFINITY');
  assert.is(negation.fixes[0]?.safety, 'unsafe');
  for (const score of ['2000000', '-1000001', '99999999999999999999999999999999']) {
    const problem = only(`${BASE}location a prefers n1 = ${score}`);
    assert.is(problem.name, 'tolerated-value', score);
    assert.is(problem.severity, 'warning');
  }
  assert.equal(names(`${BASE}location a prefers n1 = 1000000`), []);
});

test('a period of days recurs earlier than it says, or never', () => {
  const text = 'primitive a ocf:pacemaker:Dummy { op monitor interval=P1D }';
  const problem = only(text);
  assert.is(problem.name, 'wrong-type');
  assert.match(applyFix(text, problem), 'interval=24h');
  assert.is(problem.fixes[0]?.safety, 'unsafe');
});

test('an operation with a wrong interval is no duplicate', () => {
  const text = 'primitive a ocf:pacemaker:Dummy {\n  op monitor interval=ten\n  op monitor\n}';
  assert.equal(names(text), ['wrong-type']);
});

test('numbers beyond 32 bits', () => {
  assert.is(only('property batch-limit=999999999999999999999999999999').name, 'wrong-type');
  assert.equal(names('property batch-limit=2147483647'), []);
});

test('old and misspelt words', () => {
  const text =
    'promotable c {\n  primitive a ocf:pacemaker:Stateful { op monitor role=Mastr interval=9s }\n}';
  assert.match(only(text).hint ?? '', 'Promoted');
  const like = (name: string): string | undefined => only(`cluster c { platform = ${name} }`).hint;
  for (const [name, platform] of [
    ['centos7', 'rhel7'],
    ['alma9', 'rhel9'],
    ['rocky8', 'rhel8'],
    ['ol9', 'rhel9'],
    ['sles-15', 'sles15'],
    ['bookworm', 'debian12'],
    ['noble', 'ubuntu24.04'],
    ['ubuntu2204', 'ubuntu22.04'],
  ] as const)
    assert.match(like(name) ?? '', `"${platform}"`);
  assert.is(only('cluster c { platform = rhel99 }').fixes[0]?.safety, 'unsafe');
});

test.run();
