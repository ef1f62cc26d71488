/** Our commands against the installed pcs 0.11.5: the same CIB, ids and order included, and the same commands refused. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { unifiedDiff } from '../../../support/diff.js';
import { requireOrSkip } from '../../../support/tools.js';
import { parseXml } from '../../../support/xml-tree.js';
import { cibElement, shellWords, xmlOf } from '../support.js';
import { baseCib, CASES } from './cases.js';
import { exact, installedPcs, neededTools, PcsRun } from './support.js';

const test = suite('import: pcs: constraints: installed');

requireOrSkip(
  test,
  'commands of the installed pcs',
  ...neededTools(),
)('same CIB, same refusals', () => {
  const outcomes = installedPcs(
    CASES.map(({ commands, schema }) => ({ cib: baseCib(schema), commands: commands.map(shellWords) })),
  );
  const problems: string[] = [];
  let same = 0;
  let total = 0;
  for (const [i, { name, commands, schema }] of CASES.entries()) {
    const { codes, messages, cib } = outcomes[i]!;
    const ours = new PcsRun('0.11.5', cibElement(parseXml(baseCib(schema))));
    for (const [n, command] of commands.entries()) {
      total++;
      const refusal = ours.run(shellWords(command));
      if ((refusal === undefined) === (codes[n] === 0)) same++;
      else
        problems.push(`${name}: ${command}\n  pcs ${codes[n]}: ${messages[n]}\n  ours: ${refusal?.reason}`);
    }
    const difference = unifiedDiff(exact(cib), exact(xmlOf(ours.cib)));
    if (difference !== undefined) problems.push(`${name}\n${difference}`);
  }
  console.log(`${same} of ${total} commands as in pcs 0.11.5 (${CASES.length} CIBs)`);
  assert.is(problems.join('\n'), '');
});

test.run();
