/**
 * CIB → .ha → CIB: the same cluster (level A), for every CIB of the corpora and our own for what they lack. And the
 * source is stable: importing what it compiles to gives the same source.
 */
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { emitCib } from '../../compiler/emit/cib/index.js';
import type { ImportResult } from '../../compiler/import/import.js';
import { importFiles } from '../../compiler/import/import.js';
import { diffCanonical } from '../support/canonical.js';
import type { CorpusFile } from './corpora.js';
import { corpusFiles, gapFiles } from './corpora.js';

const test = suite('import/round-trip');

/** `IMPORT_ONLY=regex` for one file; its difference is shown in full. */
const ONLY = process.env.IMPORT_ONLY === undefined ? undefined : new RegExp(process.env.IMPORT_ONLY);

for (const [what, files] of [
  ['corpus/cib', corpusFiles('cib', '.xml')],
  ['corpus/real', corpusFiles('real', '.cib.xml')],
  ['hand-written CIBs', gapFiles()],
] as const) {
  if (!files) {
    test.skip(what);
    continue;
  }
  const chosen = files.filter(({ name }) => ONLY?.test(name) ?? true);
  test(`${what}: the same cluster`, () => proof(what, chosen, sameCluster));
  test(`${what}: stable source`, () => proof(`${what}, stable`, chosen, stableSource));
}

test.run();

type Check = (file: CorpusFile) => string | undefined;

function proof(what: string, files: readonly CorpusFile[], check: Check): void {
  const failures = files.flatMap((file) => {
    const problem = check(file);
    return problem === undefined ? [] : [`${file.name}: ${problem.slice(0, ONLY ? undefined : 600)}`];
  });
  console.log(`${what}: ${files.length - failures.length} of ${files.length}`);
  assert.equal(failures.slice(0, ONLY ? undefined : 25), []);
}

function sameCluster({ name, text }: CorpusFile): string | undefined {
  const result = importFiles([{ file: name, text }]);
  const xml = compiledCib(result);
  if (typeof xml !== 'string') return xml.problem;
  return diffCanonical(withoutSchema(text), withoutSchema(xml));
}

function stableSource({ name, text }: CorpusFile): string | undefined {
  const first = importFiles([{ file: name, text }]);
  const xml = compiledCib(first);
  if (typeof xml !== 'string') return xml.problem;
  const again = importFiles([{ file: name, text: xml }]);
  const [before, after] = [first, again].map(({ source }) => withoutComments(source ?? ''));
  if (before === after) return undefined;
  const lines = before!.split('\n');
  const at = after!.split('\n').findIndex((line, index) => line !== lines[index]);
  return `line ${at + 1}: ${JSON.stringify(lines[at])} became ${JSON.stringify(after!.split('\n')[at])}`;
}

function compiledCib({ source, compiled, diagnostics, checks }: ImportResult): string | { problem: string } {
  const messages = (list: ImportResult['checks']): string =>
    list
      .filter(({ severity }) => severity === 'error')
      .map(({ name, message }) => `${name}: ${message}`)
      .join('; ');
  if (source === undefined) return { problem: `not imported: ${messages([...diagnostics, ...checks])}` };
  if (!compiled?.model) return { problem: `does not compile: ${messages(compiled?.diagnostics ?? [])}` };
  const emitted = emitCib(compiled.model, compiled.platform, { secrets: undefined, source: 'x.ha' });
  return emitted.files[0]?.text ?? { problem: `not emitted: ${messages(emitted.diagnostics)}` };
}

/** The platform decides about the schema. */
function withoutSchema(xml: string): string {
  return xml.replace(/\svalidate-with="[^"]*"/, '');
}

/** Comments of the XML are in the source, and no compiler carries them on. */
function withoutComments(source: string): string {
  return source
    .split('\n')
    .filter((line) => !/^\s*\/\/(?!\/)/.test(line))
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}
