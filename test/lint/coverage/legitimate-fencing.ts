/** Fencing, constraints, options and access that are unusual and right. */
import { meta, nvpairs } from './base.js';
import type { Row } from './cib-rows.js';
import {
  row,
  option,
  fence,
  constraint,
  section,
  defaults,
  clone,
  colocation,
  together,
  order,
  location,
  set,
  colocationSets,
  orderSets,
  device,
  ipmi,
  THREE,
  level,
  topology,
  EVERY,
  acls,
  role,
  user,
  READ,
  alert,
  recipient,
  nodes,
  rsc,
  ops,
  ruledMeta,
  STICKY,
} from './fencing-parts.js';

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
  fence('ok-retries-0', 'pcmk_off_retries=0', { pcmk_off_retries: '0' }),
  row('ok-sbd-two', 'SBD on two disks', {
    device: device('st', 'fence_sbd', { devices: '/dev/disk/by-id/a,/dev/disk/by-id/b' }),
    options: { 'have-watchdog': 'true' },
  }),
  row('ok-delay-same', 'priority-fencing-delay with the same priority for all', {
    options: { 'priority-fencing-delay': '30s' },
    defaults: rsc(meta('defaults', { 'resource-stickiness': '100', priority: '10' })),
  }),
  constraint('ok-score-one', 'colocation with score 1', together('A', 'B', '1')),
  constraint(
    'ok-stop-order',
    'first-action=stop without then-action',
    order('A', 'B', 'first-action="stop"'),
  ),
];
