import { readFileSync, readdirSync } from 'node:fs';
import { checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
const dir = '/work/shared/corpus/real/';
const filter = process.argv[2] ? new RegExp(process.argv[2]) : /HA62/;
const byCount = new Map<string, number>();
const out: string[] = [];
for (const f of readdirSync(dir).sort()) {
  const kind = /\.xml$/.test(f) ? 'cib' : /\.crm/.test(f) ? 'crmsh' : /\.(sh|pcs|txt)$/.test(f) ? 'pcs' : undefined;
  if (!kind) { out.push('?? ' + f); continue; }
  try {
    const text = readFileSync(dir + f, 'utf8');
    for (const d of checkForeign(text, kind)) {
      if (!filter.test(d.code + ' ' + d.name)) continue;
      byCount.set(d.name + ' ' + d.severity, (byCount.get(d.name + ' ' + d.severity) ?? 0) + 1);
      const line = text.slice(0, d.at.pos).split('\n').length;
      out.push(`${f}:${line} ${d.severity} ${show(d).slice(0, 260)}`);
    }
  } catch (e) { out.push('!! ' + f + ' ' + String((e as Error).stack).slice(0, 300)); }
}
console.log(out.join('\n')); console.log([...byCount].map(([k, v]) => v + ' ' + k).join('\n'));
