import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { nameEntries } from '../../compiler/diagnostics/catalogue/names.js';
import { parse } from '../../grammar/parse.js';

const test = suite('catalogue: names');

for (const [name, entry] of Object.entries(nameEntries)) {
  test(`${name} has a page, and its examples can be read`, () => {
    assert.match(entry.code, /^HA2\d{3}$/);
    assert.ok(entry.explain.length > 40, 'too short');
    for (const [, example = ''] of entry.explain.matchAll(/^```ha\n([\s\S]*?)^```/gm)) {
      assert.equal(parse(example).issues, [], example);
    }
  });
}

test('codes are in order', () => {
  const codes = Object.values(nameEntries).map((entry) => entry.code);
  assert.equal(codes, [...new Set(codes)].sort());
});

test.run();
