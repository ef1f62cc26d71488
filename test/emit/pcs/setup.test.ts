/** The script that sets a cluster up, as far as that works without one: what pcs makes of it as corosync.conf. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emitCorosync } from '../../../compiler/emit/corosync/index.js';
import { emitPcs, emitPcsSetup } from '../../../compiler/emit/pcs/index.js';
import type { ClusterModel, ClusterSetup } from '../../../compiler/model/model.js';
import { attributes, model, node, setup } from '../../support/model-builder.js';
import { requireOrSkip } from '../../support/tools.js';
import { bash, OPTIONS, platform } from './support.js';

const all = suite('pcs: cluster setup');
const test = requireOrSkip(all, 'pcs: cluster setup', 'pcs');

function cluster(parts: Partial<ClusterSetup>, addresses: readonly (readonly string[])[]): ClusterModel {
  return model({
    setup: setup('hac', parts),
    nodes: addresses.map((list, index) => node(`n${index + 1}`, String(index + 1), { addresses: list })),
  });
}

const CASES: Readonly<Record<string, () => ClusterModel>> = {
  'two nodes, two links, everything of knet': () =>
    cluster(
      {
        transportGiven: true,
        transportOptions: attributes({ link_mode: 'passive', ip_version: 'ipv4', knet_pmtud_interval: '40' }),
        links: [
          {
            number: 0,
            options: attributes({ link_priority: '5', ping_interval: '500', ping_timeout: '1000' }),
          },
          { number: 1, options: attributes({ mcastport: '5500', transport: 'sctp' }) },
        ],
        crypto: attributes({ cipher: 'aes256', hash: 'sha256', model: 'nss' }),
        compression: attributes({ model: 'zlib', threshold: '100', level: '5' }),
        totem: attributes({ token: '5000', block_unlisted_ips: 'false' }),
        quorum: { options: attributes({ wait_for_all: 'true' }) },
      },
      [
        ['10.0.0.1', '10.1.0.1'],
        ['10.0.0.2', '10.1.0.2'],
      ],
    ),
  'a quorum device': () =>
    cluster(
      {
        crypto: attributes({ cipher: 'aes256', hash: 'sha256' }),
        quorum: {
          options: attributes({}),
          device: {
            model: 'net',
            generic: attributes({ timeout: '5000', sync_timeout: '6000' }),
            options: attributes({
              host: 'q.example.com',
              algorithm: 'ffsplit',
              tie_breaker: 'lowest',
              tls: 'on',
            }),
            heuristics: attributes({ mode: 'on', exec_ping: "/bin/ping -c 1 'x y'" }),
          },
        },
      },
      [['10.0.0.1'], ['10.0.0.2']],
    ),
  'three nodes, udp': () =>
    cluster(
      {
        transport: 'udp',
        transportGiven: true,
        transportOptions: attributes({ netmtu: '1400' }),
        links: [
          {
            number: 0,
            options: attributes({ bindnetaddr: '10.0.0.0', broadcast: 'yes', mcastport: '5410' }),
          },
        ],
        quorum: { options: attributes({ last_man_standing: '1', last_man_standing_window: '5000' }) },
      },
      [['10.0.0.1'], ['10.0.0.2'], ['10.0.0.3']],
    ),
};

for (const [name, build] of Object.entries(CASES)) {
  test(`${name}: pcs writes the corosync.conf of the corosync target`, async () => {
    const source = build();
    const { diagnostics, files } = emitPcsSetup(source, platform(), OPTIONS);
    assert.equal(
      diagnostics.map(({ message }) => message),
      [],
    );
    const ours = emitCorosync(source, platform(), OPTIONS).files[0]!.text;
    const theirs = await written(files[0]!.text);
    assert.equal(settings(theirs), settings(ours));
  });
}

test('what pcs has no option for is a warning, and not in the script', () => {
  const source = cluster(
    { logging: attributes({ debug: 'on' }), totem: attributes({ token: '5000', token_warning: '50' }) },
    [['10.0.0.1'], ['10.0.0.2']],
  );
  const { diagnostics, files } = emitPcsSetup(source, platform(), OPTIONS);
  assert.equal(
    diagnostics.map(({ severity, message }) => `${severity} ${message}`),
    [
      'warning "pcs cluster setup" of pcs 0.11.5 cannot set logging',
      'warning "pcs cluster setup" of pcs 0.11.5 cannot set token_warning of totem',
    ],
  );
  assert.match(files[0]!.text, 'totem token=5000');
  assert.not.match(files[0]!.text, 'token_warning=');
});

test('a password is in no script', () => {
  const { files } = emitPcsSetup(CASES['a quorum device']!(), platform(), OPTIONS);
  assert.match(
    files[0]!.text,
    'pcs host auth n1 addr=10.0.0.1 n2 addr=10.0.0.2 q.example.com -u hacluster\n',
  );
  assert.not.match(files[0]!.text, / -p /);
});

test('no pcs on the platform, no cluster declaration', () => {
  const source = CASES['a quorum device']!();
  const codes = (result: ReturnType<typeof emitPcs>) => [
    result.files.length,
    ...result.diagnostics.map(({ code }) => code),
  ];
  assert.equal(codes(emitPcs(source, platform('sles15'), OPTIONS)), [0, 'HA5101']);
  assert.equal(codes(emitPcsSetup(source, platform('sles15'), OPTIONS)), [0, 'HA5101']);
  assert.equal(codes(emitPcsSetup(model(), platform(), OPTIONS)), [0, 'HA5004']);
});

async function written(script: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'hadsl-setup-'));
  try {
    const path = join(directory, 'setup.sh');
    await writeFile(path, script);
    const target = join(directory, 'corosync.conf');
    const { code, output } = await bash([path, '--corosync-conf', target]);
    assert.is(code, 0, output);
    return await readFile(target, 'utf8');
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** `section/section key: value`, sorted; interfaces by their number. Not what pcs adds of its own. */
function settings(conf: string): string[] {
  const path: string[] = [];
  const found: string[] = [];
  let nodes = 0;
  let interfaces = 0;
  for (const line of conf.split('\n').map((text) => text.trim())) {
    const open = /^(\w+) \{$/.exec(line);
    if (open) {
      const [, name = ''] = open;
      path.push(
        name === 'node' ? `node${nodes++}` : name === 'interface' ? `interface${interfaces++}` : name,
      );
    } else if (line === '}') path.pop();
    else if (line !== '' && !line.startsWith('#')) found.push(`${path.join('/')} ${line}`);
  }
  const own = /^logging |cluster_uuid: |provider: |linknumber: 0$/;
  return found.filter((line) => !own.test(line)).sort();
}

all.run();
