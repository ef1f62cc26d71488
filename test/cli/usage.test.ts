/** The command line in this process: `main` with what it writes caught. Streams and exit codes of a real process: cli.test.ts. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ROOT } from '../support/compile-file.js';
import { hadsl } from '../support/cli.js';

const test = suite('the command line, in process');

const directory = mkdtempSync(join(tmpdir(), 'hadsl-usage-'));
test.after(() => rmSync(directory, { recursive: true, force: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

const GOOD = `// a part of a cluster
param vip: string = ""
let unused = $vip
primitive vip IPaddr2 {
  ip = 10.0.0.50
  cidr_netmask = 24
  nic = eth0
  op monitor interval=10s timeout=20s
}
`;
const good = file('good.ha', GOOD);
const bad = file('bad.ha', GOOD.replace('ip =', 'ipp ='));

test('wrong usage says what would be right', async () => {
  const cases: readonly (readonly [args: readonly string[], message: string | RegExp])[] = [
    [
      ['check', '--frmat', 'json'],
      /^unknown option --frmat; did you mean --format\? \(hadsl check --help lists them\)$/,
    ],
    [['check', '--xyzzy'], /^unknown option --xyzzy \(/],
    [['check', '-Z'], /^unknown option -Z \(/],
    [['check', '--help=3'], '--help takes no value'],
    [['check', '--set', '-x=1', good], '--set needs a value; one that starts with "-" is written --set=-…'],
    [['compile', good, '-t'], /^--target needs a value/],
    [['check', '--set=', good], '--set takes NAME=VALUE, not ""'],
    [['check', '--set', '=x', good], '--set takes NAME=VALUE, not "=x"'],
    [['check', '--set', 'a=1', '--set', 'a=2', good], '--set a is given more than once'],
    [['check', '--format', 'json', '--format', 'full', good], '--format is given more than once'],
    [['check'], /^name the files or folders to check/],
    [['compile', good, good, '-t', 'cib'], 'compile takes one file, not 2'],
    [['explain'], 'name one diagnostic, by code or name'],
    [['explain', 'HA1001', 'HA1002'], 'name one diagnostic, by code or name'],
    [['explain', 'unexpected-tokn'], /did you mean unexpected-token\?$/],
    [['describe'], /^name one agent/],
    [['check', `${directory}/missing.ha`], /^cannot read .*missing\.ha: no such file or directory$/],
    [['compile', directory, '-t', 'cib'], /: it is a directory$/],
    [['check', `${good}/x.ha`], /: a part of the path is not a directory$/],
    [['check', '/dev/zero'], '/dev/zero is too large; the limit is 100 MB'],
    [['compile', good, '-t', 'cib', '-o', `${good}/`], /^cannot make the directory/],
    [
      ['compile', good, '-t', 'cib', '--secrets-from', 'missing.json'],
      /^cannot read missing\.json \(--secrets-from\)/,
    ],
    [
      ['compile', good, '-t', 'cib', '-o', '/dev/full'],
      'cannot write /dev/full: no space left on the device',
    ],
  ];
  for (const [args, message] of cases) {
    const { code, out, err } = await hadsl(...args);
    assert.is(code, 2, args.join(' '));
    assert.is(out, '', args.join(' '));
    // What the file itself is told comes first.
    const text = /(?:^|\n)hadsl: ([^\n]*)\n$/.exec(err)?.[1] ?? '';
    if (typeof message === 'string') assert.is(text, message);
    else assert.match(text, message);
  }
  assert.ok(lstatSync('/dev/full').isCharacterDevice(), 'a device is written to, not replaced');
});

test('no command, --help of every command', async () => {
  const nothing = await hadsl();
  assert.is(nothing.code, 2);
  assert.match(nothing.err, /^hadsl \d/);
  for (const name of ['compile', 'check', 'lint', 'describe', 'explain']) {
    const { code, out } = await hadsl(name, '--help');
    assert.is(code, 0);
    assert.match(out, /^Usage: hadsl /);
    assert.is((await hadsl('help', name)).out, out);
  }
});

test('many files: each once, counted, and an unreadable one does not hide the others', async () => {
  const both = await hadsl('check', good, bad, bad);
  assert.is(both.code, 1);
  assert.match(both.out, / in 2 files\n$/);
  const lost = await hadsl('check', `${directory}/missing.ha`, bad);
  assert.is(lost.code, 2);
  assert.match(lost.err, /^hadsl: cannot read [^\n]*\n$/);
  assert.match(lost.out, /bad\.ha:5:3/);
});

test('--fail-on', async () => {
  const { out } = await hadsl('check', '--format', 'json', good);
  const { summary } = JSON.parse(out) as { summary: { errors: number; warnings: number; infos: number } };
  assert.is(summary.errors, 0);
  assert.ok(summary.warnings + summary.infos > 0, 'the file gives something below an error');
  assert.is((await hadsl('check', good)).code, 0);
  assert.is((await hadsl('check', '--fail-on', 'info', good)).code, 1);
  assert.is((await hadsl('check', '--fail-on', 'warning', good)).code, summary.warnings > 0 ? 1 : 0);
  const compiled = await hadsl('compile', good, '-t', 'cib', '--fail-on', 'info');
  assert.equal([compiled.code, compiled.out], [1, '']);
});

test('values: empty, and with a dash in front', async () => {
  assert.is((await hadsl('check', '--set', 'vip=', good)).code, 0);
  assert.is((await hadsl('check', '--set=vip=-1', good)).code, 0);
  const unknown = await hadsl('check', '--set=vipp=1', good);
  assert.is(unknown.code, 1);
  assert.match(unknown.out, /vipp/);
});

test('a missing import is a diagnostic', async () => {
  const { code, out, err } = await hadsl('compile', file('import.ha', 'import "lost.ha"\n'), '-t', 'cib');
  assert.equal([code, out], [1, '']);
  assert.match(err, /lost\.ha/);
});

test('a byte that is not UTF-8 is an error, also in a string; UTF-16 with its mark is read', async () => {
  const latin = Buffer.from(GOOD.replace('10.0.0.50', '"\u00fc"'), 'latin1');
  const { code, out } = await hadsl('check', '--format', 'concise', file('latin.ha', latin));
  assert.is(code, 1);
  assert.match(out, /:5:9: error HA1012 binary-input: this byte is not UTF-8\n/);
  const wide = Buffer.from(`\ufeff${GOOD}`, 'utf16le');
  assert.is((await hadsl('check', file('wide.ha', wide))).code, 0);
});

test('a name with a terminal escape in it does not reach the terminal, in no format', async () => {
  const escape = file('escape.ha', `${GOOD}x \x1b[31m y\n# \x1b]0;title\x07\n`);
  for (const format of ['full', 'concise', 'json']) {
    const { code, out } = await hadsl('check', '--format', format, escape);
    assert.is(code, 1);
    assert.not.match(out, /[\x1b\x07]/);
  }
});

test('-o: a directory, a new directory, a link, "-", and the mode of an old file', async () => {
  mkdirSync(join(directory, 'old'));
  for (const out of ['old', 'new/deep/']) {
    assert.is((await hadsl('compile', good, '-t', 'cib', '-o', join(directory, out))).code, 0);
    assert.equal(readdirSync(join(directory, out)).length, 1);
  }
  const target = file('target.xml', 'old');
  chmodSync(target, 0o640);
  const link = join(directory, 'link.xml');
  symlinkSync(target, link);
  assert.is((await hadsl('compile', good, '-t', 'cib', '-o', link)).code, 0);
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.match(readFileSync(target, 'utf8'), /<cib /);
  assert.is(statSync(target).mode & 0o777, 0o640);
  assert.match((await hadsl('compile', good, '-t', 'cib', '-o', '-')).out, /<cib /);
});

test('a pipe as a file', () => {
  const pipe = join(directory, 'pipe.ha');
  execFileSync('mkfifo', [pipe]);
  const script = `cat ${good} > ${pipe} & exec "$0" --import "$1" "$2" check ${pipe}`;
  assert.equal(shell(script), { code: 0, err: '' });
});

test('standard output that is full is one line and code 2; a reader that goes away is nothing', () => {
  assert.equal(shell('exec "$0" --import "$1" "$2" --help > /dev/full'), {
    code: 2,
    err: 'hadsl: cannot write to standard output: no space left on the device\n',
  });
  const many = file('many.ha', 'primitive x\n'.repeat(5000));
  const piped = `set -o pipefail; "$0" --import "$1" "$2" check --format concise ${many} | head -1 > /dev/null`;
  assert.is(shell(piped).err, '');
});

test.run();

function shell(script: string): { code: number | null; err: string } {
  const tsx = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/esm/index.mjs')).href;
  const args = ['-c', script, process.execPath, tsx, join(ROOT, 'compiler/cli/bin.ts')];
  const { status, stderr } = spawnSync('bash', args, { cwd: directory, encoding: 'utf8' });
  return { code: status, err: stderr };
}
