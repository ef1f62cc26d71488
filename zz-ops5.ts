import { readFileSync } from 'node:fs';
import { checkText } from './test/support/lint.js';
import { show, applyFix } from './test/support/program.js';
import { operationsRules } from './compiler/lint/rules/operations/index.js';
let tried = 0;
for (const name of Object.keys(operationsRules)) {
  const [pre, ...parts] = readFileSync(`test/lint/fixtures/${name}.ha`, 'utf8').split(/^(?=\/\/ --- )/m);
  for (const part of [...parts.map((p) => pre + p), (operationsRules as any)[name].page.avoid]) {
    const found = checkText(part);
    for (const d of found.filter((x) => x.name === name && x.fixes.length)) {
      tried++;
      const fixed = applyFix(part, d);
      const after = checkText(fixed);
      const bad = after.filter((x) => x.severity === 'error' && !found.some((y) => y.name === x.name));
      if (bad.length || after.filter((x) => x.name === name).length >= found.filter((x) => x.name === name).length)
        console.log('##', name, show(d), '\n', fixed.slice(0, 600), bad.map(show));
    }
  }
}
console.log('fixes tried', tried);
