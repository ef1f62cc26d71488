import { readFileSync, readdirSync, statSync } from 'node:fs'; import { join } from 'node:path';
import { checkForeign } from './test/support/lint.js';
const names=new Set(process.argv.slice(2)); const root='/work/shared/corpus/real';
const walk=(d:string):string[]=>readdirSync(d).flatMap(f=>{const p=join(d,f);return statSync(p).isDirectory()?walk(p):[p];});
let n=0;
for(const f of walk(root)){ const t=readFileSync(f,'utf8'); if(t.length>400000)continue;
 const fmt=/\.xml$|\.cib$/.test(f)||/^\s*<(\?xml|cib)/.test(t)?'cib':/\.(crm|crmsh)$/.test(f)?'crmsh':/\.(pcs|sh)$/.test(f)||/^\s*#?.*pcs /m.test(t)?'pcs':'crmsh';
 let ds; try{ ds=checkForeign(t,fmt as any);}catch(e){console.log('THROW',f,(e as Error).message);continue;} n++;
 for(const d of ds) if(names.has(d.name)&&(d.severity!=='info'||process.env.INFO)) console.log(f.slice(root.length),d.severity,d.name,d.message.slice(0,220));
}
console.log(n);
