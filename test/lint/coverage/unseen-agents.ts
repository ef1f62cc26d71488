/** Mistakes beyond the collections, second helping: more agents, and values that another layer hands down. */
import type { Row } from './cib-rows.js';
import { meta, monitored, op, params, primitive } from './base.js';
import {
  MONITOR,
  address,
  agent,
  clone,
  fence,
  group,
  has,
  mon,
  mount,
  ofA,
  operationDefaults,
  opsOfA,
  other,
  promotable,
  resourceDefaults,
  row,
} from './unseen-parts.js';

const template = (name: string, inner: string, own = ''): string => {
  const [agentClass, provider, type] = name.split(':');
  return `<template id="T" class="${agentClass}" provider="${provider}" type="${type}">${inner}</template><primitive id="TP" template="T">${own}</primitive>`;
};
const ops = (...each: readonly string[]): string => `<operations>${each.join('')}</operations>`;
const usual = op('T-mon', { name: 'monitor', interval: '30s', timeout: '60s' });

export const AGENTS: readonly Row[] = [
  has('kamailio-address', 'kamailio listens to a name with a port', 'ocf:heartbeat:kamailio', {
    listen_address: '192.0.2.10:5060',
  }),
  has('asterisk-bool', 'asterisk realtime=maybe', 'ocf:heartbeat:asterisk', { realtime: 'maybe' }),
  has('dhcpd-port', 'dhcpd without interface, relative configuration', 'ocf:heartbeat:dhcpd', {
    config: 'dhcpd.conf',
  }),
  has('named-monitor', 'named monitor_ip is a name', 'ocf:heartbeat:named', { monitor_ip: 'localhost' }),
  has('vsftpd-config', 'vsftpd with a relative configuration', 'ocf:heartbeat:vsftpd', {
    conffile: 'vsftpd.conf',
  }),
  has('dovecot-config', 'dovecot with a relative configuration', 'ocf:heartbeat:dovecot', {
    config_file: 'dovecot.conf',
  }),
  has('varnish-backend', 'varnish backend_type=disk', 'ocf:heartbeat:varnish', {
    name: 'v',
    backend_type: 'disk',
  }),
  has('lxc-config', 'lxc without configuration', 'ocf:heartbeat:lxc', { container: 'web' }),
  has('minio-unknown', 'parameter that the agent has not', 'ocf:heartbeat:minio', { port: '9000' }),
  has('haproxy-ocf', 'haproxy as an OCF agent of heartbeat', 'ocf:heartbeat:haproxy', {
    conffile: '/etc/haproxy/haproxy.cfg',
  }),
  has('jboss-home', 'jboss without home', 'ocf:heartbeat:jboss', { user: 'jboss' }),
  has('zabbix', 'zabbixserver with a relative binary path', 'ocf:heartbeat:zabbixserver', {
    config: 'zabbix.conf',
  }),
  has('rsyncd', 'rsyncd with a relative configuration', 'ocf:heartbeat:rsyncd', { conffile: 'rsyncd.conf' }),
  has('conntrackd-plain', 'conntrackd as a plain resource', 'ocf:heartbeat:conntrackd', {}),
  has('garbd', 'garbd without an address', 'ocf:heartbeat:garbd', { wsrep_cluster_name: 'c' }),
  has('dns-ttl', 'dnsupdate ttl in words', 'ocf:heartbeat:dnsupdate', {
    hostname: 'vip.example.com',
    ip: '192.0.2.10',
    ttl: '5min',
    keyfile: '/etc/key',
    server: '192.0.2.1',
  }),
  has('bond-nic', 'iface-bridge without a name', 'ocf:heartbeat:iface-bridge', { bridge_slaves: 'eth0' }),
  has('sfex', 'sfex index=first', 'ocf:heartbeat:sfex', { device: '/dev/vg/sfex', index: 'first' }),
  has('sgpersist-type', 'sg_persist reservation_type=9', 'ocf:heartbeat:sg_persist', {
    devs: '/dev/sda',
    reservation_type: '9',
  }),
  has('mailto', 'MailTo without email', 'ocf:heartbeat:MailTo', { subject: 'hello' }),
  has('docker-bool', 'docker allow_pull=always', 'ocf:heartbeat:docker', {
    image: 'nginx:1.27',
    allow_pull: 'always',
  }),
  has('podman-mounts', 'podman mount points relative', 'ocf:heartbeat:podman', {
    image: 'nginx:1.27',
    mount_points: 'srv/web',
  }),
  has('azure-events-plain', 'azure-events on one node', 'ocf:heartbeat:azure-events-az', {}),
  has('gcp-mode', 'gcp-pd-move mode=rw', 'ocf:heartbeat:gcp-pd-move', { disk_name: 'd', mode: 'rw' }),
  has('aws-region', 'awsvip with a zone as region', 'ocf:heartbeat:awsvip', {
    secondary_private_ip: '192.0.2.10',
    region: 'eu-central-1a',
  }),
  has('sapdb-user', 'SAPInstance MONITOR_SERVICES with commas', 'ocf:heartbeat:SAPInstance', {
    InstanceName: 'S4H_D00_vd',
    MONITOR_SERVICES: 'disp+work,msg_serv',
  }),
  has('sap-method', 'SAPInstance SHUTDOWN_METHOD=kill', 'ocf:heartbeat:SAPInstance', {
    InstanceName: 'S4H_D00_vd',
    SHUTDOWN_METHOD: 'kill',
  }),
  has('sap-wait', 'SAPInstance START_WAITTIME=600s', 'ocf:heartbeat:SAPInstance', {
    InstanceName: 'S4H_D00_vd',
    START_WAITTIME: '600s',
  }),
  row('sap-cloned', 'SAPInstance in a clone', {
    resources: clone(agent('ocf:heartbeat:SAPInstance', { InstanceName: 'S4H_D00_vd' })),
  }),
  has('ora-listener', 'oralsnr without sid', 'ocf:heartbeat:oralsnr', { listener: 'LISTENER' }),
  has('my-galera', 'mysql max_slave_lag=0', 'ocf:heartbeat:mysql', { max_slave_lag: '0' }),
  row('pg-sync-nodes', 'pgsql names a node that does not exist', {
    resources: promotable('ocf:heartbeat:pgsql', {
      rep_mode: 'sync',
      node_list: 'n1 n2 n9',
      master_ip: '192.0.2.50',
    }),
  }),
  row('pg-async-one', 'pgsql restart_on_promote=sometimes', {
    resources: promotable('ocf:heartbeat:pgsql', {
      rep_mode: 'async',
      node_list: 'n1 n2 n3',
      master_ip: '192.0.2.50',
      restart_on_promote: 'sometimes',
    }),
  }),
  row('pgsqlms-notify', 'pgsqlms without notify', {
    resources: promotable(
      'ocf:heartbeat:pgsqlms',
      { bindir: '/usr/bin', pgdata: '/srv/pg' },
      { notify: 'false' },
    ),
  }),
  row('redis-cluster', 'redis tunnel map with commas', {
    resources: promotable('ocf:heartbeat:redis', { tunnel_port_map: 'n1:6380,n2:6381' }),
  }),
  row('drbd-master-two', 'drbd promoted-node-max=2', {
    resources: promotable('ocf:linbit:drbd', { drbd_resource: 'r0' }, { 'promoted-node-max': '2' }),
  }),
  row('drbd-clone-one', 'drbd with clone-max=1', {
    resources: promotable('ocf:linbit:drbd', { drbd_resource: 'r0' }, { 'clone-max': '1' }),
  }),
  row('drbd-twice', 'one drbd resource twice', {
    resources:
      promotable('ocf:linbit:drbd', { drbd_resource: 'r0' }) +
      promotable('ocf:linbit:drbd', { drbd_resource: 'r0' }).replaceAll('"R', '"S'),
  }),
  row('tpl-timeout', 'misread timeout in a template', {
    resources: template(
      'ocf:pacemaker:Dummy',
      ops(op('T-m', { name: 'monitor', interval: '30s', timeout: '1d' })),
    ),
  }),
  row('tpl-stop', 'stop that is ignored, in a template', {
    resources: template(
      'ocf:pacemaker:Dummy',
      ops(usual, op('T-s', { name: 'stop', interval: '0', timeout: '60s', 'on-fail': 'ignore' })),
    ),
  }),
  row('tpl-address', 'wrong address in a template', {
    resources: template('ocf:heartbeat:IPaddr2', params('T', { ip: '192.0.2.300' }) + ops(usual)),
  }),
  row('tpl-managed', 'is-managed=false in a template', {
    resources: template('ocf:pacemaker:Dummy', meta('T', { 'is-managed': 'false' }) + ops(usual)),
  }),
  row('tpl-monitor', 'template without a monitor', {
    resources: template('ocf:pacemaker:Dummy', meta('T', { priority: '1' })),
  }),
  row('tpl-class', 'parameters of a systemd template', {
    resources: `<template id="T" class="systemd" type="nginx">${params('T', { port: '80' })}</template><primitive id="TP" template="T">${ops(usual)}</primitive>`,
  }),
  group('grp-threshold', 'threshold of a group in words', { 'migration-threshold': 'three' }),
  group('grp-ft', 'failure-timeout of a group in days', { 'failure-timeout': '1day' }),
  group('grp-managed', 'is-managed=flase of a group', { 'is-managed': 'flase' }),
  group('grp-target', 'target-role=stop of a group', { 'target-role': 'stop' }),
  group('grp-stickiness', 'negative stickiness of a group', { 'resource-stickiness': '-100' }),
  resourceDefaults('rd-critical', 'critical=false for all', { critical: 'false' }),
  resourceDefaults('rd-stickiness', 'stickiness of INFINITY for all', { 'resource-stickiness': 'INFINITIY' }),
  resourceDefaults('rd-priority', 'priority=high for all', { priority: 'high' }),
  resourceDefaults('rd-ft', 'failure-timeout=0s with threshold 1', {
    'migration-threshold': '1',
    'failure-timeout': '0s',
  }),
  resourceDefaults('rd-negative', 'migration-threshold=-1', { 'migration-threshold': '-1' }),
  resourceDefaults('rd-monitor', 'monitor-interval among the defaults', { 'monitor-interval': '10s' }),
  resourceDefaults('rd-op', 'op_defaults option record-pending', { 'record-pending': 'true' }),
  operationDefaults('od-onfail', 'on-fail=migrate for all', { 'on-fail': 'migrate' }),
  operationDefaults('od-standby', 'on-fail=standby for all', { 'on-fail': 'standby' }),
  operationDefaults('od-typo', 'time-out for all', { 'time-out': '60s' }),
  operationDefaults('od-ocf', 'OCF_CHECK_LEVEL for all', { OCF_CHECK_LEVEL: '10' }),
  operationDefaults('od-comma', 'timeout=90,5', { timeout: '90,5' }),
  opsOfA('o-notify', 'notify of an agent without', mon({}), other('notify')),
  opsOfA('o-monitor-timeout', 'timeout longer than a day', mon({ timeout: '100000' })),
  opsOfA('o-same-name', 'start written Start', mon({}), other('Start')),
  opsOfA('o-hyphen', 'operation migrate-to', mon({}), other('migrate-to')),
  opsOfA(
    'o-meta-typo',
    'on_fail as a meta attribute of an operation',
    mon({}, meta('A-mon', { on_fail: 'fence' })),
  ),
  opsOfA('o-param-agent', 'parameter of the agent in an operation', mon({}, params('A-mon', { fake: 'x' }))),
  opsOfA('o-rec-start', 'start every minute', mon({}), other('start', { interval: '1min' })),
  opsOfA(
    'o-promoted-plain',
    'monitor of role Promoted on a plain resource, as the only one',
    mon({ role: 'Promoted' }),
  ),
  opsOfA('o-stopped-only', 'monitor of role Stopped as the only one', mon({ role: 'Stopped' })),
  opsOfA('o-fence-start', 'start on-fail=fence', mon({}), other('start', { 'on-fail': 'fence' })),
  opsOfA('o-block-start', 'start on-fail=block', mon({}), other('start', { 'on-fail': 'block' })),
  opsOfA('o-ignore-start', 'start on-fail=ignore', mon({}), other('start', { 'on-fail': 'ignore' })),
  opsOfA('o-ignore-all', 'all monitors on-fail=ignore', mon({ 'on-fail': 'ignore' })),
  opsOfA('o-stop-short', 'stop timeout=1s', mon({}), other('stop', { timeout: '1s' })),
  ofA('m-remote-resource', 'remote-node of a node that exists', { 'remote-node': 'n2' }),
  ofA('m-double', 'failure-timeout of a second', { 'migration-threshold': '3', 'failure-timeout': '1' }),
  ofA('m-maintenance', 'maintenance=true left behind', { maintenance: 'true' }),
  ofA('m-underscore', 'migration_threshold', { migration_threshold: '3' }),
  ofA('m-camel', 'migrationThreshold', { migrationThreshold: '3' }),
  ofA('m-target', 'target_role in capitals', { 'TARGET-ROLE': 'Stopped' }),
  ofA('m-space', 'name with a blank', { 'resource stickiness': '100' }),
  address('a-hex', 'address in hex', { ip: '0xC0000232' }),
  address('a-zero', 'octet with leading zero', { ip: '192.0.2.010' }),
  address('a-cidr', 'address with its prefix', { ip: '192.0.2.50/24' }),
  address('a-port', 'address with a port', { ip: '192.0.2.50:80' }),
  address('a-dots', 'address with two dots', { ip: '192.0..2.50' }),
  address('a-zero-mask', 'cidr_netmask=0', { cidr_netmask: '0' }),
  address('a-mask-zero', 'cidr_netmask=0.0.0.0', { cidr_netmask: '0.0.0.0' }),
  mount('f-uuid', 'UUID with a blank', { device: 'UUID= 0b4a4b2e-3d6c-4d7b-a0bd-1e4ce1a0c001' }),
  mount('f-label', 'misspelt directory of device names', { device: '/dev/disk/by-labels/data' }),
  mount('f-boot', 'mount point /usr', { directory: '/usr' }),
  mount('f-etc', 'mount point /etc/corosync', { directory: '/etc/corosync' }),
  mount('f-varlib', 'mount point /var/lib/pacemaker', { directory: '/var/lib/pacemaker' }),
  mount('f-run', 'mount point below /proc', { directory: '/proc/data' }),
  mount('f-loop', 'device below the own mount point', { device: '/srv/data/disk.img', options: 'loop' }),
  mount('f-bindless', 'fstype none without bind', { device: '/srv/other', fstype: 'none' }),
  mount('f-typo', 'mount option noatme', { options: 'noatme' }),
  mount('f-fstype-list', 'two file system types', { fstype: 'ext4,xfs' }),
  fence('s-ssl', 'ssl_insecure=maybe', { lanplus: 'tru' }),
  fence('s-delay', 'delay in words', { delay: '5s' }),
  fence('s-timeout', 'power_timeout=20s', { power_timeout: '20s' }),
  row('c-systemd-unique', 'globally-unique clone of a systemd unit', {
    resources: clone(agent('systemd:chronyd', {}), { 'globally-unique': 'true' }),
  }),
  row('c-lsb-promotable', 'promotable clone of lsb', { resources: promotable('lsb:app', {}) }),
  row('c-ip', 'address in a plain clone', {
    resources: clone(agent('ocf:heartbeat:IPaddr2', { ip: '192.0.2.50', cidr_netmask: '24' })),
  }),
  row('c-fs', 'xfs in a clone', {
    resources: clone(
      agent('ocf:heartbeat:Filesystem', { device: '/dev/vg0/d', directory: '/d', fstype: 'xfs' }),
    ),
  }),
  row('c-vm-two', 'one machine, two resources, one suspended', {
    resources:
      agent('ocf:heartbeat:VirtualDomain', { config: '/etc/pacemaker/a.xml' }) +
      primitive(
        'R2',
        'ocf:heartbeat:VirtualDomain',
        params('R2', { config: '/etc/pacemaker//a.xml' }) +
          `<operations>${MONITOR.replaceAll('R-', 'R2-')}</operations>`,
      ),
  }),
  row('c-ip-spelled', 'one IPv6 address, two spellings', {
    resources:
      monitored('V1', 'ocf:heartbeat:IPaddr2', params('V1', { ip: '2001:db8::1', cidr_netmask: '64' })) +
      monitored('V2', 'ocf:heartbeat:IPaddr2', params('V2', { ip: '2001:db8:0:0::1', cidr_netmask: '64' })),
  }),
];
