/** Which files `check` checks, with which configuration, and that several threads change nothing. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checkAll } from '../../compiler/cli/check/pool.js';
import { checkFile } from '../../compiler/cli/check/check-file.js';
import { DEFAULT_SETTINGS } from '../../compiler/lint/settings.js';
import type { Outcome } from '../support/cli.js';
import { ROOT } from '../support/compile-file.js';
import { hadsl as inProcess } from '../support/cli.js';

const test = suite('check: files and configuration');

const directory = mkdtempSync(join(tmpdir(), 'hadsl-files-'));
const started = process.cwd();
let root = directory;
test.before.each(() => {
  root = mkdtempSync(join(directory, 'case-'));
  process.chdir(root);
});
test.after(() => {
  process.chdir(started);
  rmSync(directory, { recursive: true, force: true });
});

/** Loads the sources; the bundle is its own worker. */
const WORKER = new URL('../support/cli-worker.mjs', import.meta.url);

/** One error, on a line of its own. */
const BAD = 'primitve x\n';
const CIB = `<cib validate-with="pacemaker-3.9"><configuration><crm_config/><nodes/><resources>
<primitive id="a" class="ocf" provider="pacemaker" type="Dummy"><meta_attributes id="m"><nvpair id="n" name="is-managd" value="1"/></meta_attributes></primitive>
</resources><constraints/></configuration></cib>`;

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** The files that something is said about, in their order, each once; then the code. */
async function checked(...args: readonly string[]): Promise<readonly (string | number | null)[]> {
  const { code, out } = await inProcess('check', '--format', 'concise', ...args);
  const files = out.split('\n').flatMap((line) => /^(.+?):\d+:\d+: error /.exec(line)?.[1] ?? []);
  return [...new Set(files), code];
}

function json({ out }: Outcome): { name: string; severity: string; file: string }[] {
  return (JSON.parse(out) as { diagnostics: { name: string; severity: string; file: string }[] }).diagnostics;
}

test('a folder: usual names at any depth, by name; nothing hidden, nothing installed', async () => {
  write({
    'b.ha': BAD,
    'a/z.ha': BAD,
    'a/cib.xml': CIB.replace('<primitive', '<primitve'),
    'a/pom.xml': '<project/>',
    'a/readme.txt': BAD,
    'c/d/e/f.ha': BAD,
    '.git/x.ha': BAD,
    '.hidden/x.ha': BAD,
    'node_modules/p/x.ha': BAD,
  });
  assert.equal(await checked('.'), ['a/cib.xml', 'a/z.ha', 'b.ha', 'c/d/e/f.ha', 1]);
  assert.equal(await checked('c', './b.ha', 'b.ha', '.'), ['c/d/e/f.ha', './b.ha', 'a/cib.xml', 'a/z.ha', 1]);
  assert.equal(await checked('a/'), ['a/cib.xml', 'a/z.ha', 1]);
  assert.equal(await checked('node_modules'), ['node_modules/p/x.ha', 1]);
});

test('patterns, for shells that have none', async () => {
  write({ 'a/x.ha': BAD, 'a/b/y.ha': BAD, 'a/b/z.txt': BAD, 'w.ha': BAD, 'q[1].ha': BAD, 'a/.h/h.ha': BAD });
  assert.equal(await checked('**/*.ha'), ['a/b/y.ha', 'a/x.ha', 'q[1].ha', 'w.ha', 1]);
  assert.equal(await checked('*.ha'), ['q[1].ha', 'w.ha', 1]);
  assert.equal(await checked('./a/*.ha'), ['a/x.ha', 1]);
  assert.equal(await checked('a/{b,c}/?.*'), ['a/b/y.ha', 'a/b/z.txt', 1]);
  assert.equal(await checked('q[1].ha'), ['q[1].ha', 1]);
  assert.equal(await checked('a/.h/*'), ['a/.h/h.ha', 1]);
  assert.equal(await checked(`${root}/a/b/*.ha`), [`${root}/a/b/y.ha`, 1]);
  process.chdir(join(root, 'a/b'));
  assert.equal(await checked('../*.ha'), ['../x.ha', 1]);
});

test('what means no file is code 2 and one line, and hides nothing', async () => {
  write({ 'a.ha': BAD, 'empty/x.txt': '' });
  for (const operand of ['*.xyz', 'empty', 'nowhere/*.ha', 'lost.ha']) {
    const alone = await inProcess('check', operand);
    assert.equal([alone.code, alone.out, alone.err.trimEnd().split('\n').length], [2, '', 1], operand);
    assert.equal(await checked(operand, 'a.ha'), ['a.ha', 2]);
  }
});

test('links: to files they are followed once, to folders not, and circles end', async () => {
  write({ 'a/x.ha': BAD, 'other/y.ha': BAD });
  symlinkSync('..', join(root, 'a/up'));
  symlinkSync('x.ha', join(root, 'a/same.ha'));
  symlinkSync('../other/y.ha', join(root, 'a/y.ha'));
  symlinkSync('nowhere', join(root, 'a/zz.ha'));
  assert.equal(await checked('a'), ['a/same.ha', 'a/y.ha', 2]);
  assert.equal(await checked('a/up/other'), ['a/up/other/y.ha', 1]);
});

test('a pipe in a folder is left alone', async () => {
  write({ 'a.ha': BAD });
  execFileSync('mkfifo', [join(root, 'b.ha')]);
  assert.equal(await checked('.'), ['a.ha', 1]);
});

test('a folder that cannot be read', async () => {
  if (process.getuid?.() === 0) return;
  write({ 'a/x.ha': BAD, 'b/y.ha': BAD });
  chmodSync(join(root, 'a'), 0o000);
  assert.equal(await checked('.'), ['b/y.ha', 2]);
  chmodSync(join(root, 'a'), 0o700);
});

test('a file that another one imports is a part of it; a circle has one program', async () => {
  write({
    'common.ha':
      'primitive a ocf:pacemaker:Dummy { op monitor interval=10s }\nlocation l: b prefers n1 = 5\n',
    'site.ha':
      'import "common.ha"\nnode n1 [10.0.0.1]\nprimitive b ocf:pacemaker:Dummy { op monitor interval=10s }\n',
    'circle/a.ha': 'import "b.ha"\nprimitve a\n',
    'circle/b.ha': 'import "a.ha"\nprimitve b\n',
  });
  assert.equal(await checked('common.ha'), ['common.ha', 1]);
  assert.equal(await checked('common.ha', 'site.ha', '--rule', 'no-fence-device=off'), [0]);
  assert.equal(await checked('.', '--rule', 'no-fence-device=off'), ['circle/a.ha', 'circle/b.ha', 1]);
  const { out } = await inProcess('check', '--format', 'json', 'common.ha', 'site.ha');
  assert.is((JSON.parse(out) as { summary: { files: number } }).summary.files, 1);
});

test('configuration: the nearest one above each file', async () => {
  write({
    'hadsl.config.json': '{ "rules": { "no-recurring-monitor": "off" }, "exclude": ["old"] }',
    'a/hadsl.config.json': '{ "platform": "rhel7" }',
    'cib.xml': CIB,
    'a/cib.xml': CIB,
    'old/x.ha': BAD,
  });
  const found = json(await inProcess('check', '--format', 'json', '.'));
  const about = found.filter(({ name }) => name === 'no-recurring-monitor').map(({ file }) => file);
  assert.equal(about, ['a/cib.xml']);
  assert.not(found.some(({ file }) => file.startsWith('old')));
  const named = await inProcess('check', 'old/x.ha');
  assert.equal([named.code, named.out], [0, '']);
  assert.match(named.err, /^hadsl: old\/x\.ha is not checked: "exclude"[^\n]*\n$/);
  assert.equal(await checked('--no-config', 'old'), ['old/x.ha', 1]);
});

test('configuration: include, failOn, and flags over it', async () => {
  write({
    'hadsl.config.json':
      '{ "include": ["*.conf"], "failOn": "info", "rules": { "no-recurring-monitor": "info" } }',
    'x.conf': BAD,
    'y.ha': BAD,
    'cib.xml': CIB,
  });
  assert.equal(await checked('.'), ['x.conf', 1]);
  const quiet = await inProcess('check', '--quiet', 'cib.xml', '--rule', 'no-recurring-monitor=off');
  assert.is(quiet.code, 1, 'what is not shown counts all the same');
  const level = async (...args: readonly string[]): Promise<string | undefined> =>
    json(await inProcess('check', '--format', 'json', 'cib.xml', ...args)).find(
      ({ name }) => name === 'no-recurring-monitor',
    )?.severity;
  assert.is(await level(), 'info');
  assert.is(await level('--rule', 'no-recurring-monitor=error'), 'error');
  assert.is(await level('--rule', 'no-recurring-monitor=off'), undefined);
  assert.is(await level('--no-config'), 'warning');
  write({ 'other.json': '{ "rules": { "no-recurring-monitor": "off" } }' });
  assert.is(await level('--config', 'other.json'), undefined);
});

test('configuration: the platform of files that name none, also for compile', async () => {
  write({
    'hadsl.config.json': '{ "platform": "rhel10" }',
    'none.ha': 'node n1 [10.0.0.1]\nprimitive a ocf:pacemaker:Dummy { op monitor interval=10s }\n',
    'own.ha': 'cluster c { platform = rhel9 }\nnode n1 [10.0.0.1]\n',
  });
  const schema = async (...args: readonly string[]): Promise<string | undefined> =>
    /validate-with="([^"]*)"/.exec((await inProcess('compile', '--target', 'cib', ...args)).out)?.[1];
  assert.is(await schema('none.ha'), 'pacemaker-4.0');
  assert.is(await schema('own.ha'), 'pacemaker-3.10');
  assert.is(await schema('none.ha', '--no-config'), 'pacemaker-3.9');
  assert.is(await schema('none.ha', '--platform', 'rhel7'), 'pacemaker-2.10');
});

test('a wrong configuration has its place, is code 2, and the files are checked', async () => {
  write({ 'hadsl.config.json': '{\n  "presett": "lab"\n}\n', 'a.ha': BAD });
  const { code, out } = await inProcess('check', 'a.ha');
  assert.is(code, 2);
  assert.match(out, /error\[HA1921\][^\n]*\n -->\s?hadsl\.config\.json:2:3\n/);
  assert.match(out, /a\.ha:1:1/);
  const compiled = await inProcess('compile', 'a.ha', '--target', 'cib');
  assert.equal([compiled.code, compiled.out], [2, '']);
  for (const [args, message] of [
    [['--config', 'lost.json'], /^hadsl: cannot read lost\.json: no such file/],
    [['--config', 'hadsl.config.json', '--no-config'], /contradict/],
    [['--rule', 'fencing-disabled'], /--rule takes NAME=LEVEL/],
    [['--rule', 'fencing-disable=off'], /did you mean fencing-disabled\?/],
    [['--rule', 'fencing-disabled=warn'], /did you mean warning\?/],
    [['--rule', 'wrong-type=off'], /is an error and cannot be "off"/],
    [['--preset', 'labs'], /--preset takes/],
    [['--profile', 'oracle'], /--profile takes/],
  ] as const) {
    const wrong = await inProcess('check', 'a.ha', ...args);
    assert.is(wrong.code, 2);
    assert.match(wrong.err, message);
  }
});

test('several threads: the same results in the same order, and one lost file hides no other', async () => {
  const texts = Array.from({ length: 30 }, (_, n) =>
    n % 3 === 0 ? BAD : n % 3 === 1 ? CIB : `primitive p${n} Dummy\n`,
  );
  write(Object.fromEntries(texts.map((text, n) => [`f${n}.${text === CIB ? 'xml' : 'ha'}`, text])));
  const jobs = texts.map((text, n) => ({
    file: `f${n}.${text === CIB ? 'xml' : 'ha'}`,
    settings: DEFAULT_SETTINGS,
    ...(n === 4 && { file: 'lost.ha' }),
    ...(n === 5 && { file: '<stdin>', text: 'node n1\n' }),
  }));
  const options = { compile: { set: {}, values: {} }, foreign: { variables: {} } };
  const alone = jobs.map((job) => checkFile(job, options));
  assert.equal(await checkAll(jobs, options, { entry: WORKER, threads: 3 }), alone);
  assert.match(alone[4]!.problem ?? '', /^cannot read lost\.ha/);
  assert.is(alone.filter(({ problem }) => problem !== undefined).length, 1);
});

test('the bundle, in several threads: the report of one thread', async () => {
  const texts = Array.from({ length: 12 }, (_, n) => `${BAD}// ${'x'.repeat(40_000)}\nprimitve y${n}\n`);
  write(Object.fromEntries(texts.map((text, n) => [`${n}.ha`, text])));
  const args = ['check', '--format', 'concise', '.'];
  const bundle = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], { encoding: 'utf8' });
  assert.is(bundle.stdout.trimEnd().split('\n').length, 24);
  const { code, out, err } = await inProcess(...args);
  assert.equal([bundle.status, bundle.stdout, bundle.stderr], [code, out, err]);
});

test.run();
