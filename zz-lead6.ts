import { compileText } from './test/support/program.js';
import { DEFAULT_SETTINGS } from './compiler/lint/settings.js';
import { lintRules } from './compiler/lint/rules/index.js';
function gen(n: number): string {
  let s = 'node n1\nnode n2\nnode n3\nprimitive st stonith:fence_xvm { pcmk_host_list = "n1,n2,n3", op monitor interval=60s }\nrsc_defaults resource-stickiness=100\n';
  for (let i = 0; i < n; i++) {
    s += `group g${i} {\n primitive vip${i} IPaddr2 { ip = 10.${(i>>8)&255}.${i&255}.5, cidr_netmask=24, op monitor interval=10s timeout=20s }\n primitive web${i} systemd:web${i} { op monitor interval=30s timeout=100s }\n}\nlocation g${i} prefers n1 = 50\n`;
    if (i % 5 === 4) s += `order g${i-1} then g${i}\ncolocation g${i} with g${i-1}\n`;
  }
  return s;
}
for (const n of [33, 500, 2000]) {
  const text = gen(n);
  for (const lint of [undefined, { settings: DEFAULT_SETTINGS }]) {
    compileText(text, { tolerant: true, lint });
    const t = performance.now();
    const r = compileText(text, { tolerant: true, lint });
    console.log(n, lint ? 'lint' : 'plain', Math.round(performance.now() - t), 'ms', r.diagnostics.length);
  }
}
// per rule
import { lintContext } from './compiler/lint/context.js';
const times: [string, number][] = [];
const orig = Object.entries(lintRules) as unknown as [string, { check: (c: never) => void }][];
for (const [name, rule] of orig) { const f = rule.check; rule.check = (c: never) => { const t = performance.now(); f(c); times.push([name, performance.now() - t]); }; }
compileText(gen(2000), { tolerant: true, lint: { settings: DEFAULT_SETTINGS } });
console.log(times.sort((a, b) => b[1] - a[1]).slice(0, 25).map(([n, t]) => n + ' ' + Math.round(t)).join('\n'));
void lintContext;
