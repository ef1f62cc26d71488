/** Configurations that look odd and are right. */
import { expression, monitored, op, params, primitive, ruleLocation } from './base.js';
import type { Row } from './cib-rows.js';
import {
  bundle,
  capacities,
  clone,
  colocation,
  constraint,
  defaults,
  dummy,
  fs,
  group,
  ip,
  location,
  mapping,
  node,
  nodes,
  ofA,
  pattern,
  port,
  remote,
  resource,
  row,
  rule,
  ruled,
  spec,
  stateful,
  tag,
  tags,
  uname,
  utilization,
  vm,
  withRemote,
} from './resource-parts.js';

export const LEGITIMATE_RESOURCES: readonly Row[] = [
  resource(
    'ok-unique-clone',
    'unique clone with two instances per node',
    clone('Xc', dummy('X'), { 'globally-unique': 'true', 'clone-max': '6', 'clone-node-max': '2' }),
  ),
  resource(
    'ok-clone-max-one',
    'clone of two on three nodes',
    clone('Xc', dummy('X'), { 'clone-max': '2', interleave: 'true' }),
  ),
  constraint('ok-ban-one', 'resource that avoids one node', location('node="n3" score="-INFINITY"')),
  constraint(
    'ok-two-preferences',
    'two finite preferences',
    location('node="n1" score="100"') + location('node="n2" score="50"', 'A', 'l2'),
  ),
  ruled(
    'ok-rule-or',
    'rule for two nodes',
    rule(uname('n1') + uname('n2', 'e2'), 'score="50" boolean-op="or"'),
  ),
  ruled('ok-hours', 'office hours', spec('hours="8-16" weekdays="1-5"')),
  ruled(
    'ok-future',
    'a range that comes',
    rule(
      '<date_expression id="d" operation="in_range" start="2031-01-01 00:00:00Z" end="2031-02-01 00:00:00Z"/>',
      'score="-INFINITY"',
    ),
  ),
  ruled(
    'ok-attribute',
    'attribute that nodes have',
    rule(expression('rack', 'eq', ' value="a"'), 'score="100"'),
    { nodes: nodes((n) => node(n, { rack: n === 3 ? 'b' : 'a' })) },
  ),
  ruled(
    'ok-kind',
    'kept off remote nodes',
    rule(expression('#kind', 'ne', ' value="cluster"'), 'score="-INFINITY"'),
    { resources: remote('r1', { server: '192.0.2.7' }), ...withRemote('r1') },
  ),
  ruled(
    'ok-site',
    'attribute #site-name of the nodes',
    rule(expression('#site-name', 'eq', ' value="berlin"'), 'score="100"'),
    { nodes: nodes((n) => node(n, { 'site-name': n === 1 ? 'berlin' : 'ulm' })) },
  ),
  resource('ok-remote', 'remote node with a resource on it', remote('r1', { server: '192.0.2.7' }), {
    ...withRemote('r1'),
    constraints: location('node="r1" score="100"'),
  }),
  resource(
    'ok-guest',
    'guest node',
    vm('v', { 'remote-node': 'g1', 'remote-addr': '192.0.2.70' }),
    withRemote('g1'),
  ),
  resource(
    'ok-bundle',
    'bundle with addresses',
    bundle(
      'replicas="3" promoted-max="1"',
      `<network ip-range-start="192.0.2.100" host-netmask="24" host-interface="eth0">${port('pm', 'port="80"')}</network>`,
      stateful('X'),
      mapping('m1', 'source-dir="/srv/a" target-dir="/data" options="rw"') +
        mapping('m2', 'source-dir-root="/var/log/b" target-dir="/var/log"'),
    ),
  ),
  resource(
    'ok-bundle-plain',
    'bundle without a primitive',
    bundle('replicas="1"', `<network>${port('pm', 'range="8000-8010"')}</network>`),
  ),
  resource(
    'ok-template',
    'template with two users',
    `<template id="T" class="ocf" provider="heartbeat" type="IPaddr2"><operations>${op('T-mon', { name: 'monitor', interval: '10s', timeout: '20s' })}</operations></template><primitive id="X" template="T">${params('X', { ip: '192.0.2.61', cidr_netmask: '24' })}</primitive><primitive id="Y" template="T">${params('Y', { ip: '192.0.2.62', cidr_netmask: '24' })}</primitive>`,
  ),
  row('ok-tag', 'tag in a location', {
    sections: tags(tag('T', 'A', 'B')),
    constraints: location('node="n1" score="50"', 'T'),
  }),
  constraint('ok-pattern', 'pattern for two resources', pattern('^[AB]$')),
  row('ok-capacity', 'utilization that fits', {
    options: { 'placement-strategy': 'balanced' },
    nodes: capacities,
    a: utilization('A', { cpu: '2' }),
    resources: dummy('X', utilization('X', { cpu: '3' })),
  }),
  constraint(
    'ok-promoted-location',
    'preference of the promoted role',
    location('node="n1" score="100" role="Promoted"', 'Pc'),
  ),
  row('ok-dual-node-params', 'parameters per node with a fallback', {
    a: `<instance_attributes id="ai" score="10"><rule id="ar">${uname('n1')}</rule><nvpair id="a1" name="fake" value="1"/></instance_attributes><instance_attributes id="aj" score="5"><nvpair id="a2" name="fake" value="2"/></instance_attributes>`,
  }),
  row('ok-defaults-rule', 'stickiness by hours', {
    defaults: `<rsc_defaults><meta_attributes id="core" score="2"><rule id="cr"><date_expression id="d" operation="date_spec"><date_spec id="ds" hours="8-17" weekdays="1-5"/></date_expression></rule><nvpair id="c1" name="resource-stickiness" value="INFINITY"/></meta_attributes><meta_attributes id="after" score="1"><nvpair id="c2" name="resource-stickiness" value="0"/></meta_attributes></rsc_defaults>`,
  }),
  resource(
    'ok-nested-mounts',
    'outer directory mounted first',
    group(
      'g',
      fs('out', '/dev/vg/b', '/srv/data') +
        fs('in', '/dev/vg/a', '/srv/data/log') +
        ip('v', '192.0.2.50') +
        monitored('web', 'systemd:nginx'),
    ),
  ),
  resource(
    'ok-cloned-group',
    'clone of dlm and lvmlockd',
    clone(
      'lock',
      group(
        'locking',
        primitive(
          'dlm',
          'ocf:pacemaker:controld',
          `<operations>${op('dlm-mon', { name: 'monitor', interval: '30s', timeout: '20s', 'on-fail': 'fence' })}${op('dlm-start', { name: 'start', interval: '0', timeout: '90s' })}${op('dlm-stop', { name: 'stop', interval: '0', timeout: '100s' })}</operations>`,
        ) +
          primitive(
            'lvmlockd',
            'ocf:heartbeat:lvmlockd',
            `<operations>${op('lk-mon', { name: 'monitor', interval: '30s', timeout: '90s', 'on-fail': 'fence' })}${op('lk-start', { name: 'start', interval: '0', timeout: '90s' })}${op('lk-stop', { name: 'stop', interval: '0', timeout: '90s' })}</operations>`,
          ),
      ),
      { interleave: 'true' },
    ),
    { options: { 'no-quorum-policy': 'freeze' } },
  ),
  constraint('ok-avoid-softly', 'two resources that avoid each other', colocation('A', 'B', '-100')),
  ofA('ok-priority', 'priority and a small stickiness', {
    priority: '10',
    'resource-stickiness': '500',
    'migration-threshold': '3',
    'failure-timeout': '10min',
  }),
  ofA('ok-custom-meta', 'meta attribute of ones own', { 'owner-team': 'storage' }),
  constraint(
    'ok-set',
    'preference of a set',
    '<rsc_location id="l1" node="n1" score="50"><resource_set id="s1"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_location>',
  ),
  row('ok-standalone-group-meta', 'group meta attributes', {
    resources: group('g', dummy('X') + dummy('Y'), { 'resource-stickiness': '200', priority: '5' }),
  }),
  constraint(
    'ok-ping',
    'ping with a not_defined branch',
    ruleLocation(
      rule(
        expression('pingd', 'lt', ' value="1"') + expression('pingd', 'not_defined', '', 'e2'),
        'score="-INFINITY" boolean-op="or"',
      ),
    ),
    {
      resources: clone(
        'pingc',
        monitored(
          'ping',
          'ocf:pacemaker:ping',
          params('ping', { host_list: '192.0.2.254 192.0.2.253', dampen: '5s', multiplier: '1000' }),
        ).replace('timeout="20s"', 'timeout="60s"'),
      ),
    },
  ),
  ruled(
    'ok-kind-remote-none',
    '#kind eq remote without remote nodes',
    rule(expression('#kind', 'eq', ' value="remote"')),
  ),
  defaults('ok-defaults-migrate', 'allow-migrate for all', { 'allow-migrate': 'true' }),
  defaults('ok-defaults-priority', 'the same priority for all', { priority: '10' }),
];
