/**
 * Every construct through the real pcs: what the script makes of an empty CIB is the CIB of the XML target (level A).
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diffCanonical } from '../../support/canonical.js';
import { requireOrSkip } from '../../support/tools.js';
import { Pool } from '../../oracle/pool.js';
import { CASES } from './cases.js';
import { goldenModel } from './golden-model.js';
import type { Applied } from './support.js';
import { apply, emitted, expectedCib, platform } from './support.js';

const all = suite('pcs: constructs');
const test = requireOrSkip(all, 'pcs: constructs', 'pcs', 'cibadmin', 'crm_diff');
const pool = new Pool();
let golden: Promise<readonly Applied[]> | undefined;

/** Those with something that a run keeps, or makes in another order than that of the CIB. (The oracle runs all twice.) */
const TWICE: ReadonlySet<string> = new Set([
  'nothing',
  'properties',
  'nodes',
  'groups, clones and their order',
]);

const MODELS: typeof CASES = { ...CASES, 'the golden script': () => goldenModel(platform()) };

for (const [name, build] of Object.entries(MODELS)) {
  // One construct: CASE=bundles npm test -- emit/pcs/constructs
  if (!name.includes(process.env.CASE ?? '')) continue;
  const runs = test === all ? pool.add(() => runCase(name)) : undefined;
  if (name.startsWith('the golden')) golden = runs;
  test(`${name}: pcs makes the CIB of the XML target`, async () => {
    const [first, second] = (await runs)!;
    assert.is(first!.code, 0, first!.output);
    assert.is(diffCanonical(expectedCib(build()), first!.cib), undefined);
    if (!second) return;
    assert.is(second.code, 0, second.output);
    assert.match(second.output, 'Nothing to do');
    assert.is(second.cib, first!.cib);
  });
}

test('the golden script: pcs gives every element the id of the XML target', async () => {
  if (!golden) return;
  const [first] = await golden;
  const ids = (xml: string) => [...xml.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id).sort();
  assert.equal(ids(first!.cib), ids(expectedCib(goldenModel(platform()))));
});

async function runCase(name: string): Promise<readonly Applied[]> {
  const model = MODELS[name]!();
  const { text } = emitted(model);
  // Not all agents of the golden script need to be here.
  const first = await apply(text, model, { args: name.startsWith('the golden') ? ['--force'] : [] });
  if (!TWICE.has(name) || first.code !== 0) return [first];
  return [first, await apply(text, model, { base: first.cib })];
}

all.run();
