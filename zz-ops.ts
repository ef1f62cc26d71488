import { checkText } from './test/support/lint.js';
import { show } from './test/support/program.js';
import { lineStarts, positionAt } from './grammar/lines.js';
const base = 'node n1\nnode n2\nnode n3\n';
const cases: string[] = process.argv.slice(2).length ? process.argv.slice(2) : [];
import { readFileSync } from 'node:fs';
for (const file of cases) for (const one of readFileSync(file,'utf8').split(/^---\n/m)) {
  console.log('#### ' + one.trim().replaceAll('\n','\n     '));
  const src = base + one; const st = lineStarts(src);
  for (const d of checkText(src)) console.log('   ', d.severity, 'L'+(positionAt(st,d.at.pos).line-2), JSON.stringify(src.slice(d.at.pos,d.at.end).slice(0,40)), show(d).slice(0,230));
}
