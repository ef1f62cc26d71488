/** Mistakes in ACLs, alerts, defaults, ids and versions that no collection lists. */
import { meta, op, params, primitive } from './base.js';
import type { Row } from './cib-rows.js';
import {
  row,
  section,
  defaults,
  dummy,
  colocation,
  together,
  order,
  location,
  tag,
  tags,
  acls,
  role,
  user,
  READ,
  alert,
  recipient,
  rsc,
  ops,
  ruledMeta,
  STICKY,
} from './fencing-parts.js';

export const UNSEEN_ACCESS: readonly Row[] = [
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

export const UNSEEN_DEFAULTS: readonly Row[] = [
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
