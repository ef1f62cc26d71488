import { checkForeign } from './test/support/lint.js';
import { cib } from './test/lint/coverage/base.js';
import { CIB_ROWS, rowCib } from './test/lint/coverage/cib-rows.js';
import { MISTAKES, CRMSH_SILENT } from './test/lint/coverage/mistakes-rows.js';
const known=new Set(checkForeign(cib(),'cib').map(d=>d.name+' '+d.message)); console.log('control', [...known].map(k=>k.split(' ')[0]).join(' '));
for (const r of CIB_ROWS) if (/^(st-|ft-|nqp|prioDelay|startup|no-stonith|secret|op-fence|stonith-|loc-stonith|op-stop-block)/.test(r.id)) console.log(r.id,'=>',checkForeign(rowCib(r),'cib').filter(d=>!known.has(d.name+' '+d.message)).map(d=>d.severity[0]+':'+d.name).join(' '));
for (const m of MISTAKES) if (/^F/.test(m.id)) console.log(m.id,'=>',m.outOfReach?'OUT':checkForeign(m.text,m.format,m.platform?{platform:m.platform}:{}).map(d=>d.severity[0]+':'+d.name).join(' '));
for (const m of CRMSH_SILENT) if (/fenc|quorum|prio|node/.test(m.what)) console.log(m.id,'=>',checkForeign(m.text,m.format,{}).map(d=>d.severity[0]+':'+d.name).join(' '));
