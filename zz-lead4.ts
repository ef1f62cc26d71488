import { checkForeign } from './test/support/lint.js';
import { MISTAKES } from './test/lint/coverage/mistakes-rows.js';
import { show } from './test/support/program.js';
for (const id of ['C13','C18']) { const m = MISTAKES.find(x=>x.id===id)!; console.log(id); for (const d of checkForeign(m.text, m.format)) console.log(d.severity, show(d)); }
