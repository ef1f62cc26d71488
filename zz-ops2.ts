import { checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
import { readFileSync } from 'node:fs';
const only = process.argv[2];
for (const f of process.argv.slice(3)) { const t = readFileSync(f,'utf8'); const fmt = /xml$/.test(f)?'cib':/pcs/.test(f)?'pcs':'crmsh';
 try { for (const d of checkForeign(t, fmt)) if (only==='all' ? true : only==='63' ? d.code.startsWith('HA63') : d.name===only) console.log(f.split('/').pop()!.slice(0,28), d.severity, JSON.stringify(t.slice(d.at.pos,d.at.end).slice(0,50)), show(d).slice(0,260)); } catch (e) { console.log(f, 'THROWS', String(e).slice(0,200)); } }
