/** Batches of commands, compared with the installed crm (4.4.1), line by line executed as `crm -F -f FILE`. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importCrmsh } from '../../../compiler/import/crmsh/index.js';
import { readXml } from '../../../compiler/import/xml/read.js';
import type { Applied } from '../../oracle/apply.js';
import { applyCrm } from '../../oracle/apply.js';
import { Pool } from '../../oracle/pool.js';
import { diffCanonical } from '../../support/canonical.js';
import { emptyCib, requireOrSkip } from '../../support/tools.js';
import { BATCHES } from './batches.js';
import { documentOf, idsOf, newSession } from './support.js';

const test = suite('import/crmsh: commands');
const withTools = requireOrSkip(test, 'batches compared with crm', 'crm', 'crm_verify', 'cibadmin');

const SCHEMA = 'pacemaker-3.9';
const pool = new Pool();

async function execute(text: string, before: string | undefined): Promise<Applied & { base: string }> {
  const empty = emptyCib([], SCHEMA);
  const base = before === undefined ? empty : (await applyCrm(before, empty)).cib;
  const directory = await mkdtemp(join(tmpdir(), 'hadsl-crm-'));
  try {
    const cib = join(directory, 'cib.xml');
    const path = join(directory, 'batch.crm');
    await writeFile(cib, base);
    await writeFile(path, text);
    const { code, output } = await crm(['-F', '-f', path], { CIB_file: cib, HOME: directory });
    return { code, output, cib: await readFile(cib, 'utf8'), base };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function crm(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> {
  const PATH = `${process.env.PATH}:/usr/sbin:/sbin`;
  return new Promise((resolve) => {
    execFile(
      'crm',
      args,
      { env: { ...process.env, LC_ALL: 'C.UTF-8', PATH, ...env } },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, output: stdout + stderr });
      },
    );
  });
}

let agreed = 0;
for (const { name, text, before } of BATCHES) {
  const executed = pool.add(() => execute(text, before));
  withTools(name, async () => {
    const { base, code, cib, output } = await executed;
    const session = newSession({ crmMode: 'command' });
    session.cib = readXml({ file: 'base.xml', text: base }, session)!;
    importCrmsh(session, { file: 'batch.crm', text });
    const errors = session.diagnostics.filter(({ severity }) => severity === 'error');
    assert.is(errors.length > 0, code !== 0, `${output}\n${errors.map(({ message }) => message).join('\n')}`);
    const ours = documentOf(session.cib, SCHEMA);
    assert.is(diffCanonical(cib, ours), undefined);
    assert.is(idsOf(ours), idsOf(cib));
    agreed++;
  });
}

withTools('sum', () => {
  console.log(`installed crm: ${agreed} of ${BATCHES.length} batches`);
});

test.run();
