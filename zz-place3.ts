import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
const counts = new Map<string, number>(); const sample = new Map<string, string[]>();
const walk = (d: string): string[] => readdirSync(d, { withFileTypes: true }).flatMap((e) => e.isDirectory() ? walk(join(d, e.name)) : [join(d, e.name)]);
let n = 0; let slow = 0;
for (const [dir, kind] of [['/work/shared/corpus/cib', 'cib'], ['/work/shared/corpus/crmsh', 'crmsh']] as const) {
  for (const f of walk(dir).slice(0, 2500)) {
    if (kind === 'cib' && !f.endsWith('.xml')) continue;
    n++;
    const t = performance.now();
    try {
      for (const d of checkForeign(readFileSync(f, 'utf8'), kind)) {
        if (!/HA62/.test(d.code)) continue;
        counts.set(d.name, (counts.get(d.name) ?? 0) + 1);
        const s = sample.get(d.name) ?? []; sample.set(d.name, s);
        if (s.length < 6 && !s.some((x) => x.startsWith(f.split('/').pop()!))) s.push(f.split('/').pop() + ' ' + show(d).slice(0, 200));
      }
    } catch (e) { console.log('!! ' + f + String((e as Error).stack).slice(0, 400)); }
    const took = performance.now() - t; if (took > slow) { slow = took; console.log('slow', f, Math.round(took)); }
  }
}
console.log(n); for (const [k, v] of counts) console.log(v, k, '\n   ' + sample.get(k)!.join('\n   '));
