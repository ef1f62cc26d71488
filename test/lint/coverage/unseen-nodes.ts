/** Nodes, utilization, tickets, meta attributes, and what resources share. */
import { meta, monitored, op, params } from './base.js';
import type { Row } from './cib-rows.js';
import {
  capacities,
  clone,
  colocation,
  constraint,
  defaults,
  dummy,
  firstNode,
  fs,
  group,
  ip,
  location,
  node,
  nodes,
  ofA,
  remote,
  resource,
  row,
  ticket,
  used,
  utilization,
  vm,
  withRemote,
} from './resource-parts.js';

export const UNSEEN_NODES: readonly Row[] = [
  // Nodes.
  row('n-standby-left', 'standby saved', firstNode({ standby: 'true' })),
  row('n-maintenance-left', 'maintenance saved', firstNode({ maintenance: 'true' })),
  row('n-maintenance-typo', 'maintainance=true', firstNode({ maintainance: 'true' })),
  row('n-standby-case', 'Standby=on', firstNode({ Standby: 'on' })),
  row('n-maintenance-mode', 'maintenance-mode on a node', firstNode({ 'maintenance-mode': 'true' })),
  row('n-terminate', 'terminate=true saved', firstNode({ terminate: 'true' })),
  row('n-failcount', 'fail count as a permanent attribute', firstNode({ 'fail-count-A': '3' })),
  row('n-near-miss', 'rack on two nodes, rak on the third', {
    nodes: nodes((n) => node(n, n === 3 ? { rak: '2' } : { rack: '1' })),
  }),
  row('n-site', 'site_name on a node', { ...firstNode({ site_name: 'berlin' }) }),
  row(
    'n-discovery',
    'resource-discovery-enabled on a cluster node',
    firstNode({ 'resource-discovery-enabled': 'false' }),
  ),
  row('n-same-id', 'one id for two nodes', {
    nodes: '<node id="1" uname="n1"/><node id="1" uname="n2"/><node id="3" uname="n3"/>',
  }),
  row('n-case', 'two nodes that differ by case', {
    nodes: '<node id="1" uname="n1"/><node id="2" uname="N1"/><node id="3" uname="n3"/>',
    fence: { pcmk_host_list: 'n1,N1,n3' },
  }),
  row('n-health-word', '#health value that is no colour', {
    ...firstNode({ '#health-cpu': 'orange' }),
    options: { 'node-health-strategy': 'only-green' },
  }),
  row('n-health-hash', 'health attribute without #', {
    ...firstNode({ 'health-cpu': 'red' }),
    options: { 'node-health-strategy': 'only-green' },
  }),
  row('n-health-red', 'health red saved', {
    ...firstNode({ '#health-cpu': 'red' }),
    options: { 'node-health-strategy': 'migrate-on-red' },
  }),
  row('n-stonith-name', 'stonith-enabled on a node', firstNode({ 'stonith-enabled': 'false' })),
  row('n-stickiness', 'resource-stickiness on a node', firstNode({ 'resource-stickiness': '100' })),
  row('n-uname-blank', 'name with a blank', {
    nodes: '<node id="1" uname="n1"/><node id="2" uname="n2"/><node id="3" uname="n 3"/>',
    fence: { pcmk_host_list: 'n1,n2' },
  }),
  row('n-all-maintenance', 'every node in maintenance', {
    nodes: nodes((n) => node(n, { maintenance: 'true' })),
  }),
  row('n-attribute-twice', 'attribute of a node twice', {
    nodes: `<node id="1" uname="n1"><instance_attributes id="i1"><nvpair id="i11" name="rack" value="1"/><nvpair id="i12" name="rack" value="2"/></instance_attributes></node>${node(2)}${node(3)}`,
  }),
  // Utilization.
  row('u-sum', 'all together need more than there is', {
    options: used,
    nodes: capacities,
    resources: ['X', 'Y', 'Z', 'W'].map((r) => dummy(r, utilization(r, { cpu: '4' }))).join(''),
  }),
  row('u-group', 'group needs more than a node has', {
    options: used,
    nodes: capacities,
    resources: group(
      'g',
      dummy('X', utilization('X', { cpu: '3' })) + dummy('Y', utilization('Y', { cpu: '3' })),
    ),
  }),
  row('u-colocated', 'colocated resources need more than a node has', {
    options: used,
    nodes: capacities,
    resources: dummy('X', utilization('X', { cpu: '3' })) + dummy('Y', utilization('Y', { cpu: '3' })),
    constraints: colocation('X', 'Y'),
  }),
  row('u-no-capacity', 'need that no node offers', {
    options: used,
    nodes: capacities,
    a: utilization('A', { memory: '3' }),
  }),
  row('u-name-case', 'cpu and CPU', { options: used, nodes: capacities, a: utilization('A', { CPU: '3' }) }),
  row('u-near-miss', 'memory and memroy', {
    options: used,
    nodes: nodes((n) => node(n, {}, { memory: '4' })),
    a: utilization('A', { memroy: '3' }),
  }),
  row('u-one-node-missing', 'one node without capacity', {
    options: used,
    nodes: node(1, {}, { cpu: '4' }) + node(2, {}, { cpu: '4' }) + node(3),
    a: utilization('A', { cpu: '3' }),
  }),
  row('u-node-unit', 'capacity with a unit', {
    options: used,
    nodes: nodes((n) => node(n, {}, { memory: '64G' })),
    a: utilization('A', { memory: '3' }),
  }),
  row('u-node-fraction', 'capacity 1.5', {
    options: used,
    nodes: nodes((n) => node(n, {}, { cpu: '1.5' })),
    a: utilization('A', { cpu: '1' }),
  }),
  row('u-node-negative', 'negative capacity', {
    options: used,
    nodes: nodes((n) => node(n, {}, { cpu: n === 1 ? '-4' : '4' })),
    a: utilization('A', { cpu: '1' }),
  }),
  row('u-strategy-alone', 'placement-strategy without any utilization', {
    options: { 'placement-strategy': 'balanced' },
  }),
  row('u-strategy-typo', 'placement-strategy=utilisation', {
    options: { 'placement-strategy': 'utilisation' },
  }),
  row('u-only-nodes', 'capacities that nothing needs', { options: used, nodes: capacities }),
  row('u-pinned', 'too big for the only node it may run on', {
    options: used,
    nodes: node(1, {}, { cpu: '2' }) + node(2, {}, { cpu: '8' }) + node(3, {}, { cpu: '8' }),
    a: utilization('A', { cpu: '4' }),
    constraints: location('node="n2" score="-INFINITY"') + location('node="n3" score="-INFINITY"', 'A', 'l2'),
  }),
  row('u-clone', 'instances too big for two of three nodes', {
    options: used,
    nodes: node(1, {}, { cpu: '8' }) + node(2, {}, { cpu: '2' }) + node(3, {}, { cpu: '2' }),
    resources: clone('Xc', dummy('X', utilization('X', { cpu: '4' }))),
  }),
  row('u-template', 'need of a template too big', {
    options: used,
    nodes: capacities,
    resources: `<template id="T" class="ocf" provider="pacemaker" type="Dummy">${utilization('T', { cpu: '9' })}<operations>${op('T-mon', { name: 'monitor', interval: '10s', timeout: '20s' })}</operations></template><primitive id="X" template="T"/>`,
  }),
  // Tickets.
  constraint(
    'k-case',
    'tickets that differ by case',
    ticket('rsc="A" loss-policy="stop"') + ticket('rsc="B" loss-policy="stop"', 't2', 'Site-A'),
  ),
  constraint('k-fence-off', 'loss-policy=fence without fencing', ticket('rsc="A" loss-policy="fence"'), {
    options: { 'stonith-enabled': 'false' },
  }),
  constraint(
    'k-demote',
    'loss-policy=demote of a resource without roles',
    ticket('rsc="A" loss-policy="demote"'),
  ),
  constraint(
    'k-demote-started',
    'loss-policy=demote for every instance of a promotable clone',
    ticket('rsc="Pc" loss-policy="demote"'),
  ),
  constraint(
    'k-role',
    'role Promoted of a resource without roles',
    ticket('rsc="A" rsc-role="Promoted" loss-policy="stop"'),
  ),
  constraint(
    'k-two',
    'two tickets for one resource',
    ticket('rsc="A" loss-policy="stop"') + ticket('rsc="A" loss-policy="stop"', 't2', 'site-b'),
  ),
  constraint(
    'k-twice',
    'one ticket twice with different policies',
    ticket('rsc="A" loss-policy="stop"') + ticket('rsc="A" loss-policy="freeze"', 't2'),
  ),
  constraint(
    'k-set-action',
    'action in a set of a ticket',
    '<rsc_ticket id="t1" ticket="site-a" loss-policy="stop"><resource_set id="s1" action="start"><resource_ref id="A"/></resource_set></rsc_ticket>',
  ),
  constraint(
    'k-clone-child',
    'ticket of the primitive in a clone',
    ticket('rsc="P" rsc-role="Promoted" loss-policy="demote"'),
  ),
  constraint('k-group-member', 'ticket of a group member', ticket('rsc="X" loss-policy="stop"'), {
    resources: group('g', dummy('X') + dummy('Y')),
  }),
  constraint('k-fence-device', 'ticket of a fence device', ticket('rsc="st" loss-policy="stop"')),
  constraint('k-booth', 'booth needs its own ticket', ticket('rsc="g" loss-policy="stop"'), {
    resources: group(
      'g',
      ip('bip', '192.0.2.77') +
        monitored('booth', 'ocf:pacemaker:booth-site', params('booth', { config: 'booth' })),
    ),
  }),
  constraint('k-blank', 'ticket name with a blank', ticket('rsc="A" loss-policy="stop"', 't1', 'site a')),
  // Stickiness, scores and other meta attributes.
  ofA('m-stickiness-word', 'resource-stickiness=Infinity', { 'resource-stickiness': 'Infinity' }),
  ofA('m-stickiness-percent', 'resource-stickiness=100%', { 'resource-stickiness': '100%' }),
  ofA('m-stickiness-fraction', 'resource-stickiness=1.5', { 'resource-stickiness': '1.5' }),
  ofA('m-threshold-inf', 'migration-threshold=INF', { 'migration-threshold': 'INF' }),
  ofA('m-failure-days', 'failure-timeout=5d', { 'failure-timeout': '5d' }),
  ofA('m-priority-clip', 'priority=5000000', { priority: '5000000' }),
  ofA('m-role-word', 'target-role=Start', { 'target-role': 'Start' }),
  ofA('m-managed-typo', 'is-managed=ture', { 'is-managed': 'ture' }),
  ofA('m-maintenance', 'maintenance=true left', { maintenance: 'true' }),
  ofA('m-unhealthy', 'allow-unhealthy-nodes without a health strategy', { 'allow-unhealthy-nodes': 'true' }),
  ofA('m-clone-option', 'globally-unique on a primitive', { 'globally-unique': 'true' }),
  ofA('m-notify', 'notify on a primitive', { notify: 'true' }),
  ofA('m-provides', 'provides=unfencing on a resource that is no fence device', { provides: 'unfencing' }),
  ofA('m-timeout', 'timeout among the meta attributes', { timeout: '60s' }),
  ofA('m-cluster-option', 'no-quorum-policy among the meta attributes', { 'no-quorum-policy': 'stop' }),
  ofA('m-ip', 'parameter among the meta attributes', { fake: '60s' }),
  ofA('m-maintenance-mode', 'maintenance-mode on a resource', { 'maintenance-mode': 'true' }),
  ofA('m-standby', 'standby on a resource', { standby: 'true' }),
  ofA('m-multiple-off', 'critical=flase', { critical: 'flase' }),
  ofA('m-managed-and-stopped', 'stopped and unmanaged', { 'target-role': 'Stopped', 'is-managed': 'false' }),
  defaults('m-defaults-unmanaged', 'is-managed=false for all', { 'is-managed': 'false' }),
  defaults('m-defaults-stopped', 'target-role=Stopped for all', { 'target-role': 'Stopped' }),
  defaults('m-defaults-promotable', 'promotable=true for all', { promotable: 'true' }),
  defaults('m-defaults-clone-max', 'clone-max for all', { 'clone-max': '2' }),
  defaults('m-defaults-remote', 'remote-node for all', { 'remote-node': 'g1' }),
  defaults('m-defaults-old-name', 'default-resource-stickiness in rsc_defaults', {
    'default-resource-stickiness': '10',
  }),
  defaults('m-defaults-interval', 'interval in rsc_defaults', { interval: '10s' }),
  defaults('m-defaults-param', 'parameter in rsc_defaults', { cidr_netmask: '24' }),
  row('m-defaults-two-sets', 'stickiness in two sets of defaults', {
    defaults: `<rsc_defaults>${meta('rd', { 'resource-stickiness': '100' })}${meta('re', { 'resource-stickiness': '1' })}</rsc_defaults>`,
  }),
  // Objects.
  resource('i-case', 'ids that differ by case', dummy('a')),
  resource('i-instance', 'resource in a constraint with the number of an instance', dummy('X'), {
    constraints: '<rsc_location id="l1" rsc-pattern="^P:0$" node="n1" score="50"/>',
  }),
  resource('i-ip-broadcast', 'address of the network', ip('v', '192.0.2.0')),
  resource(
    'i-ip-mask',
    'netmask 255.255.255.0',
    monitored('v', 'ocf:heartbeat:IPaddr2', params('v', { ip: '192.0.2.50', cidr_netmask: '255.255.255.0' })),
  ),
  resource('i-ip-fence', 'address of the fence device', ip('v', '192.0.2.9')),
  resource(
    'i-ip-remote',
    'address of a remote node',
    ip('v', '192.0.2.7') + remote('r1', { server: '192.0.2.7' }),
    withRemote('r1'),
  ),
  resource(
    'i-ip-spelled',
    'one address spelled twice',
    ip('v', '2001:db8::1').replace('"24"', '"64"') + ip('w', '2001:db8:0:0:0:0:0:1').replace('"24"', '"64"'),
  ),
  resource(
    'i-fs-spelled',
    'one directory spelled twice',
    fs('one', '/dev/vg/a', '/srv/data') + fs('two', '/dev/vg/b', '/srv/data/'),
  ),
  resource(
    'i-fs-mapper',
    'one device spelled twice',
    fs('one', '/dev/vg1/data', '/srv/a') + fs('two', '/dev/mapper/vg1-data', '/srv/b'),
  ),
  resource(
    'i-unit-suffix',
    'unit with its suffix and without',
    monitored('X', 'systemd:nginx') + monitored('Y', 'systemd:nginx.service'),
  ),
  resource(
    'i-vm-config',
    'two machines of one configuration',
    vm('v', {}) + vm('w', {}).replace('/vm/w.xml', '/vm/v.xml'),
  ),
];
