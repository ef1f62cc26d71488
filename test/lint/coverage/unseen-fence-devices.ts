/** Mistakes in fence devices and fencing levels that no collection lists. */
import { meta, op, params, primitive } from './base.js';
import type { Row } from './cib-rows.js';
import {
  row,
  fence,
  section,
  group,
  order,
  location,
  set,
  colocationSets,
  orderSets,
  tag,
  tags,
  device,
  ipmi,
  THREE,
  level,
  topology,
  EVERY,
  nodes,
  rsc,
} from './fencing-parts.js';

export const UNSEEN_FENCE_DEVICES: readonly Row[] = [
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
