/** Configurations that look unusual and are right: nothing of severity warning or above may be said about them. */
import type { Row } from './cib-rows.js';
import { meta, monitored, op, params, primitive } from './base.js';
import {
  DEFAULTS,
  MONITOR,
  address,
  agent,
  clone,
  dummyClone,
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

export const LEGITIMATE_OPERATIONS: readonly Row[] = [
  opsOfA('ok-blank-unit', 'timeout with a blank before its unit', mon({ timeout: '20 s' })),
  opsOfA('ok-long-unit', 'interval in minutes, in full', mon({ interval: '2 minutes' })),
  opsOfA('ok-capital-unit', 'unit in capitals', mon({ interval: '1M' })),
  opsOfA('ok-milliseconds', 'timeout of 20000ms', mon({ timeout: '20000ms' })),
  opsOfA('ok-iso-interval', 'interval in ISO 8601', mon({ interval: 'PT1M' })),
  opsOfA(
    'ok-probe-timeout',
    'a probe with a timeout of its own',
    mon({}),
    op('A-p', { name: 'monitor', interval: '0', timeout: '60s' }),
  ),
  opsOfA(
    'ok-stopped-monitor',
    'a monitor of role Stopped beside the usual one',
    mon({}),
    op('A-s', { name: 'monitor', interval: '61s', timeout: '20s', role: 'Stopped' }),
  ),
  opsOfA(
    'ok-two-monitors',
    'two monitors of other intervals and depths',
    mon({}),
    op(
      'A-d',
      { name: 'monitor', interval: '300s', timeout: '60s' },
      params('A-d', { OCF_CHECK_LEVEL: '10' }),
    ),
  ),
  opsOfA(
    'ok-migrate-unused',
    'migration operations without allow-migrate, as pcs creates them',
    mon({}),
    other('migrate_to'),
    other('migrate_from'),
  ),
  opsOfA('ok-on-fail-standby', 'on-fail=standby of a monitor', mon({ 'on-fail': 'standby' })),
  opsOfA('ok-start-standby', 'on-fail=standby of a start', mon({}), other('start', { 'on-fail': 'standby' })),
  ofA('ok-bool-on', 'critical=no', { critical: 'no' }),
  ofA('ok-role-small', 'target-role in small letters', { 'target-role': 'started' }),
  ofA('ok-plus-score', 'priority=+10', { priority: '+10' }),
  ofA('ok-million', 'resource-stickiness=1000000', { 'resource-stickiness': '1000000' }),
  ofA('ok-threshold-infinity', 'migration-threshold=INFINITY', { 'migration-threshold': 'INFINITY' }),
  ofA('ok-requires-case', 'requires=Fencing', { requires: 'Fencing' }),
  ofA('ok-custom-meta', 'a meta attribute that rules look at', { tier: 'gold' }),
  resourceDefaults('ok-defaults-migrate', 'allow-migrate for all that can', { 'allow-migrate': 'true' }),
  resourceDefaults('ok-defaults-threshold', 'threshold and failure-timeout for all', {
    'migration-threshold': '3',
    'failure-timeout': '1h',
  }),
  operationDefaults('ok-op-defaults', 'timeout for all operations', { timeout: '2min' }),
  row('ok-op-defaults-rule', 'a longer timeout for one agent', {
    resources: agent('ocf:heartbeat:Filesystem', {
      device: '/dev/vg0/data',
      directory: '/srv/data',
      fstype: 'xfs',
    }),
    defaults: `${DEFAULTS}<op_defaults>${meta('op-defaults', { timeout: '60s' })}<meta_attributes id="op-fs" score="10"><rule id="op-fs-r" boolean-op="and"><rsc_expression id="op-fs-e" class="ocf" provider="heartbeat" type="Filesystem"/></rule><nvpair id="op-fs-t" name="timeout" value="180s"/></meta_attributes></op_defaults>`,
  }),
  dummyClone('ok-clone-two', 'two instances on three nodes', { 'clone-max': '2' }),
  dummyClone('ok-unique', 'several unique instances on a node', {
    'globally-unique': 'true',
    'clone-max': '4',
    'clone-node-max': '2',
  }),
  group('ok-group-meta', 'threshold and stickiness of a group', {
    'migration-threshold': '3',
    'failure-timeout': '10min',
    'resource-stickiness': '50',
  }),
  address('ok-host-route', 'an address with a prefix of 32', { cidr_netmask: '32', nic: 'lo' }),
  address('ok-vlan', 'an interface of a VLAN, with a label', { nic: 'bond0.100', iflabel: 'vip' }),
  address('ok-v6', 'an IPv6 address', { ip: '2001:db8::50', cidr_netmask: '64', nic: 'eth0' }),
  address('ok-broadcast', 'the broadcast address written out', { broadcast: '192.0.2.255' }),
  mount('ok-uuid', 'a file system by its UUID', { device: 'UUID=0b4a4b2e-3d6c-4d7b-a0bd-1e4ce1a0c001' }),
  mount('ok-label', 'a file system by its label', { device: '-L data' }),
  mount('ok-bind', 'a bind mount', { device: '/srv/all/data', fstype: 'none', options: 'bind' }),
  mount(
    'ok-nfs',
    'NFS with many options',
    {
      device: 'filer.example.com:/export/data',
      fstype: 'nfs4',
      options: 'rw,hard,timeo=600,retrans=2,_netdev',
    },
    '20',
  ),
  mount('ok-tmpfs', 'tmpfs', {
    device: 'tmpfs',
    fstype: 'tmpfs',
    directory: '/dev/shm/cache',
    options: 'size=1G',
  }),
  mount('ok-read-only', 'read-only with a read check', { options: 'ro' }, '10'),
  mount('ok-slash', 'mount point with a slash at its end', { directory: '/srv/data/' }),
  has('ok-export', 'an export to a pattern', 'ocf:heartbeat:exportfs', {
    clientspec: '*.example.com',
    directory: '/srv/nfs',
    options: 'rw,sync,no_root_squash',
    fsid: '11',
  }),
  has('ok-export-mask', 'an export to a network with a netmask', 'ocf:heartbeat:exportfs', {
    clientspec: '192.0.2.0/255.255.255.0',
    directory: '/srv/nfs',
    options: 'rw',
    fsid: '6f3c1b2a-1111-2222-3333-444455556666',
  }),
  has('ok-timer', 'a systemd timer', 'systemd:backup.timer', {}),
  has('ok-instance', 'an instance of a template unit', 'systemd:openvpn-server@site1', {}),
  has('ok-socket', 'a systemd socket', 'systemd:cockpit.socket', {}),
  has('ok-route', 'a default route', 'ocf:heartbeat:Route', {
    destination: 'default',
    gateway: '192.0.2.1',
    device: 'eth0',
  }),
  has(
    'ok-vm',
    'a virtual machine that migrates',
    'ocf:heartbeat:VirtualDomain',
    { config: '/etc/pacemaker/vm.xml', hypervisor: 'qemu:///system', migration_transport: 'ssh' },
    meta('R', { 'allow-migrate': 'true' }),
    MONITOR +
      ['migrate_to', 'migrate_from']
        .map((name) => op(`R-${name}`, { name, interval: '0s', timeout: '600s' }))
        .join(''),
  ),
  has('ok-symlink', 'a link with a relative target', 'ocf:heartbeat:symlink', {
    link: '/etc/app.conf',
    target: '../srv/app.conf',
  }),
  has('ok-tomcat', 'a tomcat that may take its time', 'ocf:heartbeat:tomcat', {
    java_home: '/usr/lib/jvm/jre',
    catalina_home: '/opt/tomcat',
    max_stop_time: '120',
  }),
  has('ok-container', 'a container with options', 'ocf:heartbeat:podman', {
    image: 'registry.example.com/web:1.2',
    name: 'web',
    run_opts: '-p 80:80 -v /srv/web:/usr/share/nginx/html:ro',
  }),
  has('ok-azure', 'the probe of a load balancer', 'ocf:heartbeat:azure-lb', {
    port: '62503',
    nc: '/usr/bin/nc',
  }),
  row('ok-ping', 'a cloned ping', {
    resources: clone(
      agent('ocf:pacemaker:ping', {
        host_list: '192.0.2.1 192.0.2.2',
        multiplier: '1000',
        dampen: '5s',
        attempts: '3',
        timeout: '5',
      }),
    ),
  }),
  row('ok-dlm', 'DLM, lvmlockd and a shared volume group', {
    resources: `<clone id="Lc">${meta('Lc', { interleave: 'true' })}<group id="L">${primitive('dlm', 'ocf:pacemaker:controld', `<operations>${op('dlm-m', { name: 'monitor', interval: '30s', timeout: '60s', 'on-fail': 'fence' })}${op('dlm-s', { name: 'start', interval: '0s', timeout: '90s' })}${op('dlm-t', { name: 'stop', interval: '0s', timeout: '100s' })}</operations>`)}${primitive('lvmlockd', 'ocf:heartbeat:lvmlockd', `<operations>${op('l-m', { name: 'monitor', interval: '30s', timeout: '60s', 'on-fail': 'fence' })}${op('l-s', { name: 'start', interval: '0s', timeout: '90s' })}${op('l-t', { name: 'stop', interval: '0s', timeout: '90s' })}</operations>`)}</group></clone>${clone(agent('ocf:heartbeat:LVM-activate', { vgname: 'shared', vg_access_mode: 'lvmlockd', activation_mode: 'shared' }), { interleave: 'true' })}`,
    constraints:
      '<rsc_order id="o-l" first="Lc" then="Rc"/><rsc_colocation id="c-l" rsc="Rc" with-rsc="Lc" score="INFINITY"/>',
    options: { 'no-quorum-policy': 'freeze' },
  }),
  row('ok-galera', 'three promoted instances of Galera', {
    resources: promotable(
      'ocf:heartbeat:galera',
      { wsrep_cluster_address: 'gcomm://n1,n2,n3' },
      { 'promoted-max': '3', notify: 'false' },
    ),
  }),
  row('ok-galera-map', 'Galera with names of its own', {
    resources: promotable(
      'ocf:heartbeat:galera',
      { wsrep_cluster_address: 'gcomm://db1,db2,db3', cluster_host_map: 'n1:db1;n2:db2;n3:db3' },
      { 'promoted-max': '3', notify: 'false' },
    ),
  }),
  row('ok-systemd-clone', 'a cloned systemd unit', {
    resources: clone(agent('systemd:chronyd', {}), { interleave: 'true' }),
  }),
  row('ok-template-unit-pair', 'two instances of one template unit', {
    resources: agent('systemd:vsftpd@one', {}) + monitored('R2', 'systemd:vsftpd@two'),
  }),
  fence('ok-host-list-semicolons', 'pcmk_host_list with semicolons', { pcmk_host_list: 'n1;n2;n3' }),
  fence('ok-lanplus-number', 'lanplus=1', { lanplus: '1' }),
  fence('ok-delay-map', 'a delay for each node', { pcmk_delay_base: 'n1:5s;n2:0;n3:10s' }),
  fence('ok-method', 'method=onoff with a wait', { method: 'onoff', power_wait: '4' }),
];
