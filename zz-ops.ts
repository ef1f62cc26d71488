import { checkForeign } from './test/support/lint.js';
import { cib } from './test/lint/coverage/base.js';
import { rowCib } from './test/lint/coverage/cib-rows.js';
import * as U0 from './test/lint/coverage/unseen-operations.js'; import * as U1 from './test/lint/coverage/legitimate-operations.js'; import * as U2 from './test/lint/coverage/unseen-agents.js'; const U:any={...U0,...U1,...U2};
const key=(d:any)=>d.name+' '+d.message;
const known=new Set(checkForeign(cib(),'cib').map(key));
const want=process.argv[2]??'UNSEEN_OPERATIONS'; const only=process.argv[3];
let n=0,miss:string[]=[];
for(const row of (U as any)[want]){ if(only&&!new RegExp(only).test(row.id))continue; n++;
 const f=checkForeign(rowCib(row),'cib',row.platform?{platform:row.platform}:{}).filter((d:any)=>!known.has(key(d)));
 if(!f.length)miss.push(row.id);
 console.log(`${f.length?'  ':'! '}${row.id} :: ${row.what}`); for(const d of f)console.log(`      ${d.severity[0]} ${d.name}: ${d.message.slice(0,200)}`);
}
console.log(n,'missed',miss.length,miss.join(' '));
