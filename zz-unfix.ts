import { checkText } from './test/support/lint.js'; import { applyFix } from './test/support/program.js';
const t=`node n1\nprimitive ipmi-1 stonith:fence_ipmilan {\n  ip = 192.0.2.1, username = admin\n  password = hunter2\n  pcmk_host_list = n1\n}\n`;
const d=checkText(t).find(x=>x.name==='literal-password'); console.log(JSON.stringify(d?.fixes)); const u=applyFix(t,d); console.log(u); console.log(checkText(u).filter(x=>x.severity==='error'||x.name==='literal-password').map(x=>x.message));
