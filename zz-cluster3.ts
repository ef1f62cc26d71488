import { checkForeign } from './test/support/lint.js';
import { CIB_ROWS } from './test/lint/coverage/cib-rows.js';
import { cib } from './test/lint/coverage/base.js';
const ids = process.argv[2] ? new RegExp(process.argv[2]) : /./;
const base = new Set(checkForeign(cib({}), 'cib').map((d) => d.name + d.message));
let missing = 0;
for (const r of CIB_ROWS) {
  if (!ids.test(r.id)) continue;
  let ds: any[] = []; try { ds = [...checkForeign(cib(r.parts), 'cib', { ...(r.platform && { platform: r.platform }) })]; } catch (e) { console.log(r.id, 'THROW', String(e)); }
  ds = ds.filter((d) => !base.has(d.name + d.message));
  if (ds.length === 0) missing++;
  console.log((ds.length ? '' : '!!! ') + r.id + (r.platform ? ' @' + r.platform : '') + ': ' + ds.map((d) => d.severity[0] + ' ' + d.name).join(', '));
}
console.log('missing', missing);
