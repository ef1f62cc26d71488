import { checkForeign } from './test/support/lint.js';
import { UNSEEN_COROSYNC, LEGITIMATE_COROSYNC } from './test/lint/coverage/unseen-corosync.js';
const key = (d:any)=>`${d.name} ${d.message}`;
const known = new Set(checkForeign(LEGITIMATE_COROSYNC[0]!.text,'corosync').map(key));
const known2 = new Set(checkForeign(LEGITIMATE_COROSYNC[1]!.text,'corosync').map(key));
console.log('control', [...known,...known2].join('\n'));
let hit=0; const missed:string[]=[];
for (const r of UNSEEN_COROSYNC) {
  let found: readonly any[] = [];
  try { found = checkForeign(r.text,'corosync',{...(r.platform&&{platform:r.platform})}).filter(d=>!known.has(key(d))&&!known2.has(key(d))); } catch(e) { console.log('THROW',r.id,(e as Error).stack); }
  if (found.length) hit++; else missed.push(`${r.id}: ${r.what}`);
  console.log(`== ${r.id}: ${r.what}\n`+found.map(d=>`   ${d.severity} ${d.name}: ${d.message}`).join('\n'));
}
console.log('found',hit,'of',UNSEEN_COROSYNC.length);
console.log('MISSED\n'+missed.join('\n'));
console.log('LEGIT');
for (const r of LEGITIMATE_COROSYNC) {
  const found = checkForeign(r.text,'corosync',{...(r.platform&&{platform:r.platform})}).filter(d=>d.severity!=='info'||true);
  if (found.length) console.log(`== ${r.id}: ${r.what}\n`+found.map(d=>`   ${d.severity==='info'?'info':d.severity.toUpperCase()} ${d.name}: ${d.message}`).join('\n'));
}
