/**
 * Mistakes beyond the collections: operations, meta attributes, parameters of agents, defaults, values, agents and
 * classes. Each is an edit of the control cluster; none of them was used to build a rule from. Behind them, configurations
 * that look unusual and are right.
 */
import type { Row } from './cib-rows.js';
import { meta, monitored, op, params, primitive } from './base.js';
import { AGENTS } from './unseen-agents.js';
import { PARAMETERS } from './unseen-parameters.js';
import {
  DEFAULTS,
  MONITOR,
  clone,
  dummyClone,
  group,
  has,
  mon,
  ofA,
  operationDefaults,
  opsOfA,
  other,
  promotable,
  resourceDefaults,
  row,
} from './unseen-parts.js';

const DURATIONS: readonly Row[] = [
  opsOfA('dur-two-units', 'timeout=1m30s is read as one minute', mon({ timeout: '1m30s' })),
  opsOfA('dur-two-units-long', 'interval=1min30s is read as one minute', mon({ interval: '1min30s' })),
  opsOfA('dur-clock', 'interval=00:01:00', mon({ interval: '00:01:00' })),
  opsOfA('dur-comma', 'timeout=1,5s', mon({ timeout: '30,5s' })),
  opsOfA('dur-iso', 'timeout=PT2M is the default of 20s', mon({ timeout: 'PT2M' })),
  opsOfA('dur-infinite', 'timeout=INFINITY', mon({ timeout: 'INFINITY' })),
  opsOfA('dur-none', 'timeout=none', mon({ timeout: 'none' })),
  opsOfA('dur-negative', 'timeout=-1', mon({ timeout: '-1' })),
  opsOfA('dur-hex', 'timeout=0x3c', mon({ timeout: '0x3c' })),
  opsOfA('dur-semicolon', 'timeout=60s; with the separator behind it', mon({ timeout: '60s;' })),
  opsOfA('dur-words', 'timeout=two minutes', mon({ timeout: 'two minutes' })),
  opsOfA('dur-milli-meant', 'interval=30000 (meant milliseconds) is eight hours', mon({ interval: '30000' })),
  opsOfA(
    'dur-timeout-milli-meant',
    'timeout=60000 (meant milliseconds) of start',
    mon({}),
    other('start', { timeout: '60000' }),
  ),
  opsOfA('dur-stop-day', 'stop timeout=1d', mon({}), other('stop', { timeout: '1d' })),
  opsOfA('dur-stop-ms', 'stop timeout=90ms', mon({}), other('stop', { timeout: '90ms' })),
  opsOfA('dur-week', 'interval=1week', mon({ interval: '1week' })),
  opsOfA('dur-interval-ms', 'interval=30ms', mon({ interval: '30ms' })),
  opsOfA('dur-msec-blank', 'timeout=60 ms', mon({ timeout: '60 ms' })),
  ofA('dur-failure-day', 'failure-timeout=1d is never', {
    'failure-timeout': '1d',
    'migration-threshold': '3',
  }),
  ofA('dur-failure-infinite', 'failure-timeout=INFINITY', {
    'failure-timeout': 'INFINITY',
    'migration-threshold': '3',
  }),
  ofA('dur-failure-never', 'failure-timeout=never', {
    'failure-timeout': 'never',
    'migration-threshold': '3',
  }),
  ofA('dur-failure-ms', 'failure-timeout=600ms', { 'failure-timeout': '600ms', 'migration-threshold': '3' }),
  ofA('dur-failure-negative', 'failure-timeout=-1', { 'failure-timeout': '-1', 'migration-threshold': '3' }),
  operationDefaults('dur-defaults-ms', 'op_defaults timeout=120ms', { timeout: '120ms' }),
  operationDefaults('dur-defaults-day', 'op_defaults timeout=1d', { timeout: '1d' }),
  operationDefaults('dur-defaults-words', 'op_defaults timeout=default', { timeout: 'default' }),
  row('dur-recheck-words', 'cluster-recheck-interval=15 mins is right, 15mn is not', {
    options: { 'cluster-recheck-interval': '15mn' },
  }),
  row('dur-delay-negative', 'transition-delay=-5s', { options: { 'transition-delay': '-5s' } }),
];

const VALUES: readonly Row[] = [
  ofA('val-threshold-words', 'migration-threshold=3x', {
    'migration-threshold': '3x',
    'failure-timeout': '10min',
  }),
  ofA('val-threshold-fraction', 'migration-threshold=2.5', {
    'migration-threshold': '2.5',
    'failure-timeout': '10min',
  }),
  ofA('val-threshold-inf', 'migration-threshold=inf', {
    'migration-threshold': 'inf',
    'failure-timeout': '10min',
  }),
  ofA('val-threshold-seconds', 'migration-threshold=60s swapped with failure-timeout', {
    'migration-threshold': '60s',
    'failure-timeout': '3',
  }),
  ofA('val-threshold-swapped', 'migration-threshold=3600 and failure-timeout=3 swapped', {
    'migration-threshold': '3600',
    'failure-timeout': '3',
  }),
  ofA('val-stickiness-inf', 'resource-stickiness=inf', { 'resource-stickiness': 'inf' }),
  ofA('val-stickiness-percent', 'resource-stickiness=100%', { 'resource-stickiness': '100%' }),
  ofA('val-stickiness-thousands', 'resource-stickiness=1,000', { 'resource-stickiness': '1,000' }),
  ofA('val-stickiness-true', 'resource-stickiness=true', { 'resource-stickiness': 'true' }),
  ofA('val-stickiness-default', 'resource-stickiness=default', { 'resource-stickiness': 'default' }),
  ofA('val-stickiness-huge', 'resource-stickiness beyond INFINITY', { 'resource-stickiness': '99999999' }),
  ofA('val-priority-colour', 'priority=first', { priority: 'first' }),
  ofA('val-priority-float', 'priority=10.0', { priority: '10.0' }),
  ofA('val-managed-padded', 'is-managed="true " with a blank behind', { 'is-managed': 'true ' }),
  ofA('val-managed-words', 'is-managed=enabled', { 'is-managed': 'enabled' }),
  ofA('val-managed-quoted', "is-managed='true' with the quotes in it", { 'is-managed': "'true'" }),
  ofA('val-maintenance-typo', 'maintenance=flase', { maintenance: 'flase' }),
  ofA('val-critical-words', 'critical=never', { critical: 'never' }),
  ofA('val-migrate-words', 'allow-migrate=live', { 'allow-migrate': 'live' }),
  ofA('val-role-padded', 'target-role=" Started"', { 'target-role': ' Started' }),
  ofA('val-role-start', 'target-role=Start', { 'target-role': 'Start' }),
  ofA('val-role-running', 'target-role=Running', { 'target-role': 'Running' }),
  ofA('val-role-on', 'target-role=on', { 'target-role': 'on' }),
  ofA('val-active-hyphen', 'multiple-active=stop-start', { 'multiple-active': 'stop-start' }),
  ofA('val-requires-typo', 'requires=quorom', { requires: 'quorom' }),
  ofA('val-requires-none', 'requires=none', { requires: 'none' }),
  ofA('val-requires-true', 'requires=true', { requires: 'true' }),
  ofA('val-provides', 'provides=unfencing on an ordinary resource', { provides: 'unfencing' }),
  opsOfA('val-fail-typo', 'on-fail=stanby', mon({ 'on-fail': 'stanby' })),
  opsOfA('val-fail-fenced', 'on-fail=reboot', mon({ 'on-fail': 'reboot' })),
  opsOfA('val-fail-migrate', 'on-fail=migrate', mon({ 'on-fail': 'migrate' })),
  opsOfA('val-fail-upper', 'on-fail=RESTART', mon({ 'on-fail': 'RESTART' })),
  opsOfA(
    'val-fail-nvpair',
    'on-fail=reboot written as nvpair',
    mon({}, meta('A-mon', { 'on-fail': 'reboot' })),
  ),
  opsOfA(
    'val-fail-restart-container',
    'on-fail=restart-container without container',
    mon({ 'on-fail': 'restart-container' }),
  ),
  opsOfA('val-fail-demote', 'on-fail=demote on a plain monitor', mon({ 'on-fail': 'demote' })),
  opsOfA('val-stop-restart', 'stop on-fail=stop', mon({}), other('stop', { 'on-fail': 'stop' })),
  opsOfA(
    'val-enabled-nvpair',
    'enabled=off as nvpair switches the monitor off',
    mon({}, meta('A-mon', { enabled: 'off' })),
  ),
  opsOfA('val-enabled-typo', 'enabled=flase as nvpair', mon({}, meta('A-mon', { enabled: 'flase' }))),
  opsOfA('val-origin-garbage', 'interval-origin=midnight', mon({ 'interval-origin': 'midnight' })),
  opsOfA('val-start-delay-words', 'start-delay=soon', mon({ 'start-delay': 'soon' })),
  opsOfA('val-start-delay-start', 'start-delay on start', mon({}), other('start', { 'start-delay': '30s' })),
  opsOfA('val-start-delay-over', 'start-delay longer than interval', mon({ 'start-delay': '300s' })),
  dummyClone('val-clone-words', 'clone-max=all', { 'clone-max': 'all' }),
  dummyClone('val-clone-negative', 'clone-max=-1', { 'clone-max': '-1' }),
  dummyClone('val-clone-zero', 'clone-max=0', { 'clone-max': '0' }),
  dummyClone('val-clone-node-zero', 'clone-node-max=0', { 'clone-node-max': '0' }),
  dummyClone('val-clone-min-over', 'clone-min larger than clone-max', { 'clone-min': '3', 'clone-max': '2' }),
  dummyClone('val-clone-fraction', 'clone-max=2.5', { 'clone-max': '2.5' }),
  dummyClone('val-interleave-typo', 'interleave=ture', { interleave: 'ture' }),
  dummyClone('val-notify-always', 'notify=always', { notify: 'always' }),
  dummyClone('val-interleaved', 'interleaved=true', { interleaved: 'true' }),
  dummyClone('val-promoteable', 'promoteable=true', { promoteable: 'true' }),
  dummyClone('val-max-clones', 'max-clones=2', { 'max-clones': '2' }),
  row('val-promoted-zero', 'promoted-max=0', {
    resources: promotable('ocf:pacemaker:Stateful', {}, { 'promoted-max': '0' }),
  }),
  row('val-promoted-node', 'promoted-node-max=0', {
    resources: promotable('ocf:pacemaker:Stateful', {}, { 'promoted-node-max': '0' }),
  }),
  row('val-promoted-over', 'promoted-max larger than clone-max', {
    resources: promotable('ocf:pacemaker:Stateful', {}, { 'clone-max': '2', 'promoted-max': '3' }),
  }),
  row('val-promoted-words', 'promoted-max=one', {
    resources: promotable('ocf:pacemaker:Stateful', {}, { 'promoted-max': 'one' }),
  }),
  ofA('val-remote-port', 'remote-port out of range', { 'remote-node': 'guest', 'remote-port': '312100' }),
  ofA('val-remote-timeout', 'remote-connect-timeout=60ms', {
    'remote-node': 'guest',
    'remote-connect-timeout': '60ms',
  }),
  ofA('val-remote-address', 'remote-addr with two addresses', {
    'remote-node': 'guest',
    'remote-addr': '192.0.2.7,192.0.2.8',
  }),
  ofA('val-remote-self', 'remote-node named like the resource itself', { 'remote-node': 'A' }),
];

const LEVELS: readonly Row[] = [
  ofA('lvl-onfail-meta', 'on-fail among the meta attributes of a resource', { 'on-fail': 'fence' }),
  ofA('lvl-timeout-meta', 'timeout among the meta attributes', { timeout: '120s' }),
  ofA('lvl-interval-meta', 'interval among the meta attributes', { interval: '10s' }),
  ofA('lvl-check-meta', 'OCF_CHECK_LEVEL among the meta attributes', { OCF_CHECK_LEVEL: '10' }),
  ofA('lvl-standby-meta', 'standby among the meta attributes', { standby: 'true' }),
  ofA('lvl-enabled-meta', 'enabled=false to switch a resource off', { enabled: 'false' }),
  ofA('lvl-managed', 'managed=false', { managed: 'false' }),
  ofA('lvl-unmanaged', 'unmanaged=true', { unmanaged: 'true' }),
  ofA('lvl-stickiness-short', 'stickiness=100', { stickiness: '100' }),
  ofA('lvl-cluster-option', 'no-quorum-policy among the meta attributes', { 'no-quorum-policy': 'ignore' }),
  ofA('lvl-maintenance-mode', 'maintenance-mode=true on a resource', { 'maintenance-mode': 'true' }),
  ofA('lvl-param-meta', 'state (a parameter) among the meta attributes', { state: '/run/a.state' }),
  ofA('lvl-role-meta', 'role=Started among the meta attributes', { role: 'Started' }),
  row('lvl-timeout-param', 'timeout among the parameters', { a: params('A', { timeout: '120s' }) }),
  row('lvl-check-param', 'OCF_CHECK_LEVEL among the parameters', {
    a: params('A', { OCF_CHECK_LEVEL: '10' }),
  }),
  row('lvl-managed-param', 'is-managed among the parameters', { a: params('A', { 'is-managed': 'false' }) }),
  row('lvl-fail-param', 'on-fail among the parameters', { a: params('A', { 'on-fail': 'fence' }) }),
  row('lvl-host-list-param', 'pcmk_host_list on an ordinary resource', {
    a: params('A', { pcmk_host_list: 'n1' }),
  }),
  opsOfA(
    'lvl-threshold-op',
    'migration-threshold in an operation',
    mon({}, meta('A-mon', { 'migration-threshold': '3' })),
  ),
  opsOfA(
    'lvl-failure-op',
    'failure-timeout in an operation',
    mon({}, meta('A-mon', { 'failure-timeout': '60s' })),
  ),
  opsOfA('lvl-role-op', 'target-role in an operation', mon({}, meta('A-mon', { 'target-role': 'Started' }))),
  opsOfA(
    'lvl-interval-op',
    'interval as nvpair of an operation',
    mon({}, meta('A-mon', { interval: '10s' })),
  ),
  opsOfA(
    'lvl-check-op-meta',
    'OCF_CHECK_LEVEL as meta attribute of an operation',
    mon({}, meta('A-mon', { OCF_CHECK_LEVEL: '10' })),
  ),
  opsOfA(
    'lvl-check-op-lower',
    'ocf_check_level in lower case',
    mon({}, params('A-mon', { ocf_check_level: '10' })),
  ),
  opsOfA('lvl-check-op-words', 'OCF_CHECK_LEVEL=deep', mon({}, params('A-mon', { OCF_CHECK_LEVEL: 'deep' }))),
  opsOfA(
    'lvl-check-op-start',
    'OCF_CHECK_LEVEL on start',
    mon({}),
    op(
      'A-start',
      { name: 'start', interval: '0s', timeout: '60s' },
      params('A-start', { OCF_CHECK_LEVEL: '10' }),
    ),
  ),
  opsOfA(
    'lvl-fail-op-params',
    'on-fail among the parameters of an operation',
    mon({}, params('A-mon', { 'on-fail': 'fence' })),
  ),
  group('lvl-group-clone', 'clone-max on a group', { 'clone-max': '2' }),
  group('lvl-group-promotable', 'promotable on a group', { promotable: 'true' }),
  group('lvl-group-interleave', 'interleave on a group', { interleave: 'true' }),
  group('lvl-group-fail', 'on-fail among the meta attributes of a group', { 'on-fail': 'standby' }),
  group('lvl-group-remote', 'remote-node on a group', { 'remote-node': 'guest' }),
  group('lvl-group-role', 'target-role=Promoted on a group', { 'target-role': 'Promoted' }),
  row('lvl-group-params', 'parameters on a group that no member knows', {
    resources: `<group id="G">${params('G', { ip: '192.0.2.9' })}${monitored('G1', 'ocf:pacemaker:Dummy')}${monitored('G2', 'ocf:pacemaker:Dummy')}</group>`,
  }),
  row('lvl-clone-params', 'clone-max among the parameters of a clone', {
    resources: `<clone id="Rc">${params('Rc', { 'clone-max': '2' })}${monitored('D', 'ocf:pacemaker:Dummy')}</clone>`,
  }),
  row('lvl-clone-op', 'timeout among the meta attributes of a clone', {
    resources: clone(monitored('D', 'ocf:pacemaker:Dummy'), { timeout: '60s' }),
  }),
  row('lvl-two-meta-sets', 'two meta sets of one resource that disagree', {
    a: `${meta('A', { 'migration-threshold': '3', 'failure-timeout': '10min' })}${meta('A-2', { 'migration-threshold': '5' })}`,
  }),
  row('lvl-two-param-sets', 'two parameter sets of one resource that disagree', {
    a: `${params('A', { fake: 'x' })}${params('A-2', { fake: 'y' })}`,
  }),
  row('lvl-template-clone', 'clone options in a template', {
    resources: `<template id="T" class="ocf" provider="pacemaker" type="Dummy">${meta('T', { 'clone-max': '2', interleave: 'true' })}</template><primitive id="TP" template="T"><operations>${op('TP-mon', { name: 'monitor', interval: '30s', timeout: '20s' })}</operations></primitive>`,
  }),
  row('lvl-template-params', 'parameter in a template that the agent does not know', {
    resources: `<template id="T" class="ocf" provider="pacemaker" type="Dummy">${params('T', { ip: '192.0.2.9' })}</template><primitive id="TP" template="T"><operations>${op('TP-mon', { name: 'monitor', interval: '30s', timeout: '20s' })}</operations></primitive>`,
  }),
];

const DEFAULT_SECTIONS: readonly Row[] = [
  resourceDefaults('def-stopped', 'target-role=Stopped for all', { 'target-role': 'Stopped' }),
  resourceDefaults('def-unmanaged', 'is-managed=false for all', { 'is-managed': 'false' }),
  resourceDefaults('def-maintenance', 'maintenance=true for all', { maintenance: 'true' }),
  resourceDefaults('def-promoted', 'target-role=Promoted for all', { 'target-role': 'Promoted' }),
  resourceDefaults('def-requires', 'requires=nothing for all', { requires: 'nothing' }),
  resourceDefaults('def-remote', 'remote-node for all', { 'remote-node': 'guest' }),
  resourceDefaults('def-clone', 'clone-max for all', { 'clone-max': '2' }),
  resourceDefaults('def-promotable', 'promotable=true for all', { promotable: 'true' }),
  resourceDefaults('def-interval', 'monitor interval among the resource defaults', { interval: '10s' }),
  resourceDefaults('def-fail', 'on-fail among the resource defaults', { 'on-fail': 'restart' }),
  resourceDefaults('def-param', 'parameter among the resource defaults', { ip: '192.0.2.9' }),
  resourceDefaults('def-property', 'stonith-enabled among the resource defaults', {
    'stonith-enabled': 'true',
  }),
  resourceDefaults('def-typo', 'failure_timeout among the resource defaults', { failure_timeout: '60s' }),
  resourceDefaults('def-block', 'multiple-active=block for all', { 'multiple-active': 'block' }),
  resourceDefaults('def-migrate-words', 'allow-migrate=maybe for all', { 'allow-migrate': 'maybe' }),
  resourceDefaults('def-threshold-zero', 'migration-threshold=0 for all', { 'migration-threshold': '0' }),
  resourceDefaults('def-stickiness-words', 'resource-stickiness=high for all', {
    'resource-stickiness': 'high',
  }),
  operationDefaults('def-op-interval', 'interval among the operation defaults', { interval: '10s' }),
  operationDefaults('def-op-disabled', 'enabled=false among the operation defaults', { enabled: 'false' }),
  operationDefaults('def-op-ignore', 'on-fail=ignore for all operations', { 'on-fail': 'ignore' }),
  operationDefaults('def-op-fence', 'on-fail=fence for all operations', { 'on-fail': 'fence' }),
  operationDefaults('def-op-block', 'on-fail=block for all operations', { 'on-fail': 'block' }),
  operationDefaults('def-op-demote', 'on-fail=demote for all operations', { 'on-fail': 'demote' }),
  operationDefaults('def-op-delay', 'start-delay for all operations', { 'start-delay': '60s' }),
  operationDefaults('def-op-case', 'Timeout in capitals among the operation defaults', { Timeout: '120s' }),
  operationDefaults('def-op-meta', 'resource-stickiness among the operation defaults', {
    'resource-stickiness': '100',
  }),
  operationDefaults('def-op-named', 'monitor-timeout among the operation defaults', {
    'monitor-timeout': '60s',
  }),
  operationDefaults('def-op-role', 'role=Promoted among the operation defaults', { role: 'Promoted' }),
  operationDefaults('def-op-zero', 'timeout=0 for all operations', { timeout: '0' }),
  operationDefaults('def-op-short', 'timeout=5s for all operations', { timeout: '5s' }),
  row('def-two-sets', 'two sets of resource defaults that disagree', {
    defaults: `<rsc_defaults>${meta('defaults', { 'resource-stickiness': '100' })}${meta('defaults-2', { 'resource-stickiness': '1000' })}</rsc_defaults>`,
  }),
  row('def-op-two-sets', 'two sets of operation defaults that disagree', {
    defaults: `${DEFAULTS}<op_defaults>${meta('op-defaults', { timeout: '60s' })}${meta('op-defaults-2', { timeout: '120s' })}</op_defaults>`,
  }),
  row('def-option-resource', 'migration-threshold as cluster option', {
    options: { 'migration-threshold': '3' },
  }),
  row('def-option-stickiness', 'resource-stickiness as cluster option', {
    options: { 'resource-stickiness': '100' },
  }),
  row('def-option-timeout', 'default-action-timeout as cluster option', {
    options: { 'default-action-timeout': '60s' },
  }),
  row('def-option-managed', 'is-managed-default as cluster option', {
    options: { 'is-managed-default': 'false' },
  }),
];

const OPERATIONS: readonly Row[] = [
  opsOfA(
    'op-case',
    'operation Monitor in capitals',
    op('A-mon', { name: 'Monitor', interval: '60s', timeout: '20s' }),
  ),
  opsOfA(
    'op-padded',
    'operation "monitor " with a blank',
    op('A-mon', { name: 'monitor ', interval: '60s', timeout: '20s' }),
  ),
  opsOfA(
    'op-status',
    'operation status instead of monitor',
    op('A-mon', { name: 'status', interval: '60s', timeout: '20s' }),
  ),
  opsOfA('op-probe', 'operation probe', mon({}), other('probe')),
  opsOfA('op-restart', 'operation restart', mon({}), other('restart')),
  opsOfA('op-stop-interval', 'stop with an interval', mon({}), other('stop', { interval: '60s' })),
  opsOfA('op-promote', 'promote of an agent that cannot promote', mon({}), other('promote')),
  opsOfA(
    'op-two-starts',
    'two start operations',
    mon({}),
    other('start'),
    op('A-start-2', { name: 'start', interval: '0', timeout: '30s' }),
  ),
  opsOfA(
    'op-two-probes',
    'monitor 0 twice, 0 and 0s',
    mon({}),
    op('A-p', { name: 'monitor', interval: '0', timeout: '30s' }),
    op('A-q', { name: 'monitor', interval: '0s', timeout: '60s' }),
  ),
  opsOfA(
    'op-two-ms',
    'monitors of 60s and 60000ms',
    mon({}),
    op('A-m2', { name: 'monitor', interval: '60000ms', timeout: '30s' }),
  ),
  opsOfA(
    'op-stopped-same',
    'monitor of role Stopped with the same interval',
    mon({}),
    op('A-m2', { name: 'monitor', interval: '1min', timeout: '30s', role: 'Stopped' }),
  ),
  opsOfA('op-unpromoted', 'role=Unpromoted on a plain primitive', mon({ role: 'Unpromoted' })),
  opsOfA('op-start-role', 'role=Promoted on start', mon({}), other('start', { role: 'Promoted' })),
  opsOfA('op-disabled-all', 'the only monitor is switched off', mon({ enabled: 'false' })),
  opsOfA('op-disabled-stop', 'stop switched off', mon({}), other('stop', { enabled: 'false' })),
  opsOfA(
    'op-origin-both',
    'start-delay and interval-origin together',
    mon({ 'start-delay': '5s', 'interval-origin': '2026-01-01 00:00:00Z' }),
  ),
  opsOfA('op-day', 'monitor once a day', mon({ interval: '86400s' })),
  opsOfA('op-reload-interval', 'reload with an interval', mon({}), other('reload', { interval: '60s' })),
  opsOfA('op-meta-data', 'operation meta-data', mon({}), other('meta-data')),
  row('op-stopped-clone', 'monitor of role Stopped in a clone', {
    resources: clone(
      primitive(
        'D',
        'ocf:pacemaker:Dummy',
        `<operations>${op('D-m', { name: 'monitor', interval: '10s', timeout: '20s' })}${op('D-s', { name: 'monitor', interval: '11s', timeout: '20s', role: 'Stopped' })}</operations>`,
      ),
    ),
  }),
  row('op-legacy-words', 'Slave and Unpromoted monitors of the same interval', {
    clone: `<clone id="Pc">${meta('Pc', { promotable: 'true' })}${primitive('P', 'ocf:pacemaker:Stateful', `<operations>${op('P-1', { name: 'monitor', interval: '10s', timeout: '20s', role: 'Unpromoted' })}${op('P-2', { name: 'monitor', interval: '10000ms', timeout: '20s', role: 'Slave' })}${op('P-3', { name: 'monitor', interval: '11s', timeout: '20s', role: 'Promoted' })}</operations>`)}</clone>`,
  }),
  row('op-started-promoted', 'Started and Promoted monitors of one interval', {
    clone: `<clone id="Pc">${meta('Pc', { promotable: 'true' })}${primitive('P', 'ocf:pacemaker:Stateful', `<operations>${op('P-1', { name: 'monitor', interval: '10s', timeout: '20s' })}${op('P-3', { name: 'monitor', interval: '10s', timeout: '20s', role: 'Promoted' })}</operations>`)}</clone>`,
  }),
  row('op-demote-fail', 'demote on-fail=demote', {
    clone: `<clone id="Pc">${meta('Pc', { promotable: 'true' })}${primitive('P', 'ocf:pacemaker:Stateful', `<operations>${op('P-1', { name: 'monitor', interval: '10s', timeout: '20s' })}${op('P-3', { name: 'monitor', interval: '11s', timeout: '20s', role: 'Promoted' })}${op('P-d', { name: 'demote', interval: '0s', timeout: '20s', 'on-fail': 'demote' })}</operations>`)}</clone>`,
  }),
  has(
    'op-systemd-level',
    'OCF_CHECK_LEVEL on a systemd unit',
    'systemd:chronyd',
    {},
    '',
    op(
      'R-mon',
      { name: 'monitor', interval: '60s', timeout: '120s' },
      params('R-mon', { OCF_CHECK_LEVEL: '10' }),
    ),
  ),
  has(
    'op-systemd-promote',
    'promote on a systemd unit',
    'systemd:chronyd',
    {},
    '',
    MONITOR + op('R-p', { name: 'promote', interval: '0s', timeout: '60s' }),
  ),
  has(
    'op-deep-not-offered',
    'OCF_CHECK_LEVEL=30 of Filesystem',
    'ocf:heartbeat:Filesystem',
    { device: '/dev/vg0/data', directory: '/srv/data', fstype: 'xfs' },
    '',
    op(
      'R-mon',
      { name: 'monitor', interval: '60s', timeout: '120s' },
      params('R-mon', { OCF_CHECK_LEVEL: '30' }),
    ),
  ),
];
export const UNSEEN_OPERATIONS: readonly Row[] = [
  ...DURATIONS,
  ...VALUES,
  ...LEVELS,
  ...DEFAULT_SECTIONS,
  ...OPERATIONS,
  ...PARAMETERS,
  ...AGENTS,
];
