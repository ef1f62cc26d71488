import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CibContext, cibDocument } from '../../compiler/emit/cib/index.js';
import { assignIds, checkIds, isNcName, sanitizeId } from '../../compiler/model/ids.js';
import { identified } from '../../compiler/model/identified.js';
import type { ClusterModel, Constraint } from '../../compiler/model/model.js';
import { platformNamed } from '../../compiler/platforms/table.js';
import { classic, modern } from '../emit/cib/everything.js';
import {
  aclRole,
  alert,
  bundle,
  clone,
  colocation,
  colocationSets,
  date,
  expression,
  level,
  location,
  locationOf,
  mapping,
  model,
  node,
  nodes,
  nvset,
  nvsetRef,
  op,
  operationIs,
  order,
  orderSets,
  permission,
  primitive,
  recipient,
  resourceIs,
  resourceSet,
  rule,
  tag,
  ticket,
  withIds,
} from '../support/model-builder.js';
import { emptyCib, requireOrSkip, run, withTempFile } from '../support/tools.js';
import { descendants, parseXml } from '../support/xml-tree.js';
import { readFileSync } from 'node:fs';

const test = suite('ids');
const oracle = requireOrSkip(test, 'ids against pcs', 'pcs');

const dummy = (id: string) => primitive(id, 'ocf:pacemaker:Dummy');

function allIds(built: ClusterModel): string[] {
  return [...identified(built)].map(({ element }) => element.id);
}

function constraintIds(...constraints: Constraint[]): string[] {
  return withIds(model({ constraints })).constraints.map(({ id }) => id);
}

test('every element gets an id, all different and valid', () => {
  for (const built of [classic(), modern()]) {
    const ids = allIds(built);
    assert.is(new Set(ids).size, ids.length);
    assert.equal(
      ids.filter((id) => !isNcName(id)),
      [],
    );
    assert.equal(checkIds(built), []);
  }
});

test('the walk finds every element that the CIB writes with an id', () => {
  const built = modern();
  const platform = platformNamed('debian12')!;
  const context = new CibContext(built, platform, { source: 'x.ha', secrets: undefined });
  const known = new Set(allIds(built));
  const notXmlIds = new Set(['node', 'obj_ref', 'resource_ref', 'role', 'acl_target']);
  for (const { name, attributes } of descendants(cibDocument(built, context))) {
    if (attributes.id === undefined || notXmlIds.has(name) || attributes.name === 'promotable') continue;
    // The set that holds nothing but `promotable` is the emitter's.
    if (attributes.id === 'bare-clone-meta_attributes') continue;
    assert.ok(known.has(attributes.id), `${name} ${attributes.id}`);
  }
});

test('given ids are kept and reserved first', () => {
  const built = withIds(
    model({
      resources: [
        primitive('a', 'ocf:x:y', { params: [nvset({ p: '1' }), nvset({ p: '2' })] }),
        primitive('b', 'ocf:x:y', {
          params: [nvset({ q: '1' }, { id: 'a-instance_attributes', idGiven: true })],
        }),
      ],
    }),
  );
  const sets = built.resources.flatMap((resource) => resource.instanceAttributes.map(({ id }) => id));
  assert.equal(sets, ['a-instance_attributes-1', 'a-instance_attributes-2', 'a-instance_attributes']);
});

test('assigning twice changes nothing', () => {
  const built = modern();
  const before = allIds(built);
  assignIds(built);
  assert.equal(allIds(built), before);
});

test('references get no id', () => {
  const reference = nvsetRef('other');
  withIds(model({ resources: [primitive('a', 'ocf:x:y', { meta: [reference] })] }));
  assert.is(reference.id, '');
});

test('cib-bootstrap-options is the first plain set of properties only', () => {
  const when = rule('and', [date('date_spec', { spec: { hours: '1' } })]);
  const built = withIds(
    model({
      properties: [nvset({ a: '1' }, { rule: when }), nvset({ b: '1' }, { score: '5' }), nvset({ c: '1' })],
    }),
  );
  assert.equal(
    built.properties.map(({ id }) => id),
    ['crm_config-cluster_property_set', 'crm_config-cluster_property_set-1', 'cib-bootstrap-options'],
  );
});

test('what pcs cannot make has an id of the same kind', () => {
  const sets = [resourceSet(['a', 'b-x'], { sequential: false })];
  assert.equal(constraintIds(locationOf({ sets }, { node: 'n1', score: '1' })), ['location_set_aabx']);
  assert.equal(constraintIds(colocation('a', 'b', {}, { score: undefined })), ['colocation-a-b-0']);
  assert.equal(constraintIds(order('a', 'b', {}, { score: '5' })), ['order-a-b-5']);
  assert.equal(constraintIds(locationOf({ pattern: '^ü(.*)' }, { node: 'n1', score: '7' })), [
    'location-.-n1-7',
  ]);
});

test('an id is valid even when nothing of the name is left', () => {
  const built = withIds(model({ resources: [primitive('äö', 'ocf:x:y', { params: { 中: '1' } })] }));
  assert.equal(checkIds(built), []);
  assert.equal(built.resources[0]!.instanceAttributes[0]!.id, '_-instance_attributes');
});

test('sanitising drops what pcs drops', () => {
  assert.is(sanitizeId('1a:b c#d/é.e-f_g'), 'abcd.e-f_g');
  assert.is(sanitizeId(''), '');
});

test('checkIds reports invalid ids and both places of a double one', () => {
  const built = withIds(
    model({
      resources: [
        dummy('ok'),
        dummy('3rd'),
        primitive('p', 'ocf:x:y', { ops: [op('monitor', '1s', {}, { id: 'ok' })], operationsId: 'a b' }),
      ],
    }),
  );
  const problems = checkIds(built);
  assert.equal(
    problems.map(({ kind, id }) => `${kind} ${id}`),
    ['invalid 3rd', 'invalid a b', 'duplicate ok'],
  );
  assert.is(problems[2]?.first?.file, 'test.ha');
});

test('an ACL user may have the name of a resource', () => {
  const built = withIds({
    ...classic(),
    aclSubjects: [{ kind: 'target', id: 'vip', idGiven: true, roles: [] }],
  });
  assert.equal(checkIds(built), []);
});

// ---------------------------------------------------------------- pcs itself

/** Runs the commands on an empty CIB; the ids of everything in it, sorted. */
function idsOfPcs(commands: readonly (readonly string[])[]): string[] {
  return withTempFile('cib.xml', emptyCib(['n1', 'n2']), (path) => {
    for (const command of commands) {
      const result = run('pcs', ['-f', path, ...command]);
      assert.is(result.code, 0, `pcs ${command.join(' ')}\n${result.stderr}`);
    }
    return xmlIds(readFileSync(path, 'utf8'));
  });
}

function xmlIds(xml: string): string[] {
  return [...descendants(parseXml(xml))]
    .filter(({ name }) => name !== 'resource_ref' && name !== 'obj_ref')
    .flatMap(({ name, attributes }) => (attributes.id === undefined ? [] : [`${name} ${attributes.id}`]))
    .sort();
}

function ourIds(parts: Partial<ClusterModel>): string[] {
  const built = withIds(model({ nodes: nodes('n1', 'n2'), ...parts }));
  const context = new CibContext(built, platformNamed('debian12')!, { source: 'x.ha', secrets: undefined });
  return [...descendants(cibDocument(built, context))]
    .filter(({ name }) => name !== 'resource_ref' && name !== 'obj_ref')
    .flatMap(({ name, attributes }) => (attributes.id === undefined ? [] : [`${name} ${attributes.id}`]))
    .sort();
}

const create = (id: string, ...rest: string[]) =>
  ['resource', 'create', id, 'ocf:pacemaker:Dummy', ...rest, '--no-default-ops'] as const;
const plain = (id: string) => primitive(id, 'ocf:pacemaker:Dummy', { ops: [op('monitor', '60s')] });
const PLAIN = ['op', 'monitor', 'interval=60s'] as const;

const CASES: readonly (readonly [
  name: string,
  commands: readonly (readonly string[])[],
  parts: () => Partial<ClusterModel>,
])[] = [
  [
    'resources',
    [
      create(
        'a',
        'state=/x',
        'op',
        'monitor',
        'interval=10s',
        'OCF_CHECK_LEVEL=10',
        'op',
        'start',
        'timeout=5s',
        'meta',
        'priority=3',
      ),
      ['resource', 'utilization', 'a', 'cpu=1'],
      create('b', ...PLAIN),
      ['resource', 'clone', 'b', 'interleave=true'],
      create('c', ...PLAIN),
      ['resource', 'clone', 'c', 'c-all', 'interleave=true'],
    ],
    () => ({
      resources: [
        primitive('a', 'ocf:pacemaker:Dummy', {
          params: { state: '/x' },
          meta: { priority: '3' },
          utilization: { cpu: '1' },
          ops: [
            op('monitor', '10s', {}, { instanceAttributes: { OCF_CHECK_LEVEL: '10' } }),
            op('start', '0s', { timeout: '5s' }),
          ],
        }),
        clone('b-clone', plain('b'), { meta: { interleave: 'true' } }),
        clone('c-all', plain('c'), { meta: { interleave: 'true' } }),
      ],
    }),
  ],
  [
    'bundles',
    [
      // prettier-ignore
      ['resource', 'bundle', 'create', 'box', 'container', 'podman', 'image=x:1', 'network', 'control-port=3121',
        'port-map', 'port=80', 'port-map', 'range=90-95',
        'storage-map', 'source-dir=/a', 'target-dir=/a', 'storage-map', 'source-dir=/b', 'target-dir=/b',
        'meta', 'priority=1'],
    ],
    () => ({
      resources: [
        bundle(
          'box',
          'podman',
          { image: 'x:1' },
          {
            network: { 'control-port': '3121' },
            ports: [mapping({ port: '80' }), mapping({ range: '90-95' })],
            storage: [
              mapping({ 'source-dir': '/a', 'target-dir': '/a' }),
              mapping({ 'source-dir': '/b', 'target-dir': '/b' }),
            ],
            meta: { priority: '1' },
          },
        ),
      ],
    }),
  ],
  [
    'options and defaults',
    [
      ['property', 'set', 'no-quorum-policy=stop', 'a-name-that-is-longer-than-twenty=1', '--force'],
      ['resource', 'defaults', 'update', 'resource-stickiness=1', 'another-name-longer-than-twenty=1'],
      [
        'resource',
        'defaults',
        'set',
        'create',
        'meta',
        'priority=1',
        'rule',
        'resource',
        'ocf:heartbeat:IPaddr2',
        'or',
        'resource',
        '::Dummy',
      ],
      [
        'resource',
        'op',
        'defaults',
        'set',
        'create',
        'score=5',
        'meta',
        'timeout=9',
        'rule',
        'op',
        'monitor',
        'interval=10s',
        'and',
        'resource',
        'systemd::',
      ],
    ],
    () => ({
      properties: [nvset({ 'no-quorum-policy': 'stop', 'a-name-that-is-longer-than-twenty': '1' })],
      rscDefaults: [
        nvset({ 'resource-stickiness': '1', 'another-name-longer-than-twenty': '1' }),
        nvset(
          { priority: '1' },
          {
            rule: rule('or', [
              resourceIs({ class: 'ocf', provider: 'heartbeat', type: 'IPaddr2' }),
              resourceIs({ type: 'Dummy' }),
            ]),
          },
        ),
      ],
      opDefaults: [
        nvset(
          { timeout: '9' },
          {
            score: '5',
            rule: rule('and', [operationIs('monitor', '10s'), resourceIs({ class: 'systemd' })]),
          },
        ),
      ],
    }),
  ],
  [
    'locations and rules',
    [
      ...['a', 'b', 'c', 'd'].map((id) => create(id, ...PLAIN)),
      ['constraint', 'location', 'a', 'prefers', 'n1=100'],
      ['constraint', 'location', 'a', 'avoids', 'n2'],
      ['constraint', 'location', 'regexp%a.*', 'prefers', 'n1=7'],
      // prettier-ignore
      ['constraint', 'location', 'b', 'rule', 'score=1', '#uname', 'eq', 'n1', 'or', '(', 'defined', 'x', 'and', 'y', 'lt', '5', ')'],
      [
        'constraint',
        'location',
        'b',
        'rule',
        'score=2',
        'date',
        'in_range',
        '2026-01-01',
        'to',
        'duration',
        'hours=1',
      ],
      ['constraint', 'location', 'c', 'rule', 'id=my-rule', 'constraint-id=my-loc', 'date-spec', 'hours=1'],
    ],
    () => ({
      resources: ['a', 'b', 'c', 'd'].map(plain),
      constraints: [
        location('a', 'n1', '100'),
        location('a', 'n2', '-INFINITY'),
        locationOf({ pattern: 'a.*' }, { node: 'n1', score: '7' }),
        locationOf(
          { resource: 'b' },
          {
            rules: [
              rule('or', [
                expression('#uname', 'eq', 'n1'),
                rule('and', [expression('x', 'defined'), expression('y', 'lt', '5')]),
              ]),
            ],
          },
        ),
        locationOf(
          { resource: 'b' },
          {
            rules: [rule('and', [date('in_range', { start: '2026-01-01', duration: { hours: '1' } })])],
          },
        ),
        locationOf(
          { resource: 'c' },
          { rules: [rule('and', [date('date_spec', { spec: { hours: '1' } })], { id: 'my-rule' })] },
          { id: 'my-loc' },
        ),
      ],
    }),
  ],
  [
    'colocations, orders, tickets',
    [
      ...['a1', 'b2', 'c3', 'd4'].map((id) => create(id, ...PLAIN)),
      ['constraint', 'colocation', 'add', 'a1', 'with', 'b2'],
      ['constraint', 'colocation', 'add', 'a1', 'with', 'c3', '50'],
      ['--', 'constraint', 'colocation', 'add', 'a1', 'with', 'd4', '-INFINITY'],
      ['constraint', 'order', 'a1', 'then', 'b2'],
      ['constraint', 'order', 'a1', 'then', 'c3', 'kind=Optional'],
      ['constraint', 'order', 'start', 'a1', 'then', 'start', 'b2', 'id=mine', '--force'],
      ['constraint', 'ticket', 'add', 'T', 'a1', 'loss-policy=stop'],
      ['constraint', 'ticket', 'add', 'T', 'Promoted', 'b2'],
      ['constraint', 'colocation', 'set', 'a1', 'b2', 'c3', 'd4', 'set', 'd4'],
      ['constraint', 'order', 'set', 'a1', 'b2'],
      ['constraint', 'order', 'set', 'a1', 'set', 'b2'],
      ['constraint', 'ticket', 'set', 'a1', 'c3', 'setoptions', 'ticket=T'],
    ],
    () => ({
      resources: ['a1', 'b2', 'c3', 'd4'].map(plain),
      constraints: [
        colocation('a1', 'b2'),
        colocation('a1', 'c3', {}, { score: '50' }),
        colocation('a1', 'd4', {}, { score: '-INFINITY' }),
        order('a1', 'b2'),
        order('a1', 'c3', {}, { orderKind: 'Optional' }),
        order('a1', 'b2', {}, { id: 'mine' }),
        ticket('T', { rsc: 'a1' }, { lossPolicy: 'stop' }),
        ticket('T', { rsc: 'b2', role: 'Promoted' }),
        colocationSets([resourceSet(['a1', 'b2', 'c3', 'd4']), resourceSet(['d4'])]),
        orderSets([resourceSet(['a1', 'b2'])]),
        orderSets([resourceSet(['a1']), resourceSet(['b2'])]),
        ticket('T', { sets: [resourceSet(['a1', 'c3'])] }),
      ],
    }),
  ],
  [
    'fencing levels, tags, ACLs, alerts',
    [
      create('a', ...PLAIN),
      ['stonith', 'create', 'f', 'fence_xvm', ...PLAIN, '--no-default-ops', '--force'],
      ['stonith', 'level', 'add', '1', 'n1', 'f'],
      ['stonith', 'level', 'add', '2', 'regexp%n[12]', 'f'],
      ['stonith', 'level', 'add', '3', 'attrib%rack=a:b', 'f'],
      ['tag', 'create', 't', 'a'],
      ['acl', 'role', 'create', 'r', 'read', 'xpath', '/cib', 'read', 'id', 'a', 'deny', 'xpath', '//acls'],
      ['acl', 'user', 'create', 'bob', 'r'],
      ['acl', 'group', 'create', 'staff', 'r'],
      ['alert', 'create', 'path=/x', 'options', 'o=1', 'meta', 'timeout=5s'],
      ['alert', 'create', 'id=mail', 'path=/x'],
      ['alert', 'recipient', 'add', 'mail', 'value=1', 'options', 'o=1'],
      ['alert', 'recipient', 'add', 'mail', 'value=2'],
    ],
    () => ({
      resources: [plain('a'), primitive('f', 'stonith:fence_xvm', { ops: [op('monitor', '60s')] })],
      fencingLevels: [
        level(1, { node: 'n1' }, ['f']),
        level(2, { pattern: 'n[12]' }, ['f']),
        level(3, { attribute: 'rack', value: 'a:b' }, ['f']),
      ],
      tags: [tag('t', ['a'])],
      aclRoles: [
        aclRole('r', [
          permission('read', { xpath: '/cib' }),
          permission('read', { reference: 'a' }),
          permission('deny', { xpath: '//acls' }),
        ]),
      ],
      aclSubjects: [
        { kind: 'target', id: 'bob', roles: ['r'] },
        { kind: 'group', id: 'staff', roles: ['r'] },
      ],
      alerts: [
        { ...alert('', '/x', { params: { o: '1' }, meta: { timeout: '5s' } }), idGiven: false },
        alert('mail', '/x', { recipients: [recipient('1', { params: { o: '1' } }), recipient('2')] }),
      ],
    }),
  ],
  [
    'nodes',
    [
      ['node', 'attribute', 'n1', 'rack=a', '#health-x=red', 'a:b=c'],
      ['node', 'utilization', 'n1', 'cpu=4'],
    ],
    () => ({
      nodes: [
        node('n1', '1', {
          attributes: { rack: 'a', '#health-x': 'red', 'a:b': 'c' },
          utilization: { cpu: '4' },
        }),
        node('n2', '2'),
      ],
    }),
  ],
];

for (const [name, commands, parts] of CASES) {
  oracle(`the ids are those of pcs: ${name}`, () => {
    assert.equal(ourIds(parts()), idsOfPcs(commands));
  });
}

test.run();
