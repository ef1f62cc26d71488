import { readFileSync } from 'node:fs';
import { checkText, checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
import { cib, ruleLocation, expression, nvpairs } from './test/lint/coverage/base.js';
const L = (attrs: string, inner = '') => `<rsc_location id="l1" ${attrs}>${inner}</rsc_location>`;
const R = (inner: string, attrs = 'score="-INFINITY"') => `<rule id="ru" ${attrs}>${inner}</rule>`;
const D = (spec: string) => ruleLocation(R(`<date_expression id="d" operation="date_spec"><date_spec id="ds" ${spec}/></date_expression>`));
const node = (attrs: string) => `<node id="1" uname="n1">${attrs}</node><node id="2" uname="n2"/><node id="3" uname="n3"/>`;
const na = (id: string, o: Record<string,string>) => `<instance_attributes id="${id}">${nvpairs(id, o)}</instance_attributes>`;
const ut = (id: string, o: Record<string,string>) => `<utilization id="${id}">${nvpairs(id, o)}</utilization>`;
const rows: Record<string, string> = {
 control: cib(),
 'loc-nonode': cib({constraints: L('rsc="A" node="n9" score="100"')}),
 'loc-all-ban': cib({constraints: ['n1','n2','n3'].map(n=>`<rsc_location id="l${n}" rsc="A" node="${n}" score="-INFINITY"/>`).join('')}),
 'loc-contra': cib({constraints: ['INFINITY','-INFINITY'].map(n=>`<rsc_location id="l${n}" rsc="A" node="n1" score="${n}"/>`).join('')}),
 'loc-dup': cib({constraints: ['100','100'].map((n,i)=>`<rsc_location id="l${i}" rsc="A" node="n1" score="${n}"/>`).join('')}),
 'loc-clip': cib({constraints: L('rsc="A" node="n1" score="99999999"')}),
 'loc-notrsc': cib({constraints: '<rsc_location id="l2" rsc="l1" node="n1" score="5"/>'+L('rsc="A" node="n1" score="99"')}),
 'loc-role': cib({constraints: L('rsc="A" role="Promoted" node="n1" score="99"')}),
 'loc-pattern-none': cib({constraints: L('rsc-pattern="zzz.*" node="n1" score="99"')}),
 'loc-pattern-bad': cib({constraints: L('rsc-pattern="(A" node="n1" score="99"')}),
 'loc-disc': cib({constraints: L('rsc="A" node="n1" score="99" resource-discovery="never"')}),
 'loc-cli': cib({constraints: '<rsc_location id="cli-ban-A-on-n1" rsc="A" role="Started" node="n1" score="-INFINITY"/>'}),
 'col-loc-contra': cib({constraints: '<rsc_location id="l1" rsc="A" node="n1" score="-INFINITY"/><rsc_location id="l2" rsc="B" node="n2" score="-INFINITY"/><rsc_location id="l3" rsc="B" node="n3" score="-INFINITY"/><rsc_colocation id="c" rsc="A" with-rsc="B" score="INFINITY"/>'}),
 'rule-attr-typo': cib({constraints: ruleLocation(R(expression('#unmae','eq',' value="n1"')))}),
 'rule-node-none': cib({constraints: ruleLocation(R(expression('#uname','eq',' value="n9"')))}),
 'rule-attr-undef': cib({constraints: ruleLocation(R(expression('foo','eq',' value="n9"')))}),
 'rule-novalue': cib({constraints: ruleLocation(R(expression('#uname','eq','')))}),
 'rule-strnum': cib({constraints: ruleLocation(R(expression('cpu','lt',' type="string" value="10"')))}),
 'rule-noscore': cib({constraints: ruleLocation(R(expression('#uname','eq',' value="n1"'),''))}),
 'rule-and-uname': cib({constraints: ruleLocation(R(expression('#uname','eq',' value="n1"')+expression('#uname','eq',' value="n2"','e2')))}),
 'rule-ping-undef': cib({constraints: ruleLocation(R(expression('pingd','lt',' value="1"')))}),
 'rule-subscore': cib({constraints: ruleLocation(R(`<rule id="r2" score="5">${expression('#uname','eq',' value="n1"')}</rule>`))}),
 'rule-badrole': cib({constraints: ruleLocation(R(expression('#uname','eq',' value="n1"'),'score="5" role="Mster"'))}),
 'rule-date-hours': cib({constraints: D('hours="25"')}),
 'rule-date-wd0': cib({constraints: D('weekdays="0-6"')}),
 'rule-date-rev': cib({constraints: D('hours="22-6"')}),
 'rule-date-garb': cib({constraints: D('hours="9to5"')}),
 'rule-date-past': cib({constraints: ruleLocation(R('<date_expression id="d" operation="in_range" start="2001-01-01" end="2002-01-01"/>'))}),
 'rule-date-swap': cib({constraints: ruleLocation(R('<date_expression id="d" operation="in_range" start="2031-01-01" end="2030-01-01"/>'))}),
 'rule-date-empty': cib({constraints: D('')}),
 'rule-moon': cib({constraints: D('moon="4"')}),
 'rule-multi': cib({constraints: ruleLocation(R(expression('#uname','eq',' value="n1"'))+'<rule id="r2" score="5">'+expression('#uname','eq',' value="n2"','e2')+'</rule>')}),
 'st-stopped': cib({fenceParts: '<meta_attributes id="stm">'+nvpairs('stm',{'target-role':'Stopped'})+'</meta_attributes>'}),
 'node-attr-typo': cib({nodes: node(na('a',{standbye:'on'}))}),
 'node-badbool': cib({nodes: node(na('a',{standby:'onn'}))}),
 'node-standby': cib({nodes: node(na('a',{standby:'on', maintenance:'true'}))}),
 'node-all-standby': cib({nodes: [1,2,3].map(i=>`<node id="${i}" uname="n${i}">${na('a'+i,{standby:'on'})}</node>`).join('')}),
 'node-dup': cib({nodes: '<node id="1" uname="n1"/><node id="2" uname="n1"/><node id="3" uname="n3"/>'}),
 'node-health-unused': cib({options:{'node-health-red':'-100'}}),
 'util-unused': cib({a: ut('u',{cpu:'1'})}),
 'util-too-big': cib({options:{'placement-strategy':'balanced'}, a: ut('u',{cpu:'9'}), nodes:[1,2,3].map(i=>`<node id="${i}" uname="n${i}">${ut('a'+i,{cpu:'4'})}</node>`).join('')}),
 'util-nan': cib({options:{'placement-strategy':'balanced'}, a: ut('u',{cpu:'lots'})}),
 'ticket': cib({constraints: '<rsc_ticket id="t" rsc="A" ticket="T1" loss-policy="stop"/>'}),
 'date-tz': cib({constraints: ruleLocation(R('<date_expression id="d" operation="gt" start="2031-01-01 12:00 Europe/Berlin"/>'))}),
 'date-nozone': cib({constraints: ruleLocation(R('<date_expression id="d" operation="gt" start="2031-07-01 12:00"/>'))}),
 'date-ordinal': cib({constraints: ruleLocation(R('<date_expression id="d" operation="gt" start="2031-07"/>'))}),
 'col-nodeattr': cib({constraints: '<rsc_colocation id="c" rsc="A" with-rsc="B" score="INFINITY" node-attribute="rack"/>'}),
 'two-inf': cib({constraints: ['n1','n2'].map(n=>`<rsc_location id="l${n}" rsc="A" node="${n}" score="INFINITY"/>`).join('')}),
 'date-recheck': cib({options:{'cluster-recheck-interval':'0'},constraints: D('hours="9-16"')}),
 'score-noval': cib({constraints: L('rsc="A" node="n1" score="0"')}),
 'opt-in': cib({options:{'symmetric-cluster':'false'}}),
 'maint': cib({options:{'maintenance-mode':'true','stop-all-resources':'true'}, a:'<meta_attributes id="am">'+nvpairs('am',{'is-managed':'false','target-role':'Stopped',maintenance:'true'})+'</meta_attributes>'}),
 'neg-stick': cib({defaults:'<rsc_defaults><meta_attributes id="d">'+nvpairs('d',{'resource-stickiness':'-100'})+'</meta_attributes></rsc_defaults>'}),
 'node-util-neg': cib({options:{'placement-strategy':'balanced'}, nodes: node(ut('a',{cpu:'-3'}))}),
 'rsc-is-node': cib({resources:'<primitive id="n1" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="zz" name="monitor" interval="10s"/></operations></primitive>'}),
 'cli-rule': cib({constraints:'<rsc_location id="cli-prefer-A" rsc="A"><rule id="cli-prefer-rule-A" score="INFINITY">'+expression('#uname','eq',' value="n1"')+'</rule></rsc_location>'}),
 'loc-stonith': cib({constraints: L('rsc="st" node="n1" score="-INFINITY"')}),
 'ticket-nonprom': cib({constraints: '<rsc_ticket id="t" rsc="A" rsc-role="Promoted" ticket="T1" loss-policy="demote"/>'}),
};
const only = process.argv.slice(2);
for (const [name, xml] of Object.entries(rows)) {
  if (only.length && !only.includes(name)) continue;
  console.log('== '+name);
  for (const d of checkForeign(xml,'cib')) console.log('   '+d.severity+' '+d.name+' '+show(d));
}
