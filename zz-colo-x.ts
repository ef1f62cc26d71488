import { checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
const cib = (c: string, more = '') => `<cib validate-with="pacemaker-3.9"><configuration><crm_config><cluster_property_set id="cib-bootstrap-options"/></crm_config><nodes><node id="1" uname="n1"/><node id="2" uname="n2"/><node id="3" uname="n3"/></nodes><resources>
<primitive id="A" class="ocf" provider="pacemaker" type="Dummy"/><primitive id="B" class="ocf" provider="pacemaker" type="Dummy"/><primitive id="C" class="ocf" provider="pacemaker" type="Dummy"/>
<primitive id="fs" class="ocf" provider="heartbeat" type="Filesystem"><instance_attributes id="fsi"><nvpair id="f1" name="device" value="/dev/sdb"/><nvpair id="f2" name="directory" value="/srv"/><nvpair id="f3" name="fstype" value="xfs"/></instance_attributes></primitive>
<group id="G"><primitive id="G1" class="ocf" provider="pacemaker" type="Dummy"/><primitive id="G2" class="ocf" provider="pacemaker" type="Dummy"/></group>
<clone id="Ac"><primitive id="A1" class="ocf" provider="pacemaker" type="Dummy"/></clone>
<clone id="Bc"><primitive id="B1" class="ocf" provider="pacemaker" type="Dummy"/></clone>
<clone id="Pc"><meta_attributes id="Pcm"><nvpair id="pp" name="promotable" value="true"/></meta_attributes><primitive id="P" class="ocf" provider="pacemaker" type="Stateful"/></clone>${more}
</resources><constraints>${c}</constraints></configuration></cib>`;
const rows: Record<string, string> = {
 'col-noscore': '<rsc_colocation id="c1" rsc="A" with-rsc="B"/>',
 'col-contra': '<rsc_colocation id="c1" rsc="A" with-rsc="B" score="INFINITY"/><rsc_colocation id="c2" rsc="A" with-rsc="B" score="-INFINITY"/>',
 'col-role-nonprom': '<rsc_colocation id="c1" rsc="A" with-rsc="B" with-rsc-role="Promoted" score="INFINITY"/>',
 'col-role-group': '<rsc_colocation id="c1" rsc="A" with-rsc="G" with-rsc-role="Master" score="INFINITY"/>',
 'col-only': '<rsc_colocation id="c1" rsc="A" with-rsc="B" score="INFINITY"/>',
 'ord-only fs': '<rsc_order id="o1" first="fs" then="A"/>',
 'ord-only': '<rsc_order id="o1" first="A" then="B"/>',
 'ord-loop': '<rsc_order id="o1" first="A" then="B"/><rsc_order id="o2" first="B" then="C"/><rsc_order id="o3" first="C" then="A"/>',
 'ord-self': '<rsc_order id="o1" first="A" then="A"/>',
 'ord-promote-missing': '<rsc_order id="o1" first="Pc" then="B"/><rsc_colocation id="c1" rsc="B" with-rsc="Pc" with-rsc-role="Promoted" score="INFINITY"/>',
 'ord-ser-sym': '<rsc_order id="o1" first="A" then="B" kind="Serialize" symmetrical="true"/>',
 'ord-score0': '<rsc_order id="o1" first="A" then="B" score="0"/>',
 'ord-score1000': '<rsc_order id="o1" first="A" then="B" score="1000"/>',
 'ord-opposite': '<rsc_order id="o1" first="A" then="B" kind="Optional"/><rsc_order id="o2" first="B" then="A" kind="Optional"/>',
 'ord-grp-contra': '<rsc_order id="o1" first="G2" then="G1"/>',
 'set-reqall': '<rsc_order id="o1"><resource_set id="s1" sequential="true" require-all="false"><resource_ref id="A"/><resource_ref id="B"/></resource_set><resource_set id="s2"><resource_ref id="C"/></resource_set></rsc_order>',
 'pair-reqall': '<rsc_order id="o1" first="A" then="B" require-all="false"/>',
 'set-action-col': '<rsc_colocation id="c1" score="INFINITY"><resource_set id="s1" action="start"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_colocation>',
 'set-role-order': '<rsc_order id="o1"><resource_set id="s1" role="Started"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_order>',
 'set-seq-false': '<rsc_order id="o1"><resource_set id="s1" sequential="false"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_order>',
 'set-single-member': '<rsc_order id="o1"><resource_set id="s1"><resource_ref id="A"/></resource_set></rsc_order>',
 'grp-member-col': '<rsc_colocation id="c1" rsc="G1" with-rsc="G2" score="INFINITY"/>',
 'clone-interleave': '<rsc_order id="o1" first="Ac" then="Bc"/>',
 'clone-child-ref': '<rsc_order id="o1" first="A1" then="B"/>',
 'col-nodeattr': '<rsc_colocation id="c1" rsc="A" with-rsc="B" score="INFINITY" node-attribute="rack"/>',
 'then-inherited': '<rsc_order id="o1" first="Pc" first-action="promote" then="B"/>',
 'then-inherited-demote': '<rsc_order id="o1" first="Pc" first-action="demote" then="B"/>',
 'then-inherited-stop': '<rsc_order id="o1" first="A" first-action="stop" then="B"/>',
 'set-promote-all': '<rsc_order id="o1"><resource_set id="s1" action="promote"><resource_ref id="Pc"/><resource_ref id="B"/></resource_set></rsc_order>',
 'tag-in-col': '<rsc_location id="l1" rsc="T" node="n1" score="INFINITY"/></constraints><tags><tag id="T"><obj_ref id="A"/><obj_ref id="nope"/></tag></tags><constraints>',
 'influence-bad': '<rsc_colocation id="c1" rsc="A" with-rsc="B" score="INFINITY" influence="maybe"/>',
 'kind-bad': '<rsc_order id="o1" first="A" then="B" kind="mandatory"/>',
 'dup-id': '<rsc_order id="o1" first="A" then="B"/><rsc_order id="o1" first="B" then="C"/>',
 'col-missing': '<rsc_colocation id="c1" rsc="A" with-rsc="nope" score="INFINITY"/>',
 'col-group-member-with-group': '<rsc_colocation id="c1" rsc="G1" with-rsc="G" score="INFINITY"/>',
 'promoted-order-child': '<rsc_order id="o1" first="P" first-action="promote" then="B"/>',
 'finite col': '<rsc_colocation id="c1" rsc="A" with-rsc="fs" score="100"/><rsc_order id="o1" first="fs" then="A"/>',
 'two seq': '<rsc_colocation id="c1" rsc="A" with-rsc="Bc" score="-INFINITY"/>',
 'clone interleave with promote': '<rsc_order id="o1" first="Ac" then="Pc" then-action="promote"/>',
 'then-action demote': '<rsc_order id="o1" first="A" first-action="start" then="Pc" then-action="demote"/>',
 'set-2-contra': '<rsc_colocation id="c1" score="INFINITY"><resource_set id="s1"><resource_ref id="A"/><resource_ref id="B"/><resource_ref id="C"/></resource_set></rsc_colocation><rsc_colocation id="c2" rsc="C" with-rsc="A" score="-INFINITY"/>',
};
for (const [n, c] of Object.entries(rows)) {
  const out = checkForeign(cib(c), 'cib').filter((d) => !/^HA(60|6[2-9]|5)/.test(d.code) && d.name !== 'two-node-count');
  console.log('>>> ' + n); for (const d of out) console.log('    ', d.severity, d.code, show(d).slice(0, 190));
}
