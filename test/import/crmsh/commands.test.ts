/** Batches of commands, compared with the installed crm (4.4.1), which executes them line by line. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importCrmsh } from '../../../compiler/import/crmsh/index.js';
import { PARAMETER_MARK } from '../../../compiler/import/shell/command.js';
import { readShell } from '../../../compiler/import/shell/index.js';
import { readXml } from '../../../compiler/import/xml/read.js';
import { Pool } from '../../oracle/pool.js';
import { diffCanonical } from '../../support/canonical.js';
import { requireOrSkip } from '../../support/tools.js';
import { corpusFiles } from '../corpora.js';
import { BATCHES } from './batches.js';
import type { Ran } from './execute.js';
import { executed, SCHEMA } from './execute.js';
import { documentOf, idsOf, newSession } from './support.js';

const test = suite('import/crmsh: commands');
const withTools = requireOrSkip(test, 'batches compared with crm', 'crm', 'crm_verify', 'cibadmin');
const pool = new Pool();

/** Undefined when we and crm agree about a text that crm executed. */
function compare(file: string, text: string, { base, applied: { code, cib, output } }: Ran): void {
  const session = newSession({ ...(file === 'batch.crm' && { crmMode: 'command' }) });
  session.cib = readXml({ file: 'base.xml', text: base }, session)!;
  importCrmsh(session, { file, text });
  const errors = session.diagnostics.filter(({ severity }) => severity === 'error');
  const said = errors.map(({ message }) => message).join('\n');
  assert.is(errors.length > 0, code !== 0, `${output}\n${said}`);
  // A commit that fails changes nothing.
  if (code !== 0 && cib === base) return;
  const ours = withoutMarks(documentOf(session.cib, SCHEMA));
  assert.is(diffCanonical(cib, ours), undefined);
  assert.is(idsOf(ours), idsOf(cib));
}

let agreed = 0;
for (const { name, text, before } of BATCHES) {
  const run = pool.add(() => executed(text, before));
  withTools(name, async () => {
    compare('batch.crm', text, await run);
    agreed++;
  });
}

// ---------------------------------------------------------------- sessions and scripts of the corpus

/** The statements of a script, each on a line. Its arguments become a word. The script itself is never executed. */
function statementsOf(file: string, text: string): string {
  const commands = readShell({ file, text }, newSession()).map(({ words }) => words.map((word) => word.text));
  const statements = commands.filter(([program, level]) => program === 'crm' && level === 'configure');
  const quoted = (word: string): string => (/[\s"']/.test(word) ? `'${word}'` : word);
  return withoutMarks(statements.map((words) => words.slice(1).map(quoted).join(' ')).join('\n'));
}

function withoutMarks(text: string): string {
  return text.replace(PARAMETER_MARK, 'argument');
}

/** A session as documentation shows it, which begins with the call of crm. */
const SESSION = /^crm configure$/m;

const sessions = (corpusFiles('real', '.crm') ?? []).filter(({ text }) => SESSION.test(text));
const scripts = corpusFiles('real', '.crm.sh') ?? [];
let agreedFiles = 0;
for (const { name, text } of [...sessions, ...scripts]) {
  const batch = name.endsWith('.sh') ? statementsOf(name, text) : text.replace(SESSION, 'configure');
  const run = pool.add(() => executed(`${batch}\n`));
  withTools(`corpus/real/${name}`, async () => {
    compare(name, text, await run);
    agreedFiles++;
  });
}

withTools('sum', () => {
  const files = sessions.length + scripts.length;
  console.log(
    `installed crm: ${agreed} of ${BATCHES.length} batches, ${agreedFiles} of ${files} sessions and scripts of corpus/real`,
  );
});

test.run();
