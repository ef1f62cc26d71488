import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emitCib } from '../../../compiler/emit/cib/index.js';
import type { EmitOptions } from '../../../compiler/emit/output.js';
import type { ClusterModel } from '../../../compiler/model/model.js';
import type { Platform } from '../../../compiler/platforms/platform.js';
import { PLATFORM_NAMES, platformNamed } from '../../../compiler/platforms/table.js';
import { golden } from '../../support/golden.js';
import {
  alert,
  bundle,
  clone,
  colocation,
  expression,
  group,
  locationOf,
  model,
  nodes,
  nvset,
  nvsetRef,
  op,
  order,
  primitive,
  promotable,
  recipient,
  rule,
  secret,
  withIds,
} from '../../support/model-builder.js';
import {
  crmSimulate,
  crmVerify,
  forInstalledPacemaker,
  hasSchema,
  requireOrSkip,
  validateSchema,
} from '../../support/tools.js';
import { descendants, parseXml } from '../../support/xml-tree.js';
import { classic, modern, removed } from './everything.js';

const test = suite('emit cib');
const oracle = requireOrSkip(
  test,
  'CIBs with xmllint and crm_verify',
  'xmllint',
  'crm_verify',
  'crm_simulate',
);

const OPTIONS: EmitOptions = { source: 'test.ha', secrets: undefined };

function platform(name: string): Platform {
  const found = platformNamed(name);
  if (!found) throw new Error(`no platform ${name}`);
  return found;
}

/** The text, which must come without diagnostics. */
function emit(built: ClusterModel, platformName = 'debian12', options = OPTIONS): string {
  const { files, diagnostics } = emitCib(built, platform(platformName), options);
  assert.equal(
    diagnostics.map(({ message }) => message),
    [],
  );
  assert.is(files.length, 1);
  return files[0]!.text;
}

function messages(built: ClusterModel, platformName: string): string[] {
  const { files, diagnostics } = emitCib(built, platform(platformName), OPTIONS);
  assert.is(files.length, diagnostics.length === 0 ? 1 : 0, 'no file with errors');
  return diagnostics.map(({ message }) => message);
}

/** Elements of a name, as `{ attribute: value }`. */
function attributesOf(xml: string, name: string) {
  return [...descendants(parseXml(xml))].filter((item) => item.name === name).map((item) => item.attributes);
}

const GOLDEN: readonly (readonly [name: string, make: () => ClusterModel, platforms: readonly string[]])[] = [
  ['classic', classic, ['rhel7', 'debian11', 'rhel10']],
  ['modern', modern, ['debian12', 'rhel10']],
  ['removed', removed, ['debian12']],
];

for (const [name, make, platforms] of GOLDEN) {
  for (const platformName of platforms) {
    test(`golden: ${name} for ${platformName}`, () => {
      golden(`test/emit/cib/golden/${name}.${platformName}.xml`, emit(make(), platformName));
    });
  }
}

for (const platformName of PLATFORM_NAMES) {
  oracle(`${platformName}: its schema takes the classic model`, () => {
    const text = emit(classic(), platformName);
    const { schema } = platform(platformName);
    // Debian 12 has the schemas up to 3.9; newer ones have at least what 3.9 has of this model.
    const problem = hasSchema(schema)
      ? validateSchema(text, schema)
      : validateSchema(forInstalledPacemaker(text), 'pacemaker-3.9');
    assert.is(problem, undefined);
  });
}

oracle('the modern model is valid, and crm_verify has only the deprecation of require-all to say', () => {
  const text = emit(modern());
  assert.is(validateSchema(text), undefined);
  const said = crmVerify(text).messages.filter(
    (line) => !line.includes('require-all') && !line.startsWith('crm_verify'),
  );
  assert.equal(said, []);
});

oracle('a plain cluster is clean for crm_verify, and crm_simulate starts everything', () => {
  const text = emit(plainCluster());
  assert.equal(crmVerify(text), { code: 0, messages: [] });
  const placement = crmSimulate(text, {
    attributes: { n2: { 'master-db': '10' }, n1: { 'master-db': '5' } },
  });
  assert.equal(placement.db, { Promoted: ['n2'], Unpromoted: ['n1'] });
  assert.equal(placement.vip, { Started: ['n2'] });
  assert.equal(placement.web, { Started: ['n2'] });
});

function plainCluster(): ClusterModel {
  return withIds(
    model({
      nodes: nodes('n1', 'n2'),
      properties: [nvset({ 'stonith-enabled': 'true' })],
      resources: [
        primitive('fence', 'stonith:fence_xvm', { ops: [op('monitor', '60s')] }),
        promotable(
          'db-clone',
          primitive('db', 'ocf:pacemaker:Stateful', {
            ops: [op('monitor', '10s', {}, { role: 'Promoted' }), op('monitor', '11s')],
          }),
        ),
        group('front', [
          primitive('vip', 'ocf:heartbeat:IPaddr2', { params: { ip: '10.0.0.1' } }),
          primitive('web', 'ocf:heartbeat:apache', { ops: [op('monitor', '10s')] }),
        ]),
      ],
      constraints: [
        colocation('front', 'db-clone', { withRscRole: 'Promoted' }),
        order('db-clone', 'front', { firstAction: 'promote', thenAction: 'start' }),
      ],
    }),
  );
}

test('the same model gives the same bytes', () => {
  assert.is(emit(modern()), emit(modern()));
});

test('the header cannot break out of its comment', () => {
  const text = emit(withIds(model()), 'debian12', { ...OPTIONS, source: 'a--b-->\u0007<x/>-.ha' });
  assert.is(parseXml(text).name, 'cib');
  assert.not.match(text, '<x/>-.ha-->');
  assert.match(text, '<!-- Written by hadsl from a- -b- ->?<x/>-.ha for debian12');
});

test('white space in values survives an XML reader', () => {
  const value = 'a\nb\tc\r"<&>\'';
  const text = emit(
    withIds(model({ resources: [primitive('a', 'ocf:x:y', { params: { value } })] })),
    'rhel9',
  );
  assert.match(text, 'value="a&#10;b&#9;c&#13;&quot;&lt;&amp;&gt;\'"');
  assert.is(attributesOf(text, 'nvpair')[0]?.value, value);
});

test("a value that the platform's Pacemaker would change is an error", () => {
  const about = (value: string, platformName: string) =>
    messages(withIds(model({ resources: [primitive('a', 'ocf:x:y', { params: { value } })] })), platformName);
  assert.match(
    about('a\nb', 'debian12')[0] ?? '',
    /holds a newline, which Pacemaker 2\.1\.5 would store as "\\n"/,
  );
  assert.match(about('a\tb', 'rhel8')[0] ?? '', /holds a tab/);
  assert.match(about('é & b', 'debian12')[0] ?? '', /holds "&" after "é"/);
  assert.equal(about('& é', 'debian12'), []);
  assert.equal(about("é 'plain' > ü", 'debian12'), []);
  assert.equal(about('a\nb', 'rhel9'), []);
});

test('a character that XML cannot hold is an error, wherever it is', () => {
  const built = withIds(
    model({
      nodes: nodes('n1'),
      resources: [primitive('a', 'ocf:x:y', { description: 'bell \u0007', params: { x: 'lone \ud800' } })],
      alerts: [alert('mail', '/x\u0000', { recipients: [recipient('\uffff')] })],
    }),
  );
  assert.equal(
    messages(built, 'debian12').map((message) => /U\+\w+/.exec(message)?.[0]),
    ['U+0007', 'U+D800', 'U+0000', 'U+FFFF'],
  );
  assert.is(emitCib(built, platform('debian12'), OPTIONS).diagnostics[0]?.at.file, 'test.ha');
});

test('a pair of surrogates is one character', () => {
  assert.match(
    emit(withIds(model({ resources: [primitive('a', 'ocf:x:y', { params: { x: '🐘' } })] }))),
    'value="🐘"',
  );
});

// ---------------------------------------------------------------- secrets

function withSecrets(): ClusterModel {
  return withIds(
    model({
      resources: [
        primitive('a', 'ocf:x:y', { params: { passwd: secret('pw'), dsn: secret('pw', 'user:', '@host') } }),
      ],
      alerts: [alert('mail', '/x', { recipients: [recipient(secret('token'))] })],
      secrets: [{ name: 'pw' }, { name: 'token' }],
    }),
  );
}

test('secrets without a source: one error each use, and no file', () => {
  const { files, diagnostics } = emitCib(withSecrets(), platform('debian12'), OPTIONS);
  assert.equal(files, []);
  assert.equal(
    diagnostics.map(({ name }) => name),
    ['secret-in-output', 'secret-in-output', 'secret-in-output'],
  );
  assert.match(diagnostics[0]!.hint ?? '', '--secrets-from');
});

test('secrets with a source are put in, and the file says so', () => {
  const secrets = new Map([
    ['pw', 'p&w'],
    ['token', 't'],
  ]);
  const [file] = emitCib(withSecrets(), platform('debian12'), { ...OPTIONS, secrets }).files;
  assert.ok(file?.secret);
  assert.equal(
    attributesOf(file?.text ?? '', 'nvpair').map(({ value }) => value),
    ['p&w', 'user:p&w@host'],
  );
});

test('a secret that the source does not have is an error', () => {
  const secrets = new Map([['pw', 'x']]);
  const { files, diagnostics } = emitCib(withSecrets(), platform('debian12'), { ...OPTIONS, secrets });
  assert.equal([files.length, diagnostics.length], [0, 1]);
  assert.match(diagnostics[0]!.message, '"token"');
});

// ---------------------------------------------------------------- words and defaults

test('promotable goes into the first set that always applies and that nothing refers to', () => {
  const always = rule('and', [expression('#uname', 'eq', 'n1')]);
  const dummy = (id: string) => primitive(id, 'ocf:pacemaker:Stateful');
  const text = emit(
    withIds(
      model({
        resources: [
          promotable('c1', dummy('p1'), {
            meta: [nvset({ a: '1' }, { rule: always }), nvset({ b: '2' }), nvset({ c: '3' })],
          }),
          promotable('c2', dummy('p2'), { meta: [nvsetRef('c1-meta_attributes-1')] }),
          // The id that the pair would have is taken.
          primitive('c3-meta_attributes-promotable', 'ocf:pacemaker:Dummy'),
          promotable('c3', dummy('p3')),
        ],
      }),
    ),
  );
  assert.equal(
    attributesOf(text, 'nvpair')
      .filter(({ name }) => name === 'promotable')
      .map(({ id }) => id),
    ['c1-meta_attributes-2-promotable', 'c2-meta_attributes-promotable', 'c3-meta_attributes-promotable-1'],
  );
});

test('Pacemaker 1.1 gets its own words', () => {
  const text = emit(
    withIds(
      model({
        resources: [
          promotable(
            'c',
            primitive('p', 'ocf:pacemaker:Stateful', {
              ops: [op('monitor', '5s', {}, { role: 'Promoted' })],
            }),
            {
              meta: { 'promoted-max': '1', 'target-role': 'Promoted' },
            },
          ),
          bundle('box', 'docker', { image: 'x:1', 'promoted-max': '1' }),
        ],
        constraints: [
          locationOf(
            { resource: 'c' },
            {
              rules: [
                rule('and', [expression('#uname', 'eq', 'n1', { type: 'integer' })], {
                  score: '1',
                  role: 'Unpromoted',
                }),
              ],
            },
          ),
        ],
      }),
    ),
    'rhel7',
  );
  assert.match(text, '<master id="c">');
  assert.not.match(text, /name="promot/);
  assert.equal(
    attributesOf(text, 'nvpair').map(({ name, value }) => `${name}=${value}`),
    ['master-max=1', 'target-role=Master'],
  );
  assert.is(attributesOf(text, 'op')[0]?.role, 'Master');
  assert.is(attributesOf(text, 'rule')[0]?.role, 'Slave');
  assert.is(attributesOf(text, 'docker')[0]?.masters, '1');
  assert.is(attributesOf(text, 'expression')[0]?.type, 'number');
});

test('orders name both actions, colocations always a score', () => {
  const a = primitive('a', 'ocf:x:y');
  const b = primitive('b', 'ocf:x:y');
  const text = emit(
    withIds(
      model({
        resources: [a, clone('b-clone', b)],
        constraints: [
          order('a', 'b-clone'),
          order('a', 'b-clone', { firstAction: 'stop' }),
          colocation('a', 'b-clone', {}, { score: undefined }),
        ],
      }),
    ),
  );
  const actions = attributesOf(text, 'rsc_order').map((item) => [item['first-action'], item['then-action']]);
  assert.equal(actions, [
    ['start', 'start'],
    ['stop', 'stop'],
  ]);
  assert.is(attributesOf(text, 'rsc_colocation')[0]?.score, '0');
});

test('rules without a score get one where the schema wants it', () => {
  const ruled = () =>
    withIds(
      model({
        rscDefaults: [nvset({ x: '1' }, { rule: rule('or', [rule('and', [expression('a', 'defined')])]) })],
      }),
    );
  assert.equal(
    attributesOf(emit(ruled(), 'debian11'), 'rule').map(({ score }) => score),
    ['INFINITY', '0'],
  );
  assert.equal(
    attributesOf(emit(ruled(), 'debian12'), 'rule').map(({ score }) => score),
    [undefined, undefined],
  );
});

// ---------------------------------------------------------------- schemas

test('what the schema does not have is named, and nothing is written', () => {
  const found = messages(modern(), 'rhel7');
  assert.ok(
    found.includes(
      'the CIB schema pacemaker-2.10 does not know podman containers: pacemaker-3.2 was the first',
    ),
  );
  const gone = messages(removed(), 'rhel10');
  assert.ok(
    gone.includes(
      'the CIB schema pacemaker-4.0 does not know a node of type ping: pacemaker-3.10 was the last',
    ),
  );
});

test('names that a schema refuses in sets', () => {
  const legacy = withIds(
    model({
      properties: [nvset({ stonith_enabled: 'true', 'crmd-transition-delay': '1s' })],
      resources: [primitive('a', 'ocf:x:y', { meta: { 'restart-type': 'restart' } })],
    }),
  );
  assert.equal(messages(legacy, 'rhel7'), []);
  assert.equal(messages(legacy, 'debian12'), [
    'the CIB schema pacemaker-3.9 does not allow cluster option stonith_enabled',
  ]);
  assert.equal(messages(legacy, 'rhel10'), [
    'the CIB schema pacemaker-4.0 does not allow cluster option crmd-transition-delay',
    'the CIB schema pacemaker-4.0 does not allow meta attribute restart-type',
  ]);
});

test.run();
