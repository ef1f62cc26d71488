/** corosync.conf → setup and hosts: what hadsl writes comes back, and files as other tools write them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { emitCorosync } from '../../../compiler/emit/corosync/index.js';
import { importCorosync } from '../../../compiler/import/corosync/index.js';
import { withCorosync } from '../../../compiler/import/hosts.js';
import { ImportSession } from '../../../compiler/import/session.js';
import type { ClusterModel } from '../../../compiler/model/model.js';
import type { Platform } from '../../../compiler/platforms/platform.js';
import { platformNamed } from '../../../compiler/platforms/table.js';

const GOLDENS = join(import.meta.dirname, '../../emit/corosync/golden');
const test = suite('import/corosync');

const EMPTY: ClusterModel = {
  nodes: [],
  properties: [],
  rscDefaults: [],
  opDefaults: [],
  templates: [],
  resources: [],
  constraints: [],
  fencingLevels: [],
  tags: [],
  aclRoles: [],
  aclSubjects: [],
  alerts: [],
  secrets: [],
};

function read(text: string, platform: Platform = platformNamed('debian12')!): ImportSession {
  const session = new ImportSession({ platform });
  importCorosync(session, { file: 'corosync.conf', text });
  return session;
}

test('what hadsl writes comes back', () => {
  let equal = 0;
  const files = readdirSync(GOLDENS).filter((name) => name.endsWith('.conf'));
  for (const name of files) {
    const text = readFileSync(join(GOLDENS, name), 'utf8');
    const platform =
      platformNamed(/ for (\S+)$/m.exec(text)?.[1] ?? 'debian12') ?? platformNamed('debian12')!;
    const session = read(text, platform);
    assert.equal(session.diagnostics, [], name);
    const source = /Written by hadsl from (.*) for/.exec(text)?.[1] ?? '';
    const again = emitCorosync(withCorosync(EMPTY, session), platform, { secrets: undefined, source });
    assert.is(again.files[0]?.text, text, name);
    equal++;
  }
  console.log(`corosync.conf written by hadsl that comes back: ${equal} of ${files.length}`);
  assert.ok(files.length > 0);
});

test('a multicast cluster of Corosync 2 without a node list', () => {
  const session = read(`# two rings
totem {
  version: 2
  secauth: on
  rrp_mode: passive
  interface {
    ringnumber: 0
    bindnetaddr: 10.0.0.0
    mcastaddr: 239.255.1.1
    mcastport: 5405
    ttl: 1
  }
  interface {
    ringnumber: 1
    bindnetaddr: 192.168.1.0
    mcastaddr: 239.255.2.1
  }
}
quorum {
  provider: corosync_votequorum
  expected_votes: 2
  two_node: 1
}
`);
  assert.equal(session.diagnostics, []);
  assert.is(session.setup?.transport, 'udp');
  assert.equal(
    session.setup?.links.map(({ number, options }) => [number, options.map(({ name }) => name)]),
    [
      [0, ['bindnetaddr', 'mcastaddr', 'mcastport', 'ttl']],
      [1, ['bindnetaddr', 'mcastaddr']],
    ],
  );
  assert.equal(
    session.setup?.quorum.options.map(({ name, value }) => `${name}=${value as string}`),
    ['expected_votes=2', 'two_node=1'],
  );
  assert.equal(session.comments, ['two rings']);
});

test('knet with two links, a quorum device and heuristics', () => {
  const session = read(`totem {
    version: 2
    cluster_name: web
    transport: knet
    crypto_cipher: aes256
    crypto_hash: sha256
    token: 5000
    interface {
        linknumber: 1
        knet_link_priority: 10
    }
}
nodelist {
    node {
        ring0_addr: 10.0.0.1
        ring1_addr: 10.1.0.1
        name: n1
        nodeid: 7
    }
    node {
        ring0_addr: n2
        nodeid: 8
    }
}
quorum {
    provider: corosync_votequorum
    device {
        model: net
        votes: 1
        net {
            host: q.example.com
            algorithm: ffsplit
        }
        heuristics {
            mode: on
            exec_ping: /bin/ping -c 1 10.0.0.254
        }
    }
}
logging {
    to_syslog: yes
    logger_subsys {
        subsys: QUORUM
        debug: off
    }
}
`);
  assert.equal(session.diagnostics, []);
  assert.equal(
    session.hosts.map(({ name, id, addresses }) => ({ name, id, addresses })),
    [
      { name: 'n1', id: '7', addresses: ['10.0.0.1', '10.1.0.1'] },
      { name: 'n2', id: '8', addresses: [] },
    ],
  );
  assert.equal(
    session.setup?.crypto.map(({ name }) => name),
    ['cipher', 'hash'],
  );
  assert.equal(session.setup?.quorum.device?.generic, [], 'one vote is what ffsplit has');
  assert.equal(
    session.setup?.quorum.device?.heuristics.map(({ name }) => name),
    ['mode', 'exec_ping'],
  );
  assert.equal(
    session.setup?.loggerSubsystems.map(({ name }) => name),
    ['QUORUM'],
  );
});

for (const [name, text, expected, word] of [
  ['a line that is nothing', 'totem {\n  version 2\n}\n', 'corosync-not-a-directive', 'version 2'],
  ['a section that is not closed', 'totem {\n  version: 2\n', 'corosync-unclosed-section', 'totem {'],
  ['a brace too many', 'totem {\n}\n}\n', 'corosync-unmatched-brace', '}'],
  ['no totem', 'quorum {\n}\n', 'corosync-no-totem', ''],
  ['an unknown directive', 'totem {\n  tokn: 5\n}\n', 'corosync-unknown-directive', 'tokn'],
  ['another transport', 'totem {\n  transport: iba\n}\n', 'corosync-unknown-transport', 'iba'],
  [
    'a section of the machine',
    'totem {\n}\nuidgid {\n  uid: x\n}\n',
    'corosync-section-left-out',
    'uidgid {',
  ],
  [
    'a node without a name',
    'totem {\n}\nnodelist {\n  node {\n  }\n}\n',
    'corosync-node-without-name',
    'node {',
  ],
  ['endless nesting', 'a {\n'.repeat(1000), 'corosync-nesting', 'a {'],
] as const) {
  test(`refused or reported: ${name}`, () => {
    const { diagnostics } = read(text);
    const found = diagnostics.find((one) => one.name === expected);
    assert.ok(found, diagnostics.map((one) => one.name).join());
    assert.is(text.slice(found.at.pos, found.at.end), word);
  });
}

test.run();
