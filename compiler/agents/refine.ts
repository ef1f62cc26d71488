/**
 * What we know about parameters beyond their metadata, which calls two thirds of them "string" and is wrong in a dozen
 * places. Sources: the agents' own code (`case` and `ocf_is_true` on the variable), their long descriptions, `fencing.py`.
 *
 * A wrong entry here is a false error for somebody, so a closed set of words is one that the agent itself checks; where
 * anything else might do, the set is open or the parameter is left alone.
 */
import type { ValueType } from '../types/value-type.js';
import type { ParameterFacts } from './facts.js';

export interface Refinement {
  readonly type?: ValueType;
  readonly listSeparator?: ParameterFacts['listSeparator'];
  readonly map?: NonNullable<ParameterFacts['map']>;
  readonly secret?: boolean;
  readonly deprecated?: readonly string[];
}

type Entry = ValueType | Refinement;
type Overlay = Readonly<Record<string, Entry>>;

const STRING: ValueType = { kind: 'string' };
const IP: ValueType = { kind: 'ip' };
const IP4: ValueType = { kind: 'ip', version: 4 };
const HOST: ValueType = { kind: 'host' };
const PORT: ValueType = { kind: 'port' };
const PATH: ValueType = { kind: 'path' };
const BOOL: ValueType = { kind: 'boolean', vocabulary: 'ocf' };
const FENCE_BOOL: ValueType = { kind: 'boolean', vocabulary: 'fence' };
const SECONDS: ValueType = { kind: 'seconds' };
const COUNT: ValueType = { kind: 'integer', min: 0 };
const POSITIVE: ValueType = { kind: 'integer', min: 1 };
/** Where the agent hands it to `ip`, which takes nothing else. */
const NIC: ValueType = { kind: 'format', format: 'interface' };
const URL: ValueType = { kind: 'format', format: 'url' };
const IQN: ValueType = { kind: 'format', format: 'iqn' };
const VERSION: ValueType = { kind: 'version' };
/** Handed to `attrd_updater -d`, which reads units. */
const DURATION: ValueType = { kind: 'duration', use: 'interval' };
const SECRET: Refinement = { secret: true };
const NODES: Refinement = { type: listOf({ kind: 'node' }, ' ') };
const NODE_MAP: Refinement = { map: { entrySeparator: ';', keySeparator: ':' } };

function int(min?: number, max?: number): ValueType {
  return { kind: 'integer', ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function oneOf(...values: string[]): ValueType {
  return { kind: 'enum', values };
}

function suchAs(...values: string[]): ValueType {
  return { kind: 'enum', values, open: true };
}

function listOf(of: ValueType, separator: ' ' | ',' | ';'): ValueType {
  return { kind: 'list', of, separator };
}

const PREFIX: ValueType = { kind: 'integer', min: 0, max: 128, netmask: 'accepted' };
const SAP_SID: ValueType = { kind: 'format', format: 'sap-sid' };
const AWS: Overlay = {
  auth_type: oneOf('key', 'role'),
  region: { kind: 'format', format: 'aws-region' },
};
const MYSQL: Overlay = {
  replication_port: PORT,
  replication_passwd: SECRET,
  test_passwd: SECRET,
  replication_require_ssl: BOOL,
  max_slave_lag: POSITIVE,
  datadir: PATH,
  pid: PATH,
  socket: PATH,
  config: PATH,
};
const SAP_HANA: Overlay = {
  SID: SAP_SID,
  // `00`: with the zero, so not a number.
  InstanceNumber: { kind: 'format', format: 'sap-instance-number' },
  PREFER_SITE_TAKEOVER: suchAs('true', 'false', 'never'),
  AUTOMATED_REGISTER: BOOL,
  DUPLICATE_PRIMARY_TIMEOUT: SECONDS,
  HANA_CALL_TIMEOUT: SECONDS,
  ON_FAIL_ACTION: suchAs('proceed', 'fence'),
};
const CONTAINER: Overlay = {
  mount_points: { type: listOf(PATH, ','), listSeparator: ',' },
  monitor_cmd: STRING,
};
const PERSIST: Overlay = {
  devs: { listSeparator: ' ' },
  reservation_type: oneOf('1', '3', '5', '6', '7', '8'),
  master_score_base: COUNT,
  master_score_dev_factor: COUNT,
  master_score_delay: SECONDS,
};
const PING: Overlay = {
  dampen: DURATION,
  host_list: { type: listOf(HOST, ' ') },
};
const OVN: Overlay = {
  master_ip: IP,
  nb_master_port: PORT,
  sb_master_port: PORT,
  nb_master_protocol: oneOf('tcp', 'ssl'),
  sb_master_protocol: oneOf('tcp', 'ssl'),
};

const OCF: Readonly<Record<string, Overlay>> = {
  'ocf:heartbeat:IPaddr2': {
    ip: IP,
    // findif.sh turns a netmask into a prefix, the description forbids it.
    cidr_netmask: { kind: 'integer', min: 0, max: 128, netmask: 'tolerated' },
    nic: NIC,
    broadcast: { kind: 'format', format: 'broadcast' },
    mac: { kind: 'format', format: 'mac' },
    clusterip_firewall: oneOf('auto', 'nft', 'iptables'),
    arp_sender: oneOf('send_arp', 'iputils_arping', 'libnet_arping', 'ipoibarping'),
    arp_bg: BOOL,
    run_arping: BOOL,
    nodad: BOOL,
    noprefixroute: BOOL,
    check_link_status: BOOL,
    arp_interval: COUNT,
    arp_count: COUNT,
    arp_count_refresh: COUNT,
    preferred_lft: suchAs('forever'),
  },
  'ocf:heartbeat:IPaddr': {
    ip: IP4,
    broadcast: { kind: 'format', format: 'broadcast' },
    cidr_netmask: { kind: 'integer', min: 0, max: 32, netmask: 'accepted' },
  },
  'ocf:heartbeat:IPv6addr': { nic: NIC, cidr_netmask: int(0, 128) },
  'ocf:heartbeat:IPsrcaddr': { ipaddress: IP, cidr_netmask: PREFIX, pref: oneOf('low', 'medium', 'high') },
  'ocf:heartbeat:SendArp': { ip: IP },
  'ocf:heartbeat:VIPArip': { ip: IP },
  'ocf:heartbeat:Route': {
    destination: { kind: 'format', format: 'destination' },
    device: NIC,
    family: oneOf('ip4', 'ip6', 'detect'),
    gateway: IP,
    source: IP,
  },
  'ocf:heartbeat:Filesystem': {
    // A device, UUID=, LABEL=, -U, -L, host:/export or //host/share.
    device: STRING,
    directory: PATH,
    fstype: suchAs(
      'ext4',
      'xfs',
      'btrfs',
      'nfs',
      'nfs4',
      'cifs',
      'gfs2',
      'ocfs2',
      'glusterfs',
      'tmpfs',
      'none',
    ),
    run_fsck: oneOf('auto', 'force', 'no'),
    force_unmount: suchAs('true', 'false', 'safe'),
    term_signals: { type: listOf({ kind: 'format', format: 'signal' }, ' ') },
    kill_signals: { type: listOf({ kind: 'format', format: 'signal' }, ' ') },
    signal_delay: COUNT,
    options: { listSeparator: ',' },
  },
  'ocf:heartbeat:LVM': { volgrpname: { kind: 'format', format: 'volume-group' }, partial_activation: BOOL },
  'ocf:heartbeat:LVM-activate': {
    vg_access_mode: oneOf('lvmlockd', 'clvmd', 'system_id', 'tagging'),
    activation_mode: oneOf('exclusive', 'shared'),
    vgname: { kind: 'format', format: 'volume-group' },
    lvname: { kind: 'format', format: 'basename' },
    partial_activation: BOOL,
    degraded_activation: BOOL,
    majority_pvs: BOOL,
  },
  'ocf:heartbeat:apache': {
    configfile: PATH,
    httpd: PATH,
    client: suchAs('wget', 'curl'),
    port: PORT,
    statusurl: URL,
  },
  'ocf:heartbeat:nginx': { configfile: PATH, httpd: PATH, testclient: suchAs('wget', 'curl'), port: PORT },
  'ocf:heartbeat:Squid': { squid_port: PORT },
  'ocf:heartbeat:pgsql': {
    // Any other word is silently taken for replication.
    rep_mode: oneOf('none', 'async', 'sync', 'slave'),
    node_list: NODES,
    external_standby_node_list: { listSeparator: ' ' },
    master_ip: IP,
    pgport: PORT,
    pgdata: PATH,
    monitor_password: SECRET,
    stop_escalate: SECONDS,
    stop_escalate_in_slave: SECONDS,
    xlog_check_count: COUNT,
    crm_attr_timeout: POSITIVE,
  },
  'ocf:heartbeat:pgsqlms': { pgport: PORT, pgdata: PATH, bindir: PATH, maxlag: COUNT },
  'ocf:heartbeat:mysql': MYSQL,
  'ocf:heartbeat:mariadb': { ...MYSQL, node_list: NODES },
  'ocf:heartbeat:mariadb-centreon': { ...MYSQL, node_list: NODES },
  'ocf:percona:mysql_prm': MYSQL,
  'ocf:percona:mysql_prm_gtid': MYSQL,
  'ocf:heartbeat:galera': {
    check_passwd: SECRET,
    cluster_host_map: NODE_MAP,
    wsrep_cluster_address: { kind: 'format', format: 'gcomm' },
  },
  'ocf:heartbeat:redis': {
    port: PORT,
    tunnel_host: HOST,
    tunnel_port_map: NODE_MAP,
    rundir: PATH,
    pidfile_name: { kind: 'format', format: 'basename' },
    socket_name: { kind: 'format', format: 'basename' },
  },
  'ocf:heartbeat:podman-etcd': { node_ip_map: NODE_MAP },
  'ocf:heartbeat:powervs-move-ip': { ip: IP, route_host_map: NODE_MAP, api_key: SECRET },
  'ocf:heartbeat:powervs-subnet': {
    ip: IP,
    crn_host_map: NODE_MAP,
    vsi_host_map: NODE_MAP,
    api_key: SECRET,
  },
  'ocf:heartbeat:VirtualDomain': {
    config: PATH,
    migrateport: PORT,
    migration_downtime: COUNT,
    migration_speed: COUNT,
    migration_transport: suchAs('ssh', 'tcp', 'tls'),
    monitor_scripts: { type: listOf(PATH, ' ') },
    copyindirs: { type: listOf(PATH, ' ') },
  },
  'ocf:heartbeat:Xen': { xmfile: STRING, shutdown_timeout: SECONDS, reserved_Dom0_memory: COUNT },
  'ocf:heartbeat:exportfs': {
    directory: { type: listOf(PATH, ' ') },
    fsid: { kind: 'format', format: 'fsid' },
    options: { listSeparator: ',' },
  },
  'ocf:heartbeat:nfsserver': {
    nfs_ip: { type: listOf(HOST, ','), listSeparator: ',' },
    nfs_shared_infodir: PATH,
    rpcpipefs_dir: PATH,
    lockd_tcp_port: PORT,
    lockd_udp_port: PORT,
    mountd_port: PORT,
    statd_port: PORT,
    statd_outgoing_port: PORT,
    rquotad_port: PORT,
  },
  'ocf:heartbeat:nfsnotify': { source_host: HOST },
  'ocf:heartbeat:ganesha-nfs': {
    nfs_port: PORT,
    access_type: oneOf('RW', 'RO', 'None'),
    protocols: { listSeparator: ',' },
    clients: { listSeparator: ',' },
  },
  'ocf:heartbeat:iSCSITarget': {
    implementation: oneOf('iet', 'tgt', 'lio', 'lio-t', 'scst'),
    iqn: IQN,
    portals: { type: listOf({ kind: 'format', format: 'host-port' }, ' ') },
    iser_portals: { type: listOf({ kind: 'format', format: 'host-port' }, ' ') },
    allowed_initiators: { listSeparator: ' ' },
    incoming_password: SECRET,
  },
  'ocf:heartbeat:iSCSILogicalUnit': {
    implementation: oneOf('iet', 'tgt', 'lio', 'lio-t', 'scst'),
    target_iqn: IQN,
    lun: COUNT,
    allowed_initiators: { listSeparator: ' ' },
    block_size: oneOf('512', '1024', '2048', '4096'),
    write_cache: oneOf('0', '1'),
    emulate_tpu: oneOf('0', '1'),
    emulate_3pc: oneOf('0', '1'),
    emulate_caw: oneOf('0', '1'),
    liot_bstype: oneOf('block', 'fileio', 'pscsi'),
    scst_bstype: oneOf('vdisk_blockio', 'vdisk_fileio'),
  },
  'ocf:heartbeat:portblock': {
    protocol: oneOf('tcp', 'udp'),
    action: oneOf('block', 'unblock'),
    method: oneOf('drop', 'reject'),
    direction: oneOf('in', 'out', 'both'),
    firewall: oneOf('auto', 'nft', 'iptables'),
    status_check: oneOf('rule', 'pseudo'),
    portno: { listSeparator: ',' },
  },
  'ocf:heartbeat:SAPInstance': {
    InstanceName: { kind: 'format', format: 'sap-instance' },
    START_PROFILE: PATH,
    DIR_EXECUTABLE: PATH,
    START_WAITTIME: SECONDS,
    // Only exactly `KILL` does anything.
    SHUTDOWN_METHOD: oneOf('normal', 'KILL'),
    DIR_PROFILE: PATH,
    PRE_START_USEREXIT: PATH,
    POST_START_USEREXIT: PATH,
    PRE_STOP_USEREXIT: PATH,
    POST_STOP_USEREXIT: PATH,
  },
  'ocf:heartbeat:SAPDatabase': {
    SID: SAP_SID,
    DBTYPE: oneOf('ADA', 'DB6', 'ORA', 'SYB', 'HDB'),
    NETSERVICENAME: { deprecated: [] },
    DBJ2EE_ONLY: { deprecated: [] },
    JAVA_HOME: { deprecated: [] },
    DIR_BOOTSTRAP: { deprecated: [] },
    DIR_SECSTORE: { deprecated: [] },
    DB_JARS: { deprecated: [] },
  },
  'ocf:suse:SAPHana': SAP_HANA,
  'ocf:suse:SAPHanaController': SAP_HANA,
  'ocf:suse:SAPHanaTopology': SAP_HANA,
  'ocf:suse:SAPHanaFilesystem': SAP_HANA,
  'ocf:heartbeat:SAPHana': SAP_HANA,
  'ocf:heartbeat:SAPHanaController': SAP_HANA,
  'ocf:heartbeat:SAPHanaTopology': SAP_HANA,
  'ocf:heartbeat:CTDB': {
    ctdb_manages_samba: { deprecated: [] },
    ctdb_manages_winbind: { deprecated: [] },
    smb_private_dir: { deprecated: [] },
  },
  'ocf:heartbeat:oracle': {
    ipcrm: oneOf('none', 'instance', 'orauser'),
    shutdown_method: oneOf('checkpoint/abort', 'immediate'),
    monpassword: SECRET,
  },
  'ocf:heartbeat:db2': {
    monitor_retries: COUNT,
    monitor_retries_sleep: COUNT,
    dbpartitionnum: COUNT,
    monitor_retry_all_errors: BOOL,
    dblist: { listSeparator: ' ' },
    admin: { deprecated: [] },
  },
  'ocf:heartbeat:docker': CONTAINER,
  'ocf:heartbeat:podman': CONTAINER,
  'ocf:heartbeat:rkt': CONTAINER,
  'ocf:heartbeat:rabbitmq-server-ha': {
    mnesia_base: PATH,
    erlang_cookie_file: PATH,
    host_ip: IP,
    node_port: PORT,
    erlang_cookie: { type: STRING, secret: true },
    admin_password: SECRET,
    start_time: SECONDS,
    stop_time: SECONDS,
    limit_nofile: COUNT,
  },
  'ocf:heartbeat:azure-lb': { port: PORT },
  'ocf:heartbeat:gcp-ilb': { port: PORT, log_enable: BOOL },
  'ocf:heartbeat:azure-events': { eventTypes: { listSeparator: ',' } },
  'ocf:heartbeat:azure-events-az': { eventTypes: { listSeparator: ',' } },
  'ocf:heartbeat:gcp-pd-move': {
    device_name: STRING,
    mode: oneOf('READ_WRITE', 'READ_ONLY'),
    disk_scope: oneOf('detect', 'regional', 'zone'),
  },
  'ocf:heartbeat:gcp-vpc-move-vip': {
    alias_ip: { kind: 'format', format: 'address-or-network' },
    hostlist: { listSeparator: ' ' },
  },
  'ocf:heartbeat:aws-vpc-move-ip': {
    ...AWS,
    ip: IP4,
    address: { deprecated: ['ip'] },
    lookup_type: oneOf('InstanceId', 'NetworkInterfaceId'),
    interface: NIC,
    routing_table: { type: listOf({ kind: 'format', format: 'aws-route-table' }, ',') },
  },
  'ocf:heartbeat:aws-vpc-route53': {
    auth_type: oneOf('key', 'role'),
    ttl: COUNT,
    fullname: { kind: 'format', format: 'domain-name' },
    ip: { kind: 'format', format: 'address-or-origin' },
  },
  'ocf:heartbeat:awseip': {
    ...AWS,
    elastic_ip: IP4,
    private_ip_address: IP4,
    allocation_id: { kind: 'format', format: 'aws-allocation' },
  },
  'ocf:heartbeat:awsvip': { ...AWS, secondary_private_ip: IP4 },
  'ocf:heartbeat:aliyun-vpc-move-ip': { address: IP4 },
  'ocf:heartbeat:ocivip': { cidr_netmask: int(0, 32) },
  'ocf:heartbeat:crypt': {
    encrypted_dev: { kind: 'format', format: 'uuid-or-device' },
    crypt_dev: { kind: 'format', format: 'basename' },
    crypt_type: suchAs('luks', 'luks1', 'luks2', 'plain'),
  },
  'ocf:heartbeat:symlink': { link: PATH },
  'ocf:heartbeat:anything': { binfile: PATH, workdir: PATH, errlogfile: PATH },
  'ocf:heartbeat:postfix': { config_dir: PATH },
  'ocf:heartbeat:named': { named_rootdir: PATH, monitor_ip: IP },
  'ocf:heartbeat:slapd': { services: { type: listOf(URL, ' ') } },
  'ocf:heartbeat:iface-vlan': { vlan_interface: NIC, vlan_id: int(1, 4094) },
  'ocf:heartbeat:mdraid': { mdadm_conf: PATH, md_dev: PATH },
  'ocf:heartbeat:jboss': { statusurl: URL, rotate_logsuffix: STRING },
  'ocf:heartbeat:pingd': { ...PING, name: STRING, section: STRING, set: STRING, multiplier: COUNT },
  'ocf:heartbeat:SysInfo': { delay: DURATION },
  'ocf:heartbeat:kamailio': { port: PORT, listen_address: HOST },
  'ocf:heartbeat:dhcpd': { config: PATH },
  'ocf:heartbeat:zabbixserver': { config: PATH },
  'ocf:heartbeat:dovecot': { config_file: PATH },
  'ocf:heartbeat:dnsupdate': { type: oneOf('A', 'CNAME'), server: HOST, serverport: PORT },
  'ocf:heartbeat:mpathpersist': PERSIST,
  'ocf:heartbeat:sg_persist': PERSIST,
  'ocf:heartbeat:nvmet-port': {
    type: oneOf('tcp', 'rdma', 'fc'),
    addr_fam: oneOf('ipv4', 'ipv6', 'fc'),
    nqns: { listSeparator: ' ' },
  },
  'ocf:heartbeat:nvmet-subsystem': { allowed_initiators: { listSeparator: ' ' } },
  'ocf:heartbeat:varnish': { backend_type: oneOf('malloc', 'file') },
  'ocf:heartbeat:tomcat': {
    statusurl: URL,
    force_systemd: BOOL,
    tomcat_stop_timeout: { deprecated: [] },
    tomcat_suspend_trialcount: { deprecated: [] },
  },
  'ocf:heartbeat:ipsec': { vip: IP },
  'ocf:heartbeat:sybaseASE': { db_passwd: SECRET },
  'ocf:heartbeat:proftpd': { test_pass: SECRET },
  'ocf:heartbeat:ManageVE': { veid: STRING },
  'ocf:pacemaker:ping': {
    ...PING,
    // `true`, `false`, or `verbose` for more.
    debug: suchAs('true', 'false', 'verbose'),
    failure_score: COUNT,
    timeout: POSITIVE,
    attempts: POSITIVE,
  },
  'ocf:pacemaker:remote': { server: HOST, port: PORT, reconnect_interval: DURATION },
  'ocf:pacemaker:controld': { allow_fencing_disabled: BOOL, allow_stonith_disabled: BOOL },
  'ocf:pacemaker:HealthCPU': { yellow_limit: int(0, 100), red_limit: int(0, 100), dampening: DURATION },
  'ocf:pacemaker:HealthIOWait': { yellow_limit: int(0, 100), red_limit: int(0, 100), dampening: DURATION },
  'ocf:pacemaker:HealthSMART': {
    dampen: DURATION,
    drives: { listSeparator: ' ' },
    devices: { listSeparator: ' ' },
  },
  'ocf:pacemaker:SysInfo': {
    delay: DURATION,
    min_disk_free: { kind: 'format', format: 'number-with-unit' },
    disks: { type: listOf(PATH, ' ') },
  },
  'ocf:pacemaker:ifspeed': { ip: IP, iface: NIC, debug: BOOL, dampen: DURATION },
  'ocf:pacemaker:booth-site': { config: STRING },
  'ocf:linbit:drbd': {
    unfence_extra_args: STRING,
    // "Unless set to the empty string or any non-digits".
    wfc_timeout: STRING,
    adjust_master_score: { type: { kind: 'format', format: 'scores-4' }, listSeparator: ' ' },
    remove_master_score_if_peer_primary: suchAs('true', 'false', 'unexpected'),
    require_drbd_module_version_ge: VERSION,
    require_drbd_module_version_lt: VERSION,
  },
  'ocf:ovn:ovndb-servers': OVN,
  'ocf:percona:mysql_monitor': { cluster_type: suchAs('replication', 'pxc') },
  'ocf:percona:IPaddr3': { ip: IP, cidr_netmask: PREFIX },
  'ocf:ceph:rbd': { secret: SECRET },
};

/** Parameters that fence agents have in common, whichever agent it is. Source: `fencing.py`, `all_opt`. */
const FENCE: Overlay = {
  disable_timeout: FENCE_BOOL,
  ipport: PORT,
  proxyport: PORT,
  delay: SECONDS,
  pcmk_host_list: { listSeparator: ',' },
  ip: HOST,
  ipaddr: HOST,
  password: SECRET,
  passwd: SECRET,
  snmp_priv_passwd: SECRET,
  access_key: SECRET,
  secret_key: SECRET,
  apikey: SECRET,
  api_token: SECRET,
  token: SECRET,
  hexadecimal_kg: { type: { kind: 'format', format: 'hex' }, secret: true },
  cipher: int(0, 17),
  ipmitool_timeout: SECONDS,
  ipmitool_path: PATH,
  sudo_path: PATH,
  ssh_path: PATH,
  telnet_path: PATH,
  gnutlscli_path: PATH,
  identity_file: PATH,
  verbose_level: COUNT,
  retry_on: COUNT,
  devices: { listSeparator: ',' },
  nodename: STRING,
};

const FENCE_AGENTS: Readonly<Record<string, Overlay>> = {
  'stonith:fence_scsi': { key_value: oneOf('id', 'hash') },
  'stonith:fence_mpath': { mpath_register_method: oneOf('multi', 'single') },
  'stonith:fence_aws': {
    region: { kind: 'format', format: 'aws-region' },
    skip_os_shutdown: FENCE_BOOL,
    boto3_debug: FENCE_BOOL,
  },
  'stonith:fence_aws_vpc_net': { boto3_debug: FENCE_BOOL },
  'stonith:fence_gce': { plugzonemap: NODE_MAP },
  'stonith:fence_heuristics_ping': {
    ping_count: POSITIVE,
    ping_good_count: COUNT,
    ping_interval: SECONDS,
    ping_maxfail: COUNT,
    ping_timeout: SECONDS,
    ping_targets: { listSeparator: ',' },
  },
  'stonith:fence_kdump': {
    timeout: SECONDS,
    family: oneOf('auto', 'ipv4', 'ipv6'),
    nodename: { listSeparator: ',' },
  },
  'stonith:fence_xvm': virt(),
  'stonith:fence_virt': virt(),
  'stonith:fence_rcd_serial': { serial_port: PATH },
};

function virt(): Overlay {
  return {
    timeout: SECONDS,
    delay: SECONDS,
    retrans: COUNT,
    ip_family: oneOf('auto', 'ipv4', 'ipv6'),
    auth: oneOf('none', 'sha1', 'sha256', 'sha512'),
    hash: oneOf('none', 'sha1', 'sha256', 'sha512'),
    use_uuid: FENCE_BOOL,
    key_file: PATH,
  };
}

/** `test_passwd`, `os_password`, `admin_password`, `test_pass`, `api_key`; not `passwd_script`, `key_file`, `use_token_cache`. */
const SECRET_NAME =
  /(^|[_-])(passw(or)?d|pass|passphrase|secret[_-]?key|api[_-]?key|api[_-]?token|token)$|^monpassword$/i;

/** Parameters that only some distributions' build of an agent has. Source: runs under a faked RHEL root. */
const ADDITIONS: Readonly<Record<string, readonly string[]>> = {
  'ocf:heartbeat:nfsserver': [
    'nfsd_args',
    'lockd_tcp_port',
    'lockd_udp_port',
    'statd_port',
    'statd_outgoing_port',
    'mountd_port',
    'rquotad_port',
  ],
};

/** Files and directories; an agent runs in a directory of Pacemaker's, so a relative path leads nowhere. */
const PATH_NAME =
  /^(pid|pid_?file|socket|socket_?file|log|log_?file|data_?dir|conf|conf_?file|conf_?dir|config|config_?file|config_?dir|state|state_?file|state_?dir|run_?dir|directory|tmp_?dir)$/;

/** The type that the metadata's own default shows: `/run/x.pid` of a parameter `pidfile`. */
export function typeByDefault(parameter: string, value: string | undefined): ValueType | undefined {
  return value?.startsWith('/') && PATH_NAME.test(parameter) ? PATH : undefined;
}

export function refinement(agent: string, parameter: string): Refinement {
  const entry = agent.startsWith('stonith:')
    ? (FENCE_AGENTS[agent]?.[parameter] ?? FENCE[parameter])
    : OCF[agent]?.[parameter];
  const refined: Refinement = entry === undefined ? {} : 'kind' in entry ? { type: entry } : entry;
  return SECRET_NAME.test(parameter) ? { secret: true, ...refined } : refined;
}

export function additionalParameters(agent: string): readonly string[] {
  return ADDITIONS[agent] ?? [];
}

/** For the tests: an entry that no agent has is a slip of ours. */
export function refinedNames(): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...Object.entries(OCF), ...Object.entries(FENCE_AGENTS)].map(([agent, o]) => [agent, Object.keys(o)]),
  );
}
