import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { compileText, modelOf, show } from './support/program.js';

const test = suite('compile');

/** The example of the language's documentation. */
const EXAMPLE = `
/// Web and database for the intranet.
cluster intranet {
  platform = rhel9                     // which tools and versions run there
  totem { token = 5000 }
  quorum { device net { host = qnetd.example.com, algorithm = ffsplit } }
}

node central1 [10.0.0.11, 192.168.1.11]   // one address a corosync link
node central2 [10.0.0.12, 192.168.1.12]
node db1 [10.0.0.21] { attributes rack=a, utilization cpu=8 }
node db2 [10.0.0.22]

param vip_ip: ip                       // given with --set, a values file or the environment
param prefix: int(0..32) = 24
secret repl_password                   // never written into any output in clear by default
let databases = [db1, db2]

property { stonith-enabled = true, no-quorum-policy = stop }
rsc_defaults { resource-stickiness = 100 }
op_defaults { timeout = 60s }

primitive vip IPaddr2 {
  ip = $vip_ip
  cidr_netmask = $prefix
  nic = eth0
  op monitor interval=10s timeout=20s
  op start timeout=20s
  meta { migration-threshold = 3 }
}

group centreon {
  vip
  primitive http systemd:httpd { op monitor interval=5s timeout=20s }
  meta { resource-stickiness = 200 }
}

primitive drbd0 ocf:linbit:drbd {
  drbd_resource = r0
  op monitor interval=29s role=Promoted
  op monitor interval=31s role=Unpromoted
}
primitive fs0 Filesystem { device = /dev/drbd0, directory = /srv, fstype = xfs }

promotable ms-drbd0 of drbd0 { promoted-max = 1, clone-max = 2, notify = true }
clone php-clone {
  interleave = true
  primitive php systemd:php-fpm
}

primitive db ocf:heartbeat:mysql { replication_passwd = $repl_password }

location centreon avoids $databases
location promoted ms-drbd0 prefers db1 = 100, db2 = 50
colocation fs-on-drbd: fs0 with promoted ms-drbd0
order drbd-before-fs: promote ms-drbd0 then start fs0
`;

test('the example of the documentation', () => {
  const model = modelOf(EXAMPLE, { set: { vip_ip: '10.0.0.5' } });
  assert.is(model.setup?.name, 'intranet');
  assert.equal(
    model.nodes.map((node) => node.name),
    ['central1', 'central2', 'db1', 'db2'],
  );
  assert.equal(
    model.resources.map((resource) => resource.id),
    ['centreon', 'fs0', 'ms-drbd0', 'php-clone', 'db'],
  );
  assert.equal(
    model.secrets.map((secret) => secret.name),
    ['repl_password'],
  );
  assert.ok(model.constraints.length >= 5);
  assert.ok(model.constraints.every((constraint) => constraint.id !== ''));
});

test('there is no model of a file with an error', () => {
  const { model, diagnostics, sources, platform, platformGiven } = compileText(EXAMPLE);
  assert.is(model, undefined);
  assert.equal(
    diagnostics.filter((one) => one.severity === 'error').map((one) => one.name),
    ['missing-parameter-value'],
  );
  assert.equal([...sources], [['main.ha', EXAMPLE]]);
  assert.equal([platform.name, platformGiven], ['rhel9', true]);
});

test('diagnostics are in order of file and place, and stand once', () => {
  const { diagnostics } = compileText('import "a.ha"\ngroup g { x }\nlet y = $z\n', {
    files: { 'a.ha': 'node a [$q]\nnode b [$q]\n' },
  });
  assert.equal(
    diagnostics.filter((one) => one.severity === 'error').map((one) => `${one.at.file} ${one.name}`),
    [
      'main.ha unknown-name',
      'main.ha unknown-parameter-reference',
      'a.ha unknown-parameter-reference',
      'a.ha unknown-parameter-reference',
    ],
  );
});

test('a missing file is a diagnostic', () => {
  const { model, diagnostics } = compileText('', { files: {}, text: undefined });
  assert.ok(model);
  assert.equal(diagnostics, []);
});

test('no part of a file makes it throw', () => {
  const options = { set: { vip_ip: '10.0.0.5' } };
  for (let end = 0; end < EXAMPLE.length; end += 3) compileText(EXAMPLE.slice(0, end), options);
  const words = EXAMPLE.split(/(?<=\s)/);
  for (let skip = 0; skip < words.length; skip++) {
    const text = words.filter((_, index) => index !== skip).join('');
    try {
      compileText(text, options);
    } catch (error) {
      throw new Error(`without ${JSON.stringify(words[skip])}: ${String(error)}`, { cause: error });
    }
  }
});

test('messages have no undefined in them', () => {
  const words = EXAMPLE.split(/(?<=\s)/);
  for (let skip = 0; skip < words.length; skip += 2) {
    const text = words.filter((_, index) => index !== skip).join('');
    for (const diagnostic of compileText(text).diagnostics)
      assert.not.match(show(diagnostic), /undefined|\[object/);
  }
});

test.run();
