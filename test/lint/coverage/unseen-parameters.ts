/** Mistakes beyond the collections: parameters of agents, and which agent is asked for what. */
import type { Row } from './cib-rows.js';
import { meta, monitored, op, params, primitive } from './base.js';
import { MONITOR, address, agent, clone, fence, has, mount, promotable, row } from './unseen-parts.js';

const ADDRESSES: readonly Row[] = [
  address('ip-octet', 'octet over 255', { ip: '192.0.2.256' }),
  address('ip-three', 'address of three octets', { ip: '192.0.2' }),
  address('ip-host', 'host name instead of an address', { ip: 'vip.example.com' }),
  address('ip-padded', 'address with a blank behind', { ip: '192.0.2.50 ' }),
  address('ip-list', 'two addresses in one resource', { ip: '192.0.2.50,192.0.2.51' }),
  address('ip-network', 'network address as address', { ip: '192.0.2.0' }),
  address('ip-broadcast', 'broadcast address as address', { ip: '192.0.2.255' }),
  address('ip-loopback', 'loopback address', { ip: '127.0.0.1', cidr_netmask: '8' }),
  address('ip-multicast', 'multicast address', { ip: '224.0.0.18' }),
  address('ip-link-local', 'link-local IPv6 without interface', { ip: 'fe80::10', cidr_netmask: '64' }),
  address('ip-prefix-33', 'cidr_netmask=33', { cidr_netmask: '33' }),
  address('ip-prefix-64', 'prefix of IPv6 for an IPv4 address', { cidr_netmask: '64' }),
  address('ip-prefix-v6-24', 'prefix of IPv4 for an IPv6 address', {
    ip: '2001:db8::10',
    cidr_netmask: '129',
  }),
  address('ip-prefix-slash', 'cidr_netmask=/24', { cidr_netmask: '/24' }),
  address('ip-mask-holes', 'netmask with a hole in it', { cidr_netmask: '255.0.255.0' }),
  address('ip-nic-address', 'address as interface', { nic: '192.0.2.1' }),
  address('ip-nic-padded', 'interface with a blank', { nic: 'eth0 ' }),
  address('ip-nic-two', 'two interfaces', { nic: 'eth0,eth1' }),
  address('ip-nic-alias', 'interface alias eth0:1 as interface', { nic: 'eth0:1' }),
  address('ip-mac', 'broken mac', { mac: '00:11:22:33:44' }),
  address('ip-hash', 'unknown clusterip_hash', { clusterip_hash: 'sourceip,sourceport' }),
  address('ip-arp-words', 'arp_count=five', { arp_count: 'five' }),
  address('ip-arp-bool', 'arp_bg=maybe', { arp_bg: 'maybe' }),
  address('ip-broadcast-outside', 'broadcast outside the network', { broadcast: '198.51.100.255' }),
  address('ip-v6-broadcast', 'broadcast of an IPv6 address', {
    ip: '2001:db8::10',
    cidr_netmask: '64',
    broadcast: '192.0.2.255',
  }),
  has('ip-old-netmask', 'netmask instead of cidr_netmask', 'ocf:heartbeat:IPaddr2', {
    ip: '192.0.2.50',
    netmask: '24',
  }),
  has('ip-src-alone', 'IPsrcaddr of an address that no resource has', 'ocf:heartbeat:IPsrcaddr', {
    ipaddress: '192.0.2.77',
    cidr_netmask: '24',
  }),
  has('ip-src-type', 'IPsrcaddr with a name', 'ocf:heartbeat:IPsrcaddr', { ipaddress: 'vip' }),
  has('ip-route-destination', 'Route to something that is no network', 'ocf:heartbeat:Route', {
    destination: 'lan',
    gateway: '192.0.2.1',
  }),
  has('ip-route-nothing', 'Route with neither device nor gateway', 'ocf:heartbeat:Route', {
    destination: '198.51.100.0/24',
  }),
  has('ip-route-family', 'Route of one family, gateway of another', 'ocf:heartbeat:Route', {
    destination: '198.51.100.0/24',
    gateway: '2001:db8::1',
    device: 'eth0',
  }),
  has('ip-sendarp-nic', 'SendArp without nic', 'ocf:heartbeat:SendArp', { ip: '192.0.2.50' }),
  has('ip-vlan', 'VLAN number 5000', 'ocf:heartbeat:iface-vlan', { vlan_interface: 'eth0', vlan_id: '5000' }),
  has('ip-portblock-protocol', 'portblock protocol=TCP/IP', 'ocf:heartbeat:portblock', {
    protocol: 'tcp/ip',
    portno: '3260',
    action: 'block',
  }),
  has('ip-portblock-ports', 'portblock ports with semicolons', 'ocf:heartbeat:portblock', {
    protocol: 'tcp',
    portno: '80;443',
    action: 'block',
    ip: '192.0.2.50',
  }),
  has('ip-portblock-action', 'portblock action=close', 'ocf:heartbeat:portblock', {
    protocol: 'tcp',
    portno: '80',
    action: 'close',
    ip: '192.0.2.50',
  }),
];

const STORAGE: readonly Row[] = [
  mount('fs-relative', 'relative mount point', { directory: 'srv/data' }),
  mount('fs-root', 'mount point /', { directory: '/' }),
  mount('fs-swapped', 'device and directory swapped', { device: '/srv/data', directory: '/dev/vg0/data' }),
  mount('fs-options-blank', 'mount options with blanks', { options: 'noatime, nodiratime' }),
  mount('fs-options-semicolon', 'mount options with semicolons', { options: 'noatime;nodiratime' }),
  mount('fs-options-dash', 'mount options with -o', { options: '-o noatime' }),
  mount('fs-options-both', 'mount options ro and rw', { options: 'ro,noatime,rw' }),
  mount('fs-type-upper', 'fstype in capitals', { fstype: 'XFS' }),
  mount('fs-type-padded', 'fstype with a blank', { fstype: 'xfs ' }),
  mount('fs-nfs-device', 'nfs with a block device', { fstype: 'nfs' }),
  mount('fs-nfs-no-colon', 'nfs export without host', { fstype: 'nfs4', device: 'filer/export/data' }),
  mount('fs-xfs-export', 'xfs of an nfs export', { device: 'filer:/export/data' }),
  mount('fs-cifs', 'cifs with an nfs-like device', { fstype: 'cifs', device: 'filer:/data' }),
  mount('fs-uuid-colon', 'UUID: instead of UUID=', { device: 'UUID:0b4a4b2e-3d6c-4d7b-a0bd-1e4ce1a0c001' }),
  mount('fs-uuid-bare', 'a bare UUID as device', { device: '0b4a4b2e-3d6c-4d7b-a0bd-1e4ce1a0c001' }),
  mount('fs-fsck', 'run_fsck=always', { run_fsck: 'always' }),
  mount('fs-unmount', 'force_unmount=hard', { force_unmount: 'hard' }),
  mount('fs-check-read-only', 'write check of a file system mounted read-only', { options: 'ro' }, '20'),
  mount('fs-deep-unknown', 'OCF_CHECK_LEVEL=30', {}, '30'),
  mount('fs-swap', 'swap as file system', { fstype: 'swap' }),
  has('lvm-mode', 'LVM-activate vg_access_mode=exclusive', 'ocf:heartbeat:LVM-activate', {
    vgname: 'vg0',
    vg_access_mode: 'exclusive',
  }),
  has('lvm-mode-case', 'LVM-activate vg_access_mode=System_ID', 'ocf:heartbeat:LVM-activate', {
    vgname: 'vg0',
    vg_access_mode: 'System_ID',
  }),
  has('lvm-shared-system-id', 'activation_mode=shared with system_id', 'ocf:heartbeat:LVM-activate', {
    vgname: 'vg0',
    vg_access_mode: 'system_id',
    activation_mode: 'shared',
  }),
  has('lvm-vg-path', 'vgname with /dev', 'ocf:heartbeat:LVM-activate', {
    vgname: '/dev/vg0',
    vg_access_mode: 'system_id',
  }),
  has('lvm-lv-path', 'lvname with the volume group', 'ocf:heartbeat:LVM-activate', {
    vgname: 'vg0',
    lvname: 'vg0/lv0',
    vg_access_mode: 'system_id',
  }),
  has('lvm-old-name', 'volgrpname of the LVM agent', 'ocf:heartbeat:LVM-activate', {
    volgrpname: 'vg0',
    vg_access_mode: 'system_id',
  }),
  has('lvm-lvmlockd-alone', 'lvmlockd mode without lvmlockd and dlm', 'ocf:heartbeat:LVM-activate', {
    vgname: 'vg0',
    vg_access_mode: 'lvmlockd',
    activation_mode: 'shared',
  }),
  row('lvm-clone-exclusive', 'volume group activated exclusively in a clone', {
    resources: clone(agent('ocf:heartbeat:LVM-activate', { vgname: 'vg0', vg_access_mode: 'system_id' })),
  }),
  has('lvm-dlm-alone', 'lvmlockd without clone', 'ocf:heartbeat:lvmlockd', {}),
  has('md-relative', 'mdraid with md0 for /dev/md0', 'ocf:heartbeat:mdraid', {
    mdadm_conf: '/etc/drbd/mdadm.conf',
    md_dev: 'md0',
  }),
  row('md-clone', 'mdraid in a clone', {
    resources: clone(
      agent('ocf:heartbeat:mdraid', { mdadm_conf: '/etc/drbd/mdadm.conf', md_dev: '/dev/md0' }),
    ),
  }),
  has('exp-two-clients', 'exportfs clients with a blank', 'ocf:heartbeat:exportfs', {
    clientspec: '192.0.2.0/24 198.51.100.0/24',
    directory: '/srv/nfs',
    options: 'rw',
    fsid: '11',
  }),
  has('exp-options-blank', 'exportfs options with blanks', 'ocf:heartbeat:exportfs', {
    clientspec: '192.0.2.0/24',
    directory: '/srv/nfs',
    options: 'rw no_root_squash',
    fsid: '11',
  }),
  has('exp-options-brackets', 'exportfs options in brackets', 'ocf:heartbeat:exportfs', {
    clientspec: '192.0.2.0/24',
    directory: '/srv/nfs',
    options: '(rw,sync)',
    fsid: '11',
  }),
  has('exp-relative', 'exportfs of a relative directory', 'ocf:heartbeat:exportfs', {
    clientspec: '*',
    directory: 'srv/nfs',
    options: 'rw',
    fsid: '11',
  }),
  has('exp-fsid', 'exportfs fsid=nfs1', 'ocf:heartbeat:exportfs', {
    clientspec: '*',
    directory: '/srv/nfs',
    options: 'rw',
    fsid: 'nfs1',
  }),
  has('exp-rw-ro', 'exportfs options rw and ro', 'ocf:heartbeat:exportfs', {
    clientspec: '*',
    directory: '/srv/nfs',
    options: 'rw,ro',
    fsid: '11',
  }),
  has('nfs-relative', 'nfsserver with a relative directory', 'ocf:heartbeat:nfsserver', {
    nfs_shared_infodir: 'srv/nfsinfo',
  }),
  has('nfs-lockd', 'nfsserver lockd_udp_port out of range', 'ocf:heartbeat:nfsserver', {
    nfs_shared_infodir: '/srv/nfsinfo',
    lockd_udp_port: '99999',
  }),
  has('crypt-type', 'crypt_type=LUKS2', 'ocf:heartbeat:crypt', {
    encrypted_dev: '/dev/vg0/c',
    crypt_dev: 'data',
    key_file: '/etc/key',
    crypt_type: 'LUKS2',
  }),
  has('iscsi-implementation', 'iSCSITarget implementation=LIO', 'ocf:heartbeat:iSCSITarget', {
    iqn: 'iqn.2026-01.com.example:t',
    implementation: 'LIO',
  }),
  has('iscsi-iqn', 'iqn without a date', 'ocf:heartbeat:iSCSITarget', {
    iqn: 'iqn.example.com:t',
    implementation: 'lio-t',
  }),
  has('iscsi-password', 'incoming_username without password', 'ocf:heartbeat:iSCSITarget', {
    iqn: 'iqn.2026-01.com.example:t',
    implementation: 'lio-t',
    incoming_username: 'joe',
  }),
  has('iscsi-portals', 'portals separated by commas', 'ocf:heartbeat:iSCSITarget', {
    iqn: 'iqn.2026-01.com.example:t',
    implementation: 'lio-t',
    portals: '192.0.2.50:3260,192.0.2.51:3260',
  }),
  row('iscsi-unknown-target', 'logical unit of a target that no resource is', {
    resources:
      monitored(
        'T1',
        'ocf:heartbeat:iSCSITarget',
        params('T1', { iqn: 'iqn.2026-01.com.example:one', implementation: 'lio-t' }),
      ) +
      agent('ocf:heartbeat:iSCSILogicalUnit', {
        target_iqn: 'iqn.2026-01.com.example:two',
        lun: '0',
        path: '/dev/vg0/l',
        implementation: 'lio-t',
      }),
  }),
  has('iscsi-lun', 'lun=LUN0', 'ocf:heartbeat:iSCSILogicalUnit', {
    target_iqn: 'iqn.2026-01.com.example:t',
    lun: 'LUN0',
    path: '/dev/vg0/l',
    implementation: 'lio-t',
  }),
  has('iscsi-path', 'relative path of a logical unit', 'ocf:heartbeat:iSCSILogicalUnit', {
    target_iqn: 'iqn.2026-01.com.example:t',
    lun: '0',
    path: 'vg0/l',
    implementation: 'lio-t',
  }),
  has('iscsi-initiator', 'iscsi without portal', 'ocf:heartbeat:iscsi', {
    target: 'iqn.2026-01.com.example:t',
  }),
  has('drbd-unpromotable', 'drbd as plain primitive', 'ocf:linbit:drbd', { drbd_resource: 'r0' }),
  row('drbd-path', 'drbd_resource=/dev/drbd0', {
    resources: promotable('ocf:linbit:drbd', { drbd_resource: '/dev/drbd0' }),
  }),
  has('zfs-pool', 'ZFS without pool', 'ocf:heartbeat:ZFS', { importargs: '-d /dev/disk/by-id' }),
  has('symlink-relative', 'symlink with a relative link', 'ocf:heartbeat:symlink', {
    link: 'data',
    target: '/srv/data',
  }),
  has('symlink-itself', 'symlink to itself', 'ocf:heartbeat:symlink', {
    link: '/srv/data',
    target: '/srv/data',
  }),
];

const DATABASES: readonly Row[] = [
  has('my-datadir', 'mysql with a relative datadir', 'ocf:heartbeat:mysql', { datadir: 'var/lib/mysql' }),
  has('my-port', 'mysql replication_port out of range', 'ocf:heartbeat:mysql', {
    replication_port: '330600',
  }),
  has('my-lag', 'mysql max_slave_lag=60s', 'ocf:heartbeat:mysql', { max_slave_lag: '60s' }),
  row('my-no-user', 'promotable mysql without replication user', {
    resources: promotable('ocf:heartbeat:mysql', { datadir: '/var/lib/mysql' }),
  }),
  row('galera-address', 'galera without gcomm://', {
    resources: promotable(
      'ocf:heartbeat:galera',
      { wsrep_cluster_address: 'n1,n2,n3' },
      { 'promoted-max': '3' },
    ),
  }),
  row('galera-blanks', 'galera nodes separated by blanks', {
    resources: promotable(
      'ocf:heartbeat:galera',
      { wsrep_cluster_address: 'gcomm://n1 n2 n3' },
      { 'promoted-max': '3' },
    ),
  }),
  row('galera-empty', 'galera with an empty list of nodes', {
    resources: promotable(
      'ocf:heartbeat:galera',
      { wsrep_cluster_address: 'gcomm://' },
      { 'promoted-max': '3' },
    ),
  }),
  row('galera-one', 'galera with one promoted instance', {
    resources: promotable('ocf:heartbeat:galera', { wsrep_cluster_address: 'gcomm://n1,n2,n3' }),
  }),
  row('galera-node', 'galera names a node that does not exist', {
    resources: promotable(
      'ocf:heartbeat:galera',
      { wsrep_cluster_address: 'gcomm://n1,n2,n4' },
      { 'promoted-max': '3' },
    ),
  }),
  row('galera-map', 'galera host map with commas', {
    resources: promotable(
      'ocf:heartbeat:galera',
      { wsrep_cluster_address: 'gcomm://a,b,c', cluster_host_map: 'n1:a,n2:b,n3:c' },
      { 'promoted-max': '3' },
    ),
  }),
  has('galera-plain', 'galera as plain primitive', 'ocf:heartbeat:galera', {
    wsrep_cluster_address: 'gcomm://n1,n2,n3',
  }),
  has('pg-mode', 'pgsql rep_mode=master', 'ocf:heartbeat:pgsql', { rep_mode: 'master' }),
  has('pg-port', 'pgport out of range', 'ocf:heartbeat:pgsql', { pgport: '54320000' }),
  row('pg-no-master', 'pgsql replication without master_ip', {
    resources: promotable('ocf:heartbeat:pgsql', { rep_mode: 'sync', node_list: 'n1 n2 n3' }),
  }),
  row('pg-commas', 'pgsql node_list with commas', {
    resources: promotable('ocf:heartbeat:pgsql', {
      rep_mode: 'sync',
      node_list: 'n1,n2,n3',
      master_ip: '192.0.2.50',
    }),
  }),
  has('pg-promote', 'pgsql rep_mode=async as plain primitive', 'ocf:heartbeat:pgsql', {
    rep_mode: 'async',
    node_list: 'n1 n2',
    master_ip: '192.0.2.50',
  }),
  has('ora-shutdown', 'oracle shutdown_method=abort', 'ocf:heartbeat:oracle', {
    sid: 'ORCL',
    shutdown_method: 'abort',
  }),
  has('ora-sid', 'oracle without sid', 'ocf:heartbeat:oracle', { home: '/u01/db' }),
  has('redis-port', 'redis port=redis', 'ocf:heartbeat:redis', { port: 'redis' }),
  has('redis-plain', 'redis as plain primitive', 'ocf:heartbeat:redis', { bin: '/usr/bin/redis-server' }),
  has('rabbit-plain', 'rabbitmq-cluster as plain primitive', 'ocf:heartbeat:rabbitmq-cluster', {
    set_policy: 'ha-all ^ ha-mode',
  }),
  has('sap-name', 'SAPInstance InstanceName without host', 'ocf:heartbeat:SAPInstance', {
    InstanceName: 'S4H_ASCS00',
  }),
  has('sap-profile', 'SAPInstance with a relative START_PROFILE', 'ocf:heartbeat:SAPInstance', {
    InstanceName: 'S4H_ASCS00_vasc',
    START_PROFILE: 'profile/S4H_ASCS00_vasc',
  }),
  has('sap-profile-other', 'SAPInstance START_PROFILE of another instance', 'ocf:heartbeat:SAPInstance', {
    InstanceName: 'S4H_ASCS00_vasc',
    START_PROFILE: '/sapmnt/S4H/profile/S4H_ERS10_vers',
  }),
  has('sap-recover', 'AUTOMATIC_RECOVER=on failure', 'ocf:heartbeat:SAPInstance', {
    InstanceName: 'S4H_ASCS00_vasc',
    AUTOMATIC_RECOVER: 'on failure',
  }),
  has('sap-db', 'SAPDatabase DBTYPE=HANA', 'ocf:heartbeat:SAPDatabase', { SID: 'S4H', DBTYPE: 'HANA' }),
  has('sap-sid', 'SAPDatabase SID in lower case', 'ocf:heartbeat:SAPDatabase', { SID: 's4h', DBTYPE: 'HDB' }),
  has('db2-instance', 'db2 without instance', 'ocf:heartbeat:db2', { dblist: 'SAMPLE' }),
];

const SERVICES: readonly Row[] = [
  has('web-config', 'apache with a relative configuration', 'ocf:heartbeat:apache', {
    configfile: 'httpd.conf',
  }),
  has('web-url', 'apache statusurl without scheme', 'ocf:heartbeat:apache', {
    configfile: '/etc/httpd/conf/httpd.conf',
    statusurl: 'localhost/server-status',
  }),
  has('web-port', 'apache port out of range', 'ocf:heartbeat:apache', {
    configfile: '/etc/httpd/conf/httpd.conf',
    port: '80800',
  }),
  has('nginx-config', 'nginx with a relative configuration', 'ocf:heartbeat:nginx', {
    configfile: 'nginx.conf',
  }),
  has('tomcat-home', 'tomcat without catalina_home', 'ocf:heartbeat:tomcat', {
    java_home: '/usr/lib/jvm/jre',
  }),
  has('tomcat-stop', 'tomcat_stop_timeout longer than the stop may take', 'ocf:heartbeat:tomcat', {
    java_home: '/usr/lib/jvm/jre',
    catalina_home: '/opt/tomcat',
    tomcat_stop_timeout: '7200',
  }),
  has('vm-config', 'VirtualDomain with a relative configuration', 'ocf:heartbeat:VirtualDomain', {
    config: 'vm1.xml',
  }),
  has('vm-image', 'VirtualDomain with a disk image as configuration', 'ocf:heartbeat:VirtualDomain', {
    config: '/var/lib/libvirt/images/vm1.qcow2',
  }),
  has('vm-hypervisor', 'VirtualDomain hypervisor=kvm', 'ocf:heartbeat:VirtualDomain', {
    config: '/etc/pacemaker/vm1.xml',
    hypervisor: 'kvm',
  }),
  has('vm-transport', 'migration_transport=scp', 'ocf:heartbeat:VirtualDomain', {
    config: '/etc/pacemaker/vm1.xml',
    migration_transport: 'scp',
  }),
  has('vm-bool', 'force_stop=graceful', 'ocf:heartbeat:VirtualDomain', {
    config: '/etc/pacemaker/vm1.xml',
    force_stop: 'graceful',
  }),
  has('vm-speed', 'migration_speed=100MB', 'ocf:heartbeat:VirtualDomain', {
    config: '/etc/pacemaker/vm1.xml',
    migration_speed: '100MB',
  }),
  row('vm-cloned', 'VirtualDomain in a clone', {
    resources: clone(agent('ocf:heartbeat:VirtualDomain', { config: '/etc/pacemaker/vm1.xml' })),
  }),
  row('vm-twice', 'the same libvirt configuration in two resources', {
    resources:
      monitored('V1', 'ocf:heartbeat:VirtualDomain', params('V1', { config: '/etc/pacemaker/vm1.xml' })) +
      agent('ocf:heartbeat:VirtualDomain', { config: '/etc/pacemaker/vm1.xml' }),
  }),
  has(
    'vm-migrate-timeout',
    'live migration with the default timeout',
    'ocf:heartbeat:VirtualDomain',
    { config: '/etc/pacemaker/vm1.xml', migration_transport: 'ssh' },
    meta('R', { 'allow-migrate': 'true' }),
  ),
  has('docker-image', 'docker without image', 'ocf:heartbeat:docker', { name: 'web' }),
  has('docker-name', 'docker name with a blank', 'ocf:heartbeat:docker', {
    image: 'nginx:1.27',
    name: 'my web',
  }),
  has('docker-restart', 'docker --restart=always beside Pacemaker', 'ocf:heartbeat:docker', {
    image: 'nginx:1.27',
    run_opts: '--restart=always -p 80:80',
  }),
  has('docker-name-twice', 'podman --name in run_opts', 'ocf:heartbeat:podman', {
    image: 'nginx:1.27',
    name: 'web',
    run_opts: '--name other',
  }),
  has('any-relative', 'anything with a relative binary', 'ocf:heartbeat:anything', { binfile: 'myserver' }),
  has('postfix-dir', 'postfix with a relative directory', 'ocf:heartbeat:postfix', {
    config_dir: 'etc/postfix',
  }),
  has('named-dir', 'named with a relative directory', 'ocf:heartbeat:named', { named_rootdir: 'chroot' }),
  has('squid-port', 'squid without squid_port', 'ocf:heartbeat:Squid', {
    squid_conf: '/etc/squid/squid.conf',
    squid_exe: '/usr/sbin/squid',
    squid_pidfile: '/run/squid.pid',
  }),
  has('delay-unit', 'Delay startdelay=30s', 'ocf:heartbeat:Delay', { startdelay: 'half' }),
  has('slapd-url', 'slapd services without scheme', 'ocf:heartbeat:slapd', {
    services: 'localhost:389',
    config: '/etc/openldap/slapd.d',
  }),
  has('systemd-params', 'parameters of a systemd unit', 'systemd:haproxy', {
    config: '/etc/haproxy/haproxy.cfg',
  }),
  has('systemd-template', 'systemd template without instance', 'systemd:openvpn@', {}),
  has('systemd-path', 'systemd unit with its path', 'systemd:/usr/lib/systemd/system/haproxy.service', {}),
  has('systemd-pacemaker', 'Pacemaker managing corosync', 'systemd:corosync', {}),
  has('systemd-itself', 'Pacemaker managing pacemaker', 'systemd:pacemaker.service', {}),
  has('lsb-params', 'parameters of an init script', 'lsb:myapp', { port: '80' }),
  row('systemd-notify', 'notify=true for a clone of a systemd unit', {
    resources: clone(agent('systemd:chronyd', {}), { notify: 'true' }),
  }),
];

const CLOUD_AND_NODES: readonly Row[] = [
  has('az-port', 'azure-lb port out of range', 'ocf:heartbeat:azure-lb', { port: '625000' }),
  has('az-port-zero', 'azure-lb port=0', 'ocf:heartbeat:azure-lb', { port: '0' }),
  has('aws-table', 'aws-vpc-move-ip with a wrong kind of id', 'ocf:heartbeat:aws-vpc-move-ip', {
    ip: '198.51.100.9',
    routing_table: 'vpc-0abc',
    interface: 'eth0',
  }),
  has('aws-eip', 'awseip with a name', 'ocf:heartbeat:awseip', {
    elastic_ip: 'my-eip',
    allocation_id: 'eipalloc-1',
    private_ip_address: '192.0.2.7',
  }),
  has('aws-eip-id', 'awseip with an association id', 'ocf:heartbeat:awseip', {
    elastic_ip: '203.0.113.9',
    allocation_id: 'eipassoc-0123456789abcdef0',
    private_ip_address: '192.0.2.7',
  }),
  has('aws-route53', 'route53 without trailing dot, ttl in words', 'ocf:heartbeat:aws-vpc-route53', {
    fullname: 'db.example.com',
    hostedzoneid: 'Z1',
    ttl: 'ten',
  }),
  has('gcp-alias', 'gcp alias without prefix', 'ocf:heartbeat:gcp-vpc-move-vip', { alias_ip: 'vip-one' }),
  has('ping-commas', 'ping host_list with commas', 'ocf:pacemaker:ping', {
    host_list: '192.0.2.1,192.0.2.2',
  }),
  row('ping-commas-clone', 'cloned ping with commas', {
    resources: clone(agent('ocf:pacemaker:ping', { host_list: '192.0.2.1,192.0.2.2' })),
  }),
  row('ping-none', 'ping without host_list', {
    resources: clone(agent('ocf:pacemaker:ping', { multiplier: '100' })),
  }),
  row('ping-multiplier', 'ping multiplier=1000ms', {
    resources: clone(agent('ocf:pacemaker:ping', { host_list: '192.0.2.1', multiplier: '1000ms' })),
  }),
  row('ping-attempts', 'ping attempts=0', {
    resources: clone(agent('ocf:pacemaker:ping', { host_list: '192.0.2.1', attempts: '0' })),
  }),
  row('ping-timeout', 'ping that takes longer than its monitor may', {
    resources: clone(
      agent('ocf:pacemaker:ping', { host_list: '192.0.2.1 192.0.2.2', attempts: '10', timeout: '60' }),
    ),
  }),
  row('ping-dampen', 'ping dampen=5x', {
    resources: clone(agent('ocf:pacemaker:ping', { host_list: '192.0.2.1', dampen: '5x' })),
  }),
  row('ping-heartbeat', 'pingd of heartbeat, long gone', {
    resources: clone(agent('ocf:heartbeat:pingd', { host_list: '192.0.2.1' })),
  }),
  row('health-swapped', 'HealthCPU limits swapped', {
    resources: clone(agent('ocf:pacemaker:HealthCPU', { yellow_limit: '10', red_limit: '50' })),
    options: { 'node-health-strategy': 'migrate-on-red' },
  }),
  row('health-io-swapped', 'HealthIOWait limits swapped', {
    resources: clone(agent('ocf:pacemaker:HealthIOWait', { yellow_limit: '50', red_limit: '10' })),
    options: { 'node-health-strategy': 'migrate-on-red' },
  }),
  row('health-percent', 'HealthCPU limit with a percent sign', {
    resources: clone(agent('ocf:pacemaker:HealthCPU', { yellow_limit: '50%', red_limit: '10%' })),
    options: { 'node-health-strategy': 'migrate-on-red' },
  }),
  row('health-smart', 'HealthSMART temperature limits swapped', {
    resources: clone(
      agent('ocf:pacemaker:HealthSMART', {
        drives: '/dev/sda',
        temp_lower_limit: '70',
        temp_upper_limit: '10',
      }),
    ),
    options: { 'node-health-strategy': 'migrate-on-red' },
  }),
  has('sysinfo-plain', 'SysInfo on one node only', 'ocf:pacemaker:SysInfo', {}),
  row('sysinfo-unit', 'SysInfo disk_unit=GB', {
    resources: clone(agent('ocf:pacemaker:SysInfo', { disk_unit: 'GB' })),
  }),
  row('sysinfo-free', 'SysInfo min_disk_free=10%', {
    resources: clone(agent('ocf:pacemaker:SysInfo', { min_disk_free: '10%' })),
    options: { 'node-health-strategy': 'migrate-on-red' },
  }),
  row('ethmonitor-none', 'ethmonitor without interface', {
    resources: clone(agent('ocf:heartbeat:ethmonitor', { multiplier: '10' })),
  }),
  has('ethmonitor-plain', 'ethmonitor on one node only', 'ocf:heartbeat:ethmonitor', { interface: 'eth0' }),
  has('remote-port', 'remote with port 0', 'ocf:pacemaker:remote', {
    server: '192.0.2.60',
    port: '0',
    reconnect_interval: '60s',
  }),
  has('remote-server', 'remote with a port in server', 'ocf:pacemaker:remote', {
    server: '192.0.2.60:3121',
    reconnect_interval: '60s',
  }),
  has('remote-interval', 'remote reconnect_interval=60x', 'ocf:pacemaker:remote', {
    server: '192.0.2.60',
    reconnect_interval: '60x',
  }),
  has('controld-plain', 'controld without clone', 'ocf:pacemaker:controld', {}),
  row('storage-mon', 'storage-mon scores words', {
    resources: clone(agent('ocf:heartbeat:storage-mon', { drives: '/dev/sda', io_timeout: 'ten' })),
  }),
];

const FENCING: readonly Row[] = [
  fence('fa-check', 'pcmk_host_check=static', { pcmk_host_check: 'static' }),
  fence('fa-check-hyphen', 'pcmk_host_check=static_list', { pcmk_host_check: 'static_list' }),
  fence('fa-delay-unit', 'pcmk_delay_max=15x', { pcmk_delay_max: '15x' }),
  fence('fa-delay-map', 'pcmk_delay_base with = and commas', { pcmk_delay_base: 'n1=5s,n2=10s' }),
  fence('fa-delay-node', 'pcmk_delay_base of an unknown node', { pcmk_delay_base: 'n1:5s;n7:10s' }),
  fence('fa-reboot-ms', 'pcmk_reboot_timeout=60ms', { pcmk_reboot_timeout: '60ms' }),
  fence('fa-limit-words', 'pcmk_action_limit=unlimited', { pcmk_action_limit: 'unlimited' }),
  fence('fa-lanplus', 'lanplus=enabled', { lanplus: 'enabled' }),
  fence('fa-port', 'ipport out of range', { ipport: '62300' + '0' }),
  fence('fa-method', 'method=reset', { method: 'reset' }),
  fence('fa-auth', 'auth=sha256', { auth: 'sha256' }),
  fence('fa-privilege', 'privlvl=admin', { privlvl: 'admin' }),
  fence('fa-ip', 'ip with a port in it', { ip: '192.0.2.9:623' }),
  fence('fa-ip-url', 'ip as URL', { ip: 'https://192.0.2.9/' }),
  fence('fa-power-wait', 'power_wait=5 sec', { power_wait: 'five' }),
  fence('fa-action', 'action=off among the parameters', { action: 'off' }),
  fence('fa-list-brackets', 'pcmk_host_list in brackets', { pcmk_host_list: '[n1,n2,n3]' }),
  fence('fa-reboot-action', 'pcmk_reboot_action=cycle', { pcmk_reboot_action: 'cycle' }),
  fence('fa-map-equals', 'pcmk_host_map with = for every host', { pcmk_host_map: 'n1->1;n2->2;n3->3' }),
  row('fa-device-class', 'fence agent as an OCF agent', {
    resources: agent('ocf:heartbeat:fence_ipmilan', { ip: '192.0.2.9' }),
  }),
];

const AGENTS: readonly Row[] = [
  has('ag-provider', 'agent of the wrong provider', 'ocf:pacemaker:IPaddr2', { ip: '192.0.2.50' }),
  has('ag-provider-back', 'ping of heartbeat', 'ocf:heartbeat:ping', { host_list: '192.0.2.1' }),
  has('ag-case', 'agent in lower case', 'ocf:heartbeat:ipaddr2', { ip: '192.0.2.50' }),
  has('ag-hyphen', 'agent with the wrong separator', 'ocf:heartbeat:LVM_activate', {
    vgname: 'vg0',
    vg_access_mode: 'system_id',
  }),
  has('ag-class', 'unknown class', 'Systemd:httpd', {}),
  has('ag-sh', 'agent with its file ending', 'ocf:heartbeat:Filesystem.sh', {
    device: '/dev/vg0/d',
    directory: '/d',
    fstype: 'xfs',
  }),
  has('ag-param-case', 'parameter in capitals', 'ocf:heartbeat:IPaddr2', { IP: '192.0.2.50' }),
  has('ag-param-hyphen', 'parameter with hyphen', 'ocf:heartbeat:IPaddr2', {
    ip: '192.0.2.50',
    'cidr-netmask': '24',
  }),
  has('ag-param-other', 'ipaddr (of the fence agents) for IPaddr2', 'ocf:heartbeat:IPaddr2', {
    ipaddr: '192.0.2.50',
  }),
  row('ag-lsb-suffix', 'lsb with .service', { resources: agent('lsb:nginx.service', {}) }),
  row('ag-remote-group', 'remote connection in a group', {
    resources: `<group id="G">${monitored('G1', 'ocf:pacemaker:Dummy')}${agent('ocf:pacemaker:remote', { server: '192.0.2.60', reconnect_interval: '60s' })}</group>`,
  }),
  row('ag-attribute', 'ocf:pacemaker:attribute without name', {
    resources: agent('ocf:pacemaker:attribute', { active_value: '1', inactive_value: '1' }),
  }),
  row('ag-service-promotable', 'promotable clone of a service: resource', {
    resources: promotable('service:httpd', {}),
  }),
  row(
    'ag-version-demote',
    'on-fail=demote before 2.0.5',
    {
      clone: `<clone id="Pc">${meta('Pc', { promotable: 'true' })}${primitive('P', 'ocf:pacemaker:Stateful', `<operations>${op('P-1', { name: 'monitor', interval: '10s', timeout: '20s' })}${op('P-3', { name: 'monitor', interval: '11s', timeout: '20s', role: 'Master', 'on-fail': 'demote' })}</operations>`)}</clone>`,
      schema: 'pacemaker-2.10',
    },
    'sles12',
  ),
  row(
    'ag-version-critical',
    'critical before 2.1.0',
    { a: meta('A', { critical: 'false' }), clone: '<!-- -->', schema: 'pacemaker-3.5' },
    'debian11',
  ),
  row(
    'ag-version-unhealthy',
    'allow-unhealthy-nodes before 2.1.3',
    { a: meta('A', { 'allow-unhealthy-nodes': 'true' }), schema: 'pacemaker-3.5' },
    'ubuntu22.04',
  ),
  row(
    'ag-version-unexpected',
    'stop_unexpected before 2.1.3',
    { a: meta('A', { 'multiple-active': 'stop_unexpected' }), schema: 'pacemaker-3.5' },
    'ubuntu22.04',
  ),
  row('ag-two-units', 'the same systemd unit in two resources', {
    resources:
      agent('systemd:haproxy', {}) +
      primitive(
        'R2',
        'systemd:haproxy',
        `<operations>${op('R2-mon', { name: 'monitor', interval: '60s', timeout: '100s' })}</operations>`,
      ),
  }),
  row('ag-two-units-suffix', 'the same systemd unit with and without .service', {
    resources:
      agent('systemd:haproxy', {}) +
      primitive(
        'R2',
        'systemd:haproxy.service',
        `<operations>${op('R2-mon', { name: 'monitor', interval: '60s', timeout: '100s' })}</operations>`,
      ),
  }),
  row('ag-two-configs', 'two apaches of one configuration', {
    resources:
      agent('ocf:heartbeat:apache', { configfile: '/etc/httpd/conf/httpd.conf' }) +
      primitive(
        'R2',
        'ocf:heartbeat:apache',
        `${params('R2', { configfile: '/etc/httpd/conf/httpd.conf' })}<operations>${MONITOR.replaceAll('R-', 'R2-')}</operations>`,
      ),
  }),
  row('ag-group-twice', 'a group with no member but another group', {
    resources: `<group id="G"><group id="G2">${monitored('G1', 'ocf:pacemaker:Dummy')}</group></group>`,
  }),
];

export const PARAMETERS: readonly Row[] = [
  ...ADDRESSES,
  ...STORAGE,
  ...DATABASES,
  ...SERVICES,
  ...CLOUD_AND_NODES,
  ...FENCING,
  ...AGENTS,
];
