/** The measured misconfigurations of the reference (cib.md §4.4), each as an edit of the control cluster. */
import type { Parts } from './base.js';
import { cib, expression, meta, monitored, nvpairs, op, params, primitive, ruleLocation } from './base.js';

export interface Row {
  readonly id: string;
  readonly what: string;
  readonly parts: Parts;
  /** Nothing that the configuration could show: why. */
  readonly outOfReach?: string;
  /** The release that the reference speaks of; the control's otherwise. */
  readonly platform?: string;
}

const row = (id: string, what: string, parts: Parts, platform?: string): Row => ({
  id,
  what,
  parts,
  ...(platform !== undefined && { platform }),
});

const option = (id: string, what: string, options: Record<string, string>): Row => row(id, what, { options });
const ofA = (id: string, what: string, values: Record<string, string>): Row =>
  row(id, what, { a: meta('A', values) });
const opsOfA = (id: string, what: string, ...ops: string[]): Row => row(id, what, { aOps: ops.join('') });
const constraint = (id: string, what: string, constraints: string, more: Parts = {}): Row =>
  row(id, what, { ...more, constraints });
const ruled = (id: string, what: string, rule: string, more: Parts = {}): Row =>
  row(id, what, { ...more, constraints: ruleLocation(rule) });
const mon = (rest: Record<string, string>, id = 'A-mon'): string =>
  op(id, { name: 'monitor', interval: '60s', ...rest });
const date = (inner: string): string =>
  `<rule id="ru" score="-INFINITY"><date_expression id="d" operation="date_spec"><date_spec id="ds" ${inner}/></date_expression></rule>`;
const location = (rest: string, id = 'l1', rsc = 'A'): string =>
  `<rsc_location id="${id}" rsc="${rsc}" ${rest}/>`;
const colocation = (rest: string, id = 'c1'): string => `<rsc_colocation id="${id}" ${rest}/>`;
const order = (first: string, then: string, rest = '', id = `o-${first}-${then}`): string =>
  `<rsc_order id="${id}" first="${first}" then="${then}" ${rest}/>`;
const clone = (inner: string, values: Record<string, string> = {}, id = 'Ac'): string =>
  `<clone id="${id}">${meta(id, values)}${inner}</clone>`;
const dummy = (id: string): string => monitored(id, 'ocf:pacemaker:Dummy');
const bundle = (container: string, network: string, inner = ''): string =>
  `<bundle id="b"><podman ${container}/>${network}${inner}</bundle>`;
const promoted = (values: Record<string, string>, ops?: string): string =>
  `<clone id="Pc">${meta('Pc', { promotable: 'true', ...values })}${primitive(
    'P',
    'ocf:pacemaker:Stateful',
    `<operations>${
      ops ??
      op('P-mon', { name: 'monitor', interval: '10s', timeout: '20s', role: 'Unpromoted' }) +
        op('P-pro', { name: 'monitor', interval: '11s', timeout: '20s', role: 'Promoted' })
    }</operations>`,
  )}</clone>`;
const ip = (id: string, address: string): string =>
  monitored(id, 'ocf:heartbeat:IPaddr2', params(id, { ip: address }));

export const CIB_ROWS: readonly Row[] = [
  option('opt-typo', 'cluster option name typo', { 'no-quorum-polcy': 'freeze' }),
  option('opt-underscore', 'underscore name of a cluster option', { stonith_enabled: 'false' }),
  option('opt-newname', 'name of 3.0.2 on a 2.1 cluster', { 'fencing-enabled': 'false' }),
  option('opt-badtime', 'unparsable time of a cluster option', { 'cluster-recheck-interval': 'xyz' }),
  option('opt-timeunit', 'stonith-timeout in ms', { 'stonith-timeout': '120ms' }),
  row('opt-dupe', 'same option twice in one set', {
    properties: `<cluster_property_set id="cib-bootstrap-options">${nvpairs('o', { 'stonith-enabled': 'true', 'batch-limit': '5' })}<nvpair id="o2" name="batch-limit" value="7"/></cluster_property_set>`,
  }),
  row('opt-shadow', 'second property set shadowed by cib-bootstrap-options', {
    properties: `<cluster_property_set id="cib-bootstrap-options">${nvpairs('o', { 'stonith-enabled': 'true', 'no-quorum-policy': 'stop' })}</cluster_property_set><cluster_property_set id="mine" score="1000">${nvpairs('m', { 'no-quorum-policy': 'freeze' })}</cluster_property_set>`,
  }),
  option('nqp-ignore', 'no-quorum-policy=ignore with fencing on', { 'no-quorum-policy': 'ignore' }),
  option('nqp-suicide-nofence', 'no-quorum-policy=suicide with fencing off', {
    'no-quorum-policy': 'suicide',
    'stonith-enabled': 'false',
  }),
  option('stopall', 'stop-all-resources=true left on', { 'stop-all-resources': 'true' }),
  option('startup-fencing', 'startup-fencing=false', { 'startup-fencing': 'false' }),
  row('no-stonith-dev', 'fencing on, no device at all', { device: '' }),
  row('prioDelay', 'priority-fencing-delay below pcmk_delay_max', {
    options: { 'priority-fencing-delay': '5' },
    fence: { pcmk_delay_max: '15' },
    a: meta('A', { priority: '10' }),
  }),
  ofA('meta-typo', 'meta typo', { 'migration-treshold': '3' }),
  ofA('meta-role-nonprom', 'target-role=Promoted on a plain primitive', { 'target-role': 'Promoted' }),
  ofA('meta-badreq', 'requires=fence', { requires: 'fence' }),
  ofA('meta-badprio', 'priority=high', { priority: 'high' }),
  ofA('meta-badma', 'multiple-active=stop', { 'multiple-active': 'stop' }),
  ofA('meta-ft-short', 'failure-timeout below the monitor interval', { 'failure-timeout': '5s' }),
  ofA('meta-ft-bad', 'failure-timeout=abc', { 'failure-timeout': 'abc' }),
  ofA('meta-unmanaged', 'is-managed=false left behind', { 'is-managed': 'false' }),
  row('allow-migrate', 'allow-migrate on an agent without migrate_to', {
    resources: monitored(
      'web',
      'ocf:heartbeat:apache',
      meta('web', { 'allow-migrate': 'true' }) + params('web', { configfile: '/etc/apache2/apache2.conf' }),
    ),
  }),
  row('meta-dup', 'same meta twice in a set', {
    a: `<meta_attributes id="am"><nvpair id="am1" name="priority" value="1"/><nvpair id="am2" name="priority" value="2"/></meta_attributes>`,
  }),
  row('dup-param', 'same parameter twice in a set', {
    a: `<instance_attributes id="ai"><nvpair id="ai1" name="fake" value="1"/><nvpair id="ai2" name="fake" value="2"/></instance_attributes>`,
  }),
  row('agent-none', 'nonexistent agent', {
    resources: dummy('X').replace('pacemaker', 'heartbeat').replace('Dummy', 'IPadddr2'),
  }),
  row('agent-prov', 'nonexistent provider', {
    resources: monitored('X', 'ocf:hartbeat:IPaddr2', params('X', { ip: '192.0.2.5' })),
  }),
  {
    ...row('unit-none', 'systemd unit that is not there', {
      resources: monitored('X', 'systemd:no-such-unit'),
    }),
    outOfReach: 'only the nodes know their units',
  },
  row('param-missing', 'required parameter missing', { resources: monitored('X', 'ocf:heartbeat:IPaddr2') }),
  row('param-type', 'parameter of a wrong type', {
    resources: monitored('X', 'ocf:heartbeat:IPaddr2', params('X', { ip: '192.0.2.5', cidr_netmask: 'abc' })),
  }),
  row('param-uniq', 'two IPaddr2 with the same ip', {
    resources: ip('X', '192.0.2.5') + ip('Y', '192.0.2.5'),
  }),
  row('secret', 'fence password in clear text', { fence: { password: 'geheim' } }),
  opsOfA('op-dup', 'two monitors with the same interval', mon({}), mon({}, 'o1')),
  opsOfA('op-dup-spelled', 'two monitors, 60s and 1min', mon({}), mon({ interval: '1min' }, 'o2')),
  opsOfA('op-start-rec', 'start with an interval', mon({}), op('o1', { name: 'start', interval: '10s' })),
  opsOfA('op-badint', 'monitor interval=10x', mon({ interval: '10x' })),
  opsOfA('op-badtmo', 'monitor timeout=abc', mon({ timeout: 'abc' })),
  opsOfA('op-tmo0', 'timeout=0 on start', mon({}), op('o1', { name: 'start', interval: '0', timeout: '0' })),
  opsOfA('op-tmoms', 'timeout=20ms', mon({ timeout: '20ms' })),
  opsOfA('op-mon-lt-tmo', 'monitor interval below its timeout', mon({ interval: '10s', timeout: '60s' })),
  opsOfA(
    'op-role-nonprom',
    'monitor role=Promoted on a non-promotable',
    mon({}),
    mon({ interval: '7s', role: 'Promoted' }, 'o1'),
  ),
  opsOfA(
    'op-stop-block',
    'stop on-fail=block with fencing on',
    mon({}),
    op('o1', { name: 'stop', interval: '0', timeout: '20s', 'on-fail': 'block' }),
  ),
  opsOfA('op-mon-ignore', 'monitor on-fail=ignore', mon({ 'on-fail': 'ignore' })),
  opsOfA(
    'op-demote',
    'on-fail=demote on start',
    mon({}),
    op('o1', { name: 'start', interval: '0', timeout: '20s', 'on-fail': 'demote' }),
  ),
  row('op-fence-off', 'on-fail=fence with fencing off', {
    options: { 'stonith-enabled': 'false' },
    aOps: mon({ 'on-fail': 'fence' }),
  }),
  opsOfA(
    'op-unsupported',
    'operation that the agent does not advertise',
    mon({}),
    op('o1', { name: 'frobnicate', interval: '30s' }),
  ),
  opsOfA('op-startdelay', 'start-delay=10min on a monitor', mon({ 'start-delay': '10min' })),
  row('rscdef-opt', 'operation and cluster options in rsc_defaults', {
    defaults: `<rsc_defaults>${meta('rd', { timeout: '60s', 'no-quorum-policy': 'stop', 'resource-stickiness': '100' })}</rsc_defaults>`,
  }),
  row('prom-1mon', 'promotable without a monitor for Promoted', {
    clone: promoted({}, op('P-mon', { name: 'monitor', interval: '10s', timeout: '20s' })),
  }),
  row('prom-samemon', 'promotable: both monitors 10s', {
    clone: promoted(
      {},
      op('P-mon', { name: 'monitor', interval: '10s', role: 'Unpromoted' }) +
        op('pm', { name: 'monitor', interval: '10s', role: 'Promoted' }),
    ),
  }),
  row('prom-noagent', 'promotable clone of an agent without promote', {
    resources: clone(dummy('X'), { promotable: 'true' }, 'Xc'),
  }),
  row('prom-systemd', 'promotable clone of a systemd resource', {
    resources: clone(monitored('X', 'systemd:nginx'), { promotable: 'true' }, 'Xc'),
  }),
  row('prommax-noprom', 'promoted-max without promotable', {
    resources: clone(dummy('X'), { 'promoted-max': '2' }, 'Xc'),
  }),
  row('prommax2', 'promoted-max=2', { clone: promoted({ 'promoted-max': '2' }) }),
  row('clone-max-big', 'clone-max=5 on 3 nodes', {
    resources: clone(dummy('X'), { 'clone-max': '5' }, 'Xc'),
  }),
  row('clone-node-max', 'clone-node-max=2 anonymous', {
    resources: clone(dummy('X'), { 'clone-node-max': '2' }, 'Xc'),
  }),
  row('clone-gu-systemd', 'globally-unique systemd clone', {
    resources: clone(monitored('X', 'systemd:nginx'), { 'globally-unique': 'true' }, 'Xc'),
  }),
  row('clone-interleave', 'clone on clone order without interleave', {
    resources: clone(dummy('X'), {}, 'Xc') + clone(dummy('Y'), {}, 'Yc'),
    constraints: order('Xc', 'Yc'),
  }),
  row('clone-child-ref', 'constraint on the primitive inside a clone', {
    resources: clone(dummy('X'), {}, 'Xc'),
    constraints: location('node="n1" score="100"', 'l1', 'X'),
  }),
  row('stonith-clone', 'cloned fence device', {
    resources: clone(monitored('f', 'stonith:fence_xvm'), {}, 'fc'),
  }),
  row('stonith-group', 'fence device in a group', {
    resources: `<group id="g">${monitored('f', 'stonith:fence_xvm')}${dummy('X')}</group>`,
  }),
  row('group-one', 'group of one', { resources: `<group id="g">${dummy('X')}</group>` }),
  ofA('meta-on-child', 'clone option on a primitive', { 'clone-max': '2' }),
  constraint('loc-nonode', 'location on a node that is not there', location('node="n9" score="100"')),
  constraint(
    'loc-all-ban',
    'banned from every node',
    ['n1', 'n2', 'n3'].map((n) => location(`node="${n}" score="-INFINITY"`, `l-${n}`)).join(''),
  ),
  constraint(
    'loc-contra',
    '+INFINITY and -INFINITY',
    location('node="n1" score="INFINITY"') + location('node="n1" score="-INFINITY"', 'l2'),
  ),
  constraint(
    'loc-dup',
    'same location twice',
    location('node="n1" score="50"') + location('node="n1" score="50"', 'l2'),
  ),
  constraint('loc-clip', 'score=99999999', location('node="n1" score="99999999"')),
  constraint(
    'loc-notrsc',
    'rsc is the id of a constraint',
    location('node="n1" score="50"') + location('node="n2" score="50"', 'l2', 'l1'),
  ),
  constraint(
    'loc-role',
    'role=Promoted on a non-promotable',
    location('node="n1" score="50" role="Promoted"'),
  ),
  constraint(
    'loc-pattern-none',
    'rsc-pattern that matches nothing',
    '<rsc_location id="l1" rsc-pattern="^zzz" node="n1" score="50"/>',
  ),
  constraint(
    'loc-pattern-bad',
    'rsc-pattern with a broken expression',
    '<rsc_location id="l1" rsc-pattern="(A" node="n1" score="50"/>',
  ),
  constraint(
    'loc-disc',
    'resource-discovery=never with a positive score',
    location('node="n1" score="50" resource-discovery="never"'),
  ),
  constraint('loc-cli', 'left-over cli-ban', location('node="n1" score="-INFINITY"', 'cli-ban-A-on-n1')),
  row('loc-stonith-self', 'device for n1 located on n1', {
    resources: primitive(
      'f1',
      'stonith:fence_ipmilan',
      params('f1', {
        ip: '192.0.2.8',
        username: 'admin',
        password_script: '/etc/cluster/ipmi',
        pcmk_host_list: 'n1',
      }) + `<operations>${op('f1-mon', { name: 'monitor', interval: '60s' })}</operations>`,
    ),
    constraints: location('node="n1" score="INFINITY"', 'l1', 'f1'),
  }),
  constraint('col-noscore', 'colocation without a score', colocation('rsc="A" with-rsc="B"')),
  constraint(
    'col-contra',
    'A with B, INFINITY and -INFINITY',
    colocation('rsc="A" with-rsc="B" score="INFINITY"') +
      colocation('rsc="A" with-rsc="B" score="-INFINITY"', 'c2'),
  ),
  constraint(
    'col-role-nonprom',
    'with-rsc-role=Promoted of a non-promotable',
    colocation('rsc="A" with-rsc="B" with-rsc-role="Promoted" score="INFINITY"'),
  ),
  constraint(
    'col-loc-contra',
    'A with B, but A banned where B is pinned',
    colocation('rsc="A" with-rsc="B" score="INFINITY"') +
      location('node="n1" score="-INFINITY"') +
      location('node="n2" score="-INFINITY"', 'l2', 'B') +
      location('node="n3" score="-INFINITY"', 'l3', 'B'),
  ),
  row('col-only', 'colocation without order: address and service', {
    resources: ip('vip', '192.0.2.5') + monitored('web', 'systemd:nginx'),
    constraints: colocation('rsc="web" with-rsc="vip" score="INFINITY"'),
  }),
  row('ord-only', 'order without colocation: file system and service', {
    resources:
      monitored(
        'fs',
        'ocf:heartbeat:Filesystem',
        params('fs', { device: '/dev/vg/data', directory: '/srv', fstype: 'ext4' }),
      ) + monitored('web', 'systemd:nginx'),
    constraints: order('fs', 'web'),
  }),
  constraint('ord-loop', 'order loop', order('A', 'B') + order('B', 'C') + order('C', 'A')),
  constraint('ord-self', 'A then A', order('A', 'A')),
  constraint(
    'ord-promote-missing',
    'order waits for start, colocation for Promoted',
    order('Pc', 'B') + colocation('rsc="B" with-rsc="Pc" with-rsc-role="Promoted" score="INFINITY"'),
  ),
  constraint(
    'ord-ser-sym',
    'Serialize with symmetrical=true',
    order('A', 'B', 'kind="Serialize" symmetrical="true"'),
  ),
  constraint('ord-score', 'order with score=0', order('A', 'B', 'score="0"')),
  constraint(
    'ord-opposite',
    'A then B and B then A, Optional',
    order('A', 'B', 'kind="Optional"') + order('B', 'A', 'kind="Optional"'),
  ),
  row('ord-grp-contra', 'order against the order of the group', {
    resources: `<group id="g">${dummy('X')}${dummy('Y')}</group>`,
    constraints: order('Y', 'X'),
  }),
  constraint(
    'set-reqall',
    'require-all=false with sequential=true',
    '<rsc_order id="o1" kind="Mandatory"><resource_set id="s1" sequential="true" require-all="false"><resource_ref id="A"/><resource_ref id="B"/></resource_set><resource_set id="s2"><resource_ref id="C"/></resource_set></rsc_order>',
  ),
  constraint(
    'set-action-col',
    'action on a set of a colocation',
    '<rsc_colocation id="c1" score="INFINITY"><resource_set id="s1" action="start"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_colocation>',
  ),
  constraint(
    'set-role-order',
    'role on a set of an order',
    '<rsc_order id="o1" kind="Mandatory"><resource_set id="s1" role="Started"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_order>',
  ),
  ruled(
    'rule-attr-typo',
    'rule on #unmae',
    `<rule id="ru" score="50">${expression('#unmae', 'eq', ' value="n1"')}</rule>`,
  ),
  ruled(
    'rule-node-none',
    '#uname eq n9',
    `<rule id="ru" score="50">${expression('#uname', 'eq', ' value="n9"')}</rule>`,
  ),
  ruled(
    'rule-attr-undef',
    'rule on an attribute nobody sets',
    `<rule id="ru" score="50">${expression('rack', 'eq', ' value="1"')}</rule>`,
  ),
  ruled(
    'rule-novalue',
    'eq without a value',
    `<rule id="ru" score="50">${expression('#uname', 'eq')}</rule>`,
  ),
  ruled(
    'rule-defvalue',
    'defined with a value',
    `<rule id="ru" score="50">${expression('#site-name', 'defined', ' value="1"')}</rule>`,
  ),
  ruled(
    'rule-strnum',
    'type=string on lt 10',
    `<rule id="ru" score="50">${expression('#health-disk', 'lt', ' value="10" type="string"')}</rule>`,
  ),
  ruled(
    'rule-noscore',
    'location rule without a score',
    `<rule id="ru">${expression('#uname', 'eq', ' value="n1"')}</rule>`,
  ),
  ruled(
    'rule-and-uname',
    '#uname eq n1 and #uname eq n2',
    `<rule id="ru" score="50" boolean-op="and">${expression('#uname', 'eq', ' value="n1"')}${expression('#uname', 'eq', ' value="n2"', 'e2')}</rule>`,
  ),
  ruled(
    'rule-ping-undef',
    'pingd lt 1 without not_defined',
    `<rule id="ru" score="-INFINITY">${expression('pingd', 'lt', ' value="1"')}</rule>`,
    {
      resources: clone(
        monitored('ping', 'ocf:pacemaker:ping', params('ping', { host_list: '192.0.2.254' })),
        {},
        'pingc',
      ),
    },
  ),
  ruled(
    'rule-subscore',
    'score on a nested rule',
    `<rule id="ru" score="50" boolean-op="or">${expression('#uname', 'eq', ' value="n1"')}<rule id="r2" score="20">${expression('#uname', 'eq', ' value="n2"', 'e2')}</rule></rule>`,
  ),
  ruled(
    'rule-badrole',
    'rule role=Mster',
    `<rule id="ru" score="50" role="Mster">${expression('#uname', 'eq', ' value="n1"')}</rule>`,
  ),
  row('rule-opexpr-rscdef', 'op_expression in rsc_defaults', {
    defaults: `<rsc_defaults><meta_attributes id="rd"><rule id="ru" score="0"><op_expression id="oe" name="monitor"/></rule><nvpair id="rd1" name="resource-stickiness" value="10"/></meta_attributes></rsc_defaults>`,
  }),
  row('rule-attr-meta', 'node attribute in a rule of meta attributes', {
    a: `<meta_attributes id="am"><rule id="ru" score="0">${expression('#uname', 'eq', ' value="n1"')}</rule><nvpair id="am1" name="priority" value="5"/></meta_attributes>`,
  }),
  ruled('rule-date-hours', 'hours=25', date('hours="25"')),
  ruled('rule-date-wd0', 'weekdays=0-6', date('weekdays="0-6"')),
  ruled('rule-date-rev', 'hours=22-6', date('hours="22-6"')),
  ruled('rule-date-garb', 'hours=9to5', date('hours="9to5"')),
  ruled(
    'rule-date-past',
    'range wholly in the past',
    '<rule id="ru" score="-INFINITY"><date_expression id="d" operation="in_range" start="2001-01-01" end="2001-02-01"/></rule>',
  ),
  ruled(
    'rule-date-swap',
    'range that ends before it starts',
    '<rule id="ru" score="-INFINITY"><date_expression id="d" operation="in_range" start="2031-02-01" end="2031-01-01"/></rule>',
  ),
  ruled('rule-date-empty', 'empty date_spec', date('')),
  ruled('rule-moon', 'moon', date('moon="4"')),
  ruled(
    'rule-multi',
    'two rules in a location',
    `<rule id="ru" score="50">${expression('#uname', 'eq', ' value="n1"')}</rule><rule id="r2" score="20">${expression('#uname', 'eq', ' value="n2"', 'e2')}</rule>`,
  ),
  row('ft-notst', 'fencing level with a device that is none', {
    sections:
      '<fencing-topology><fencing-level id="fl" index="1" target="n1" devices="A"/></fencing-topology>',
  }),
  row('ft-dup', 'level 1 of a target twice', {
    sections:
      '<fencing-topology><fencing-level id="fl" index="1" target="n1" devices="st"/><fencing-level id="f2" index="1" target="n1" devices="st"/></fencing-topology>',
  }),
  row('st-uncovered', 'a node that no device can fence', { fence: { pcmk_host_list: 'n1,n2' } }),
  row('st-hostlist-typo', 'pcmk_host_list with an unknown node', {
    fence: { pcmk_host_list: 'n1,n2,n3,n33' },
  }),
  row('st-hostlist-map', 'pcmk_host_map with a wrong separator', {
    fence: { pcmk_host_map: 'n1:1,n2:2', pcmk_host_list: 'n1,n2,n3' },
  }),
  row('st-stopped', 'only device stopped', { fenceParts: meta('st', { 'target-role': 'Stopped' }) }),
  row('st-param-typo', 'typo of a fence parameter', { fence: { pcmk_host_lst: 'n1' } }),
  row('st-agent', 'fence agent that does not exist', {
    resources: monitored('f', 'stonith:fence_foo', params('f', { pcmk_host_list: 'n1' })),
  }),
  row('st-req', 'fence device requires fencing', { fenceParts: meta('st', { requires: 'fencing' }) }),
  row('node-attr-typo', 'node attribute standbye', {
    nodes: `<node id="1" uname="n1">${params('n1', { standbye: 'on' })}</node><node id="2" uname="n2"/><node id="3" uname="n3"/>`,
  }),
  row('node-badbool', 'standby=onn', {
    nodes: `<node id="1" uname="n1">${params('n1', { standby: 'onn' })}</node><node id="2" uname="n2"/><node id="3" uname="n3"/>`,
  }),
  row('node-all-standby', 'every node in standby', {
    nodes: ['1', '2', '3']
      .map((n) => `<node id="${n}" uname="n${n}">${params(`n${n}`, { standby: 'on' })}</node>`)
      .join(''),
  }),
  row('node-dup', 'two nodes with one name', {
    nodes:
      '<node id="1" uname="n1"/><node id="2" uname="n2"/><node id="3" uname="n3"/><node id="4" uname="n1"/>',
  }),
  option('node-health-unused', 'node-health-red without a strategy', { 'node-health-red': '-100' }),
  row('util-unused', 'utilization with placement-strategy=default', {
    a: '<utilization id="au"><nvpair id="au1" name="cpu" value="1"/></utilization>',
    nodes: ['1', '2', '3']
      .map(
        (n) =>
          `<node id="${n}" uname="n${n}"><utilization id="u${n}"><nvpair id="uc${n}" name="cpu" value="4"/></utilization></node>`,
      )
      .join(''),
  }),
  row('util-too-big', 'utilization larger than any node', {
    options: { 'placement-strategy': 'utilization' },
    a: '<utilization id="au"><nvpair id="au1" name="cpu" value="10"/></utilization>',
    nodes: ['1', '2', '3']
      .map(
        (n) =>
          `<node id="${n}" uname="n${n}"><utilization id="u${n}"><nvpair id="uc${n}" name="cpu" value="4"/></utilization></node>`,
      )
      .join(''),
  }),
  row('util-nan', 'utilization cpu=lots', {
    options: { 'placement-strategy': 'utilization' },
    a: '<utilization id="au"><nvpair id="au1" name="cpu" value="lots"/></utilization>',
  }),
  constraint(
    'ticket',
    'ticket that nobody grants',
    '<rsc_ticket id="t1" rsc="A" ticket="site-a" loss-policy="stop"/>',
  ),
  row('tag-in-col', 'tag with a dangling member in a constraint', {
    sections: '<tags><tag id="T"><obj_ref id="A"/><obj_ref id="nope"/></tag></tags>',
    constraints: location('node="n1" score="50"', 'l1', 'T'),
  }),
  row('acl-off', 'ACLs without enable-acl', {
    sections:
      '<acls><acl_role id="r1"><acl_permission id="p1" kind="read" xpath="/cib"/></acl_role><acl_target id="bob"><role id="r1"/></acl_target></acls>',
  }),
  row('acl-xpath', 'ACL xpath that matches nothing', {
    options: { 'enable-acl': 'true' },
    sections:
      '<acls><acl_role id="r1"><acl_permission id="p0" kind="read" xpath="/cib"/><acl_permission id="p1" kind="write" xpath="//primitve[@id=\'A\']"/></acl_role><acl_target id="bob"><role id="r1"/></acl_target></acls>',
  }),
  row('acl-noread', 'write without any read', {
    options: { 'enable-acl': 'true' },
    sections:
      '<acls><acl_role id="r1"><acl_permission id="p1" kind="write" xpath="//resources"/></acl_role><acl_target id="bob"><role id="r1"/></acl_target></acls>',
  }),
  row('alert-path', 'alert with a relative path', {
    sections: '<alerts><alert id="al" path="bin/alert.sh"/></alerts>',
  }),
  row('alert-time', 'alert timeout=abc', {
    sections: `<alerts><alert id="al" path="/usr/local/bin/alert.sh">${meta('al', { timeout: 'abc' })}</alert></alerts>`,
  }),
  row('remote-name', 'remote-node equals a node name', { a: meta('A', { 'remote-node': 'n1' }) }),
  row('remote-rsc', 'remote-node equals a resource id', { a: meta('A', { 'remote-node': 'B' }) }),
  row('remote-noint', 'remote without server, reconnect_interval, monitor', {
    resources: primitive('r1', 'ocf:pacemaker:remote', ''),
    fence: { pcmk_host_list: 'n1,n2,n3,r1' },
  }),
  row('remote-clone', 'cloned remote', {
    resources: clone(
      monitored('r1', 'ocf:pacemaker:remote', params('r1', { server: '192.0.2.7' })),
      {},
      'rc',
    ),
    fence: { pcmk_host_list: 'n1,n2,n3,r1' },
  }),
  row('bundle-noport', 'bundle with a primitive and no address or port', {
    resources: bundle('image="registry.example.com/x:1"', '', dummy('X')),
  }),
  row('bundle-rph', 'control-port with replicas-per-host=2', {
    resources: bundle(
      'image="registry.example.com/x:1" replicas="2" replicas-per-host="2"',
      '<network control-port="3121"/>',
      dummy('X'),
    ),
  }),
  row('bundle-latest', 'bundle image :latest', {
    resources: bundle('image="registry.example.com/x:latest"', '<network control-port="3121"/>', dummy('X')),
  }),
  row('tmpl-notmpl', 'template= refers to a primitive', {
    resources: '<primitive id="X" template="A"/>',
  }),
  row('nagios', 'nagios class', { resources: monitored('N', 'nagios:check_tcp') }),
  row('upstart', 'upstart class', { resources: monitored('U', 'upstart:cron') }),
  row('ping', 'node of type ping', {
    nodes:
      '<node id="1" uname="n1"/><node id="2" uname="n2"/><node id="3" uname="n3"/><node id="9" uname="p" type="ping"/>',
  }),
  row('st-delay2', 'two nodes, two devices, no delay', {
    nodes: '<node id="1" uname="n1"/><node id="2" uname="n2"/>',
    device: ['1', '2']
      .map((n) =>
        primitive(
          `st${n}`,
          'stonith:fence_ipmilan',
          params(`st${n}`, {
            ip: `192.0.2.1${n}`,
            username: 'admin',
            password_script: '/etc/cluster/ipmi',
            pcmk_host_list: `n${n}`,
          }) + `<operations>${op(`st${n}-mon`, { name: 'monitor', interval: '60s' })}</operations>`,
        ),
      )
      .join(''),
  }),
  opsOfA('tmo-1d', 'timeout=1d', mon({ timeout: '1d' })),
  opsOfA('int-p1d', 'interval=P1D', mon({ interval: 'P1D' })),
  opsOfA('tmo-frac', 'timeout=1.5s', mon({ timeout: '1.5s' })),
  ruled(
    'date-tz',
    'date with the name of a zone',
    '<rule id="ru" score="-INFINITY"><date_expression id="d" operation="gt" start="2031-07-04 12:00:00 Europe/Berlin"/></rule>',
  ),
  row('ft-pattern', 'target-pattern with a broken expression', {
    sections:
      '<fencing-topology><fencing-level id="fl" index="1" target-pattern="n(1" devices="st"/></fencing-topology>',
  }),
  row('acl-objtype', 'ACL object-type that does not exist', {
    options: { 'enable-acl': 'true' },
    sections:
      '<acls><acl_role id="r1"><acl_permission id="p0" kind="read" xpath="/cib"/><acl_permission id="p1" kind="write" object-type="primitve"/></acl_role><acl_target id="bob"><role id="r1"/></acl_target></acls>',
  }),
  constraint(
    'col-nodeattr',
    'colocation by an attribute nobody has',
    colocation('rsc="A" with-rsc="B" score="INFINITY" node-attribute="rack"'),
  ),
  row('bundle-repl0', 'replicas=0', {
    resources: bundle(
      'image="registry.example.com/x:1" replicas="0"',
      '<network control-port="3121"/>',
      dummy('X'),
    ),
  }),
  ofA('mt1-noft', 'migration-threshold=1, no failure-timeout', { 'migration-threshold': '1' }),
  row('nvpair-noval', 'nvpair without a value', {
    a: '<instance_attributes id="ai"><nvpair id="ai1" name="fake"/></instance_attributes>',
  }),
  row('tmpl-ops', 'monitor that replaces all monitors of the template', {
    resources: `<template id="T" class="ocf" provider="pacemaker" type="Dummy"><operations>${op('T-1', { name: 'monitor', interval: '10s' })}${op('T-2', { name: 'monitor', interval: '60s' }, params('T-2', { OCF_CHECK_LEVEL: '10' }))}</operations></template><primitive id="X" template="T"><operations>${op('X-1', { name: 'monitor', interval: '30s' })}</operations></primitive>`,
  }),
  opsOfA(
    'op-both',
    'timeout as attribute and as meta',
    op('A-mon', { name: 'monitor', interval: '60s', timeout: '20s' }, meta('A-mon', { timeout: '40s' })),
  ),
  opsOfA(
    'op-iattr-name',
    'timeout in the instance attributes of an op',
    op('A-mon', { name: 'monitor', interval: '60s' }, params('A-mon', { timeout: '40s' })),
  ),
  opsOfA(
    'stop-standby',
    'stop on-fail=standby',
    mon({}),
    op('o1', { name: 'stop', interval: '0', timeout: '20s', 'on-fail': 'standby' }),
  ),
  constraint(
    'two-inf',
    'INFINITY for two nodes',
    location('node="n1" score="INFINITY"') + location('node="n2" score="INFINITY"', 'l2'),
  ),
  row('grp-member-col', 'colocation of two members of a group', {
    resources: `<group id="g">${dummy('X')}${dummy('Y')}</group>`,
    constraints: colocation('rsc="X" with-rsc="Y" score="-INFINITY"'),
  }),
  row('alert-nosel', 'alert with an empty select', {
    sections: '<alerts><alert id="al" path="/usr/local/bin/alert.sh"><select/></alert></alerts>',
  }),
  row('rsc-is-node', 'resource id equals a node name', { resources: dummy('n1') }),
  row('tag-is-rsc', 'tag that lists a node', {
    sections: '<tags><tag id="T"><obj_ref id="A"/><obj_ref id="n1"/></tag></tags>',
    constraints: location('node="n1" score="50"', 'l1', 'T'),
  }),
  ruled('date-recheck', 'date_spec with cluster-recheck-interval=0', date('hours="9-16"'), {
    options: { 'cluster-recheck-interval': '0' },
  }),
  constraint('score-noval', 'location with score=0', location('node="n1" score="0"')),
  // Named in the notes below the table.
  constraint(
    'ord-promote-nonprom',
    'order that promotes a non-promotable',
    order('A', 'B', 'first-action="promote"'),
  ),
  opsOfA(
    'op-tmoshort',
    'timeout below the advised',
    mon({}),
    op('o1', { name: 'start', interval: '0', timeout: '2s' }),
  ),
  row('clone-notify', 'agent that needs notify without it', {
    resources: clone(
      primitive(
        'drbd',
        'ocf:linbit:drbd',
        params('drbd', { drbd_resource: 'r0' }) +
          `<operations>${op('d1', { name: 'monitor', interval: '20s', role: 'Promoted', timeout: '20s' })}${op('d2', { name: 'monitor', interval: '30s', role: 'Unpromoted', timeout: '20s' })}</operations>`,
      ),
      { promotable: 'true' },
      'drbdc',
    ),
  }),
  row('asym-noloc', 'opt-in cluster without a location', { options: { 'symmetric-cluster': 'false' } }),
  row('clone-min', 'clone-min larger than clone-max', {
    resources: clone(dummy('X'), { 'clone-min': '4', 'clone-max': '2' }, 'Xc'),
  }),
];

/** What crm_verify, hadsl and the table see. */
export function rowCib({ parts }: Row): string {
  return cib(parts);
}
