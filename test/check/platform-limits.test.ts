import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { BASE, names, only } from './problems.js';

const test = suite('check: platform limits');

test('what the schema of the platform lacks', () => {
  const defaults = 'rsc_defaults when resource ocf:pacemaker:Dummy { priority = 1 }';
  const problem = only(defaults, { platform: 'rhel7' });
  assert.is(problem.name, 'not-in-schema');
  assert.is(problem.severity, 'error');
  assert.is(problem.at.pos >= 0 && problem.at.end <= defaults.length, true);
  assert.equal(names(defaults, { platform: 'rhel9' }), []);
  const ping = 'node n1 { kind = ping }';
  assert.is(only(ping, { platform: 'rhel10' }).name, 'not-in-schema');
  assert.equal(names(ping, { platform: 'rhel9' }), []);
});

test('several rules in one location are one constraint each where they must be', () => {
  const text = `${BASE}location a {\n  rule where #uname == n1 score=10\n  rule where #uname == n2 score=20\n}`;
  for (const platform of ['rhel9', 'rhel10']) assert.equal(names(text, { platform }), [], platform);
});

test('what corosync lacks', () => {
  const cluster = 'cluster c {\n  transport = udp\n  crypto { cipher = aes256, hash = sha256 }\n}\n';
  const problem = only(`${cluster}node n1 [10.0.0.1]`, { platform: 'rhel9' });
  assert.is(problem.name, 'not-in-corosync');
  assert.equal(names('cluster c { platform = rhel9 }'), []);
});

test('secrets need no value', () => {
  const text = 'secret token\nprimitive a ocf:heartbeat:mysql { replication_passwd = $token }';
  assert.equal(names(text), []);
});

test.run();
