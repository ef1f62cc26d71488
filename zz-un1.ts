import { checkForeign } from './test/support/lint.js';
import { readdirSync, readFileSync, existsSync, statSync } from 'node:fs';
const want = process.argv.slice(2);
function* walk(d:string):Generator<string>{ for (const f of readdirSync(d)) { const p=d+'/'+f; if (statSync(p).isDirectory()) yield* walk(p); else yield p; } }
let n=0;
for (const f of walk('/work/shared/corpus')) {
  const t = statSync(f).size>600000?'':readFileSync(f,'utf8'); if (!/<cib[\s>]/.test(t.slice(0,3000)) || !/<configuration/.test(t)) continue; n++;
  try { for (const d of checkForeign(t,'cib')) if (want.includes(d.name)) console.log(f.slice(20), d.severity, d.name, d.message); } catch(e) { console.log('THROW', f, (e as Error).message); }
}
console.log(n,'cibs');
