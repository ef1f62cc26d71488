/**
 * `hadsl agents`: with agents of our own under a folder of ours, and an `ssh` that runs the script here and notes how it
 * was called.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readLock } from '../../compiler/agents/lock-file.js';
import type { AgentLock } from '../../compiler/agents/lock.js';
import { readRecords } from '../../compiler/cli/agents/records.js';
import { harvestScript } from '../../compiler/cli/agents/script.js';
import { hadsl } from '../support/cli.js';

const test = suite('hadsl agents');

const home = mkdtempSync(join(tmpdir(), 'hadsl-agents-'));
const work = join(home, 'work');
const start = process.cwd();
const before = { ...process.env };
test.before(() => {
  Object.assign(process.env, {
    NO_COLOR: '1',
    PATH: `${join(home, 'bin')}:${before['PATH'] ?? ''}`,
    HADSL_TEST_HOME: home,
    OCF_ROOT: join(home, 'local'),
    SECRET_OF_THE_USER: 'do not show',
  });
});
test.after(() => {
  process.chdir(start);
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
  rmSync(home, { recursive: true, force: true });
});
test.before.each(() => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  process.chdir(work);
});

/** In this process, as in usage.test.ts. */
function put(path: string, text: string, executable = false): void {
  const full = join(home, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  if (executable) chmodSync(full, 0o755);
}

/** `where` is a host, or `local`. */
function agent(where: string, name: string, body: string): void {
  put(`${where}/resource.d/mine/${name}`, `#!/bin/sh\n${body}\n`, true);
}

const metadata = (parameters: string): string => `<?xml version="1.0"?>
<!DOCTYPE resource-agent SYSTEM "ra-api-1.dtd">
<resource-agent><shortdesc lang="en">Good</shortdesc><parameters>${parameters}</parameters>
<actions><action name="start" timeout="20s"/></actions></resource-agent>`;
const prints = (text: string): string => `cat <<'END'\n${text}\nEND`;
const X = '<parameter name="x"><content type="integer" default="1"/></parameter>';
const STATE =
  '<parameter name="state"><content type="string" default="/run/$OCF_RESOURCE_INSTANCE.state"/></parameter>';

// Notes its arguments, then does as the host would; the name of the node comes from the name of the host.
put(
  'bin/ssh',
  `#!/bin/sh
for word; do printf '[%s]' "$word"; done >>"$HADSL_TEST_HOME/calls"
echo >>"$HADSL_TEST_HOME/calls"
while [ "$1" != -- ]; do shift; done
host=\${2#*@}
case $host in
  gone) echo "Warning: something first" >&2; echo "ssh: connect to host gone port 22: Connection refused" >&2; exit 255 ;;
  broken) head -c 2000 >/dev/null; echo "half an ans"; exit 0 ;;
  motd) echo "Welcome to motd! Today is"; echo "a good day" ;;
esac
OCF_ROOT=$HADSL_TEST_HOME/$host
HADSL_FENCE_AGENTS=$HADSL_TEST_HOME/$host/sbin
export OCF_ROOT HADSL_FENCE_AGENTS
{ echo "uname() { echo $host; }"; cat; } | sh -s
`,
  true,
);

function calls(): string[] {
  const path = join(home, 'calls');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  rmSync(path, { force: true });
  return lines;
}

function lockFile(): AgentLock {
  const { lock, diagnostics } = readLock(
    readFileSync(join(work, 'hadsl.lock.json'), 'utf8'),
    'hadsl.lock.json',
  );
  if (!lock) throw new Error(JSON.stringify(diagnostics));
  return lock;
}

function source(...agents: readonly string[]): string {
  const lines = agents.map((name, i) => `primitive r${i} ${name} { x = 1 }\n`);
  writeFileSync(join(work, 'cluster.ha'), lines.join(''));
  return 'cluster.ha';
}

test('the agents that a file uses are locked, and it is checked against them', async () => {
  agent('local', 'good', `: ; cat <<END\n${metadata(X + STATE)}\nEND`);
  const file = source('ocf:mine:good', 'ocf:mine:absent', 'systemd:cron');
  const made = await hadsl('agents', 'lock', file);
  assert.is(made.code, 0, made.err);
  assert.is(made.out, '');
  assert.match(
    made.err,
    /ocf:mine:absent is not installed on \S+\nwrote hadsl\.lock\.json: 1 agent of 1 node\n$/,
  );
  const lock = lockFile();
  assert.equal([...lock.agents.keys()], ['ocf:mine:good']);
  assert.equal([...lock.missing.keys()], ['ocf:mine:absent']);
  const { parameters, description } = lock.agents.get('ocf:mine:good')![0]!.metadata;
  assert.is(description, 'Good');
  assert.equal(parameters, [
    { n: 'state', d: '/run/${instance}.state' },
    { n: 'x', t: 'i', d: '1' },
  ]);

  writeFileSync(
    join(work, 'cluster.ha'),
    'primitive r ocf:mine:good { x = y }\nprimitive s ocf:mine:absent\n',
  );
  const checked = await hadsl('check', file, '--format', 'concise');
  assert.is(checked.code, 1);
  assert.match(checked.out, /1:33: error HA3001 wrong-type/);
  assert.match(checked.out, /2:13: warning HA3609 agent-not-installed/);
  assert.match(
    (await hadsl('describe', 'ocf:mine:good')).out,
    /^ocf:mine:good\n\nGood\n\nParameters\n {2}state {2}.*; default/,
  );
  assert.match((await hadsl('agents', 'list')).out, /^ocf:mine:good {2}\(locked\)$/m);

  // The same nodes give the same bytes.
  const bytes = readFileSync(join(work, 'hadsl.lock.json'), 'utf8');
  assert.is((await hadsl('agents', 'lock')).code, 0);
  assert.is(readFileSync(join(work, 'hadsl.lock.json'), 'utf8'), bytes);
  assert.equal(
    readdirSync(work).filter((name) => name.includes('tmp')),
    [],
  );
});

test('drift is exit code 1, in "diff" and in "lock --check", and "lock" writes it', async () => {
  agent('local', 'good', prints(metadata(X)));
  const file = source('ocf:mine:good');
  assert.is((await hadsl('agents', 'diff', file)).code, 2);
  assert.is((await hadsl('agents', 'lock', '--check', file)).code, 2);
  assert.is((await hadsl('agents', 'lock', file)).code, 0);
  assert.equal(await hadsl('agents', 'diff'), { code: 0, out: '', err: '' });
  assert.equal(await hadsl('agents', 'lock', '--check'), { code: 0, out: '', err: '' });

  const other = '<parameter name="x" required="1"><content type="string"/></parameter><parameter name="y"/>';
  agent('local', 'good', prints(metadata(other)));
  const drift = await hadsl('agents', 'diff');
  assert.is(drift.code, 1);
  const lines = drift.out.trim().split('\n');
  assert.is(lines.length, 2, drift.out);
  assert.match(lines[0]!, /^ocf:mine:good on \S+: parameter "x" was integer, default "1", is required$/);
  assert.match(lines[1]!, /^ocf:mine:good on \S+: parameter "y" is new$/);
  const before = readFileSync(join(work, 'hadsl.lock.json'), 'utf8');
  assert.is((await hadsl('agents', 'lock', '--check')).out, drift.out);
  assert.is(readFileSync(join(work, 'hadsl.lock.json'), 'utf8'), before);

  rmSync(join(home, 'local/resource.d/mine/good'));
  assert.match((await hadsl('agents', 'diff')).out, /^ocf:mine:good on \S+: no longer there$/m);
  agent('local', 'good', prints(metadata(X).replace('Good', 'Better')));
  assert.match((await hadsl('agents', 'diff')).out, /: other descriptions only$/m);
  assert.is((await hadsl('agents', 'lock')).code, 0);
  assert.is((await hadsl('agents', 'diff')).code, 0);
});

test('nodes are asked over ssh, once each, with nothing of the user in the command', async () => {
  agent('n1', 'good', prints(metadata(X)));
  agent('n2', 'good', prints(metadata('')));
  agent('motd', 'good', prints(metadata(X)));
  calls();
  const file = source('ocf:mine:good');
  const made = await hadsl('agents', 'lock', file, '--host', 'root@n1', '--host=n2', '--host', 'motd');
  assert.is(made.code, 0, made.err);
  assert.equal(calls().sort(), [
    '[-o][BatchMode=yes][-o][ConnectTimeout=15][--][motd][sh][-s]',
    '[-o][BatchMode=yes][-o][ConnectTimeout=15][--][n2][sh][-s]',
    '[-o][BatchMode=yes][-o][ConnectTimeout=15][--][root@n1][sh][-s]',
  ]);
  const lock = lockFile();
  assert.equal([...lock.nodes.keys()], ['motd', 'n1', 'n2']);
  assert.equal(
    lock.agents.get('ocf:mine:good')!.map(({ nodes }) => nodes),
    [['motd', 'n1'], ['n2']],
  );
  const checked = await hadsl('check', file, '--format', 'concise');
  assert.match(checked.out, /warning HA3607 agent-differs-between-nodes: .*: only motd, n1 have "x"/);

  // One of the nodes alone: the others count as they were.
  assert.equal(await hadsl('agents', 'diff', '--host', 'n1'), { code: 0, out: '', err: '' });
  assert.is((await hadsl('agents', 'diff', '--host', 'n1', '--host', 'root@n1')).code, 2);

  assert.is((await hadsl('agents', 'lock', '--anonymous', '--host', 'n1', '--host', 'n2')).code, 0);
  assert.equal([...lockFile().nodes.keys()], ['node1', 'node2']);
  assert.not.match(readFileSync(join(work, 'hadsl.lock.json'), 'utf8'), /"n1"/);
});

test('a host that cannot be asked: exit code 2, a line for each, and the lock stays', async () => {
  agent('n1', 'good', prints(metadata(X)));
  const file = source('ocf:mine:good');
  assert.is((await hadsl('agents', 'lock', file, '--host', 'n1')).code, 0);
  const before = readFileSync(join(work, 'hadsl.lock.json'), 'utf8');
  const failed = await hadsl('agents', 'lock', file, '--host', 'n1', '--host', 'gone', '--host', 'broken');
  assert.equal(failed, {
    code: 2,
    out: '',
    err:
      'hadsl: cannot ask gone: ssh: connect to host gone port 22: Connection refused\n' +
      'hadsl: cannot ask broken: its answer is cut off\n',
  });
  assert.is(readFileSync(join(work, 'hadsl.lock.json'), 'utf8'), before);
  calls();
  for (const host of ['-oProxyCommand=touch pwned', '--', 'a b', 'a;b', "a'b", '', '$(x)']) {
    assert.is((await hadsl('agents', 'diff', `--host=${host}`)).code, 2, host);
  }
  assert.equal(calls(), []);
  assert.not(existsSync(join(work, 'pwned')));
});

test('agents that print what they should not', async () => {
  const record = 'deadbeef agent ocf:mine:victim 0 3\nabc\ndeadbeef end - 0 0\n\n';
  agent('local', 'forger', `printf '${record.replaceAll('\n', '\\n')}'\n${prints(metadata(X))}`);
  agent('local', 'huge', 'yes "<resource-agent>" | head -c 5000000');
  agent('local', 'endless', 'yes');
  agent('local', 'noise', `printf '\\033[2J\\000\\377not metadata'`);
  agent('local', 'silent', 'exit 3');
  agent('local', 'leaves', `sleep 300 &\n${prints(metadata(X))}`);
  agent('local', 'stubborn', `trap '' TERM\nsleep 300\nsleep 300`);
  agent('local', 'reads', `cat >/dev/null\n${prints(metadata(X))}`);
  agent('local', 'names', prints(metadata('<parameter name="__proto__"/><parameter name="a\u001b[31m"/>')));
  const names = ['forger', 'huge', 'endless', 'noise', 'silent', 'leaves', 'stubborn', 'reads', 'names'];
  const made = await hadsl('agents', 'lock', source(...names.map((name) => `ocf:mine:${name}`)));
  assert.is(made.code, 0, made.err);
  const lock = lockFile();
  assert.equal(
    [...lock.agents.keys()].sort(),
    ['forger', 'leaves', 'names', 'reads'].map((name) => `ocf:mine:${name}`),
  );
  assert.match(made.err, /ocf:mine:huge on \S+: its metadata is too large/);
  assert.match(made.err, /ocf:mine:endless on \S+: its metadata is too large/);
  assert.match(made.err, /ocf:mine:noise on \S+: what it prints is no metadata/);
  assert.match(made.err, /ocf:mine:silent on \S+: it printed nothing \(exit code 3\)/);
  assert.match(made.err, /ocf:mine:stubborn on \S+: it did not answer within 10 seconds/);
  assert.not.match(made.err, /\u001b/);
});

test('an agent is asked for its metadata, in an environment of its own', async () => {
  agent(
    'local',
    'records',
    `{ echo "$# $*"; env | sort; pwd; } >>"${join(home, 'recorded')}"\n${prints(metadata(X))}`,
  );
  assert.is((await hadsl('agents', 'lock', source('ocf:mine:records'))).code, 0);
  const recorded = readFileSync(join(home, 'recorded'), 'utf8').trim().split('\n');
  assert.is(recorded[0], '1 meta-data');
  assert.ok(
    recorded.includes('OCF_RESOURCE_TYPE=records') && recorded.includes('OCF_RESOURCE_PROVIDER=mine'),
  );
  assert.not.match(recorded.join('\n'), /SECRET_OF_THE_USER/);
  assert.is(recorded.filter((line) => /meta-data$/.test(line)).length, 1);
});

test('names of agents that are none reach no shell', async () => {
  const bad = '"ocf:mine:$(touch pwned)"';
  writeFileSync(join(work, 'bad.cib'), '');
  const names = [
    bad.replace('$', '\\$'),
    '"ocf:mine:../../../../bin/sh"',
    '"ocf:mine:a b"',
    '"ocf:mine:a\'b"',
  ];
  const made = await hadsl('agents', 'lock', source(...names));
  assert.is(made.code, 0, made.err);
  assert.is(lockFile().agents.size + lockFile().missing.size, 0);
  assert.not(existsSync(join(work, 'pwned')));
  assert.throws(() => harvestScript({ kind: 'named', names: ["ocf:a:b'; touch x; '"] }, 'abc'));
  assert.throws(() => harvestScript({ kind: 'named', names: [] }, 'a b'));
});

test('records are counted, not searched for', () => {
  const records = (text: string): unknown => readRecords(Buffer.from(text), 'abc');
  assert.equal(records('motd\nabc agent n 0 5\nabc x\nabc end - 0 0\n\n'), [
    { kind: 'agent', name: 'n', status: 0, text: 'abc x' },
    { kind: 'end', name: '-', status: 0, text: '' },
  ]);
  for (const text of [
    ...[
      '',
      'nothing',
      'abc',
      'abc end - 0 0',
      'abc agent n 0 5\nabc',
      'abc agent n 0 4\nabc x\nabc end - 0 0\n\n',
    ],
    ...['abc agent n 0 99999999\nx\n', 'abc agent n 0 -1\nx\n', 'abc agent n 0 1\nx\nxyz end - 0 0\n\n'],
  ])
    assert.is(records(text), undefined, text);
});

test('all agents of a node', async () => {
  agent('n3', 'one', prints(metadata(X)));
  agent('n3', '.hidden', prints(metadata(X)));
  agent('n3', 'a library', prints(metadata(X)));
  put('n3/resource.d/mine/README', 'not executable');
  agent('n3', 'helper', 'echo usage');
  put(
    'n3/sbin/fence_one',
    `#!/bin/sh\necho "$*" >>"${join(home, 'fenced')}"\n${prints(metadata(X))}\n`,
    true,
  );
  put('n3/sbin/fence_virtd', `#!/bin/sh\necho daemon >>"${join(home, 'fenced')}"\n`, true);
  const made = await hadsl('agents', 'lock', '--all', '--host', 'n3');
  assert.is(made.code, 0, made.err);
  const lock = lockFile();
  assert.is(lock.scope, 'all');
  assert.equal([...lock.agents.keys()], ['ocf:mine:one', 'stonith:fence_one']);
  assert.is(readFileSync(join(home, 'fenced'), 'utf8'), '-o metadata\n');
});

test('a broken lock stops everything that would use it', async () => {
  agent('local', 'good', prints(metadata(X)));
  const file = source('ocf:mine:good');
  writeFileSync(join(work, 'hadsl.lock.json'), '{ "version": 7 }\n');
  for (const args of [
    ['check', file],
    ['compile', file, '--target', 'cib'],
    ['import', '--from', 'crmsh', file],
  ]) {
    const { code, out, err } = await hadsl(...args, '--format', 'concise');
    assert.is(code, 2, args.join(' '));
    assert.match(out + err, /hadsl\.lock\.json:1:14: error HA3610 broken-lock: .*a newer hadsl has made it/);
  }
  const { code, err } = await hadsl('agents', 'lock', file);
  assert.is(code, 2);
  assert.match(err, /^hadsl: hadsl\.lock\.json: .*; remove it to make it anew\n$/);
});

test('the lock is the nearest above a file, and made beside the configuration', async () => {
  agent('local', 'good', prints(metadata(X)));
  mkdirSync(join(work, 'sites/a'), { recursive: true });
  writeFileSync(join(work, 'sites/hadsl.config.json'), '{}\n');
  writeFileSync(join(work, 'sites/a/c.ha'), 'primitive r ocf:mine:good { x = y }\n');
  assert.match((await hadsl('agents', 'lock', 'sites/a/c.ha')).err, /^wrote sites\/hadsl\.lock\.json/m);
  assert.match((await hadsl('check', 'sites/a/c.ha', '--format', 'concise')).out, /HA3001/);
  rmSync(join(work, 'sites/hadsl.lock.json'));
  assert.match((await hadsl('agents', 'lock', 'sites')).err, /^wrote sites\/hadsl\.lock\.json: 1 agent /m);
  assert.is((await hadsl('agents', 'lock', 'sites/a/c.ha', '-o', 'own.json')).code, 0);
  assert.ok(existsSync(join(work, 'own.json')));
});

test('other formats, declarations, and wrong usage', async () => {
  agent('local', 'good', prints(metadata(X)));
  writeFileSync(join(work, 'c.crm'), 'primitive r ocf:mine:good params x=1\n');
  assert.is((await hadsl('agents', 'lock', 'c.crm')).code, 0);
  assert.equal([...lockFile().agents.keys()], ['ocf:mine:good']);

  writeFileSync(join(work, 'd.ha'), '/// Ours.\nagent ocf:mycompany:app { param port: port = 80 }\n');
  assert.match((await hadsl('agents', 'list', 'd.ha')).out, /^ocf:mycompany:app {2}\(declared\)$/m);
  assert.not.match((await hadsl('agents', 'list', '--class', 'stonith')).out, /^ocf:/m);
  assert.match(
    (await hadsl('describe', 'ocf:mycompany:app', '--in', 'd.ha')).out,
    /Ours\.\n\nParameters\n {2}port .*default 80/,
  );

  rmSync(join(work, 'hadsl.lock.json'));
  const cases: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [[], /say what to do with agents: list, lock, diff/],
    [['lok'], /did you mean "lock"\?/],
    [['lock'], /name the files whose agents are meant, or --all/],
    [['diff'], /name the files whose agents are meant, or --all/],
    [['list', '--host', 'x'], /--host is for "agents lock" and "agents diff"/],
    [['diff', '--check'], /--check is for "agents lock"/],
    [['lock', 'no-such.ha'], /cannot read no-such\.ha/],
  ];
  for (const [args, message] of cases) {
    const { code, err } = await hadsl('agents', ...args);
    assert.is(code, 2, args.join(' '));
    assert.match(err, message);
    assert.is(err.trim().split('\n').length, 1, err);
  }
});

test.run();
