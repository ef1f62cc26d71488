/**
 * Every sample, for every platform it names, to every target that the platform has: golden files, read in review.
 * `UPDATE=1 npm test -- samples` rewrites them.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emitCib } from '../../compiler/emit/cib/index.js';
import { emitCorosync } from '../../compiler/emit/corosync/index.js';
import { emitCrmsh } from '../../compiler/emit/crmsh/index.js';
import type { EmitResult } from '../../compiler/emit/output.js';
import { emitPcs } from '../../compiler/emit/pcs/index.js';
import { sampleCases } from '../oracle/cases.js';
import { ROOT, compileFile } from '../support/compile-file.js';
import { golden } from '../support/golden.js';

const test = suite('samples');

for (const sample of sampleCases()) {
  const runs = [{ platform: sample.platform, set: {} }, ...sample.alsoOn];
  for (const { platform, set } of runs) {
    test(`${sample.name} for ${platform ?? 'its own platform'}`, () => {
      const compiled = compileFile(sample.path, {
        values: sample.values,
        set,
        ...(platform && { platform }),
      });
      const warnings = compiled.diagnostics.filter((d) => d.severity === 'warning');
      assert.equal(
        warnings.map((d) => `${d.name}: ${d.message}`),
        EXPECTED_WARNINGS.filter((expected) => expected.sample === sample.name).map(
          (expected) => expected.text,
        ),
      );
      const target = compiled.platform;
      const secrets = new Map(compiled.model.secrets.map(({ name }) => [name, `value-of-${name}`]));
      const options = { secrets: undefined, source: sample.name.split('/')[1]! };
      const outputs: Record<string, EmitResult> = {
        'cib.xml': emitCib(compiled.model, target, { ...options, secrets }),
        ...(target.pcs && { 'pcs.sh': emitPcs(compiled.model, target, options) }),
        ...(target.crmsh && { crm: emitCrmsh(compiled.model, target, options) }),
        ...(compiled.model.setup && { 'corosync.conf': emitCorosync(compiled.model, target, options) }),
      };
      const base = `${sample.name.replace(/[/#]/g, '.').replace(/\.ha$/, '')}.${target.name}`;
      for (const [extension, result] of Object.entries(outputs)) {
        const errors = result.diagnostics.filter((d) => d.severity === 'error').map((d) => d.message);
        assert.equal(errors, [], extension);
        for (const [index, file] of result.files.entries()) {
          const name = index === 0 ? extension : file.name;
          golden(join(import.meta.dirname, 'golden', `${base}.${name}`), file.text);
        }
      }
    });
  }
}

/** What a sample is meant to be warned about. */
const EXPECTED_WARNINGS: readonly { readonly sample: string; readonly text: string }[] = [];

test('each sample has a README that says how to compile it, and is in the index', () => {
  const samples = join(ROOT, 'samples');
  const index = readFileSync(join(samples, 'README.md'), 'utf8');
  for (const item of readdirSync(samples, { withFileTypes: true })) {
    if (!item.isDirectory()) continue;
    const readme = readFileSync(join(samples, item.name, 'README.md'), 'utf8');
    assert.match(readme, /hadsl compile/, item.name);
    assert.ok(index.includes(`${item.name}/`), `samples/README.md does not list ${item.name}`);
  }
});

test.run();
