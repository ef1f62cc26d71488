import { readFileSync } from 'node:fs';
import { checkText } from './test/support/lint.js'; 
const names=[...readFileSync('compiler/lint/rules/fencing/index.ts','utf8').matchAll(/^ {2}'([a-z-]+)':/gm)].map(m=>m[1]!);
for (const n of names) { const t=readFileSync(`test/lint/fixtures/${n}.ha`,'utf8'); const [pre='',...parts]=t.split(/^(?=\/\/ --- )/m);
 for (const p of parts) { const s=new Map((/\[([^\]]*)\]/.exec(p.split('\n')[0]!)?.[1] ?? '').split(' ').map(x=>x.split('=') as [string,string]));
 const found=checkText(pre+p, s.has('platform')?{platform:s.get('platform')!}:{}).filter(d=>d.severity==='error' && !d.code.startsWith('HA6') && !['missing-parameter','supplied-by-pacemaker'].includes(d.name)); for (const d of found) console.log(n,'|',p.split('\n')[0],'|',d.name,d.message); } }
