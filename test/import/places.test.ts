/**
 * Where a mistake in a foreign file is reported: exactly at the word between « and ». Each row is a file with one mistake
 * (or more, one of which is looked at) and the name of the diagnostic.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { DiagnosticName } from '../../compiler/diagnostics/catalogue.js';
import { importFiles } from '../../compiler/import/import.js';
import type { ForeignFormat } from '../../compiler/import/session.js';

const test = suite('import/places');

type Row = readonly [name: DiagnosticName, text: string];

const cib = (sections: string): string => `<?xml version="1.0"?>
<cib validate-with="pacemaker-3.9" epoch="1" num_updates="0" admin_epoch="0">
  <configuration>
    <crm_config/>
    <nodes><node id="1" uname="n1"/><node id="2" uname="n2"/></nodes>
    ${sections}
  </configuration>
  <status/>
</cib>
`;
const options = (pair: string): string =>
  cib('<resources/><constraints/>').replace(
    '<crm_config/>',
    `<crm_config><cluster_property_set id="cib-bootstrap-options">${pair}</cluster_property_set></crm_config>`,
  );
const DUMMIES = ['d', 'e']
  .map((id) => `<primitive id="${id}" class="ocf" provider="pacemaker" type="Dummy"/>`)
  .join('\n');
const resources = (more: string): string =>
  cib(`<resources>\n${DUMMIES}\n${more}\n</resources><constraints/>`);
const vip = (inner: string): string =>
  resources(`<primitive id="vip" class="ocf" provider="heartbeat" type="IPaddr2">
      <instance_attributes id="vip-p"><nvpair id="vip-ip" name="ip" value="10.0.0.50"/>${inner}</primitive>`);
const parameter = (pair: string): string => vip(`${pair}</instance_attributes>`);
const operation = (op: string): string => vip(`</instance_attributes><operations>${op}</operations>`);
const meta = (pair: string): string =>
  vip(`</instance_attributes><meta_attributes id="vip-m">${pair}</meta_attributes>`);
const constraint = (element: string): string =>
  cib(`<resources>${DUMMIES}<clone id="c"><primitive id="inner" class="ocf" provider="pacemaker" type="Dummy"/></clone>
    </resources><constraints>\n${element}\n</constraints>`);

const CIB: readonly Row[] = [
  ['wrong-type', options('<nvpair id="o1" name="stonith-timeout" value="«never»"/>')],
  ['wrong-type', options("<nvpair value='«never»' name='stonith-timeout' id='o1'/>")],
  ['wrong-type', options('<nvpair id="never" name="stonith-timeout" value="«never»"/>')],
  ['unknown-option', options('<nvpair id="o1" name="«no-quorum-polisy»" value="stop"/>')],
  ['node-id-of-other-stack', cib('<resources/><constraints/>').replace('id="2"', 'id="«two»"')],
  ['wrong-type', parameter('<nvpair id="x" name="cidr_netmask" value="«a&amp;b»"/>')],
  [
    'wrong-type',
    parameter(
      '<nvpair id="x" name="nic" value="eth0"/><nvpair id="y" name="lvs_support" value="«perhaps»"/>',
    ),
  ],
  ['unknown-parameter', parameter('<nvpair id="vip-cidr_netmsk" name="«cidr_netmsk»" value="24"/>')],
  ['wrong-type', operation('<op id="o" name="monitor" interval="«10 apples»"/>')],
  ['wrong-type', operation('<op id="o" name="monitor" interval="10s" timeout="«2 fortnights»"/>')],
  ['refused-value', operation('<op id="o" name="monitor" interval="10s" on-fail="«explode»"/>')],
  ['operation-not-advertised', operation('<op id="o" name="«montor»" interval="10s"/>')],
  [
    'duplicate-operation',
    operation('<op id="o" name="monitor" interval="10s"/><op id="p" name="monitor" interval="«10s»"/>'),
  ],
  ['wrong-type', meta('<nvpair id="x" name="target-role" value="«Running»"/>')],
  ['unknown-meta-attribute', meta('<nvpair id="x" name="«is-manged»" value="false"/>')],
  ['misplaced-meta', meta('<nvpair id="interleave" name="«interleave»" value="true"/>')],
  ['role-not-applicable', meta('<nvpair id="x" name="target-role" value="«Promoted»"/>')],
  ['unknown-agent', resources('<primitive id="web" class="ocf" provider="heartbeat" type="«apche»"/>')],
  ['no-agent-metadata', resources('<primitive class="ocf" type="«Own»" provider="mine" id="Own"/>')],
  [
    'superseded-agent',
    resources('<primitive id="IPaddr" class="ocf" provider="heartbeat" type="«IPaddr»"/>'),
  ],
  ['missing-parameter', resources('<primitive id="«vip»" class="ocf" provider="heartbeat" type="IPaddr2"/>')],
  [
    'supplied-by-pacemaker',
    resources(`<primitive id="f" class="stonith" type="fence_xvm"><instance_attributes id="i">
      <nvpair id="a" name="«action»" value="reboot"/></instance_attributes></primitive>`),
  ],
  [
    'fence-device-cloned',
    resources('<clone id="«cl»"><primitive id="f" class="stonith" type="fence_xvm"/></clone>'),
  ],
  [
    'unknown-meta-attribute',
    resources(`<group id="g"><meta_attributes id="g-m"><nvpair id="x" name="«is-manged»" value="1"/></meta_attributes>
      <primitive id="inside" class="ocf" provider="pacemaker" type="Dummy"/></group>`),
  ],
  ['unknown-node', constraint('<rsc_location id="l" rsc="d" node="«n9»" score="100"/>')],
  ['refused-value', constraint('<rsc_location id="l" rsc="d" node="n1" score="«lots»"/>')],
  [
    'leftover-cli-constraint',
    constraint('<rsc_location id="«cli-ban-d-on-n2»" rsc="d" node="n2" score="-INFINITY"/>'),
  ],
  [
    'never-true',
    constraint(`<rsc_location id="l" rsc="d"><rule id="r" score="1" boolean-op="and">
      <expression id="r1" attribute="#uname" operation="eq" value="n1"/>
      <expression id="r2" attribute="#uname" operation="eq" value="«n2»"/></rule></rsc_location>`),
  ],
  [
    'needs-promotable',
    constraint('<rsc_colocation id="co" rsc="d" with-rsc="c" with-rsc-role="«Promoted»" score="INFINITY"/>'),
  ],
  [
    'needs-promotable',
    constraint(`<rsc_location id="l" rsc="c"><rule id="r" role="«Promoted»" score="1">
      <expression id="r1" attribute="#uname" operation="eq" value="n1"/></rule></rsc_location>`),
  ],
  ['constraint-on-inner-resource', constraint('<rsc_order id="or" first="«inner»" then="d"/>')],
  ['self-reference', constraint('<rsc_order id="or" first="d" then="«d»"/>')],
  ['unknown-name', constraint('<rsc_order id="or" first="d" then="«nobody»"/>')],
  ['order-with-score', constraint('<rsc_order id="or" first="d" then="e" score="«INFINITY»"/>')],
  ['zero-score', constraint('<rsc_colocation id="co" rsc="d" with-rsc="e" score="«0»"/>')],
  ['id-clash', constraint('<rsc_order id="«d»" first="d" then="e"/>')],
  [
    'dangling-reference',
    cib(`<resources>${DUMMIES}<primitive id="f" class="stonith" type="fence_xvm"/></resources><constraints/>
      <fencing-topology><fencing-level id="l" target="n1" index="1" devices="f,«nofence»"/></fencing-topology>`),
  ],
  [
    'not-a-fence-device',
    cib(`<resources>${DUMMIES}</resources><constraints/>
      <fencing-topology><fencing-level id="d" target="n1" index="1" devices="«d»"/></fencing-topology>`),
  ],
  ['unknown-cib-element', cib('<resources>\n<«primtive» id="x"/></resources><constraints/>')],
  ['unknown-attribute', resources('<primitive id="x" class="lsb" type="x" «colour»="red"/>')],
  ['bad-attribute-value', constraint('<rsc_order id="or" first="d" then="e" kind="«Perhaps»"/>')],
];

const NODES = 'node 1: n1\nnode 2: n2\nprimitive d ocf:pacemaker:Dummy\nprimitive e ocf:pacemaker:Dummy\n';
const crm = (line: string): string => `${NODES}${line}\n`;

const CRM: readonly Row[] = [
  ['wrong-type', crm('property stonith-timeout=«never»')],
  [
    'unknown-option',
    crm('property cib-bootstrap-options: \\\n\tstonith-enabled=true \\\n\t«no-quorum-polisy»=stop'),
  ],
  ['wrong-type', crm('rsc_defaults resource-stickiness=«sticky»')],
  ['unknown-meta-attribute', crm('rsc_defaults «resource-stickyness»=100')],
  ['wrong-type', crm('op_defaults timeout=«soon»')],
  ['wrong-type', crm('primitive vip IPaddr2 \\\n\tparams ip=«10.0.0.999» nic=eth0')],
  ['wrong-type', crm('primitive vip IPaddr2 params ip=10.0.0.5 lvs_support="«per haps»"')],
  ['unknown-parameter', crm('primitive cidr_netmsk IPaddr2 params ip=10.0.0.9 «cidr_netmsk»=24')],
  ['wrong-type', crm('primitive x Dummy op monitor interval=10s timeout="«2 fortnights»"')],
  ['operation-not-advertised', crm('primitive x Dummy op start timeout=20s op «montor» interval=10s')],
  ['wrong-type', crm('primitive x Dummy meta target-role=«Running»')],
  ['unknown-meta-attribute', crm('primitive x Dummy meta «is-manged»=false')],
  ['unknown-meta-attribute', crm('clone c d meta «clone-maxx»=2')],
  ['no-agent-metadata', crm('primitive own ocf:mine:«own»'.replace('ocf:mine:«own»', '«ocf:mine:own»'))],
  ['missing-parameter', crm('primitive «vip» IPaddr2')],
  ['supplied-by-pacemaker', crm('primitive f stonith:fence_xvm params «action»=reboot')],
  ['unknown-node', crm('location l d 100: «n9»')],
  ['leftover-cli-constraint', crm('location «cli-ban-d-on-n2» d -inf: n2')],
  ['never-true', crm('location l d rule #uname eq n1 and #uname eq «n2»')],
  ['needs-promotable', crm('clone c e\ncolocation co inf: d c:«Master»')],
  ['constraint-on-inner-resource', crm('clone c e\norder o Mandatory: «e» d')],
  ['crm-no-such-resource', crm('order o Mandatory: d «nobody»')],
  ['crm-syntax', crm('order o Mandatory: d:«strt» e')],
  ['crm-schema', crm('primitive x Dummy op monitor interval=10s on-fail=«explode»')],
  ['crm-missing-member', crm('group g d «missing»')],
  ['crm-unknown-statement', crm('«primitif» x Dummy')],
  ['crm-masked-value', crm('primitive f stonith:fence_xvm params passwd="«******»"')],
];

const SETUP = `pcs cluster setup web n1 addr=10.0.0.1 n2 addr=10.0.0.2
pcs resource create d ocf:pacemaker:Dummy
pcs resource create e ocf:pacemaker:Dummy
`;
const pcs = (line: string): string => `${SETUP}${line}\n`;

const PCS: readonly Row[] = [
  ['wrong-type', pcs('pcs property set stonith-timeout=«never» --force')],
  ['unknown-option', pcs('pcs property set stonith-enabled=true «no-quorum-polisy»=stop --force')],
  ['wrong-type', pcs('pcs resource create vip ocf:heartbeat:IPaddr2 ip=«10.0.0.999» nic=eth0 --force')],
  [
    'wrong-type',
    pcs('pcs resource create vip ocf:heartbeat:IPaddr2 \\\n  "ip=«10.0.0.999»" \\\n  nic=eth0 --force'),
  ],
  [
    'unknown-parameter',
    pcs('pcs resource create vip ocf:heartbeat:IPaddr2 ip=10.0.0.9 «cidr_netmsk»=24 --force'),
  ],
  ['wrong-type', pcs('pcs resource create x ocf:pacemaker:Dummy op monitor interval=10s timeout=«2x»')],
  [
    'operation-not-advertised',
    pcs('pcs resource create x ocf:pacemaker:Dummy op «montor» interval=10s --force'),
  ],
  ['wrong-type', pcs('pcs resource create x ocf:pacemaker:Dummy meta target-role=«Running»')],
  ['unknown-meta-attribute', pcs('sudo pcs resource create x ocf:pacemaker:Dummy meta «is-manged»=false')],
  ['unknown-meta-attribute', pcs('pcs resource clone d «clone-maxx»=2')],
  ['unknown-meta-attribute', pcs('pcs resource defaults update «resource-stickyness»=100')],
  ['wrong-type', pcs('pcs resource op defaults update timeout=«soon»')],
  ['unknown-node', pcs('pcs constraint location d prefers «n9»=100')],
  [
    'needs-promotable',
    pcs('pcs resource clone e\npcs constraint colocation add d with «Master» e-clone INFINITY'),
  ],
  ['constraint-on-inner-resource', pcs('pcs resource clone e\npcs constraint order «e» then d --force')],
  ['pcs-refused', pcs('pcs constraint order d then «nobody»')],
  ['pcs-refused', pcs('pcs resource create x ocf:pacemaker:Dummy op monitor on-fail=«explode»')],
  ['pcs-refused', pcs('pcs constraint location d prefers n1=«lots»')],
  ['shell-parameter', pcs('pcs resource create x ocf:pacemaker:Dummy «fake=$1»')],
];

const corosync = (totem: string, node = '', quorum = ''): string => `totem {
  version: 2
  cluster_name: web
  transport: knet
  ${totem}
}
nodelist {
  node {
    ring0_addr: 10.0.0.1
    name: n1
    nodeid: 1
  }
  node {
    ring0_addr: 10.0.0.2
    name: n2
    ${node}
  }
}
quorum {
  provider: corosync_votequorum
  ${quorum}
}
`;
const COROSYNC: readonly Row[] = [
  ['wrong-type', corosync('crypto_cipher: «aes1024»')],
  ['wrong-type', corosync('token: «soon»')],
  ['wrong-type', corosync('interface {\n    linknumber: 0\n    knet_link_priority: «high»\n  }')],
  ['corosync-unknown-directive', corosync('«tokn»: 3000')],
  ['corosync-unknown-directive', corosync('', '«wieght»: 1')],
  ['corosync-section-left-out', corosync('', '', '}\n«qourum {»\n  two_node: 1')],
  ['duplicate-node-id', corosync('', 'nodeid: «1»')],
  ['wrong-type', corosync('', 'nodeid: 2').replace('10.0.0.2', '«10.0.0.300»')],
  ['duplicate-address', corosync('', 'nodeid: 2').replace('10.0.0.2', '«10.0.0.1»')],
  ['wrong-type', corosync('', 'nodeid: 2', 'two_node: «maybe»')],
  [
    'wrong-type',
    corosync(
      '',
      'nodeid: 2',
      'device {\n    model: net\n    votes: «many»\n    net {\n      host: q\n    }\n  }',
    ),
  ],
  ['corosync-unknown-transport', corosync('', 'nodeid: 2').replace('knet', '«pigeon»')],
];

const TABLES: Readonly<Record<ForeignFormat, readonly Row[]>> = {
  cib: CIB,
  crmsh: CRM,
  pcs: PCS,
  corosync: COROSYNC,
};
let right = 0;

for (const [format, rows] of Object.entries(TABLES)) {
  for (const [name, marked] of rows) {
    const pos = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const text = marked.replace(/[«»]/g, '');
    test(`${format}: ${name} at ${text.slice(pos, end)}`, () => {
      const { diagnostics, checks } = importFiles([{ file: 'f', text }], { from: format as ForeignFormat });
      const all = [...diagnostics, ...checks];
      const places = all.filter((one) => one.name === name).map(({ at }) => [at.pos, at.end]);
      const shown = all.map((one) => `${one.name} «${text.slice(one.at.pos, one.at.end)}»`).join(', ');
      assert.ok(
        places.some(([from, to]) => from === pos && to === end),
        `expected ${pos}…${end}, there is ${shown}`,
      );
      right++;
    });
  }
}

test.after(() => {
  const all = Object.values(TABLES).flat().length;
  console.log(`import/places: ${right} of ${all} mistakes are reported at exactly the wrong word`);
});

test.run();
