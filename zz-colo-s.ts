import { readFileSync, readdirSync } from 'node:fs';
import { checkText } from './test/support/lint.js';
import { show } from './test/support/program.js';
for (const d of readdirSync('samples')) { let fs: string[] = []; try { fs = readdirSync(`samples/${d}`).filter(f => f.endsWith('.ha')); } catch {}
 for (const f of fs) for (const x of checkText(readFileSync(`samples/${d}/${f}`, 'utf8'))) if (/HA61/.test(x.code)) console.log(d, f, x.severity, show(x)); }
