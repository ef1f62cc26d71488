import { checkForeign } from './test/support/lint.js';
import { cib } from './test/lint/coverage/base.js';
import { rowCib } from './test/lint/coverage/cib-rows.js';
import { UNSEEN_RESOURCES } from './test/lint/coverage/unseen-resources.js';
import { LEGITIMATE_RESOURCES } from './test/lint/coverage/legitimate-resources.js';
const key = (d: any) => d.name + ' ' + d.message;
const known = new Set(checkForeign(cib(), 'cib').map(key));
const which = process.argv[2];
let miss: string[] = []; let found = 0;
for (const row of UNSEEN_RESOURCES) {
  if (which && which !== 'all' && !row.id.match(which)) continue;
  let by: any[];
  try { by = checkForeign(rowCib(row), 'cib').filter((d) => !known.has(key(d))); } catch (e) { console.log('THROW', row.id, e); continue; }
  if (by.length === 0) miss.push(row.id + ': ' + row.what); else found++;
  console.log(row.id + ' | ' + row.what);
  for (const d of by) console.log('     ' + d.severity + ' ' + d.name + ': ' + d.message);
}
console.log('MISSED', miss.length, 'of', found + miss.length); for (const m of miss) console.log('  ' + m);
console.log('LEGIT');
for (const row of LEGITIMATE_RESOURCES) {
  if (which && which !== 'all' && !row.id.match(which)) continue;
  for (const d of checkForeign(rowCib(row), 'cib')) if (!known.has(key(d)) ) console.log('  ' + row.id + ' ' + d.severity + ' ' + d.name + ': ' + d.message);
}
