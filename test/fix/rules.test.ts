/**
 * Every fix that anything offers, over the fixtures of all lint rules and the wrong files of the compiler: applied alone, it
 * removes what it is for, and makes no error. What `--fix` applies together comes to an end and makes none either.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic, Fix } from '../../compiler/diagnostics/diagnostic.js';
import { fixAll } from '../../compiler/fix/apply.js';
import type { LintRule } from '../../compiler/lint/rule.js';
import { lintRules } from '../../compiler/lint/rules/index.js';
import { DEFAULT_SETTINGS, PROFILES } from '../../compiler/lint/settings.js';
import { compileText, show } from '../support/program.js';

const test = suite('fixes of the rules');
const FILE = 'main.ha';
const FIXTURES = join(import.meta.dirname, '../lint/fixtures');

function check(text: string) {
  const settings = { ...DEFAULT_SETTINGS, profiles: PROFILES };
  return compileText(text, { tolerant: true, lint: { settings } });
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

function applied(text: string, { edits }: Fix): string {
  return [...edits]
    .filter(({ file }) => file === FILE)
    .sort((a, b) => b.pos - a.pos)
    .reduce((result, edit) => result.slice(0, edit.pos) + edit.text + result.slice(edit.end), text);
}

function sources(): [string, string][] {
  const fixtures = readdirSync(FIXTURES).flatMap((name): [string, string][] => {
    const [preface = '', ...cases] = `\n${readFileSync(join(FIXTURES, name), 'utf8')}`.split(
      /^(?=\/\/ --- )/m,
    );
    return cases
      .filter((one) => one.startsWith('// --- fires') && !/\[.*platform=/.test(one.split('\n')[0] ?? ''))
      .map((one) => [name, preface + one]);
  });
  const pages = (Object.entries(lintRules) as unknown as [string, LintRule<unknown>][]).map(
    ([name, { page }]): [string, string] => [`${name} (page)`, page.avoid],
  );
  return [...fixtures, ...pages];
}

test('each fix removes its finding and makes no error', () => {
  let fixes = 0;
  const wrong: string[] = [];
  for (const [name, text] of sources()) {
    const before = check(text).diagnostics;
    for (const found of before) {
      for (const fix of found.fixes) {
        fixes++;
        const after = check(applied(text, fix)).diagnostics;
        const count = (all: readonly Diagnostic[]): number =>
          all.filter((one) => one.name === found.name && one.message === found.message).length;
        if (count(after) >= count(before)) wrong.push(`${name}: ${fix.title}: still there: ${show(found)}`);
        // One that has to be looked at may show the next mistake, but never be unreadable.
        const counted = fix.safety === 'safe' ? isError : ({ code }: Diagnostic) => code.startsWith('HA1');
        if (after.filter(counted).length > before.filter(counted).length) {
          wrong.push(`${name}: ${fix.title}: makes ${after.filter(isError).map(show).join('; ')}`);
        }
      }
    }
  }
  console.log(`fixes: ${fixes} applied one by one`);
  assert.equal(wrong, []);
  assert.ok(fixes > 100);
});

test('all together they come to an end without an error of their own', () => {
  for (const [name, text] of sources()) {
    const before = check(text).diagnostics.filter(isError).length;
    for (const unsafe of [false, true]) {
      const { checked, changed } = fixAll((texts) => check(texts.get(FILE) ?? text), unsafe);
      assert.ok(checked.diagnostics.filter(isError).length <= before, name);
      const again = fixAll((texts) => check(texts.get(FILE) ?? changed.get(FILE) ?? text), unsafe);
      assert.is(again.changed.get(FILE) ?? changed.get(FILE) ?? text, changed.get(FILE) ?? text, name);
    }
  }
});

test.run();
