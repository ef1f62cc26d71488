/** A cluster with most of what people use, for the golden files of every dialect. */
import * as m from '../../support/model-builder.js';

const monitor = (interval: string, timeout = '20s') => m.op('monitor', interval, { timeout });

const fence = (id: string, node: string) =>
  m.primitive(id, 'stonith:fence_ipmilan', {
    params: { ip: `10.0.1.${id.slice(-1)}`, username: 'admin', pcmk_host_list: node },
    ops: [monitor('60s')],
  });

export const SAMPLE = m.withIds(
  m.model({
    nodes: [
      m.node('db1', '1', { attributes: { rack: 'a' }, utilization: { cpu: '8', memory: '16384' } }),
      m.node('db2', '2', { description: 'the second rack', attributes: { rack: 'b' } }),
    ],
    properties: [
      m.nvset({ 'stonith-enabled': 'true', 'no-quorum-policy': 'stop', 'cluster-name': 'intranet' }),
    ],
    rscDefaults: [m.nvset({ 'resource-stickiness': '100' })],
    opDefaults: [m.nvset({ timeout: '60s' })],
    templates: [
      m.template('site', 'ocf:heartbeat:apache', { params: { port: '80' }, ops: [monitor('10s')] }),
    ],
    resources: [
      fence('ipmi-1', 'db1'),
      fence('ipmi-2', 'db2'),
      m.primitive('web1', '@site', { params: { configfile: '/etc/apache2/web 1.conf' } }),
      m.primitive('tuned', 'ocf:pacemaker:Dummy', {
        params: [
          m.nvset({ fake: 'a' }, { score: '2', rule: m.rule('and', [m.expression('#uname', 'eq', 'db1')]) }),
          m.nvset({ fake: 'b' }, { score: '1' }),
        ],
      }),
      m.group(
        'services',
        [
          m.primitive('vip', 'ocf:heartbeat:IPaddr2', {
            params: { ip: '10.0.0.5', cidr_netmask: '24', nic: 'eth0' },
            ops: [monitor('10s'), m.op('start', '0s', { timeout: '20s' })],
            meta: { 'migration-threshold': '3' },
          }),
          m.primitive('httpd', 'systemd:httpd', { ops: [monitor('5s')] }),
        ],
        { meta: { 'resource-stickiness': '200' } },
      ),
      m.promotable(
        'ms-drbd',
        m.primitive('drbd', 'ocf:linbit:drbd', {
          params: { drbd_resource: 'r0' },
          ops: [
            m.op('monitor', '29s', {}, { role: 'Promoted' }),
            m.op(
              'monitor',
              '31s',
              { 'on-fail': 'restart' },
              { role: 'Unpromoted', instanceAttributes: { OCF_CHECK_LEVEL: '10' } },
            ),
          ],
        }),
        { meta: { 'promoted-max': '1', 'clone-max': '2', notify: 'true' } },
      ),
      m.clone(
        'ping-clone',
        m.primitive('ping', 'ocf:pacemaker:ping', { params: { host_list: '10.0.0.1 10.0.0.2' } }),
      ),
    ],
    constraints: [
      m.location('services', 'db1', '100'),
      m.location('ms-drbd', 'db2', '-INFINITY', { id: 'no-master-on-db2', role: 'Promoted' }),
      m.locationOf(
        { resource: 'vip' },
        {
          rules: [
            m.rule(
              'or',
              [m.expression('pingd', 'not_defined'), m.expression('pingd', 'lte', '0', { type: 'number' })],
              {
                score: '-INFINITY',
              },
            ),
          ],
        },
        { id: 'connected' },
      ),
      m.colocation('services', 'ms-drbd', { withRscRole: 'Promoted' }),
      m.colocationSets([m.resourceSet(['web1']), m.resourceSet(['tuned']), m.resourceSet(['vip'])], {
        id: 'chain',
      }),
      m.order('ms-drbd', 'services', { firstAction: 'promote', thenAction: 'start' }),
      m.orderSets([m.resourceSet(['web1', 'tuned'], { sequential: false }), m.resourceSet(['services'])], {
        id: 'webs-first',
        orderKind: 'Optional',
        symmetrical: false,
      }),
      m.ticket('ticketA', { rsc: 'ms-drbd', role: 'Promoted' }, { lossPolicy: 'demote' }),
    ],
    fencingLevels: [m.level(1, { node: 'db1' }, ['ipmi-1']), m.level(1, { node: 'db2' }, ['ipmi-2'])],
    tags: [m.tag('web', ['web1', 'httpd'])],
    aclRoles: [
      m.aclRole('operator', [
        m.permission('read', { xpath: '/cib' }),
        m.permission('write', { xpath: "//nvpair[@name='maintenance']" }),
      ]),
    ],
    aclSubjects: [m.aclTarget('joe', ['operator']), m.aclGroup('staff', ['operator'])],
    alerts: [
      m.alert('mail', '/usr/share/pacemaker/alerts/alert_smtp.sh', {
        meta: { timeout: '15s' },
        select: { kinds: ['nodes', 'fencing'] },
        recipients: [m.recipient('root@example.com', { params: { email_sender: 'cluster@example.com' } })],
      }),
    ],
  }),
);
