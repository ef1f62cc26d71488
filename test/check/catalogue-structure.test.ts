import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { structureEntries } from '../../compiler/diagnostics/catalogue/structure.js';
import { compileText, show } from '../support/program.js';

const test = suite('catalogue: structure');

for (const [name, entry] of Object.entries(structureEntries)) {
  test(`${name} has a page with an example that compiles`, () => {
    assert.match(entry.code, /^HA4\d{3}$/);
    const examples = [...entry.explain.matchAll(/^```ha\n([\s\S]*?)^```/gm)];
    assert.ok(examples.length > 0, 'no example');
    for (const [, example = ''] of examples) {
      const problems = compileText(example).diagnostics.filter(({ severity }) => severity !== 'info');
      assert.equal(problems.map(show), [], example);
    }
  });
}

test('the example of docs/language/resources.md compiles', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/language/resources.md'), 'utf8');
  const [, example = ''] = /^```ha\n([\s\S]*?)^```/m.exec(page) ?? [];
  assert.ok(example.includes('bundle'));
  assert.equal(compileText(example).diagnostics.map(show), []);
});

test.run();
