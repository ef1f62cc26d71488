/**
 * No false alarms: the samples and the control cluster have no finding of severity warning or error, and each one that the
 * configurations of corpus/real have was judged by a person, in `corpora/judged.txt`:
 *
 *     FILE | RULE | lines 3, 17 | true: why
 *
 * `UPDATE=1 npm test -- lint/judged` writes the lines anew and keeps the reasons; what is new there says UNJUDGED, and the
 * test fails until somebody has looked at the file and written why the finding is true. One that is not is mended instead.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { DEFAULT_SETTINGS } from '../../compiler/lint/settings.js';
import { sampleCases } from '../oracle/cases.js';
import { compileFile } from '../support/compile-file.js';
import { checkForeign } from '../support/lint.js';
import { show } from '../support/program.js';
import { findingsIn, realFiles } from './corpora/real.js';
import { cib } from './coverage/base.js';

const JUDGED = join(import.meta.dirname, 'corpora/judged.txt');
const UNJUDGED = 'UNJUDGED';

const test = suite('lint: no false alarms');

const shown = (found: readonly Diagnostic[]): string[] =>
  found.filter(({ severity }) => severity !== 'info').map((one) => `${one.severity} ${show(one)}`);

test('the control cluster', () => {
  assert.equal(shown(checkForeign(cib(), 'cib')), []);
});

for (const sample of sampleCases()) {
  for (const { platform, set } of [{ platform: sample.platform, set: {} }, ...sample.alsoOn]) {
    test(`${sample.name} for ${platform ?? 'its own platform'}`, () => {
      const compiled = compileFile(sample.path, {
        values: sample.values,
        set,
        lint: { settings: DEFAULT_SETTINGS },
        ...(platform && { platform }),
      });
      assert.equal(shown(compiled.diagnostics), []);
    });
  }
}

interface Judgement {
  readonly file: string;
  readonly rule: string;
  readonly lines: string;
  readonly reason: string;
}

const key = ({ file, rule }: Pick<Judgement, 'file' | 'rule'>): string => `${file} | ${rule}`;
const written = ({ lines, reason, ...one }: Judgement): string => `${key(one)} | ${lines} | ${reason}`;

const files = realFiles();
if (files) {
  const judged = new Map(readJudged().map((one) => [key(one), one]));
  const found = files.flatMap((file): Judgement[] => {
    const byRule = new Map<string, Set<number>>();
    for (const { name, severity, line } of findingsIn(file)) {
      if (severity !== 'info') byRule.set(name, (byRule.get(name) ?? new Set()).add(line));
    }
    return [...byRule].map(([rule, at]) => {
      const lines = `${at.size === 1 ? 'line' : 'lines'} ${[...at].sort((a, b) => a - b).join(', ')}`;
      const one = { file: file.name, rule };
      return { ...one, lines, reason: judged.get(key(one))?.reason ?? UNJUDGED };
    });
  });
  if (process.env.UPDATE === '1') writeFileSync(JUDGED, `${found.map(written).join('\n')}\n`);

  test('corpus/real: what is found was judged, and what was judged is found', () => {
    assert.equal(found.map(written), readJudged().map(written));
  });

  test('corpus/real: every judgement says why', () => {
    const open = readJudged().filter(({ reason }) => !/^true: \S.{9,}/.test(reason));
    assert.equal(open.map(written), []);
  });
}

function readJudged(): readonly Judgement[] {
  if (!existsSync(JUDGED)) return [];
  return readFileSync(JUDGED, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [file = '', rule = '', lines = '', ...reason] = line.split(' | ');
      return { file, rule, lines, reason: reason.join(' | ') };
    });
}

test.run();
