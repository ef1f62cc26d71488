/**
 * Random command lists against the installed pcs 0.11.5: the same CIB behind every command, the same commands refused.
 * `PCS_SEED=9000 PCS_LISTS=200 npm test -- import/pcs/differential` runs other ones.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { requireOrSkip } from '../../../support/tools.js';
import { neededTools } from '../constraints/support.js';
import { showFailures } from '../support.js';
import { compareLists } from './compare.js';

const SEED = Number(process.env.PCS_SEED ?? 1);
const LISTS = Number(process.env.PCS_LISTS ?? 12);
/** Lists that pcs runs in one process. */
const PORTION = 40;

const test = suite('import: pcs: differential');

requireOrSkip(
  test,
  'random commands of the installed pcs',
  ...neededTools(),
)('same CIB, same refusals', () => {
  const problems: string[] = [];
  let commands = 0;
  let accepted = 0;
  for (let at = 0; at < LISTS; at += PORTION) {
    const found = compareLists(SEED + at, Math.min(PORTION, LISTS - at));
    problems.push(...found.problems);
    commands += found.commands;
    accepted += found.accepted;
  }
  console.log(
    `pcs 0.11.5: ${commands - problems.length} of ${commands} random commands as in pcs (${accepted} of them taken)`,
  );
  showFailures(problems);
  assert.is(problems.length, 0);
});

test.run();
