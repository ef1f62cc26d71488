import { readFileSync, readdirSync } from 'node:fs';
import { checkForeign } from './test/support/lint.js';
import { lineStarts, positionAt } from './grammar/lines.js';
import { fencingRules } from './compiler/lint/rules/fencing/index.js';
const dir=process.argv[2]!; const sev = process.argv[3];
for (const f of readdirSync(dir).sort()) { const text=readFileSync(dir+'/'+f,'utf8'); const from = f.endsWith('.xml')?'cib': f.includes('.pcs')||dir.endsWith('pcs')?'pcs':'crmsh';
 try { const ds=checkForeign(text, from as any); const st=lineStarts(text);
 for (const d of ds) if (d.name in fencingRules && (!sev || d.severity!=='info')) console.log(f, positionAt(st,d.at.pos).line, d.severity, d.name,'|', d.message); } catch(e) { console.log(f,'THROWS',(e as Error).message); } }
