import { checkText, checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
const only = new RegExp(process.argv[2] ?? '.');
const profs = (process.argv[3] ?? '').split(',').filter(Boolean);
const root = process.argv[4] ?? '/work/shared/corpus/real';
const counts = new Map<string, number>();
for (const f of readdirSync(root).sort()) {
  const fmt = f.includes('.cib') || f.endsWith('.xml') ? 'cib' : f.includes('.crm') ? 'crmsh' : 'pcs';
  let ds; try { ds = checkForeign(readFileSync(join(root, f), 'utf8'), fmt as any, { profiles: profs as any }); } catch (e) { console.log(f, 'THROW', String((e as Error).stack).slice(0, 500)); continue; }
  for (const d of ds) { if (!only.test(d.code + ' ' + d.name)) continue; counts.set(d.severity + ' ' + d.name, (counts.get(d.severity + ' ' + d.name) ?? 0) + 1); console.log(f + ' ' + d.severity + ' ' + show(d).slice(0, 240)); }
}
console.log([...counts].sort((a,b)=>b[1]-a[1]).map(([k, v]) => v + ' ' + k).join('\n'));
