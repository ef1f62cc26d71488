import { parse } from './grammar/parse.js';
import { dump } from './test/grammar/support/dump.js';
for (const s of [`/// A thing.
agent ocf:mycompany:thing {
  promotable

  /// The port.
  param port: port = 3306 unique
  param mode: enum(a, b) required unique=addr deprecated=[x, y]
  param hosts: list(host) separator=","
  param user: string
  param param: int(0..3) secret unique
  op monitor interval=10s timeout=20s role=Promoted, op start timeout=60s
}
group g { param
 x }
`, 'agent ocf:a:b { param a: int, param b: string required, promotable }', 'agent ocf:a:b', 'agent', 'agent ocf:a:b {\n  param\n  param x\n  param y:\n  param z:int\n param w: int =\n  op start\n', 'agent ocf:a:b {\n  param x: int = 3 = 4\n  param y: int frob(3)\n}', 'agnet ocf:a:b {\n param x: int\n}\nprimitive p ocf:a:b']) {
  const r = parse(s);
  console.log(dump(r.file)); for (const i of r.issues) console.log('   ', JSON.stringify(i));
}
