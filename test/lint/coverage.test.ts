/**
 * Which diagnostic finds which mistake of the references: `docs/rules/coverage.md`, made anew with
 * `UPDATE=1 npm test -- lint/coverage`. Read the difference in review: a name in the table that has nothing to do with the
 * mistake is not a detection.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { pagePath } from '../../compiler/diagnostics/page.js';
import { checkForeign } from '../support/lint.js';
import { cib } from './coverage/base.js';
import { LEGITIMATE_FENCING } from './coverage/legitimate-fencing.js';
import { LEGITIMATE_OPERATIONS } from './coverage/legitimate-operations.js';
import { LEGITIMATE_RESOURCES } from './coverage/legitimate-resources.js';
import type { Row } from './coverage/cib-rows.js';
import { CIB_ROWS, rowCib } from './coverage/cib-rows.js';
import type { Mistake } from './coverage/mistakes-rows.js';
import { CRMSH_SILENT, MISTAKES } from './coverage/mistakes-rows.js';
import { LEGITIMATE_COROSYNC, UNSEEN_COROSYNC } from './coverage/unseen-corosync.js';
import { UNSEEN_FENCING } from './coverage/unseen-fencing.js';
import { UNSEEN_OPERATIONS } from './coverage/unseen-operations.js';
import { UNSEEN_RESOURCES } from './coverage/unseen-resources.js';

const PAGE = join(import.meta.dirname, '../../docs/rules/coverage.md');
const test = suite('lint coverage');

interface Found {
  readonly id: string;
  readonly what: string;
  readonly by: readonly Diagnostic[];
  readonly outOfReach?: string | undefined;
}

const key = ({ name, message }: Diagnostic): string => `${name} ${message}`;
const control = checkForeign(cib(), 'cib');
const known = new Set(control.map(key));

function beyondControl(row: Row): readonly Diagnostic[] {
  const { platform } = row;
  const found = checkForeign(rowCib(row), 'cib', platform === undefined ? {} : { platform });
  return found.filter((one) => !known.has(key(one)));
}

/** What is true of every resource that rows add, and says nothing of their mistake; but for the rows about just that. */
const REMARKS: Readonly<Record<string, readonly string[]>> = {
  'default-timeouts': ['O06', 'def-op-short', 'vm-migrate-timeout'],
  'timeout-over-interval': ['op-mon-lt-tmo', 'O10'],
  'address-without-netmask': ['P32'],
  'provider-twin': [],
};

function withoutRemarks(id: string, found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.filter(({ name }) => REMARKS[name]?.includes(id) ?? true);
}

function edits(rows: readonly Row[]): Found[] {
  return rows.map((row) => {
    const { id, what, outOfReach } = row;
    return { id, what, by: withoutRemarks(id, beyondControl(row)), outOfReach };
  });
}

const measured = edits(CIB_ROWS);
const UNSEEN: readonly Row[] = [...UNSEEN_FENCING, ...UNSEEN_OPERATIONS, ...UNSEEN_RESOURCES];
const LEGITIMATE: readonly Row[] = [...LEGITIMATE_FENCING, ...LEGITIMATE_OPERATIONS, ...LEGITIMATE_RESOURCES];

/** What is said about the parts that all rows share has nothing to do with the mistake. */
const head = new Set(
  checkForeign(MISTAKES.find(({ id }) => id === 'L01')!.text, 'crmsh').map(({ name }) => name),
);

function mistakes(rows: readonly Mistake[]): Found[] {
  return rows.map(({ id, what, format, text, platform, profiles, outOfReach }) => ({
    id,
    what,
    outOfReach,
    by:
      outOfReach === undefined
        ? withoutRemarks(
            id,
            checkForeign(text, format, {
              ...(platform !== undefined && { platform }),
              ...(profiles && { profiles }),
            }),
          ).filter(({ name }) => id === 'L01' || !head.has(name) || name === 'leftover-cli-constraint')
        : [],
  }));
}

const tables: readonly { readonly title: string; readonly rows: readonly Found[] }[] = [
  { title: 'Measured misconfigurations that a CIB can hold', rows: measured },
  { title: 'Mistakes from the field', rows: mistakes(MISTAKES) },
  { title: 'What crm and Pacemaker say nothing about', rows: mistakes(CRMSH_SILENT) },
  { title: 'Mistakes beyond the collections', rows: edits(UNSEEN) },
  { title: 'Mistakes in corosync.conf beyond the collections', rows: mistakes(UNSEEN_COROSYNC) },
];

test('the control cluster is clean', () => {
  assert.equal(control.filter(({ severity }) => severity !== 'info').map(key), []);
});

test('legitimate configurations are clean', () => {
  const said = LEGITIMATE.flatMap((row) =>
    beyondControl(row)
      .filter(({ severity }) => severity !== 'info')
      .map((found) => `${row.id}: ${key(found)}`),
  );
  const saidOfCorosync = LEGITIMATE_COROSYNC.flatMap(({ id, text, format }) =>
    checkForeign(text, format)
      .filter(({ severity }) => severity !== 'info')
      .map((found) => `${id}: ${key(found)}`),
  );
  assert.equal([...said, ...saidOfCorosync], []);
});

for (const { title, rows } of tables) {
  test(title, () => {
    const counted = rows.filter(({ outOfReach }) => outOfReach === undefined);
    const missed = counted.filter(({ by }) => by.length === 0).map(({ id }) => id);
    const found = counted.length - missed.length;
    console.log(`lint coverage: ${title}: ${found} of ${counted.length}`);
    assert.ok(found / counted.length >= 0.95, `missed: ${missed.join(' ')}`);
  });
}

test('docs/rules/coverage.md is fresh', () => {
  const text = page();
  if (process.env.UPDATE) writeFileSync(PAGE, text);
  assert.is(readFileSync(PAGE, 'utf8'), text, 'run UPDATE=1 npm test -- lint/coverage');
});

function page(): string {
  const parts = tables.map(({ title, rows }) => {
    const counted = rows.filter(({ outOfReach }) => outOfReach === undefined);
    const found = counted.filter(({ by }) => by.length > 0).length;
    const lines = rows.map(({ id, what, by, outOfReach }) => {
      const names = [...new Map(by.map((one) => [one.name, one])).values()].map(
        (one) => `[${one.name}](../../${pagePath(one.name, one)}) (${one.severity})`,
      );
      return `| ${id} | ${what.replaceAll('|', '\\|')} | ${names.join(', ') || (outOfReach ? `out of reach: ${outOfReach}` : '-')} |`;
    });
    return `## ${title}\n\n${found} of ${counted.length}.\n\n| id | mistake | found by |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
  });
  return `# Coverage

Which mistakes hadsl finds, measured by \`npm test -- lint/coverage\`: each row is a configuration with that one mistake
in it. Ids are those of the project's collection of mistakes.

${parts.join('\n')}`;
}

test.run();
