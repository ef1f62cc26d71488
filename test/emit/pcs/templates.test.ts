/** Writing templates out changes nothing for Pacemaker: the same transition graph, and constraints on them still hold. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emitCib } from '../../../compiler/emit/cib/index.js';
import { expandTemplates } from '../../../compiler/emit/pcs/index.js';
import type { ClusterModel } from '../../../compiler/model/model.js';
import {
  colocation,
  group,
  location,
  model,
  nodes,
  nvset,
  nvsetRef,
  op,
  order,
  primitive,
  template,
  withIds,
} from '../../support/model-builder.js';
import { crmSimulate, requireOrSkip } from '../../support/tools.js';
import { CASES } from './cases.js';
import { OPTIONS, platform } from './support.js';

const all = suite('pcs: templates written out');
const test = requireOrSkip(all, 'pcs: templates written out', 'crm_simulate');

function cib(source: ClusterModel): string {
  const { diagnostics, files } = emitCib(source, platform(), OPTIONS);
  if (!files[0]) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return files[0].text;
}

test('a template in a constraint stands for the resources that use it', () => {
  const web = template('web', 'ocf:pacemaker:Dummy', {
    ops: [op('monitor', '10s')],
    meta: { priority: '5' },
  });
  const source = withIds(
    model({
      nodes: nodes('n1', 'n2', 'n3'),
      properties: [nvset({ 'stonith-enabled': 'false' })],
      templates: [web],
      resources: [
        primitive('a', '@web'),
        group('g', [primitive('b', '@web', { meta: [nvsetRef('shared')] })]),
        primitive('c', 'ocf:pacemaker:Dummy', {
          meta: [nvset({ 'target-role': 'Started' }, { id: 'shared' })],
        }),
        primitive('d', 'ocf:pacemaker:Dummy'),
      ],
      constraints: [location('web', 'n3', 'INFINITY'), colocation('c', 'web'), order('web', 'd')],
    }),
  );
  const expanded = expandTemplates(source);
  assert.equal(expanded.templates, []);
  assert.equal(
    expanded.tags.map(({ id, members }) => [id, members]),
    [['web', ['a', 'b']]],
  );
  const placed = crmSimulate(cib(source));
  assert.equal(placed.a, { Started: ['n3'] });
  assert.equal(placed.c, { Started: ['n3'] });
  assert.equal(crmSimulate(cib(expanded)), placed);
});

test('a model without templates and references is left as it is', () => {
  const source = CASES.primitives!();
  assert.is(expandTemplates(source), source);
});

test('the templates of the constructs', () => {
  const source = withIds({ ...CASES.templates!() });
  assert.equal(crmSimulate(cib(expandTemplates(source))), crmSimulate(cib(source)));
});

all.run();
