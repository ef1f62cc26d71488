import { agentNames, agentFacts } from './compiler/agents/database.js';
const names = agentNames().filter((n:any)=>(typeof n==='string'?n:n.class).toString().startsWith('stonith'));
console.log(names.length);
for (const n of names as any[]) { const name = typeof n==='string'? {class:'stonith', type:n.split(':').slice(1).join(':')}: n;
 const f = agentFacts('debian' as any, name) ?? agentFacts('rhel' as any, name); if(!f) {console.log('no',n);continue;}
 console.log(name.type, '|', f.actions.map(a=>a.name+(a.automatic?'*':'')).join(','), '|', [...f.parameters.values()].filter(p=>p.required).map(p=>p.name).join(','),'|', [...f.parameters.values()].filter(p=>p.secret).map(p=>p.name).join(','), '|', ['ip','plug','port','username','password','ssl_insecure','identity_file','nodename','hostlist','delay','action'].filter(p=>f.parameters.has(p)).join(',')) }
