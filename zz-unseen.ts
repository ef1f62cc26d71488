import { checkForeign } from './test/support/lint.js';
import { cib } from './test/lint/coverage/base.js';
import { UNSEEN_FENCING } from './test/lint/coverage/unseen-fencing.js'; import { LEGITIMATE_FENCING } from './test/lint/coverage/legitimate-fencing.js';
const key = (d:any)=>`${d.name} ${d.message}`;
const known = new Set(checkForeign(cib(),'cib').map(key));
console.log('control', [...known].join('\n'));
const only = process.argv[2];
let hit=0; const missed:string[]=[];
for (const r of UNSEEN_FENCING) {
  let found: readonly any[] = [];
  try { found = checkForeign(cib(r.parts),'cib',{...(r.platform&&{platform:r.platform})}).filter(d=>!known.has(key(d))); } catch(e) { console.log('THROW',r.id,(e as Error).stack); }
  if (found.length) hit++; else missed.push(`${r.id}: ${r.what}`);
  if (only!=='miss') console.log(`== ${r.id}: ${r.what}\n`+found.map(d=>`   ${d.severity} ${d.name}: ${d.message}`).join('\n'));
}
console.log('found',hit,'of',UNSEEN_FENCING.length);
console.log('MISSED\n'+missed.join('\n'));
console.log('LEGIT');
for (const r of LEGITIMATE_FENCING) {
  const found = checkForeign(cib(r.parts),'cib',{...(r.platform&&{platform:r.platform})}).filter(d=>!known.has(key(d)) );
  if (found.length) console.log(`== ${r.id}: ${r.what}\n`+found.map(d=>`   ${d.severity==='info'?'info':d.severity.toUpperCase()} ${d.name}: ${d.message}`).join('\n'));
}
