import { readFileSync, readdirSync } from 'node:fs';
import { checkText, checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
const mode = process.argv[2]!;
if (mode === 'real') {
  const counts = new Map<string, number>();
  for (const dir of ['/work/shared/corpus/real', ...(process.argv[3] ? [process.argv[3]] : [])])
  for (const f of readdirSync(dir)) {
    const kind = /\.xml$/.test(f) ? 'cib' : /\.crm/.test(f) ? 'crmsh' : /pcs/.test(f) ? 'pcs' : undefined;
    if (!kind) continue;
    const text = readFileSync(`${dir}/${f}`, 'utf8');
    try {
    for (const d of checkForeign(text, kind as never)) if (d.code.startsWith('HA64')) {
      const line = text.slice(0, d.at.pos).split('\n').length;
      counts.set(d.severity + ' ' + d.name, (counts.get(d.severity + ' ' + d.name) ?? 0) + 1);
      if (!process.argv[4] || d.severity !== 'info') console.log(f, line, d.severity, show(d));
    }
    } catch (e) { console.log(f, 'THROWS', (e as Error).stack); }
  }
  console.log([...counts].sort().map(([k, v]) => `${k}: ${v}`).join('\n'));
} else {
  const text = readFileSync(mode, 'utf8');
  const [pre = '', ...cases] = text.split(/^(?=## )/m);
  for (const c of cases) {
    const body = pre + c.replace(/^## .*\n/, '');
    console.log(c.split('\n')[0]);
    for (const d of checkText(body)) { const b = body.slice(0, d.at.pos).split('\n').length - pre.split('\n').length + 1; console.log('   ', d.severity, b, show(d)); }
  }
}
