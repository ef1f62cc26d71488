/** Locations, their rules, and rules elsewhere. */
import { expression, meta, monitored, nvpairs } from './base.js';
import type { Row } from './cib-rows.js';
import {
  bundle,
  capacities,
  colocation,
  constraint,
  dummy,
  eachNode,
  firstNode,
  location,
  node,
  nodes,
  pattern,
  row,
  rule,
  ruled,
  spec,
  uname,
  used,
} from './resource-parts.js';

export const UNSEEN_LOCATIONS: readonly Row[] = [
  // Locations.
  constraint('l-score-clip-negative', 'score=-2000000', location('node="n1" score="-2000000"')),
  ruled('l-rule-clip', 'score of a rule above INFINITY', rule(uname('n1'), 'score="2000000"')),
  constraint(
    'l-exclusive-never',
    'exclusive and never on one node',
    location('node="n1" score="50" resource-discovery="exclusive"') +
      location('node="n1" score="10" resource-discovery="never"', 'A', 'l2'),
  ),
  ruled(
    'l-attribute-unset',
    'score-attribute nobody sets',
    rule(uname('n1', 'e1', 'ne'), 'score-attribute="preference"'),
  ),
  ruled('l-attribute-number', 'score-attribute that is a number', rule(uname('n1'), 'score-attribute="100"')),
  ruled(
    'l-score-word',
    'score-attribute with words for a value',
    rule(expression('#uname', 'defined'), 'score-attribute="weight"'),
    { nodes: nodes((n) => node(n, { weight: 'high' })) },
  ),
  ruled(
    'l-eq-and-ne',
    'eq n1 and ne n1',
    rule(uname('n1') + uname('n1', 'e2', 'ne'), 'score="50" boolean-op="and"'),
  ),
  ruled(
    'l-ne-or-ne',
    'ne n1 or ne n2: always',
    rule(uname('n1', 'e1', 'ne') + uname('n2', 'e2', 'ne'), 'score="-INFINITY" boolean-op="or"'),
  ),
  ruled('l-id-is-name', '#id compared with a name', rule(expression('#id', 'eq', ' value="n1"'))),
  ruled(
    'l-kind-guest',
    '#kind eq guest',
    rule(expression('#kind', 'eq', ' value="guest"'), 'score="-INFINITY"'),
  ),
  ruled('l-role-attribute', '#role in a rule', rule(expression('#role', 'eq', ' value="Promoted"'))),
  ruled(
    'l-site-unset',
    '#site-name that no node has',
    rule(expression('#site-name', 'eq', ' value="berlin"')),
  ),
  ruled(
    'l-cluster-name',
    '#cluster-name of another cluster',
    rule(expression('#cluster-name', 'eq', ' value="test"')),
    { options: { 'cluster-name': 'prod' } },
  ),
  ruled('l-is-dc-word', '#is_dc eq primary', rule(expression('#is_dc', 'eq', ' value="primary"'))),
  ruled(
    'l-two-values',
    'one attribute eq two values',
    rule(expression('rack', 'eq', ' value="1"') + expression('rack', 'eq', ' value="2"', 'e2')),
    { nodes: nodes((n) => node(n, { rack: String(n) })) },
  ),
  ruled(
    'l-empty-range',
    'gt 10 and lt 5',
    rule(expression('load', 'gt', ' value="10"') + expression('load', 'lt', ' value="5"', 'e2')),
    { nodes: nodes((n) => node(n, { load: '3' })) },
  ),
  ruled(
    'l-value-never',
    'value that no node has',
    rule(expression('rack', 'eq', ' value="c"'), 'score="INFINITY"'),
    { nodes: nodes((n) => node(n, { rack: n === 1 ? 'a' : 'b' })) },
  ),
  ruled(
    'l-param-unset',
    'value-source=param of a parameter that is not there',
    rule(expression('rack', 'eq', ' value="rack" value-source="param"')),
    { nodes: nodes((n) => node(n, { rack: 'a' })) },
  ),
  ruled(
    'l-meta-unset',
    'value-source=meta of a meta attribute that is not there',
    rule(expression('rack', 'eq', ' value="rak" value-source="meta"')),
    { nodes: nodes((n) => node(n, { rack: 'a' })) },
  ),
  ruled(
    'l-integer-word',
    'type=integer with a word',
    rule(expression('rack', 'lt', ' value="abc" type="integer"')),
    { nodes: nodes((n) => node(n, { rack: '1' })) },
  ),
  ruled(
    'l-version-word',
    'type=version with a word',
    rule(expression('kernel', 'gte', ' value="new" type="version"')),
    { nodes: nodes((n) => node(n, { kernel: '6.1' })) },
  ),
  ruled(
    'l-defined-and-not',
    'defined and not_defined',
    rule(
      expression('rack', 'defined') + expression('rack', 'not_defined', '', 'e2'),
      'score="50" boolean-op="and"',
    ),
    { nodes: nodes((n) => node(n, { rack: '1' })) },
  ),
  constraint(
    'l-set-role-bad',
    'role Promoted in a set of a location',
    '<rsc_location id="l1" node="n1" score="50"><resource_set id="s1" role="Promoted"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_location>',
  ),
  constraint(
    'l-set-action',
    'action in a set of a location',
    '<rsc_location id="l1" node="n1" score="50"><resource_set id="s1" action="start"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_location>',
  ),
  constraint(
    'l-set-sequential',
    'sequential in a set of a location',
    '<rsc_location id="l1" node="n1" score="50"><resource_set id="s1" sequential="false"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_location>',
  ),
  constraint(
    'l-set-twice',
    'a resource twice in a set',
    '<rsc_location id="l1" node="n1" score="50"><resource_set id="s1"><resource_ref id="A"/><resource_ref id="A"/></resource_set></rsc_location>',
  ),
  constraint(
    'l-set-and-single',
    'same preference by set and alone',
    '<rsc_location id="l1" node="n1" score="50"><resource_set id="s1"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_location>' +
      location('node="n1" score="50"', 'A', 'l2'),
  ),
  constraint('l-glob', 'pattern is a glob', pattern('A*')),
  constraint('l-glob-star', 'pattern starts with *', pattern('*A')),
  constraint(
    'l-everything',
    'pattern with an empty alternative matches everything',
    pattern('^A$|', 'node="n1" score="-INFINITY"'),
  ),
  constraint('l-dotstar-ban', 'pattern .* bans from a node', pattern('.*', 'node="n1" score="-INFINITY"')),
  constraint('l-pattern-clone-child', 'pattern that matches only the primitive in a clone', pattern('^P$')),
  constraint(
    'l-pattern-role',
    'pattern with a role that its resources do not have',
    pattern('^[AB]$', 'role="Promoted" node="n1" score="50"'),
  ),
  constraint('l-equal', 'the same score for all nodes', eachNode('100')),
  constraint(
    'l-standby',
    'preference for a node in standby',
    location('node="n1" score="INFINITY"'),
    firstNode({ standby: 'on' }),
  ),
  constraint(
    'l-maintenance',
    'preference for a node in maintenance',
    location('node="n1" score="INFINITY"'),
    firstNode({ maintenance: 'true' }),
  ),
  constraint(
    'l-cli-rule-over',
    'cli-ban whose time is over',
    `<rsc_location id="cli-ban-A-on-n1" rsc="A" role="Started"><rule id="cli-ban-A-on-n1-rule" score="-INFINITY" boolean-op="and">${uname('n1')}<date_expression id="d" operation="lt" end="2020-01-01 00:00:00Z"/></rule></rsc_location>`,
  ),
  constraint(
    'l-cli-prefer-set',
    'cli-prefer of a clone',
    location('node="n1" score="INFINITY"', 'Pc', 'cli-prefer-Pc'),
  ),
  constraint(
    'l-clone-one-node',
    'clone banned from all nodes but one',
    location('node="n1" score="-INFINITY"', 'Pc') + location('node="n2" score="-INFINITY"', 'Pc', 'l2'),
  ),
  constraint(
    'l-opt-in-negative',
    'opt-in cluster with nothing but a ban',
    eachNode('0', '', 'st') +
      eachNode('0', '', 'B').replaceAll('l-', 'lb-') +
      eachNode('0', '', 'C').replaceAll('l-', 'lc-') +
      eachNode('0', '', 'Pc').replaceAll('l-', 'lp-') +
      location('node="n1" score="-INFINITY"'),
    { options: { 'symmetric-cluster': 'false' } },
  ),
  constraint(
    'l-pinned-apart',
    'A avoids B, and both can run only on n1',
    colocation('A', 'B', '-INFINITY') +
      ['A', 'B']
        .map((r) =>
          ['n2', 'n3'].map((n) => location(`node="${n}" score="-INFINITY"`, r, `l-${r}-${n}`)).join(''),
        )
        .join(''),
  ),
  constraint(
    'l-pinned-prefers',
    'A avoids B, A can only run where B prefers',
    colocation('A', 'B', '-INFINITY') +
      location('node="n2" score="-INFINITY"') +
      location('node="n3" score="-INFINITY"', 'A', 'l2') +
      location('node="n1" score="INFINITY"', 'B', 'l3'),
  ),
  constraint('l-fence-all', 'fence device banned everywhere', eachNode('-INFINITY', '', 'st')),
  constraint(
    'l-discovery-everywhere',
    'discovery never on every node',
    eachNode('0', 'resource-discovery="never"'),
  ),
  constraint(
    'l-unknown-remote',
    'location on a bundle replica that is not there',
    location('node="box-7" score="50"'),
    { resources: bundle('replicas="2"', '<network control-port="3121"/>', dummy('X')) },
  ),
  // Dates.
  ruled('d-year-over', 'years=2020', spec('years="2020"')),
  ruled('d-february', 'the 31st of February', spec('months="2" monthdays="31"')),
  ruled('d-weekday-name', 'weekdays=Mon-Fri', spec('weekdays="Mon-Fri"')),
  ruled('d-month-zero', 'months=0', spec('months="0"')),
  ruled('d-minute-60', 'minutes=60', spec('minutes="60"')),
  ruled('d-weeks', 'weeks=54', spec('weeks="54"')),
  ruled('d-yeardays', 'yeardays=367', spec('yeardays="367"')),
  ruled('d-clock', 'hours=09:00-17:00', spec('hours="09:00-17:00"')),
  ruled('d-list', 'weekdays=1,3,5', spec('weekdays="1,3,5"')),
  ruled('d-yearsdays', 'yearsdays', spec('yearsdays="5"')),
  ruled(
    'd-gt-over',
    'lt a date that is over',
    rule('<date_expression id="d" operation="lt" end="2020-01-01 00:00:00Z"/>', 'score="-INFINITY"'),
  ),
  ruled(
    'd-gt-past',
    'gt a date long ago: always',
    rule('<date_expression id="d" operation="gt" start="2001-01-01 00:00:00Z"/>', 'score="-INFINITY"'),
  ),
  ruled(
    'd-bad-date',
    'thirteenth month',
    rule('<date_expression id="d" operation="gt" start="2031-13-45 00:00:00Z"/>', 'score="-INFINITY"'),
  ),
  ruled(
    'd-month-only',
    '2031-07 is a day of the year',
    rule('<date_expression id="d" operation="gt" start="2031-07"/>', 'score="-INFINITY"'),
  ),
  ruled(
    'd-german',
    '04.07.2031',
    rule('<date_expression id="d" operation="gt" start="04.07.2031"/>', 'score="-INFINITY"'),
  ),
  ruled(
    'd-contradiction',
    'after 2032 and before 2031',
    rule(
      '<date_expression id="d" operation="gt" start="2032-01-01 00:00:00Z"/><date_expression id="d2" operation="lt" end="2031-01-01 00:00:00Z"/>',
      'score="-INFINITY" boolean-op="and"',
    ),
  ),
  ruled(
    'd-duration-empty',
    'duration of nothing',
    rule(
      '<date_expression id="d" operation="in_range" start="2031-01-01 00:00:00Z"><duration id="du" hours="0"/></date_expression>',
      'score="-INFINITY"',
    ),
  ),
  ruled(
    'd-duration-monthdays',
    'duration in monthdays',
    rule(
      '<date_expression id="d" operation="in_range" start="2031-01-01 00:00:00Z"><duration id="du" monthdays="3"/></date_expression>',
      'score="-INFINITY"',
    ),
  ),
  row('d-defaults-over', 'defaults whose time is over', {
    defaults: `<rsc_defaults>${meta('rd', { 'resource-stickiness': '100' })}<meta_attributes id="re" score="5"><rule id="rr"><date_expression id="d" operation="lt" end="2020-01-01 00:00:00Z"/></rule><nvpair id="re1" name="resource-stickiness" value="0"/></meta_attributes></rsc_defaults>`,
  }),
  row('d-params-node-hours', 'hours=25 in the rule of parameters', {
    a: `<instance_attributes id="ai"><rule id="ar"><date_expression id="d" operation="date_spec"><date_spec id="ds" hours="25"/></date_expression></rule><nvpair id="a1" name="fake" value="1"/></instance_attributes>`,
  }),
  // Rules elsewhere.
  row('x-options-node', 'node condition for cluster options', {
    properties: `<cluster_property_set id="cib-bootstrap-options">${nvpairs('o', { 'stonith-enabled': 'true', 'stonith-timeout': '120s' })}</cluster_property_set><cluster_property_set id="more"><rule id="r">${uname('n1')}</rule><nvpair id="m1" name="batch-limit" value="5"/></cluster_property_set>`,
  }),
  row('x-params-unknown-node', 'parameters for a node that is not there', {
    a: `<instance_attributes id="ai"><rule id="ar">${uname('n9')}</rule><nvpair id="a1" name="fake" value="1"/></instance_attributes>`,
  }),
  row('x-required-only-ruled', 'required parameter only on one node', {
    resources: monitored(
      'X',
      'ocf:heartbeat:IPaddr2',
      `<instance_attributes id="xi"><rule id="xr">${uname('n1')}</rule><nvpair id="x1" name="ip" value="192.0.2.50"/></instance_attributes>`,
    ),
  }),
  row('x-defaults-case', 'rsc_expression in the wrong case', {
    defaults: `<rsc_defaults>${meta('rd', { 'resource-stickiness': '100' })}<meta_attributes id="re" score="5"><rule id="rr"><rsc_expression id="x" class="ocf" provider="pacemaker" type="dummy"/></rule><nvpair id="re1" name="resource-stickiness" value="0"/></meta_attributes></rsc_defaults>`,
  }),
  row('x-op-interval', 'op_expression with an interval that no operation has', {
    sections: `<op_defaults><meta_attributes id="od"><rule id="or"><op_expression id="x" name="monitor" interval="7s"/></rule><nvpair id="od1" name="timeout" value="90s"/></meta_attributes></op_defaults>`,
  }),
  row('x-op-name', 'op_expression with a misspelt operation', {
    sections: `<op_defaults><meta_attributes id="od"><rule id="or"><op_expression id="x" name="monitr"/></rule><nvpair id="od1" name="timeout" value="90s"/></meta_attributes></op_defaults>`,
  }),
  row('x-shadowed', 'ruled set below the plain one never wins', {
    a: `<instance_attributes id="a0" score="1"><rule id="ar">${uname('n1')}</rule><nvpair id="a01" name="fake" value="special"/></instance_attributes><instance_attributes id="a2" score="10"><nvpair id="a21" name="fake" value="plain"/></instance_attributes>`,
  }),
  row('x-util-node', 'node condition for utilization', {
    options: used,
    nodes: capacities,
    a: `<utilization id="au"><rule id="ar">${uname('n1')}</rule><nvpair id="au1" name="cpu" value="1"/></utilization>`,
  }),
  row('x-node-attr-node', 'node condition for node attributes', {
    nodes: `<node id="1" uname="n1"><instance_attributes id="n1i"><rule id="nr">${uname('n1')}</rule><nvpair id="nr1" name="rack" value="1"/></instance_attributes></node>${node(2)}${node(3)}`,
  }),
];
