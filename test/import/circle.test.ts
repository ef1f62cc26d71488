/**
 * The full circle, with the real tools: CIB → .ha → pcs script → pcs → CIB', and CIB → .ha → crm file → crm → CIB''.
 *
 * Everything of `corpus/cib` takes some ten minutes; without HADSL_FULL_CIRCLE=1 every eighth file is taken.
 * A difference is classified (`circle-exceptions.ts`): the tool cannot say it, the schema forbids it. An exception that is
 * no longer needed fails.
 */
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { compile } from '../../compiler/compile.js';
import type { CompileResult } from '../../compiler/compile.js';
import { emitCib } from '../../compiler/emit/cib/index.js';
import { emitCrmsh } from '../../compiler/emit/crmsh/index.js';
import { emitPcs } from '../../compiler/emit/pcs/index.js';
import type { EmitResult } from '../../compiler/emit/output.js';
import { serialize } from '../../compiler/emit/cib/xml.js';
import { importFiles } from '../../compiler/import/import.js';
import { platformNamed } from '../../compiler/platforms/table.js';
import { applyCrm, applyPcsOnce, freshCib } from '../oracle/apply.js';
import { Pool } from '../oracle/pool.js';
import { diffCanonical } from '../support/canonical.js';
import { installedNames } from '../support/installed.js';
import { memoryHost } from '../support/memory-host.js';
import { PcsServer } from '../support/pcs-server.js';
import { requireOrSkip } from '../support/tools.js';
import { parseXml } from '../support/xml-tree.js';
import type { CircleException } from './circle-exceptions.js';
import { crmExceptions, pcsExceptions } from './circle-exceptions.js';
import type { CorpusFile } from './corpora.js';
import { corpusFiles } from './corpora.js';

const suiteOf = suite('import/circle');
const test = requireOrSkip(suiteOf, 'the full circle', 'pcs', 'crm', 'cibadmin', 'crm_diff');
const INSTALLED = platformNamed('debian12')!;
const ONLY = process.env.IMPORT_ONLY === undefined ? undefined : new RegExp(process.env.IMPORT_ONLY);
const FULL = process.env.HADSL_FULL_CIRCLE === '1' || ONLY !== undefined;

const all = corpusFiles('cib', '.xml');
const files = all?.filter(({ name }, index) => (ONLY ? ONLY.test(name) : FULL || index % 8 === 0));

type Apply = (text: string, base: string) => Promise<{ code: number; output: string; cib: string }>;
type Emit = (compiled: CompileResult & { model: NonNullable<CompileResult['model']> }) => EmitResult;

if (files) {
  test('CIB → .ha → pcs → CIB', async () => {
    const server = new PcsServer();
    try {
      const env = await server.environment();
      const emit: Emit = ({ model, platform }) => emitPcs(model, platform, OPTIONS);
      await circle('pcs', files, emit, (script, base) => applyPcsOnce(script, base, env), pcsExceptions);
    } finally {
      server.stop();
    }
  });
  test('CIB → .ha → crm → CIB', async () => {
    const emit: Emit = ({ model, platform }) => emitCrmsh(model, platform, OPTIONS);
    await circle('crm', files, emit, applyCrm, crmExceptions);
  });
} else {
  test.skip('the full circle');
}

suiteOf.run();

const OPTIONS = { secrets: undefined, source: 'x.ha' };

async function circle(
  tool: string,
  chosen: readonly CorpusFile[],
  emit: Emit,
  apply: Apply,
  exceptions: readonly CircleException[],
): Promise<void> {
  const pool = new Pool();
  const results = await Promise.all(
    chosen.map(async (file) => ({
      name: file.name,
      problem: await pool.add(() => around(file, emit, apply)),
    })),
  );
  const different = results.filter(({ problem }) => problem !== undefined);
  const unexplained = different.filter(({ name, problem }) => !explained(exceptions, name, problem!));
  const classes = new Map<string, number>();
  for (const { name, problem } of different) {
    const kind = explained(exceptions, name, problem!)?.kind ?? 'unexplained';
    classes.set(kind, (classes.get(kind) ?? 0) + 1);
  }
  const summary = [...classes].map(([kind, count]) => `${count} ${kind}`).join(', ');
  console.log(
    `full circle through ${tool}: ${chosen.length - different.length} of ${chosen.length} equal${summary && `; ${summary}`}`,
  );
  const stale = exceptions.filter(
    ({ files: names }) =>
      names !== undefined &&
      names.some(
        (name) => results.some((one) => one.name === name) && !different.some((one) => one.name === name),
      ),
  );
  assert.equal(
    unexplained
      .slice(0, ONLY ? undefined : 20)
      .map(({ name, problem }) => `${name}: ${problem!.slice(0, ONLY ? undefined : 500)}`),
    [],
  );
  assert.equal(stale, [], 'exceptions that are no longer needed');
}

function explained(
  exceptions: readonly CircleException[],
  name: string,
  problem: string,
): CircleException | undefined {
  return exceptions.find(
    ({ files: names, problem: pattern }) => (names?.includes(name) ?? true) && pattern.test(problem),
  );
}

/** Undefined: equal. */
async function around({ name, text }: CorpusFile, emit: Emit, apply: Apply): Promise<string | undefined> {
  const { source } = importFiles([{ file: name, text }]);
  if (source === undefined) return 'not imported';
  const compiled = compile(memoryHost({ 'x.ha': source }), 'x.ha', { platform: INSTALLED.name });
  const { model } = compiled;
  if (!model) return `refused: ${errorsOf(compiled.diagnostics)}`;
  const cib = emitCib(model, INSTALLED, OPTIONS).files[0]?.text;
  if (cib === undefined) return 'refused by the cib target';
  const emitted = emit({ ...compiled, model });
  const script = emitted.files[0];
  if (!script) return `refused: ${errorsOf(emitted.diagnostics)}`;
  const applied = await apply(script.text, freshCib(cib));
  if (applied.code !== 0) return `the tool refuses it (${applied.code}): ${applied.output.slice(-400)}`;
  const original = serialize(installedNames(parseXml(text), INSTALLED));
  return diffCanonical(plain(original), plain(applied.cib));
}

function errorsOf(diagnostics: CompileResult['diagnostics']): string {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ name, message }) => `${name}: ${message}`)
    .join('; ');
}

/** Neither the schema nor what the cluster writes by itself is the tools' business. */
function plain(xml: string): string {
  return xml.replace(/\svalidate-with="[^"]*"/, '');
}
