/** Whatever the names and values are, the text can be read, and compiles to the same model. */
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from '../../grammar/parse.js';
import { renderModel } from '../../compiler/render/index.js';
import { unifiedDiff } from '../support/diff.js';
import { arbitraryModel } from './support/arbitrary.js';
import { comparable, OPTIONS, roundTrip } from './support/comparable.js';

const test = suite('render: any model');

const RUNS = 120;

test('is read without an issue, and gives the model back where it compiles', () => {
  let compiled = 0;
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      const { text, model: again } = roundTrip(model);
      const { issues } = parse(text);
      assert.equal(issues, [], text);
      if (!again) return;
      compiled++;
      assert.is(
        unifiedDiff(comparable(model), comparable(again, model.setup !== undefined)),
        undefined,
        text,
      );
      assert.is(renderModel(again, OPTIONS).text, text);
    }),
    { numRuns: RUNS },
  );
  console.log(`random models that compile, each to the same model: ${compiled} of ${RUNS}`);
  assert.ok(
    compiled > RUNS / 4,
    'most of the rest contradict themselves: a resource on itself, a set that is empty',
  );
});

test.run();
