/** The rules of docs/architecture.md that a program can check. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ROOT } from './support/compile-file.js';

const test = suite('architecture');

function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.ts'))
    .map((item) => join(item.parentPath, item.name))
    .map((path) => ({ path: path.slice(ROOT.length + 1), text: readFileSync(path, 'utf8') }));
}

test('the core has no file system, process or clock', () => {
  const core = [...sources('grammar'), ...sources('compiler')].filter(
    ({ path }) => !path.startsWith('compiler/cli/'),
  );
  assert.ok(core.length > 100);
  const impure = core.filter(({ text }) =>
    /from 'node:|\bprocess\.|\bDate\.now\(|new Date\(\)|performance\.now/.test(text),
  );
  assert.equal(
    impure.map(({ path }) => path),
    [],
  );
});

test('the grammar knows nothing of the compiler', () => {
  const reaching = sources('grammar').filter(({ text }) => /from '\.\.\/compiler/.test(text));
  assert.equal(
    reaching.map(({ path }) => path),
    [],
  );
});

test('emitters know the model and nothing of syntax', () => {
  const reaching = sources('compiler/emit').filter(({ text }) => /from '(\.\.\/)+grammar/.test(text));
  assert.equal(
    reaching.map(({ path }) => path),
    [],
  );
});

test('lint rules are loaded with the catalogue, so they take nothing but types from what needs it', () => {
  const lint = sources('compiler/lint').filter(({ path }) => /^compiler\/lint\/(rules|view)\//.test(path));
  const reaching = lint.filter(({ text }) =>
    /^import (?!type)[^;]*from '(\.\.\/)+(bind|check|diagnostics|import|render|emit|cli)\//m.test(text),
  );
  assert.equal(
    reaching.map(({ path }) => path),
    [],
  );
});

test('no file is longer than 800 lines', () => {
  const long = [...sources('grammar'), ...sources('compiler')].filter(
    ({ text }) => text.split('\n').length > 800,
  );
  assert.equal(
    long.map(({ path }) => path),
    [],
  );
});

test.run();
