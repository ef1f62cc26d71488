/**
 * Every lint rule: the examples of its page, and `fixtures/RULE.ha`. Such a file holds cases behind lines
 *
 *     // --- fires: WHY            the rule reports exactly the lines that end in `//!`
 *     // --- silent: WHY           the rule says nothing
 *
 * each with the lines above the first case in front of it. A case may name `preset=…`, `profiles=A,B` and `platform=…`
 * behind its title, in brackets: `// --- fires: in a lab [preset=strict]`.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { LintRule } from '../../compiler/lint/rule.js';
import { lintRules } from '../../compiler/lint/rules/index.js';
import { lineStarts, positionAt } from '../../grammar/lines.js';
import type { Settings } from '../support/lint.js';
import { checkText } from '../support/lint.js';
import { show } from '../support/program.js';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const rules = Object.entries(lintRules) as unknown as [string, LintRule<unknown>][];

const test = suite('lint rules');

interface Case {
  readonly fires: boolean;
  readonly title: string;
  readonly settings: Settings;
  readonly source: string;
}

function casesOf(text: string): Case[] {
  const [preface = '', ...parts] = `\n${text}`.split(/^(?=\/\/ --- )/m);
  return parts.map((part) => {
    const head = /^\/\/ --- (fires|silent): (.*?)(?: \[([^\]]*)\])?\r?\n/.exec(part);
    if (!head) throw new Error(`not the head of a case: ${part.split('\n')[0]}`);
    const options = new Map((head[3] ?? '').split(' ').map((one) => one.split('=') as [string, string]));
    const settings: Record<string, unknown> = {};
    for (const key of ['preset', 'platform']) if (options.has(key)) settings[key] = options.get(key);
    if (options.has('profiles')) settings.profiles = options.get('profiles')!.split(',');
    return { fires: head[1] === 'fires', title: head[2]!, settings, source: preface + part };
  });
}

function linesOf(name: string, { source, settings }: Pick<Case, 'source' | 'settings'>): number[] {
  const starts = lineStarts(source);
  const found = checkText(source, settings).filter((one) => one.name === name);
  return [...new Set(found.map(({ at }) => positionAt(starts, at.pos).line))].sort((a, b) => a - b);
}

function hardErrors({ source, settings }: Pick<Case, 'source' | 'settings'>): string[] {
  return checkText(source, settings)
    .filter(({ severity, code }) => severity === 'error' && !code.startsWith('HA6'))
    .map(show);
}

for (const [name, rule] of rules) {
  const settings: Settings = rule.profiles ? { profiles: rule.profiles } : {};
  test(`${name}: what its page says to avoid is found`, () => {
    assert.ok(linesOf(name, { source: rule.page.avoid, settings }).length > 0);
  });

  test(`${name}: what its page prefers is clean`, () => {
    const preferred = { source: rule.page.prefer, settings };
    assert.equal(linesOf(name, preferred), []);
    assert.equal(hardErrors(preferred), []);
  });

  const path = join(FIXTURES, `${name}.ha`);
  test(`${name}: has fixtures`, () => {
    assert.ok(existsSync(path), `${path} is missing`);
    const cases = casesOf(readFileSync(path, 'utf8'));
    assert.ok(
      cases.some(({ fires }) => fires),
      'no case fires',
    );
    assert.ok(
      cases.some(({ fires }) => !fires),
      'no case is silent',
    );
  });
  if (!existsSync(path)) continue;
  for (const one of casesOf(readFileSync(path, 'utf8'))) {
    test(`${name}: ${one.fires ? 'fires' : 'silent'}: ${one.title}`, () => {
      const marked = one.source
        .split('\n')
        .flatMap((line, index) => (/\/\/!\s*$/.test(line) ? [index + 1] : []));
      assert.equal(
        linesOf(name, one),
        one.fires ? marked : [],
        checkText(one.source, one.settings).map(show).join('\n'),
      );
      assert.equal(one.fires, marked.length > 0, 'marked lines and the head of the case disagree');
    });
  }
}

test('codes are unique and in the range of their family', () => {
  const codes = rules.map(([, { code }]) => code);
  assert.equal(codes.length, new Set(codes).size);
  assert.equal(
    codes.filter((code) => !/^HA6\d{3}$/.test(code)),
    [],
  );
});

test('fixtures without a rule', () => {
  const known = new Set(rules.map(([name]) => `${name}.ha`));
  assert.equal(
    readdirSync(FIXTURES).filter((name) => !known.has(name)),
    [],
  );
});

test.run();
