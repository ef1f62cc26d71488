import { checkText, checkForeign } from './test/support/lint.js';
import { show } from './test/support/program.js';
import { readFileSync } from 'node:fs';
const text = readFileSync(process.argv[2]!, 'utf8');
for (const part of text.split(/^#### /m).slice(1)) {
  const nl = part.indexOf('\n');
  const head = part.slice(0, nl); const body = part.slice(nl + 1);
  const plat = /platform=(\S+)/.exec(head)?.[1];
  const profs = /profiles=(\S+)/.exec(head)?.[1]?.split(',');
  const preset = /preset=(\S+)/.exec(head)?.[1];
  const fmt = /format=(\S+)/.exec(head)?.[1];
  console.log('#### ' + head);
  const set: any = { ...(plat && { platform: plat }), ...(profs && { profiles: profs }), ...(preset && { preset }) };
  try {
  const ds = fmt ? checkForeign(body, fmt as any, set) : checkText(body, set);
  for (const d of ds) console.log('   ' + d.severity + ' ' + d.name + ' ' + show(d).slice(0, 260));
  } catch (e) { console.log('   THROW ' + String((e as Error).stack).slice(0, 800)); }
}
