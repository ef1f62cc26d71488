import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import type { Attribute, ClusterSetup } from '../../compiler/model/model.js';
import { applyFix, compileText, modelOf, show } from '../support/program.js';

const test = suite('check: cluster');

function setup(text: string): ClusterSetup {
  const found = modelOf(text).setup;
  if (!found) throw new Error('no setup');
  return found;
}

function plain(attributes: readonly Attribute[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
}

function problems(text: string): string[] {
  return compileText(text).diagnostics.map(show);
}

test('every section', () => {
  const found = setup(`
cluster intranet {
  platform = debian12
  transport = knet
  totem { token = 5000, consensus = 6000, link_mode = passive, crypto_cipher = aes256 }
  crypto { hash = sha256 }
  compression model=zlib level=5
  link 1 { link_priority = 5 }
  interface 0 { knet_link_priority = 10, transport = sctp }
  quorum {
    wait_for_all = yes
    device net {
      host = qnetd.example.com
      algorithm = ffsplit
      sync_timeout = 60000
      heuristics { mode = on, exec_ping = "/bin/ping -c 1 10.0.0.1" }
    }
  }
  logging {
    to_logfile = yes
    subsys QUORUM { debug = on }
  }
}
`);
  assert.is(found.name, 'intranet');
  assert.is(found.transport, 'knet');
  assert.is(found.transportGiven, true);
  assert.equal(plain(found.totem), { token: '5000', consensus: '6000' });
  assert.equal(plain(found.transportOptions), { link_mode: 'passive' });
  assert.equal(plain(found.crypto), { hash: 'sha256', cipher: 'aes256' });
  assert.equal(plain(found.compression), { model: 'zlib', level: '5' });
  assert.equal(
    found.links.map(({ number, options }) => [number, plain(options)]),
    [
      [0, { link_priority: '10', transport: 'sctp' }],
      [1, { link_priority: '5' }],
    ],
  );
  assert.equal(plain(found.quorum.options), { wait_for_all: 'yes' });
  const device = found.quorum.device;
  assert.is(device?.model, 'net');
  assert.equal(plain(device?.options ?? []), { host: 'qnetd.example.com', algorithm: 'ffsplit' });
  assert.equal(plain(device?.generic ?? []), { sync_timeout: '60000' });
  assert.equal(plain(device?.heuristics ?? []), { mode: 'on', exec_ping: '/bin/ping -c 1 10.0.0.1' });
  assert.equal(plain(found.logging), { to_logfile: 'yes' });
  assert.equal(
    found.loggerSubsystems.map(({ name, options }) => [name, plain(options)]),
    [['QUORUM', { debug: 'on' }]],
  );
});

test('the transport', () => {
  assert.equal(
    [setup('cluster c { }\n').transport, setup('cluster c { }\n').transportGiven],
    ['knet', false],
  );
  assert.is(setup('cluster c { platform = rhel7 }\n').transport, 'udpu');
  const named = setup('cluster c {\n  transport udpu { netmtu = 1400 }\n}\n');
  assert.equal([named.transport, plain(named.transportOptions)], ['udpu', { netmtu: '1400' }]);
  assert.match(problems('cluster c { transport = kent }\n').join('\n'), 'did you mean "knet"?');
  assert.match(
    problems('cluster c {\n  platform = rhel7\n  transport = knet\n}\n').join('\n'),
    'refused-value',
  );
});

test('a misspelt setting', () => {
  const text = 'cluster c {\n  totem { tokn = 5000 }\n}\n';
  const [diagnostic] = compileText(text).diagnostics;
  assert.is(diagnostic?.message, '"totem" has no setting "tokn"');
  assert.is(applyFix(text, diagnostic), text.replace('tokn', 'token'));
  assert.match(problems('cluster c { transprot = knet }\n').join('\n'), 'did you mean "transport"?');
  assert.match(problems('cluster c {\n  totme { token = 1 }\n}\n').join('\n'), 'did you mean "totem"?');
});

test('a setting in the wrong section says where it belongs', () => {
  assert.match(problems('cluster c { token = 5000 }\n').join('\n'), 'it belongs in "totem { }"');
  assert.match(
    problems('cluster c {\n  totem { wait_for_all = 1 }\n}\n').join('\n'),
    'it belongs in "quorum { }"',
  );
  assert.match(
    problems('cluster c {\n  totem { transport = udpu }\n}\n').join('\n'),
    'write "transport = …"',
  );
  assert.match(
    problems('cluster c {\n  device net { host = q }\n}\n').join('\n'),
    'it belongs in "quorum { }"',
  );
});

test('types, versions and transports of settings', () => {
  assert.match(problems('cluster c {\n  totem { token = fast }\n}\n').join('\n'), /wrong-type.*fast/);
  assert.match(
    problems('cluster c {\n  platform = rhel7\n  link 0 { link_priority = 5 }\n}\n').join('\n'),
    'setting-not-in-corosync | "link_priority" is a setting of corosync 3 alone, and the platform has corosync 2.4.5',
  );
  assert.match(
    problems('cluster c {\n  link 0 { bindnetaddr = 10.0.0.0 }\n}\n').join('\n'),
    'setting-not-for-transport | "bindnetaddr" does nothing with the transport knet; it is for udp and udpu',
  );
  assert.match(
    problems('cluster c {\n  link 9 { link_priority = 5 }\n}\n').join('\n'),
    /wrong-type.*from 0 to 7/,
  );
});

test('what stands twice, and what is missing', () => {
  assert.match(
    problems('cluster c {\n  totem token=1\n  totem { token = 2 }\n}\n').join('\n'),
    'duplicate-entry',
  );
  assert.match(
    problems('cluster c {\n  quorum {\n    device net { algorithm = lms }\n  }\n}\n').join('\n'),
    'missing-option',
  );
  assert.match(problems('cluster c { }\ncluster d { }\n').join('\n'), 'several-cluster-declarations');
});

test.run();
