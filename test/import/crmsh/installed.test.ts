/** What the installed crm (4.4.1) makes of the same text: the same configuration, ids included, or a refusal. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importCrmsh } from '../../../compiler/import/crmsh/index.js';
import type { ImportSession } from '../../../compiler/import/session.js';
import { readXml } from '../../../compiler/import/xml/read.js';
import type { Applied } from '../../oracle/apply.js';
import { applyCrm } from '../../oracle/apply.js';
import { Pool } from '../../oracle/pool.js';
import { diffCanonical } from '../../support/canonical.js';
import { emptyCib, requireOrSkip } from '../../support/tools.js';
import { corpusFiles } from '../corpora.js';
import { FIXTURES, UPDATES } from './fixtures.js';
import { documentOf, idsOf, newSession } from './support.js';

const test = suite('import/crmsh: the installed crm');
const withTools = requireOrSkip(test, 'crm files compared with crm', 'crm', 'crm_verify', 'cibadmin');

const SCHEMA = 'pacemaker-3.9';
const pool = new Pool();

interface Loaded {
  readonly base: string;
  readonly applied: Applied;
}

async function load(text: string, before: string | undefined): Promise<Loaded> {
  const empty = emptyCib([], SCHEMA);
  const base = before === undefined ? empty : (await applyCrm(before, empty)).cib;
  return { base, applied: await applyCrm(text, base) };
}

function importOn(base: string, text: string): ImportSession {
  const session = newSession({ crmMode: 'file' });
  session.cib = readXml({ file: 'base.xml', text: base }, session)!;
  importCrmsh(session, { file: 'test.crm', text });
  return session;
}

/** Undefined when we and crm agree. */
function disagreement(text: string, { base, applied }: Loaded, expected?: string): string | undefined {
  const session = importOn(base, text);
  const errors = session.diagnostics.filter(({ severity }) => severity === 'error');
  const said = errors.map(({ message }) => message).join('\n');
  if (applied.code !== 0) {
    if (errors.length === 0) return `crm refuses it:\n${applied.output}`;
    return errors.every(({ at }) => at.file === 'test.crm') ? undefined : `an error has no place: ${said}`;
  }
  if (expected === undefined && errors.length > 0) return `crm takes it, and we say:\n${said}`;
  if (expected !== undefined && !errors.some(({ name }) => name === expected)) return `no ${expected}`;
  const ours = documentOf(session.cib, SCHEMA);
  const difference = diffCanonical(applied.cib, ours);
  if (difference !== undefined) return difference;
  return idsOf(applied.cib) === idsOf(ours) ? undefined : `- ${idsOf(applied.cib)}\n+ ${idsOf(ours)}`;
}

let agreed = 0;
let refused = 0;
const fixtures = [...FIXTURES, ...UPDATES];
for (const { name, text, before } of fixtures) {
  const loaded = pool.add(() => load(text, before));
  withTools(name, async () => {
    const result = await loaded;
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

const files = (corpusFiles('real', '.crm') ?? []).filter(({ text }) => !/^crm configure$/m.test(text));
let agreedFiles = 0;
for (const { name, text } of files) {
  const loaded = pool.add(() => load(text, undefined));
  withTools(`corpus/real/${name}`, async () => {
    assert.is(disagreement(text, await loaded, OURS[name]), undefined);
    agreedFiles++;
  });
}

withTools('sum', () => {
  console.log(
    `installed crm: ${agreed} of ${fixtures.length} fixtures (${refused} of them refused), ${agreedFiles} of ${files.length} files of corpus/real`,
  );
});

test.run();
