/** Our commands against the installed pcs 0.11.5: the same CIB, and the same commands refused. */
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { unifiedDiff } from '../../../support/diff.js';
import { parseXml } from '../../../support/xml-tree.js';
import { hasTool, requireOrSkip, run } from '../../../support/tools.js';
import { baseCib, CASES } from './cases.js';
import { exact, PcsRun, treeOf, xmlOf } from './support.js';

const test = suite('import/pcs/constraints/installed');

interface Outcome {
  readonly codes: readonly number[];
  readonly messages: readonly string[];
  readonly cib: string;
}

/** `'a b' c ''` → three words. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|[^\s']+/g)].map((match) => match[1] ?? match[0]);
}

const release = hasTool('pcs') ? run('pcs', ['--version']).stdout.trim() : '';
const tools = release.startsWith('0.11.5') ? ['pcs'] : ['pcs 0.11.5'];

requireOrSkip(test, 'commands of the installed pcs', ...tools)('same CIB, same refusals', () => {
  const input = CASES.map(({ commands, schema }) => ({
    cib: baseCib(schema),
    commands: commands.map(wordsOf),
  }));
  // The interpreter that pcs itself runs with.
  const driver = run('/usr/bin/python3', ['-Es', join(import.meta.dirname, 'pcs-driver.py')], {
    input: JSON.stringify(input),
    timeout: 300_000,
  });
  assert.is(driver.code, 0, driver.stderr);
  const outcomes = JSON.parse(driver.stdout) as readonly Outcome[];
  const problems: string[] = [];
  let same = 0;
  let total = 0;
  for (const [i, { name, commands, schema }] of CASES.entries()) {
    const { codes, messages, cib } = outcomes[i]!;
    const ours = new PcsRun('0.11.5', treeOf(baseCib(schema)));
    for (const [n, command] of commands.entries()) {
      total++;
      const refusal = ours.run(wordsOf(command));
      if ((refusal === undefined) === (codes[n] === 0)) same++;
      else problems.push(`${name}: ${command}\n  pcs ${codes[n]}: ${messages[n]}\n  ours: ${refusal?.reason}`);
    }
    const difference = unifiedDiff(exact(cib), exact(xmlOf(ours.cib)));
    if (parseXml(cib).attributes['validate-with'] !== ours.cib.get('validate-with')) {
      problems.push(`${name}: schema`);
    }
    if (difference !== undefined) problems.push(`${name}\n${difference}`);
  }
  console.log(`pcs ${release}: ${same} of ${total} commands, ${CASES.length} CIBs, ${problems.length} problems`);
  assert.is(problems.join('\n'), '');
});

test.run();
