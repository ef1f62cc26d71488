/**
 * The same transition graph: crm_simulate on a CIB of the corpus with its own status, and on what its import compiles to
 * with that status.
 */
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { emitCib } from '../../compiler/emit/cib/index.js';
import type { XmlElement } from '../../compiler/emit/cib/xml.js';
import { importFiles } from '../../compiler/import/import.js';
import { Pool } from '../oracle/pool.js';
import { transitionGraph, withStatusOf } from '../support/simulate.js';
import { requireOrSkip } from '../support/tools.js';
import { parseXml } from '../support/xml-tree.js';
import type { CorpusFile } from './corpora.js';
import { corpusFiles, gapFiles } from './corpora.js';

const suiteOf = suite('import/transition-graph');
const test = requireOrSkip(suiteOf, 'the transition graphs of imported CIBs', 'crm_simulate');

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
  test(what, async () => {
    const pool = new Pool();
    const chosen = files.filter(({ name }) => ONLY?.test(name) ?? true);
    const results = await Promise.all(chosen.map((file) => pool.add(() => compare(file))));
    const ran = results.filter(({ verdict }) => verdict !== 'original');
    const equal = ran.filter(({ verdict }) => verdict === 'equal');
    const failures = ran
      .filter(({ verdict }) => verdict === 'differs')
      .map(({ name, why }) => `${name}: ${why}`);
    console.log(
      `${what}, same transition graph: ${equal.length} of ${ran.length} (crm_simulate refuses ${chosen.length - ran.length} of the originals)`,
    );
    assert.equal(failures.slice(0, 25), []);
  });
}

suiteOf.run();

interface Result {
  readonly name: string;
  readonly verdict: 'equal' | 'differs' | 'original';
  readonly why?: string;
}

async function compare({ name, text }: CorpusFile): Promise<Result> {
  const original = wellFormed(text);
  const before = original && (await transitionGraph(original));
  if (!original || before === undefined) return { name, verdict: 'original' };
  const { compiled } = importFiles([{ file: name, text }]);
  if (!compiled?.model) return { name, verdict: 'differs', why: 'not imported' };
  const options = { secrets: undefined, source: 'x.ha', isSilenced: compiled.isSilenced };
  const emitted = emitCib(compiled.model, compiled.platform, options).files[0];
  if (!emitted) return { name, verdict: 'differs', why: 'not emitted' };
  const after = await transitionGraph(withStatusOf(parseXml(emitted.text), original));
  if (after === before) return { name, verdict: 'equal' };
  return {
    name,
    verdict: 'differs',
    why: after === undefined ? 'crm_simulate refuses it' : difference(before, after),
  };
}

/** Some files of the wild are no XML; what hadsl says about those is the business of other suites. */
function wellFormed(text: string): XmlElement | undefined {
  try {
    return parseXml(text);
  } catch {
    return undefined;
  }
}

function difference(before: string, after: string): string {
  const [old, fresh] = [before, after].map((text) => text.split('\n'));
  const lost = old!.filter((line) => !fresh!.includes(line));
  const added = fresh!.filter((line) => !old!.includes(line));
  return `- ${(lost[0] ?? '').slice(0, 400)}\n+ ${(added[0] ?? '').slice(0, 400)}`;
}
