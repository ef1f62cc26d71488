/** `hadsl check --fix`, `--diff`, `--unsafe-fixes`. */
import { mkdtempSync, readFileSync, rmSync, statSync, chmodSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hadsl, piped } from '../support/cli.js';

const test = suite('check --fix');

const started = process.cwd();
let root = '';
test.before.each(() => {
  root = mkdtempSync(join(tmpdir(), 'hadsl-fix-'));
  process.chdir(root);
});
test.after.each(() => {
  process.chdir(started);
  rmSync(root, { recursive: true, force: true });
});

const BAD =
  'node n1\nprimitive a ocf:pacemaker:Dummy {\n  meta migration-treshold=3\n  op monitor interval=10s\n}\n';
const GOOD = BAD.replace('treshold', 'threshold');

function write(name: string, text: string): void {
  writeFileSync(join(root, name), text);
}

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

test('the file is fixed, and what is left is reported', async () => {
  write('a.ha', BAD);
  const { code, out, err } = await hadsl('check', '--fix', '--format', 'concise', 'a.ha');
  assert.is(read('a.ha'), GOOD);
  assert.is(code, 0);
  assert.not.match(out, /unknown-meta-attribute/);
  assert.match(err, /fixed 1 problem in 1 file/);
});

test('--diff shows the change and changes nothing', async () => {
  write('a.ha', BAD);
  const { code, out, err } = await hadsl('check', '--diff', 'a.ha');
  assert.is(read('a.ha'), BAD);
  assert.is(code, 1);
  assert.match(out, /^--- a\.ha\n\+\+\+ a\.ha\n@@/);
  assert.match(out, /^- {2}meta migration-treshold=3\n\+ {2}meta migration-threshold=3$/m);
  assert.match(err, /would fix 1 problem in 1 file/);
  write('a.ha', GOOD);
  assert.is((await hadsl('check', '--diff', 'a.ha')).code, 0);
});

test('what an import holds is fixed in its own file, once', async () => {
  write('common.ha', BAD);
  write('one.ha', 'import "common.ha"\n');
  write('two.ha', 'import "common.ha"\nnode n2\n');
  await hadsl('check', '--fix', 'one.ha', 'two.ha');
  assert.is(read('common.ha'), GOOD);
  assert.is(read('one.ha'), 'import "common.ha"\n');
});

test('unsafe fixes are for those who ask', async () => {
  const clone = 'node n1\nclone c {\n  primitive a ocf:linbit:drbd { drbd_resource = r0 }\n}\n';
  write('a.ha', clone);
  await hadsl('check', '--fix', 'a.ha');
  assert.not.match(read('a.ha'), /promotable/);
  await hadsl('check', '--fix', '--unsafe-fixes', 'a.ha');
  assert.match(read('a.ha'), /\n {2}promotable = true\n/);
});

test('standard input: the fixed source to standard output, the report to standard error', () => {
  const { out, err } = piped(BAD, 'check', '--fix', '-');
  assert.is(out, GOOD, err);
  assert.match(err, /fixed 1 problem/);
});

test('files of other tools are left alone', async () => {
  const crm = 'primitive a ocf:pacemaker:Dummy meta migration-treshold=3\n';
  write('a.crm', crm);
  const { code } = await hadsl('check', '--fix', 'a.crm');
  assert.is(read('a.crm'), crm);
  assert.is(code, 1);
});

test('the mode of the file stays', async () => {
  write('a.ha', BAD);
  chmodSync(join(root, 'a.ha'), 0o640);
  await hadsl('check', '--fix', 'a.ha');
  assert.is(statSync(join(root, 'a.ha')).mode & 0o777, 0o640);
});

test('wrong usage', async () => {
  write('a.ha', GOOD);
  assert.is((await hadsl('check', '--fix', '--diff', 'a.ha')).code, 2);
  assert.is((await hadsl('check', '--unsafe-fixes', 'a.ha')).code, 2);
});

test.run();
