/** Commands for resources against the installed pcs 0.11.5: the same CIB, and the same commands refused. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { unifiedDiff } from '../../../support/diff.js';
import { requireOrSkip } from '../../../support/tools.js';
import { exact, installedPcs, neededTools } from '../constraints/support.js';
import { cibElement, runPcs, shellWords, showFailures, wanted, xmlOf } from '../support.js';
import { parseXml } from '../../../support/xml-tree.js';
import { BASE, CASES } from './cases.js';

const test = suite('import: pcs: resources: installed');

requireOrSkip(
  test,
  'commands of the installed pcs',
  ...neededTools(),
)('same CIB, same refusals', () => {
  const cases = CASES.filter(({ commands }) => wanted(commands));
  const input = cases.map(({ commands }) => ({ cib: BASE, commands: commands.map(shellWords) }));
  const outcomes = installedPcs(input);
  const failures: string[] = [];
  let same = 0;
  let total = 0;
  let equal = 0;
  for (const [i, { name, commands }] of cases.entries()) {
    const { codes, messages, cib } = outcomes[i]!;
    const ours = runPcs(cibElement(parseXml(BASE)), commands.map(shellWords), '0.11.5');
    for (const [n, command] of commands.entries()) {
      total++;
      if ((ours.errors[n] === undefined) === (codes[n] === 0)) same++;
      else failures.push(`${name}: ${command}\n  pcs: ${codes[n]} ${messages[n]}\n  ours: ${ours.errors[n]}`);
    }
    const difference = unifiedDiff(exact(cib), exact(xmlOf(ours.cib)));
    if (difference === undefined) equal++;
    else failures.push(`${name}\n${difference}`);
  }
  console.log(`pcs 0.11.5: ${same} of ${total} commands, ${equal} of ${cases.length} CIBs`);
  showFailures(failures);
  assert.is(failures.length, 0);
});

test.run();
