import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emitCorosync } from '../../../compiler/emit/corosync/index.js';
import type { ClusterModel, ClusterSetup } from '../../../compiler/model/model.js';
import type { Platform } from '../../../compiler/platforms/platform.js';
import { platformNamed } from '../../../compiler/platforms/table.js';
import { golden } from '../../support/golden.js';
import { attributes, model, node, nodes, secret, setup } from '../../support/model-builder.js';
import { requireOrSkip, run, withTempDir } from '../../support/tools.js';

const test = suite('emit corosync');
const oracle = requireOrSkip(test, 'corosync.conf with corosync -t', 'corosync');

const OPTIONS = { source: 'test.ha', secrets: undefined };

function platform(name: string): Platform {
  const found = platformNamed(name);
  if (!found) throw new Error(`no platform ${name}`);
  return found;
}

function cluster(parts: Partial<ClusterSetup> = {}, clusterNodes = nodes('n1', 'n2')): ClusterModel {
  return model({ setup: setup('intranet', parts), nodes: clusterNodes });
}

function emit(built: ClusterModel, platformName = 'debian12'): string {
  const { files, diagnostics } = emitCorosync(built, platform(platformName), OPTIONS);
  assert.equal(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    [],
  );
  assert.is(files.length, 1);
  return files[0]!.text;
}

function errors(built: ClusterModel, platformName = 'debian12'): string[] {
  const { files, diagnostics } = emitCorosync(built, platform(platformName), OPTIONS);
  const found = diagnostics.filter(({ severity }) => severity === 'error');
  assert.is(files.length, found.length === 0 ? 1 : 0, 'no file with errors');
  return found.map(({ message }) => message);
}

const two = () => [
  node('n1', '1', { addresses: ['10.0.0.1', '10.1.0.1'] }),
  node('n2', '2', { addresses: ['10.0.0.2', '10.1.0.2'] }),
];

const everything = (): ClusterModel =>
  cluster(
    {
      transportGiven: true,
      transportOptions: attributes({ link_mode: 'active', ip_version: 'ipv4' }),
      compression: attributes({ model: 'zlib', threshold: '200' }),
      crypto: attributes({ cipher: 'aes256', hash: 'sha256' }),
      totem: attributes({ token: '5000', block_unlisted_ips: 'true' }),
      links: [
        {
          number: 0,
          options: attributes({ link_priority: '10', ping_interval: '500', ping_timeout: '1000' }),
        },
        { number: 1, options: attributes({ knet_link_priority: '5', transport: 'udp' }) },
      ],
      quorum: {
        options: attributes({ wait_for_all: 'yes' }),
        device: {
          model: 'net',
          generic: attributes({ timeout: '9000' }),
          options: attributes({ host: 'qnetd.example.com', algorithm: 'ffsplit', tls: 'true' }),
          heuristics: attributes({ mode: 'on', exec_ping: '/bin/ping -q -c 1 "10.0.0.254"' }),
        },
      },
      logging: attributes({
        to_syslog: 'true',
        to_logfile: 'false',
        debug: 'off',
        timestamp: 'yes',
        fileline: '0',
      }),
      loggerSubsystems: [{ name: 'QUORUM', options: attributes({ debug: 'trace' }) }],
    },
    [...two(), node('far', 'far', { type: 'remote' })],
  );

test('golden: everything for Corosync 3', () => {
  golden('test/emit/corosync/golden/everything.debian12.conf', emit(everything()));
});

test('golden: two rings for Corosync 2', () => {
  const rings = cluster(
    {
      transport: 'udp',
      transportGiven: true,
      totem: attributes({ token: '5000' }),
      crypto: attributes({ cipher: 'aes256', hash: 'sha1' }),
      links: [
        {
          number: 0,
          options: attributes({ bindnetaddr: '10.0.0.0', mcastaddr: '226.94.1.1', mcastport: '5405' }),
        },
        { number: 1, options: attributes({ bindnetaddr: '10.1.0.0', mcastaddr: '226.94.2.1', ttl: '2' }) },
      ],
    },
    two(),
  );
  golden('test/emit/corosync/golden/two-rings.sles12.conf', emit(rings, 'sles12'));
});

test('golden: nothing but a name', () => {
  golden('test/emit/corosync/golden/minimal.debian12.conf', emit(cluster()));
});

test('two nodes have two_node, unless something else decides a tie', () => {
  assert.match(emit(cluster()), 'two_node: 1');
  assert.not.match(emit(cluster({}, nodes('a', 'b', 'c'))), 'two_node');
  assert.not.match(
    emit(cluster({ quorum: { options: attributes({ auto_tie_breaker: 'true' }) } })),
    'two_node',
  );
  assert.not.match(emit(everything()), 'two_node');
  assert.match(emit(cluster({ quorum: { options: attributes({ two_node: 'false' }) } })), 'two_node: 0');
  assert.is(
    emit(cluster({ quorum: { options: attributes({ two_node: 'true' }) } })).split('two_node').length,
    2,
  );
});

test('ffsplit needs one vote, other algorithms none', () => {
  const device = (algorithm: string, generic = {}) =>
    emit(
      cluster({
        quorum: {
          options: [],
          device: {
            model: 'net',
            generic: attributes(generic),
            options: attributes({ host: 'q', algorithm }),
            heuristics: [],
          },
        },
      }),
    );
  assert.match(device('ffsplit'), 'votes: 1');
  assert.not.match(device('lms'), 'votes');
  assert.is(device('ffsplit', { votes: '1' }).split('votes').length, 2);
  assert.not.match(device('lms'), 'heuristics');
});

test('a node without an address is reached by its name, and remote nodes are not members', () => {
  const text = emit(cluster({}, [...nodes('n1', 'n2'), node('far', 'far', { type: 'remote' })]));
  assert.match(text, 'ring0_addr: n1');
  assert.not.match(text, 'far');
  assert.match(text, 'two_node: 1');
});

test('clear traffic of knet is pointed out', () => {
  const names = (built: ClusterModel, name: string) =>
    emitCorosync(built, platform(name), OPTIONS).diagnostics.map((found) => found.name);
  assert.equal(names(cluster(), 'debian12'), ['corosync-unencrypted']);
  assert.equal(names(everything(), 'debian12'), []);
  assert.equal(names(cluster({ totem: attributes({ secauth: 'on' }) }), 'debian12'), []);
  assert.equal(names(cluster(), 'rhel7'), [], 'Corosync 2 encrypts by default');
});

test('no cluster declaration, no file', () => {
  const { files, diagnostics } = emitCorosync(model({ nodes: nodes('n1') }), platform('debian12'), OPTIONS);
  assert.equal(files, []);
  assert.is(diagnostics[0]?.name, 'no-cluster-declaration');
  assert.is(diagnostics[0]?.at.file, 'test.ha');
});

test('what the Corosync of the platform does not have', () => {
  assert.equal(errors(cluster({ transportGiven: true }), 'rhel7'), [
    'Corosync 2.4.5 does not know the transport knet: it came with Corosync 3.0',
  ]);
  assert.match(emit(cluster(), 'rhel7'), 'transport: udpu');
  assert.equal(errors(cluster({ transportOptions: attributes({ rrp_mode: 'passive' }), transport: 'udp' })), [
    'Corosync 3.1.7 does not know the option rrp_mode',
  ]);
  assert.equal(
    errors(cluster({ transport: 'udpu', crypto: attributes({ cipher: 'aes256', hash: 'sha1' }) })),
    ['Corosync 3.1.7 does not know the encryption of the transport udpu'],
  );
  assert.equal(
    errors(
      cluster({ transport: 'udp', links: [{ number: 0, options: attributes({ link_priority: '1' }) }] }),
    ),
    ['Corosync 3.1.7 does not know the option link_priority for the transport udp'],
  );
});

test('the node list must be whole', () => {
  assert.equal(errors(cluster({}, [])), ['the cluster has no nodes for the node list of corosync.conf']);
  assert.equal(errors(cluster({}, [...two(), node('n3', '3', { addresses: ['10.0.0.3'] })])), [
    'the node n3 has 1 address, and n1 has 2 addresses: every link needs one on each node',
  ]);
  assert.equal(errors(cluster({ transport: 'udpu' }, two())).length, 2);
  assert.equal(errors(cluster({}, [node('n1', 'n1'), node('n2', '0')])), [
    'the node n1 has the id "n1", and Corosync wants a number',
    'the node n2 has the id "0", and Corosync wants a number',
  ]);
});

test('values cannot break out of their line', () => {
  for (const value of ['a\nnodelist {', 'a{b', 'a}b', 'a\rb', 'a\u0000b']) {
    const found = errors(cluster({ totem: attributes({ keyfile: value }) }));
    assert.is(found.length, 1, value);
    assert.match(found[0]!, 'corosync.conf cannot hold');
  }
  assert.equal(errors(cluster({}, [node('n1', '1', { addresses: ['x\ny'] })])).length, 1);
});

test('secrets need a source', () => {
  const built = cluster({ totem: attributes({ keyfile: secret('path') }) });
  assert.equal(errors(built).length, 1);
  const [file] = emitCorosync(built, platform('debian12'), {
    ...OPTIONS,
    secrets: new Map([['path', '/k']]),
  }).files;
  assert.ok(file?.secret);
  assert.match(file?.text ?? '', 'keyfile: /k');
});

// ---------------------------------------------------------------- corosync itself

/** `corosync -t`: reads the file, resolves the addresses and finds this host in it, then exits. */
function verdict(make: (keyfile: string) => ClusterModel): string {
  return withTempDir((directory) => {
    const keyfile = join(directory, 'authkey');
    const path = join(directory, 'corosync.conf');
    writeFileSync(keyfile, Buffer.alloc(256, 7), { mode: 0o400 });
    writeFileSync(path, emit(make(keyfile)));
    const { code, stdout, stderr } = run('corosync', ['-t', '-c', path]);
    return code === 0 ? 'accepted' : `${code}\n${stdout}${stderr}`;
  });
}

const local = (...addresses: string[]) =>
  node(hostname(), '1', { addresses: addresses.length > 0 ? addresses : ['127.0.0.1'] });

oracle('corosync accepts everything', () => {
  const { setup: full } = everything();
  const result = verdict((keyfile) =>
    model({
      setup: { ...full!, totem: [...full!.totem, ...attributes({ keyfile })] },
      nodes: [local('127.0.0.1', '127.0.0.2'), node('other', '2', { addresses: ['127.0.0.3', '127.0.0.4'] })],
    }),
  );
  assert.is(result, 'accepted');
});

oracle('corosync accepts each transport', () => {
  assert.is(
    verdict(() => cluster({}, [local()])),
    'accepted',
  );
  assert.is(
    verdict(() => cluster({ transport: 'udpu' }, [local()])),
    'accepted',
  );
  const links = [
    {
      number: 0,
      options: attributes({
        bindnetaddr: '127.0.0.0',
        mcastaddr: '239.1.2.3',
        mcastport: '5405',
        broadcast: 'no',
      }),
    },
  ];
  assert.is(
    verdict(() => cluster({ transport: 'udp', links }, [local()])),
    'accepted',
  );
});

oracle('corosync reads booleans in the spelling of each option', () => {
  const spelt = cluster(
    {
      quorum: {
        options: attributes({ wait_for_all: 'true', auto_tie_breaker: 'Yes', last_man_standing: 'on' }),
      },
      logging: attributes({
        to_stderr: 'true',
        to_syslog: '0',
        debug: 'false',
        timestamp: 'true',
        function_name: 'y',
        blackbox: 'no',
      }),
    },
    [local(), node('b', '2', { addresses: ['127.0.0.2'] })],
  );
  assert.is(
    verdict(() => spelt),
    'accepted',
  );
});

test.run();
