import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assignIds } from '../../../compiler/model/ids.js';
import type { ClusterModel } from '../../../compiler/model/model.js';
import { diffCanonical } from '../../support/canonical.js';
import { golden } from '../../support/golden.js';
import * as m from '../../support/model-builder.js';
import { requireOrSkip } from '../../support/tools.js';
import { parseXml } from '../../support/xml-tree.js';
import { cibText, crmText, emit, load, members, platform } from './crm.js';
import { SAMPLE } from './sample.js';

const test = suite('emit/crmsh');
const withCrm = requireOrSkip(test, 'crmsh against crm', 'crm');

const dummy = (id: string) => m.primitive(id, 'ocf:pacemaker:Dummy');

for (const name of ['debian12', 'debian11', 'sles12', 'sles15', 'sles16']) {
  test(`the sample for ${name}`, () => {
    golden(`test/emit/crmsh/golden/${name}.crm`, crmText(SAMPLE, platform(name)));
  });
}

for (const method of ['update', 'replace']) {
  withCrm(`the sample, loaded with ${method}`, () => {
    const { code, output, cib } = load(crmText(SAMPLE), members(SAMPLE), method);
    assert.is(code, 0, output);
    const difference = diffCanonical(cibText(SAMPLE), cib);
    assert.is(difference, undefined, difference);
  });
}

// The schemas of older Pacemakers are installed too: `Master`, `master-max` and `ms` are what they want.
for (const name of ['debian11', 'sles12']) {
  withCrm(`the sample for ${name}, with its schema`, () => {
    const target = platform(name);
    const { code, output, cib } = load(crmText(SAMPLE, target), members(SAMPLE), 'update', target.schema);
    assert.is(code, 0, output);
    const difference = diffCanonical(cibText(SAMPLE, target), cib);
    assert.is(difference, undefined, difference);
  });
}

test('the same model gives the same text', () => {
  assert.is(crmText(SAMPLE), crmText(SAMPLE));
});

test('a blank stands before every backslash, and nothing but remarks behind the last object', () => {
  const lines = crmText(SAMPLE).split('\n');
  for (const line of lines.filter((text) => text.endsWith('\\'))) assert.match(line, /[^ ] \\$/);
  const firstRemark = lines.findIndex((line) => line.startsWith('#'));
  assert.ok(lines.slice(firstRemark).every((line) => line === '' || line.startsWith('#')));
});

const MIXED: ClusterModel = m.withIds(
  m.model({
    nodes: m.nodes('n1', 'n2'),
    resources: [
      m.clone('c', dummy('in-c')),
      m.group('g', [dummy('in-g')]),
      dummy('p1'),
      m.bundle('b', 'docker', { image: 'x' }),
      dummy('p2'),
    ],
  }),
);

test('another order of resources is reported', () => {
  const notes = emit(MIXED).diagnostics.filter(({ name }) => name === 'crmsh-reorders-resources');
  assert.is(notes.length, 1);
  assert.is(notes[0]!.severity, 'info');
  assert.match(notes[0]!.message, 'crmsh puts p1 before c in the CIB (in all: p1, p2, b, g, c)');
  assert.equal(emit({ ...MIXED, resources: [dummy('p1'), m.clone('c', dummy('in-c'))] }).diagnostics, []);
});

withCrm('it is the order that crm makes', () => {
  const { code, output, cib } = load(crmText(MIXED), members(MIXED));
  assert.is(code, 0, output);
  const resources = parseXml(cib)
    .children.find(({ name }) => name === 'configuration')!
    .children.find(({ name }) => name === 'resources')!;
  assert.equal(
    resources.children.map(({ attributes }) => attributes.id),
    ['p1', 'p2', 'b', 'g', 'c'],
  );
});

function refused(parts: Partial<ClusterModel>, name = 'debian12'): string[] {
  const model = m.model({ nodes: m.nodes('n1'), ...parts });
  assignIds(model);
  const { files, diagnostics } = emit(model, platform(name));
  if (files.length > 0) return [];
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

test('what crmsh loses or crashes on is an error', () => {
  const podman = m.bundle('b', 'podman', { image: 'x' });
  assert.match(refused({ resources: [podman] })[0]!, 'podman containers only from 4.6.1 on');
  assert.match(refused({ resources: [podman] }, 'sles15')[0]!, 'podman');
  assert.equal(refused({ resources: [podman] }, 'debian13'), []);
  assert.match(refused({ resources: [m.bundle('b', 'rkt', { image: 'x' })] })[0]!, 'rkt');
  assert.match(refused({ properties: [m.nvset({ a: 'b' }, { score: '5' })] })[0]!, 'score');
  assert.equal(refused({ properties: [m.nvset({ a: 'b' }, { score: '0' })] }), []);
  assert.match(
    refused({ rscDefaults: [m.nvset({ a: 'b' }, { id: 's' }), m.nvsetRef('s')] })[0]!,
    'references',
  );
  assert.match(refused({ resources: [dummy('ä')] })[0]!, 'ids');
  assert.match(
    refused({ resources: [m.primitive('a', 'ocf:x:y', { params: { z: 'a\nb' } })] })[0]!,
    'newline',
  );
});

test('an error stands where the value was written', () => {
  const origin = { file: 'test.ha', pos: 40, end: 50 };
  const pair = m.nvpair('z', 'a\nb', { origin });
  const resource = m.primitive('a', 'ocf:x:y', { params: [m.nvset({}, { pairs: [pair] })] });
  const model = m.withIds(m.model({ resources: [resource] }));
  assert.equal(emit(model).diagnostics[0]!.at, origin);
});

test('a platform without crmsh is an error', () => {
  const { files, diagnostics } = emit(SAMPLE, platform('rhel9'));
  assert.equal(files, []);
  assert.is(diagnostics[0]!.name, 'no-crmsh-on-platform');
});

test.run();
