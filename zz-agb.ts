import { buildData, METADATA, DATA } from './scripts/build-agents.js'; import { readFileSync } from 'node:fs';
for (const [n,c] of buildData(METADATA)) console.log(n, c.length, c === readFileSync(DATA+'/'+n,'utf8'));
