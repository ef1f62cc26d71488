import { resolveAgentName, agentFacts, formatAgent } from './compiler/agents/database.js';
const [,, ...names]=process.argv;
for (const full of names){ const [c,p,t]=full.split(':'); const agent=(t===undefined?{class:c,type:p}:{class:c,provider:p,type:t}) as any;
 for (const prof of ['upstream'] as any[]){ const f=agentFacts(prof,agent); if(!f){console.log(full,'none');continue;}
 console.log(full, [...f.parameters.values()].map((x:any)=>`${x.name}${x.required?'!':''}:${x.type.kind}${x.default?`=${String(x.default).slice(0,18)}`:''}`).join(' '), '|', f.actions.map((a:any)=>`${a.name}${a.timeout?'':''}${a.depth??''}`).join(','));}}
