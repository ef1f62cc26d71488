import { readFileSync } from 'node:fs';
import { checkText } from './test/support/lint.js'; 
const cases = readFileSync(process.argv[2]!,'utf8').split(/^===\s*/m).filter(Boolean);
for (const c of cases) { const [title,...rest]=c.split('\n'); console.log('##',title); for (const d of checkText(rest.join('\n'))) console.log('   ', d.severity, d.name, '|', d.message); }
