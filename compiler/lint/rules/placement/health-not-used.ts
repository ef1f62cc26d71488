import { parseBoolean } from '../../../types/boolean.js';
import { rule } from '../../rule.js';
import { nodeViews } from '../../view/placement-nodes.js';

/** Agents that write `#health…`. */
const AGENTS = ['HealthCPU', 'HealthIOWait', 'HealthSMART', 'SysInfo', 'storage-mon', 'azure-events-az'];

type Params = { readonly what: string; readonly strategy: string; readonly why: 'no-strategy' | 'no-values' };

export const healthNotUsed = rule<Params>({
  code: 'HA6229',
  severity: 'info',
  message: ({ what, strategy, why }) =>
    why === 'no-strategy'
      ? `${what} has no effect: node-health-strategy is none`
      : `node-health-strategy=${strategy} has nothing to look at: no agent and no node sets an attribute #health…`,
  hint: ({ why }) =>
    why === 'no-strategy'
      ? 'set node-health-strategy, such as migrate-on-red, or remove it'
      : 'add ocf:pacemaker:HealthCPU or the like',
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete) return;
    const setting = cluster.optionSetting('node-health-strategy');
    const strategy = cluster.option('node-health-strategy') ?? 'none';
    const agents = cluster.primitives.filter((one) => one.isA(...AGENTS));
    const values = nodeViews(cluster).flatMap(({ attributes }) =>
      attributes.all.filter(({ name }) => name.startsWith('#health')),
    );
    if (strategy.toLowerCase() !== 'none') {
      const at = setting?.at;
      if (at && agents.length + values.length === 0) report(at, { what: '', strategy, why: 'no-values' });
      return;
    }
    if (cluster.properties.every('node-health-strategy').some((one) => one.conditional)) return;
    for (const { name, at } of cluster.properties.all) {
      if (/^node-health-(red|yellow|green|base)$/.test(name) && at)
        report(at, { what: name, strategy, why: 'no-strategy' });
    }
    for (const { name, at } of values)
      if (at) report(at, { what: JSON.stringify(name), strategy, why: 'no-strategy' });
    for (const { meta } of cluster.resources.values()) {
      const unhealthy = meta.get('allow-unhealthy-nodes');
      if (unhealthy?.at && unhealthy.from === 'own' && parseBoolean(unhealthy.value ?? '') === true)
        report(unhealthy.at, { what: 'allow-unhealthy-nodes=true', strategy, why: 'no-strategy' });
    }
    for (const { at, id, agent } of agents) {
      if (agent?.type.startsWith('Health'))
        report(at, { what: JSON.stringify(id), strategy, why: 'no-strategy' });
    }
  },
  page: {
    means: `The health of nodes is measured or given a score, and \`node-health-strategy\` is \`none\`, the default; or there is a
strategy and nothing that measures.`,
    harm: 'A node with a dying disk keeps its resources, although somebody installed the agent that notices.',
    avoid: `
node n1
node n2
property node-health-red=-100`,
    prefer: `
node n1
node n2
property node-health-strategy=progressive node-health-red=-100
clone health { primitive cpu ocf:pacemaker:HealthCPU { op monitor interval=10s } }`,
    references: ['Pacemaker Explained, "Tracking Node Health"'],
  },
});
