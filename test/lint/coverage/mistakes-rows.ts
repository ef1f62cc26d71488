/**
 * The catalogue of real mistakes (reference mistakes.md) in our own words: what the file of an administrator looks like who
 * makes them, in crm shell text, a pcs script or a CIB.
 */
import type { ForeignFormat } from '../../../compiler/import/session.js';

export interface Mistake {
  readonly id: string;
  readonly what: string;
  readonly format: ForeignFormat;
  readonly text: string;
  readonly platform?: string;
  /** Nothing that a file could show: why. */
  readonly outOfReach?: string;
  readonly profiles?: readonly 'sap-hana'[];
}

const NODES2 = 'node 1: n1\nnode 2: n2\n';
const NODES3 = `${NODES2}node 3: n3\n`;
const OPS = 'op monitor interval=20s timeout=60s';
const DELAY = 'pcmk_delay_max=15s';
const FENCE = `primitive st stonith:fence_ipmilan params ip=192.0.2.9 username=admin password_script=/etc/ipmi pcmk_host_list="n1 n2 n3" ${DELAY} op monitor interval=60s\n`;
const OPTIONS = 'property stonith-enabled=true stonith-timeout=120s\nrsc_defaults resource-stickiness=100\n';
const DB = `primitive db ocf:heartbeat:pgsqlms params pgdata=/srv/db bindir=/usr/bin op start timeout=60s op stop timeout=60s op promote timeout=30s op demote timeout=120s op notify timeout=60s op monitor interval=15s timeout=10s role=Promoted op monitor interval=16s timeout=10s role=Unpromoted\nclone ms_db db meta promotable=true notify=true interleave=true\n`;
const DRBD = `primitive drbd ocf:linbit:drbd params drbd_resource=r0 op start timeout=240s op stop timeout=100s op promote timeout=90s op demote timeout=90s op notify timeout=90s op monitor interval=20s timeout=20s role=Promoted op monitor interval=30s timeout=20s role=Unpromoted\nclone ms_drbd drbd meta promotable=true notify=true interleave=true\n`;
const FS = `primitive fs Filesystem params device=/dev/drbd0 directory=/srv fstype=ext4 op start timeout=60s op stop timeout=60s op monitor interval=20s timeout=40s\n`;
const VIP = `primitive vip IPaddr2 params ip=192.0.2.10 cidr_netmask=24 op monitor interval=10s timeout=20s\n`;
const WEB = `primitive web systemd:nginx op start timeout=100s op stop timeout=100s op monitor interval=60s timeout=100s\n`;
const dummy = (id: string): string => `primitive ${id} ocf:pacemaker:Dummy ${OPS}\n`;
const HEAD = NODES3 + FENCE + OPTIONS;

const crm = (id: string, what: string, text: string, head = HEAD): Mistake => ({
  id,
  what,
  format: 'crmsh',
  text: merged(head + text),
});

/** crm takes one line of each of these in a file. */
function merged(text: string): string {
  const lines = text.split('\n');
  const kept = lines.filter((line) => !/^(property|rsc_defaults) /.test(line));
  const all = ['property', 'rsc_defaults'].map((word) => {
    const parts = lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length));
    return parts.length > 0 ? `${word}${parts.join('')}\n` : '';
  });
  return kept.join('\n') + all.join('');
}
const pcs = (id: string, what: string, text: string): Mistake => ({
  id,
  what,
  format: 'pcs',
  text: `${text}\n`,
});
const unreachable = (id: string, what: string, outOfReach: string): Mistake => ({
  id,
  what,
  format: 'crmsh',
  text: '',
  outOfReach,
});

const BARE = NODES3 + OPTIONS;

export const MISTAKES: readonly Mistake[] = [
  crm('F01', 'fencing disabled', `property stonith-enabled=false\n${DRBD}`, NODES2),
  crm('F02', 'no fence device', dummy('a'), BARE),
  crm('F04', 'typo in pcmk_host_list', FENCE.replace('n1 n2 n3', 'n1 n2 n33'), BARE),
  crm(
    'F05',
    'per-node device without a host list',
    'primitive st1 stonith:fence_aliyun params plug=i-0001 region=eu op monitor interval=60s\n',
    BARE,
  ),
  pcs(
    'F06',
    'blank behind pcmk_host_list=',
    'pcs stonith create f fence_ipmilan ip=192.0.2.9 pcmk_host_list= pcmk_host_check=static-list',
  ),
  crm(
    'F06b',
    'pcmk_host_map with ":" and ";" mixed up',
    FENCE.replace('pcmk_host_list="n1 n2 n3"', 'pcmk_host_map="n1;1:n2;2:n3;3"'),
    BARE,
  ),
  crm(
    'F07',
    'device may run on its victim only',
    'primitive st1 stonith:fence_ipmilan params ip=192.0.2.8 username=a password_script=/x pcmk_host_list=n1 op monitor interval=60s\nlocation l st1 inf: n1\n',
  ),
  crm('F08', 'two nodes shoot each other', FENCE.replace(DELAY, '').replace(' n3', ''), NODES2 + OPTIONS),
  crm(
    'F09',
    'priority-fencing-delay without priorities',
    `property priority-fencing-delay=30\n${dummy('a')}`,
  ),
  crm('F10', 'delay as a cluster property', 'property pcmk_delay_max=10\n'),
  crm(
    'F11',
    'same delay on both devices',
    ['1', '2']
      .map(
        (n) =>
          `primitive st${n} stonith:fence_ipmilan params ip=192.0.2.1${n} username=a password_script=/x pcmk_host_list=n${n} pcmk_delay_base=10 op monitor interval=60s\n`,
      )
      .join(''),
    NODES2 + OPTIONS,
  ),
  crm(
    'F12',
    'stonith-timeout below the timeout of the device',
    FENCE.replace(DELAY, `${DELAY} pcmk_reboot_timeout=900`),
    BARE,
  ),
  crm(
    'F13',
    'SBD without a watchdog',
    'property have-watchdog=false\nprimitive s stonith:external/sbd params pcmk_delay_max=30 op monitor interval=60s\n',
    BARE,
  ),
  crm(
    'F14',
    'watchdog timeout with disks',
    'property stonith-watchdog-timeout=10\nprimitive s stonith:external/sbd params sbd_device=/dev/disk/by-id/x pcmk_delay_max=30 op monitor interval=60s\n',
    BARE,
  ),
  crm('F15', 'cloned fence device', 'clone c-st st meta interleave=true\n'),
  crm(
    'F16',
    'sbd_device several times',
    'primitive s stonith:external/sbd params sbd_device=/dev/a sbd_device=/dev/b op monitor interval=60s\n',
  ),
  crm('F17', 'gap in the levels', 'fencing_topology n1: st\n'),
  crm(
    'F19',
    'agent for tests',
    'primitive s stonith:external/ssh params hostlist="n1 n2 n3" op monitor interval=60s\n',
    BARE,
  ),
  crm('F20', 'order with a fence device', `${dummy('db')}order o Mandatory: st db\n`),
  crm('F21', 'no-quorum-policy=ignore', 'property no-quorum-policy=ignore\n'),
  crm(
    'F22',
    'DLM without fencing',
    'property stonith-enabled=false\nprimitive dlm ocf:pacemaker:controld op monitor interval=10 timeout=20 on-fail=ignore op start timeout=90s op stop timeout=100s\nclone cdlm dlm meta interleave=true\n',
    NODES3,
  ),
  crm(
    'F23',
    'cluster file system with no-quorum-policy=stop',
    'primitive gfs Filesystem params device=/dev/vg/l directory=/srv fstype=gfs2 op start timeout=60s op stop timeout=60s op monitor interval=20s timeout=40s on-fail=fence\nclone cgfs gfs meta interleave=true\n',
  ),
  {
    id: 'F24',
    what: 'two_node without wait_for_all',
    format: 'corosync',
    text: 'totem {\n  version: 2\n  cluster_name: c\n}\nnodelist {\n  node {\n    ring0_addr: 192.0.2.1\n    name: n1\n    nodeid: 1\n  }\n  node {\n    ring0_addr: 192.0.2.2\n    name: n2\n    nodeid: 2\n  }\n}\nquorum {\n  provider: corosync_votequorum\n  two_node: 1\n  wait_for_all: 0\n}\n',
  },
  crm('F25', 'concurrent-fencing=false', 'property concurrent-fencing=false\n'),
  crm('F26', 'stonith-action=off', 'property stonith-action=off\n'),
  { ...crm('F26b', 'stonith-action=poweroff', 'property stonith-action=poweroff\n'), platform: 'sles16' },
  crm(
    'F27',
    'old names of fence parameters',
    'primitive s2 stonith:fence_ipmilan params ipaddr=192.0.2.8 login=x passwd=y pcmk_host_list=n1 op monitor interval=60s\n',
  ),
  crm('F28', 'action= on a fence device', FENCE.replace('ip=', 'action=off ip='), BARE),
  crm('F29', 'password in clear text', FENCE.replace('password_script=/etc/ipmi', 'password=geheim'), BARE),
  crm(
    'F30',
    'cloud agent with the default timeouts',
    'primitive s stonith:fence_aws params region=eu-west-1 pcmk_host_map="n1:i-1;n2:i-2;n3:i-3" pcmk_delay_max=15s op monitor interval=60s\n',
    NODES3 + 'property stonith-enabled=true\nrsc_defaults resource-stickiness=100\n',
  ),
  crm(
    'C01',
    'colocation without order',
    `${DRBD}primitive iscsi iSCSITarget params iqn=iqn.2026-01.com.example:t op monitor interval=20s timeout=30s op start timeout=30s op stop timeout=30s\ncolocation c inf: iscsi ms_drbd:Promoted\n`,
  ),
  crm('C02', 'order without colocation', `${DRBD}${FS}order o Mandatory: ms_drbd:promote fs:start\n`),
  crm(
    'C03',
    'colocation with a promotable without a role',
    `${DB}${VIP}colocation c inf: vip ms_db\norder o Mandatory: ms_db:promote vip:start\n`,
  ),
  crm(
    'C04',
    'order waits for start, not promote',
    `${DRBD}${FS}colocation c inf: fs ms_drbd:Promoted\norder o Mandatory: ms_drbd fs\n`,
  ),
  crm(
    'C05',
    'role of a group',
    `${DB}${VIP}${WEB}group g_app vip web\ncolocation c inf: g_app:Promoted ms_db:Promoted\n`,
  ),
  pcs(
    'C06',
    'file system follows its user',
    'pcs resource create fs ocf:heartbeat:Filesystem device=/dev/vg/a directory=/srv fstype=ext4\npcs resource create db ocf:heartbeat:pgsql\npcs constraint order start fs then db\npcs constraint colocation add fs with db',
  ),
  crm(
    'C07',
    'mutual colocation',
    `${dummy('a')}${dummy('b')}colocation c1 inf: a b\ncolocation c2 inf: b a\n`,
  ),
  crm(
    'C08',
    'order cycle through a group',
    `${dummy('a')}${dummy('b')}${dummy('x')}group g a x\norder o1 Mandatory: a b\norder o2 Mandatory: b g\n`,
  ),
  crm('C09', 'order with itself', `${dummy('a')}order o Mandatory: a a\n`),
  crm('C11', 'location of a member of a group', `${FS}${VIP}group g fs vip\nlocation l fs inf: n1\n`),
  crm('C12', 'order that the group has already', `${VIP}${WEB}group g vip web\norder o Mandatory: vip web\n`),
  crm('C13', 'score of an order', `${dummy('a')}${dummy('b')}order o 1000: a b\n`),
  crm(
    'C14',
    'Optional between file system and user',
    `${FS}${WEB}colocation c inf: web fs\norder o Optional: fs web\n`,
  ),
  crm(
    'C15',
    'one-sided order',
    `${DB}${VIP}colocation c inf: vip ms_db:Promoted\norder o Mandatory: ms_db:promote vip:start symmetrical=false\n`,
  ),
  pcs(
    'C16',
    'one set with sequential=false',
    'pcs resource create A ocf:pacemaker:Dummy\npcs resource create B ocf:pacemaker:Dummy\npcs constraint order set A B sequential=false',
  ),
  crm(
    'C17',
    'finite score where INFINITY is meant',
    `${FS}${WEB}colocation c 100: web fs\norder o Mandatory: fs web\n`,
  ),
  crm(
    'C18',
    'finite score between groups',
    `${dummy('a')}${dummy('b')}${dummy('x')}${dummy('y')}group g1 a x\ngroup g2 b y\ncolocation c -5000: g2 g1\n`,
  ),
  pcs(
    'C21',
    'role given twice',
    'pcs resource create P ocf:pacemaker:Stateful promotable\npcs resource create A ocf:pacemaker:Dummy\npcs constraint colocation add A with Promoted P-clone INFINITY with-rsc-role=Promoted',
  ),
  crm('C22', 'clone of an undeclared primitive', `${dummy('rsc_Topology')}clone c rsc_Top\n`),
  crm('C23', 'same id twice', `${dummy('a')}${dummy('b')}location l a 50: n1\nlocation l b 50: n1\n`),
  crm(
    'C24',
    'address before the export',
    `${FS}primitive exp exportfs params directory=/srv clientspec="*" options=rw fsid=1 op start timeout=40s op stop timeout=120s op monitor interval=20s timeout=20s\n${VIP}group g vip fs exp\n`,
  ),
  crm(
    'C26',
    'live migration blocked',
    `${FS}primitive vm VirtualDomain params config=/etc/vm.xml meta allow-migrate=true op start timeout=90s op stop timeout=90s op monitor interval=20s timeout=30s op migrate_to timeout=60s op migrate_from timeout=60s\norder o Mandatory: fs vm\ncolocation c inf: vm fs\n`,
  ),
  crm(
    'C28',
    'booth not ordered before what needs the ticket',
    `${VIP}primitive booth ocf:pacemaker:booth-site op monitor interval=10s timeout=20s op start timeout=20s op stop timeout=20s\ngroup g-booth vip booth\n${WEB}rsc_ticket t ticketA: web loss-policy=stop\n`,
  ),
  crm('L01', 'cli-prefer left', `${dummy('g')}location cli-prefer-g g role=Started inf: n2\n`),
  crm('L02', 'INFINITY preference beats stickiness', `${WEB}location pref web inf: n1\n`),
  crm('L03', 'no stickiness', WEB, NODES3 + FENCE + 'property stonith-enabled=true stonith-timeout=120s\n'),
  crm(
    'L04',
    'negative stickiness',
    WEB,
    NODES3 +
      FENCE +
      'property stonith-enabled=true stonith-timeout=120s\nrsc_defaults resource-stickiness=-10000\n',
  ),
  crm('L05', 'location outweighs stickiness', `${WEB}location l web 200: n1\n`),
  crm(
    'L06',
    'opt-in cluster without a location',
    `${dummy('p')}property symmetric-cluster=false\nlocation ls st 0: n1\n`,
  ),
  crm('L08', 'banned and pinned', `${dummy('g')}location a g inf: n1\nlocation b g -inf: n1\n`),
  crm('L09', 'pingd without not_defined', `${VIP}location l vip rule -inf: pingd lt 100\n`),
  crm('L10', 'resource-discovery=never', `${WEB}location l web resource-discovery=never -inf: n1\n`),
  {
    ...crm(
      'L11',
      'several rules in a location',
      `${WEB}location l web rule 50: #uname eq n1 rule 20: #uname eq n2\n`,
    ),
    platform: 'sles16',
  },
  pcs(
    'L12',
    'rule that a version does not take',
    'pcs resource create A ocf:pacemaker:Dummy\npcs constraint location A rule score=100 #uname eq n1 and',
  ),
  crm(
    'L13',
    'utilization without a placement strategy',
    `primitive a ocf:pacemaker:Dummy utilization cpu=2 ${OPS}\n`,
    `node 1: n1 utilization cpu=4\nnode 2: n2 utilization cpu=4\n${FENCE.replace(' n3', '')}${OPTIONS}`,
  ),
  crm(
    'L14',
    'standby left in the file',
    dummy('a'),
    `node 1: n1 attributes standby=on\nnode 2: n2\nnode 3: n3\n${FENCE}${OPTIONS}`,
  ),
  crm('L15', 'maintenance mode left on', `property maintenance-mode=true\n${dummy('a')}`),
  crm(
    'L15b',
    'target-role=Stopped left',
    `primitive a ocf:pacemaker:Dummy meta target-role=Stopped ${OPS}\n`,
  ),
  crm(
    'L16',
    'pattern that also meets fence devices',
    `${dummy('health-a')}primitive health-st stonith:fence_kdump op monitor interval=60s\nlocation l /health-.*/ inf: n1\n`,
  ),
  crm('O01', 'no monitor', 'primitive a ocf:pacemaker:Dummy\n'),
  crm('O05', 'stop timeout below the advised', FS.replace('op stop timeout=60s', 'op stop timeout=10s')),
  crm(
    'O06',
    'no stop timeout of a file system',
    'primitive fs Filesystem params device=/dev/vg/a directory=/srv fstype=ext4 op monitor interval=20s timeout=40s\n',
  ),
  crm(
    'O07',
    'stop on-fail=ignore',
    `primitive a ocf:pacemaker:Dummy ${OPS} op stop interval=0 timeout=20s on-fail=ignore\n`,
  ),
  crm(
    'O08',
    'misspelt attribute of an operation',
    'primitive a ocf:pacemaker:Dummy op monitor interval=60s timeout=20s on_fail=restart\n',
  ),
  crm(
    'O09',
    'parameter of the agent at an operation',
    `primitive a ocf:pacemaker:Dummy op monitor interval=60s timeout=20s op_params fake=x\n`,
  ),
  crm(
    'O10',
    'monitor interval below its timeout',
    'primitive a ocf:pacemaker:Dummy op monitor interval=2s timeout=60s\n',
  ),
  crm(
    'O12',
    'start with an interval',
    `primitive a ocf:pacemaker:Dummy ${OPS} op start interval=10s timeout=20s\n`,
  ),
  {
    ...crm(
      'O13',
      'record-pending',
      'primitive a ocf:pacemaker:Dummy op monitor interval=60s timeout=20s record-pending=true\n',
    ),
    platform: 'sles16',
  },
  crm('O14', 'monitor on-fail=ignore', DB.replace('role=Promoted', 'on-fail=ignore role=Promoted')),
  crm(
    'O15',
    'depths with the same interval',
    'primitive fs Filesystem params device=/dev/vg/a directory=/srv fstype=ext4 op start timeout=60s op stop timeout=60s op monitor interval=20s timeout=40s op monitor interval=20s timeout=40s OCF_CHECK_LEVEL=10\n',
  ),
  crm(
    'P01',
    'meta attributes as parameters',
    'primitive p ocf:pacemaker:Stateful op monitor interval=10s timeout=20s role=Promoted op monitor interval=11s timeout=20s role=Unpromoted\nms m p params master-max=1 clone-max=3 notify=true\n',
  ),
  pcs(
    'P02',
    'underscores for hyphens',
    'pcs resource create p ocf:pacemaker:Stateful promotable clone_max=2 promoted-node-max=1',
  ),
  pcs('P03', 'parameter of a systemd unit', 'pcs resource create s systemd:sync after=VirtualIP --force'),
  crm('P03b', 'unknown parameter', VIP.replace('cidr_netmask', 'netmask')),
  crm(
    'P04',
    'required parameter missing',
    'primitive exp exportfs params directory=/srv op monitor interval=20s timeout=20s\n',
  ),
  crm('P05', 'netmask in the address', VIP.replace('192.0.2.10', '192.0.2.10/24')),
  crm('P06', 'unknown cluster option', 'property default-resource-stickiness=100 expected-quorum-votes=2\n'),
  crm('P06b', 'op-options in op_defaults', 'op_defaults op-options timeout=600\n'),
  crm('P09', 'same address twice', VIP + VIP.replace('primitive vip', 'primitive vip2')),
  crm(
    'P10',
    'same device twice',
    `${FS.replace('/dev/drbd0', '/dev/vg/a')}${FS.replace('/dev/drbd0', '/dev/vg/a').replace('primitive fs', 'primitive fs2').replace('/srv', '/srv2')}`,
  ),
  crm(
    'P11',
    'xfs in a clone',
    `${FS.replace('/dev/drbd0', '/dev/vg/a').replace('ext4', 'xfs')}clone c fs meta interleave=true\n`,
  ),
  crm('P13', 'anonymous clone of an address', `${VIP}clone c vip meta interleave=true\n`),
  crm(
    'P14',
    'clusterip_hash without a clone',
    VIP.replace('cidr_netmask', 'clusterip_hash=sourceip cidr_netmask'),
  ),
  crm('P15', 'notify missing', DB.replace(' notify=true', '')),
  crm(
    'P16',
    'interleave missing',
    `${dummy('dlm')}${dummy('gfs')}clone c1 dlm\nclone c2 gfs\norder o Mandatory: c1 c2\ncolocation k inf: c2 c1\n`,
  ),
  crm(
    'P18',
    'clone-max above the number of nodes',
    `${dummy('a')}clone c a meta clone-max=5 interleave=true\n`,
  ),
  crm(
    'P19',
    'dual primary with ext4',
    `${DRBD.replace('promotable=true', 'promotable=true promoted-max=2')}${FS}clone cfs fs meta interleave=true\ncolocation c inf: cfs ms_drbd:Promoted\norder o Mandatory: ms_drbd:promote cfs:start\n`,
  ),
  crm('P20', 'migration-threshold without failure-timeout', `rsc_defaults migration-threshold=3\n${WEB}`),
  {
    ...crm(
      'P21',
      'failure-timeout that is never looked at',
      `property cluster-recheck-interval=15min\nrsc_defaults failure-timeout=60s migration-threshold=3\n${WEB}`,
    ),
    platform: 'sles12',
  },
  crm('P22', 'negative threshold', `rsc_defaults migration-threshold=-3\n${WEB}`),
  crm('P23', 'multiple-active=block', `primitive a ocf:pacemaker:Dummy meta multiple-active=block ${OPS}\n`),
  crm(
    'P24',
    'start-failure-is-fatal=false without a threshold',
    `property start-failure-is-fatal=false\n${WEB}`,
  ),
  crm(
    'P25',
    'old words',
    'primitive p ocf:pacemaker:Stateful op monitor interval=10s timeout=20s role=Master op monitor interval=11s timeout=20s role=Slave\nms m p\nproperty crmd-transition-delay=0\n',
  ),
  {
    id: 'P28',
    what: 'bundle without network',
    format: 'pcs',
    text: 'pcs resource bundle create b container podman image=registry.example.com/x:1\npcs resource create A ocf:pacemaker:Dummy bundle b --force\n',
  },
  unreachable('P30', 'services enabled in systemd too', 'it is on the nodes, in no file'),
  crm('P31', 'device path that is not persistent', FS.replace('/dev/drbd0', '/dev/sdb1')),
  crm('P32', 'no netmask', VIP.replace(' cidr_netmask=24', '')),
  {
    ...crm(
      'P33',
      'HANA: topology without interleave',
      'primitive top ocf:suse:SAPHanaTopology params SID=HA1 InstanceNumber=00 op start timeout=600 op stop timeout=600 op monitor interval=50 timeout=600\nprimitive hana ocf:suse:SAPHana params SID=HA1 InstanceNumber=00 PREFER_SITE_TAKEOVER=true DUPLICATE_PRIMARY_TIMEOUT=7200 op start timeout=3600 op stop timeout=3600 op promote timeout=3600 op monitor interval=60 role=Master timeout=700 op monitor interval=61 role=Slave timeout=700\nclone ctop top meta clone-node-max=1\nclone msl hana meta promotable=true notify=true clone-max=2 interleave=true\norder o Optional: ctop msl\n',
    ),
    profiles: ['sap-hana'],
  },
  crm('P36', 'DRBD without notify', DRBD.replace(' notify=true', '')),
  pcs(
    'P37',
    'names that drift in a script',
    'pcs resource create ag_cluster ocf:pacemaker:Stateful promotable notify=true\npcs resource update ag1 meta failure-timeout=60s',
  ),
];

/** What neither crm nor Pacemaker says anything about (reference crmsh.md §3.3). */
export const CRMSH_SILENT: readonly Mistake[] = [
  crm('int', 'garbage for a whole number', VIP.replace('cidr_netmask=24', 'arp_count=many')),
  crm(
    'enum',
    'word that is none of the choices',
    'primitive s SysInfo params disk_unit=X op monitor interval=60s timeout=20s\n'.replace(
      'primitive s SysInfo',
      'primitive s ocf:pacemaker:SysInfo',
    ),
  ),
  crm('ip', 'bad address', VIP.replace('192.0.2.10', '192.0.2.300')),
  crm(
    'deprecated',
    'deprecated parameter',
    'primitive s2 stonith:fence_ipmilan params ipaddr=192.0.2.8 username=x password_script=/x pcmk_host_list=n1 op monitor interval=60s\n',
  ),
  crm(
    'dup-nvpair',
    'same parameter twice',
    VIP.replace('cidr_netmask=24', 'cidr_netmask=24 cidr_netmask=25'),
  ),
  crm('meta-bool', 'is-managed=maybe', `primitive a ocf:pacemaker:Dummy meta is-managed=maybe ${OPS}\n`),
  crm(
    'op-time',
    'time of an operation that cannot be read',
    'primitive a ocf:pacemaker:Dummy op monitor interval=60s timeout=10parsec\n',
  ),
  crm(
    'op-role',
    'role of a monitor on a non-promotable',
    'primitive a ocf:pacemaker:Dummy op monitor interval=60s timeout=20s role=Promoted\n',
  ),
  crm('no-monitor', 'no monitor', 'primitive a ocf:pacemaker:Dummy op start timeout=20s interval=0\n'),
  crm(
    'utilization',
    'utilization that is no number',
    `property placement-strategy=balanced\nprimitive a ocf:pacemaker:Dummy utilization cpu=much ${OPS}\n`,
  ),
  crm('date-range', 'hours=25-99', `${dummy('a')}location l a rule -inf: date spec hours=25-99\n`),
  crm('rule-attribute', 'attribute nobody sets', `${dummy('a')}location l a rule 50: rack eq 1\n`),
  crm('contradiction', '+inf and -inf', `${dummy('a')}location l a inf: n1\nlocation l2 a -inf: n1\n`),
  crm(
    'banned',
    'banned everywhere',
    `${dummy('a')}location l a -inf: n1\nlocation l2 a -inf: n2\nlocation l3 a -inf: n3\n`,
  ),
  crm('opt-in', 'opt-in cluster without locations', `property symmetric-cluster=false\n${dummy('a')}`),
  crm(
    'two-locations',
    'two locations of one node',
    `${dummy('a')}location l a 10: n1\nlocation l2 a 20: n1\n`,
  ),
  crm(
    'order-cycle',
    'order cycle',
    `${dummy('a')}${dummy('b')}order o1 Mandatory: a b\norder o2 Mandatory: b a\n`,
  ),
  crm(
    'col-cycle',
    'colocation cycle of three',
    `${dummy('a')}${dummy('b')}${dummy('d')}colocation c1 inf: a b\ncolocation c2 inf: b d\ncolocation c3 inf: d a\n`,
  ),
  crm(
    'col-contra',
    'contradictory colocations',
    `${dummy('a')}${dummy('b')}colocation c1 inf: a b\ncolocation c2 -inf: a b\n`,
  ),
  crm('col-self', 'colocation with itself', `${dummy('a')}colocation c1 inf: a a\n`),
  crm('col-no-order', 'colocation without order', `${FS}${WEB}colocation c inf: web fs\n`),
  crm('order-no-col', 'order without colocation', `${FS}${WEB}order o Mandatory: fs web\n`),
  crm('promote', 'promote of a non-promotable', `${dummy('a')}${dummy('b')}order o Mandatory: a:promote b\n`),
  crm('role', ':Promoted of a non-promotable', `${dummy('a')}${dummy('b')}colocation c inf: b a:Promoted\n`),
  crm(
    'no-promote',
    'promotable of an agent without promote',
    `${dummy('a')}clone c a meta promotable=true\n`,
  ),
  crm(
    'plain',
    'promotable agent as a plain primitive',
    'primitive p ocf:linbit:drbd params drbd_resource=r0 op monitor interval=20s timeout=20s op start timeout=240s op stop timeout=100s\n',
  ),
  crm('clone-max', 'clone-max above the number of nodes', `${dummy('a')}clone c a meta clone-max=7\n`),
  crm(
    'promoted-max',
    'promoted-max above clone-max',
    'primitive p ocf:pacemaker:Stateful op monitor interval=10s timeout=20s role=Promoted op monitor interval=11s timeout=20s role=Unpromoted\nclone c p meta promotable=true clone-max=1 promoted-max=2\n',
  ),
  crm('anonymous-ip', 'anonymous clone of an address', `${VIP}clone c vip\n`),
  crm(
    'ms',
    'ms is deprecated',
    'primitive p ocf:pacemaker:Stateful op monitor interval=10s timeout=20s role=Master op monitor interval=11s timeout=20s role=Slave\nms m p meta notify=true\n',
  ),
  crm('uncovered', 'a node that no device covers', FENCE.replace('n1 n2 n3', 'n9'), BARE),
  crm('quorum-ignore', 'no-quorum-policy=ignore', 'property no-quorum-policy=ignore\n'),
  crm(
    'priority',
    'priority-fencing-delay without priorities',
    `property priority-fencing-delay=30s\n${dummy('a')}`,
  ),
  {
    id: 'tag',
    what: 'tag with a missing object',
    format: 'crmsh',
    text: `${HEAD}${dummy('a')}tag T a nope\n`,
  },
  crm('alert', 'relative path of an alert', 'alert al "bin/x.sh"\n'),
  crm('alert-meta', 'misspelt meta of an alert', 'alert al "/usr/local/bin/x.sh" meta timout=10s\n'),
  crm(
    'template',
    'unused template',
    'rsc_template T ocf:pacemaker:Dummy op monitor interval=10s timeout=20s\n',
  ),
  crm('ticket', 'unknown ticket', `${dummy('a')}rsc_ticket t tick: a\n`),
  crm('id-node', 'resource with the name of a node', dummy('n1')),
  crm(
    'device',
    'two file systems on one device',
    `${FS}${FS.replace('primitive fs', 'primitive fs2').replace('/srv', '/srv2')}`,
  ),
  crm('fstype', 'bad fstype', FS.replace('ext4', 'etx4')),
  crm(
    'migrate',
    'allow-migrate of an agent that cannot',
    `primitive web apache params configfile=/etc/a.conf meta allow-migrate=true op monitor interval=10s timeout=20s op start timeout=40s op stop timeout=60s\n`,
  ),
];
