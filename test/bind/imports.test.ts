import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { bindDiagnostics, load, show } from '../support/program.js';

const test = suite('bind: imports');

test('declarations of an import stand in its place', () => {
  const { symbols, files } = load('node n1\nimport "sub/nodes.ha"\nnode n4\n', {
    files: { 'sub/nodes.ha': 'node n2\nimport "more.ha"\n', 'sub/more.ha': 'node n3\n' },
  });
  assert.equal([...symbols.nodes.keys()], ['n1', 'n2', 'n3', 'n4']);
  assert.equal(
    files.map(({ file }) => file),
    ['main.ha', 'sub/nodes.ha', 'sub/more.ha'],
  );
});

test('a file that is imported twice is read once', () => {
  const found = bindDiagnostics('import "a.ha"\nimport "./b.ha"\n', {
    files: { 'a.ha': 'import "common.ha"\n', 'b.ha': 'import "x/../common.ha"\n', 'common.ha': 'node n1\n' },
  });
  assert.equal(found.map(show), []);
});

test('a duplicate in another file names both places', () => {
  const [found] = bindDiagnostics('node n1\nimport "a.ha"\n', { files: { 'a.ha': 'node n1\n' } });
  assert.is(found?.name, 'repeated-name');
  assert.is(found?.at.file, 'a.ha');
  assert.is(found?.related[0]?.at.file, 'main.ha');
});

test('a circle is reported with its chain', () => {
  const found = bindDiagnostics('import "a.ha"\n', {
    files: { 'a.ha': 'import "b.ha"\n', 'b.ha': 'import "main.ha"\nnode n1\n' },
  });
  assert.equal(found.map(show), [
    'import-cycle | this import goes round in a circle: main.ha → a.ha → b.ha → main.ha | move what both files need into a third one and import that',
  ]);
  assert.is(bindDiagnostics('import "main.ha"\n')[0]?.name, 'import-cycle');
});

test('a missing file is one error, whatever was to come from it', () => {
  const found = bindDiagnostics('import "gone.ha"\ngroup g { vip }\nlet x = $y\nlet z = $x\n');
  assert.equal(
    found.filter((one) => one.severity === 'error').map((one) => one.message),
    ['the file "gone.ha" cannot be read'],
  );
});

test('a missing entry', () => {
  const { sink } = load('', { files: {} });
  assert.not(sink.hasErrors);
});

test('a path has no parameters', () => {
  assert.is(bindDiagnostics('param d: string = x\nimport "$d/a.ha"\n')[0]?.name, 'import-parameter');
});

test('a file with a mistake still declares what it can', () => {
  const found = bindDiagnostics('import "a.ha"\ngroup g { vip }\n', {
    files: { 'a.ha': 'primitive vip systemd:a {\n  x = = 1\n}\n' },
  });
  assert.not(found.some((one) => one.name === 'unknown-name'));
  assert.ok(found.length > 0);
});

test('the entry may come from elsewhere than the host', () => {
  const { symbols } = load('node no\n', { text: 'node yes\n' });
  assert.equal([...symbols.nodes.keys()], ['yes']);
});

test.run();
