import { checkForeign } from './test/support/lint.js';
import { importFiles } from './compiler/import/import.js';
const { checks, diagnostics, ...r } = importFiles([{file:'f.pcs',text:'pcs resource create vip ocf:heartbeat:IPaddr2 ip=10.0.0.1\npcs resource create w systemd:httpd\n'}], {from:'pcs'}) as any;
console.log(Object.keys(r)); console.log(JSON.stringify(r).slice(0,1500));
