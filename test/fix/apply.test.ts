import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic, Fix } from '../../compiler/diagnostics/diagnostic.js';
import { diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import type { Checked } from '../../compiler/fix/apply.js';
import { fixAll } from '../../compiler/fix/apply.js';
import { DEFAULT_SETTINGS } from '../../compiler/lint/settings.js';
import { compileText } from '../support/program.js';

const test = suite('fix');

const FILE = 'main.ha';

/** A checker that finds words in a text and offers what replaces them. */
function words(
  text: string,
  rules: Readonly<Record<string, { to: string; safety?: Fix['safety']; error?: boolean }>>,
): (changed: ReadonlyMap<string, string>) => Checked {
  return (changed) => {
    const now = changed.get(FILE) ?? text;
    const diagnostics: Diagnostic[] = [];
    for (const match of now.matchAll(/\w+/g)) {
      const rule = rules[match[0]];
      if (!rule) continue;
      const at = { file: FILE, pos: match.index, end: match.index + match[0].length };
      const fix: Fix = { title: match[0], safety: rule.safety ?? 'safe', edits: [{ ...at, text: rule.to }] };
      const found = diagnostic(
        'unused-declaration',
        at,
        { what: 'parameter', name: match[0] },
        { fixes: [fix] },
      );
      diagnostics.push({ ...found, severity: rule.error ? 'error' : 'warning' });
    }
    return { diagnostics, sources: new Map([[FILE, now]]) };
  };
}

test('goes on until nothing is left to fix', () => {
  const { changed, count, checked } = fixAll(words('a b', { a: { to: 'c' }, c: { to: 'd' } }), false);
  assert.is(changed.get(FILE), 'd b');
  assert.is(count, 2);
  assert.equal(checked.diagnostics, []);
});

test('unsafe fixes are applied only when asked for', () => {
  const check = words('a b', { a: { to: 'x', safety: 'unsafe' }, b: { to: 'y' } });
  assert.is(fixAll(check, false).changed.get(FILE), 'a y');
  assert.is(fixAll(check, true).changed.get(FILE), 'x y');
});

test('two that undo each other come to an end', () => {
  const { changed } = fixAll(words('a', { a: { to: 'b' }, b: { to: 'a' } }), false);
  assert.ok(['a', 'b'].includes(changed.get(FILE) ?? ''));
});

test('a fix that makes an error is left out, and the others are applied', () => {
  const check = words('a b', { a: { to: 'bad bad' }, bad: { to: 'bad', error: true }, b: { to: 'y' } });
  assert.is(fixAll(check, false).changed.get(FILE), 'a y');
});

function fixText(text: string): string {
  const check = (changed: ReadonlyMap<string, string>): Checked =>
    compileText(changed.get(FILE) ?? text, { tolerant: true, lint: { settings: DEFAULT_SETTINGS } });
  return fixAll(check, false).changed.get(FILE) ?? text;
}

test('misspelt names of real source are put right', () => {
  const fixed = fixText('node n1\nprimitive a ocf:pacemaker:Dummy { meta migration-treshold=3 }\n');
  assert.match(fixed, /meta migration-threshold=3/);
});

test('several fixes in one line', () => {
  const fixed = fixText('property no-quorum-polcy=freeze, stonith-timout=60s\n');
  assert.match(fixed, /no-quorum-policy=freeze, stonith-timeout=60s/);
});

test.run();
