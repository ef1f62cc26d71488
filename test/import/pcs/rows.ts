/** Rows of a table: what the releases of pcs take and make (dialect table of the pcs reference, §2). */
import type { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseXml } from '../../support/xml-tree.js';
import { cibElement, runPcs, shellWords, xmlOf } from './support.js';

const RELEASES = ['0.9.169', '0.10.8', '0.10.18', '0.11.5', '0.11.12', '0.12.0', '0.12.3'];

export interface Row {
  readonly name: string;
  readonly commands: readonly string[];
  /** One sign a release: `+` takes the commands, `-` refuses one of them. */
  readonly takes: string;
  /** What the CIB then holds, and from which release on it is another. */
  readonly holds?: Readonly<Record<string, readonly string[]>>;
}

export function testRows(test: ReturnType<typeof suite>, base: string, rows: readonly Row[]): void {
  for (const { name, commands, takes, holds = {} } of rows) {
    test(name, () => {
      for (const [i, release] of RELEASES.entries()) {
        const run = runPcs(cibElement(parseXml(base)), commands.map(shellWords), release);
        const errors = run.errors.filter((error) => error !== undefined);
        if (takes[i] !== '+') {
          assert.ok(errors.length > 0, `${release} takes it`);
          continue;
        }
        assert.equal([release, errors], [release, []]);
        const since = Object.keys(holds)
          .filter((first) => RELEASES.indexOf(first) <= i)
          .at(-1);
        const xml = xmlOf(run.cib);
        for (const text of since === undefined ? [] : holds[since]!) {
          assert.ok(xml.includes(text), `${release}: no ${text} in\n${xml}`);
        }
      }
    });
  }
}
