import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OutputFile } from '../../../compiler/emit/output.js';
import type { ClusterModel } from '../../../compiler/model/model.js';
import { diffCanonical } from '../../support/canonical.js';
import { golden } from '../../support/golden.js';
import * as m from '../../support/model-builder.js';
import { requireOrSkip } from '../../support/tools.js';
import { cibText, emit, loadAll, members, platform } from './crm.js';

const test = suite('emit/crmsh/parts');
const withCrm = requireOrSkip(test, 'crmsh against crm, in parts', 'crm');

const dummy = (id: string, parts: Parameters<typeof m.primitive>[2] = {}) =>
  m.primitive(id, 'ocf:pacemaker:Dummy', parts);

/** Something of each section, and resources that crm would sort. */
const MIXED: ClusterModel = m.withIds(
  m.model({
    nodes: m.nodes('n1', 'n2'),
    properties: [m.nvset({ 'stonith-enabled': 'false' })],
    rscDefaults: [m.nvset({ 'resource-stickiness': '5' })],
    templates: [m.template('t', 'ocf:pacemaker:Dummy', { params: { fake: 'x' } })],
    resources: [
      m.clone('c', dummy('in-c')),
      m.group('g', [dummy('in-g1'), dummy('in-g2')]),
      m.primitive('p1', '@t'),
      m.bundle('b', 'docker', { image: 'x' }),
      dummy('p2', { params: { state: '/run/p2' } }),
      m.promotable('ms', m.primitive('in-ms', 'ocf:pacemaker:Stateful')),
    ],
    constraints: [
      m.order('c', 'p2'),
      m.colocation('g', 'p1', {}, { score: '100' }),
      m.location('t', 'n1', '7'),
    ],
    tags: [m.tag('all', ['c', 'p2'])],
    fencingLevels: [m.level(1, { node: 'n1' }, ['p1'])],
    aclRoles: [m.aclRole('see', [m.permission('read', { reference: 'g' })])],
    alerts: [m.alert('a', '/bin/true')],
  }),
);

const remarks = /^#.*\n?/gm;

/** One a statement, and the sections that stand alone. */
function statements(files: readonly OutputFile[]): string[] {
  return files
    .flatMap(({ text }) => text.replace(remarks, '').split(/\n(?! )/))
    .filter((line) => line !== '');
}

function note(model: ClusterModel) {
  return emit(model).diagnostics.find(({ name }) => name === 'crmsh-reorders-resources');
}

test('the parts of one cluster', () => {
  const [whole, ...parts] = emit(MIXED).files;
  assert.is(whole!.name, 'cluster.crm');
  assert.equal(
    parts.map(({ name }) => name),
    ['cluster.1.crm', 'cluster.2.crm', 'cluster.3.crm', 'cluster.4.crm'],
  );
  for (const { name, text } of parts) golden(`test/emit/crmsh/golden/parts/${name}`, text);
});

test('they have every statement of the whole file once, in its order', () => {
  const [whole, ...parts] = emit(MIXED).files;
  assert.equal(statements(parts), statements([whole!]));
});

test('the note counts them', () => {
  assert.is(note(MIXED)?.severity, 'info');
  assert.match(note(MIXED)!.hint!, '-o DIRECTORY also writes 4 parts');
});

test('none where crm keeps the order', () => {
  const kept = m.withIds(m.model({ resources: [dummy('p'), m.group('g', [dummy('q')])] }));
  assert.equal(
    emit(kept).files.map(({ name }) => name),
    ['cluster.crm'],
  );
});

test('`ms` is a kind of its own where crm has it', () => {
  const both = m.withIds(
    m.model({
      resources: [m.clone('c', dummy('p')), m.promotable('ms', m.primitive('s', 'ocf:pacemaker:Stateful'))],
    }),
  );
  assert.is(emit(both).files.length, 1);
  assert.is(emit(both, platform('sles12')).files.length, 3);
});

test('names sort as numbers do', () => {
  const turns = Array.from({ length: 10 }, (_, index) => [
    m.group(`g${index}`, [dummy(`q${index}`)]),
    dummy(`p${index}`),
  ]);
  const names = emit(m.withIds(m.model({ resources: turns.flat() }))).files.map(({ name }) => name);
  assert.is(names[1], 'cluster.01.crm');
  assert.is(names.at(-1), 'cluster.11.crm');
});

test('none where a part would refer to a later one', () => {
  const shared = m.nvset({ fake: 'x' }, { id: 'shared' });
  const user = m.clone('c', dummy('p', { params: [m.nvsetRef('shared')] }));
  const owner = dummy('o', { params: [shared] });
  const ahead = m.withIds(m.model({ resources: [user, owner] }));
  assert.is(emit(ahead).files.length, 1);
  assert.match(note(ahead)!.hint!, 'Build the pcs or the cib target');
  const back = m.withIds(
    m.model({ resources: [m.clone('d', owner), dummy('r', { params: [m.nvsetRef('shared')] })] }),
  );
  assert.is(emit(back).files.length, 3);
});

test('a part with a secret that is to come is a script, and asks for no other', () => {
  const model = m.withIds(
    m.model({
      resources: [
        m.clone('c', dummy('p', { params: { fake: m.secret('one') } })),
        dummy('q', { params: { fake: m.secret('two') } }),
        m.group('g', [dummy('r')]),
        dummy('s'),
      ],
      secrets: [{ name: 'one' }, { name: 'two' }],
    }),
  );
  const [whole, first, second, third] = emit(model).files;
  assert.equal(
    [whole!.name, first!.name, second!.name, third!.name],
    ['cluster.crm.sh', 'cluster.1.crm.sh', 'cluster.2.crm.sh', 'cluster.3.crm'],
  );
  assert.ok(first!.executable);
  assert.match(first!.text, 'HADSL_SECRET_ONE');
  assert.not.match(first!.text, 'HADSL_SECRET_TWO');
  assert.match(whole!.text, /HADSL_SECRET_ONE[^]*HADSL_SECRET_TWO/);
});

withCrm('loaded one after the other, they make the CIB of the XML target', () => {
  const [, ...parts] = emit(MIXED).files;
  const { code, output, cib } = loadAll(
    parts.map(({ text }) => text),
    members(MIXED),
  );
  assert.is(code, 0, output);
  assert.not.match(cib, '<!--', 'a comment in the CIB');
  assert.is(diffCanonical(cibText(MIXED), cib), undefined);
});

withCrm('crm refuses a part that refers to a later one', () => {
  const texts = ['primitive a ocf:pacemaker:Dummy params $id-ref=later\n'];
  assert.is.not(loadAll(texts, ['n1']).code, 0);
});

test.run();
