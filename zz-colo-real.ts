import { readdirSync, readFileSync } from 'node:fs';
import { checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
const dir = process.argv[2] ?? '/work/shared/corpus/real';
const only = process.argv[3] ?? 'HA61';
for (const f of readdirSync(dir)) {
  const text = readFileSync(`${dir}/${f}`, 'utf8');
  const from = /\.crm/.test(f) ? 'crmsh' : /\.xml/.test(f) ? 'cib' : 'pcs';
  if (process.argv[4] && !f.includes(process.argv[4])) continue;
  let out; try { out = checkForeign(text, from as any); } catch (e) { console.log(f, 'THROWS', (e as Error).stack?.slice(0,300)); continue; }
  for (const d of out) if (new RegExp(only).test(d.code)) console.log(f.slice(0,28), 'L' + text.slice(0, d.at.pos).split('\n').length, d.severity, show(d).slice(0, 260));
}
