/** Rendering loses nothing: source → model → source → model, over all samples and cases. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emitCib } from '../../compiler/emit/cib/index.js';
import type { EmitOptions } from '../../compiler/emit/output.js';
import type { ClusterModel } from '../../compiler/model/model.js';
import type { Platform } from '../../compiler/platforms/platform.js';
import { formatVersion } from '../../compiler/platforms/platform.js';
import type { RenderOptions } from '../../compiler/render/index.js';
import { renderModel } from '../../compiler/render/index.js';
import { caseOptions, coverageCases, sampleCases } from '../oracle/cases.js';
import { diffCanonical } from '../support/canonical.js';
import { compileFile } from '../support/compile-file.js';
import { unifiedDiff } from '../support/diff.js';
import { comparable, roundTrip } from './support/comparable.js';

const test = suite('render: round trip');

/** Values with line ends are an error on their platform, whoever writes them. */
const WITHOUT_MODEL = new Set(['values-block', 'values-strings-lines']);

let equal = 0;
let identical = 0;
const cases = [...sampleCases(), ...coverageCases()].filter(({ name }) => !WITHOUT_MODEL.has(name));

for (const one of cases) {
  test(one.name, () => {
    const { model, platform } = compileFile(one.path, caseOptions(one, one.platform));
    const options = optionsFor(platform);
    const { text, model: again, errors } = roundTrip(model, options);
    assert.ok(again, `the rendered text does not compile:\n${errors.join('\n')}\n${text}`);
    const difference = unifiedDiff(comparable(model), comparable(again, model.setup !== undefined));
    assert.is(difference, undefined, `${difference ?? ''}\n${text}`);
    assert.is(renderModel(again, options).text, text, 'rendering what was rendered changes nothing');
    const [before, after] = [cibOf(model, platform), cibOf(again, platform)];
    assert.is(diffCanonical(before, after), undefined);
    equal++;
    if (before === after) identical++;
  });
}

test('all of them', () => {
  console.log(
    `rendered, compiled to the same model and CIB: ${equal} of ${cases.length}; byte for byte: ${identical}`,
  );
  assert.is(equal, cases.length);
  // The others have parameters or options in another order than the tables.
  assert.ok(identical > cases.length * 0.8, `${identical} of ${cases.length} byte for byte`);
});

function optionsFor(platform: Platform): RenderOptions {
  const versions: Record<string, string> =
    platform.name === 'custom'
      ? { pacemaker: formatVersion(platform.pacemaker), corosync: formatVersion(platform.corosync) }
      : { platform: platform.name };
  return { platform: versions, clusterName: 'test' };
}

function cibOf(model: ClusterModel, platform: Platform): string {
  const secrets = new Map(model.secrets.map(({ name }) => [name, `s3cret of ${name}`]));
  const options: EmitOptions = { secrets, source: 'test.ha' };
  const { files, diagnostics } = emitCib(model, platform, options);
  const [file] = files;
  if (!file) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return file.text;
}

test.run();
