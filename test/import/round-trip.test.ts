/**
 * CIB → .ha → CIB: the same cluster (level A), for every CIB of the corpora and our own for what they lack. And the
 * source is stable: importing what it compiles to gives the same source.
 */
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { compile } from '../../compiler/compile.js';
import { emitCib } from '../../compiler/emit/cib/index.js';
import type { ImportResult } from '../../compiler/import/import.js';
import { importFiles } from '../../compiler/import/import.js';
import { diffCanonical } from '../support/canonical.js';
import { memoryHost } from '../support/memory-host.js';
import type { CorpusFile } from './corpora.js';
import { corpusFiles, gapFiles } from './corpora.js';

const test = suite('import/round-trip');

/** Files of the wild that no cluster takes: hadsl refuses them with this reason, and so does Pacemaker's schema. */
const DEFECTS: Readonly<Record<string, RegExp>> = {
  '100-hana-exporter.cib.xml': /id-clash: the constraint "test" has the name of a primitive/,
  '101-trento-hana-scaleup.cib.xml': /duplicate-name: a second resource called "rsc_ip_PRD_HDB00"/,
  '103-gcp-hana-clone.cib.xml': /unknown-name: no resource or tag is called "g-primary"/,
  '104-gcp-hana-cliprefer.cib.xml': /unknown-name: no resource or tag is called "STONITH-instanceName"/,
};

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
  const refused: string[] = [];
  const failures = files.flatMap((file) => {
    const problem = check(file);
    const defect = DEFECTS[file.name];
    if (defect && problem !== undefined && defect.test(problem)) {
      refused.push(file.name);
      return [];
    }
    return problem === undefined ? [] : [`${file.name}: ${problem.slice(0, ONLY ? undefined : 600)}`];
  });
  const sound = files.length - refused.length;
  const note = refused.length > 0 ? `; ${refused.length} more are defective and refused with the reason` : '';
  console.log(`${what}: ${sound - failures.length} of ${sound}${note}`);
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

/** What the source says, not what the import has made on the way. */
function compiledCib({ source, diagnostics, checks }: ImportResult): string | { problem: string } {
  const messages = (list: ImportResult['checks']): string =>
    list
      .filter(({ severity }) => severity === 'error')
      .map(({ name, message }) => `${name}: ${message}`)
      .join('; ');
  if (source === undefined) return { problem: `not imported: ${messages([...diagnostics, ...checks])}` };
  const compiled = compile(memoryHost({ 'x.ha': source }), 'x.ha');
  if (!compiled.model) return { problem: `does not compile: ${messages(compiled.diagnostics)}` };
  const unused = compiled.diagnostics.filter(({ name }) => name === 'unused-suppression');
  if (unused.length > 0) return { problem: unused[0]!.message };
  const { isSilenced } = compiled;
  const options = { secrets: undefined, source: 'x.ha', isSilenced };
  const emitted = emitCib(compiled.model, compiled.platform, options);
  return emitted.files[0]?.text ?? { problem: `not emitted: ${messages(emitted.diagnostics)}` };
}

/** The platform decides about the schema. */
function withoutSchema(xml: string): string {
  return xml.replace(/\svalidate-with="[^"]*"/, '');
}

/** Comments of the XML are in the source, set off by blank lines, and no compiler carries them on. */
function withoutComments(source: string): string {
  return source
    .split('\n')
    .filter((line) => !/^\s*\/\/(?!\/)/.test(line))
    .filter((line) => line.trim() !== '')
    .join('\n');
}
