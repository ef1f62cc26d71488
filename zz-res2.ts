import { agentFacts } from './compiler/agents/database.js';
import { agentNames } from './compiler/agents/data.js';
const out: string[] = []; const prom: string[] = []; const notify: string[] = [];
for (const name of agentNames('upstream')) {
  const [c, p, t] = name.split(':');
  const f = agentFacts('upstream', t === undefined ? { class: c!, type: p! } : { class: c!, provider: p!, type: t });
  if (!f || c === 'stonith') continue;
  const u = [...f.parameters.values()].filter(x => x.unique || x.uniqueGroup).map(x => x.name + (x.uniqueGroup ? `[${x.uniqueGroup}]` : '') + (x.required ? '*' : '') + (x.default !== undefined ? `(${x.default.slice(0,30)})` : ''));
  if (u.length) out.push(name + ': ' + u.join(' '));
  if (f.promotable) prom.push(name);
  if (f.actions.some(a => a.name === 'notify')) notify.push(name);
}
console.log(out.join('\n')); console.log('\nPROM', prom.join(' ')); console.log('\nNOTIFY', notify.join(' '));
const f = agentFacts('upstream', { class: 'stonith', type: 'fence_ipmilan' })!;
console.log([...f.parameters.values()].filter(x => x.unique).map(x => x.name));
