import { readFileSync } from 'node:fs';
import { compileText, show } from './test/support/program.js';
import { emitCib } from './compiler/emit/cib/index.js';
import { crmSimulate } from './test/support/tools.js';
const pre = readFileSync('/tmp/simpre.ha', 'utf8');
for (const part of readFileSync(process.argv[2]!, 'utf8').split(/^---\n/m)) {
  const r = compileText(pre + part, { tolerant: true });
  console.log('>>>', part.trim().replace(/\n/g, ' | '));
  if (!r.model) { console.log(r.diagnostics.map(show)); continue; }
  const { files } = emitCib(r.model, r.platform, { source: 't', secrets: undefined });
  try { console.log('   ', JSON.stringify(crmSimulate(files[0]!.text))); } catch (e) { console.log('   FAILS', String(e).slice(0, 200)); }
}
