import { CIB_ROWS } from './test/lint/coverage/cib-rows.js';
import * as base from './test/lint/coverage/base.js';
import { checkForeign } from './test/support/lint.js';
const want = /^(meta-|allow-migrate|op-|tmo-|int-|rscdef|prom-|mt1|tmpl-ops|stop-standby|dup-param|nvpair)/;
const control = new Set(checkForeign((base as any).cib({}), 'cib').map((d) => d.name + d.message));
for (const row of CIB_ROWS) { if (!want.test(row.id)) continue;
 const found = checkForeign((base as any).cib(row.parts), 'cib', row.platform ? {platform: row.platform} : {}).filter((d) => !control.has(d.name + d.message));
 console.log(row.id.padEnd(18), found.map((d) => d.severity[0] + ':' + d.name).join(' ') || '---- SILENT'); }
console.log([...control]);
