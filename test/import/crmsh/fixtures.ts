/** Statements with all that `crmsh.md` §1 warns of; the installed crm decides what each is worth. */

export interface Fixture {
  readonly name: string;
  readonly text: string;
  /** Loaded by crm before; then the fixture is loaded on top of it. */
  readonly before?: string;
}

/** Nodes and resources for what only needs some. */
const NODES = 'node 1: n1\nnode 2: n2\n';
const ABC = `${NODES}primitive a Dummy\nprimitive b Dummy\nprimitive c Dummy\n`;
const PROMOTABLE = `${ABC}primitive s ocf:pacemaker:Stateful op monitor interval=10s\nclone s-clone s meta promotable=true\n`;

const on = (base: string, texts: Readonly<Record<string, string>>): Fixture[] =>
  Object.entries(texts).map(([name, text]) => ({ name, text: base + text }));

export const FIXTURES: readonly Fixture[] = [
  ...on('', {
    // ---------------------------------------------------------- lines and words
    'continued line':
      'primitive a \\\n  ocf:heartbeat:Dummy \\\n  params fake=1 \\\n  op monitor interval=10s\n',
    'blanks behind the backslash': 'primitive a Dummy \\   \n  params fake=1\n',
    'no blank before the backslash': 'primitive a Dummy\\\nparams fake=1\n',
    'several backslashes': 'primitive a Dummy \\\\\\\n params fake=1\n',
    'backslash at the end': 'primitive a Dummy \\',
    crlf: 'primitive a Dummy \\\r\n  params fake=1\r\n',
    'blank line in a continuation': 'primitive a Dummy \\\n\n  params fake=1\n',
    'comment in a continuation': 'primitive a Dummy \\\n# note\n  params fake=1\n',
    'indent in a quote': 'primitive a Dummy params fake="x \\\n    y"\n',
    comments: '# first\n# second\nprimitive a Dummy\n#\n# last\n',
    'trailing comment': 'primitive a Dummy # note\n',
    semicolon: 'primitive a Dummy;\n',
    'quotes in the middle': `primitive a Dummy params fake=x' y'"z" state="/tmp/a b"\n`,
    escapes: 'primitive a Dummy params fake="a\\"b\\\\c\\n" state=a\\ b\n',
    'single quotes': `primitive a Dummy params fake='a\\n"b"'\n`,
    'unclosed quote': `primitive a Dummy params fake="x\n`,
    'lone apostrophe': `primitive a Dummy params fake=it's\n`,
    'capital keywords': 'PRIMITIVE a Dummy PARAMS fake=1 OP monitor interval=10s META target-role=Started\n',
    'empty value': 'primitive a Dummy params fake= state=""\n',
    'empty word': 'primitive a Dummy params "" fake=1\n',
    'equals in a value': 'primitive a Dummy params fake=a=b=c\n',
    'unknown word': 'primitve a Dummy\n',
    command: 'primitive a Dummy\ncommit\n',
    // ---------------------------------------------------------- primitives
    'implicit parameters': 'primitive a Dummy fake=1 meta target-role=Started\n',
    'parameter without a value': 'primitive a Dummy params fake\n',
    'blanks around equals': 'primitive a Dummy params fake = 1\n',
    description: 'primitive a Dummy description="what it is" params fake=1\n',
    'late description': 'primitive a Dummy params fake=1 description=late\n',
    'several lists':
      'primitive a Dummy params fake=1 meta priority=1 params state=/tmp/s meta is-managed=true\n',
    'list with a score': 'primitive a Dummy params 2: fake=1 params 1: fake=2\n',
    'list with an odd score': 'primitive a Dummy params nice: fake=1\n',
    'list with an id': 'primitive a Dummy params $id=my-set fake=1\n',
    'list with a rule': 'primitive a Dummy params rule #uname eq n1 fake=1 params fake=2\n',
    'rule behind a pair': 'primitive a Dummy params fake=1 rule #uname eq n1\n',
    'list by reference':
      'primitive a Dummy params $id=shared fake=1\nprimitive b Dummy params $id-ref=shared\n',
    'list by reference to an object': 'primitive a Dummy params fake=1\nprimitive b Dummy params $id-ref=a\n',
    'forward reference':
      'primitive b Dummy params $id-ref=shared\nprimitive z Dummy params $id=shared fake=1\n',
    'dangling list reference': 'primitive a Dummy params $id-ref=nothing\n',
    'pair by reference': 'primitive a Dummy params $my-pair:fake=1\nprimitive b Dummy params @my-pair\n',
    'pair with an id alone': 'primitive a Dummy params $fake=1\n',
    'pair by reference with a name':
      'primitive a Dummy params $my-pair:fake=1\nprimitive b Dummy params @my-pair:state\n',
    utilization: 'primitive a Dummy utilization cpu=2 memory=100\n',
    template:
      'rsc_template t Dummy params fake=1 op monitor interval=10s\nprimitive a @t params state=/tmp/a\n',
    'missing template': 'primitive a @nothing\n',
    'same pair twice': 'primitive a Dummy params fake=1 fake=2\n',
    'swallowed word': 'primitive a Dummy metadata=1\n',
    'id with a digit first': 'primitive 1a Dummy\n',
    'id with a colon': 'primitive a:0 Dummy\n',
    'hash in a name': 'primitive a Dummy params #x=1\n',
    'name with a blank': 'primitive a Dummy params "my name"=1\n',
    // ---------------------------------------------------------- agents
    'short agents':
      'primitive a IPaddr2 params ip=10.0.0.1\nprimitive b ping params host_list=x\nprimitive c controld\n',
    'class and type':
      'primitive a ocf:Dummy\nprimitive b systemd:cron\nprimitive d lsb:foo\nprimitive e service:bar\n',
    'bare fence agent': 'primitive a fence_ipmilan\n',
    'fence agent': 'primitive a stonith:fence_ipmilan params ip=10.0.0.1 username=u pcmk_host_list="n1 n2"\n',
    'provider of a class without': 'primitive a lsb:prov:foo\n',
    'two colons': 'primitive a ocf::heartbeat:Dummy\n',
    'four parts': 'primitive a ocf:heartbeat:Dummy:x\n',
    'no type': 'primitive a ocf:heartbeat:\n',
    'unknown class': 'primitive a foo:bar\n',
    'hyphens for underscores': 'primitive a IPaddr2 params ip=10.0.0.1 cidr-netmask=24\n',
    // ---------------------------------------------------------- operations
    operations:
      'primitive a Dummy op start timeout=20s op stop timeout=20s op monitor interval=10 timeout=20\n',
    'operation without interval': 'primitive a Dummy op monitor timeout=20s op start\n',
    'check level': 'primitive a Dummy op monitor interval=10s OCF_CHECK_LEVEL=10\n',
    'check level first': 'primitive a Dummy op monitor OCF_CHECK_LEVEL=10 interval=10s\n',
    'check level without interval': 'primitive a Dummy op monitor OCF_CHECK_LEVEL=10\n',
    'misspelt operation attribute': 'primitive a Dummy op monitor interval=10s on_fail=restart\n',
    'operation parameters':
      'primitive a Dummy op monitor interval=10s op_params OCF_CHECK_LEVEL=10 op_meta priority=1\n',
    'operation attribute without a value': 'primitive a Dummy op monitor interval\n',
    'operation in capitals': 'primitive a Dummy op monitor interval=10s Timeout=20s\n',
    'bad on-fail': 'primitive a Dummy op monitor interval=10s on-fail=explode\n',
    'bad enabled': 'primitive a Dummy op monitor interval=10s enabled=yes\n',
    'requires of an operation': 'primitive a Dummy op start interval=0 requires=nothing\n',
    'operations with an id':
      'primitive a Dummy operations $id=my-ops op monitor interval=10s op start interval=0\n',
    'operations by reference':
      'primitive a Dummy operations $id=my-ops op monitor interval=10s\nprimitive b Dummy operations $id-ref=my-ops\n',
    'operations without an id': 'primitive a Dummy operations op monitor interval=10s\n',
    'operations in two places':
      'primitive a Dummy op monitor interval=10s params fake=1 op start interval=0\n',
    'same operation twice': 'primitive a Dummy op monitor interval=10s op monitor interval=10s timeout=20s\n',
    monitor: 'primitive a Dummy\nmonitor a 20s:30s\n',
    'monitor with a role': 'primitive a ocf:pacemaker:Stateful\nmonitor a:Master 20s\nmonitor a:slave 21s\n',
    'monitor that exists': 'primitive a Dummy op monitor interval=20s\nmonitor a 20:30s\n',
    'monitor of nothing': 'monitor a 20s\n',
    'monitor of a group': 'primitive a Dummy\ngroup g a\nmonitor g 20s\n',
    'monitor with an instance': 'primitive a Dummy\nmonitor a:1 20s\n',
    'monitor before the primitive': 'monitor a 20s\nprimitive a Dummy op monitor interval=10s\n',
  }),
  // ------------------------------------------------------------ containers
  ...on(ABC, {
    group: 'group g a b meta target-role=Stopped\n',
    'group before its members': 'group g z\nprimitive z Dummy\n',
    'group with a description': 'group g a b description="two of them" meta priority=1\n',
    'description before the members': 'group g description=x a b\n',
    'group with a missing member': 'group g a nothing\n',
    'group of nothing': 'group g nothing\n',
    'member twice': 'group g a a\n',
    'member of two groups': 'group g a b\ngroup h b c\n',
    'group of a group': 'group g a\ngroup h g b\n',
    'implicit parameters of a group': 'group g a b is-managed=false\n',
    clone: 'clone cl a meta interleave=true clone-max=2\n',
    'clone of a group': 'group g a b\nclone cl g\n',
    'clone of a clone': 'clone cl a\nclone cm cl\n',
    'clone of two': 'clone cl a b\n',
    'clone of nothing': 'clone cl nothing\n',
    'clone of a constraint': 'location l a 1: n1\nclone cl l\n',
    ms: 'ms m a meta master-max=1\n',
    master: 'master m a\n',
    bundle:
      'bundle bu docker image=pcmk:http replicas=3 promoted-max=1 network ip-range-start=10.0.0.1 host-netmask=24 port-mapping port=80 port-mapping range=90-95 storage storage-mapping source-dir=/a target-dir=/b options=rw primitive a meta target-role=Started\n',
    'bundle without a container': 'bundle bu network ip-range-start=10.0.0.1\n',
    'bundle without an image': 'bundle bu docker replicas=1\n',
    'bundle with an inline primitive': 'bundle bu docker image=x primitive a Dummy\n',
    'bundle with podman': 'bundle bu podman image=x\n',
    'resource and node of one name': 'primitive n1 Dummy\n',
    'resource twice': 'primitive a Dummy params fake=1\n',
    'constraint named as a resource': 'location a b 1: n1\n',
    // ---------------------------------------------------------- locations
    locations:
      'location l1 a 100: n1\nlocation l2 a -inf: n2\nlocation l3 b inf: n1\nlocation l4 b +50: n2\nlocation l5 c mandatory: n1\nlocation l6 c ADVISORY: n2\n',
    'location of nothing': 'location l nothing 100: n1\n',
    'location on an unknown node': 'location l a 100: n9\n',
    'location with Inf': 'location l a Inf: n1\n',
    'location with a fraction': 'location l a 1.5: n1\n',
    'location without a score': 'location l a n1\n',
    'location with a pattern': 'location l /[ab]/ 100: n1\n',
    'location with a set': 'location l { a b } 100: n1\n',
    'location with an empty set': 'location l { } 100: n1\n',
    'location with an open set': 'location l { a b 100: n1\n',
    'location with a role': 'location l a role=Started 100: n1\n',
    'location with a late role': 'location l a 100: n1 role=Started\n',
    'location with discovery': 'location l a resource-discovery=never -inf: n1\n',
    'location with a bad attribute': 'location l a foo=bar 100: n1\n',
    'location with rules': 'location l a rule 100: #uname eq n1 rule -inf: #uname eq n2\n',
    'rule without a score': 'location l a rule #uname eq n1\n',
    'rule with a role': 'location l a rule $role=Started 100: #uname eq n1\n',
    'rule with an id': 'location l a rule $id=my-rule 100: #uname eq n1\n',
    'rule by reference':
      'location l a rule $id=my-rule 100: #uname eq n1\nlocation m b rule $id-ref=my-rule\n',
    'rule by reference to a constraint': 'location l a rule 100: #uname eq n1\nlocation m b rule $id-ref=l\n',
    'rule with a score attribute': 'location l a rule pingd: defined pingd\n',
    'rule with or': 'location l a rule -inf: not_defined pingd or pingd number:lte 0\n',
    'rule with and': 'location l a rule 10: defined x and x string:eq y and z version:gt 1.2\n',
    'rule that mixes': 'location l a rule 10: defined x and defined y or defined z\n',
    'rule with OR': 'location l a rule 10: defined x OR defined y\n',
    'rule with EQ': 'location l a rule 10: x EQ y\n',
    'rule with a bad operator': 'location l a rule 10: x == y\n',
    'rule with a value source': 'location l a rule 10: x eq param{fake}\n',
    'rule with a blank in the value': 'location l a rule 10: site eq "New York"\n',
    'rule with an empty value': 'location l a rule 10: site eq ""\n',
    'rule with braces': 'location l a rule 10: site eq {x}\n',
    'rule with an integer': 'location l a rule 10: x integer:gt 5\n',
    dates:
      'location l1 a rule 10: date lt 2030-01-01\nlocation l2 a rule 10: date gt "2020-01-01 10:00"\nlocation l3 b rule 10: date in start=2020-01-01 end=2030-01-01\nlocation l4 b rule 10: date in_range start=2020-01-01 months=6 weeks=1\nlocation l5 c rule 10: date spec hours=9-16 weekdays=1-5\nlocation l6 c rule 10: date date_spec years=2030 moon=4\n',
    'date with one end': 'location l a rule 10: date in start=2020-01-01\n',
    'date with yearsdays': 'location l a rule 10: date spec yearsdays=1-10\n',
    'date with yeardays': 'location l a rule 10: date spec yeardays=1-10\n',
    'date with a bare unit': 'location l a rule 10: date spec hours\n',
    'date with IN': 'location l a rule 10: date IN start=2020-01-01 end=2030-01-01\n',
    'date with and': 'location l a rule 10: date spec hours=9-16 and #uname eq n1\n',
    // ---------------------------------------------------------- colocations
    colocations: 'colocation c1 inf: a b\ncolocation c2 -50: b:Started c\ncollocation c3 INFINITY: a c\n',
    'colocation of sets':
      'colocation c1 inf: a b c\ncolocation c2 100: ( a b ) c\ncolocation c3 inf: [ a b ] c\n',
    'colocation of a set of one': 'colocation c1 inf: a\n',
    'colocation with a forced set': 'colocation c1 inf: _rsc_set_ a b\n',
    'colocation with attributes of sets': 'colocation c1 inf: ( a b sequential=true ) c require-all=false\n',
    'colocation with glued brackets': 'colocation c1 inf: (a b) c\n',
    'colocation with one glued word': 'colocation c1 inf: (a) b c\n',
    'colocation with roles': 'colocation c1 inf: a b:Started c:Started\n',
    'colocation with nested sets': 'colocation c1 inf: ( a [ b ] ) c\n',
    'colocation with the wrong bracket': 'colocation c1 inf: ( a b ]\n',
    'colocation that does not close': 'colocation c1 inf: ( a b c\n',
    'colocation with an empty set': 'colocation c1 inf: ( ) a b\n',
    'colocation without a score': 'colocation c1 a b\n',
    'colocation with a score attribute': 'colocation c1 near: a b\n',
    'colocation with a node attribute': 'colocation c1 inf: a b node-attribute=Rack\n',
    'node attribute that is not last': 'colocation c1 inf: a node-attribute=rack b\n',
    'colocation with an instance': 'colocation c1 inf: a:0 b\n',
    'colocation with a bad role': 'colocation c1 inf: a:Boss b\n',
    'colocation with an empty role': 'colocation c1 inf: a: b\n',
    'colocation of nothing': 'colocation c1 inf: a nothing\n',
    'colocation in a set of nothing': 'colocation c1 inf: a b nothing\n',
    // ---------------------------------------------------------- orders
    orders:
      'order o1 Mandatory: a b\norder o2 Optional: b c\norder o3 serialize: a c\norder o4 inf: a:start b:start\norder o5 0: b c\norder o6 a b\n',
    'order with a negative score': 'order o1 -inf: a b\norder o2 -10: a c\n',
    'order with advisory': 'order o1 advisory: a b\n',
    'order with a bad kind': 'order o1 Mandatry: a b\n',
    'order without a colon': 'order o1 Mandatory a b\n',
    'order that is not symmetrical': 'order o1 Mandatory: a b symmetrical=no\n',
    'order with a bad boolean': 'order o1 Mandatory: a b symmetrical=maybe\n',
    'order of sets':
      'order o1 Mandatory: a ( b c )\norder o2 Optional: [ a b ] c:stop\norder o3 a:start b:start c:stop\n',
    'order with a bad action': 'order o1 Mandatory: a:begin b\n',
    'order with actions in capitals': 'order o1 Mandatory: a:START b:Stop\n',
    'order with an instance': 'order o1 Mandatory: a:1 b\n',
    // ---------------------------------------------------------- tickets
    tickets:
      'rsc_ticket t1 ticketA: a loss-policy=stop\nrsc_ticket t2 ticketA: b c\nrsc_ticket t3 ticketB: a:Started\n',
    'ticket without a colon': 'rsc_ticket t1 ticketA a\n',
    'ticket with a bad policy': 'rsc_ticket t1 ticketA: a loss-policy=explode\n',
    // ---------------------------------------------------------- tags
    tags: 'tag t1 a b\ntag t2: c n1\n',
    'tag of nothing': 'tag t1 nothing\n',
    'constraint on a tag': 'tag t1 a b\nlocation l t1 100: n1\n',
  }),
  ...on(PROMOTABLE, {
    'roles in a colocation': 'colocation c1 inf: a s-clone:Master\n',
    'today’s roles': 'colocation c1 inf: a s-clone:Promoted\norder o1 s-clone:promote a:start\n',
    'role in small letters': 'colocation c1 inf: a s-clone:master\n',
    'target role':
      'primitive d ocf:pacemaker:Stateful meta target-role=Master op monitor interval=10 role=Master op monitor interval=11 role=Slave\n',
    'set with roles': 'colocation c1 inf: ( a b ) s-clone:Master\n',
    'role in a rule': 'location l s-clone rule $role=Master 100: #uname eq n1\n',
  }),
  ...on(NODES, {
    // ---------------------------------------------------------- nodes
    nodes:
      'node 3: n3 attributes rack=a utilization cpu=4 memory=1\nnode $id=4 n4 description="the fourth" standby=on\nnode n5\nnode n6:remote\n',
    'node of a bad type': 'node n3:unknown\n',
    'node that is normal': 'node 3: n3:normal\n',
    'node that pings': 'node 3: n3:ping\n',
    'node twice': 'node 1: n1 attributes a=1\n',
    'node with digits': 'node 3: 333 attributes a=1\n',
    'node with an empty list': 'node 3: n3 attributes\n',
    // ---------------------------------------------------------- properties
    property: 'property stonith-enabled=false no-quorum-policy=ignore\n',
    'property with a set': 'property my-set: a=1 b="x y"\nproperty cib-bootstrap-options: c=2\n',
    'property with an id': 'property $id=my-set a=1\n',
    'two properties': 'property a=1\nproperty b=2\n',
    'property without a value': 'property stonith-enabled\n',
    'property with an empty value': 'property a=\n',
    'property with a rule': 'property my-set: rule #uname eq n1 a=1\n',
    'property of nothing': 'property\n',
    'property with the same name twice': 'property a=1 a=2\n',
    defaults:
      'rsc_defaults resource-stickiness=100\nop_defaults op-options: timeout=20s record-pending=true\nrsc_defaults more: migration-threshold=3\n',
    'defaults with a rule': 'op_defaults my-set: rule date gt 2020-01-01 timeout=20s\n',
    'empty defaults': 'rsc_defaults rsc-options:\n',
    // ---------------------------------------------------------- fencing
    levels: 'fencing_topology n1: f1 f2,f3 n2: f4\n',
    'levels by attribute': 'fencing_topology attr:rack=1 f1 f2 attr:rack=2 f3\n',
    'levels by pattern': 'fencing-topology pattern:n.* f1 f2\n',
    'levels with a bad attribute': 'fencing_topology n1: f1 attr:rack.no=1 f2\n',
    'levels with a blank': 'fencing_topology n1: "f1, f2"\n',
    'two topologies': 'fencing_topology n1: f1\nfencing_topology n2: f1\n',
    'empty topology': 'fencing_topology\n',
    // ---------------------------------------------------------- ACLs
    roles:
      'primitive a Dummy\nrole r1 read xpath:/cib write meta:a:target-role write params:a deny utilization:a\nrole r2 description=text read property write property:x read node read node:n1 read nodeattr:x read nodeutil:n1 read status read cib read location:a\nrole r3 write ref:a read type:node attribute:uname read tag:nvpair\nacl_target joe r1 r2\nacl_group ops r3\n',
    'role with ids': 'role r1 read my-id: description=why xpath:/cib\n',
    'role of several': 'primitive a Dummy\nrole r1 read xpath:/cib ref:a type:node\n',
    'role with an attribute alone': 'role r1 read attribute:x\n',
    'role with a bad right': 'role r1 see xpath:/cib\n',
    'role with an empty right': 'role r1 read write xpath:/cib\n',
    'role with a long shortcut': 'role r1 read meta:a:b:c\n',
    'role with a short shortcut': 'role r1 read meta\n',
    'target of no role': 'acl_target joe nothing\n',
    'old user': 'role r1 read xpath:/cib\nuser joe role:r1\n',
    // ---------------------------------------------------------- alerts
    alerts:
      'alert al /path/to attributes a=1 meta timeout=5s to /log to { root attributes b=2 meta timeout=6s } select nodes fencing attributes { pingd x }\nalert am "/a b" description=text to { me description=who }\n',
    'alert with a bad word': 'alert al /path foo=bar\n',
    'alert with an open brace': 'alert al /path to { root\n',
    'alert without a path': 'alert al\n',
    'alert to nobody': 'alert al /path to\n',
    // ---------------------------------------------------------- XML
    xml: 'xml <primitive id="x" class="ocf" provider="heartbeat" type="Dummy"> \\\n  <instance_attributes id="x-params"> \\\n    <nvpair id="x-1" name="fake" value="a  b"/> \\\n  </instance_attributes> \\\n</primitive>\n',
    'xml constraint':
      'primitive a Dummy\nxml <rsc_location id="l" rsc="a"><rule id="l-r" score="10" boolean-op="or"><rule id="l-r2" boolean-op="and" score="0"><expression id="e1" attribute="x" operation="defined"/></rule><expression id="e2" attribute="y" operation="defined"/></rule></rsc_location>\n',
    'xml without ids':
      'xml <primitive id="x" class="ocf" provider="heartbeat" type="Dummy"><meta_attributes><nvpair name="priority" value="1"/></meta_attributes></primitive>\n',
    'xml group':
      'primitive a Dummy\nxml <group id="g"><primitive id="a" class="ocf" provider="heartbeat" type="Dummy"/></group>\n',
    'xml group without statements':
      'xml <group id="g"><primitive id="a" class="ocf" provider="heartbeat" type="Dummy"/></group>\n',
    'xml that is none': 'xml <primitive id="x"\n',
    'xml of a part': 'xml <nvpair id="x" name="a" value="b"/>\n',
    'xml defaults':
      'xml <op_defaults><meta_attributes id="x"><nvpair id="x-1" name="timeout" value="10s"/></meta_attributes></op_defaults>\n',
    'xml of two': 'xml <tag id="x"><obj_ref id="n1"/></tag><tag id="y"/>\n',
    'same id twice': 'primitive a Dummy params $id=b fake=1\nprimitive b Dummy\n',
    'same set id twice': 'primitive a Dummy params $id=x fake=1\nprimitive b Dummy params $id=x fake=1\n',
  }),
];

/** Loads on top of what is there. */
export const UPDATES: readonly Fixture[] = [
  {
    name: 'objects are replaced, properties merged',
    before: `${ABC}property a=1 b=2\ngroup g a b meta target-role=Stopped\nlocation l1 g 1: n1\n`,
    text: 'primitive a Dummy params fake=2\nproperty b=3 d=4\nlocation l1 g 2: n2\n',
  },
  {
    name: 'ids are kept',
    before: 'primitive a Dummy params $id=mine fake=1 state=/tmp/a op monitor interval=10s timeout=5s\n',
    text: 'primitive a Dummy params fake=2 op monitor interval=10s timeout=9s op start interval=0\n',
  },
  { name: 'a member leaves its group', before: `${ABC}group g a b\n`, text: 'group g b c\n' },
  {
    name: 'a group around what has constraints',
    before: `${ABC}location l a 1: n1\ncolocation co inf: a b\norder o a b c\n`,
    text: 'group g a b\n',
  },
  { name: 'a clone around a group', before: `${ABC}group g a b\norder o g c\n`, text: 'clone cl g\n' },
  { name: 'levels for the nodes of the cluster', before: NODES, text: 'fencing_topology f1 f2\n' },
  {
    name: 'attributes of a node without its id',
    before: 'node 1: n1 attributes a=1\n',
    text: 'node n1 attributes b=2 utilization cpu=1\n',
  },
  { name: 'a node is replaced', before: 'node 1: n1 attributes a=1\n', text: 'node 1: n1 attributes b=2\n' },
  {
    name: 'a monitor for a primitive that is there',
    before: 'primitive a Dummy op monitor interval=10s\n',
    text: 'monitor a 20s\n',
  },
  {
    name: 'a monitor that is there already',
    before: 'primitive a Dummy op monitor interval=10s\n',
    text: 'monitor a 10s\n',
  },
  { name: 'defaults are merged', before: 'rsc_defaults a=1\n', text: 'rsc_defaults a=2 b=3\n' },
  {
    name: 'a topology is replaced',
    before: 'fencing_topology n1: f1 n2: f2\n',
    text: 'fencing_topology n1: f2\n',
  },
  {
    name: 'a resource becomes a member',
    before: `${ABC}`,
    text: 'primitive a Dummy params fake=3\ngroup g a b\n',
  },
  { name: 'a member of another group', before: `${ABC}group g a b\n`, text: 'group h b c\n' },
  { name: 'a tag is replaced', before: `${ABC}tag t a b\n`, text: 'tag t c\n' },
  {
    name: 'a set of three becomes two',
    before: `${ABC}colocation co inf: a b c\norder o a b c\n`,
    text: 'group g b c\n',
  },
];
