import { agentFacts, agentNames } from './compiler/agents/database.js';
import { resolveAgentName } from './compiler/agents/database.js';
for (const n of agentNames('debian12')) {
  const r = resolveAgentName('debian12', n); if (r.kind !== 'ok') continue;
  const a = agentFacts('debian12', r.agent), b = agentFacts('upstream', r.agent);
  if (!a || !b) continue;
  for (const [name, p] of a.parameters) { const q = b.parameters.get(name); if (!q || p.elsewhere || q.elsewhere) continue; if (p.default !== q.default) console.log(n, name, JSON.stringify(p.default), JSON.stringify(q.default)); if (p.required!==q.required) console.log(n, name, 'req', p.required, q.required); }
}
