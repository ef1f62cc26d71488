/** The scripts of the dialects, as files that people review (UPDATE=1 writes them). */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emitPcs, emitPcsSetup } from '../../../compiler/emit/pcs/index.js';
import { golden } from '../../support/golden.js';
import { goldenModel } from './golden-model.js';
import { OPTIONS, platform } from './support.js';

const test = suite('pcs: golden scripts');

/** pcs 0.9.169, 0.10.8, 0.10.18, 0.11.5, 0.11.9 and 0.12.1. */
const PLATFORMS = ['rhel7', 'debian11', 'rhel8', 'debian12', 'rhel9', 'rhel10'];

for (const name of PLATFORMS) {
  test(`${name}`, () => {
    const on = platform(name);
    const result = emitPcs(goldenModel(on), on, OPTIONS);
    const setup = emitPcsSetup(goldenModel(on), on, OPTIONS);
    const errors = [...result.diagnostics, ...setup.diagnostics].filter(
      ({ severity }) => severity === 'error',
    );
    assert.equal(
      errors.map(({ message }) => message),
      [],
    );
    assert.equal(
      result.files.map((file) => [file.name, file.executable, file.secret]),
      [
        ['cluster.pcs.sh', true, false],
        ['cluster-setup.sh', true, false],
      ],
    );
    assert.is(result.files[1]!.text, setup.files[0]!.text);
    const notes = [...result.diagnostics, ...setup.diagnostics]
      .map((d) => `${d.severity} ${d.code} ${d.message}\n`)
      .join('');
    golden(`test/emit/pcs/golden/${name}.pcs.sh`, result.files[0]!.text);
    golden(`test/emit/pcs/golden/${name}.setup.sh`, setup.files[0]!.text);
    golden(`test/emit/pcs/golden/${name}.notes`, notes);
  });
}

test.run();
