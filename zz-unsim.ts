import { writeFileSync } from 'node:fs'; import { spawnSync } from 'node:child_process';
import { cib } from './test/lint/coverage/base.js'; import { UNSEEN_FENCING } from './test/lint/coverage/unseen-fencing.js';
const status='<status>'+[1,2,3].map(i=>`<node_state id="${i}" uname="n${i}" in_ccm="true" crmd="online" join="member" expected="member"/>`).join('')+'</status>';
for (const id of process.argv.slice(2)) { const r=UNSEEN_FENCING.find(x=>x.id===id); writeFileSync('/tmp/zzs.xml', cib(r?.parts??{}).replace('<status/>',status).replace('<cib ','<cib have-quorum="1" dc-uuid="1" '));
 const p=spawnSync('crm_simulate',['-S','-x','/tmp/zzs.xml'],{encoding:'utf8'}); console.log(id, p.status, (p.stdout.split('Revised')[1]??p.stdout).split('\n').filter(l=>/Started|Stopped|Promoted/.test(l)).join(' | '), p.stderr.slice(0,300)); }
