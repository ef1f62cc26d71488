import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { catalogue } from '../../compiler/diagnostics/catalogue.js';
import { diagnosticPages } from '../../compiler/diagnostics/page.js';

const test = suite('documentation pages');
const directory = join(import.meta.dirname, '../../docs/diagnostics');

test('every diagnostic has its page, and the pages are fresh (npm run docs)', () => {
  const pages = diagnosticPages(catalogue);
  for (const [name, text] of pages) {
    const path = join(directory, name);
    assert.ok(existsSync(path), `docs/diagnostics/${name} is missing; run npm run docs`);
    assert.is(readFileSync(path, 'utf8'), text, `docs/diagnostics/${name} is stale; run npm run docs`);
  }
  assert.equal(readdirSync(directory).sort(), [...pages.keys()].sort(), 'pages without a diagnostic');
});

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
