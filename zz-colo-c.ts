import { readFileSync } from 'node:fs';
import { checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
const t = readFileSync(process.argv[2]!, 'utf8');
for (const d of checkForeign(t, process.argv[3] as any)) if (!/HA6[02-9]/.test(d.code)) console.log('L' + t.slice(0, d.at.pos).split('\n').length, d.severity, show(d).slice(0, 200));
