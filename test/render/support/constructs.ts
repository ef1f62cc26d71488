/** A model for each construct, with what an administrator would meet; the golden files show how it reads. */
import type { Comments } from '../../../compiler/import/imported.js';
import { parameterMark } from '../../../compiler/import/shell/command.js';
import type { ClusterModel } from '../../../compiler/model/model.js';
import * as build from '../../support/model-builder.js';

export interface Construct {
  readonly model: ClusterModel;
  readonly comments?: Comments;
  readonly header?: readonly string[];
}

const given = (id: string): { id: string; idGiven: true } => ({ id, idGiven: true });
const dummies = (...names: string[]) => names.map((name) => build.primitive(name, 'ocf:pacemaker:Dummy'));
const stateful = build.promotable('state-clone', build.primitive('state', 'ocf:pacemaker:Stateful'));

const cluster = build.model({
  setup: build.setup('office', {
    transportGiven: true,
    totem: build.attributes({ token: '5000', consensus: '6000' }),
    crypto: build.attributes({ cipher: 'aes256', hash: 'sha256' }),
    links: [
      { number: 0, options: build.attributes({ link_priority: '10' }) },
      { number: 1, options: build.attributes({ link_priority: '5', transport: 'sctp' }) },
    ],
    quorum: {
      options: build.attributes({ wait_for_all: '1' }),
      device: {
        model: 'net',
        generic: build.attributes({ timeout: '10000' }),
        options: build.attributes({ host: 'qnetd.example.com', algorithm: 'ffsplit' }),
        heuristics: build.attributes({ mode: 'on', exec_ping: '/usr/bin/ping -q -c 1 10.0.0.1' }),
      },
    },
    logging: build.attributes({ to_syslog: 'yes', logfile: '/var/log/cluster/corosync.log' }),
    loggerSubsystems: [{ name: 'QUORUM', options: build.attributes({ debug: 'on' }) }],
  }),
  nodes: [
    build.node('db1', '7', {
      addresses: ['10.0.0.1', '10.0.1.1'],
      attributes: { rack: 'a', site: 'Main building' },
      utilization: { cpu: '8' },
      description: 'The one with the tape drive.',
    }),
    build.node('db2', '9', { addresses: ['10.0.0.2'] }),
    build.node('edge', 'edge', { type: 'remote', attributes: { rack: 'b' } }),
  ],
  properties: [build.nvset({ 'stonith-enabled': 'true', 'no-quorum-policy': 'stop' })],
  rscDefaults: [
    build.nvset({ 'resource-stickiness': '100' }),
    build.nvset(
      { 'resource-stickiness': '0' },
      {
        rule: build.rule('and', [build.date('date_spec', { spec: { hours: '2-4', weekdays: '7' } })]),
        score: '10',
      },
    ),
  ],
  opDefaults: [build.nvset({ timeout: '60s' })],
});

const resources = build.model({
  templates: [
    build.template('vip-base', 'ocf:heartbeat:IPaddr2', {
      params: { cidr_netmask: '24' },
      ops: [build.op('monitor', '10s', { timeout: '20s' })],
    }),
  ],
  resources: [
    build.primitive('vip', '@vip-base', {
      description: 'The address of the shop.',
      params: { nic: 'eth0', ip: '10.0.0.5' },
      ops: [build.op('start', '0s', { 'on-fail': 'restart', timeout: '20s' }), build.op('stop', '0', {})],
      meta: { 'migration-threshold': '3', 'failure-timeout': '10min' },
    }),
    build.primitive('fence', 'stonith:fence_ipmilan', {
      params: {
        pcmk_host_map: 'db1:1;db2:2,3',
        pcmk_host_list: 'db1,db2',
        ip: '10.0.9.1',
        username: 'admin',
      },
    }),
    build.group(
      'web',
      [
        build.primitive('fs', 'ocf:heartbeat:Filesystem', {
          params: { fstype: 'ext4', directory: '/srv/www', device: '/dev/vg0/www', options: 'rw,noatime' },
          ops: [
            build.op('monitor', '20s', { timeout: '40s' }),
            build.op(
              'monitor',
              '2min',
              { timeout: '60s' },
              { instanceAttributes: { OCF_CHECK_LEVEL: '20' } },
            ),
          ],
        }),
        build.primitive('http', 'systemd:httpd', { utilization: { cpu: '1' } }),
      ],
      { meta: { 'resource-stickiness': '200' } },
    ),
    build.clone(
      'php-clone',
      build.primitive('php', 'systemd:php-fpm', { ops: [build.op('monitor', '5s')] }),
      { meta: { interleave: 'true' } },
    ),
    build.promotable(
      'drbd-clone',
      build.primitive('drbd', 'ocf:linbit:drbd', {
        params: { drbd_resource: 'r0' },
        ops: [
          build.op('monitor', '29s', {}, { role: 'Promoted' }),
          build.op('monitor', '31s', {}, { role: 'Unpromoted', id: 'drbd-watch' }),
        ],
      }),
      { meta: { 'promoted-max': '1', 'clone-max': '2', notify: 'true' } },
    ),
    build.bundle(
      'httpd-bundle',
      'podman',
      {
        'run-command': '/usr/sbin/httpd -DFOREGROUND',
        replicas: '3',
        image: 'registry.example.com/httpd:2.4',
      },
      {
        network: { 'ip-range-start': '192.168.122.131', 'host-netmask': '24' },
        ports: [build.mapping({ port: '80' }, 'httpd-port')],
        storage: [build.mapping({ options: 'rw', 'target-dir': '/var/www', 'source-dir': '/srv/web' })],
        primitive: build.primitive('httpd', 'ocf:heartbeat:apache'),
      },
    ),
  ],
});

const sets = build.model({
  resources: [
    build.primitive('a', 'ocf:pacemaker:Dummy', {
      params: [
        build.nvset({ fake: 'x' }),
        build.nvset(
          { fake: 'y', state: '/run/y' },
          { rule: build.rule('and', [build.expression('#uname', 'eq', 'n2')]), score: '2' },
        ),
        build.nvset({ fake: 'z' }),
      ],
      meta: [
        build.nvset(
          {},
          {
            ...given('common'),
            pairs: [
              build.nvpair('priority', '5', given('common-priority')),
              build.nvpair('x-note', undefined),
            ],
            rule: build.rule('and', [build.date('gt', { start: '2030-01-01' })], given('after-2030')),
          },
        ),
      ],
      operationsId: 'a-operations',
      ops: [build.op('monitor', '10s', { description: 'Looks closely.' })],
    }),
    build.primitive('b', 'ocf:pacemaker:Dummy', {
      meta: [
        build.nvsetRef('common'),
        build.nvset({}, { pairs: [build.nvpair('', undefined, { idRef: 'common-priority' })] }),
      ],
      operationsIdRef: 'a-operations',
    }),
    build.primitive('c', 'ocf:pacemaker:Dummy', {
      meta: [
        build.nvset({ 'target-role': 'Started' }, { rule: build.ruleRef('after-2030'), ...given('c-meta') }),
      ],
    }),
  ],
  nodes: build.nodes('n1', 'n2'),
});

const rules = build.model({
  nodes: build.nodes('n1', 'n2'),
  resources: [...dummies('a', 'b'), stateful],
  constraints: [
    build.locationOf(
      { resource: 'a' },
      {
        rules: [
          build.rule(
            'or',
            [
              build.rule('and', [
                build.expression('#uname', 'eq', 'n1'),
                build.expression('ram', 'gte', '16', { type: 'integer' }),
              ]),
              build.expression('a b', 'defined'),
            ],
            { score: '50' },
          ),
        ],
      },
    ),
    build.locationOf(
      { resource: 'b' },
      {
        rules: [
          build.rule(
            'and',
            [
              build.expression('#kind', 'eq', 'cluster'),
              build.date('in_range', { start: '2030-01-01', stop: '2030-06-30' }),
              build.rule('or', [
                build.expression('site', 'eq', 'Main building'),
                build.expression('site', 'not_defined'),
                build.date('date_spec', { spec: { hours: '9-17', weekdays: '1-5' } }),
              ]),
            ],
            { scoreAttribute: 'weight', ...given('office-hours') },
          ),
        ],
      },
      given('b-in-the-office'),
    ),
    build.locationOf(
      { resource: 'state-clone' },
      {
        rules: [
          build.rule('and', [build.expression('#uname', 'eq', 'n1')], { score: '100', role: 'Promoted' }),
          build.rule('and', [build.expression('rack', 'ne', 'rack', { valueSource: 'param' })], {
            score: '-INFINITY',
            ...given('not-there'),
          }),
        ],
      },
    ),
  ],
  opDefaults: [
    build.nvset(
      { timeout: '90s' },
      {
        rule: build.rule('and', [
          build.resourceIs({ class: 'ocf', provider: 'heartbeat', type: 'IPaddr2' }),
          build.operationIs('monitor', '10s'),
        ]),
      },
    ),
    build.nvset({ timeout: '120s' }, { rule: build.rule('and', [build.resourceIs({ class: 'systemd' })]) }),
  ],
});

const constraints = build.model({
  nodes: build.nodes('n1', 'n2', 'n3'),
  resources: [...dummies('a', 'b', 'c', 'd'), stateful],
  constraints: [
    build.location('a', 'n1', 'INFINITY'),
    build.location('b', 'n1', '100'),
    build.location('b', 'n2', '50'),
    build.location('c', 'n1', '-INFINITY'),
    build.location('c', 'n3', '-20', { resourceDiscovery: 'never' }),
    build.location('state-clone', 'n2', '7', { role: 'Promoted', ...given('promoted-on-n2') }),
    build.locationOf({ pattern: '^[ab]$' }, { node: 'n3', score: '-INFINITY' }),
    build.locationOf({ sets: [build.resourceSet(['a', 'd'])] }, { node: 'n1', score: '3' }),
    build.colocation('a', 'b'),
    build.order('b', 'a'),
    build.colocation(
      'c',
      'state-clone',
      { withRscRole: 'Promoted' },
      { ...given('c-on-state'), score: '500' },
    ),
    build.order('state-clone', 'c', { firstAction: 'promote', thenAction: 'start' }, given('state-before-c')),
    build.order('a', 'd', {}, { orderKind: 'Optional', symmetrical: false }),
    build.colocationSets([
      build.resourceSet(['d', 'c'], { sequential: false }),
      build.resourceSet(['state-clone'], { role: 'Promoted' }),
    ]),
    build.colocationSets([build.resourceSet(['a', 'b', 'c'])], { score: '-100' }),
    build.orderSets([
      build.resourceSet(['a'], { action: 'stop' }),
      build.resourceSet(['b'], { action: 'start' }),
      build.resourceSet(['c', 'd'], { sequential: false, requireAll: false }),
      build.resourceSet(['state-clone']),
    ]),
    build.orderSets([
      build.resourceSet(['a']),
      build.resourceSet(['c'], { ...given('c-set'), sequential: true }),
    ]),
    build.ticket('headquarters', { rsc: 'state-clone', role: 'Promoted' }, { lossPolicy: 'demote' }),
    build.ticket('branch', { sets: [build.resourceSet(['a', 'b'])] }),
    build.location('d', 'n1', '5', {
      lifetime: [build.rule('and', [build.date('lt', { stop: '2030-01-01' })])],
    }),
  ],
});

const others = build.model({
  nodes: build.nodes('n1', 'n2'),
  resources: [
    ...dummies('a', 'b'),
    build.primitive('ipmi', 'stonith:fence_ipmilan', { params: { ip: '10.0.9.1', username: 'admin' } }),
    build.primitive('pdu', 'stonith:fence_apc', { params: { ip: '10.0.9.2', username: 'admin' } }),
  ],
  fencingLevels: [
    build.level(1, { node: 'n1' }, ['ipmi']),
    build.level(2, { node: 'n1' }, ['ipmi', 'pdu'], 'n1-both'),
    build.level(1, { pattern: '^n[0-9]+$' }, ['pdu']),
    build.level(3, { attribute: 'rack', value: 'a b' }, ['pdu']),
  ],
  tags: [build.tag('both', ['a', 'b'])],
  aclRoles: [
    build.aclRole(
      'operator',
      [
        build.permission('read', { xpath: '/cib' }, { description: 'Everything.' }),
        build.permission('write', { reference: 'a' }),
        build.permission('deny', { objectType: 'nvpair', attribute: 'value' }, given('no-secrets')),
      ],
      'May look, and move "a".',
    ),
  ],
  aclSubjects: [build.aclTarget('alice', ['operator']), build.aclGroup('wheel', ['operator'], 'wheel group')],
  alerts: [
    build.alert('log', '/usr/share/pacemaker/alerts/alert_file.sh', {
      description: 'Everything into one file.',
      params: { debug_exec_order: 'false' },
      meta: { timeout: '15s' },
      select: { kinds: ['nodes', 'fencing', 'attributes'], attributes: ['cpu_load', 'pingd'] },
      recipients: [
        build.recipient('/var/log/alerts.log'),
        build.recipient('/var/log/more alerts.log', {
          id: 'second',
          description: 'For the night shift.',
          params: { verbose: 'true' },
          meta: { 'timestamp-format': '%Y-%m-%d %H:%M' },
        }),
      ],
    }),
  ],
});

const quoting = build.model({
  nodes: build.nodes('then', '3rd-node'),
  resources: [
    build.primitive('start', 'systemd:getty@tty1', { description: '  Two\n lines, "quoted" */ $x  ' }),
    build.primitive('with', 'ocf:custom:Thing', {
      params: {
        plain: '/dev//x',
        url: 'http://h/p?q=1#f',
        empty: '',
        'a b': 'c d',
        'x=y': '$HOME and ${x}, but 5$',
        list: 'a,b',
        quote: '"\\',
        naïve: 'Übergröße',
        parens: '()',
        reference: '@x',
        known: `eth${parameterMark('number')}`,
        whole: parameterMark('address'),
      },
    }),
  ],
  constraints: [build.colocation('start', 'with'), build.location('with', 'then', 'INFINITY')],
});

const commented = ((): Construct => {
  const [first, second, third] = dummies('a', 'b', 'c');
  const pair = build.nvpair('fake', 'x');
  const op = build.op('monitor', '10s');
  const noted = build.primitive('d', 'ocf:pacemaker:Dummy', {
    params: [build.nvset({}, { pairs: [pair, build.nvpair('state', '/run/d')] })],
    meta: [build.nvset({ priority: '1' })],
    ops: [op],
    description: 'With a description.',
  });
  const condition = build.expression('#uname', 'eq', 'n1');
  const location = build.locationOf(
    { resource: 'a' },
    { rules: [build.rule('and', [condition], { score: 'INFINITY' })] },
  );
  const order = build.order('a', 'b');
  return {
    model: build.model({
      nodes: build.nodes('n1'),
      resources: [first!, second!, third!, noted],
      constraints: [location, build.colocation('a', 'b'), order],
    }),
    header: ['From the old cluster.', '', 'hadsl-ignore-file is a word here.'],
    comments: new Map<object, readonly string[]>([
      [first!, ['One line.']],
      [second!, ['Two lines,\nin one comment. */ /*', 'And another one.']],
      [noted, ['Above the description.']],
      [pair, ['About a parameter.']],
      [op, ['About an operation.']],
      [noted.metaAttributes[0]!.pairs[0]!, ['About a meta attribute.']],
      [condition, ['About a condition.']],
      [order, ['Why this order.']],
    ]),
  };
})();

const long = build.model({
  nodes: build.nodes('database-server-in-the-basement', 'database-server-on-the-roof'),
  resources: dummies(
    'a-resource-with-a-long-name-1',
    'a-resource-with-a-long-name-2',
    'a-resource-with-a-long-name-3',
    'a-resource-with-a-long-name-4',
  ),
  constraints: [
    build.location('a-resource-with-a-long-name-1', 'database-server-in-the-basement', '100'),
    build.location('a-resource-with-a-long-name-1', 'database-server-on-the-roof', '50'),
    build.locationOf(
      { resource: 'a-resource-with-a-long-name-2' },
      {
        rules: [
          build.rule(
            'or',
            [
              build.expression('#uname', 'eq', 'database-server-in-the-basement'),
              build.rule('and', [
                build.expression('#uname', 'eq', 'database-server-on-the-roof'),
                build.date('date_spec', { spec: { hours: '9-17', weekdays: '1-5' } }),
              ]),
            ],
            { score: '10' },
          ),
        ],
      },
    ),
    build.orderSets(
      [1, 2, 3, 4].map((n) => build.resourceSet([`a-resource-with-a-long-name-${n}`])),
      { orderKind: 'Optional' },
    ),
    build.colocationSets([
      build.resourceSet(
        [1, 2, 3, 4].map((n) => `a-resource-with-a-long-name-${n}`),
        { score: '5' },
      ),
    ]),
  ],
  tags: [
    build.tag(
      'all-of-them',
      [1, 2, 3, 4].map((n) => `a-resource-with-a-long-name-${n}`),
    ),
  ],
});

export const CONSTRUCTS: Readonly<Record<string, Construct>> = {
  cluster: { model: cluster },
  resources: { model: resources },
  sets: { model: sets },
  rules: { model: rules },
  constraints: { model: constraints },
  others: { model: others },
  quoting: { model: quoting },
  comments: commented,
  'long-lines': { model: long },
};
