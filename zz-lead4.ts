import { agentFacts } from './compiler/agents/database.js';
const f = agentFacts('debian12', { class: 'ocf', provider: 'heartbeat', type: 'dovecot' });
console.log(f?.parameters.get('pid_file'), f && [...f.parameters.keys()]);
