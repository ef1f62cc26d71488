import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ROOT } from '../support/compile-file.js';

const test = suite('the command line');

const bin = join(ROOT, 'compiler/cli/bin.ts');
const tsx = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/esm/index.mjs')).href;
const directory = mkdtempSync(join(tmpdir(), 'hadsl-cli-'));
test.after(() => rmSync(directory, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function hadsl(
  args: readonly string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Outcome {
  const result = spawnSync(process.execPath, ['--import', tsx, bin, ...args], {
    cwd: directory,
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...process.env, NO_COLOR: '1', ...options.env },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return name;
}

const GOOD = `// a part of a cluster
primitive vip IPaddr2 {
  ip = 10.0.0.50
  cidr_netmask = 24
  nic = eth0
  op monitor interval=10s timeout=20s
}
`;

test('--version and --help go to standard output with code 0', () => {
  const version = hadsl(['--version']);
  assert.is(version.code, 0);
  assert.match(version.out, /^hadsl \d+\.\d+\.\d+\n$/);
  const help = hadsl(['--help']);
  assert.is(help.code, 0);
  assert.match(help.out, /compile FILE/);
  const compileHelp = hadsl(['compile', '--help']);
  assert.is(compileHelp.code, 0);
  assert.match(compileHelp.out, /--target T/);
});

test('wrong usage is one line on standard error and code 2', () => {
  const cases: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['comple'], /unknown command "comple"; did you mean "compile"\?/],
    [['compile', 'x.ha'], /--target is missing/],
    [['compile', '--target', 'puppet', 'x.ha'], /--target takes cib, pcs/],
    [['compile', '--target', 'cib'], /name the \.ha file/],
    [['compile', '--target', 'cib', 'missing.ha'], /cannot read missing\.ha: no such file/],
    [['check', '--frmat', 'json', 'x.ha'], /frmat/],
    [['compile', '.', '--target', 'cib'], /it is a directory/],
    [['check', '--set', 'novalue', file('good.ha', GOOD)], /--set takes NAME=VALUE/],
    [['check', '--values', 'missing.json', 'good.ha'], /cannot read missing\.json/],
    [['check', '--values', file('bad.json', '{"a": '), 'good.ha'], /not valid JSON/],
    [['check', '--platform', 'rhel99', 'good.ha'], /--platform takes/],
    [['explain', 'HA0000'], /no diagnostic "HA0000"/],
  ];
  for (const [args, message] of cases) {
    const { code, out, err } = hadsl(args);
    assert.is(code, 2, args.join(' '));
    assert.is(out, '', args.join(' '));
    assert.match(err, message);
    assert.is(err.trimEnd().split('\n').length, 1, err);
  }
});

test('check: silence and 0 for a good file, a frame and 1 for a bad one', () => {
  assert.equal(hadsl(['check', file('good.ha', GOOD)]), { code: 0, out: '', err: '' });
  const bad = hadsl(['check', file('bad.ha', GOOD.replace('ip =', 'ipp ='))]);
  assert.is(bad.code, 1);
  assert.match(bad.out, /error\[HA\d{4}\]: /);
  assert.match(bad.out, /--> bad\.ha:3:3/);
  assert.match(bad.out, /3 \| {3}ipp = 10\.0\.0\.50/);
  assert.match(bad.out, /\^\^\^/);
});

test('check --format json follows the documented contract', () => {
  const { code, out } = hadsl(['check', '--format', 'json', file('bad.ha', GOOD.replace('ip =', 'ipp ='))]);
  assert.is(code, 1);
  const json = JSON.parse(out) as {
    version: number;
    diagnostics: Record<string, unknown>[];
    summary: object;
  };
  assert.is(json.version, 1);
  const first = json.diagnostics[0]!;
  assert.equal(first.start, { line: 3, column: 3 });
  assert.equal(first.end, { line: 3, column: 6 });
  for (const key of ['code', 'name', 'severity', 'message', 'file', 'related', 'fixes', 'url'])
    assert.ok(key in first, key);
  assert.equal(Object.keys(json.summary), ['errors', 'warnings', 'infos', 'files']);
});

test('check --format concise is one line a diagnostic', () => {
  const { out } = hadsl(['check', '--format', 'concise', file('bad.ha', GOOD.replace('ip =', 'ipp ='))]);
  for (const line of out.trimEnd().split('\n'))
    assert.match(line, /^bad\.ha:\d+:\d+: (error|warning|info) HA\d{4} [a-z-]+: /);
});

test('standard input, with a name for messages', () => {
  const { code, out } = hadsl(['check', '--stdin-filename', 'typed.ha', '-'], {
    input: 'primitve vip IPaddr2',
  });
  assert.is(code, 1);
  assert.match(out, /typed\.ha:1:1/);
  assert.is(hadsl(['compile', '-', '--target', 'cib'], { input: GOOD }).code, 0);
});

test('compile writes to standard output, diagnostics to standard error', () => {
  const { code, out, err } = hadsl(['compile', file('good.ha', GOOD), '--target', 'cib']);
  assert.is(code, 0);
  assert.match(out, /<primitive id="vip"/);
  assert.is(err, '');
});

test('compile -o writes nothing when there is an error, and leaves no temporary file', () => {
  const out = join(directory, 'out.xml');
  const failed = hadsl([
    'compile',
    file('bad.ha', GOOD.replace('ip =', 'ipp =')),
    '--target',
    'cib',
    '-o',
    out,
  ]);
  assert.is(failed.code, 1);
  assert.not(existsSync(out));
  assert.is(hadsl(['compile', file('good.ha', GOOD), '--target', 'cib', '-o', out]).code, 0);
  assert.match(readFileSync(out, 'utf8'), /<cib /);
  assert.equal(
    readdirSync(directory).filter((name) => name.endsWith('.tmp')),
    [],
  );
});

test('an output that cannot be written is code 2', () => {
  const { code, err } = hadsl([
    'compile',
    file('good.ha', GOOD),
    '--target',
    'cib',
    '-o',
    'no/such/directory/x.xml',
  ]);
  assert.is(code, 2);
  assert.match(err, /cannot write/);
});

const SECRET = `node n1 [10.0.0.1]
secret ipmi_password
primitive f stonith:fence_ipmilan {
  ip = 10.0.0.9
  username = admin
  password = $ipmi_password
  op monitor interval=60s
}
`;

test('a secret stays out of every output until a source is named; then the file has mode 0600', () => {
  const name = file('secret.ha', SECRET);
  const refused = hadsl(['compile', name, '--target', 'cib']);
  assert.is(refused.code, 1);
  assert.is(refused.out, '');
  const script = hadsl(['compile', name, '--target', 'pcs'], {
    env: { HADSL_SECRET_IPMI_PASSWORD: 'planted' },
  });
  assert.is(script.code, 0, script.err);
  assert.match(script.out, /HADSL_SECRET_IPMI_PASSWORD/);
  assert.not.match(script.out + script.err, /planted/);
  const missing = hadsl(['compile', name, '--target', 'cib', '--secrets-from', 'env']);
  assert.is(missing.code, 2);
  assert.match(missing.err, /HADSL_SECRET_IPMI_PASSWORD/);
  const values = file('secrets.json', '{"ipmi_password": "planted"}');
  chmodSync(join(directory, values), 0o600);
  const out = join(directory, 'secret.xml');
  const given = hadsl(['compile', name, '--target', 'cib', '--secrets-from', values, '-o', out]);
  assert.is(given.code, 0, given.err);
  assert.match(readFileSync(out, 'utf8'), /planted/);
  if (process.platform !== 'win32') assert.is(statSync(out).mode & 0o777, 0o600);
});

test('describe and explain', () => {
  const described = hadsl(['describe', 'IPaddr2']);
  assert.is(described.code, 0);
  assert.match(described.out, /cidr_netmask/);
  const unknown = hadsl(['describe', 'IPadddr2']);
  assert.is(unknown.code, 1);
  assert.match(unknown.err, /IPaddr2/);
  assert.is(hadsl(['describe', 'IPaddr2', '--format', 'json']).code, 0);
  const explained = hadsl(['explain', 'HA1001']);
  assert.is(explained.code, 0);
  assert.match(explained.out, /^# unexpected-token \(HA1001\)/);
});

test('colour only where it is asked for', () => {
  const bad = file('bad.ha', GOOD.replace('ip =', 'ipp ='));
  assert.not.match(hadsl(['check', bad]).out, /\x1b\[/);
  assert.match(hadsl(['check', '--color', 'always', bad]).out, /\x1b\[/);
});

test('a 1 MB line and terminal escapes in a file do not reach the terminal', () => {
  const long = `primitive vip IPaddr2 { ip = "${'x'.repeat(1_000_000)}" }\n`;
  const { out } = hadsl(['check', file('long.ha', long)]);
  assert.ok(out.length < 4000, `${out.length} characters`);
  const escape = hadsl(['check', file('escape.ha', 'primitive \x1b[31mvip IPaddr2 {}\n')]);
  assert.not.match(escape.out, /\x1b/);
});

test.run();
