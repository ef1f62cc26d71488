/**
 * One case a construct: what it takes of crmsh, and in which form it is written. Resources stand in crmsh's own order
 * (see `crmsh-reorders-resources`), because level A keeps the order of resources.
 */
import type { ClusterModel } from '../../../compiler/model/model.js';
import * as m from '../../support/model-builder.js';
import type { Case } from './case-parts.js';
import { dummy, stateful, fence, withResources, site, rack } from './case-parts.js';
import { CONSTRAINTS } from './constraint-cases.js';

export type { Case } from './case-parts.js';

const RESOURCES: readonly Case[] = [
  {
    name: 'a primitive with everything',
    model: withResources(
      dummy('a', {
        description: 'all of "it", = and more',
        params: { fake: 'x', state: '/run/state file' },
        meta: { 'target-role': 'Stopped', 'migration-threshold': '3' },
        utilization: { cpu: '2' },
        ops: [
          m.op('monitor', '10s', { timeout: '20s', 'on-fail': 'restart', enabled: 'true' }),
          m.op('monitor', '20s', { timeout: '1min' }, { instanceAttributes: { OCF_CHECK_LEVEL: '10' } }),
          m.op('start', '0s', { timeout: '90s', 'start-delay': '5s' }),
          m.op('stop', '0', {}, { metaAttributes: { timeout: '5s' } }),
        ],
      }),
      m.primitive('s', 'systemd:sshd', { ops: [m.op('monitor', '1min')] }),
      m.primitive('l', 'lsb:cron'),
      fence('f1'),
    ),
  },
  {
    name: 'roles of operations',
    model: withResources(
      m.promotable(
        'c',
        stateful('st', {
          ops: [
            m.op('monitor', '10s', {}, { role: 'Promoted' }),
            m.op('monitor', '11s', {}, { role: 'Unpromoted' }),
            m.op('monitor', '12s', {}, { role: 'Stopped' }),
          ],
        }),
      ),
    ),
  },
  {
    name: 'an agent with an odd name',
    model: withResources(m.primitive('g', 'systemd:getty@tty1'), m.primitive('w', 'systemd:dev-disk\\x2dby')),
  },
  {
    name: 'templates',
    model: m.model({
      nodes: m.nodes('n1', 'n2'),
      templates: [
        m.template('t', 'ocf:pacemaker:Dummy', {
          description: 'a template',
          params: { fake: 'x' },
          ops: [m.op('monitor', '10s', { timeout: '20s' })],
          meta: { 'failure-timeout': '60s' },
        }),
      ],
      resources: [m.primitive('a', '@t', { params: { state: '/run/a' } }), m.primitive('b', '@t')],
    }),
  },
  {
    name: 'several sets, scores and rules in them',
    model: withResources(
      dummy('a', {
        params: [
          m.nvset({ fake: '1' }, { score: '20', rule: m.rule('and', [site(), rack()]) }),
          m.nvset({ fake: '2' }, { score: '10' }),
          m.nvset({ fake: '3' }),
        ],
        meta: [
          m.nvset(
            { 'resource-stickiness': '5' },
            { rule: m.rule('and', [m.date('date_spec', { spec: { hours: '9-16' } })]) },
          ),
        ],
      }),
    ),
  },
  {
    name: 'references to sets, pairs and operations',
    model: withResources(
      dummy('a', {
        params: [m.nvset({}, { id: 'shared', pairs: [m.nvpair('fake', 'x', { id: 'shared-fake' })] })],
        meta: { priority: '3' },
        operationsId: 'a-ops',
        ops: [m.op('monitor', '10s')],
      }),
      dummy('b', { params: [m.nvsetRef('shared')], operationsIdRef: 'a-ops' }),
      dummy('c', {
        params: [
          m.nvset(
            {},
            {
              pairs: [
                m.nvpair('', undefined, { idRef: 'shared-fake' }),
                m.nvpair('state', undefined, { idRef: 'shared-fake' }),
              ],
            },
          ),
        ],
      }),
    ),
  },
  {
    name: 'a pair without a value, an empty one, and one that looks like a score',
    model: withResources(
      dummy('a', { params: [m.nvset({}, { pairs: [m.nvpair('bare', undefined), m.nvpair('fake', '')] })] }),
      dummy('b', { params: { fake: 'x:', state: '/run/b' } }),
      dummy('c', { params: { meta: 'op', rule: 'meta' } }),
    ),
  },
  {
    name: 'a pair that only looks like a score',
    model: withResources(dummy('a', { params: { fake: 'x:' } })),
    xml: ['primitive a'],
  },
  {
    name: 'a parameter behind a date',
    model: withResources(
      dummy('a', {
        params: [
          m.nvset(
            { weeks: '3' },
            { rule: m.rule('and', [m.date('date_spec', { spec: { hours: '9-16' } })]) },
          ),
        ],
      }),
    ),
    xml: ['primitive a'],
  },
  {
    name: 'names that crmsh can make no ids of',
    model: withResources(
      dummy('a', { params: { 'x y': '1' } }),
      dummy('b', { params: [m.nvset({}, { pairs: [m.nvpair('params', undefined)] })] }),
      dummy('c', { ops: [m.op('monitor', '10 s')] }),
    ),
    xml: ['primitive a', 'primitive b', 'primitive c'],
  },
  {
    name: 'text that is not ASCII, and blanks',
    model: withResources(
      dummy('a', { params: { fake: 'Grüße   aus  Köln 😀' } }),
      dummy('b', { description: ' two  blanks ', params: { fake: '  x  ' } }),
    ),
    xml: ['primitive a'],
  },
  {
    name: 'groups',
    model: withResources(
      dummy('x'),
      m.group('g', [dummy('a'), dummy('b')], {
        description: 'a group',
        params: { fake: 'x' },
        meta: { 'target-role': 'Started' },
      }),
    ),
  },
  {
    name: 'a group of which a member is XML',
    model: withResources(m.group('g', [dummy('a', { params: { fake: 'ä' } }), dummy('b')])),
    xml: ['primitive a'],
  },
  {
    name: 'a group that is XML itself',
    model: withResources(
      m.group('g', [dummy('a', { params: { fake: 'x' } }), dummy('meta')], { description: 'ä' }),
    ),
    xml: ['group g'],
  },
  {
    name: 'clones',
    model: withResources(
      m.clone('c', dummy('a'), {
        description: 'a clone',
        params: { fake: '1' },
        meta: { interleave: 'true' },
      }),
      m.clone('cg', m.group('g', [dummy('b'), dummy('d')])),
      m.promotable('p', stateful('st'), { meta: { 'promoted-max': '1', notify: 'true' } }),
      m.promotable('p2', stateful('st2')),
    ),
  },
  {
    name: 'a clone of a group, all of it XML',
    model: withResources(
      m.clone('c', m.group('g', [dummy('a', { description: 'ä' })], { description: 'ö' }), {
        description: 'ü',
      }),
    ),
    xml: ['primitive a', 'group g', 'clone c'],
  },
  {
    name: 'bundles',
    model: withResources(
      m.bundle(
        'b1',
        'docker',
        {
          image: 'pcmk:http',
          replicas: '3',
          options: '--log-driver=journald -v "x"',
          'run-command': '/bin/x y',
        },
        {
          description: 'a bundle',
          network: { 'ip-range-start': '10.0.0.1', 'host-netmask': '24' },
          ports: [m.mapping({ port: '80' }), m.mapping({ range: '8000-8010' })],
          storage: [m.mapping({ 'source-dir': '/srv/x y', 'target-dir': '/var/www', options: 'rw,Z' })],
          primitive: dummy('a'),
          meta: [
            m.nvset(
              { 'target-role': 'Stopped' },
              { rule: m.rule('and', [m.date('gt', { start: '2020-01-01' })]) },
            ),
          ],
        },
      ),
      m.bundle('b2', 'docker', { image: 'x' }),
    ),
  },
  {
    name: 'bundles that are XML',
    model: withResources(
      m.bundle('b1', 'docker', { image: 'x' }, { params: { a: 'b' } }),
      m.bundle(
        'b2',
        'docker',
        { image: 'x' },
        { meta: [m.nvset({ priority: '1' }), m.nvset({ priority: '2' }, { score: '3' })] },
      ),
    ),
    xml: ['bundle b1', 'bundle b2'],
  },
];

const OTHERS: readonly Case[] = [
  {
    name: 'nodes',
    model: m.model({
      nodes: [
        m.node('n1', '1', {
          description: 'the first',
          attributes: { standby: 'off', rack: 'a b' },
          utilization: { cpu: '8' },
        }),
        m.node('n2', '2'),
        m.node('2nd.example.com', '3', { attributes: { site: 'x' }, utilization: { cpu: '1' } }),
        m.node('remote1', 'remote1.lan', {
          type: 'remote',
          attributes: [m.nvset({ a: 'b' }, { id: 'remote-set' })],
        }),
      ],
    }),
  },
  {
    name: 'nodes that are XML',
    model: m.model({
      nodes: [
        m.node('n1', '1', { score: '5' }),
        m.node('n2', '2', { attributes: { '#health-cpu': 'red' } }),
        m.node('köln', '3'),
      ],
    }),
    xml: ['node n1', 'node n2', 'node köln'],
  },
  {
    name: 'ping nodes',
    model: m.model({ nodes: [...m.nodes('n1'), m.node('router', '7', { type: 'ping' })] }),
  },
  {
    name: 'cluster properties',
    model: m.model({
      nodes: m.nodes('n1'),
      properties: [
        m.nvset({ 'stonith-enabled': 'false', 'cluster-name': 'a "b" c', 'no-quorum-policy': 'stop' }),
        m.nvset(
          { 'no-quorum-policy': 'ignore' },
          { rule: m.rule('and', [m.date('date_spec', { spec: { hours: '9-16', weekdays: '1-5' } })]) },
        ),
      ],
    }),
  },
  {
    name: 'cluster properties under a given id, with nested rules',
    model: m.model({
      nodes: m.nodes('n1'),
      properties: [
        m.nvset({ 'stonith-enabled': 'false' }, { id: 'my.options' }),
        m.nvset(
          { 'no-quorum-policy': 'ignore' },
          {
            id: 'office',
            rule: m.rule('or', [
              m.rule('and', [m.date('gt', { start: '2020-01-01' })]),
              m.date('lt', { stop: '2019-01-01' }),
            ]),
          },
        ),
      ],
    }),
    xml: ['cluster properties'],
  },
  {
    name: 'defaults',
    model: m.model({
      nodes: m.nodes('n1'),
      rscDefaults: [m.nvset({ 'resource-stickiness': '100', 'migration-threshold': '3' })],
      opDefaults: [
        m.nvset({ timeout: '60s' }),
        m.nvset({ timeout: '90s' }, { rule: m.rule('and', [m.date('gt', { start: '2030-01-01' })]) }),
      ],
    }),
  },
  {
    name: 'defaults with rules on agents and operations',
    model: m.model({
      nodes: m.nodes('n1'),
      rscDefaults: [
        m.nvset({ 'resource-stickiness': '100' }),
        m.nvset(
          { 'resource-stickiness': '200' },
          { rule: m.rule('and', [m.resourceIs({ class: 'ocf', provider: 'heartbeat', type: 'IPaddr2' })]) },
        ),
      ],
      opDefaults: [
        m.nvset(
          { timeout: '90s' },
          { rule: m.rule('or', [m.operationIs('monitor', '10s'), m.operationIs('start')]) },
        ),
      ],
    }),
    xml: ['rsc_defaults', 'op_defaults'],
  },
  {
    name: 'fencing levels',
    model: {
      ...withResources(fence('f1'), fence('f2'), fence('f3')),
      fencingLevels: [
        m.level(1, { node: 'n1' }, ['f1', 'f2']),
        m.level(2, { node: 'n1' }, ['f3']),
        m.level(1, { node: 'n2' }, ['f1']),
        m.level(1, { attribute: 'rack', value: 'a' }, ['f1']),
        m.level(1, { pattern: 'node-.*' }, ['f2']),
        m.level(2, { pattern: 'node-.*' }, ['f3']),
      ],
    },
  },
  {
    name: 'fencing levels that are alike for all nodes',
    model: {
      ...withResources(fence('f1'), fence('f2')),
      fencingLevels: ['n1', 'n2'].flatMap((node) => [
        m.level(1, { node }, ['f1']),
        m.level(2, { node }, ['f2']),
      ]),
    },
  },
  ...fencingAsXml(
    [m.level(2, { node: 'n1' }, ['f1'])],
    [m.level(1, { node: 'n1' }, ['f1']), m.level(1, { node: 'n1' }, ['f2'])],
    [
      m.level(1, { attribute: 'rack', value: 'a' }, ['f1']),
      m.level(1, { attribute: 'rack', value: 'b' }, ['f1']),
    ],
    [m.level(1, { attribute: 'rack', value: 'a b' }, ['f1'])],
    [m.level(1, { pattern: 'a b' }, ['f1'])],
  ),
  {
    name: 'tags',
    model: {
      ...withResources(dummy('a', { params: [m.nvset({ fake: 'x' }, { id: 'a-set' })] }), dummy('b')),
      tags: [m.tag('t1', ['a', 'b']), m.tag('t2', ['b']), m.tag('sets', ['a-set'])],
    },
  },
  {
    name: 'a tag of something with an odd name',
    model: { ...withResources(dummy('a')), tags: [m.tag('t', ['1st'])] },
    xml: ['tag t'],
  },
  {
    name: 'ACLs',
    model: {
      ...withResources(dummy('a', { params: [m.nvset({ fake: 'x' }, { id: 'a-set' })] })),
      aclRoles: [
        m.aclRole(
          'r1',
          [
            m.permission('read', { xpath: '/cib' }),
            m.permission(
              'write',
              { xpath: `//nvpair[@name='x y' and @id="z"]` },
              { description: 'an xpath' },
            ),
            m.permission('deny', { reference: 'a' }, { id: 'deny-a' }),
            m.permission('write', { reference: 'a-set' }),
            m.permission('read', { objectType: 'node' }),
            m.permission('read', { objectType: 'nvpair', attribute: 'name' }, { id: 'dotted.id' }),
          ],
          'all of it',
        ),
        m.aclRole('r2', [m.permission('read', { xpath: '/cib/configuration' })]),
      ],
      aclSubjects: [m.aclTarget('joe', ['r1', 'r2']), m.aclGroup('staff', ['r2'])],
    },
  },
  {
    name: 'ACLs that are XML',
    model: {
      ...withResources(dummy('a', { ops: [m.op('monitor', '10s', {}, { id: 'watch' })] })),
      aclRoles: [m.aclRole('empty', []), m.aclRole('r', [m.permission('write', { reference: 'watch' })])],
      aclSubjects: [m.aclTarget('nobody', []), m.aclTarget('named', ['r'], 'the-name')],
    },
    xml: ['primitive a', 'role empty', 'acl_target nobody', 'acl_target named'],
  },
  {
    name: 'a role with more permissions than crmsh has ids for',
    model: m.model({
      nodes: m.nodes('n1'),
      aclRoles: [
        m.aclRole(
          'r',
          Array.from({ length: 120 }, (_, n) => m.permission('read', { xpath: `/cib/x${n}` })),
        ),
      ],
    }),
  },
  {
    name: 'alerts',
    model: m.model({
      nodes: m.nodes('n1'),
      alerts: [
        m.alert('al', '/bin/true', {
          description: 'an alert',
          params: [
            m.nvset({ a: 'b c' }),
            m.nvset({ a: 'd' }, { score: '5', rule: m.rule('and', [m.date('gt', { start: '2020-01-01' })]) }),
          ],
          meta: { timeout: '15s' },
          select: {
            kinds: ['nodes', 'fencing', 'resources', 'attributes'],
            attributes: ['standby', '#health'],
          },
          recipients: [
            m.recipient('root@example.com', {
              description: 'me',
              params: { k: 'v' },
              meta: { timeout: '5s' },
            }),
            m.recipient('} "to" {'),
            m.recipient('/var/log/x', { id: 'log' }),
          ],
        }),
        m.alert('plain', '/path/with blank'),
        m.alert('any', '/bin/true', { select: { kinds: ['attributes'] } }),
      ],
    }),
  },
  {
    name: 'alerts that are XML',
    model: {
      ...m.model({
        nodes: m.nodes('n1'),
        alerts: [
          m.alert('al1', '/bin/true', { select: { kinds: [] } }),
          m.alert('al2', '/bin/true', { recipients: [m.recipient('a', { id: 'wanted' })] }),
          m.alert('al3', '/bin/true', { select: { kinds: ['attributes'], attributes: ['ä b'] } }),
        ],
        tags: [m.tag('t', ['wanted'])],
      }),
    },
    xml: ['alert al1', 'alert al2', 'alert al3'],
  },
];

function fencingAsXml(...lists: readonly ClusterModel['fencingLevels'][]): Case[] {
  return lists.map((fencingLevels, index) => ({
    name: `fencing levels that are XML (${index + 1})`,
    model: { ...withResources(fence('f1'), fence('f2')), fencingLevels },
    xml: ['fencing topology'],
  }));
}

export const CASES: readonly Case[] = [...RESOURCES, ...CONSTRAINTS, ...OTHERS];
