import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import type { Primitive } from '../../compiler/model/model.js';
import { applyFix, modelOf, show } from '../support/program.js';
import { names, only, problems } from './problems.js';

const test = suite('check: primitives');

function primitive(text: string): Primitive {
  const [found] = modelOf(text).resources;
  if (found?.kind !== 'primitive') throw new Error('no primitive');
  return found;
}

function values(sets: Primitive['instanceAttributes']): unknown {
  return sets.map((set) => Object.fromEntries(set.pairs.map((pair) => [pair.name, pair.value])));
}

test('parameters, meta attributes, utilization and the doc comment', () => {
  const found = primitive(`/// The address.
primitive vip IPaddr2 {
  ip = 10.0.0.5
  meta { target-role = Started, priority = 5 }
  params nic=eth0
  utilization cpu=2
}`);
  assert.is(found.description, 'The address.');
  assert.equal(found.agent, { class: 'ocf', provider: 'heartbeat', type: 'IPaddr2' });
  assert.equal(values(found.instanceAttributes), [{ ip: '10.0.0.5', nic: 'eth0' }]);
  assert.equal(values(found.metaAttributes), [{ 'target-role': 'Started', priority: '5' }]);
  assert.equal(values(found.utilization), [{ cpu: '2' }]);
});

test('agents', () => {
  const ambiguous = only('primitive a Dummy');
  assert.is(ambiguous.name, 'ambiguous-agent');
  const text = 'primitive a IPadddr2 { ip = 10.0.0.1 }';
  assert.match(applyFix(text, only(text)), 'IPaddr2');
  assert.is(only('primitive a ocf::heartbeat:IPaddr2').name, 'malformed-agent');
  const own = only('primitive a ocf:mycompany:thing { whatever = 1 }');
  assert.is(own.name, 'no-agent-metadata');
  assert.is(own.severity, 'warning');
  assert.is(
    only('primitive a nagios:check_tcp { hostname = x }', { platform: 'rhel10' }).name,
    'removed-agent-class',
  );
});

test('a parameter that does not exist, and one that is missing', () => {
  const text = 'primitive vip IPaddr2 { ip = 10.0.0.5, cidr_netmsk = 24 }';
  const unknown = only(text);
  assert.is(unknown.name, 'unknown-parameter');
  assert.match(applyFix(text, unknown), 'cidr_netmask = 24');
  const missing = only('primitive vip IPaddr2');
  assert.is(missing.name, 'missing-parameter');
  assert.match(missing.message, '"ip"');
  assert.equal([missing.at.pos, missing.at.end], [10, 13]);
  // A value that cannot be read is there all the same.
  assert.equal(names('primitive vip IPaddr2 { ip = $nowhere }'), ['unknown-parameter-reference']);
});

test('parameters of services, of Pacemaker and of two names', () => {
  assert.is(only('primitive web systemd:httpd { after = vip }').name, 'parameters-not-supported');
  assert.is(only('primitive web systemd:httpd { target-role = Started }').name, 'meta-as-parameter');
  const device = 'primitive f stonith:fence_ipmilan { ip = 10.0.9.1, username = x, password = y';
  assert.equal(names(`${device}, ipaddr = 10.0.9.1 }`).includes('parameter-alias-twice'), true);
  assert.ok(names(`${device}, action = off }`).includes('supplied-by-pacemaker'));
});

test('a template gives parameters to those who use it', () => {
  const text =
    'template t IPaddr2 { cidr_netmask = 24 }\nprimitive vip @t { ip = 10.0.0.5 }\nprimitive vip2 @t';
  assert.equal(names(text), ['missing-parameter']);
  const model = modelOf('template t IPaddr2 { ip = 10.0.0.5 }\nprimitive vip @t');
  assert.equal(model.templates[0]?.agent.type, 'IPaddr2');
  const [vip] = model.resources;
  assert.equal(vip?.kind === 'primitive' ? [vip.template, vip.agent] : [], ['t', undefined]);
  assert.is(only('primitive vip @nothing { ip = 10.0.0.5 }').name, 'unknown-name');
});

test('an unconditional set after one with a rule wins', () => {
  const after =
    'node n1\nprimitive a ocf:pacemaker:Dummy { params when #uname == n1 { fake = 1 }\nfake = 2 }';
  assert.is(only(after).name, 'set-never-used');
  const before =
    'node n1\nprimitive a ocf:pacemaker:Dummy { fake = 2\nparams when #uname == n1 { fake = 1 } }';
  assert.equal(names(before), []);
  const scored =
    'node n1\nprimitive a ocf:pacemaker:Dummy { params when #uname == n1 score=1 { fake = 1 }\nfake = 2 }';
  assert.equal(names(scored), []);
});

test('meta attributes with wrong names, places and values', () => {
  const meta = (pair: string): string => `primitive a ocf:pacemaker:Dummy { meta ${pair} }`;
  const underscore = only(meta('migration_threshold=3'));
  assert.is(underscore.name, 'unknown-meta-attribute');
  assert.match(applyFix(meta('migration_threshold=3'), underscore), 'migration-threshold=3');
  assert.is(only(meta('my-own=1')).name, 'custom-meta-attribute');
  assert.is(only(meta('no-quorum-policy=stop')).name, 'misplaced-meta');
  assert.is(only(meta('timeout=30s')).name, 'misplaced-meta');
  assert.is(only(meta('is-managed=tru')).name, 'wrong-type');
  const inClone = only('clone k { primitive a ocf:pacemaker:Dummy { meta clone-max=2 } }');
  assert.is(inClone.name, 'misplaced-meta');
  assert.match(inClone.hint ?? '', 'write it in the block of "k"');
  assert.is(only(meta('target-role=Promoted')).name, 'role-not-applicable');
});

test('old roles become today’s', () => {
  const text = 'promotable m { target-role = Master, primitive s ocf:pacemaker:Stateful }';
  assert.is(only(text).name, 'legacy-word');
  const [m] = modelOf(text).resources;
  assert.equal(values(m!.metaAttributes), [{ 'target-role': 'Promoted' }]);
});

test('utilization counts', () => {
  assert.match(problems('primitive a ocf:pacemaker:Dummy { utilization cpu=lots }').join(), 'wrong-type');
});

test('what does not belong into a primitive', () => {
  const found = only('primitive a ocf:pacemaker:Dummy { attributes rack=a }');
  assert.is(found.name, 'misplaced-statement', show(found));
});

test.run();
