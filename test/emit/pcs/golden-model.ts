/** A cluster of the usual things, for the golden scripts of the dialects. */
import type { ClusterModel } from '../../../compiler/model/model.js';
import type { Platform } from '../../../compiler/platforms/platform.js';
import { atLeast } from '../../../compiler/platforms/platform.js';
import {
  aclGroup,
  aclRole,
  aclTarget,
  alert,
  attributes,
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
  nvset,
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
  setup,
  tag,
  ticket,
  withIds,
} from '../../support/model-builder.js';

const monitor = (interval = '10s') => op('monitor', interval, { timeout: '20s' });
const dummy = (id: string, parts: Parameters<typeof primitive>[2] = {}) =>
  primitive(id, 'ocf:pacemaker:Dummy', { ops: [monitor()], ...parts });

export function goldenModel(platform: Platform): ClusterModel {
  // Rules in defaults came with schema 3.4, podman with 3.2.
  const modern = atLeast(platform.pacemaker, '2.0.5');
  return withIds(
    model({
      setup: setup('intranet', {
        transportGiven: false,
        totem: attributes({ token: '5000', consensus: '6000' }),
        ...(modern && { crypto: attributes({ cipher: 'aes256', hash: 'sha256' }) }),
        links: [{ number: 0, options: attributes({ mcastport: '5500' }) }],
        quorum: {
          options: attributes({ wait_for_all: '1' }),
          device: {
            model: 'net',
            generic: attributes({ timeout: '5000' }),
            options: attributes({ host: 'q.example.com', algorithm: 'ffsplit' }),
            heuristics: modern ? attributes({ mode: 'on', exec_ping: '/bin/ping -c 1 10.0.0.254' }) : [],
          },
        },
      }),
      nodes: [
        node('n1', '1', {
          addresses: ['10.0.0.1', '10.1.0.1'],
          attributes: { rack: 'a', '#health-disk': 'green' },
          utilization: { cpu: '4' },
        }),
        node('n2', '2', { addresses: ['10.0.0.2', '10.1.0.2'] }),
      ],
      secrets: [{ name: 'ipmi' }],
      properties: [
        nvset({
          'stonith-enabled': 'true',
          'no-quorum-policy': 'freeze',
          'cluster-recheck-interval': '5min',
        }),
      ],
      rscDefaults: [
        nvset({ 'resource-stickiness': '100' }),
        ...(modern
          ? [
              nvset(
                { 'resource-stickiness': '200' },
                {
                  id: 'databases',
                  score: '10',
                  rule: rule('and', [resourceIs({ class: 'ocf', provider: 'heartbeat', type: 'pgsql' })]),
                },
              ),
            ]
          : []),
      ],
      opDefaults: modern
        ? [
            nvset({ timeout: '60s' }),
            nvset(
              { timeout: '90s' },
              {
                id: 'slow',
                rule: rule('or', [
                  operationIs('monitor', '10s'),
                  rule('and', [operationIs('start'), resourceIs({ type: 'Dummy' })]),
                ]),
              },
            ),
          ]
        : [nvset({ timeout: '60s' })],
      resources: [
        primitive('vip', 'ocf:heartbeat:IPaddr2', {
          params: { ip: '10.0.0.50', cidr_netmask: '24' },
          meta: { 'migration-threshold': '3' },
          utilization: { cpu: '1' },
          ops: [
            op('monitor', '10s', { timeout: '20s', 'on-fail': 'restart' }),
            op('start', '0s', { timeout: '20s' }, { id: 'vip-start' }),
            op('monitor', '30s', {}, { instanceAttributes: { OCF_CHECK_LEVEL: '10' } }),
          ],
        }),
        dummy('described', { description: 'the first of all', params: { state: "/a b/it's" } }),
        primitive('bare', 'ocf:pacemaker:Dummy'),
        group('web', [dummy('www'), primitive('unit', 'systemd:httpd@1', { ops: [monitor('60s')] })], {
          meta: { 'resource-stickiness': '200' },
        }),
        clone('dlm-clone', dummy('dlm'), { meta: { interleave: 'true', 'clone-max': '2' } }),
        clone('all-web2', group('web2', [dummy('www2')])),
        promotable(
          'ms',
          primitive('db', 'ocf:pacemaker:Stateful', {
            ops: [
              op('monitor', '10s', { timeout: '20s' }, { role: 'Promoted' }),
              op('monitor', '11s', { timeout: '20s' }, { role: 'Unpromoted' }),
            ],
          }),
          { meta: { notify: 'true', 'promoted-max': '1' } },
        ),
        bundle(
          'box',
          modern ? 'podman' : 'docker',
          { image: 'registry/app:1', replicas: '2', 'promoted-max': '1' },
          {
            network: { 'ip-range-start': '10.0.0.60', 'control-port': '3121' },
            ports: [mapping({ port: '80' }), mapping({ range: '100-200' }, 'box-range')],
            storage: [mapping({ 'source-dir': '/srv', 'target-dir': '/data', options: 'rw' })],
            meta: { priority: '5' },
            primitive: dummy('app'),
          },
        ),
        primitive('fence-n1', 'stonith:fence_ipmilan', {
          params: {
            ip: '10.0.9.1',
            username: 'admin',
            password: secret('ipmi'),
            pcmk_host_map: 'n1:p1;n2:p2',
          },
          ops: [monitor('60s')],
          meta: { provides: 'fencing' },
        }),
        primitive('fence-n2', 'stonith:fence_ipmilan', { params: { ip: '10.0.9.2' } }),
      ],
      constraints: [
        location('vip', 'n1', '100'),
        location('vip', 'n2', '-INFINITY', { id: 'ban', resourceDiscovery: 'never' }),
        locationOf({ pattern: '^www.*' }, { node: 'n2', score: '5' }, { id: 'by-name' }),
        locationOf(
          { resource: 'web' },
          {
            rules: [
              rule(
                'or',
                [expression('ping', 'lt', '1', { type: 'integer' }), expression('ping', 'not_defined')],
                {
                  score: '-INFINITY',
                },
              ),
            ],
          },
          { id: 'connected' },
        ),
        locationOf(
          { resource: 'ms' },
          {
            rules: [
              rule(
                'and',
                [
                  expression('#uname', 'eq', 'n1'),
                  rule('or', [
                    expression('rack', 'eq', 'a'),
                    date('date_spec', { spec: { hours: '9-16', weekdays: '1-5' } }),
                  ]),
                ],
                { score: '50', role: 'Promoted' },
              ),
            ],
          },
          { id: 'master-here' },
        ),
        locationOf(
          { resource: 'web' },
          {
            rules: [
              rule('and', [expression('#uname', 'eq', 'n1')], { score: '1' }),
              rule('and', [expression('#uname', 'eq', 'n2')], { score: '2' }),
            ],
          },
          // One rule is the limit from schema 4.0 on.
          { id: 'two-rules' },
        ),
        colocation('vip', 'ms', { withRscRole: 'Promoted' }),
        colocation(
          'web',
          'ms',
          { rscRole: 'Started', withRscRole: 'Promoted' },
          { score: '-50', id: 'apart' },
        ),
        colocationSets(
          [resourceSet(['vip', 'bare'], { sequential: false }), resourceSet(['ms'], { role: 'Promoted' })],
          { id: 'together' },
        ),
        order('ms', 'vip', { firstAction: 'promote', thenAction: 'start' }),
        order('dlm-clone', 'web', {}, { orderKind: 'Optional', symmetrical: false, id: 'dlm-first' }),
        orderSets(
          [
            resourceSet(['described', 'bare'], { sequential: false, requireAll: false }),
            resourceSet(['ms'], { action: 'promote' }),
          ],
          { id: 'chain', orderKind: 'Serialize' },
        ),
        ticket('site-a', { rsc: 'ms', role: 'Promoted' }, { lossPolicy: 'demote' }),
        ticket('site-b', { sets: [resourceSet(['vip', 'web'])] }, { lossPolicy: 'stop', id: 'site-b-set' }),
      ].filter((constraint) => constraint.id !== 'two-rules' || !atLeast(platform.pacemaker, '3.0')),
      fencingLevels: [
        level(1, { node: 'n1' }, ['fence-n1', 'fence-n2']),
        level(2, { node: 'n1' }, ['fence-n2'], 'last-resort'),
        level(1, { pattern: 'n[0-9]' }, ['fence-n1']),
        level(1, { attribute: 'rack', value: 'a' }, ['fence-n1']),
      ],
      tags: [tag('mine', ['vip', 'web'])],
      aclRoles: [
        aclRole(
          'watch',
          [permission('read', { xpath: '/cib' }), permission('deny', { reference: 'vip' })],
          'looks on',
        ),
      ],
      aclSubjects: [aclTarget('alice', ['watch']), aclGroup('ops', ['watch'])],
      alerts: [
        alert('mail', '/usr/share/alert.sh', {
          description: 'by mail',
          params: { debug: 'no' },
          meta: { timeout: '15s' },
          recipients: [
            recipient('ops@example.com', { id: 'mail-ops', meta: { 'timestamp-format': '%H:%M' } }),
          ],
        }),
      ],
    }),
  );
}
