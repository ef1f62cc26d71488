/**
 * Whatever a schema-valid CIB can hold can be written, however questionable: for every error that is tolerable there is a
 * program here with the comment that silences it, and what arrives in the CIB is what was written. Where Pacemaker's
 * schemas are installed they judge that the CIB is valid: that is what makes an error tolerable.
 */
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { catalogue } from '../../compiler/diagnostics/catalogue.js';
import { emitCib } from '../../compiler/emit/cib/index.js';
import { emitCrmsh } from '../../compiler/emit/crmsh/index.js';
import { emitPcs } from '../../compiler/emit/pcs/index.js';
import { hasSchema, validateSchema } from '../support/pacemaker.js';
import { compileText, show } from '../support/program.js';
import { hasTool } from '../support/tools.js';

const test = suite('check: tolerance');

interface Row {
  /** The comment stands above the lines that end in `//!`. */
  readonly source: string;
  /** Pieces of the CIB. */
  readonly cib: readonly string[];
  /** What it is about, when a name has several rows. */
  readonly about?: string;
  readonly platform?: string;
}

const NODES = 'node n1\nnode n2\n';
const DUMMIES = `primitive a ocf:pacemaker:Dummy
primitive b ocf:pacemaker:Dummy
primitive c ocf:pacemaker:Dummy
`;
const CLONE = 'promotable m { primitive s ocf:pacemaker:Stateful }\n';
const BASE = NODES + DUMMIES + CLONE;
const FENCE = 'primitive f stonith:fence_kdump\n';

const inA = (lines: string): string => `primitive a ocf:pacemaker:Dummy {\n${lines}\n}`;
const where = (rule: string): string => `${BASE}location a where ${rule} //!`;

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'bad-node-name': [{ source: 'node "n 1" //!', cib: ['uname="n 1"'] }],
  'duplicate-node-id': [
    { source: 'node n1 { id = 7 }\nnode n2 { id = 7 } //!', cib: ['id="7" uname="n1"', 'id="7" uname="n2"'] },
  ],
  'repeated-name': [
    {
      about: 'nodes',
      source: 'node n1 { id = 1 }\nnode n1 { id = 2, attributes x=1 } //!',
      cib: ['id="1" uname="n1"', 'id="2" uname="n1"', 'name="x" value="1"'],
    },
    {
      about: 'users',
      source: 'role r { allow read xpath "/cib" }\nuser u [r]\nuser u [r] //!',
      cib: ['<acl_target id="u">\n<role id="r"/>\n</acl_target>\n<acl_target id="u">'],
    },
  ],
  'unknown-option': [
    { source: 'property no-quorum-polcy=freeze //!', cib: ['name="no-quorum-polcy" value="freeze"'] },
    {
      about: 'of an alert',
      source: 'alert x /x { \nmeta timout=abc //!\n}',
      cib: ['name="timout" value="abc"'],
    },
  ],
  'removed-option': [
    {
      source: 'property default-action-timeout=20s //!',
      cib: ['name="default-action-timeout" value="20s"'],
      platform: 'rhel10',
    },
    {
      about: 'of a resource',
      source: inA('meta resource-failure-stickiness=5 //!'),
      cib: ['name="resource-failure-stickiness" value="5"'],
    },
  ],
  'unknown-node': [
    { source: `${BASE}location a prefers n9 = 50 //!`, cib: ['node="n9" score="50"'] },
    {
      about: 'in a rule',
      source: where('#uname == n9'),
      cib: ['attribute="#uname" operation="eq" value="n9"'],
    },
    {
      about: 'in a level',
      source: `${NODES}${FENCE}fencing {\nlevel 1 for n9: f //!\n}`,
      cib: ['target="n9"'],
    },
    {
      about: 'in a parameter',
      source: `${NODES}primitive v ocf:heartbeat:mariadb {\nnode_list = "n1 n9" //!\n}`,
      cib: ['name="node_list" value="n1 n9"'],
    },
  ],
  'dangling-reference': [
    { about: 'of a tag', source: `${DUMMIES}tag t [a, nothing] //!`, cib: ['<obj_ref id="nothing"/>'] },
    {
      about: 'of a level',
      source: `${NODES}${FENCE}fencing {\nlevel 1 for n1: f, nothing //!\n}`,
      cib: ['devices="f,nothing"'],
    },
  ],
  'wrong-reference': [
    {
      source: `${DUMMIES}primitive d ocf:pacemaker:Dummy {\n  meta @a //!\n}`,
      cib: ['<meta_attributes id-ref="a"/>'],
    },
  ],
  'unusable-reference': [
    {
      about: 'of a constraint',
      source: `${BASE}location l: a prefers n1\ncolocation b with l //!`,
      cib: ['rsc="b" with-rsc="l"'],
    },
    {
      about: 'to a template',
      source: `${DUMMIES}primitive d @a //!`,
      cib: ['<primitive id="d" template="a"/>'],
    },
    {
      about: 'to a role',
      source: `${DUMMIES}user u [a] //!`,
      cib: ['<acl_target id="u">\n<role id="a"/>'],
    },
    {
      about: 'in a set',
      source: `${BASE}tag t [a]\nalert x /x\norder (a, x) then b //!`,
      cib: ['<resource_ref id="x"/>'],
    },
  ],
  'repeated-entry': [
    {
      about: 'of a set of attributes',
      source: inA('fake = one\nfake = two //!'),
      cib: ['name="fake" value="one"', 'name="fake" value="two"'],
    },
    {
      about: 'of a resource set',
      source: `${BASE}location (a, a) prefers n1 //!`,
      cib: ['<resource_ref id="a"/>\n<resource_ref id="a"/>'],
    },
    {
      about: 'of a tag',
      source: `${DUMMIES}tag t [a, a] //!`,
      cib: ['<obj_ref id="a"/>\n<obj_ref id="a"/>'],
    },
    {
      about: 'of a level',
      source: `${NODES}${FENCE}fencing {\nlevel 1 for n1: f, f //!\n}`,
      cib: ['devices="f,f"'],
    },
    {
      about: 'of roles',
      source: `role r { allow read xpath "/cib" }\nuser u [r, r] //!`,
      cib: ['<role id="r"/>\n<role id="r"/>'],
    },
  ],
  'wrong-type': [
    { about: 'interval', source: inA('op monitor interval=P10S //!'), cib: ['interval="P10S"'] },
    { about: 'timeout', source: inA('op monitor interval=10s timeout=1.5s //!'), cib: ['timeout="1.5s"'] },
    {
      about: 'date',
      source: inA('op monitor interval=10s interval-origin=soon //!'),
      cib: ['interval-origin="soon"'],
    },
    { about: 'priority', source: inA('meta priority="1.0" //!'), cib: ['name="priority" value="1.0"'] },
    { about: 'stickiness', source: inA('meta resource-stickiness=inf //!'), cib: ['value="inf"'] },
    {
      about: 'target-role',
      source: inA('meta target-role="#default" //!'),
      cib: ['name="target-role" value="#default"'],
    },
    { about: 'boolean', source: inA('meta is-managed=maybe //!'), cib: ['name="is-managed" value="maybe"'] },
    {
      about: 'cluster option',
      source: 'property cluster-recheck-interval=xyz //!',
      cib: ['name="cluster-recheck-interval" value="xyz"'],
    },
    { about: 'op_defaults', source: 'op_defaults timeout=1d //!', cib: ['name="timeout" value="1d"'] },
    {
      about: 'parameter',
      source: 'primitive v IPaddr2 {\nip = 10.0.0.300 //!\n}',
      cib: ['name="ip" value="10.0.0.300"'],
    },
    {
      about: 'list for a parameter',
      source: 'primitive v IPaddr2 {\nip = "10.0.0.1 10.0.0.2" //!\n}',
      cib: ['value="10.0.0.1 10.0.0.2"'],
    },
    {
      about: 'OCF_CHECK_LEVEL',
      source: inA('op monitor interval=10s OCF_CHECK_LEVEL=deep //!'),
      cib: ['name="OCF_CHECK_LEVEL" value="deep"'],
    },
    {
      about: 'health',
      source: 'node n1 {\nattributes "#health-x"=pink //!\n}',
      cib: ['name="#health-x" value="pink"'],
    },
    {
      about: 'standby',
      source: 'node n1 {\nattributes standby=onn //!\n}',
      cib: ['name="standby" value="onn"'],
    },
    {
      about: 'utilization',
      source: 'node n1 {\nutilization cpu=lots //!\n}',
      cib: ['name="cpu" value="lots"'],
    },
    { about: 'alert', source: 'alert x ./x //!', cib: ['path="./x"'] },
    {
      about: 'alert meta',
      source: 'alert x /x {\nmeta timeout=abc //!\n}',
      cib: ['name="timeout" value="abc"'],
    },
    { about: 'date in a rule', source: where('date > tomorrow'), cib: ['operation="gt" start="tomorrow"'] },
    {
      about: 'interval in a rule',
      source: 'op_defaults when op monitor interval=10x timeout=30s //!',
      cib: ['<op_expression', 'interval="10x"'],
    },
    {
      about: 'fencing level',
      source: `${NODES}${FENCE}fencing {\nlevel 12 for n1: f //!\n}`,
      cib: ['index="12"'],
    },
    { about: 'node id', source: 'node n1 {\nid = abc //!\n}', cib: ['id="abc" uname="n1"'] },
    {
      about: 'blanks around a score',
      source: `${BASE}location a prefers n1 = " 5 " //!`,
      cib: ['score=" 5 "'],
    },
    {
      about: 'bundle',
      source: 'bundle x {\ncontainer podman image=i replicas=-3 //!\n}',
      cib: ['replicas="-3"'],
    },
    {
      about: 'ports',
      source: 'bundle x {\ncontainer podman image=i\nnetwork {\nport-mapping range=80- //!\n}\n}',
      cib: ['range="80-"'],
    },
    {
      about: 'influence',
      source: `${BASE}colocation a with b influence=perhaps //!`,
      cib: ['influence="perhaps"'],
    },
  ],
  'unknown-meta-attribute': [
    { source: inA('meta migration-treshold=3 //!'), cib: ['name="migration-treshold" value="3"'] },
    {
      about: 'of an operation',
      source: inA('op monitor interval=10s {\nmeta timeot=3 //!\n}'),
      cib: ['name="timeot" value="3"'],
    },
    {
      about: 'of the defaults',
      source: 'rsc_defaults is-manged=false //!',
      cib: ['name="is-manged" value="false"'],
    },
  ],
  'ineffective-option': [
    {
      about: 'of an operation',
      source: inA('op monitor interval=10s {\ntimeout = 20s //!\n}'),
      cib: ['name="timeout" value="20s"'],
    },
    {
      about: 'meta of an operation',
      source: inA('op monitor interval=10s {\nmeta interval=20s //!\n}'),
      cib: ['name="interval" value="20s"'],
    },
    {
      about: 'of the defaults',
      source: 'op_defaults interval=20s //!',
      cib: ['name="interval" value="20s"'],
    },
    {
      about: 'of a date',
      source: where('date spec(yearsdays=3, moon=4)'),
      cib: ['moon="4"', 'yearsdays="3"'],
    },
    {
      about: 'of a duration',
      source: where('date in 2026-01-01 for duration(weekdays=3, hours=1)'),
      cib: ['weekdays="3"'],
    },
  ],
  'unknown-agent': [
    {
      source: 'primitive v ocf:heartbeat:IPadddr2 //!',
      cib: ['class="ocf" provider="heartbeat" type="IPadddr2"'],
    },
    {
      about: 'of another provider',
      source: 'primitive v ocf:hartbeat:IPaddr2 //!',
      cib: ['provider="hartbeat"'],
    },
    { about: 'without a type', source: 'primitive v "lsb:" //!', cib: ['class="lsb" type=""'] },
    {
      about: 'of a fence device',
      source: 'primitive v "stonith:a:b" //!',
      cib: ['class="stonith" type="a:b"'],
    },
    {
      about: 'without a provider',
      source: 'primitive v "ocf::Dummy" //!',
      cib: ['class="ocf" provider="" type="Dummy"'],
    },
  ],
  'unknown-parameter': [{ source: inA('fakr = x //!'), cib: ['name="fakr" value="x"'] }],
  'missing-parameter': [
    {
      source: 'primitive v IPaddr2 //!',
      cib: ['<primitive id="v" class="ocf" provider="heartbeat" type="IPaddr2"/>'],
    },
  ],
  'parameter-alias-twice': [
    {
      source: 'primitive v stonith:fence_ipmilan {\nip = a\nipaddr = b //!\n}',
      cib: ['name="ip" value="a"', 'name="ipaddr" value="b"'],
    },
  ],
  'parameters-not-supported': [
    { source: 'primitive v systemd:httpd {\nx = 1 //!\n}', cib: ['name="x" value="1"'] },
  ],
  'meta-as-parameter': [
    { source: inA('is-managed = no //!'), cib: ['<instance_attributes', 'name="is-managed" value="no"'] },
  ],
  'duplicate-operation': [
    {
      source: inA('op monitor interval=60s\nop monitor interval=1min //!'),
      cib: ['interval="60s"', 'interval="1min"'],
    },
  ],
  'operation-not-recurring': [
    { source: inA('op start interval=10s //!'), cib: ['name="start" interval="10s"'] },
  ],
  'on-fail-not-allowed': [{ source: inA('op start on-fail=demote //!'), cib: ['on-fail="demote"'] }],
  'needs-promotable': [
    {
      about: 'a colocation',
      source: `${BASE}colocation a with promoted b //!`,
      cib: ['with-rsc-role="Promoted"'],
    },
    {
      about: 'a rule',
      source: `${BASE}location a where x == 1 role=Promoted //!`,
      cib: ['<rule', 'role="Promoted"'],
    },
  ],
  'fence-device-cloned': [
    { source: 'clone x { primitive f stonith:fence_kdump } //!', cib: ['<clone id="x">', 'class="stonith"'] },
  ],
  'agent-not-promotable': [
    { source: 'promotable x { primitive h systemd:httpd } //!', cib: ['name="promotable" value="true"'] },
  ],
  'bundle-unreachable': [
    {
      source: 'bundle x { //!\ncontainer podman image=i\nprimitive a ocf:pacemaker:Dummy\n}',
      cib: ['<bundle id="x">\n<podman image="i"/>\n<primitive'],
    },
  ],
  'replicas-per-host': [
    {
      source:
        'bundle x {\ncontainer podman image=i replicas-per-host=2 //!\nnetwork control-port=3121\nprimitive a ocf:pacemaker:Dummy\n}',
      cib: ['replicas-per-host="2"', 'control-port="3121"'],
    },
  ],
  'constraint-on-inner-resource': [
    { source: `${BASE}colocation a with s //!`, cib: ['rsc="a" with-rsc="s"'] },
    {
      about: 'with a role',
      source: `${BASE}colocation a with promoted s //!`,
      cib: ['with-rsc="s" score="INFINITY" with-rsc-role="Promoted"'],
    },
  ],
  'self-reference': [
    { source: `${BASE}order a then a //!`, cib: ['first="a"', 'then="a"'] },
    { about: 'colocation', source: `${BASE}colocation a with a //!`, cib: ['rsc="a" with-rsc="a"'] },
    {
      about: 'in a set',
      source: `${BASE}order (a, b) then a //!`,
      cib: ['<resource_ref id="a"/>\n<resource_ref id="b"/>'],
    },
  ],
  'two-collections': [
    { source: `${BASE}tag t [a]\ntag u [b]\ncolocation t with u //!`, cib: ['rsc="t" with-rsc="u"'] },
  ],
  'constraint-inside-group': [
    {
      source: `group g {\n${DUMMIES}}\norder b then a //!`,
      cib: ['first="b" first-action="start" then="a"'],
    },
    {
      about: 'with the group',
      source: `group g {\n${DUMMIES}}\ncolocation a with g //!`,
      cib: ['rsc="a" with-rsc="g"'],
    },
  ],
  'too-few-terms': [
    {
      source: `${BASE}colocation [a] //!`,
      cib: ['<resource_ref id="a"/></resource_set></rsc_colocation>'],
    },
  ],
  'score-of-order': [{ source: `${BASE}order a then b score=0 //!`, cib: ['score="0"'] }],
  'duplicate-constraint': [
    {
      source: `${BASE}colocation a with b\ncolocation a with b score=5 //!`,
      cib: ['score="INFINITY"', 'score="5"'],
    },
  ],
  'order-cycle': [{ source: `${BASE}order a then b\norder b then a //!`, cib: ['first="a"', 'first="b"'] }],
  'contradicting-locations': [
    {
      source: `${BASE}location a prefers n1\nlocation a avoids n1 //!`,
      cib: ['score="INFINITY"', 'score="-INFINITY"'],
    },
  ],
  'condition-without-effect': [
    { source: inA('meta when x == 1 priority=1 //!'), cib: ['<expression', 'name="priority"'] },
    { about: 'operations', source: 'rsc_defaults when op monitor priority=1 //!', cib: ['<op_expression'] },
    { about: 'agents', source: where('resource ocf:pacemaker:Dummy'), cib: ['<rsc_expression'] },
    {
      about: 'other values',
      source: inA('params when x == meta(y) fake=1 //!'),
      cib: ['value="y" value-source="meta"'],
    },
  ],
  'rule-value': [
    { source: where('integer(x) == abc'), cib: ['value="abc" type="integer"'] },
    {
      about: 'kind',
      source: where('#kind == guest'),
      cib: ['attribute="#kind" operation="eq" value="guest"'],
    },
    { about: 'role', source: `${BASE}location a where x == 1 role=Mster //!`, cib: ['role="Mster"'] },
  ],
  'unknown-builtin': [{ source: where('#unmae == n1'), cib: ['attribute="#unmae"'] }],
  'reversed-range': [
    { source: where('date in 2027-01-01..2026-01-01'), cib: ['start="2027-01-01" end="2026-01-01"'] },
    { about: 'of hours', source: where('date spec(hours=22-6)'), cib: ['hours="22-6"'] },
  ],
  'never-true': [{ source: where('#uname == n1 and #uname == n2'), cib: ['value="n1"', 'value="n2"'] }],
  'date-value': [
    { source: where('date spec(hours=25)'), cib: ['hours="25"'] },
    { about: 'no number', source: where('date spec(hours="9to5")'), cib: ['hours="9to5"'] },
    {
      about: 'of a duration',
      source: where('date in 2026-01-01 for duration(hours=1-2)'),
      cib: ['hours="1-2"'],
    },
  ],
  'nothing-to-compare': [
    { source: where('x == ()'), cib: ['attribute="x" operation="eq"/>'] },
    {
      about: 'with a type',
      source: where('(integer(x) > () or y == 1)'),
      cib: ['operation="gt" type="integer"/>'],
    },
  ],
  'empty-date': [
    { source: where('date spec()'), cib: ['operation="date_spec"', '-datespec"/>'] },
    {
      about: 'of a duration',
      source: where('date in 2026-01-01 for duration()'),
      cib: ['operation="in_range" start="2026-01-01"', '-duration"/>'],
    },
  ],
  'defined-compares': [
    { source: where('defined(x, "a b")'), cib: ['attribute="x" operation="defined" value="a b"/>'] },
    {
      about: 'with a type',
      source: where('not defined(integer(x))'),
      cib: ['attribute="x" operation="not_defined" type="integer"/>'],
    },
    {
      about: 'with a parameter',
      source: where('defined(x, param(y))'),
      cib: ['attribute="x" operation="defined" value="y" value-source="param"/>'],
    },
  ],
  'empty-agent-part': [
    {
      source: 'rsc_defaults when resource ocf::Dummy { priority = 1 } //!',
      cib: ['class="ocf" provider="" type="Dummy"/>'],
    },
    {
      about: 'alone',
      source: 'rsc_defaults when resource ":*:*" { priority = 1 } //!',
      cib: ['class=""/>'],
    },
  ],
  'not-a-fence-device': [
    { source: `${NODES}${DUMMIES}fencing {\nlevel 1 for n1: a //!\n}`, cib: ['devices="a"'] },
  ],
  'duplicate-fencing-level': [
    {
      source: `${NODES}${FENCE}fencing {\nlevel 1 for n1: f\nlevel 1 for n1: f //!\n}`,
      cib: ['<fencing-level'],
    },
  ],
  'invalid-pattern': [
    { source: `${BASE}location resources matching "(a" prefers n1 //!`, cib: ['rsc-pattern="(a"'] },
    {
      about: 'of nodes',
      source: `${NODES}${FENCE}fencing {\nlevel 1 for nodes matching "(n": f //!\n}`,
      cib: ['target-pattern="(n"'],
    },
  ],
  'invalid-xpath': [{ source: 'role r {\nallow read xpath "//a[" //!\n}', cib: ['xpath="//a["'] }],
  'unknown-element': [
    { source: 'role r {\nallow read element primitve //!\n}', cib: ['object-type="primitve"'] },
  ],
  'empty-select': [{ source: 'alert x /x {\nselect [] //!\n}', cib: ['<select/>'] }],
  'value-not-storable': [{ source: inA('fake = "a\\tb" //!'), cib: ['value="a&#9;b"'] }],
};

for (const [name, rows] of Object.entries(ROWS)) {
  for (const { source, cib, about, platform } of rows) {
    const title = about === undefined ? name : `${name}: ${about}`;
    test(title, () => {
      const options = platform === undefined ? {} : { platform };
      const plain = compileText(withComment(source, undefined), options);
      assert.ok(
        plain.diagnostics.some((problem) => problem.name === name),
        `not reported:\n${plain.diagnostics.map(show).join('\n')}`,
      );
      const {
        model,
        diagnostics,
        platform: known,
        isSilenced,
      } = compileText(withComment(source, name), options);
      const errors = diagnostics.filter(({ severity }) => severity !== 'info');
      assert.equal(errors.map(show), []);
      const result = emitCib(model!, known, { secrets: new Map(), source: 'main.ha', isSilenced });
      assert.equal(result.diagnostics, []);
      const xml = result.files[0]?.text ?? '';
      for (const piece of cib) assert.match(onOneLine(xml), onOneLine(piece));
      // The other targets may refuse it, in words.
      for (const emit of [emitPcs, emitCrmsh])
        emit(model!, known, { secrets: undefined, source: 'main.ha', isSilenced });
      if (hasTool('xmllint') && hasSchema(known.schema)) assert.is(validateSchema(xml), undefined, xml);
    });
  }
}

/** Where hadsl knows better spellings it says so, and leaves what was written alone. */
const AS_WRITTEN: readonly Row[] = [
  {
    about: 'all of a range of dates',
    source: where(
      'date in 2026-01-01..2026-02-01 for duration(hours=1) or date in ..2026-03-01 for duration(days=1)',
    ),
    cib: ['start="2026-01-01" end="2026-02-01"><duration', 'operation="in_range" end="2026-03-01"><duration'],
  },
  {
    about: 'booleans of an agent',
    source: 'primitive v IPaddr2 { ip = 10.0.0.1, arp_bg = yes, lvs_support = YES }',
    cib: ['name="arp_bg" value="yes"', 'name="lvs_support" value="YES"'],
  },
  {
    about: 'booleans of Pacemaker',
    source: inA('meta is-managed=Yes'),
    cib: ['name="is-managed" value="Yes"'],
  },
  { about: 'booleans of the cluster', source: 'property maintenance-mode=off', cib: ['value="off"'] },
  {
    about: 'scores',
    source: inA('meta priority=+5 resource-stickiness=+INFINITY'),
    cib: ['value="+5"', 'value="+INFINITY"'],
  },
  { about: 'scores beyond the limit', source: inA('meta priority=9999999 //!'), cib: ['value="9999999"'] },
  { about: 'words of options', source: 'property no-quorum-policy=FREEZE', cib: ['value="FREEZE"'] },
  {
    about: 'durations',
    source: inA('op monitor interval=" 60 s" timeout=1M\nmeta failure-timeout=PT90S'),
    cib: ['interval=" 60 s"', 'timeout="1M"', 'value="PT90S"'],
  },
  {
    about: 'addresses',
    source: 'primitive v IPaddr2 { ip = "2001:DB8::0:1" }',
    cib: ['value="2001:DB8::0:1"'],
  },
  {
    about: 'lists in a text',
    source: 'primitive v ocf:heartbeat:ldirectord { configfile = "/a, /b;c" }',
    cib: ['value="/a, /b;c"'],
  },
  { about: 'utilization', source: inA('utilization cpu=+04'), cib: ['value="+04"'] },
  {
    about: 'attributes of a node',
    source: 'node n1 { attributes standby=On rack=yes }',
    cib: ['name="standby" value="On"', 'name="rack" value="yes"'],
  },
  {
    about: 'unknown options',
    source: 'property id=own { flag = Yes, wait = 10 }',
    cib: ['name="flag" value="Yes"', 'name="wait" value="10"'],
  },
  {
    about: 'attributes of an operation',
    source: inA('op monitor interval=10s { depth = 010 }'),
    cib: ['value="010"'],
  },
];

for (const { about, source, cib } of AS_WRITTEN) {
  test(`as written: ${about}`, () => {
    const { model, platform } = compileText(withComment(source, 'tolerated-value'));
    const xml = emitCib(model!, platform, { secrets: new Map(), source: 'main.ha' }).files[0]?.text ?? '';
    for (const piece of cib) assert.match(onOneLine(xml), onOneLine(piece));
  });
}

test('an old name of an option becomes the one of the platform, unless a comment silences that', () => {
  const xmlOf = (text: string): string => {
    const { model, platform } = compileText(text);
    return emitCib(model!, platform, { secrets: new Map(), source: 'main.ha' }).files[0]?.text ?? '';
  };
  const source = 'property fencing-enabled=false\n';
  assert.match(xmlOf(source), 'name="stonith-enabled" value="false"');
  assert.match(
    xmlOf(`// hadsl-ignore-next-line renamed-option: as it is\n${source}`),
    'name="fencing-enabled"',
  );
});

test('every tolerable error has a row, and no other', () => {
  const tolerable = Object.entries(catalogue)
    .filter(([, entry]: [string, { readonly tolerable?: true }]) => entry.tolerable)
    // What only imported files can have, no program shows.
    .filter(([, { code }]) => !code.startsWith('HA7'))
    .map(([name]) => name);
  const shown = tolerable.filter((name) => ROWS[name] !== undefined);
  console.log(`tolerable errors with a program that keeps them: ${shown.length} of ${tolerable.length}`);
  assert.equal(Object.keys(ROWS).sort(), tolerable.sort());
});

test.run();

function withComment(source: string, name: string | undefined): string {
  const comment = name === undefined ? '' : `// hadsl-ignore-next-line ${name}: as it is\n`;
  return `${source.replace(/^(.*) \/\/!$/gm, `${comment}$1`)}\n`;
}

function onOneLine(xml: string): string {
  return xml.replace(/>\s+</g, '><');
}
