import { checkText } from './test/support/lint.js';
import { show } from './test/support/program.js';
console.log(checkText('node beta { id = 0c5c4b3e-7e2d-4b6a-9a51-2d7f0c1b8a90 }\nnode c { id = abc }\nnode d { id = 0 }').map((d) => d.severity + ' ' + show(d)).join('\n'));
