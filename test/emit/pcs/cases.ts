/** One model a construct; together they hold everything that a `ClusterModel` can say. */
import type { ClusterModel } from '../../../compiler/model/model.js';
import {
  aclGroup,
  aclRole,
  aclTarget,
  alert,
  bundle,
  clone,
  colocation,
  colocationSets,
  date,
  expression,
  group,
  level,
  location,
  locationOf,
  mapping,
  model,
  node,
  nodes,
  nvpair,
  nvset,
  nvsetRef,
  op,
  operationIs,
  order,
  orderSets,
  permission,
  primitive,
  promotable,
  recipient,
  resourceIs,
  resourceSet,
  rule,
  secret,
  tag,
  template,
  ticket,
  withIds,
} from '../../support/model-builder.js';

const DUMMY = 'ocf:pacemaker:Dummy';
const STATEFUL = 'ocf:pacemaker:Stateful';
const MONITOR = [op('monitor', '10s', { timeout: '20s' })];

/** Built anew each time: assigning ids changes a model. */
type Build = () => ClusterModel;

function cluster(parts: Parameters<typeof model>[0]): ClusterModel {
  return withIds(model({ nodes: nodes('n1', 'n2'), ...parts }));
}

function dummy(id: string, parts: Parameters<typeof primitive>[2] = {}) {
  return primitive(id, DUMMY, { ops: MONITOR.map((operation) => ({ ...operation })), ...parts });
}

function fenceDevice(id: string) {
  return primitive(id, 'stonith:fence_ipmilan', { params: { ip: '10.0.0.8' }, ops: [op('monitor', '60s')] });
}

function stateful(id: string) {
  return primitive(id, STATEFUL, {
    ops: [
      op('monitor', '10s', { timeout: '20s' }, { role: 'Promoted' }),
      op('monitor', '11s', {}, { role: 'Unpromoted' }),
    ],
  });
}

const uname = (name: string) => expression('#uname', 'eq', name);

export const CASES: Readonly<Record<string, Build>> = {
  nothing: () => cluster({}),

  primitives: () =>
    cluster({
      resources: [
        primitive('vip', 'ocf:heartbeat:IPaddr2', {
          params: { ip: '10.0.0.1', cidr_netmask: '24' },
          meta: { 'migration-threshold': '3', 'target-role': 'Stopped' },
          utilization: { cpu: '1', memory: '-5' },
          ops: [
            op('monitor', '10s', { timeout: '20s', 'on-fail': 'restart' }),
            op('start', '0s', { timeout: '1min', enabled: 'false' }),
            op(
              'monitor',
              '30',
              { 'start-delay': '5s' },
              { id: 'deep', instanceAttributes: { OCF_CHECK_LEVEL: '10' } },
            ),
          ],
        }),
        primitive('bare', DUMMY),
        primitive('start-only', DUMMY, { ops: [op('start', '0s', { timeout: '20s' })] }),
      ],
    }),

  'primitives that pcs would rather not create': () =>
    cluster({
      nodes: [...nodes('n1', 'n2'), node('far', 'far', { type: 'remote' })],
      resources: [
        primitive('far', 'ocf:pacemaker:remote', {
          params: { server: '10.0.0.9' },
          ops: [op('monitor', '60s')],
        }),
        dummy('guest', { meta: { 'remote-node': 'container' } }),
        primitive('fence', 'stonith:fence_ipmilan', {
          params: { ip: '10.0.0.8', action: 'off' },
          ops: [op('monitor', '60s')],
        }),
      ],
    }),

  'odd values': () =>
    cluster({
      resources: [
        dummy('odd', {
          params: {
            state: `/a b "c" 'd' $HOME \`id\` $(id) \\x;|&<>*?#~!{}[]`,
            fake: '-5',
            envfile: '--force',
            passwd: 'a=b=c é ü 日本',
            op_sleep: ' 1 ',
          },
          // No line breaks or tabs: Pacemaker 2.1.5 itself writes them as \\n and blanks.
          meta: { description: `it's "x"` },
        }),
      ],
    }),

  'operations that pcs cannot make': () =>
    cluster({
      resources: [
        primitive('a', STATEFUL, {
          ops: [
            op('monitor', '10s', {}, { role: 'Promoted' }),
            op('monitor', '10s', { timeout: '5s' }, { role: 'Unpromoted' }),
            op('start', '0s', {}, { metaAttributes: { 'is-managed': 'true' } }),
            op('stop', '0s', {}, { instanceAttributes: { OCF_CHECK_LEVEL: '10', other: '5' } }),
            op(
              'promote',
              '0s',
              {},
              { instanceAttributes: [nvset({ OCF_CHECK_LEVEL: '1' }, { rule: rule('and', [uname('n1')]) })] },
            ),
            op('demote', '0s', { description: '' }),
          ],
        }),
      ],
    }),

  'sets of a primitive': () =>
    cluster({
      resources: [
        primitive('vip', 'ocf:heartbeat:IPaddr2', {
          params: [
            nvset({ ip: '10.0.0.1' }, { rule: rule('and', [uname('n1')]), score: '2' }),
            nvset({ ip: '10.0.1.1', nic: '' }, { rule: rule('and', [uname('n2')]) }),
            nvset({ cidr_netmask: '24' }),
          ],
          ops: [op('monitor', '10s')],
        }),
        dummy('several', {
          params: [nvset({ state: '/a' }), nvset({ state: '/b' }, { score: '5' })],
          meta: [
            nvset({ priority: '1' }),
            nvset({ priority: '2' }, { rule: rule('and', [date('date_spec', { spec: { hours: '9-17' } })]) }),
          ],
          utilization: [nvset({ cpu: 'lots' })],
        }),
        dummy('empty', { params: { state: '', fake: 'x' } }),
        dummy('empty-set', { params: {}, meta: [nvset({})] }),
      ],
    }),

  references: () =>
    cluster({
      resources: [
        dummy('user', { meta: [nvsetRef('shared')], params: [nvset({ fake: '1' }), nvsetRef('params')] }),
        dummy('owner', {
          meta: [nvset({ priority: '1' }, { id: 'shared' })],
          params: [nvset({ fake: '2' }, { id: 'params' })],
          operationsId: 'ops',
        }),
        primitive('borrower', DUMMY, { operationsIdRef: 'ops' }),
      ],
    }),

  descriptions: () =>
    cluster({
      nodes: [node('n1', '1', { description: 'the first' }), node('n2', '2')],
      resources: [
        dummy('a', { description: 'it\'s <a> & "b"' }),
        group('g', [dummy('b', { description: '-x' })], { description: 'group' }),
        clone('c', dummy('d'), { description: 'clone' }),
        bundle('bundle', 'podman', { image: 'i' }, { description: 'bundle' }),
      ],
    }),

  'groups, clones and their order': () =>
    cluster({
      resources: [
        clone('first-clone', dummy('z'), { meta: { interleave: 'true' } }),
        group('g', [dummy('m2'), dummy('m1')], { meta: { 'resource-stickiness': '5' } }),
        dummy('plain'),
        clone('g2-clone', group('g2', [dummy('k'), dummy('l')], { meta: { priority: '3' } })),
        promotable('ms', stateful('s'), { meta: { notify: 'true', 'promoted-max': '1' } }),
        promotable('bare-clone', stateful('bare')),
        promotable('pg', group('g3', [stateful('t')])),
        dummy('last'),
        primitive('fence', 'stonith:fence_ipmilan', {
          params: { ip: '10.0.0.8' },
          ops: [op('monitor', '60s')],
        }),
        dummy('really-last'),
      ],
    }),

  'sets of groups and clones': () =>
    cluster({
      resources: [
        group('g', [dummy('a')], {
          params: { fake: '1' },
          meta: [nvset({ priority: '1' }, { rule: rule('and', [date('gt', { start: '2025-01-01' })]) })],
        }),
        clone('c', dummy('b'), {
          params: { fake: '1' },
          meta: [nvset({ 'clone-max': '2' }), nvset({ 'clone-max': '3' }, { score: '5' })],
        }),
        promotable('ms', stateful('s'), {
          meta: [nvset({ notify: 'true' }, { id: 'own' }), nvset({ 'clone-max': '3' }, { score: '5' })],
        }),
        promotable('ms2', stateful('s2'), {
          meta: [nvset({ notify: 'true' }, { rule: rule('and', [date('lt', { stop: '2030-01-01' })]) })],
        }),
        promotable('ms3', stateful('s3'), { meta: [nvset({ notify: 'true' }, { id: 'own3' })] }),
      ],
    }),

  bundles: () =>
    cluster({
      resources: [
        bundle(
          'web',
          'podman',
          { image: 'httpd:1', replicas: '3', 'promoted-max': '1', options: '--log-driver x' },
          {
            network: {
              'ip-range-start': '10.0.0.5',
              'control-port': '3121',
              'host-netmask': '24',
              'add-host': 'false',
            },
            ports: [
              mapping({ port: '80' }),
              mapping({ range: '100-200' }, 'ranges'),
              mapping({ port: '81', 'internal-port': '8081' }),
            ],
            storage: [
              mapping({ 'source-dir': '/a', 'target-dir': '/b', options: 'rw' }),
              mapping({ 'source-dir-root': '/c', 'target-dir': '/d' }),
              mapping({ 'source-dir': '/e', 'target-dir': '/f' }, 'logs'),
            ],
            meta: { priority: '2' },
            params: { x: 'y' },
            primitive: dummy('inside', { meta: { 'migration-threshold': '2' } }),
          },
        ),
        bundle('plain', 'docker', { image: 'i' }),
        bundle(
          'ports-only',
          'docker',
          { image: 'i' },
          { ports: [mapping({ port: '80' })], primitive: dummy('odd-one') },
        ),
        bundle('old', 'rkt', { image: 'i', 'run-command': 'x y' }, { network: { 'control-port': '99' } }),
      ],
    }),

  locations: () =>
    cluster({
      resources: [
        dummy('a'),
        dummy('b'),
        dummy('d'),
        clone('c', dummy('inner')),
        group('g', [dummy('member')]),
      ],
      constraints: [
        location('a', 'n1', '100'),
        location('a', 'n2', '-INFINITY', { id: 'own' }),
        location('b', 'n1', '0', { resourceDiscovery: 'never' }),
        location('inner', 'n1', '-5'),
        location('member', 'n1', '7'),
        location('c', 'n2', 'INFINITY'),
        locationOf({ pattern: '^a.*|x y$' }, { node: 'n1', score: '3' }, { id: 'pattern' }),
        // pcs cannot make these.
        location('b', 'n1', '20', { id: 'twice' }),
        location('d', 'n1', '20', { id: 'role', role: 'Started' }),
        location('d', 'n1', '30', { id: 'after-role' }),
        locationOf({ sets: [resourceSet(['a', 'b'])] }, { node: 'n1', score: '3' }, { id: 'sets' }),
        location('a', 'nowhere', '+5', { id: 'plus' }),
      ],
    }),

  'location rules': () =>
    cluster({
      resources: [dummy('a'), promotable('ms', stateful('s'))],
      constraints: [
        [rule('and', [uname('n1')], { score: 'INFINITY' })],
        [
          rule('or', [expression('pingd', 'lt', '1'), expression('pingd', 'not_defined')], {
            score: '-INFINITY',
            id: 'named',
          }),
        ],
        [
          rule(
            'and',
            [
              uname('n1'),
              rule('or', [
                expression('a', 'gt', '5', { type: 'integer' }),
                expression('b', 'ne', 'x'),
                rule('and', [
                  expression('c', 'gte', '1.2', { type: 'version' }),
                  expression('d', 'lte', '-3', { type: 'number' }),
                ]),
              ]),
              expression('e', 'defined'),
            ],
            { score: '50' },
          ),
        ],
        [rule('and', [expression('ping', 'defined')], { scoreAttribute: 'ping' })],
        [
          rule(
            'and',
            [
              date('gt', { start: '2025-01-01' }),
              date('date_spec', { spec: { hours: '9-16', weekdays: '1-5' } }),
            ],
            { score: '1' },
          ),
        ],
        [
          rule(
            'or',
            [
              date('in_range', { start: '2025-01-01', stop: '2025-02-01' }),
              date('lt', { stop: '2024-01-01T10:00:00Z' }),
            ],
            { score: '1' },
          ),
        ],
        [
          rule('and', [date('in_range', { start: '2025-01-01', duration: { months: '1', weeks: '2' } })], {
            score: '1',
          }),
        ],
        [
          rule('and', [uname('n1')], { score: '1' }),
          rule('or', [uname('n2'), expression('x', 'eq', 'string')], { score: '2' }),
        ],
        [rule('and', [uname('n1')], { score: '1' }), rule('and', [uname('n2')], { scoreAttribute: 's' })],
        // pcs cannot say these.
        [rule('and', [expression('a', 'eq', 'x', { valueSource: 'meta' })], { score: '1' })],
        [rule('and', [uname('n1')])],
        [rule('and', [expression('a', 'eq', '(x)')], { score: '1' })],
        [rule('and', [expression('a', 'eq', 'and')], { score: '1' })],
        [rule('and', [expression('a', 'eq', 'x y')], { score: '1' })],
        [rule('and', [expression('a', 'eq', '3.6', { type: 'integer' })], { score: '1' })],
        [rule('and', [expression('a', 'gt', 'a10', { type: 'number' })], { score: '1' })],
        [rule('and', [expression('a', 'lt', '1.x', { type: 'version' })], { score: '1' })],
        [rule('and', [date('date_spec', { spec: { hours: '9-', minutes: '5' } })], { score: '1' })],
        [rule('and', [date('in_range', { stop: '2025-01-01' })], { score: '1' })],
        [rule('and', [date('in_range', { start: '2025-01-01' })], { score: '1' })],
        [
          rule('and', [uname('n1'), rule('and', [expression('b', 'eq', '2'), expression('c', 'eq', '3')])], {
            score: '1',
          }),
        ],
        [rule('or', [uname('n1')], { score: '1' })],
      ]
        .map((rules, index) => locationOf({ resource: 'a' }, { rules }, { id: `rules-${index}` }))
        .concat([
          locationOf(
            { resource: 'ms' },
            { rules: [rule('and', [uname('n1')], { score: '5', role: 'Promoted' })] },
            { id: 'promoted', resourceDiscovery: 'exclusive' },
          ),
          locationOf(
            { resource: 'ms' },
            { rules: [rule('and', [uname('n1')], { score: '5', role: 'Started' })] },
            { id: 'started' },
          ),
          locationOf(
            { pattern: 'a*' },
            { rules: [rule('and', [uname('n1')], { score: '5' })] },
            { id: 'rule-pattern' },
          ),
        ]),
    }),

  colocations: () =>
    cluster({
      resources: [
        dummy('a'),
        dummy('b'),
        dummy('d'),
        dummy('master'),
        promotable('ms', stateful('s')),
        clone('c', dummy('inner')),
      ],
      constraints: [
        colocation('a', 'b'),
        colocation('a', 'b', {}, { score: '-5', id: 'again' }),
        colocation('b', 'ms', { withRscRole: 'Promoted' }),
        colocation('ms', 'd', { rscRole: 'Promoted' }, { score: '-INFINITY', influence: 'false' }),
        colocation(
          'd',
          'ms',
          { rscRole: 'Started', withRscRole: 'Unpromoted', nodeAttribute: 'rack' },
          { id: 'roles' },
        ),
        colocation('a', 'inner', {}, { id: 'enclosed' }),
        colocation('master', 'd', {}, { id: 'keyword' }),
        colocation('d', 'a', {}, { id: 'none', score: undefined }),
        colocationSets([
          resourceSet(['a', 'b'], { sequential: false }),
          resourceSet(['ms'], { role: 'Promoted' }),
        ]),
        colocationSets([resourceSet(['a', 'd'])], { score: '-1000', id: 'sets' }),
        colocationSets([resourceSet(['a', 'd'])], { score: '5', id: 'sets-again' }),
        colocationSets([resourceSet(['a', 'b', 'd'], { score: '5', ordering: 'listed' })], {
          id: 'set-score',
        }),
        colocationSets([resourceSet(['b', 'd'])], { id: 'set-influence', influence: 'true' }),
        colocationSets([resourceSet(['d', 'b'], { requireAll: false, sequential: false })], {
          id: 'set-any',
        }),
      ],
    }),

  orders: () =>
    cluster({
      resources: [
        dummy('a'),
        dummy('b'),
        dummy('then'),
        promotable('ms', stateful('s')),
        clone('c', dummy('inner')),
        group('g', [dummy('m'), dummy('n')]),
      ],
      constraints: [
        order('a', 'b'),
        order('a', 'b', { firstAction: 'stop', thenAction: 'start' }, { orderKind: 'Optional', id: 'again' }),
        order('ms', 'a', { firstAction: 'promote', thenAction: 'start' }, { symmetrical: false }),
        order('ms', 'b', { firstAction: 'demote' }, { orderKind: 'Serialize', symmetrical: false }),
        order('c', 'a', {}, { requireAll: false }),
        order('b', 'c', {}, { score: '0' }),
        order('inner', 'b', {}, { id: 'enclosed' }),
        order('m', 'n', {}, { id: 'group' }),
        order('a', 'then', {}, { id: 'keyword' }),
        orderSets(
          [
            resourceSet(['a', 'b'], { sequential: false, requireAll: false }),
            resourceSet(['ms'], { action: 'promote' }),
          ],
          { orderKind: 'Optional' },
        ),
        orderSets([resourceSet(['a', 'b'])], {
          id: 'order-sets',
          symmetrical: false,
          orderKind: 'Mandatory',
        }),
        orderSets([resourceSet(['a', 'b'])], { id: 'order-sets-again' }),
        orderSets([resourceSet(['a', 'b'], { role: 'Started' })], { id: 'order-role', requireAll: true }),
        orderSets([resourceSet(['m', 'a', 'n'])], { id: 'order-group' }),
      ],
    }),

  tickets: () =>
    cluster({
      resources: [dummy('a'), dummy('b'), promotable('ms', stateful('s'))],
      constraints: [
        ticket('T1', { rsc: 'a' }),
        ticket('T1', { rsc: 'a' }, { id: 'again', lossPolicy: 'stop' }),
        ticket('T1', { rsc: 'ms', role: 'Promoted' }, { lossPolicy: 'demote' }),
        ticket(
          'T_2',
          { sets: [resourceSet(['a', 'b']), resourceSet(['ms'], { role: 'Promoted' })] },
          { lossPolicy: 'fence' },
        ),
        ticket('odd name', { rsc: 'b' }, { id: 'odd', lossPolicy: 'freeze' }),
        ticket('T1', { sets: [resourceSet(['a', 'b'], { sequential: false })] }, { id: 'sequential' }),
      ],
    }),

  defaults: () =>
    cluster({
      rscDefaults: [
        nvset({ 'resource-stickiness': '100', 'migration-threshold': '3' }),
        nvset(
          { 'resource-stickiness': '5' },
          {
            id: 'scored',
            score: '-10',
            rule: rule('and', [resourceIs({ class: 'ocf', provider: 'heartbeat', type: 'IPaddr2' })]),
          },
        ),
        nvset(
          { 'resource-stickiness': '6' },
          {
            rule: rule('or', [
              resourceIs({ type: 'Dummy' }),
              resourceIs({ class: 'systemd' }),
              rule('and', [
                date('gt', { start: '2025-01-01' }),
                date('date_spec', { spec: { hours: '1-5' } }),
              ]),
            ]),
          },
        ),
        nvset({ 'resource-stickiness': '' }),
        nvset({ 'resource-stickiness': '8' }, { id: 'node-rule', rule: rule('and', [uname('n1')]) }),
        nvset(
          { 'resource-stickiness': '9' },
          { id: 'blank', rule: rule('and', [date('gt', { start: '2025-01-01 10:00' })]) },
        ),
      ],
      opDefaults: [
        nvset(
          { timeout: '60s' },
          {
            rule: rule('or', [
              operationIs('monitor', '10s'),
              rule('and', [operationIs('start'), resourceIs({ type: 'Dummy' })]),
            ]),
          },
        ),
        nvset({ timeout: '70s', 'record-pending': 'true' }),
        nvset(
          { timeout: '80s' },
          {
            rule: rule('and', [
              expression('rack', 'eq', 'a'),
              expression('n', 'gt', '-5', { type: 'integer' }),
            ]),
            score: 'INFINITY',
          },
        ),
        nvset({ timeout: '90s' }, { rule: rule('and', [operationIs('monitor', 'PT1M')]) }),
      ],
    }),

  properties: () =>
    cluster({
      properties: [
        nvset({
          'stonith-enabled': 'false',
          'no-quorum-policy': 'freeze',
          'cluster-recheck-interval': '5min',
          'cluster-name': 'x',
          'stonith-watchdog-timeout': '10',
          'node-health-red': '-INFINITY',
          'transition-delay': '500ms',
          'dc-deadtime': 'PT1M',
        }),
        nvset(
          { 'maintenance-mode': 'true' },
          { id: 'night', score: '5', rule: rule('and', [date('date_spec', { spec: { hours: '0-6' } })]) },
        ),
        nvset({ 'batch-limit': '3' }),
      ],
    }),

  nodes: () =>
    cluster({
      nodes: [
        node('n1', '1', {
          attributes: { rack: 'a b', '#health-disk': 'green', standby: 'off' },
          utilization: { cpu: '4' },
        }),
        node('n2.example.com', '2', {
          score: '5',
          attributes: [
            nvset({ rack: 'b' }),
            nvset({ zone: 'x' }, { rule: rule('and', [date('gt', { start: '2025-01-01' })]) }),
          ],
          utilization: [nvset({ cpu: '1' }), nvset({ memory: '5' })],
        }),
        node('far', 'far', { type: 'remote', attributes: { rack: 'c' }, utilization: { cpu: '2' } }),
        node('n3', '3', { attributes: { 'odd name': 'x' }, description: 'third' }),
      ],
    }),

  'fencing levels': () =>
    cluster({
      resources: [
        ...['f1', 'f2'].map(fenceDevice),
        group('g', [fenceDevice('in-group')]),
        clone('c', fenceDevice('in-clone')),
      ],
      fencingLevels: [
        level(1, { node: 'n1' }, ['f1', 'f2']),
        level(2, { node: 'n1' }, ['f2']),
        level(2, { node: 'n1' }, ['f1']),
        level(1, { pattern: 'n[0-9] .*' }, ['f1']),
        level(1, { attribute: 'rack', value: 'a=b c' }, ['f1']),
        level(3, { node: 'n2' }, ['f1'], 'own'),
        level(12, { node: 'n2' }, ['f1']),
        level(1, { node: 'elsewhere' }, ['f1', 'ghost']),
        level(4, { node: 'n1' }, ['in-group']),
        level(5, { node: 'n1' }, ['f1', 'in-clone']),
      ],
    }),

  tags: () =>
    cluster({
      resources: [dummy('a'), group('g', [dummy('b')]), clone('c', dummy('d'))],
      tags: [
        tag('t', ['a', 'g', 'c', 'b']),
        tag('of-tags', ['t', 'a']),
        tag('of-op', ['a-monitor-interval-10s']),
      ],
      constraints: [
        location('t', 'n1', '5'),
        colocation('t', 'c'),
        order('c', 't', {}, { id: 'o' }),
        orderSets([resourceSet(['t', 'c'])]),
      ],
    }),

  acls: () =>
    cluster({
      resources: [dummy('a', { params: [nvset({ fake: '1' }, { id: 'watched' })] })],
      aclRoles: [
        aclRole(
          'r1',
          [
            permission('read', { xpath: '//x[@y="1"] | /a b' }),
            permission('write', { reference: 'a' }),
            permission('deny', { reference: 'watched' }),
            permission('read', { xpath: '/cib' }),
          ],
          'a "description"',
        ),
        aclRole('empty', []),
        aclRole('r2', [
          permission('read', { objectType: 'nodes', attribute: 'uname' }),
          permission('read', { xpath: '/cib' }, { description: 'all' }),
        ]),
      ],
      aclSubjects: [
        aclTarget('bob', ['r1', 'r2']),
        aclTarget('nobody', []),
        aclGroup('ops', ['r1']),
        aclTarget('t1', ['r1'], 'alice'),
      ],
    }),

  alerts: () =>
    cluster({
      alerts: [
        alert('al', '/usr/bin/a b', {
          description: 'd "d"',
          params: { k: 'v w', empty: '' },
          meta: { timeout: '5s' },
          select: { kinds: ['nodes', 'fencing', 'attributes'], attributes: ['standby'] },
          recipients: [
            recipient('a@b', {
              id: 'r',
              description: 'q',
              params: { z: '1' },
              meta: { 'timestamp-format': '%H' },
            }),
            recipient('a@b'),
            recipient('-x', {
              params: [
                nvset({ z: '1' }),
                nvset({ z: '2' }, { rule: rule('and', [date('gt', { start: '2025-01-01' })]) }),
              ],
            }),
          ],
        }),
        alert('plain', '/x'),
      ],
    }),

  templates: () =>
    cluster({
      templates: [
        template('web', DUMMY, {
          params: { state: '/template', fake: 'template' },
          meta: [nvset({ priority: '5' }, { id: 'web-meta' })],
          ops: [op('monitor', '10s', { timeout: '5s' }), op('start', '0s', { timeout: '6s' })],
          description: 'web servers',
        }),
        template('scored', STATEFUL, {
          params: [nvset({ state: '/x' }, { score: '5' })],
          ops: [op('monitor', '10s', {}, { role: 'Promoted' }), op('monitor', '11s')],
        }),
        template('unused', DUMMY, { operationsId: 'unused-ops', ops: [op('monitor', '33s')] }),
      ],
      resources: [
        primitive('w1', '@web', { params: { state: '/own' } }),
        group('g', [primitive('w2', '@web', { ops: [op('monitor', '20s')], meta: { priority: '6' } })]),
        promotable(
          'ms',
          primitive('s', '@scored', {
            params: { state: '/y' },
            ops: [op('monitor', '12s', {}, { role: 'Unpromoted' })],
          }),
        ),
        primitive('borrower', DUMMY, { operationsIdRef: 'unused-ops' }),
      ],
      constraints: [location('web', 'n1', '5'), colocation('ms', 'web', { rscRole: 'Promoted' })],
    }),

  secrets: () =>
    cluster({
      secrets: [{ name: 'db-password' }, { name: 'token' }, { name: 'unused' }],
      resources: [
        dummy('a', { params: { passwd: secret('db-password'), fake: secret('token', "it's $x ", '" end') } }),
        dummy('b', { params: [nvset({ passwd: secret('token', '<&>') }, { score: '5' })] }),
      ],
      alerts: [alert('al', '/x', { recipients: [recipient(secret('token', 'mail '))] })],
    }),

  'several values of one name': () =>
    cluster({
      resources: [
        dummy('a', {
          params: [{ ...nvset({ fake: '1' }), pairs: [nvpair('fake', '1'), nvpair('fake', '2')] }],
        }),
      ],
    }),
};
