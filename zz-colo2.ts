import { readFileSync } from 'node:fs';
import { checkText } from './test/support/lint.js';
import { show } from './test/support/program.js';
const pre = process.env.PRE ? readFileSync(process.env.PRE,"utf8") : `node n1
node n2
node n3
primitive a ocf:pacemaker:Dummy
primitive b ocf:pacemaker:Dummy
primitive c ocf:pacemaker:Dummy
primitive g1 ocf:pacemaker:Dummy
primitive g2 ocf:pacemaker:Dummy
group g { g1, g2 }
primitive dr ocf:linbit:drbd { drbd_resource=r0 }
promotable ms of dr { notify=true }
primitive k1 ocf:pacemaker:Dummy
clone kc1 of k1
primitive k2 ocf:pacemaker:Dummy
clone kc2 of k2
primitive fs ocf:heartbeat:Filesystem { device=/dev/drbd0, directory=/srv, fstype=xfs }
primitive db ocf:heartbeat:pgsql
primitive ip ocf:heartbeat:IPaddr2 { ip=192.0.2.1 }
tag tg [a, b]
`;
const text = readFileSync(process.argv[2]!, 'utf8');
for (const part of text.split(/^---\n/m)) {
  const out = checkText(pre + part).filter(d => !/^HA6001|no-monitor|^HA63/.test(d.code)).filter(d => d.at.end > pre.length-1 || d.code < 'HA2');
  console.log('>>> ' + part.trim().replace(/\n/g, ' | '));
  for (const d of out) console.log('     ', d.severity, d.code, show(d).slice(0,230));
}
