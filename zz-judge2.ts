import { readFileSync } from 'node:fs';
import { importFiles } from './compiler/import/import.js';
const text = readFileSync('test/import/diagnostics/node-id-of-other-stack.xml', 'utf8');
const r = importFiles([{ file: 'x.xml', text }], { from: 'cib' });
console.log(r.source, r.checks.map((d) => d.name + d.message));
