import { cib } from './test/lint/coverage/base.js';
import { checkForeign, checkText } from './test/support/lint.js';
import { show } from './test/support/program.js';
console.log(checkText('node n1\nprimitive a ocf:pacemaker:Dummy { op monitor interval=10s }\nlocation a prefers n1 = 99999999').map(show));
