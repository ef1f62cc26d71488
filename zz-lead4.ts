import { readFileSync } from 'node:fs';
import { checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
for (const f of process.argv.slice(2)) {
const t = readFileSync('/work/shared/corpus/'+f,'utf8');
console.log('==', f);
for (const d of checkForeign(t, 'cib', { platform: 'debian12' })) console.log(d.severity, d.name, show(d).slice(0,150));
}
