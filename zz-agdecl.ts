import { checkText } from './test/support/lint.js'; import { show } from './test/support/program.js';
for (const s of [`/// A thing.
agent ocf:mycompany:thing {
  promotable
  /// The port.
  param port: port = 3306 unique
  param mode: enum(a, b) required
  param hosts: list(host) = [a, b] separator=","
  param user: string deprecated=owner
  param owner: string
  param flag: bool = true
  param wait: seconds = 5
  op monitor interval=10s timeout=20s role=Promoted, op start timeout=60s
}
agent stonith:fence_mypdu { param ip: host required, param ssl: bool = false, op on automatic=true }
agent ocf:heartbeat:mine { }
primitive t thing { port = 70000, mode = c, hosts = [x, y], user = b, owner = c, flg = 1, flag = maybe, op reload interval=0
 op monitor interval=10s timeout=10s }
primitive m ocf:heartbeat:mine { x = 1 }
primitive m2 ocf:heartbeat:mien { x = 1 }
primitive m3 ocf:mycompany:thin
primitive m4 ocf:mycompani:thing { mode = a }
primitive f fence_mypdu { pcmk_host_list = [n1] }
promotable px of m { }
`, `agent systemd:x { }
agent foo { }
agent fence_x { }
agent ocf:a:b:c { }
agent ocf:a:.x { param y: frob, param z: int = abc, param w: int = 1 required, param v: int reqired required=true separator="," , param s: list(int) separator="|" unique unique }
agent ocf:a:b { promotabel, x = 1, meta { a = 1 }, param z: int, param z: string, op monitor intervall=10s role=Foo timeout=1d depth=x, op start, op start timeout=5s }
agent ocf:a:b { }
group g { param x: int
}
`]) for (const d of checkText(s).filter(d=>d.code<'HA6')) { console.log(d.severity, d.code, show(d)); if (d.hint) console.log('      ', d.hint); }
