import { agentFacts } from './compiler/agents/database.js';
for (const n of ['ocf:heartbeat:crypt','ocf:pacemaker:ifspeed','ocf:heartbeat:VirtualDomain','ocf:heartbeat:LVM-activate','ocf:pacemaker:HealthCPU','ocf:pacemaker:HealthIOWait','ocf:pacemaker:ping','ocf:heartbeat:mysql','ocf:heartbeat:mariadb','ocf:heartbeat:pgsql','ocf:heartbeat:Raid1','ocf:heartbeat:mdraid','ocf:heartbeat:IPsrcaddr','ocf:heartbeat:portblock','ocf:pacemaker:remote','ocf:heartbeat:IPv6addr','ocf:heartbeat:VIPArip','ocf:heartbeat:docker']) {
  const [c, p, t] = n.split(':') as [string, string, string];
  const f = agentFacts('upstream', { class: c, provider: p, type: t });
  console.log(n, f ? [...f.parameters.values()].map(x => x.name + (x.required?'*':'') + (x.default !== undefined ? '=' + x.default.slice(0,20) : '')).join(' ') : 'NONE');
}
