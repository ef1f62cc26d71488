import { readFileSync, readdirSync } from 'node:fs';
import { checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
import { detectFormat } from './compiler/import/detect.js';
const dir='/work/shared/corpus/real/';
for (const f of readdirSync(dir)) {
  const text = readFileSync(dir+f,'utf8');
  const from = f.endsWith('.xml')?'cib':f.includes('.pcs')?'pcs':'crmsh';
  try {
  const found = checkForeign(text, from as never);
  console.log(f, found.length, 'hard', found.filter(d=>d.severity==='error').length, process.argv[2] ? found.map(d=>'\n   '+d.severity[0]+' '+text.slice(0,d.at.pos).split('\n').length+' '+show(d).slice(0,230)).join('') : [...new Set(found.map(d=>d.name))].join(' ').slice(0,300));
  } catch (e) { console.log(f, 'THROW', (e as Error).stack?.split('\n').slice(0,4).join('\n')); }
}
