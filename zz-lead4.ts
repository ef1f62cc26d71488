import { readFileSync } from 'node:fs';
import { checkText } from './test/support/lint.js';
import { show } from './test/support/program.js';
for (const d of checkText(readFileSync('/tmp/web.ha','utf8').replace('param vip_ip: ip','param vip_ip: ip = 10.0.0.50'))) console.log(d.severity, show(d));
