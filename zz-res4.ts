import { readdirSync, readFileSync } from 'node:fs';
import { checkForeign } from './test/support/lint.js';
const R = new RegExp('^(' + process.argv[2] + ')$');
const dir = '/work/shared/corpus/cib';
const files = (readdirSync(dir, { recursive: true }) as string[]).filter((f) => f.endsWith('.xml'));
const counts = new Map<string, string[]>();
for (const f of files) {
  const text = readFileSync(`${dir}/${f}`, 'utf8');
  if (text.length > 150000) continue;
  try {
    for (const d of checkForeign(text, 'cib')) if (R.test(d.name)) counts.set(d.name, [...(counts.get(d.name) ?? []), `${f}: ${d.severity} ${d.message}`]);
  } catch (e) { console.log('THROW', f, (e as Error).message); }
}
for (const [name, found] of counts) { console.log('##', name, found.length); for (const one of found.slice(0, 7)) console.log('   ' + one.slice(0, 220)); }
