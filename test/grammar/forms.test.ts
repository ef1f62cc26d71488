import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { parse } from '../../grammar/parse.js';
import { dump } from './support/dump.js';

const test = suite('grammar: forms');

/** One line of source and the tree it gives. */
const FORMS: readonly (readonly [source: string, tree: string])[] = [
  [
    'cluster c { platform = rhel9, totem { token = 5000 } }',
    '(Cluster c (Block platform=rhel9 (Section totem (Block token=5000))))',
  ],
  [
    'cluster c { quorum { device net { host = q } } }',
    '(Cluster c (Block (Section quorum (Block (Section device net (Block host=q))))))',
  ],
  ['cluster c { link 0 mcastport=5405 }', '(Cluster c (Block (Section link 0 mcastport=5405)))'],
  ['node n', '(Node n)'],
  [
    'node n1 [10.0.0.1, 2001:db8::1] id=1 kind=member',
    '(Node n1 addresses:[10.0.0.1 2001:db8::1] id=1 kind=member)',
  ],
  [
    'node $n [$a] { attributes rack=a, utilization { cpu = 8 } }',
    '(Node $n addresses:[$a] (Block (AttributeSet which:"attributes" rack=a) (AttributeSet which:"utilization" (Block cpu=8))))',
  ],
  ['node "3rd node"', '(Node "3rd node")'],
  ['param ip: ip', '(Param ip type:(TypeRef ip args:[]))'],
  ['param p: int(0..32) = 24', '(Param p type:(TypeRef int args:[(Range from:0 to:32)]) defaultValue:24)'],
  ['param p: enum(a, b)', '(Param p type:(TypeRef enum args:[(TypeRef a args:[]) (TypeRef b args:[])]))'],
  [
    'param p: list(list(int(-1..5))) = [1]',
    '(Param p type:(TypeRef list args:[(TypeRef list args:[(TypeRef int args:[(Range from:-1 to:5)])])]) defaultValue:[1])',
  ],
  ['secret s', '(Secret s)'],
  ['let x = [a, "b c", $d]', '(Let x value:[a "b c" $d])'],
  ['let x = { a = 1, b = [2], "c d" = { e = f } }', '(Let x value:(Map a=1 b=[2] "c d"=(Map e=f)))'],
  ['let x = """a $b \\n"""', '(Let x value:"a $b \\\\n")'],
  ['import "a/b.ha"', '(Import path:"a/b.ha")'],
  ['property a=1, b=2', '(Property a=1 b=2)'],
  ['property id=x score=5 { a = 1 }', '(Property id=x score=5 (Block a=1))'],
  [
    'property when #uname == n1 score=5 { a = 1 }',
    '(Property when:(Comparison attribute:#uname op:"==" value:n1 source:"literal") score=5 (Block a=1))',
  ],
  ['rsc_defaults { a = 1 }', '(Defaults which:"rsc_defaults" (Block a=1))'],
  [
    'op_defaults when op monitor interval=10s timeout=5s',
    '(Defaults which:"op_defaults" when:(OpMatch monitor interval:10s) timeout=5s)',
  ],
  ['template t apache { a = 1 }', '(Template t agent:apache (Block a=1))'],
  ['primitive p IPaddr2', '(Primitive p agent:IPaddr2)'],
  [
    'primitive p "ocf:heartbeat:Dummy" { ip = 10.0.0.1 }',
    '(Primitive p agent:"ocf:heartbeat:Dummy" (Block ip=10.0.0.1))',
  ],
  ['primitive p @t', '(Primitive p agent:@t)'],
  [
    'primitive p A { op monitor interval=10s { x = 1 } }',
    '(Primitive p agent:A (Block (Op monitor interval=10s (Block x=1))))',
  ],
  ['primitive p A { op stop }', '(Primitive p agent:A (Block (Op stop)))'],
  [
    'primitive p A { params when a == b score=2 { c = d }, meta x=y }',
    '(Primitive p agent:A (Block (AttributeSet which:"params" when:(Comparison attribute:a op:"==" value:b source:"literal") score=2 (Block c=d)) (AttributeSet which:"meta" x=y)))',
  ],
  [
    'primitive p A { user = mysql, group = x, role = y, node = z, op = 1, meta = 2, "a b" = 3 }',
    '(Primitive p agent:A (Block user=mysql group=x role=y node=z op=1 meta=2 "a b"=3))',
  ],
  [
    'group g { a, "b c", primitive p A, meta { x = y } }',
    '(Group g (Block (Member a) (Member "b c") (Primitive p agent:A) (AttributeSet which:"meta" (Block x=y))))',
  ],
  [
    'group g { role, user, with, then, start }',
    '(Group g (Block (Member role) (Member user) (Member with) (Member then) (Member start)))',
  ],
  ['clone c of r', '(Clone c of:r)'],
  ['clone c { interleave = true, primitive p A }', '(Clone c (Block interleave=true (Primitive p agent:A)))'],
  ['clone c { group g { a } }', '(Clone c (Block (Group g (Block (Member a)))))'],
  ['promotable m of r { a = 1 }', '(Promotable m of:r (Block a=1))'],
  ['ms m of r', '(Promotable m of:r)'],
  ['master m of r', '(Promotable m of:r)'],
  [
    'bundle b { container podman image=x { y = z } }',
    '(Bundle b (Block (Section container podman image=x (Block y=z))))',
  ],
  [
    'bundle b { network ip-range-start=1.2.3.4 { port-mapping port=80, port-mapping p2 port=81 } }',
    '(Bundle b (Block (Section network ip-range-start=1.2.3.4 (Block (Mapping which:"port-mapping" port=80) (Mapping which:"port-mapping" id:p2 port=81)))))',
  ],
  [
    'bundle b { storage { storage-mapping s source-dir=/a target-dir=/b }, primitive p A }',
    '(Bundle b (Block (Section storage (Block (Mapping which:"storage-mapping" id:s source-dir=/a target-dir=/b))) (Primitive p agent:A)))',
  ],
  ['location r prefers n1', '(Location subject:r choice:(Prefers targets:[(Target node:n1)]))'],
  [
    'location l: r avoids n1, $n2 = 5, n3 = -INFINITY opt=1',
    '(Location id:l subject:r choice:(Prefers targets:[(Target node:n1) (Target node:$n2 score:5) (Target node:n3 score:-INFINITY)]) opt=1)',
  ],
  [
    'location Promoted r prefers n1',
    '(Location role:Promoted subject:r choice:(Prefers targets:[(Target node:n1)]))',
  ],
  ['location started prefers n1', '(Location subject:started choice:(Prefers targets:[(Target node:n1)]))'],
  ['location $r prefers n1', '(Location subject:$r choice:(Prefers targets:[(Target node:n1)]))'],
  [
    'location resources matching "^a" prefers n1',
    '(Location subject:(Matching pattern:"^a") choice:(Prefers targets:[(Target node:n1)]))',
  ],
  [
    'location (a, b) prefers n1',
    '(Location subject:(Set form:"independent" members:[a b]) choice:(Prefers targets:[(Target node:n1)]))',
  ],
  [
    'location r { rule where a == 1 score=5, rule id: where defined(b) }',
    '(Location subject:r choice:(RuleBlock block:(Block (RuleStatement rule:(Comparison attribute:a op:"==" value:1 source:"literal") score=5) (RuleStatement id:id rule:(Defined negated:false attribute:b)))))',
  ],
  ['colocation a with b', '(Colocation terms:[(Term subject:a) (Term subject:b)])'],
  [
    'colocation c: promoted a with slave b with (c, d) score=-1',
    '(Colocation id:c terms:[(Term modifier:promoted subject:a) (Term modifier:slave subject:b) (Term subject:(Set form:"independent" members:[c d]))] score=-1)',
  ],
  ['colocation [a, b]', '(Colocation terms:[(Term subject:(Set form:"sequential" members:[a b]))])'],
  ['colocation with with with', '(Colocation terms:[(Term subject:with) (Term subject:with)])'],
  ['order a then b', '(Order terms:[(Term subject:a) (Term subject:b)])'],
  [
    'order o: promote a then start b kind=Optional',
    '(Order id:o terms:[(Term modifier:promote subject:a) (Term modifier:start subject:b)] kind=Optional)',
  ],
  ['order start then stop', '(Order terms:[(Term subject:start) (Term subject:stop)])'],
  [
    'order any(a, b) then set(c, d, role=x, sequential=false)',
    '(Order terms:[(Term subject:(Set form:"any" members:[a b])) (Term subject:(Set form:"long" members:[c d] role=x sequential=false))])',
  ],
  [
    'order [a, b] kind=Serialize',
    '(Order terms:[(Term subject:(Set form:"sequential" members:[a b]))] kind=Serialize)',
  ],
  [
    'ticket t: promoted a, b needs T loss-policy=fence',
    '(Ticket id:t terms:[(Term modifier:promoted subject:a) (Term subject:b)] ticket:T loss-policy=fence)',
  ],
  [
    'ticket (a, b) needs T',
    '(Ticket terms:[(Term subject:(Set form:"independent" members:[a b]))] ticket:T)',
  ],
  [
    'fencing { level 1 for n: a, b id=x, level 2 for n: c }',
    '(Fencing (Block (Level index:1 target:n devices:[a b] id=x) (Level index:2 target:n devices:[c])))',
  ],
  [
    'fencing { level 1 for nodes matching "^n": $a }',
    '(Fencing (Block (Level index:1 target:(Matching pattern:"^n") devices:[$a])))',
  ],
  [
    'fencing { level 1 for attribute rack = 1: a }',
    '(Fencing (Block (Level index:1 target:(AttributeTarget rack value:1) devices:[a])))',
  ],
  ['fencing { level 1 for "n": a }', '(Fencing (Block (Level index:1 target:"n" devices:[a])))'],
  ['tag t [a, b]', '(Tag t members:[a b])'],
  ['role r', '(Role r)'],
  [
    'role r { allow read xpath "/cib", allow write reference x, deny element e attribute a id=y }',
    '(Role r (Block (Permission access:"read" scope:(PermissionScope by:"xpath" value:"/cib")) (Permission access:"write" scope:(PermissionScope by:"reference" value:x)) (Permission access:"deny" scope:(PermissionScope by:"element" value:e attribute:a) id=y)))',
  ],
  ['user u [r]', '(AclSubject which:"user" u roles:[r])'],
  ['acl_group g [a, b]', '(AclSubject which:"acl_group" g roles:[a b])'],
  [
    'alert a /p { recipient x id=1 { meta a=b }, select [nodes], select attributes [a] }',
    '(Alert a path:/p (Block (Recipient value:x id=1 (Block (AttributeSet which:"meta" a=b))) (Select attributes:false items:[nodes]) (Select attributes:true items:[a])))',
  ],
  [
    'location r where a == 1 and b != 2 or c < 3',
    '(Location subject:r choice:(Where rule:(Or (And (Comparison attribute:a op:"==" value:1 source:"literal") (Comparison attribute:b op:"!=" value:2 source:"literal")) (Comparison attribute:c op:"<" value:3 source:"literal"))))',
  ],
  [
    'location r where a == 1 and (b <= 2 or c >= 3) and d > 4',
    '(Location subject:r choice:(Where rule:(And (Comparison attribute:a op:"==" value:1 source:"literal") (RuleGroup rule:(Or (Comparison attribute:b op:"<=" value:2 source:"literal") (Comparison attribute:c op:">=" value:3 source:"literal"))) (Comparison attribute:d op:">" value:4 source:"literal"))))',
  ],
  [
    'location r where defined(a) and not defined("b c")',
    '(Location subject:r choice:(Where rule:(And (Defined negated:false attribute:a) (Defined negated:true attribute:"b c"))))',
  ],
  [
    'location r where number(a) > 5 and version(#v) == 1.2 and string(x) == y and integer(z) < 3',
    '(Location subject:r choice:(Where rule:(And (Comparison attribute:a type:"number" op:">" value:5 source:"literal") (Comparison attribute:#v type:"version" op:"==" value:1.2 source:"literal") (Comparison attribute:x type:"string" op:"==" value:y source:"literal") (Comparison attribute:z type:"integer" op:"<" value:3 source:"literal"))))',
  ],
  [
    'location r where a == param(b) or a == meta(c)',
    '(Location subject:r choice:(Where rule:(Or (Comparison attribute:a op:"==" value:b source:"param") (Comparison attribute:a op:"==" value:c source:"meta"))))',
  ],
  [
    'location r where date > 2026-01-01 and date < 2027-01-01',
    '(Location subject:r choice:(Where rule:(And (DateCompare op:">" date:2026-01-01) (DateCompare op:"<" date:2027-01-01))))',
  ],
  [
    'location r where date in 2026-01-01..2026-02-01',
    '(Location subject:r choice:(Where rule:(DateRange start:2026-01-01 stop:2026-02-01)))',
  ],
  [
    'location r where date in ..2026-02-01 or date in 2026-01-01.. or a == b',
    '(Location subject:r choice:(Where rule:(Or (DateRange stop:2026-02-01) (DateRange start:2026-01-01) (Comparison attribute:a op:"==" value:b source:"literal"))))',
  ],
  [
    'location r where date in 2026-01-01 for duration(weeks=1, days=2)',
    '(Location subject:r choice:(Where rule:(DateRange start:2026-01-01 duration:[weeks=1 days=2])))',
  ],
  [
    'location r where date spec(hours=9-17, weekdays=1-5) score=5',
    '(Location subject:r choice:(Where rule:(DateSpec fields:[hours=9-17 weekdays=1-5])) score=5)',
  ],
  [
    'location r where date == 5 and op == 3 and resource == x and not == 1 and number == 2',
    '(Location subject:r choice:(Where rule:(And (Comparison attribute:date op:"==" value:5 source:"literal") (Comparison attribute:op op:"==" value:3 source:"literal") (Comparison attribute:resource op:"==" value:x source:"literal") (Comparison attribute:not op:"==" value:1 source:"literal") (Comparison attribute:number op:"==" value:2 source:"literal"))))',
  ],
  [
    'rsc_defaults when resource ocf:heartbeat:* and op start { a = 1 }',
    '(Defaults which:"rsc_defaults" when:(And (ResourceMatch agent:ocf:heartbeat:*) (OpMatch start)) (Block a=1))',
  ],
  [
    'location r where a == "x $y ${z}\\t"',
    '(Location subject:r choice:(Where rule:(Comparison attribute:a op:"==" value:"x $y $z\t" source:"literal")))',
  ],
  [
    'location r where a == [b, c]',
    '(Location subject:r choice:(Where rule:(Comparison attribute:a op:"==" value:[b c] source:"literal")))',
  ],
  // References, ids inside of declarations, pairs without a value, lifetimes.
  [
    'primitive p A { params @x, meta @y, utilization "@a..b" }',
    '(Primitive p agent:A (Block (AttributeSet which:"params" reference:@x) (AttributeSet which:"meta" reference:@y) (AttributeSet which:"utilization" reference:"@a..b")))',
  ],
  ['property @p', '(Property reference:@p)'],
  ['op_defaults "@p"', '(Defaults which:"op_defaults" reference:"@p")'],
  [
    'primitive p A { @x, @y as z, "@q r" as "s" }',
    '(Primitive p agent:A (Block (PairReference target:@x) (PairReference target:@y z) (PairReference target:"@q r" "s")))',
  ],
  [
    'primitive p A { i: a = b, "j": "c" = [d], k = () }',
    '(Primitive p agent:A (Block i:a=b "j":"c"=[d] k=()))',
  ],
  [
    'primitive p A { params a=() b=1, meta { a = () } }',
    '(Primitive p agent:A (Block (AttributeSet which:"params" a=() b=1) (AttributeSet which:"meta" (Block a=()))))',
  ],
  ['primitive p A { operations @o }', '(Primitive p agent:A (Block (Operations reference:@o)))'],
  [
    'primitive p A { operations id=o { op start } }',
    '(Primitive p agent:A (Block (Operations id=o (Block (Op start)))))',
  ],
  [
    'rsc_defaults when r: defined(a) id=s { b = c }',
    '(Defaults which:"rsc_defaults" whenId:r when:(Defined negated:false attribute:a) id=s (Block b=c))',
  ],
  ['rsc_defaults when @r { b = c }', '(Defaults which:"rsc_defaults" when:@r (Block b=c))'],
  [
    'location r where i: defined(a) score=5',
    '(Location subject:r choice:(Where id:i rule:(Defined negated:false attribute:a)) score=5)',
  ],
  [
    'location r where @i or (@j and @k == 5)',
    '(Location subject:r choice:(Where rule:(Or @i (RuleGroup rule:(And @j (Comparison attribute:@k op:"==" value:5 source:"literal"))))))',
  ],
  [
    'location (a), [b], @c prefers n',
    '(Location subject:(Set form:"independent" members:[a]) (Set form:"sequential" members:[b]) @c choice:(Prefers targets:[(Target node:n)]))',
  ],
  ['colocation @a', '(Colocation terms:[(Term subject:@a)])'],
  ['ticket @a, b needs t', '(Ticket terms:[(Term subject:@a) (Term subject:b)] ticket:t)'],
  [
    'location r prefers n = 1 opt=2 lifetime defined(a) lifetime i: not defined(b) lifetime @x',
    '(Location subject:r choice:(Prefers targets:[(Target node:n score:1)]) opt=2 (Lifetime rule:(Defined negated:false attribute:a)) (Lifetime id:i rule:(Defined negated:true attribute:b)) (Lifetime rule:@x))',
  ],
  [
    'order lifetime then b lifetime date in 2026-01-01.. lifetime @x',
    '(Order terms:[(Term subject:lifetime) (Term subject:b)] (Lifetime rule:(DateRange start:2026-01-01)) (Lifetime rule:@x))',
  ],
  ['user u [r] name=x', '(AclSubject which:"user" u roles:[r] name=x)'],
  [
    'group g { as, lifetime, "operations" }',
    '(Group g (Block (Member as) (Member lifetime) (Member "operations")))',
  ],
  ['primitive @n @t { operations = 5 }', '(Primitive @n agent:@t (Block operations=5))'],
  ['tag t [@x, "@y"]', '(Tag t members:[@x "@y"])'],
  ['agent ocf:a:b { }', '(Agent ocf:a:b (Block))'],
  [
    'agent "ocf:a:b" { promotable, param x: int(0..3) = 1 required unique=u secret, op start timeout=5s }',
    '(Agent "ocf:a:b" (Block (Member promotable) (AgentParam x type:(TypeRef int args:[(Range from:0 to:3)]) defaultValue:1 traits:[required unique=u secret]) (Op start timeout=5s)))',
  ],
  [
    'agent ocf:a:b { param param: list(enum(a, b)) = [a] separator="," "required" }',
    '(Agent ocf:a:b (Block (AgentParam param type:(TypeRef list args:[(TypeRef enum args:[(TypeRef a args:[]) (TypeRef b args:[])])]) defaultValue:[a] traits:[separator="," "required"])))',
  ],
  [
    'agent ocf:a:b { param "x y": string }',
    '(Agent ocf:a:b (Block (AgentParam "x y" type:(TypeRef string args:[]) traits:[])))',
  ],
  ['group g { param, agent, x }', '(Group g (Block (Member param) (Member agent) (Member x)))'],
  ['primitive agent A { param = 1, agent = 2 }', '(Primitive agent agent:A (Block param=1 agent=2))'],
];

for (const [source, tree] of FORMS) {
  test(source, () => {
    const { file, issues } = parse(source);
    assert.equal(issues, []);
    assert.is(file.declarations.map(dump).join(' '), tree);
  });
}

test.run();
