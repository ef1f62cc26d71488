/** What the installed crm (4.4.1) loads from the same text: the same configuration, ids included, or a refusal. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importCrmsh } from '../../../compiler/import/crmsh/index.js';
import { readXml } from '../../../compiler/import/xml/read.js';
import { Pool } from '../../oracle/pool.js';
import { diffCanonical } from '../../support/canonical.js';
import { requireOrSkip } from '../../support/tools.js';
import { corpusFiles } from '../corpora.js';
import type { Ran } from './execute.js';
import { loaded, SCHEMA } from './execute.js';
import { FIXTURES, UPDATES } from './fixtures.js';
import { documentOf, idsOf, newSession } from './support.js';

const test = suite('import/crmsh: the installed crm');
const withTools = requireOrSkip(test, 'crm files compared with crm', 'crm', 'crm_verify', 'cibadmin');
const pool = new Pool();

/** Undefined when we and crm agree. `ours`: an error of ours about what crm takes. */
function disagreement(text: string, { base, applied }: Ran, ours?: string): string | undefined {
  const session = newSession({ crmMode: 'file' });
  session.cib = readXml({ file: 'base.xml', text: base }, session)!;
  importCrmsh(session, { file: 'test.crm', text });
  const errors = session.diagnostics.filter(({ severity }) => severity === 'error');
  const said = errors.map(({ message }) => message).join('\n');
  if (applied.code !== 0) {
    if (errors.length === 0) return `crm refuses it:\n${applied.output}`;
    return errors.every(({ at }) => at.file === 'test.crm') ? undefined : `an error has no place: ${said}`;
  }
  if (ours === undefined && errors.length > 0) return `crm takes it, and we say:\n${said}`;
  if (ours !== undefined && !errors.some(({ name }) => name === ours)) return `no ${ours}`;
  const document = documentOf(session.cib, SCHEMA);
  const difference = diffCanonical(applied.cib, document);
  if (difference !== undefined) return difference;
  return idsOf(applied.cib) === idsOf(document) ? undefined : `- ${idsOf(applied.cib)}\n+ ${idsOf(document)}`;
}

let agreed = 0;
let refused = 0;
const fixtures = [...FIXTURES, ...UPDATES];
for (const { name, text, before } of fixtures) {
  const run = pool.add(() => loaded(text, before));
  withTools(name, async () => {
    const result = await run;
    assert.is(disagreement(text, result), undefined);
    agreed++;
    if (result.applied.code !== 0) refused++;
  });
}

/** What crm takes, and we refuse for a reason. */
const OURS: Readonly<Record<string, string>> = {
  // A password of six asterisks.
  '037-mssql-ag-azure-sles15.crm': 'crm-masked-value',
};

/** Those that begin with a call of crm are sessions: see commands.test.ts. */
const files = (corpusFiles('real', '.crm') ?? []).filter(({ text }) => !/^crm configure$/m.test(text));
let agreedFiles = 0;
for (const { name, text } of files) {
  const run = pool.add(() => loaded(text));
  withTools(`corpus/real/${name}`, async () => {
    assert.is(disagreement(text, await run, OURS[name]), undefined);
    agreedFiles++;
  });
}

withTools('sum', () => {
  console.log(
    `installed crm: ${agreed} of ${fixtures.length} fixtures (${refused} of them refused), ${agreedFiles} of ${files.length} files of corpus/real`,
  );
});

test.run();
