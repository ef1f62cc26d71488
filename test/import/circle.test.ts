/**
 * The full circle, with the real tools: CIB → .ha → pcs script → pcs → CIB', and CIB → .ha → crm file → crm → CIB''.
 *
 * Everything of `corpus/cib` takes some eight minutes; without HADSL_FULL_CIRCLE=1 every eighth file is taken.
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
import type { EmitResult, OutputFile } from '../../compiler/emit/output.js';
import { serialize } from '../../compiler/emit/cib/xml.js';
import { importFiles } from '../../compiler/import/import.js';
import { expandTemplates } from '../../compiler/model/expand-templates.js';
import type { ClusterModel } from '../../compiler/model/model.js';
import type { Platform } from '../../compiler/platforms/platform.js';
import { platformNamed } from '../../compiler/platforms/table.js';
import type { Applied } from '../oracle/apply.js';
import { applyCrm, applyPcsOnce, freshCib } from '../oracle/apply.js';
import { Pool } from '../oracle/pool.js';
import { diffCanonical } from '../support/canonical.js';
import { installedNames } from '../support/installed.js';
import { memoryHost } from '../support/memory-host.js';
import { PcsServer } from '../support/pcs-server.js';
import { transitionGraph, withStatusOf } from '../support/simulate.js';
import { requireOrSkip } from '../support/tools.js';
import { parseXml } from '../support/xml-tree.js';
import type { CircleException } from './circle-exceptions.js';
import { crmExceptions, pcsExceptions } from './circle-exceptions.js';
import type { CorpusFile } from './corpora.js';
import { corpusFiles } from './corpora.js';

const suiteOf = suite('import/circle');
const test = requireOrSkip(suiteOf, 'the full circle', 'pcs', 'crm', 'cibadmin', 'crm_diff', 'crm_simulate');
const INSTALLED = platformNamed('debian12')!;
const OPTIONS = { secrets: undefined, source: 'x.ha' };
const ONLY = process.env.IMPORT_ONLY === undefined ? undefined : new RegExp(process.env.IMPORT_ONLY);
const FULL = process.env.HADSL_FULL_CIRCLE === '1';

const all = corpusFiles('cib', '.xml');
const files = all?.filter(({ name }, index) => (ONLY ? ONLY.test(name) : FULL || index % 8 === 0));

/** One of the two tools. */
interface Circle {
  readonly tool: string;
  readonly exceptions: readonly CircleException[];
  readonly emit: (model: ClusterModel, platform: Platform) => EmitResult;
  /** Which of the files are to be applied, one after the other. */
  readonly choose: (files: readonly OutputFile[]) => readonly OutputFile[];
  readonly apply: (texts: readonly string[], base: string) => Promise<Applied>;
}

if (files) {
  test('CIB → .ha → pcs → CIB', async () => {
    const server = new PcsServer();
    try {
      const env = await server.environment();
      await proof(files, {
        tool: 'pcs',
        exceptions: pcsExceptions,
        emit: (model, platform) => emitPcs(model, platform, OPTIONS),
        // The second one makes the cluster itself, which no CIB says.
        choose: ([script]) => (script ? [script] : []),
        apply: ([script = ''], base) => applyPcsOnce(script, base, env),
      });
    } finally {
      server.stop();
    }
  });
  test('CIB → .ha → crm → CIB', async () => {
    await proof(files, {
      tool: 'crm',
      exceptions: crmExceptions,
      emit: (model, platform) => emitCrmsh(model, platform, OPTIONS),
      choose: (output) => (output.length > 1 ? output.slice(1) : output),
      apply: applyCrm,
    });
  });
} else {
  test.skip('the full circle');
}

suiteOf.run();

async function proof(chosen: readonly CorpusFile[], circle: Circle): Promise<void> {
  const { tool, exceptions } = circle;
  const pool = new Pool();
  const results = await Promise.all(chosen.map((file) => pool.add(() => judged(file, circle))));
  const different = results.filter(({ problem }) => problem !== undefined);
  const kinds = new Map<string, number>();
  for (const { exception } of different) {
    const kind = exception?.kind ?? 'unexplained';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const equal = results.filter(({ problem }) => problem === undefined);
  const inParts = equal.filter(({ parts }) => parts > 1).length;
  console.log(
    [
      `full circle through ${tool}: ${equal.length} of ${results.length} equal`,
      ...(inParts > 0 ? [` (${inParts} of them loaded in parts)`] : []),
      ...[...kinds].map(([kind, count]) => `; ${count}: ${kind}`),
    ].join(''),
  );
  assert.equal(
    different
      .filter(({ exception }) => exception === undefined)
      .slice(0, ONLY ? undefined : 20)
      .map(({ name, problem }) => `${name}: ${problem!.slice(0, ONLY ? undefined : 500)}`),
    [],
  );
  const excepted = new Set(exceptions.flatMap(({ files: names }) => names));
  assert.equal(
    equal.filter(({ name }) => excepted.has(name)).map(({ name }) => name),
    [],
    'exceptions that are no longer needed',
  );
}

interface Result {
  readonly name: string;
  /** Undefined: equal. */
  readonly problem?: string;
  readonly exception?: CircleException;
  /** How many files the tool was given. */
  readonly parts: number;
}

async function judged(file: CorpusFile, circle: Circle): Promise<Result> {
  const { name } = file;
  const { problem, parts = 0, model, applied } = await around(file, circle);
  if (problem === undefined) return { name, parts };
  const exception = circle.exceptions.find(
    ({ files: names, problem: pattern }) => names.includes(name) && pattern.test(problem),
  );
  const doubt =
    exception?.expanded && model && applied ? await onlyExpanded(file, model, applied.cib) : undefined;
  if (doubt !== undefined) return { name, problem: doubt, parts };
  return { name, problem, parts, ...(exception && { exception }) };
}

interface Around {
  readonly problem?: string | undefined;
  readonly parts?: number;
  readonly model?: ClusterModel;
  readonly applied?: Applied;
}

async function around({ name, text }: CorpusFile, { emit, choose, apply }: Circle): Promise<Around> {
  const { source } = importFiles([{ file: name, text }]);
  if (source === undefined) return { problem: 'not imported' };
  const { model, platform, diagnostics } = compile(memoryHost({ 'x.ha': source }), 'x.ha', {
    platform: INSTALLED.name,
  });
  if (!model) return { problem: `refused: ${errorsOf(diagnostics)}` };
  const cib = cibOf(model);
  if (cib === undefined) return { problem: 'refused by the cib target' };
  const emitted = emit(model, platform);
  if (emitted.files.length === 0) return { problem: `refused: ${errorsOf(emitted.diagnostics)}` };
  const texts = choose(emitted.files).map((file) => file.text);
  const applied = await apply(texts, freshCib(cib));
  const problem =
    applied.code === 0
      ? diffCanonical(plain(serialize(installedNames(parseXml(text), INSTALLED))), plain(applied.cib))
      : `the tool refuses it (${applied.code}): ${applied.output.slice(-400)}`;
  return { problem, parts: texts.length, model, applied };
}

function cibOf(model: ClusterModel): string | undefined {
  return emitCib(model, INSTALLED, OPTIONS).files[0]?.text;
}

/** Undefined, or what else differs. */
async function onlyExpanded(
  { text }: CorpusFile,
  model: ClusterModel,
  result: string,
): Promise<string | undefined> {
  const expected = cibOf(expandTemplates(model));
  if (expected === undefined) return 'the model without templates is refused by the cib target';
  const difference = diffCanonical(plain(expected), plain(result));
  if (difference !== undefined) return `not the model without templates: ${difference}`;
  const original = parseXml(text);
  const before = await transitionGraph(original);
  const after = await transitionGraph(withStatusOf(parseXml(result), original));
  if (before === undefined) return 'crm_simulate refuses the original';
  return before === after ? undefined : 'another transition graph than that of the original';
}

function errorsOf(diagnostics: CompileResult['diagnostics']): string {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ name, message }) => `${name}: ${message}`)
    .join('; ');
}

/** The schema is not the tools' business. */
function plain(xml: string): string {
  return xml.replace(/\svalidate-with="[^"]*"/, '');
}
