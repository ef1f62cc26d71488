import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { catalogue } from '../../compiler/diagnostics/catalogue.js';
import { diagnosticPages, rulePages } from '../../compiler/diagnostics/page.js';

const test = suite('documentation pages');
/** In the folder of the rules, but made by another test. */
const OTHERS = ['coverage.md'];

for (const [folder, pages] of [
  ['diagnostics', diagnosticPages(catalogue)],
  ['rules', rulePages(catalogue)],
] as const) {
  test(`docs/${folder}: every page is there and fresh (npm run docs)`, () => {
    const directory = join(import.meta.dirname, '../../docs', folder);
    for (const [name, text] of pages) {
      const path = join(directory, name);
      assert.ok(existsSync(path), `docs/${folder}/${name} is missing; run npm run docs`);
      assert.is(readFileSync(path, 'utf8'), text, `docs/${folder}/${name} is stale; run npm run docs`);
    }
    const found = readdirSync(directory).filter((name) => !OTHERS.includes(name));
    assert.equal(found.sort(), [...pages.keys()].sort(), 'pages without a diagnostic');
  });
}

test('codes are unique and well-formed, names are kebab-case', () => {
  const codes = Object.values(catalogue).map((entry) => entry.code);
  assert.is(new Set(codes).size, codes.length, 'a code is used twice');
  for (const [name, entry] of Object.entries(catalogue)) {
    assert.match(entry.code, /^HA\d{4}$/);
    assert.match(name, /^[a-z]+(-[a-z0-9]+)*$/);
    assert.ok(entry.explain.trim().length > 40, `${name} explains nothing`);
  }
});

test.run();
