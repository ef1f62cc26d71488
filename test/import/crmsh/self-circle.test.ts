/**
 * CIB → .ha → crm file → our own crmsh → CIB: the emitter and the importer agree about crmsh's language, for every CIB of
 * the corpus and three releases. No tools; test/import/circle.test.ts asks the real crm.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { CompileResult } from '../../../compiler/compile.js';
import { compile } from '../../../compiler/compile.js';
import { emitCrmsh } from '../../../compiler/emit/crmsh/index.js';
import { emitCib } from '../../../compiler/emit/cib/index.js';
import { importCrmsh } from '../../../compiler/import/crmsh/index.js';
import { importFiles } from '../../../compiler/import/import.js';
import { ImportSession } from '../../../compiler/import/session.js';
import type { Platform } from '../../../compiler/platforms/platform.js';
import { platformNamed } from '../../../compiler/platforms/table.js';
import { diffCanonical } from '../../support/canonical.js';
import { memoryHost } from '../../support/memory-host.js';
import type { CorpusFile } from '../corpora.js';
import { corpusFiles } from '../corpora.js';
import { documentOf } from './support.js';

const test = suite('import/crmsh: self circle');
const OPTIONS = { secrets: undefined, source: 'x.ha' };
const files = corpusFiles('cib', '.xml');

/** What the newest schema has no more, and its crmsh writes all the same. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  'order-serialize-set.xml': /pacemaker-4\.0 does not: stonith-action cannot be poweroff$/,
};

/** crmsh 4.4.1, 4.6.0 and 5.0.0. */
for (const name of ['debian12', 'ubuntu24.04', 'sles16']) {
  if (files) test(name, () => proof(files, platformNamed(name)!));
  else test.skip(name);
}

test.run();

function proof(chosen: readonly CorpusFile[], platform: Platform): void {
  const refused: string[] = [];
  const different: string[] = [];
  let equal = 0;
  for (const { name, text } of chosen) {
    const { source } = importFiles([{ file: name, text }]);
    assert.ok(source, name);
    const compiled = compile(memoryHost({ 'x.ha': source }), 'x.ha', { platform: platform.name });
    const around = compiled.model && circle(compiled, platform);
    if (around === undefined || REFUSED[name]?.test(around)) refused.push(name);
    else if (around === '') equal++;
    else different.push(`${name}: ${around.slice(0, 800)}`);
  }
  console.log(
    `self circle through crmsh ${platform.crmsh!.version.join('.')}: ${equal} of ${chosen.length - refused.length} equal; the target refuses ${refused.length}`,
  );
  assert.equal(different.slice(0, 10), []);
  // Most can be said in crmsh's language.
  assert.ok(refused.length * 5 < chosen.length, `${refused.length} refused`);
}

/** Undefined: the target refuses it. Empty: the same. */
function circle({ model }: CompileResult, platform: Platform): string | undefined {
  const expected = emitCib(model!, platform, OPTIONS).files[0];
  const emitted = emitCrmsh(model!, platform, OPTIONS).files;
  if (!expected || emitted.length === 0) return undefined;
  const session = new ImportSession({ platform, crmMode: 'file' });
  // Where one file cannot hold it, it is there in parts as well.
  for (const { name, text } of emitted.length > 1 ? emitted.slice(1) : emitted) {
    importCrmsh(session, { file: name, text });
  }
  const errors = session.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors.map(({ message }) => message).join('; ');
  return diffCanonical(expected.text, documentOf(session.cib, platform.schema)) ?? '';
}
