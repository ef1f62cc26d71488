import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emitCib } from '../../compiler/emit/cib/index.js';
import { platformNamed } from '../../compiler/platforms/table.js';
import { classic, modern } from '../emit/cib/everything.js';
import { canonicalCib, diffCanonical } from './canonical.js';

const test = suite('canonical CIB');

function cib(sections: Readonly<Record<string, string>>): string {
  const inner = ['crm_config', 'nodes', 'resources', 'constraints'].map(
    (name) => `<${name}>${sections[name] ?? ''}</${name}>`,
  );
  const others = Object.entries(sections)
    .filter(([name]) => !['crm_config', 'nodes', 'resources', 'constraints'].includes(name))
    .map(([name, text]) => `<${name}>${text}</${name}>`);
  return `<cib validate-with="pacemaker-3.9" epoch="4"><configuration>${[...inner, ...others].join('')}</configuration><status><x/></status></cib>`;
}

type Sections = Readonly<Record<string, string>>;

function same(a: Sections, b: Sections): void {
  assert.is(diffCanonical(cib(a), cib(b)), undefined);
}

function different(a: Sections, b: Sections): void {
  assert.ok(diffCanonical(cib(a), cib(b)), 'a change was not seen');
}

const nv = (name: string, value: string, id = `${name}-id`) =>
  `<nvpair id="${id}" name="${name}" value="${value}"/>`;
const meta = (inner: string, attributes = 'id="m"') =>
  `<meta_attributes ${attributes}>${inner}</meta_attributes>`;
const primitive = (id: string, inner = '') =>
  `<primitive id="${id}" class="ocf" provider="pacemaker" type="Dummy">${inner}</primitive>`;
const ops = (...list: string[]) => `<operations>${list.join('')}</operations>`;

// ---------------------------------------------------------------- what is the same

test('inner ids, comments, epochs and the status do not count', () => {
  same(
    { resources: primitive('a', meta(nv('priority', '1'))) },
    { resources: `<!-- x -->${primitive('a', meta(nv('priority', '1', 'other'), 'id="n"'))}` },
  );
});

test('order of pairs, ops, constraints, nodes, conditions, levels and sections does not count', () => {
  const [x, y] = [
    '<rsc_location id="x" rsc="a" node="n" score="1"/>',
    '<rsc_location id="y" rsc="a" node="m" score="1"/>',
  ];
  same({ constraints: x + y }, { constraints: y + x });
  const [p, q] = [nv('a', '1'), nv('b', '2')];
  same(
    { crm_config: `<cluster_property_set id="s">${p}${q}</cluster_property_set>` },
    { crm_config: `<cluster_property_set id="s">${q}${p}</cluster_property_set>` },
  );
  const [o, r] = ['<op id="o" name="start" interval="0"/>', '<op id="r" name="stop" interval="0"/>'];
  same({ resources: primitive('a', ops(o, r)) }, { resources: primitive('a', ops(r, o)) });
  const rule = (inner: string) =>
    `<rsc_location id="x" rsc="a"><rule id="r" score="1">${inner}</rule></rsc_location>`;
  const [e, f] = [
    '<expression id="e" attribute="a" operation="defined"/>',
    '<expression id="f" attribute="b" operation="defined"/>',
  ];
  same({ constraints: rule(e + f) }, { constraints: rule(f + e) });
});

test('values have many spellings', () => {
  same(
    {
      resources: primitive(
        'a',
        meta(nv('is-managed', 'Yes') + nv('resource-stickiness', 'INFINITY') + nv('target-role', 'Master')),
      ),
    },
    {
      resources: primitive(
        'a',
        meta(nv('is-managed', 'true') + nv('resource-stickiness', '1000000') + nv('target-role', 'Promoted')),
      ),
    },
  );
  same(
    {
      resources: primitive(
        'a',
        ops('<op id="o" name="monitor" interval="1min" timeout="20" enabled="1" role="Slave"/>'),
      ),
    },
    {
      resources: primitive(
        'a',
        ops('<op id="o" name="monitor" interval="60s" timeout="20000ms" enabled="true" role="Unpromoted"/>'),
      ),
    },
  );
  same(
    { constraints: '<rsc_location id="x" rsc="a" node="n" score="-2000000"/>' },
    { constraints: '<rsc_location id="x" rsc="a" node="n" score="-INFINITY"/>' },
  );
});

test('what is left out is the same as its default', () => {
  same(
    { constraints: '<rsc_order id="o" first="a" then="b"/><rsc_colocation id="c" rsc="a" with-rsc="b"/>' },
    {
      constraints:
        '<rsc_order id="o" first="a" first-action="start" then="b" then-action="start" kind="Mandatory" symmetrical="true"/>' +
        '<rsc_colocation id="c" rsc="a" with-rsc="b" score="0"/>',
    },
  );
  same({ nodes: '<node id="1" uname="n"/>' }, { nodes: '<node id="1" uname="n" type="member"/>' });
  same(
    {
      constraints: '<rsc_order id="o"><resource_set id="s"><resource_ref id="a"/></resource_set></rsc_order>',
    },
    {
      constraints:
        '<rsc_order id="o"><resource_set id="s" sequential="true" require-all="true" action="start"><resource_ref id="a"/></resource_set></rsc_order>',
    },
  );
});

test('the second action defaults to the first', () => {
  const order = (attributes: string) => ({
    constraints: `<rsc_order id="o" first="a" then="b" ${attributes}/>`,
  });
  same(order('first-action="promote"'), order('first-action="promote" then-action="promote"'));
  different(order('first-action="promote"'), order('first-action="promote" then-action="start"'));
});

test('a master is a promotable clone, wherever promotable stands', () => {
  const child = primitive('p');
  const clone = (inner: string) => ({ resources: `<clone id="c">${inner}${child}</clone>` });
  same(
    { resources: `<master id="c">${meta(nv('master-max', '1'))}${child}</master>` },
    clone(meta(nv('promoted-max', '1') + nv('promotable', 'true'))),
  );
  same(
    clone(meta(nv('x', '1')) + meta(nv('promotable', 'yes'), 'id="n"')),
    clone(meta(nv('x', '1') + nv('promotable', 'true'))),
  );
  different(clone(meta(nv('promotable', 'true'))), clone(''));
  different(clone(meta(nv('promotable', 'true'))), clone(meta(nv('promotable', 'false'))));
});

test('a reference is a copy', () => {
  const [a, b] = [(inner: string) => primitive('a', inner), (inner: string) => primitive('b', inner)];
  same(
    {
      resources: a(meta(nv('priority', '1'), 'id="m"')) + b('<meta_attributes id-ref="m"/>'),
      tags: '<tag id="t"><obj_ref id="m"/></tag>',
    },
    {
      resources: a(meta(nv('priority', '1'), 'id="m"')) + b(meta(nv('priority', '1', 'z'), 'id="k"')),
      tags: '<tag id="t"><obj_ref id="m"/></tag>',
    },
  );
});

test('of pairs with one name the first counts', () => {
  same(
    { resources: primitive('a', meta(nv('priority', '1') + nv('priority', '2', 'z'))) },
    { resources: primitive('a', meta(nv('priority', '1'))) },
  );
  different(
    { resources: primitive('a', meta(nv('priority', '1') + nv('priority', '2', 'z'))) },
    { resources: primitive('a', meta(nv('priority', '2'))) },
  );
});

test('several sets are in evaluation order: by score, and of equal ones the last first', () => {
  const one = meta(nv('x', '1'), 'id="one" score="1"');
  const two = meta(nv('x', '2'), 'id="two" score="2"');
  same({ rsc_defaults: one + two }, { rsc_defaults: two + one });
  const [p, q] = [meta(nv('x', '1'), 'id="one"'), meta(nv('x', '2'), 'id="two"')];
  different({ rsc_defaults: p + q }, { rsc_defaults: q + p });
  const bootstrap = `<cluster_property_set id="cib-bootstrap-options">${nv('x', '1')}</cluster_property_set>`;
  const other = `<cluster_property_set id="o" score="9">${nv('x', '2')}</cluster_property_set>`;
  same({ crm_config: bootstrap + other }, { crm_config: other + bootstrap });
  different({ crm_config: bootstrap }, { crm_config: bootstrap.replace('cib-bootstrap-options', 'mine') });
});

test('empty sets and sections are nothing', () => {
  same({ resources: primitive('a', `${meta('')}<operations/>`), tags: '' }, { resources: primitive('a') });
});

test('the score of a rule counts directly in a location only', () => {
  const rule = (score: string) =>
    `<rule id="r" ${score}><expression id="e" attribute="a" operation="defined"/></rule>`;
  const inLocation = (score: string) => ({
    constraints: `<rsc_location id="l" rsc="a">${rule(score)}</rsc_location>`,
  });
  const inSet = (score: string) => ({ rsc_defaults: meta(rule(score) + nv('x', '1')) });
  same(inSet('score="INFINITY"'), inSet(''));
  same(inLocation('score="0"'), inLocation(''));
  different(inLocation('score="1"'), inLocation('score="2"'));
  different(inLocation('score="1"'), inLocation('score-attribute="x"'));
});

test('templates are no resources', () => {
  const template = '<template id="t" class="lsb" type="x"/>';
  same({ resources: template + primitive('a') }, { resources: primitive('a') + template });
});

// ---------------------------------------------------------------- what must be seen

test('every kind of change is seen', () => {
  const platform = platformNamed('debian12')!;
  const base = emitCib(modern(), platform, { source: 'x.ha', secrets: undefined }).files[0]!.text;
  const changes: readonly (readonly [string, string | RegExp, string])[] = [
    ['drop a constraint', /<rsc_colocation id="colocation-vip-db[^>]*>/, ''],
    ['drop an order', /<rsc_order id="order-db-clone-vip[^>]*>/, ''],
    ['swap a colocation', 'rsc="ftp" with-rsc="vip"', 'rsc="vip" with-rsc="ftp"'],
    [
      'swap an order',
      'first="db-clone" first-action="promote" then="vip"',
      'first="vip" first-action="promote" then="db-clone"',
    ],
    ['change an interval', 'interval="5s"', 'interval="6s"'],
    ['change a timeout', 'timeout="20s" on-fail', 'timeout="21s" on-fail'],
    ['change on-fail', 'on-fail="restart"', 'on-fail="fence"'],
    ['change the role of an op', 'interval="10s" role="Promoted"', 'interval="10s" role="Unpromoted"'],
    ['change a score', 'node="n1" score="100"', 'node="n1" score="101"'],
    ['change the sign', 'node="n2" score="-INFINITY"', 'node="n2" score="INFINITY"'],
    ['change a node', 'node="n1" score="100"', 'node="n2" score="100"'],
    ['change a kind', 'kind="Optional" symmetrical', 'kind="Mandatory" symmetrical'],
    ['change symmetrical', ' symmetrical="false"', ''],
    ['change a parameter', 'value="10.0.0.50"', 'value="10.0.0.51"'],
    ['drop a parameter', /<nvpair [^>]*name="cidr_netmask"[^>]*>/, ''],
    ['drop a meta attribute', /<nvpair [^>]*name="interleave"[^>]*>/, ''],
    ['change a meta attribute', 'name="promoted-max" value="1"', 'name="promoted-max" value="2"'],
    ['drop an option', /<nvpair [^>]*name="no-quorum-policy"[^>]*>/, ''],
    ['change an option', 'value="balanced"', 'value="minimal"'],
    ['change a default', 'name="resource-stickiness" value="100"', 'name="resource-stickiness" value="99"'],
    ['reorder resources', /(<primitive id="lonely"[^>]*>)\s*(<primitive id="late"[^>]*>)/, '$2$1'],
    ['reorder members of a set', /(<resource_ref id="multi"\/>)\s*(<resource_ref id="vm1"\/>)/, '$2$1'],
    ['sequential', ' sequential="false"', ''],
    ['require-all', /(<resource_set [^>]*) require-all="false"/, '$1'],
    ['the role in a set', 'role="Promoted" score="5"', 'role="Unpromoted" score="5"'],
    ['an operator of a rule', 'operation="ne"', 'operation="eq"'],
    ['and to or', 'id="lonely-rule" boolean-op="and"', 'id="lonely-rule" boolean-op="or"'],
    ['a date', '2036-01-01', '2037-01-01'],
    ['a field of a date', 'hours="9-17"', 'hours="9-18"'],
    [
      'the score of a set',
      'id="op_defaults-meta_attributes-1" score="3"',
      'id="op_defaults-meta_attributes-1"',
    ],
    ['the devices of a level', 'devices="fence,fence-b"', 'devices="fence-b,fence"'],
    ['the target of a level', 'target-pattern="n[23].*"', 'target-pattern="n[2].*"'],
    ['a ticket', 'loss-policy="freeze"', 'loss-policy="stop"'],
    ['a member of a tag', '<obj_ref id="web"/>', ''],
    ['a permission', 'kind="write"', 'kind="read"'],
    ['a role of a user', /(<acl_target id="alice">)\s*<role id="operator"\/>/, '$1'],
    ['a recipient', 'boss@example.com', 'bossy@example.com'],
    ['a selection', '<select_fencing/>', ''],
    ['a bundle image', 'localhost/httpd:1', 'localhost/httpd:2'],
    ['a port', 'internal-port="8080"', 'internal-port="8081"'],
    ['a storage mapping', 'source-dir="/srv/html"', 'source-dir="/srv"'],
    ['a node attribute', 'name="rack" value="b"', 'name="rack" value="c"'],
    ['utilization', 'name="hv_memory" value="512"', 'name="hv_memory" value="513"'],
    ['the class of an agent', 'class="lsb" type="vsftpd"', 'class="systemd" type="vsftpd"'],
    ['promotable', /<nvpair [^>]*name="promotable"[^>]*>/, ''],
    ['a node', /<node id="3"[^>]*>/, ''],
    ['a description', 'description="the other one"', ''],
    ['the schema', 'pacemaker-3.9"', 'pacemaker-3.8"'],
    ['white space in a value', 'line one ', 'line one&#10;'],
    ['the id of a constraint', 'id="never-n2" rsc', 'id="never-n3" rsc'],
  ];
  for (const [name, from, to] of changes) {
    const changed = base.replace(from, to);
    assert.is.not(changed, base, `the change did not apply: ${name}`);
    assert.ok(diffCanonical(base, changed), `not seen: ${name}`);
  }
});

test('the canonical form of a canonical form is itself', () => {
  const platform = platformNamed('debian12')!;
  for (const built of [classic(), modern()]) {
    const once = canonicalCib(
      emitCib(built, platform, { source: 'x.ha', secrets: undefined }).files[0]!.text,
    );
    const again = once
      .replace(/<cib([^>]*)>/, '<cib$1><configuration>')
      .replace('</cib>', '</configuration></cib>');
    // What became an attribute of the clone stays one; nothing else may change.
    assert.is(canonicalCib(again), once);
  }
});

test('a difference is shown like diff -u', () => {
  const location = (score: string) =>
    cib({ constraints: `<rsc_location id="x" rsc="a" node="n" score="${score}"/>` });
  assert.is(
    diffCanonical(location('1'), location('2')),
    [
      ' <cib validate-with="pacemaker-3.9">',
      '   <constraints>',
      '-    <rsc_location id="x" node="n" rsc="a" score="1"/>',
      '+    <rsc_location id="x" node="n" rsc="a" score="2"/>',
      '   </constraints>',
      ' </cib>',
      ' ',
    ].join('\n'),
  );
});

test('what is not well-formed, or has a DOCTYPE, is refused', () => {
  assert.throws(() => canonicalCib('<cib><configuration></cib>'), /not well-formed/);
  assert.throws(() => canonicalCib('<!DOCTYPE cib [<!ENTITY x "y">]><cib/>'), /DOCTYPE/);
});

test.run();
