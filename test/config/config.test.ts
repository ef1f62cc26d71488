import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { DEFAULT_CONFIG, readConfig } from '../../compiler/config/config.js';
import { CONFIG_KEYS } from '../../compiler/config/keys.js';
import { configurableRules } from '../../compiler/config/levels.js';
import { selector } from '../../compiler/config/patterns.js';
import { configSchema } from '../../compiler/config/schema.js';
import { configEntries } from '../../compiler/diagnostics/catalogue/config.js';
import { ROOT } from '../support/compile-file.js';

const test = suite('hadsl.config.json');

const GOOD = `{
  // JSON with comments and a last comma
  "$schema": "./node_modules/hadsl/dist/hadsl.config.schema.json",
  "preset": "strict",
  "profiles": ["drbd"],
  "rules": { "fencing-disabled": "off", "ha6300": "error" },
  "platform": "rhel9",
  "include": ["clusters"],
  "exclude": ["old/**"],
  "failOn": "warning",
}`;

test('everything that can be in it', () => {
  assert.equal(readConfig('c', GOOD), {
    config: {
      settings: {
        preset: 'strict',
        profiles: ['drbd'],
        levels: { 'fencing-disabled': 'off', 'no-recurring-monitor': 'error' },
      },
      platform: 'rhel9',
      include: ['clusters'],
      exclude: ['old/**'],
      failOn: 'warning',
    },
    diagnostics: [],
  });
  assert.equal(readConfig('c', '{}').config, DEFAULT_CONFIG);
  assert.equal(readConfig('c', '\ufeff{}').diagnostics, []);
});

/** What is said, with the piece of text that it is about. */
function said(text: string): string[] {
  return readConfig('c', text).diagnostics.map(
    ({ name, at, hint }) => `${name} ${text.slice(at.pos, at.end)}${hint === undefined ? '' : ` | ${hint}`}`,
  );
}

const WRONG: readonly (readonly [text: string, said: readonly string[]])[] = [
  ['', ['config-syntax ']],
  ['  // nothing\n', ['config-syntax ']],
  ['[', ['config-syntax ']],
  ['[]', ['wrong-config-value []']],
  ['{ "preset": lab }', ['config-syntax lab']],
  ["{ 'preset': 1 }", ["config-syntax 'preset'"]],
  ['{ "preset": "lab" "platform": "rhel9" }', ['config-syntax "platform"']],
  ['{} x', ['config-syntax x']],
  ['{ "presets": "lab" }', ['unknown-config-key "presets" | did you mean "preset"?']],
  ['{ "preset": "Strict" }', ['wrong-config-value "Strict" | did you mean "strict"?']],
  ['{ "preset": 7 }', ['wrong-config-value 7']],
  ['{ "preset": null }', ['wrong-config-value null']],
  ['{ "preset": ["lab"] }', ['wrong-config-value ["lab"]']],
  ['{ "profiles": "drbd" }', ['wrong-config-value "drbd"']],
  ['{ "profiles": ["drdb"] }', ['wrong-config-value "drdb" | did you mean "drbd"?']],
  ['{ "platform": "rocky9" }', ['wrong-config-value "rocky9" | did you mean "rhel9"?']],
  ['{ "failOn": "none" }', ['wrong-config-value "none"']],
  ['{ "rules": [] }', ['wrong-config-value []']],
  ['{ "rules": { "fencing-disabled": "warn" } }', ['wrong-config-value "warn" | did you mean "warning"?']],
  ['{ "rules": { "fencing-disabled": false } }', ['wrong-config-value false | did you mean "off"?']],
  [
    '{ "rules": { "fencing-disable": "off" } }',
    ['unknown-config-rule "fencing-disable" | did you mean "fencing-disabled"?'],
  ],
  [
    '{ "rules": { "wrong-type": "off" } }',
    [
      'rule-level-fixed "off" | one place is silenced by "// hadsl-ignore-next-line wrong-type: REASON" above it',
    ],
  ],
  ['{ "rules": { "HA1001": "info" } }', ['rule-level-fixed "info" | correct what it reports']],
  ['{ "rules": { "HA1001": "error" } }', []],
  [
    '{ "rules": { "fencing-disabled": "off", "HA6001": "info" } }',
    ['repeated-config-key "HA6001" | keep one; the last one counts'],
  ],
  [
    '{ "failOn": "info", "failOn": "error" }',
    ['repeated-config-key "failOn" | keep one; the last one counts'],
  ],
  ['{ "include": "x" }', ['wrong-config-value "x"']],
  ['{ "include": [1] }', ['wrong-config-value 1']],
];

for (const [text, expected] of WRONG) {
  test(`wrong: ${text || 'nothing'}`, () => {
    const found = said(text);
    assert.is(found.length, expected.length, found.join('\n'));
    for (const [index, line] of expected.entries()) assert.ok(found[index]!.startsWith(line), found[index]);
  });
}

test('names that every object has are no rules and no keys', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    assert.is(readConfig('c', `{ "${name}": 1 }`).diagnostics[0]?.name, 'unknown-config-key');
    assert.is(
      readConfig('c', `{ "rules": { "${name}": "off" } }`).diagnostics[0]?.name,
      'unknown-config-rule',
    );
    assert.is(
      readConfig('c', `{ "rules": { "fencing-disabled": "${name}" } }`).diagnostics[0]?.name,
      'wrong-config-value',
    );
  }
});

test('patterns that cannot match', () => {
  for (const pattern of ['', ' ', '/etc', 'C:/x', '../x', 'a/../b', 'a\\\\b']) {
    const { config, diagnostics } = readConfig('c', `{ "exclude": ["${pattern}", "ok"] }`);
    assert.is(diagnostics[0]?.name, 'bad-config-pattern', pattern);
    assert.equal(config.exclude, ['ok']);
  }
});

test('what is right counts in spite of what is wrong', () => {
  const { config, diagnostics } = readConfig(
    'c',
    '{ "preset": "lab", "oops": 1, "rules": { "x": "off" }, "platform": "rhel9" ',
  );
  assert.is(config.settings.preset, 'lab');
  assert.is(config.platform, 'rhel9');
  assert.is(diagnostics.length, 3);
});

test('every diagnostic of the configuration has been seen above', () => {
  const texts = [...WRONG.map(([text]) => text), '{ "exclude": [""] }'];
  const seen = new Set(texts.flatMap((text) => readConfig('c', text).diagnostics.map(({ name }) => name)));
  assert.equal([...seen].sort(), Object.keys(configEntries).sort());
});

test('hostile text: no exception, places inside', () => {
  const texts = [
    '['.repeat(200_000),
    '{"a":'.repeat(50_000),
    '"\\u12',
    '{"rules":{"\\ud800":"off"}}',
    '\0',
    '/*',
    '{"a":1e999}',
  ];
  for (let end = 0; end < GOOD.length; end += 3) texts.push(GOOD.slice(0, end), GOOD.slice(end));
  for (const text of texts) {
    for (const { at } of readConfig('c', text).diagnostics) {
      assert.ok(at.pos >= 0 && at.pos <= at.end && at.end <= text.length, text.slice(0, 80));
    }
  }
});

const SELECTIONS: readonly (readonly [
  what: 'include' | 'exclude',
  pattern: string,
  matched: readonly string[],
  others: readonly string[],
])[] = [
  ['exclude', 'vendor', ['vendor', 'vendor/a.ha', 'a/vendor/x/y.ha'], ['vendors/a.ha', 'a.vendor']],
  ['exclude', './old/', ['old/a.ha', 'x/old/b.ha'], ['older/a.ha']],
  ['exclude', 'a/b', ['a/b/c.ha'], ['x/a/b/c.ha']],
  ['exclude', '*.bak.ha', ['x.bak.ha', 'a/.b/x.bak.ha'], ['x.ha']],
  ['exclude', 'a/**/t.ha', ['a/t.ha', 'a/b/c/t.ha'], ['b/t.ha']],
  ['exclude', 'site (1)/*.{ha,crm}', ['site (1)/a.ha', 'site (1)/b.crm'], ['site 1/a.ha', 'site (1)/c/a.ha']],
  ['exclude', '!x.ha', [], ['y.ha', 'x.ha']],
  ['exclude', '(a+)+b', ['(a+)+b'], ['aab']],
  ['include', 'clusters', ['clusters/a.ha', 'clusters/x/cib.xml'], ['a.ha', 'clusters/readme.txt']],
  ['include', '*.txt', ['a.txt', 'b/c.txt'], ['a.ha']],
  ['include', 'ha/**/*.conf', ['ha/x.conf', 'ha/b/x.conf'], ['x.conf']],
];

for (const [what, pattern, matched, others] of SELECTIONS) {
  test(`${what} ${pattern}`, () => {
    const { includes, excludes } = selector(
      what === 'include' ? { include: [pattern], exclude: [] } : { exclude: [pattern] },
    );
    const match = what === 'include' ? includes : excludes;
    for (const path of matched) assert.ok(match(path), path);
    for (const path of others) assert.not(match(path), path);
  });
}

test('the usual names', () => {
  const { includes } = selector({ exclude: [] });
  for (const path of [
    'a.ha',
    'x/cib.xml',
    'x/prod.cib.xml',
    'b.crm',
    'c.pcs.sh',
    'etc/corosync.conf',
    '../up/a.ha',
  ]) {
    assert.ok(includes(path), path);
  }
  for (const path of ['pom.xml', 'setup.sh', 'a.haha', 'ha', 'mycib.xml', 'corosync.conf.bak']) {
    assert.not(includes(path), path);
  }
});

test('the JSON schema is fresh (npm run docs)', () => {
  const path = join(ROOT, 'compiler/config/hadsl.config.schema.json');
  const fresh = JSON.stringify(configSchema(), null, 2) + '\n';
  assert.ok(readFileSync(path, 'utf8') === fresh, 'run npm run docs');
});

test('the JSON schema and hadsl agree', () => {
  const ajv = new Ajv({ strict: true, allErrors: true });
  // Words for editors.
  ajv.addVocabulary(['allowComments', 'allowTrailingCommas']);
  const validate = ajv.compile(configSchema());
  const texts = WRONG.map(([text]) => text).filter((text) => !/^$|nothing|[[]$| lab |'|" "|x$/.test(text));
  for (const text of [...texts, '{ "exclude": [""] }', '{ "exclude": ["/a"] }']) {
    const { diagnostics } = readConfig('c', text);
    // A repeated key is invisible to a schema, and codes are not spelled out in it.
    if (diagnostics.some(({ name }) => name === 'repeated-config-key') || text.includes('"HA1001"')) continue;
    assert.is(validate(JSON.parse(text)), diagnostics.length === 0, text);
  }
  assert.ok(validate({ preset: 'lab', rules: { 'fencing-disabled': 'off', HA6001: 'info' } }));
});

test('docs/configuration.md has every key, and the schema every rule that can be configured', () => {
  const page = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');
  for (const key of Object.keys(CONFIG_KEYS)) assert.ok(page.includes(`\`${key}\``), key);
  assert.ok(configurableRules().includes('fencing-disabled'));
  assert.not(configurableRules().includes('wrong-type'));
});

test.run();
