/**
 * Lists of commands against what seven releases of pcs made of them: the same CIB, the same refusals. The corpus was made
 * with `pcs -f`, Pacemaker 2.1.5 and schema 3.9.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { exceptionFor } from './golden-exceptions.js';
import {
  corpusRecords,
  difference,
  runPcs,
  sameIds,
  shellWords,
  showFailures,
  treeOf,
  wanted,
} from './support.js';

interface GoldenRecord {
  readonly base: string;
  readonly cmds: readonly string[];
  readonly results: Readonly<
    Record<
      string,
      { readonly rc: readonly number[]; readonly msg: readonly string[]; readonly after: string }
    >
  >;
}

const test = suite('import: pcs: golden');
const records = corpusRecords<GoldenRecord>('golden.jsonl');
const releases = ['0.9.169', '0.10.8', '0.10.18', '0.11.5', '0.11.12.1', '0.12.0', '0.12.3'].filter(
  (release) => (process.env.PCS_RELEASE ?? release) === release,
);

for (const release of records ? releases : []) {
  test(`pcs ${release}`, () => {
    const chosen = records!.filter(({ cmds }) => wanted(cmds));
    const failures: string[] = [];
    let passed = 0;
    let excepted = 0;
    let identical = 0;
    for (const { base, cmds, results } of chosen) {
      const expected = results[release]!;
      const after = treeOf(expected.after);
      let problems: string[];
      try {
        const run = runPcs(treeOf(base), cmds.map(shellWords), release);
        problems = cmds.flatMap((command, i) =>
          refusalProblem(command, expected.rc[i]!, expected.msg[i]!, run.errors[i]),
        );
        const diff = difference(after, run.cib);
        if (diff !== undefined) problems.push(diff);
        else if (sameIds(after, run.cib)) identical++;
      } catch (error) {
        problems = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
      }
      const exception = exceptionFor(cmds, release);
      if (exception !== undefined) {
        excepted++;
        // An exception that is none any more has to go.
        if (problems.length === 0) failures.push(`${cmds.join(' ; ')}\n  is an exception, but passes`);
      } else if (problems.length === 0) passed++;
      else failures.push([cmds.join(' ; '), ...problems].join('\n'));
    }
    const all = chosen.length - excepted;
    console.log(
      `pcs ${release}: ${passed} of ${all} command lists as in the real pcs (${excepted} exceptions, ${identical} with the same ids)`,
    );
    showFailures(failures);
    assert.is(failures.length, 0);
  });
}

function refusalProblem(command: string, rc: number, message: string, error: string | undefined): string[] {
  if (rc === 0 && error !== undefined) return [`  refused, but pcs takes it: ${command}\n    ${error}`];
  const reason = message.split('\n').find((line) => line.startsWith('Error')) ?? message.slice(0, 200);
  if (rc !== 0 && error === undefined) return [`  taken, but pcs refuses it: ${command}\n    ${reason}`];
  return [];
}

test.run();
