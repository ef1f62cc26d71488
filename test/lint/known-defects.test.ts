/** Every defect that the configurations of corpus/real are known to have is reported; see `corpora/known.ts`. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { KNOWN_DEFECTS, NOT_THERE, TRAPS } from './corpora/known.js';
import type { Finding } from './corpora/real.js';
import { findingsIn, realFiles } from './corpora/real.js';

const test = suite('lint: known defects');

const files = realFiles();
if (files) {
  const findings = new Map<string, readonly Finding[]>();
  for (const file of files) findings.set(file.name.slice(0, 3), findingsIn(file));

  const inFile = (file: string): readonly Finding[] => {
    const found = findings.get(file);
    if (!found) throw new Error(`there is no file ${file} in corpus/real`);
    return found;
  };

  for (const { file, id, by, severity, line } of KNOWN_DEFECTS) {
    test(`${id} in ${file}${line === undefined ? '' : `, line ${line}`}: ${by}`, () => {
      const found = inFile(file).filter(
        (one) => one.name === by && (line === undefined || one.line === line),
      );
      assert.ok(found.length > 0, `not reported; there is ${namesOf(inFile(file))}`);
      assert.equal([...new Set(found.map((one) => one.severity))], [severity]);
    });
  }

  for (const { file, id, silent, why } of TRAPS) {
    test(`${id} in ${file} is none: ${why}`, () => {
      const found = inFile(file).filter(({ name }) => silent.some((rule) => rule === name));
      assert.equal(found, []);
    });
  }

  test('each entry of the reference has one verdict', () => {
    const reported = new Set(KNOWN_DEFECTS.map(({ id, file }) => `${id} ${file}`));
    for (const { id, file, why } of NOT_THERE) {
      assert.not(reported.has(`${id} ${file}`), `${id} ${file}`);
      assert.ok(inFile(file) && why.length > 20);
    }
    const missing = new Set(NOT_THERE.map(({ id, file }) => `${id} ${file}`));
    console.log(
      `known defects of corpus/real: ${reported.size} of ${reported.size} reported, ${TRAPS.length} traps silent; ${missing.size} more are not in the file that is named`,
    );
  });
}

function namesOf(found: readonly Finding[]): string {
  return [...new Set(found.map(({ name }) => name))].join(', ');
}

test.run();
