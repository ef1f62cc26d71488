/** What scripts make of corosync.conf: against the file that the installed pcs writes, and by the reference. */
import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importCorosync } from '../../../compiler/import/corosync/index.js';
import { plainText } from '../../../compiler/emit/text.js';
import { importPcs } from '../../../compiler/import/pcs/index.js';
import type { ImportSession } from '../../../compiler/import/session.js';
import type { Attribute, ClusterSetup } from '../../../compiler/model/model.js';
import { parseBoolean } from '../../../compiler/types/boolean.js';
import { requireOrSkip, run, withTempFile } from '../../support/tools.js';
import { sessionFor, shellWords, shown } from './support.js';

const test = suite('import: pcs: cluster');

function imported(text: string, release = '0.11.5'): ImportSession {
  const session = sessionFor(release);
  importPcs(session, { file: 'script.sh', text });
  return session;
}

// ---------------------------------------------------------------- with the installed pcs

/** Every script is one corosync.conf. Nodes have addresses, so that nothing is resolved. */
const SCRIPTS: readonly (readonly string[])[] = [
  ['cluster setup small n1 addr=192.0.2.1 n2 addr=192.0.2.2'],
  [
    'cluster setup rich n1 addr=192.0.2.1 addr=198.51.100.1 n2 addr=192.0.2.2 addr=198.51.100.2 n3 addr=192.0.2.3 addr=198.51.100.3 transport knet link_mode=active ip_version=ipv4 link linknumber=1 link_priority=5 transport=udp link mcastport=5409 compression model=zlib level=4 crypto cipher=aes128 hash=sha512 totem token=3000 join=60 quorum wait_for_all=1 last_man_standing=1',
  ],
  ['cluster setup plain n1 addr=192.0.2.1 n2 addr=192.0.2.2 transport knet crypto cipher=none hash=none'],
  [
    'cluster setup multi n1 addr=192.0.2.1 n2 addr=192.0.2.2 transport udp netmtu=1400 link bindnetaddr=192.0.2.0 mcastaddr=239.255.1.1 mcastport=5405 ttl=2',
  ],
  ['cluster setup uni n1 addr=192.0.2.1 n2 addr=192.0.2.2 transport udpu'],
  [
    'cluster setup changed n1 addr=192.0.2.1 n2 addr=192.0.2.2 totem token=3000 join=60',
    'cluster config update transport link_mode=passive crypto cipher=aes192 totem token=5000 join=',
    'quorum update wait_for_all=1',
  ],
  [
    'cluster setup tie n1 addr=192.0.2.1 n2 addr=192.0.2.2 quorum auto_tie_breaker=1',
    'quorum update auto_tie_breaker=0 wait_for_all=1',
    'quorum update wait_for_all=',
  ],
];

const pcsTest = requireOrSkip(test, 'corosync.conf of pcs', 'pcs', 'corosync');

/** Names and values as the file has them, whatever the order. */
function plain(session: ImportSession): unknown {
  const setup = session.setup!;
  const pairs = (list: readonly Attribute[]): string[] =>
    list.map(({ name, value }) => `${name}=${spelt(plainText(value) ?? '')}`).sort();
  const spelt = (value: string): string => {
    const yes = parseBoolean(value);
    return yes === undefined ? value : String(yes);
  };
  const written = ['cluster_uuid', 'provider', 'two_node'];
  const kept = (list: readonly Attribute[]): string[] =>
    pairs(list.filter(({ name }) => !written.includes(name)));
  return {
    name: setup.name,
    transport: setup.transport,
    totem: kept(setup.totem),
    crypto: pairs(setup.crypto),
    compression: pairs(setup.compression),
    transportOptions: pairs(setup.transportOptions),
    links: setup.links.map(({ number, options }) => [
      number,
      ...pairs(options.filter(({ name }) => name !== 'linknumber')),
    ]),
    quorum: kept(setup.quorum.options),
    device: deviceOf(setup, pairs),
    hosts: session.hosts.map(({ id, name, addresses }) => [id, name, ...addresses]),
  };
}

function deviceOf(
  { quorum: { device } }: ClusterSetup,
  pairs: (list: readonly Attribute[]) => string[],
): unknown {
  if (!device) return undefined;
  return [device.model, pairs(device.options), pairs(device.generic), pairs(device.heuristics)];
}

let same = 0;
for (const commands of SCRIPTS) {
  pcsTest(commands[0]!.split(' ')[2]!, () => {
    const text = withTempFile('corosync.conf', '', (path) => {
      for (const [index, command] of commands.entries()) {
        const overwrite = index === 0 ? ['--overwrite', '--force'] : [];
        const result = run('pcs', [...shellWords(command), '--corosync_conf', path, ...overwrite]);
        assert.is(result.code, 0, `${command}\n${result.stderr}`);
      }
      return readFileSync(path, 'utf8');
    });
    const real = sessionFor('0.11.5');
    importCorosync(real, { file: 'corosync.conf', text });
    const ours = imported(commands.map((command) => `pcs ${command}`).join('\n'));
    assert.equal(ours.diagnostics, []);
    assert.equal(plain(ours), plain(real));
    same++;
  });
}
pcsTest('count', () => {
  console.log(`${same} of ${SCRIPTS.length} clusters have the corosync.conf of pcs 0.11.5`);
  assert.is(same, SCRIPTS.length);
});

// ---------------------------------------------------------------- by the reference

test('pcs 0.9', () => {
  const session = imported(
    'pcs cluster auth n1 n2 -u hacluster\npcs cluster setup --name old n1,r1 n2,r2 --transport udp --rrpmode active --addr0 192.0.2.0 --mcast0 239.1.1.1 --mcastport0 5405 --ttl0 3 --broadcast1 --token 5000 --wait_for_all=1 --encryption 1 --enable --start',
    '0.9.169',
  );
  assert.equal(session.diagnostics, []);
  assert.equal(plain(session), {
    name: 'old',
    transport: 'udp',
    totem: ['token=5000'],
    crypto: ['cipher=aes256', 'hash=sha1'],
    compression: [],
    transportOptions: ['rrp_mode=active'],
    links: [
      [0, 'bindnetaddr=192.0.2.0', 'mcastaddr=239.1.1.1', 'mcastport=5405', 'ttl=3'],
      [1, 'broadcast=true'],
    ],
    quorum: ['wait_for_all=true'],
    device: undefined,
    hosts: [
      ['1', 'n1', 'n1', 'r1'],
      ['2', 'n2', 'n2', 'r2'],
    ],
  });
  assert.is(imported('pcs cluster setup --name old n1 n2', '0.9.169').setup!.transport, 'udpu');
});

test('addresses of authenticated hosts', () => {
  const { hosts, cib } = imported(
    'pcs host auth n1 addr=192.0.2.1 n2 addr=192.0.2.2:2224 n3 -u hacluster -p x\npcs cluster setup c n1 n2 n3\npcs cluster node add n4 addr=192.0.2.4\npcs cluster node remove n2\npcs cluster node add n5',
  );
  assert.equal(
    hosts.map(({ id, name, addresses }) => [id, name, ...addresses]),
    [
      ['1', 'n1', '192.0.2.1'],
      ['3', 'n3'],
      ['4', 'n4', '192.0.2.4'],
      ['2', 'n5'],
    ],
  );
  const nodes = [...cib.descendants()].filter(({ name }) => name === 'node');
  assert.equal(
    nodes.map((node) => node.get('uname')),
    ['n1', 'n3', 'n4', 'n5'],
  );
});

test('links', () => {
  const session = imported(
    'pcs cluster setup c n1 addr=192.0.2.1 n2 addr=192.0.2.2\npcs cluster link add n1=198.51.100.1 n2=198.51.100.2 options link_priority=3\npcs cluster link update 0 n1=192.0.2.9 options mcastport=5410\npcs cluster link remove 1',
  );
  assert.equal(session.diagnostics, []);
  assert.equal(
    session.setup!.links.map(({ number, options }) => [number, options.length]),
    [[0, 1]],
  );
  assert.equal(
    session.hosts.map(({ addresses }) => addresses),
    [['192.0.2.9'], ['192.0.2.2']],
  );
});

test('quorum devices', () => {
  const setup = 'pcs cluster setup c n1 n2 quorum auto_tie_breaker=1\n';
  const add =
    'pcs quorum device add timeout=5000 model net host=q algorithm=ffsplit heuristics mode=on exec_ping="ping -c1 gw"';
  const session = imported(`${setup}${add}`);
  assert.equal(session.diagnostics, []);
  assert.equal(session.setup!.quorum.options, []);
  assert.equal(
    deviceOf(session.setup!, (list) => list.map(({ name, value }) => `${name}=${plainText(value)}`)),
    ['net', ['host=q', 'algorithm=ffsplit'], ['timeout=5000'], ['mode=on', 'exec_ping=ping -c1 gw']],
  );
  const changed = imported(
    `${setup}${add}\npcs quorum device update timeout= model host=r\npcs quorum device heuristics remove`,
  );
  assert.equal(
    deviceOf(changed.setup!, (list) => list.map(({ name }) => name)),
    ['net', ['algorithm', 'host'], [], []],
  );
  assert.is(imported(`${setup}${add}\npcs quorum device remove`).setup!.quorum.device, undefined);
  assert.match(
    shown('', imported('pcs quorum device add model net host=q algorithm=lms').diagnostics).join(),
    'is taken as the base',
  );
});

test('what pcs refuses', () => {
  for (const [command, part] of [
    ['cluster setup c', 'name of the cluster and its nodes'],
    ['cluster setup --name c n1', 'how pcs 0.9 did it'],
    ['cluster setup c n1 n1', 'twice'],
    ['cluster setup c n1 address=x', 'no option "address"'],
    ['cluster setup c n1 transport tcp', 'no transport'],
    ['cluster setup c n1 transport udpu crypto cipher=none', 'no crypto'],
    ['cluster setup c n1 transport knet crypto cipher=aes128', 'a cipher needs a hash'],
    ['cluster setup c n1 totem tokn=5', '"tokn" is no option of totem'],
    ['cluster setup c n1 totem token=5 totem token=6', 'only stand once'],
    ['cluster setup c n1 totem token=5 token=6', 'two different values'],
    ['cluster setup c n1 transport udp addr=x n2', 'has no value'],
    ['cluster auth n1 n2', 'takes no nodes'],
    ['quorum device remove', 'no quorum device'],
    ['quorum device add model net host=q', 'algorithm'],
    ['quorum device add model disk host=q', 'no model'],
    ['cluster link add n1=x options foo=1', 'no option of a link'],
    ['cluster node remove n9', 'no node n9'],
    ['stonith sbd enable watchdg=/dev/x', 'sbd has no option "watchdg"'],
  ] as const) {
    const text = `pcs ${command}`;
    const errors = imported(text).diagnostics.filter(({ severity }) => severity === 'error');
    assert.is(errors.length, 1, command);
    assert.match(errors[0]!.message, part, command);
  }
});

test('sbd and booth', () => {
  const option = (text: string): (string | undefined)[] =>
    [...imported(text).cib.descendants()].flatMap((element) =>
      element.get('name') === 'stonith-watchdog-timeout' ? [element.get('value')] : [],
    );
  const set = 'pcs property set stonith-watchdog-timeout=10\n';
  assert.equal(option(set), ['10']);
  assert.equal(option(`${set}pcs stonith sbd enable watchdog=/dev/watchdog`), []);
  assert.equal(option('pcs stonith sbd disable'), ['0']);
  assert.equal(option(`${set}pcs stonith sbd disable`), ['0']);
  const booth = imported('pcs booth setup sites a b arbitrators c\npcs booth create ip 192.0.2.7 --name geo');
  const ids = [...booth.cib.descendants()].flatMap(({ name, id }) =>
    name === 'primitive' || name === 'group' ? [id] : [],
  );
  assert.equal(ids, ['booth-geo-group', 'booth-geo-ip', 'booth-geo-service']);
});

test.run();
