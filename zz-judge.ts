import { readdirSync, readFileSync } from 'node:fs';
import { sampleCases } from './test/oracle/cases.js';
import { compileFile } from './test/support/compile-file.js';
import { DEFAULT_SETTINGS } from './compiler/lint/settings.js';
import { checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
import { cib } from './test/lint/coverage/base.js';
const REAL = '/work/shared/corpus/real';
const all = process.argv[2] === 'all';
const want = (s: string) => all || s === 'warning' || s === 'error';
const line = (text: string, pos: number) => text.slice(0, pos).split('\n').length;
const out = (name: string, list: readonly any[], textOf: (f: string) => string) => {
  console.log('=== ' + name);
  for (const d of list) if (want(d.severity)) console.log(`${d.severity} L${line(textOf(d.at?.file ?? d.origin?.file), d.at?.pos ?? d.origin?.pos)} ${show(d)}`);
};
for (const f of readdirSync(REAL).sort()) {
  const text = readFileSync(`${REAL}/${f}`, 'utf8');
  const from = f.includes('.cib.') ? 'cib' : f.includes('.pcs') ? 'pcs' : 'crmsh';
  try { out(f, checkForeign(text, from as any), () => text); } catch (e) { console.log('=== ' + f + ' THROWS ' + (e as Error).stack); }
}
out('control', checkForeign(cib(), 'cib'), () => cib());
for (const sample of sampleCases()) for (const { platform, set } of [{ platform: sample.platform, set: {} }, ...sample.alsoOn]) {
  const compiled = compileFile(sample.path, { values: sample.values, set, lint: { settings: DEFAULT_SETTINGS }, ...(platform && { platform }) });
  out(`${sample.name} ${platform ?? ''}`, compiled.diagnostics, (f) => compiled.sources.get(f) ?? '');
}
