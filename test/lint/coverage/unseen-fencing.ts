/**
 * Mistakes around fencing, constraints, options, access and notifications that no collection lists: thought up by an
 * administrator who had not read the rules, as edits of the control cluster.
 */
import { cib, meta, monitored, nvpairs, op, params, primitive } from './base.js';
import type { Parts } from './base.js';
import type { Row } from './cib-rows.js';

const row = (id: string, what: string, parts: Parts, platform?: string): Row => ({
  id,
  what,
  parts,
  ...(platform !== undefined && { platform }),
});
const option = (id: string, what: string, options: Record<string, string>, platform?: string): Row =>
  row(id, what, { options }, platform);
const fence = (id: string, what: string, values: Record<string, string>): Row =>
  row(id, what, { fence: values });
const constraint = (id: string, what: string, constraints: string, more: Parts = {}): Row =>
  row(id, what, { ...more, constraints });
const section = (id: string, what: string, sections: string, more: Parts = {}): Row =>
  row(id, what, { ...more, sections });
const defaults = (id: string, what: string, text: string): Row => row(id, what, { defaults: text });

const dummy = (id: string, inner = ''): string => monitored(id, 'ocf:pacemaker:Dummy', inner);
const group = (id: string, ...members: string[]): string =>
  `<group id="${id}">${members.map((one) => dummy(one)).join('')}</group>`;
const clone = (id: string, values: Record<string, string> = {}): string =>
  `<clone id="${id}">${meta(id, { interleave: 'true', ...values })}${dummy(`${id}-child`)}</clone>`;
const colocation = (rest: string, id = 'c1'): string => `<rsc_colocation id="${id}" ${rest}/>`;
const together = (rsc: string, other: string, score = 'INFINITY'): string =>
  colocation(
    `rsc="${rsc}" with-rsc="${other}" score="${score}"`,
    `c-${rsc}-${other}${score.startsWith('-') ? '-apart' : ''}`,
  );
const order = (first: string, then: string, rest = '', id = `o-${first}-${then}`): string =>
  `<rsc_order id="${id}" first="${first}" then="${then}" ${rest}/>`;
const location = (rsc: string, node: string, score: string): string =>
  `<rsc_location id="l-${rsc}-${node}" rsc="${rsc}" node="${node}" score="${score}"/>`;
const refs = (members: string): string =>
  members
    .split(' ')
    .map((one) => `<resource_ref id="${one}"/>`)
    .join('');
const set = (id: string, members: string, rest = ''): string =>
  `<resource_set id="${id}" ${rest}>${refs(members)}</resource_set>`;
const colocationSets = (sets: string, rest = 'score="INFINITY"', id = 'cs'): string =>
  `<rsc_colocation id="${id}" ${rest}>${sets}</rsc_colocation>`;
const orderSets = (sets: string, rest = 'kind="Mandatory"', id = 'os'): string =>
  `<rsc_order id="${id}" ${rest}>${sets}</rsc_order>`;
const tag = (id: string, members: string): string =>
  `<tag id="${id}">${members
    .split(' ')
    .map((one) => `<obj_ref id="${one}"/>`)
    .join('')}</tag>`;
const tags = (...all: string[]): string => `<tags>${all.join('')}</tags>`;
const device = (id: string, agent: string, values: Record<string, string>, inner = ''): string =>
  primitive(
    id,
    `stonith:${agent}`,
    `${params(id, values)}${inner}<operations>${op(`${id}-mon`, { name: 'monitor', interval: '60s' })}</operations>`,
  );
const ipmi = (id: string, host: string, ip: string, more: Record<string, string> = {}): string =>
  device(id, 'fence_ipmilan', {
    ip,
    username: 'admin',
    password_script: '/etc/cluster/ipmi',
    pcmk_host_list: host,
    ...more,
  });
const THREE =
  ipmi('st1', 'n1', '192.0.2.11') + ipmi('st2', 'n2', '192.0.2.12') + ipmi('st3', 'n3', '192.0.2.13');
const level = (
  index: string,
  target: string,
  devices: string,
  id = `fl-${index}-${target.replace(/\W/g, '')}`,
): string =>
  `<fencing-level id="${id}" index="${index}" ${target.includes('=') ? target : `target="${target}"`} devices="${devices}"/>`;
const topology = (...levels: string[]): string => `<fencing-topology>${levels.join('')}</fencing-topology>`;
const EVERY = ['n1', 'n2', 'n3'];
const acls = (text: string, on = true): Parts => ({
  ...(on && { options: { 'enable-acl': 'true' } }),
  sections: `<acls>${text}</acls>`,
});
const role = (id: string, ...permissions: string[]): string =>
  `<acl_role id="${id}">${permissions.map((one, index) => `<acl_permission id="${id}-${index}" ${one}/>`).join('')}</acl_role>`;
const user = (id: string, ...roles: string[]): string =>
  `<acl_target id="${id}">${roles.map((one) => `<role id="${one}"/>`).join('')}</acl_target>`;
const READ = 'kind="read" xpath="/cib"';
const alert = (inner: string, path = '/usr/local/bin/alert.sh', id = 'al'): string =>
  `<alerts><alert id="${id}" path="${path}">${inner}</alert></alerts>`;
const recipient = (value: string, inner = '', id = 'al-r'): string =>
  `<recipient id="${id}" value="${value}">${inner}</recipient>`;
const nodes = (...texts: string[]): string =>
  EVERY.map((name, index) => {
    const pairs = texts[index] ?? '';
    const [attribute, value] = pairs.split('=');
    const inner = attribute
      ? `<instance_attributes id="${name}-a">${nvpairs(`${name}-a`, { [attribute]: value ?? '' })}</instance_attributes>`
      : '';
    return `<node id="${index + 1}" uname="${name}">${inner}</node>`;
  }).join('');
const rsc = (inner: string): string => `<rsc_defaults>${inner}</rsc_defaults>`;
const ops = (inner: string): string =>
  `<rsc_defaults>${meta('defaults', { 'resource-stickiness': '100' })}</rsc_defaults><op_defaults>${inner}</op_defaults>`;
const ruledMeta = (id: string, condition: string, values: Record<string, string>): string =>
  `<meta_attributes id="${id}"><rule id="${id}-rule" boolean-op="and">${condition}</rule>${nvpairs(id, values)}</meta_attributes>`;
const STICKY = meta('defaults', { 'resource-stickiness': '100' });

const FENCING: readonly Row[] = [
  fence('f-map-unknown', 'host map with a node that does not exist', {
    pcmk_host_list: '',
    pcmk_host_map: 'n1:1;n2:2;n4:3',
  }),
  fence('f-map-equals', 'host map with = between node and port', {
    pcmk_host_list: '',
    pcmk_host_map: 'n1=1;n2=2;n3=3',
  }),
  fence('f-map-empty', 'host map with an empty port', { pcmk_host_list: '', pcmk_host_map: 'n1:;n2:2;n3:3' }),
  fence('f-map-twice', 'the same node twice in a host map', {
    pcmk_host_list: '',
    pcmk_host_map: 'n1:1;n1:2;n2:3;n3:4',
  }),
  fence('f-list-map', 'host list and host map name different nodes', {
    pcmk_host_list: 'n1,n2,n3',
    pcmk_host_map: 'n1:1;n2:2',
  }),
  fence('f-static-empty', 'static-list without hosts', {
    pcmk_host_list: '',
    pcmk_host_check: 'static-list',
  }),
  fence('f-dynamic', 'dynamic-list with an agent that cannot list', { pcmk_host_check: 'dynamic-list' }),
  fence('f-check-none', 'pcmk_host_check=none beside a host list', { pcmk_host_check: 'none' }),
  fence('f-check-word', 'pcmk_host_check=static', { pcmk_host_check: 'static' }),
  fence('f-fqdn', 'host list with full names', {
    pcmk_host_list: 'n1.example.com,n2.example.com,n3.example.com',
  }),
  fence('f-base-over-max', 'pcmk_delay_base larger than pcmk_delay_max', {
    pcmk_delay_base: '20s',
    pcmk_delay_max: '10s',
  }),
  fence('f-delay-huge', 'pcmk_delay_base longer than stonith-timeout', { pcmk_delay_base: '5min' }),
  fence('f-delay-ms', 'pcmk_delay_max in ms', { pcmk_delay_max: '15ms' }),
  fence('f-delay-map-node', 'pcmk_delay_base for an unknown node', { pcmk_delay_base: 'n9:5s;n1:0s' }),
  fence('f-delay-map-comma', 'pcmk_delay_base map with commas', { pcmk_delay_base: 'n1:0s,n2:5s' }),
  fence('f-delay-word', 'pcmk_delay_base that is no time', { pcmk_delay_base: 'short' }),
  fence('f-limit-0', 'pcmk_action_limit=0', { pcmk_action_limit: '0' }),
  fence('f-limit-neg', 'pcmk_action_limit=-5', { pcmk_action_limit: '-5' }),
  fence('f-retries-many', 'pcmk_reboot_retries=100', { pcmk_reboot_retries: '100' }),
  fence('f-retries-0', 'pcmk_off_retries=0', { pcmk_off_retries: '0' }),
  fence('f-retries-neg', 'pcmk_reboot_retries=-1', { pcmk_reboot_retries: '-1' }),
  fence('f-timeout-ms', 'pcmk_reboot_timeout in ms', { pcmk_reboot_timeout: '90ms' }),
  fence('f-timeout-short', 'pcmk_reboot_timeout=2', { pcmk_reboot_timeout: '2' }),
  fence('f-off-timeout', 'pcmk_off_timeout where only reboots happen', { pcmk_off_timeout: '300s' }),
  fence('f-reboot-action', 'pcmk_reboot_action that the agent does not know', {
    pcmk_reboot_action: 'restart',
  }),
  fence('f-monitor-action', 'pcmk_monitor_action=metadata: always succeeds', {
    pcmk_monitor_action: 'metadata',
  }),
  fence('f-reboot-is-status', 'pcmk_reboot_action=status: fences nothing', { pcmk_reboot_action: 'status' }),
  fence('f-reboot-is-on', 'pcmk_reboot_action=on', { pcmk_reboot_action: 'on' }),
  fence('f-off-is-reboot', 'pcmk_off_action=reboot', { pcmk_off_action: 'reboot' }),
  fence('f-argument', 'pcmk_host_argument names no parameter of the agent', {
    pcmk_host_argument: 'hostname',
  }),
  fence('f-plug', 'fixed plug beside several hosts', { plug: '4' }),
  fence('f-ipport', 'ipport out of range', { ipport: '70000' }),
  fence('f-lanplus', 'lanplus=enable', { lanplus: 'enable' }),
  fence('f-privlvl', 'privlvl that IPMI does not have', { privlvl: 'root' }),
  fence('f-method', 'method=reboot', { method: 'reboot' }),
  fence('f-alias-both', 'ip and ipaddr differ', { ipaddr: '192.0.2.10' }),
  fence('f-two-ips', 'two addresses in ip', { ip: '192.0.2.9,192.0.2.10' }),
  fence('f-debug', 'verbose and debug file left on', { verbose: '1', debug_file: '/tmp/fence.log' }),
  fence('f-instance-timeout', 'stonith-timeout as a parameter of the device', { 'stonith-timeout': '300' }),
  fence('f-priority', 'priority as a parameter of the device', { priority: '10' }),
  fence('f-dashes', 'pcmk-host-list with dashes', { 'pcmk-host-list': 'n1' }),
  fence('f-case', 'PCMK_host_check', { PCMK_host_check: 'static-list' }),
  row('f-list-in-meta', 'pcmk_delay_max in the meta attributes of the device', {
    fenceParts: meta('st', { pcmk_delay_max: '10s' }),
  }),
  row('f-two-param-sets', 'second set of parameters of a device: not read', {
    fenceParts:
      '<instance_attributes id="st-p2"><nvpair id="st-p2-d" name="pcmk_delay_max" value="10s"/></instance_attributes>',
  }),
  row('f-provides', 'provides=unfencing on an agent that does not unfence', {
    fenceParts: meta('st', { provides: 'unfencing' }),
  }),
  row('f-provides-word', 'provides=unfence', { fenceParts: meta('st', { provides: 'unfence' }) }),
  row('f-unmanaged', 'fence device with is-managed=false', {
    fenceParts: meta('st', { 'is-managed': 'false' }),
  }),
  row('f-role-promoted', 'fence device with target-role=Unpromoted', {
    fenceParts: meta('st', { 'target-role': 'Unpromoted' }),
  }),
  row('f-defaults-stopped', 'target-role=Stopped for all by default', {
    defaults: rsc(meta('defaults', { 'resource-stickiness': '100', 'target-role': 'Stopped' })),
  }),
  row('f-scsi-no-devices', 'fence_scsi without devices', {
    device: device('st', 'fence_scsi', { pcmk_host_list: 'n1,n2,n3' }),
  }),
  row('f-scsi-provides-off', 'fence_scsi with pcmk_reboot_action=reboot', {
    device: device(
      'st',
      'fence_scsi',
      { devices: '/dev/disk/by-id/x', pcmk_host_list: 'n1,n2,n3', pcmk_reboot_action: 'reboot' },
      meta('st', { provides: 'unfencing' }),
    ),
  }),
  row('f-kdump-only', 'fence_kdump as the only device', {
    device: device('st', 'fence_kdump', { pcmk_host_list: 'n1,n2,n3' }),
  }),
  row('f-kdump-same-level', 'fence_kdump in one level with the power switch', {
    device: ipmi('st', 'n1,n2,n3', '192.0.2.9') + device('kd', 'fence_kdump', { pcmk_host_list: 'n1,n2,n3' }),
    sections: topology(...EVERY.map((node) => level('1', node, 'kd,st'))),
  }),
  row('f-kdump-second', 'fence_kdump behind the power switch', {
    device: ipmi('st', 'n1,n2,n3', '192.0.2.9') + device('kd', 'fence_kdump', { pcmk_host_list: 'n1,n2,n3' }),
    sections: topology(...EVERY.flatMap((node) => [level('1', node, 'st'), level('2', node, 'kd')])),
  }),
  row('f-heuristics-only', 'fence_heuristics_ping as the only device', {
    device: device('st', 'fence_heuristics_ping', { ping_targets: '192.0.2.1', pcmk_host_list: 'n1,n2,n3' }),
  }),
  row('f-heuristics-last', 'fence_heuristics_ping behind the power switch in a level', {
    device:
      ipmi('st', 'n1,n2,n3', '192.0.2.9') +
      device('hp', 'fence_heuristics_ping', { ping_targets: '192.0.2.1', pcmk_host_list: 'n1,n2,n3' }),
    sections: topology(...EVERY.map((node) => level('1', node, 'st,hp'))),
  }),
  row('f-watchdog-name', 'fence_watchdog under another id than watchdog', {
    resources: device('dog', 'fence_watchdog', { pcmk_host_list: 'n1,n2,n3' }),
    options: { 'stonith-watchdog-timeout': '10' },
  }),
  row('f-watchdog-alone', 'fence_watchdog without stonith-watchdog-timeout', {
    device: device('watchdog', 'fence_watchdog', { pcmk_host_list: 'n1,n2,n3' }),
  }),
  row('f-sbd-and-timeout', 'disks for SBD and stonith-watchdog-timeout', {
    device: device('st', 'fence_sbd', { devices: '/dev/disk/by-id/sbd1' }),
    options: { 'have-watchdog': 'true', 'stonith-watchdog-timeout': '10' },
  }),
  row('f-sbd-no-devices', 'fence_sbd without devices', {
    device: device('st', 'fence_sbd', {}),
    options: { 'have-watchdog': 'true' },
  }),
  row('f-sbd-unstable', 'SBD on /dev/sda1', {
    device: device('st', 'fence_sbd', { devices: '/dev/sda1' }),
    options: { 'have-watchdog': 'true' },
  }),
  row('f-sbd-two', 'SBD on two disks', {
    device: device('st', 'fence_sbd', { devices: '/dev/disk/by-id/a,/dev/disk/by-id/b' }),
    options: { 'have-watchdog': 'true' },
  }),
  row('f-no-monitor', 'fence device without a monitor', {
    device: primitive(
      'st',
      'stonith:fence_ipmilan',
      params('st', {
        ip: '192.0.2.9',
        username: 'admin',
        password_script: '/etc/x',
        pcmk_host_list: 'n1,n2,n3',
      }),
    ),
  }),
  row('f-monitor-5s', 'monitor of a fence device every five seconds', {
    device: primitive(
      'st',
      'stonith:fence_ipmilan',
      `${params('st', { ip: '192.0.2.9', username: 'admin', password_script: '/etc/x', pcmk_host_list: 'n1,n2,n3' })}<operations>${op('st-mon', { name: 'monitor', interval: '5s' })}</operations>`,
    ),
  }),
  row('f-monitor-onfail', 'monitor of a fence device that fences', {
    device: primitive(
      'st',
      'stonith:fence_ipmilan',
      `${params('st', { ip: '192.0.2.9', username: 'admin', password_script: '/etc/x', pcmk_host_list: 'n1,n2,n3' })}<operations>${op('st-mon', { name: 'monitor', interval: '60s', 'on-fail': 'fence' })}</operations>`,
    ),
  }),
  row('f-same-ip', 'two devices for two nodes with the same address', {
    device:
      ipmi('st1', 'n1', '192.0.2.11') + ipmi('st2', 'n2', '192.0.2.11') + ipmi('st3', 'n3', '192.0.2.13'),
  }),
  row('f-one-missing', 'devices per node, one node forgotten', {
    device: ipmi('st1', 'n1', '192.0.2.11') + ipmi('st2', 'n2', '192.0.2.12'),
  }),
  row('f-remote-uncovered', 'remote node that no device covers', {
    resources: primitive(
      'r1',
      'ocf:pacemaker:remote',
      `${params('r1', { server: '192.0.2.50', reconnect_interval: '60s' })}<operations>${op('r1-mon', { name: 'monitor', interval: '30s' })}</operations>`,
    ),
  }),
  row('f-banned-tag', 'fence devices banned everywhere through a tag', {
    sections: tags(tag('T', 'st')),
    constraints: EVERY.map((node) => location('T', node, '-INFINITY')).join(''),
  }),
  row('f-banned-rule', 'fence device banned everywhere by a rule', {
    constraints:
      '<rsc_location id="l1" rsc="st"><rule id="ru" score="-INFINITY"><expression id="e1" attribute="#uname" operation="defined"/></rule></rsc_location>',
  }),
  row('f-set-fence', 'fence device in a colocation set', { constraints: colocationSets(set('s1', 'st A')) }),
  row('f-set-order', 'fence device in an order set', { constraints: orderSets(set('s1', 'st A B')) }),
  row('f-tag-order', 'fence device ordered through a tag', {
    sections: tags(tag('T', 'st')),
    constraints: order('T', 'A'),
  }),
  row('f-template-clone', 'fence device from a template, cloned', {
    device: `<template id="ft" class="stonith" type="fence_ipmilan">${params('ft', { username: 'admin', password_script: '/etc/x' })}</template><clone id="stc"><primitive id="st" template="ft">${params('st', { ip: '192.0.2.9', pcmk_host_list: 'n1,n2,n3' })}<operations>${op('st-mon', { name: 'monitor', interval: '60s' })}</operations></primitive></clone>`,
  }),
  section(
    't-pattern-none',
    'level whose pattern matches no node',
    topology(
      ...EVERY.map((node) => level('1', node, 'st')),
      level('2', 'target-pattern="^db-"', 'st', 'flp'),
    ),
  ),
  section(
    't-attr-none',
    'level for an attribute that no node has',
    topology(level('1', 'target-attribute="rack" target-value="1"', 'st', 'fla')),
  ),
  section(
    't-attr-value',
    'level for a value that no node has',
    topology(level('1', 'target-attribute="rack" target-value="r1"', 'st', 'fla')),
    { nodes: nodes('rack=1', 'rack=1', 'rack=2') },
  ),
  section(
    't-unknown-node',
    'level for an unknown node',
    topology(...EVERY.map((node) => level('1', node, 'st')), level('1', 'n9', 'st')),
  ),
  section(
    't-unknown-device',
    'level with an unknown device',
    topology(...EVERY.map((node) => level('1', node, node === 'n2' ? 'stt' : 'st'))),
  ),
  section(
    't-index-12',
    'level 12',
    topology(...EVERY.flatMap((node) => [level('1', node, 'st'), level('12', node, 'st')])),
  ),
  section(
    't-repeat',
    'a device twice in one level',
    topology(...EVERY.map((node) => level('1', node, 'st,st'))),
  ),
  section('t-clone', 'level that names a group', topology(...EVERY.map((node) => level('1', node, 'g'))), {
    resources: group('g', 'X', 'Y'),
  }),
  section(
    't-wrong-host',
    'level for a node that its device does not fence',
    topology(level('1', 'n1', 'st1'), level('1', 'n2', 'st1'), level('1', 'n3', 'st3')),
    { device: THREE },
  ),
  section(
    't-name-and-pattern',
    'levels for one node by name and by pattern',
    topology(level('1', 'n1', 'st1'), level('2', 'target-pattern="n.*"', 'st2', 'flp')),
    { device: ipmi('st1', 'n1,n2,n3', '192.0.2.11') + ipmi('st2', 'n1,n2,n3', '192.0.2.12') },
  ),
  section(
    't-one-node-only',
    'level for one of three nodes, by pattern',
    topology(level('1', 'target-pattern="^n1$"', 'st', 'flp')),
  ),
  section(
    't-pdu-off-on',
    'two power supplies in two levels',
    topology(...EVERY.flatMap((node) => [level('1', node, 'pdu1'), level('2', node, 'pdu2')])),
    {
      device: ['pdu1', 'pdu2']
        .map((id, index) =>
          device(id, 'fence_apc', {
            ip: `192.0.2.2${index}`,
            username: 'apc',
            password_script: '/etc/x',
            pcmk_host_map: 'n1:1;n2:2;n3:3',
          }),
        )
        .join(''),
    },
  ),
];

const OPTIONS: readonly Row[] = [
  option('p-bad-bool', 'stonith-enabled=disabled', { 'stonith-enabled': 'disabled' }),
  option('p-no', 'stonith-enabled=no', { 'stonith-enabled': 'no' }),
  option('p-action-word', 'stonith-action=shutdown', { 'stonith-action': 'shutdown' }),
  option('p-timeout-2', 'stonith-timeout=2', { 'stonith-timeout': '2' }),
  option('p-timeout-0', 'stonith-timeout=0', { 'stonith-timeout': '0' }),
  option('p-timeout-neg', 'stonith-timeout=-1', { 'stonith-timeout': '-1' }),
  option('p-timeout-day', 'stonith-timeout=1d', { 'stonith-timeout': '1d' }),
  option('p-attempts-0', 'stonith-max-attempts=0', { 'stonith-max-attempts': '0' }),
  option('p-attempts-neg', 'stonith-max-attempts=-3', { 'stonith-max-attempts': '-3' }),
  option('p-reaction', 'fence-reaction=reboot', { 'fence-reaction': 'reboot' }),
  option('p-delay-neg', 'priority-fencing-delay=-10', { 'priority-fencing-delay': '-10' }),
  row('p-delay-same', 'priority-fencing-delay with the same priority for all', {
    options: { 'priority-fencing-delay': '30s' },
    defaults: rsc(meta('defaults', { 'resource-stickiness': '100', priority: '10' })),
  }),
  row('p-delay-fence', 'priority-fencing-delay with a priority of the fence device only', {
    options: { 'priority-fencing-delay': '30s' },
    fenceParts: meta('st', { priority: '10' }),
  }),
  option('p-quorum-word', 'no-quorum-policy=Ignor', { 'no-quorum-policy': 'Ignor' }),
  option('p-quorum-fence', 'no-quorum-policy=fence before 2.1.9', { 'no-quorum-policy': 'fence' }),
  row('p-quorum-rule', 'no-quorum-policy=ignore at night', {
    properties: `<cluster_property_set id="cib-bootstrap-options"><rule id="ru"><date_expression id="d" operation="date_spec"><date_spec id="ds" hours="0-6"/></date_expression></rule>${nvpairs('cbo', { 'no-quorum-policy': 'ignore', 'stonith-timeout': '120s' })}</cluster_property_set>`,
  }),
  option('p-watchdog-nounit', 'stonith-watchdog-timeout without a watchdog', {
    'stonith-watchdog-timeout': '10',
    'have-watchdog': 'false',
  }),
  option('p-stickiness', 'resource-stickiness as a cluster option', { 'resource-stickiness': '100' }),
  option('p-threshold', 'migration-threshold as a cluster option', { 'migration-threshold': '3' }),
  option('p-default-stickiness', 'default-resource-stickiness of Pacemaker 1', {
    'default-resource-stickiness': '100',
  }),
  option('p-op-timeout', 'default-action-timeout of Pacemaker 1', { 'default-action-timeout': '60s' }),
  option('p-maintenance', 'maintenance instead of maintenance-mode', { maintenance: 'true' }),
  option('p-standby', 'standby as a cluster option', { standby: 'on' }),
  option('p-quorum-votes', 'expected-quorum-votes of the old plugin', { 'expected-quorum-votes': '3' }),
  option('p-two-node', 'two_node as a cluster option', { two_node: '1' }),
  option('p-token', 'token as a cluster option', { token: '10000' }),
  row('p-meta-option', 'cluster option as a meta attribute of a resource', {
    a: meta('A', { 'stonith-enabled': 'false' }),
  }),
  row('p-node-option', 'cluster option as a node attribute', { nodes: nodes('no-quorum-policy=freeze') }),
  row('p-defaults-option', 'maintenance-mode in rsc_defaults', {
    defaults: rsc(meta('defaults', { 'resource-stickiness': '100', 'maintenance-mode': 'true' })),
  }),
  option('p-recheck-ms', 'cluster-recheck-interval=10ms', { 'cluster-recheck-interval': '10ms' }),
  option('p-recheck-2s', 'cluster-recheck-interval=2s', { 'cluster-recheck-interval': '2s' }),
  option('p-recheck-day', 'cluster-recheck-interval=1d', { 'cluster-recheck-interval': '1d' }),
  option('p-deadtime', 'dc-deadtime=10min', { 'dc-deadtime': '10min' }),
  option('p-escalation', 'shutdown-escalation=30s', { 'shutdown-escalation': '30s' }),
  option('p-cluster-delay', 'cluster-delay=0', { 'cluster-delay': '0' }),
  option('p-batch', 'batch-limit=-5', { 'batch-limit': '-5' }),
  option('p-batch-1', 'batch-limit=1', { 'batch-limit': '1' }),
  option('p-migration', 'migration-limit=0', { 'migration-limit': '0' }),
  option('p-load', 'load-threshold=0.8', { 'load-threshold': '0.8' }),
  option('p-load-word', 'load-threshold=high', { 'load-threshold': 'high' }),
  option('p-transition', 'transition-delay=10min', { 'transition-delay': '10min' }),
  option('p-integration', 'join-integration-timeout=1s', { 'join-integration-timeout': '1s' }),
  option('p-lock-limit', 'shutdown-lock-limit without shutdown-lock', { 'shutdown-lock-limit': '10min' }),
  option('p-lock-short', 'shutdown-lock-limit=1s', { 'shutdown-lock': 'true', 'shutdown-lock-limit': '1s' }),
  option('p-health-none', 'node-health-strategy without anything that sets health', {
    'node-health-strategy': 'migrate-on-red',
  }),
  option('p-health-typo', 'node-health-strategy=progresive', { 'node-health-strategy': 'progresive' }),
  option('p-health-base', 'node-health-base without progressive', {
    'node-health-strategy': 'migrate-on-red',
    'node-health-base': '100',
  }),
  option('p-placement', 'placement-strategy=utilisation', { 'placement-strategy': 'utilisation' }),
  option('p-placement-nothing', 'placement-strategy=balanced without utilization', {
    'placement-strategy': 'balanced',
  }),
  option('p-symmetric', 'symmetric-cluster=opt-in', { 'symmetric-cluster': 'opt-in' }),
  option('p-probes', 'enable-startup-probes=false', { 'enable-startup-probes': 'false' }),
  option('p-orphans', 'stop-orphan-resources=false', { 'stop-orphan-resources': 'false' }),
  option('p-orphan-actions', 'stop-orphan-actions=false', { 'stop-orphan-actions': 'false' }),
  option('p-infrastructure', 'cluster-infrastructure=cman', { 'cluster-infrastructure': 'cman' }),
  option('p-blank', 'blank before the value', { 'no-quorum-policy': ' freeze' }),
  option('p-case', 'name of an option in capitals', { 'No-Quorum-Policy': 'freeze' }),
  option('p-series', 'pe-input-series-max=0', { 'pe-input-series-max': '0' }),
  option('p-removed', 'remove-after-stop=true', { 'remove-after-stop': 'true' }),
  option('p-removed-3', 'crmd-transition-delay on Pacemaker 3', { 'crmd-transition-delay': '5s' }, 'rhel10'),
  option(
    'p-poweroff-3',
    'stonith-action=poweroff on Pacemaker 3',
    { 'stonith-action': 'poweroff' },
    'rhel10',
  ),
  row('p-terminate', 'terminate=true as a node attribute', { nodes: nodes('terminate=true') }),
  row('p-health-value', '#health-disk=orange', {
    nodes: nodes('#health-disk=orange'),
    options: { 'node-health-strategy': 'migrate-on-red' },
  }),
];

const CONSTRAINTS: readonly Row[] = [
  constraint('c-zero', 'colocation with score 0', together('A', 'B', '0')),
  constraint('c-one', 'colocation with score 1', together('A', 'B', '1')),
  constraint(
    'c-cancel',
    'opposite finite colocations',
    together('A', 'B', '100') + together('A', 'B', '-100'),
  ),
  constraint(
    'c-cycle',
    'colocation cycle of three',
    together('A', 'B') + together('B', 'C') + together('C', 'A'),
  ),
  constraint('c-cycle-set', 'pair against a set', together('A', 'B') + colocationSets(set('s1', 'A B'))),
  constraint('c-member-group', 'group member with its own group', together('X', 'g'), {
    resources: group('g', 'X', 'Y'),
  }),
  constraint('c-group-member', 'group with its own member, apart', together('g', 'X', '-INFINITY'), {
    resources: group('g', 'X', 'Y'),
  }),
  constraint('c-set-twice', 'a resource twice in a colocation set', colocationSets(set('s1', 'A B A'))),
  constraint('c-set-single', 'colocation with one set of one', colocationSets(set('s1', 'A'))),
  constraint(
    'c-set-role',
    'promoted role on a set of dummies',
    colocationSets(set('s1', 'A B', 'role="Promoted"') + set('s2', 'C')),
  ),
  constraint(
    'c-set-require',
    'require-all in a colocation set',
    colocationSets(set('s1', 'A B', 'require-all="false"')),
  ),
  constraint(
    'c-set-score',
    'score of a set and of its constraint',
    colocationSets(set('s1', 'A B', 'score="-INFINITY"')),
  ),
  constraint('c-set-noscore', 'colocation sets without a score', colocationSets(set('s1', 'A B'), '')),
  constraint('c-apart-clone', 'apart from a clone that runs everywhere', together('A', 'Xc', '-INFINITY'), {
    resources: clone('Xc'),
  }),
  constraint(
    'c-apart-promotable',
    'apart from a promotable that runs everywhere',
    together('A', 'Pc', '-INFINITY'),
  ),
  constraint('c-clones-apart', 'two clones that run everywhere, apart', together('Xc', 'Yc', '-INFINITY'), {
    resources: clone('Xc') + clone('Yc'),
  }),
  constraint('c-clone-self', 'clone apart from itself', together('Xc', 'Xc', '-INFINITY'), {
    resources: clone('Xc'),
  }),
  constraint(
    'c-both-roles',
    'with the promoted and with the unpromoted instance',
    colocation('rsc="A" with-rsc="Pc" with-rsc-role="Promoted" score="INFINITY"') +
      colocation('rsc="A" with-rsc="Pc" with-rsc-role="Unpromoted" score="INFINITY"', 'c2'),
  ),
  constraint(
    'c-neither-role',
    'apart from the promoted and the unpromoted instances',
    colocation('rsc="A" with-rsc="Pc" with-rsc-role="Promoted" score="-INFINITY"') +
      colocation('rsc="A" with-rsc="Pc" with-rsc-role="Unpromoted" score="-INFINITY"', 'c2'),
  ),
  constraint(
    'c-triangle',
    'with two that must be apart',
    together('A', 'B') + together('A', 'C') + together('B', 'C', '-INFINITY'),
  ),
  constraint(
    'c-group-contra',
    'with a group and apart from its member',
    together('A', 'g') + together('A', 'X', '-INFINITY'),
    { resources: group('g', 'X', 'Y') },
  ),
  constraint(
    'c-tag-contra',
    'together, and apart through a tag',
    together('A', 'B') + together('A', 'T', '-INFINITY'),
    { sections: tags(tag('T', 'B C')) },
  ),
  constraint(
    'c-set-contra',
    'together as a set, apart as a pair',
    colocationSets(set('s1', 'A B C')) + together('C', 'A', '-INFINITY'),
  ),
  constraint(
    'c-pinned-apart',
    'together, pinned to different nodes by rules',
    together('A', 'B') +
      EVERY.slice(1)
        .map((node) => location('A', node, '-INFINITY'))
        .join('') +
      '<rsc_location id="l9" rsc="B"><rule id="ru" score="-INFINITY"><expression id="e1" attribute="#uname" operation="eq" value="n1"/></rule></rsc_location>',
  ),
  constraint(
    'c-pinned-together',
    'apart, pinned to the same node',
    together('A', 'B', '-INFINITY') +
      ['A', 'B'].flatMap((one) => ['n2', 'n3'].map((node) => location(one, node, '-INFINITY'))).join(''),
  ),
  constraint(
    'c-influence',
    'influence=maybe',
    colocation('rsc="A" with-rsc="B" score="INFINITY" influence="maybe"'),
  ),
  constraint(
    'c-influence-apart',
    'influence on an anti-colocation',
    colocation('rsc="A" with-rsc="B" score="-INFINITY" influence="false"'),
  ),
  constraint(
    'c-attr-same',
    'apart by rack where all nodes share one',
    colocation('rsc="A" with-rsc="B" score="-INFINITY" node-attribute="rack"'),
    { nodes: nodes('rack=1', 'rack=1', 'rack=1') },
  ),
  constraint(
    'c-attr-some',
    'together by rack, which one node lacks',
    colocation('rsc="A" with-rsc="B" score="INFINITY" node-attribute="rack"'),
    { nodes: nodes('rack=1', 'rack=1') },
  ),
  constraint(
    'c-role-stopped',
    'with-rsc-role=Stopped',
    colocation('rsc="A" with-rsc="B" with-rsc-role="Stopped" score="INFINITY"'),
  ),
  constraint(
    'c-role-own',
    'own role Promoted of a dummy',
    colocation('rsc="A" rsc-role="Promoted" with-rsc="B" score="INFINITY"'),
  ),
  constraint(
    'c-twice',
    'the same colocation with different scores',
    together('A', 'B') + colocation('rsc="A" with-rsc="B" score="500"', 'c2'),
  ),
  constraint('c-stopped', 'with a resource that is stopped', together('A', 'X'), {
    resources: dummy('X', meta('X', { 'target-role': 'Stopped' })),
  }),
  constraint('c-stopped-set', 'set with a resource that is stopped', colocationSets(set('s1', 'X A')), {
    resources: dummy('X', meta('X', { 'target-role': 'Stopped' })),
  }),
  constraint('c-template', 'colocation with a template that nobody uses', together('A', 'T1'), {
    resources: `<template id="T1" class="ocf" provider="pacemaker" type="Dummy"/>`,
  }),
  constraint('c-negative-groups', 'groups apart with a finite score', together('g1', 'g2', '-500'), {
    resources: group('g1', 'X', 'Y') + group('g2', 'U', 'V'),
  }),
  constraint(
    'c-clone-max',
    'more replicas than nodes allow beside an apart resource',
    together('A', 'Xc', '-INFINITY'),
    { resources: clone('Xc', { 'clone-max': '3' }) },
  ),
  constraint('o-then-promote', 'promote the second, which cannot', order('A', 'B', 'then-action="promote"')),
  constraint(
    'o-inherit-promote',
    'then-action taken over from first-action',
    order('Pc', 'B', 'first-action="promote"'),
  ),
  constraint(
    'o-inherit-stop',
    'first-action=stop without then-action',
    order('A', 'B', 'first-action="stop"'),
  ),
  constraint('o-demote', 'demote of a dummy', order('A', 'B', 'first-action="demote" then-action="stop"')),
  constraint(
    'o-set-promote',
    'set that promotes dummies',
    orderSets(set('s1', 'A B', 'action="promote"') + set('s2', 'C', 'action="start"')),
  ),
  constraint('o-set-single', 'order with one set of one', orderSets(set('s1', 'A'))),
  constraint(
    'o-set-parallel',
    'order with one set that is not sequential',
    orderSets(set('s1', 'A B', 'sequential="false"')),
  ),
  constraint(
    'o-set-twice',
    'a resource in two sets of an order',
    orderSets(set('s1', 'A B') + set('s2', 'A C')),
  ),
  constraint('o-set-same', 'a resource twice in one order set', orderSets(set('s1', 'A B A'))),
  constraint('o-cycle-set', 'cycle of a set and a pair', orderSets(set('s1', 'A B C')) + order('C', 'A')),
  constraint('o-cycle-tag', 'cycle through a tag', order('T', 'C') + order('C', 'A'), {
    sections: tags(tag('T', 'A B')),
  }),
  constraint(
    'o-cycle-group',
    'group set against a pair through a clone',
    order('Xc', 'g') + order('Y', 'Xc'),
    { resources: clone('Xc') + group('g', 'X', 'Y') },
  ),
  constraint('o-group-member', 'group before its member', order('g', 'X'), {
    resources: group('g', 'X', 'Y'),
  }),
  constraint('o-member-group', 'member before its group', order('X', 'g'), {
    resources: group('g', 'X', 'Y'),
  }),
  constraint(
    'o-kinds',
    'the same pair Optional and Mandatory',
    order('A', 'B', 'kind="Mandatory"') + order('A', 'B', 'kind="Optional"', 'o2'),
  ),
  constraint(
    'o-symmetric-pair',
    'asymmetric pairs that contradict when stopping',
    order('A', 'B', 'symmetrical="false"') +
      order('A', 'B', 'first-action="stop" then-action="stop" symmetrical="false"', 'o2'),
  ),
  constraint('o-kind-case', 'kind=mandatory', order('A', 'B', 'kind="mandatory"')),
  constraint('o-negative', 'order with a negative score', order('A', 'B', 'score="-100"')),
  constraint('o-serialize-one', 'Serialize with one resource', orderSets(set('s1', 'A'), 'kind="Serialize"')),
  constraint('o-stopped', 'after a resource that is stopped', order('X', 'A'), {
    resources: dummy('X', meta('X', { 'target-role': 'Stopped' })),
  }),
  constraint('o-unmanaged', 'after a resource that is unmanaged', order('X', 'A'), {
    resources: dummy('X', meta('X', { 'is-managed': 'false' })),
  }),
  constraint(
    'o-require-pair',
    'require-all=false on a pair of primitives',
    order('A', 'B', 'require-all="false"'),
  ),
  constraint(
    'o-set-require-one',
    'require-all=false on a set of one',
    orderSets(set('s1', 'A', 'sequential="false" require-all="false"') + set('s2', 'B')),
  ),
  constraint(
    'o-promoted-back',
    'a resource before the promotion of what it needs',
    order('A', 'Pc', 'then-action="promote"') +
      order('Pc', 'A', 'first-action="promote" then-action="start"'),
  ),
  constraint(
    'k-role',
    'ticket for the promoted role of a dummy',
    '<rsc_ticket id="k" rsc="A" rsc-role="Promoted" ticket="t" loss-policy="stop"/>',
  ),
  constraint(
    'k-demote',
    'ticket that demotes a dummy',
    '<rsc_ticket id="k" rsc="A" ticket="t" loss-policy="demote"/>',
  ),
  constraint(
    'k-fence',
    'ticket that fences with fencing off',
    '<rsc_ticket id="k" rsc="A" ticket="t" loss-policy="fence"/>',
    { options: { 'stonith-enabled': 'false' } },
  ),
];

const ACCESS: readonly Row[] = [
  row('a-root', 'role for root', acls(role('r', READ) + user('root', 'r'))),
  row('a-hacluster', 'role for hacluster', acls(role('r', READ) + user('hacluster', 'r'))),
  row('a-empty-role', 'role without permissions', acls(role('r') + user('bob', 'r'))),
  row('a-empty-user', 'user without roles', acls(role('r', READ) + user('bob'))),
  row('a-twice', 'the same role twice', acls(role('r', READ) + user('bob', 'r', 'r'))),
  row(
    'a-relative',
    'relative XPath',
    acls(role('r', READ, `kind="write" xpath="primitive[@id='A']"`) + user('bob', 'r')),
  ),
  row(
    'a-broken',
    'XPath with a syntax error',
    acls(role('r', READ, `kind="write" xpath="//primitive[@id='A'"`) + user('bob', 'r')),
  ),
  row(
    'a-wrong-id',
    'XPath with an id that does not exist',
    acls(role('r', READ, `kind="write" xpath="//primitive[@id='Z']"`) + user('bob', 'r')),
  ),
  row(
    'a-wrong-attr',
    'XPath on the attribute name of a primitive',
    acls(role('r', READ, `kind="write" xpath="//primitive[@name='A']"`) + user('bob', 'r')),
  ),
  row(
    'a-status',
    'XPath without the leading /cib',
    acls(role('r', READ, 'kind="write" xpath="/configuration/resources"') + user('bob', 'r')),
  ),
  row('a-nothing', 'enable-acl without any user', { options: { 'enable-acl': 'true' } }),
  row('a-kind-case', 'kind=Read', acls(role('r', 'kind="Read" xpath="/cib"') + user('bob', 'r'))),
  row(
    'a-deny-only',
    'role that only denies',
    acls(role('r', 'kind="deny" xpath="//nvpair"') + user('bob', 'r')),
  ),
  row(
    'a-attribute',
    'object-type with an attribute it does not have',
    acls(role('r', READ, 'kind="write" object-type="nvpair" attribute="vlaue"') + user('bob', 'r')),
  ),
  row('a-enable-typo', 'enable-acl=ture', {
    options: { 'enable-acl': 'ture' },
    sections: `<acls>${role('r', READ)}${user('bob', 'r')}</acls>`,
  }),
  row(
    'a-user-twice',
    'the same user twice',
    acls(
      role('r', READ) +
        role('w', READ, 'kind="write" xpath="//rsc_location"') +
        user('bob', 'r') +
        user('bob', 'w'),
    ),
  ),
  section(
    'n-two-recipients',
    'the same recipient twice',
    alert(recipient('a@example.com') + recipient('a@example.com', '', 'al-r2')),
  ),
  section('n-args', 'arguments in the path', alert(recipient('a@example.com'), '/usr/local/bin/alert.sh -v')),
  section('n-home', 'path with a tilde', alert(recipient('a@example.com'), '~/alert.sh')),
  section('n-empty', 'recipient without a value', alert(recipient(''))),
  section(
    'n-timeout-ms',
    'timeout of 300ms',
    alert(meta('al', { timeout: '300ms' }) + recipient('a@example.com')),
  ),
  section('n-timeout-0', 'timeout of 0', alert(meta('al', { timeout: '0' }) + recipient('a@example.com'))),
  section(
    'n-meta-typo',
    'misspelt meta attribute of an alert',
    alert(meta('al', { timestamp_format: '%s' }) + recipient('a@example.com')),
  ),
  section(
    'n-timeout-param',
    'timeout among the environment of an alert',
    alert(params('al', { timeout: '15s' }) + recipient('a@example.com')),
  ),
  section(
    'n-disabled',
    'alert that is disabled',
    alert(meta('al', { enabled: 'false' }) + recipient('a@example.com')),
  ),
  section(
    'n-enabled-bad',
    'enabled=nope',
    alert(meta('al', { enabled: 'nope' }) + recipient('a@example.com')),
  ),
  section(
    'n-same',
    'two alerts with the same path and recipient',
    alert(recipient('a@example.com')).replace('</alerts>', '') +
      alert(recipient('a@example.com', '', 'al2-r'), '/usr/local/bin/alert.sh', 'al2').replace(
        '<alerts>',
        '',
      ),
  ),
  section(
    'n-attribute',
    'select of an attribute that nobody sets',
    alert(
      '<select><select_attributes><attribute id="al-a" name="pingdd"/></select_attributes></select>' +
        recipient('a@example.com'),
    ),
  ),
  section(
    'n-format',
    'timestamp-format that has no conversions',
    alert(meta('al', { 'timestamp-format': 'H:M:S' }) + recipient('a@example.com')),
  ),
];

const DEFAULTS: readonly Row[] = [
  defaults(
    'd-node-expression',
    'node attribute in a rule of rsc_defaults',
    rsc(
      STICKY +
        ruledMeta('rd', '<expression id="e1" attribute="#uname" operation="eq" value="n1"/>', {
          'migration-threshold': '3',
        }),
    ),
  ),
  defaults(
    'd-type-case',
    'type in the wrong case',
    rsc(
      STICKY +
        ruledMeta('rd', '<rsc_expression id="e1" class="ocf" provider="pacemaker" type="dummy"/>', {
          priority: '3',
        }),
    ),
  ),
  defaults(
    'd-class-type',
    'whole agent name in type',
    rsc(STICKY + ruledMeta('rd', '<rsc_expression id="e1" type="ocf:pacemaker:Dummy"/>', { priority: '3' })),
  ),
  defaults(
    'd-op-typo',
    'op_expression for an operation nobody has',
    ops(ruledMeta('od', '<op_expression id="e1" name="moniter"/>', { timeout: '40s' })),
  ),
  defaults(
    'd-op-interval',
    'op_expression for an interval nobody has',
    ops(ruledMeta('od', '<op_expression id="e1" name="monitor" interval="7s"/>', { timeout: '40s' })),
  ),
  defaults(
    'd-op-past',
    'rule of defaults that is over',
    ops(ruledMeta('od', '<date_expression id="e1" operation="lt" end="2019-01-01"/>', { timeout: '40s' })),
  ),
  defaults(
    'd-op-meta',
    'migration-threshold in op_defaults',
    ops(meta('od', { 'migration-threshold': '3' })),
  ),
  defaults('d-op-interval-default', 'interval in op_defaults', ops(meta('od', { interval: '30s' }))),
  defaults('d-op-ignore', 'on-fail=ignore in op_defaults', ops(meta('od', { 'on-fail': 'ignore' }))),
  defaults('d-op-timeout0', 'timeout=0 in op_defaults', ops(meta('od', { timeout: '0' }))),
  defaults('d-op-timeout-ms', 'timeout=60ms in op_defaults', ops(meta('od', { timeout: '60ms' }))),
  defaults('d-op-onfail-word', 'on-fail=reboot in op_defaults', ops(meta('od', { 'on-fail': 'reboot' }))),
  defaults('d-op-check-level', 'OCF_CHECK_LEVEL in op_defaults', ops(meta('od', { OCF_CHECK_LEVEL: '10' }))),
  defaults(
    'd-unmanaged',
    'is-managed=false for all',
    rsc(meta('defaults', { 'resource-stickiness': '100', 'is-managed': 'false' })),
  ),
  defaults(
    'd-requires',
    'requires=nothing for all',
    rsc(meta('defaults', { 'resource-stickiness': '100', requires: 'nothing' })),
  ),
  defaults(
    'd-migrate',
    'allow-migrate=true for all',
    rsc(meta('defaults', { 'resource-stickiness': '100', 'allow-migrate': 'true' })),
  ),
  defaults(
    'd-inf',
    'resource-stickiness=infinity',
    rsc(meta('defaults', { 'resource-stickiness': 'infinity' })),
  ),
  defaults('d-unit', 'resource-stickiness=100s', rsc(meta('defaults', { 'resource-stickiness': '100s' }))),
  defaults(
    'd-threshold',
    'migration-threshold=3x',
    rsc(meta('defaults', { 'resource-stickiness': '100', 'migration-threshold': '3x' })),
  ),
  defaults(
    'd-failure',
    'failure-timeout=1d',
    rsc(meta('defaults', { 'resource-stickiness': '100', 'failure-timeout': '1d' })),
  ),
  defaults(
    'd-param',
    'parameter of an agent in rsc_defaults',
    rsc(meta('defaults', { 'resource-stickiness': '100', pcmk_host_list: 'n1' })),
  ),
  defaults(
    'd-two-sets',
    'two sets of defaults with the same name',
    rsc(STICKY + meta('more', { 'resource-stickiness': '200' })),
  ),
  defaults(
    'd-role-started',
    'target-role=started for all, misspelt',
    rsc(meta('defaults', { 'resource-stickiness': '100', 'target-role': 'Running' })),
  ),
  defaults(
    'd-remote',
    'remote-node in rsc_defaults',
    rsc(meta('defaults', { 'resource-stickiness': '100', 'remote-node': 'vm1' })),
  ),
  row('i-bundle-replica', 'resource named like a replica of a bundle', {
    resources: `<bundle id="b"><podman image="registry.example.com/x:1" replicas="2"/><network control-port="3121"/>${dummy('X')}</bundle>${dummy('b-0')}`,
  }),
  row('i-node-id', 'two nodes with the same id', {
    nodes: '<node id="1" uname="n1"/><node id="1" uname="n2"/><node id="3" uname="n3"/>',
  }),
  row('i-node-case', 'nodes n1 and N1', {
    nodes:
      '<node id="1" uname="n1"/><node id="2" uname="n2"/><node id="3" uname="n3"/><node id="4" uname="N1"/>',
  }),
  row('i-node-zero', 'node with id 0', {
    nodes: '<node id="0" uname="n1"/><node id="2" uname="n2"/><node id="3" uname="n3"/>',
  }),
  row('i-node-type', 'node of type Member', {
    nodes: '<node id="1" uname="n1" type="Member"/><node id="2" uname="n2"/><node id="3" uname="n3"/>',
  }),
  row('i-tag-node', 'tag named like a node', {
    sections: tags(tag('n1', 'A B')),
    constraints: location('n1', 'n2', '50'),
  }),
  row('i-tag-tag', 'tag of tags', {
    sections: tags(tag('T', 'A'), tag('U', 'T')),
    constraints: location('U', 'n2', '50'),
  }),
  row('i-tag-self', 'tag that names a constraint', {
    sections: tags(tag('T', 'A l1')),
    constraints: '<rsc_location id="l1" rsc="T" node="n1" score="50"/>',
  }),
  row('v-unknown', 'schema that does not exist', { schema: 'pacemaker-3.99' }),
  row('v-none', 'validate-with=none', { schema: 'none' }),
  row('v-old-promoted', 'Promoted under a schema that has only Master', { schema: 'pacemaker-3.0' }),
  row('v-old-influence', 'influence before its schema', {
    schema: 'pacemaker-3.5',
    clone: '',
    constraints: colocation('rsc="A" with-rsc="B" score="INFINITY" influence="false"'),
  }),
  row(
    'v-master',
    'master on Pacemaker 3',
    {
      clone: `<master id="Pc">${primitive('P', 'ocf:pacemaker:Stateful', `<operations>${op('P-mon', { name: 'monitor', interval: '10s', timeout: '20s', role: 'Slave' })}${op('P-pro', { name: 'monitor', interval: '11s', timeout: '20s', role: 'Master' })}</operations>`)}</master>`,
    },
    'rhel10',
  ),
  row(
    'v-lifetime',
    'lifetime on Pacemaker 3',
    {
      constraints:
        '<rsc_location id="l1" rsc="A" node="n1" score="50"><lifetime><rule id="lr"><date_expression id="ld" operation="lt" end="2031-01-01"/></rule></lifetime></rsc_location>',
    },
    'rhel10',
  ),
  row(
    'v-role-pm3',
    'role Master on Pacemaker 3',
    { constraints: colocation('rsc="A" with-rsc="Pc" with-rsc-role="Master" score="INFINITY"') },
    'rhel10',
  ),
  row('v-bool', 'symmetrical=yes', { constraints: order('A', 'B', 'symmetrical="yes"') }),
  row('v-score', 'score of 1.5', { constraints: together('A', 'B', '1.5') }),
  row('v-inf', 'score=inf', { constraints: together('A', 'B', 'inf') }),
  row('v-with', 'with_rsc with an underscore', {
    constraints: colocation('rsc="A" with_rsc="B" score="INFINITY"'),
  }),
  row('v-element', 'rsc_collocation', {
    constraints: '<rsc_collocation id="c1" rsc="A" with-rsc="B" score="INFINITY"/>',
  }),
  row('v-topology', 'fencing_topology with an underscore', {
    sections:
      '<fencing_topology><fencing-level id="fl" index="1" target="n1" devices="st"/></fencing_topology>',
  }),
];

export const UNSEEN_FENCING: readonly Row[] = [
  ...FENCING,
  ...OPTIONS,
  ...CONSTRAINTS,
  ...ACCESS,
  ...DEFAULTS,
];

/** What is unusual and right. */
export const LEGITIMATE_FENCING: readonly Row[] = [
  row('ok-three', 'one device per node', { device: THREE }),
  row('ok-three-away', 'one device per node, not on its target', {
    device: THREE,
    constraints: EVERY.map((node, index) => location(`st${index + 1}`, node, '-INFINITY')).join(''),
  }),
  section(
    'ok-levels',
    'two levels: IPMI, then the power switch',
    topology(
      ...EVERY.flatMap((node, index) => [level('1', node, `st${index + 1}`), level('2', node, 'pdu')]),
    ),
    {
      device:
        THREE +
        device('pdu', 'fence_apc_snmp', {
          ip: '192.0.2.30',
          username: 'apc',
          password_script: '/etc/x',
          pcmk_host_map: 'n1:1;n2:2;n3:3',
        }),
    },
  ),
  section(
    'ok-redundant',
    'two power switches in one level',
    topology(...EVERY.map((node) => level('1', node, 'pdu1,pdu2'))),
    {
      device: ['pdu1', 'pdu2']
        .map((id, index) =>
          device(id, 'fence_apc_snmp', {
            ip: `192.0.2.2${index}`,
            username: 'apc',
            password_script: '/etc/x',
            pcmk_host_map: 'n1:1;n2:2;n3:3',
          }),
        )
        .join(''),
    },
  ),
  section(
    'ok-kdump',
    'fence_kdump before the power switch',
    topology(...EVERY.flatMap((node) => [level('1', node, 'kd'), level('2', node, 'st')])),
    {
      device:
        ipmi('st', 'n1,n2,n3', '192.0.2.9') + device('kd', 'fence_kdump', { pcmk_host_list: 'n1,n2,n3' }),
    },
  ),
  section(
    'ok-pattern',
    'level by pattern for all nodes',
    topology(level('1', 'target-pattern="^n[1-3]$"', 'st', 'flp')),
  ),
  section(
    'ok-attribute',
    'levels by attribute',
    topology(
      level('1', 'target-attribute="rack" target-value="1"', 'st', 'fl1'),
      level('1', 'target-attribute="rack" target-value="2"', 'st', 'fl2'),
    ),
    { nodes: nodes('rack=1', 'rack=1', 'rack=2') },
  ),
  section(
    'ok-heuristics',
    'fence_heuristics_ping in front of the power switch',
    topology(...EVERY.map((node) => level('1', node, 'hp,st'))),
    {
      device:
        ipmi('st', 'n1,n2,n3', '192.0.2.9') +
        device('hp', 'fence_heuristics_ping', { ping_targets: '192.0.2.1', pcmk_host_list: 'n1,n2,n3' }),
    },
  ),
  row('ok-scsi', 'fence_scsi with unfencing', {
    device: device(
      'st',
      'fence_scsi',
      { devices: '/dev/disk/by-id/x', pcmk_host_list: 'n1,n2,n3', pcmk_reboot_action: 'off' },
      meta('st', { provides: 'unfencing' }),
    ),
  }),
  row('ok-sbd', 'SBD with three disks', {
    device: device('st', 'fence_sbd', { devices: '/dev/disk/by-id/a,/dev/disk/by-id/b,/dev/disk/by-id/c' }),
    options: { 'have-watchdog': 'true' },
  }),
  row('ok-diskless', 'SBD without disks', {
    device: '',
    options: { 'have-watchdog': 'true', 'stonith-watchdog-timeout': '10' },
  }),
  row('ok-diskless-auto', 'SBD without disks, timeout computed', {
    device: '',
    options: { 'have-watchdog': 'true', 'stonith-watchdog-timeout': '-1' },
  }),
  fence('ok-delay-map', 'delay per node', { pcmk_delay_base: 'n1:0s;n2:5s;n3:10s' }),
  fence('ok-delays', 'random and fixed delay', { pcmk_delay_base: '5s', pcmk_delay_max: '15s' }),
  fence('ok-unlimited', 'any number of actions at once', { pcmk_action_limit: '-1' }),
  fence('ok-reboot-off', 'off instead of reboot', { pcmk_reboot_action: 'off' }),
  fence('ok-monitor-status', 'monitor by status', { pcmk_monitor_action: 'status' }),
  fence('ok-retries', 'no second attempt', { pcmk_reboot_retries: '1', pcmk_reboot_timeout: '60s' }),
  fence('ok-map-many', 'several ports of a node', {
    pcmk_host_list: '',
    pcmk_host_map: 'n1:1,2;n2:3,4;n3:5,6',
  }),
  row('ok-fence-defaults', 'fence device under target-role=Started', {
    fenceParts: meta('st', { 'target-role': 'Started', 'failure-timeout': '10min' }),
  }),
  option('ok-freeze', 'no-quorum-policy=freeze', { 'no-quorum-policy': 'freeze' }),
  option('ok-demote', 'no-quorum-policy=demote', { 'no-quorum-policy': 'demote' }),
  option('ok-suicide', 'no-quorum-policy=suicide on 2.1.5', { 'no-quorum-policy': 'suicide' }),
  option('ok-off', 'stonith-action=off', { 'stonith-action': 'off' }),
  option('ok-panic', 'fence-reaction=panic', { 'fence-reaction': 'panic' }),
  option('ok-batch', 'limits', {
    'batch-limit': '30',
    'migration-limit': '2',
    'node-action-limit': '4',
    'load-threshold': '120%',
  }),
  option('ok-lock', 'shutdown-lock', { 'shutdown-lock': 'true', 'shutdown-lock-limit': '30min' }),
  option('ok-recheck', 'cluster-recheck-interval=60', { 'cluster-recheck-interval': '60' }),
  option('ok-noise', 'what tools write', {
    'last-lrm-refresh': '1700000000',
    'dc-version': '2.1.5-abc',
    'cluster-infrastructure': 'corosync',
    'cluster-name': 'hacluster',
    redis_REPL_INFO: 'n1',
  }),
  row('ok-priority', 'priorities and their delay', {
    options: { 'priority-fencing-delay': '30s' },
    a: meta('A', { priority: '10' }),
  }),
  constraint('ok-apart', 'two resources apart', together('A', 'B', '-INFINITY')),
  constraint('ok-apart-soft', 'two resources rather apart', together('A', 'B', '-100')),
  constraint(
    'ok-promoted',
    'with the promoted instance, after its promotion',
    colocation('rsc="A" with-rsc="Pc" with-rsc-role="Promoted" score="INFINITY"') +
      order('Pc', 'A', 'first-action="promote" then-action="start"'),
  ),
  constraint(
    'ok-unpromoted',
    'reader beside an unpromoted instance',
    colocation('rsc="A" with-rsc="Pc" with-rsc-role="Unpromoted" score="INFINITY"') +
      order('Pc', 'A', 'kind="Mandatory"'),
  ),
  constraint(
    'ok-away',
    'away from the promoted instance',
    colocation('rsc="A" with-rsc="Pc" with-rsc-role="Promoted" score="-INFINITY"'),
  ),
  constraint(
    'ok-sets',
    'sets in both kinds of constraints',
    orderSets(set('s1', 'A B', 'sequential="false"') + set('s2', 'C')) + colocationSets(set('s3', 'C A')),
  ),
  constraint(
    'ok-any',
    'one of two is enough',
    orderSets(
      set('s1', 'A B', 'sequential="false" require-all="false"') + set('s2', 'C', 'sequential="false"'),
    ),
  ),
  constraint(
    'ok-serialize',
    'one at a time',
    orderSets(set('s1', 'A B C', 'sequential="false"'), 'kind="Serialize"'),
  ),
  constraint(
    'ok-asymmetric',
    'start and stop orders on their own',
    order('A', 'B', 'symmetrical="false"') +
      order('B', 'A', 'first-action="stop" then-action="stop" symmetrical="false"', 'o2'),
  ),
  constraint(
    'ok-influence',
    'dependent that does not count',
    colocation('rsc="A" with-rsc="B" score="INFINITY" influence="false"') + order('B', 'A'),
  ),
  constraint(
    'ok-rack',
    'together in one rack',
    colocation('rsc="A" with-rsc="B" score="INFINITY" node-attribute="rack"') + order('B', 'A'),
    { nodes: nodes('rack=1', 'rack=1', 'rack=2') },
  ),
  constraint('ok-clone-two', 'apart from a clone with two instances', together('A', 'Xc', '-INFINITY'), {
    resources: clone('Xc', { 'clone-max': '2' }),
  }),
  row(
    'ok-acl',
    'reader and operator',
    acls(
      role('r', READ) +
        role(
          'o',
          READ,
          `kind="write" xpath="//nvpair[@name='target-role']"`,
          'kind="deny" xpath="//nvpair[@name=\'password\']"',
        ) +
        user('bob', 'r') +
        user('eve', 'o'),
    ),
  ),
  row(
    'ok-acl-reference',
    'ACL by reference',
    acls(role('o', READ, 'kind="write" reference="A"') + user('bob', 'o')),
  ),
  section(
    'ok-alert',
    'alert with everything',
    alert(
      meta('al', { timeout: '15s', 'timestamp-format': '%Y-%m-%d,%H:%M:%S.%06N' }) +
        '<select><select_nodes/><select_fencing/></select>' +
        recipient('a@example.com') +
        recipient('b@example.com', '', 'al-r2'),
    ),
  ),
  section(
    'ok-alert-health',
    'alert on health',
    alert(
      '<select><select_attributes><attribute id="al-a" name="#health-cpu"/></select_attributes></select>' +
        recipient('a@example.com'),
    ),
  ),
  defaults(
    'ok-defaults',
    'defaults by agent',
    rsc(
      STICKY +
        ruledMeta('rd', '<rsc_expression id="e1" class="ocf" provider="pacemaker" type="Dummy"/>', {
          priority: '3',
        }),
    ),
  ),
  defaults(
    'ok-op-defaults',
    'timeouts by operation',
    ops(
      meta('od', { timeout: '60s' }) +
        ruledMeta('odr', '<op_expression id="e1" name="monitor" interval="10s"/>', { timeout: '40s' }),
    ),
  ),
  row('ok-rule-hours', 'stickiness by the hour', {
    defaults: rsc(
      `<meta_attributes id="day" score="2"><rule id="dr"><date_expression id="dd" operation="date_spec"><date_spec id="ds" hours="9-16" weekdays="1-5"/></date_expression></rule>${nvpairs('day', { 'resource-stickiness': 'INFINITY' })}</meta_attributes>${STICKY}`,
    ),
  }),
];

/** The whole CIB of a row. */
export const unseenCib = ({ parts }: Row): string => cib(parts);
