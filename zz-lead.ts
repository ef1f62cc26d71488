import { checkForeign } from './test/support/lint.js';
import { cib } from './test/lint/coverage/base.js';
import { CIB_ROWS, rowCib } from './test/lint/coverage/cib-rows.js';
const key = (d: {name:string;message:string}) => d.name + ' ' + d.message;
const base = checkForeign(cib(), 'cib');
console.log('BASE', base.map(d => d.severity + ' ' + key(d)));
const known = new Set(base.map(key));
let n = 0;
for (const row of CIB_ROWS) {
  let found: string[] = [];
  try { found = checkForeign(rowCib(row), 'cib').filter(d => !known.has(key(d))).map(d => `${d.severity[0]}:${d.name}`); } catch (e) { found = ['THROW ' + String(e).slice(0,200)]; }
  if (found.length) n++;
  console.log(row.id.padEnd(22), [...new Set(found)].join(' ') || '-----');
}
console.log(n, 'of', CIB_ROWS.length);
