/** Models that between them use every construct of `ClusterModel`. */
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
  ruleRef,
  tag,
  template,
  ticket,
  withIds,
} from '../../support/model-builder.js';

/** What every schema since 2.10 has, so Pacemaker 1.1.18 too. */
export function classic(): ClusterModel {
  return withIds(
    model({
      nodes: [
        node('n1', '1', { attributes: { rack: 'a', '#health-disk': 'green' }, utilization: { cpu: '8' } }),
        node('n2', '2', { description: 'the other one', attributes: { rack: 'b' } }),
        node('n3.example.com', '3', { score: '5' }),
        node('far', 'far', { type: 'remote' }),
      ],
      properties: [
        nvset({ 'stonith-enabled': 'true', 'no-quorum-policy': 'stop', 'placement-strategy': 'balanced' }),
        nvset(
          { 'maintenance-mode': 'true' },
          { rule: rule('and', [date('date_spec', { spec: { weekdays: '7' } })]) },
        ),
      ],
      rscDefaults: [nvset({ 'resource-stickiness': '100', 'migration-threshold': '3' })],
      opDefaults: [nvset({ timeout: '60s' })],
      templates: [
        template('vm', 'ocf:heartbeat:VirtualDomain', {
          params: { migration_transport: 'ssh' },
          utilization: { hv_memory: '512' },
          ops: [op('monitor', '30s', { timeout: '60s' })],
        }),
      ],
      resources: [
        primitive('fence', 'stonith:fence_ipmilan', {
          params: { pcmk_host_map: 'n1:1;n2:2;n3.example.com:3', ip: '10.9.9.9' },
          ops: [op('monitor', '60s')],
        }),
        primitive('vip', 'ocf:heartbeat:IPaddr2', {
          description: 'where the clients go: <a & "b">',
          params: { ip: '10.0.0.50', cidr_netmask: '24' },
          meta: { 'target-role': 'Started' },
          utilization: { cpu: '1' },
          ops: [
            op(
              'monitor',
              '10s',
              { timeout: '20s', 'on-fail': 'restart' },
              { instanceAttributes: { OCF_CHECK_LEVEL: '10' } },
            ),
            op(
              'start',
              '0s',
              { timeout: '20s', enabled: 'true' },
              { metaAttributes: { 'start-delay': '1s' } },
            ),
          ],
        }),
        primitive('multi', 'ocf:heartbeat:anything', {
          params: [
            nvset({ binfile: '/bin/sh', text: 'line one "quoted" <b> &amp; \'x\'' }),
            nvset(
              { binfile: '/bin/bash' },
              {
                score: '10',
                rule: rule('or', [
                  expression('#uname', 'eq', 'n1'),
                  rule('and', [
                    expression('rack', 'defined'),
                    expression('load', 'lt', '5', { type: 'number' }),
                  ]),
                ]),
              },
            ),
          ],
          meta: [nvset({ priority: '5' }, { id: 'shared-meta', idGiven: true })],
        }),
        primitive('vm1', '@vm', { params: { config: '/etc/vm1.xml' }, meta: [nvsetRef('shared-meta')] }),
        group(
          'web',
          [
            primitive('web-fs', 'ocf:heartbeat:Filesystem', {
              params: { device: '/dev/vg/web', directory: '/srv', fstype: 'xfs' },
            }),
            primitive('httpd', 'systemd:httpd', {
              operationsId: 'httpd-ops',
              ops: [op('monitor', '5s', {}, { id: 'watch-httpd' })],
            }),
          ],
          { meta: { 'resource-stickiness': '200' } },
        ),
        primitive('ftp', 'lsb:vsftpd', { operationsIdRef: 'httpd-ops' }),
        promotable(
          'db-clone',
          primitive('db', 'ocf:pacemaker:Stateful', {
            ops: [
              op('monitor', '10s', {}, { role: 'Promoted' }),
              op('monitor', '11s', {}, { role: 'Unpromoted' }),
            ],
          }),
          { meta: { 'promoted-max': '1', notify: 'true' } },
        ),
        promotable('bare-clone', primitive('bare', 'ocf:pacemaker:Stateful')),
        clone(
          'app-clone',
          group('app', [primitive('app1', 'ocf:pacemaker:Dummy'), primitive('app2', 'service:app2')]),
          { meta: { interleave: 'true' }, params: { shared: '1' } },
        ),
        primitive('lonely', 'ocf:pacemaker:Dummy'),
        primitive('late', 'ocf:pacemaker:Dummy'),
      ],
      constraints: [
        location('vip', 'n1', '100'),
        location('vip', 'n2', '-INFINITY', { id: 'never-n2', resourceDiscovery: 'never' }),
        location('db-clone', 'n1', '50', { role: 'Promoted' }),
        locationOf(
          { resource: 'lonely' },
          {
            rules: [
              rule(
                'and',
                [
                  expression('#uname', 'ne', 'n3.example.com'),
                  date('gt', { start: '2026-01-01T00:00:00Z' }),
                  date('lt', { stop: '2036-01-01T00:00:00Z' }),
                  date('in_range', { start: '2026-01-01', stop: '2027-01-01' }),
                  date('in_range', { start: '2026-01-01', duration: { months: '3', hours: '4' } }),
                  date('date_spec', { spec: { hours: '9-17', weekdays: '1-5' } }),
                ],
                { score: '-INFINITY', id: 'lonely-rule', idGiven: true, role: 'Started' },
              ),
            ],
          },
        ),
        locationOf({ resource: 'late' }, { rules: [ruleRef('lonely-rule')] }),
        locationOf(
          { pattern: '^app(\\d)' },
          {
            rules: [
              rule('and', [expression('ping', 'gte', '100', { type: 'number' })], { scoreAttribute: 'ping' }),
            ],
          },
        ),
        locationOf({ sets: [resourceSet(['vip', 'lonely'])] }, { node: 'n1', score: '7' }),
        colocation('vip', 'db-clone', { withRscRole: 'Promoted' }),
        colocation('web', 'vip', { nodeAttribute: 'rack' }, { score: '-50' }),
        colocationSets([
          resourceSet(['ftp', 'late'], { sequential: false, role: 'Started' }),
          resourceSet(['db-clone'], { role: 'Promoted', score: '5' }),
        ]),
        order('db-clone', 'vip', { firstAction: 'promote', thenAction: 'start' }),
        order('vip', 'web', {}, { orderKind: 'Optional', symmetrical: false }),
        order('app-clone', 'ftp', {}, { orderKind: 'Serialize', requireAll: false }),
        orderSets(
          [
            resourceSet(['multi', 'vm1'], { sequential: false, requireAll: false, action: 'start' }),
            resourceSet(['late'], { ordering: 'listed' }),
          ],
          { orderKind: 'Mandatory' },
        ),
        ticket('siteA', { rsc: 'late' }, { lossPolicy: 'stop' }),
        ticket('siteA', { rsc: 'db-clone', role: 'Promoted' }, { id: 'siteA-db' }),
        ticket('siteB', { sets: [resourceSet(['multi', 'lonely'])] }, { lossPolicy: 'freeze' }),
      ],
      fencingLevels: [
        level(1, { node: 'n1' }, ['fence']),
        level(1, { pattern: 'n[23].*' }, ['fence']),
        level(2, { attribute: 'rack', value: 'a' }, ['fence', 'fence-b'], 'rack-level'),
      ],
      tags: [tag('frontends', ['vip', 'web']), tag('constraints-too', ['never-n2'])],
      aclRoles: [
        aclRole(
          'operator',
          [
            permission('read', { xpath: "//nvpair[@name='x']" }, { description: 'all of it' }),
            permission('write', { reference: 'vip' }),
            permission('deny', { objectType: 'node', attribute: 'type' }),
            permission('deny', { objectType: 'acls' }),
          ],
          'who operates',
        ),
      ],
      aclSubjects: [aclTarget('alice', ['operator']), aclGroup('staff', ['operator'])],
      alerts: [
        alert('mail', '/usr/local/bin/alert', {
          description: 'tell people',
          params: { from: 'cluster@example.com' },
          meta: { timeout: '15s' },
          select: { kinds: ['fencing', 'attributes', 'nodes', 'resources'], attributes: ['load', 'ping'] },
          recipients: [
            recipient('ops@example.com', {
              params: { subject: 'Alarm!' },
              meta: { 'timestamp-format': '%s' },
            }),
            recipient('boss@example.com', { id: 'the-boss', description: 'only at night' }),
          ],
        }),
      ],
    }),
  );
}

/** The classic model, and what came up to schema 3.9. */
export function modern(): ClusterModel {
  const old = classic();
  return withIds({
    ...old,
    rscDefaults: [
      ...old.rscDefaults,
      nvset(
        { 'resource-stickiness': '0' },
        { rule: rule('and', [resourceIs({ class: 'ocf', provider: 'heartbeat', type: 'IPaddr2' })]) },
      ),
    ],
    opDefaults: [
      ...old.opDefaults,
      nvset(
        { timeout: '90s' },
        {
          score: '3',
          rule: rule('or', [
            resourceIs({ type: 'VirtualDomain' }),
            operationIs('monitor', '10s'),
            operationIs('start'),
          ]),
        },
      ),
    ],
    resources: [
      ...old.resources,
      bundle(
        'httpd-bundle',
        'podman',
        { image: 'localhost/httpd:1', replicas: '2', 'promoted-max': '1', options: '--log-driver=journald' },
        {
          description: 'the web in boxes',
          meta: { 'target-role': 'Started' },
          network: { 'ip-range-start': '10.0.0.100', 'host-netmask': '24', 'add-host': 'true' },
          ports: [
            mapping({ port: '80', 'internal-port': '8080' }),
            mapping({ range: '9000-9010' }),
            mapping({ port: '443' }, 'tls-port'),
          ],
          storage: [
            mapping({ 'source-dir': '/srv/html', 'target-dir': '/var/www', options: 'ro' }),
            mapping({ 'source-dir-root': '/var/log/pods', 'target-dir': '/var/log' }),
          ],
          primitive: primitive('httpd-in-box', 'ocf:pacemaker:Stateful'),
        },
      ),
      bundle('plain-bundle', 'docker', { image: 'busybox:1' }, { network: { 'control-port': '3121' } }),
    ],
    constraints: [
      ...old.constraints,
      colocation('ftp', 'vip', {}, { score: '10', influence: 'false' }),
      locationOf(
        { resource: 'ftp' },
        {
          rules: [
            rule(
              'and',
              [
                expression('free', 'gt', 'needs', { type: 'integer', valueSource: 'param' }),
                rule('or', [expression('a', 'not_defined'), date('in_range', { start: '2026-01-01' })]),
                date('in_range', { stop: '2027-01-01', duration: { days: '3', minutes: '5' } }),
                date('date_spec', { spec: { minutes: '0-30', seconds: '1', yeardays: '1-100' } }),
              ],
              { score: '5' },
            ),
          ],
        },
      ),
      orderSets([resourceSet(['vip', 'ftp'], { kind: 'Optional' })], { id: 'soft' }),
    ],
    aclSubjects: [...old.aclSubjects, aclTarget('u2', ['operator'], 'bob')],
    alerts: [...old.alerts, alert('file', '/var/lib/alert_file.sh')],
  });
}

/** What schema 4.0 does not have any more. */
export function removed(): ClusterModel {
  return withIds(
    model({
      nodes: [node('n1', '1'), node('gateway', '2', { type: 'ping' })],
      resources: [
        primitive('a', 'ocf:pacemaker:Dummy', {
          meta: [
            {
              ...nvset(),
              pairs: [
                nvpair('is-managed', undefined),
                nvpair('priority', '3', { id: 'prio', idGiven: true }),
              ],
            },
          ],
        }),
        primitive('b', 'ocf:pacemaker:Dummy', {
          meta: [{ ...nvset(), pairs: [nvpair('failure-timeout', undefined, { idRef: 'prio' })] }],
        }),
        primitive('c', 'upstart:cron'),
        bundle('box', 'rkt', { image: 'x:1' }, { network: { 'control-port': '3121' } }),
      ],
      constraints: [
        locationOf(
          { resource: 'a' },
          {
            rules: [
              rule('and', [expression('#uname', 'eq', 'n1')], { score: '1' }),
              rule('and', [date('date_spec', { spec: { moon: '4' } })], { score: '2' }),
            ],
          },
        ),
      ],
      fencingLevels: [level(10, { node: 'n1' }, ['a'])],
    }),
  );
}
