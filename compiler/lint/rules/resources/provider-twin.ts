import { rule } from '../../rule.js';

export const providerTwin = rule<{ readonly agent: string; readonly instead: string }>({
  code: 'HA6443',
  severity: 'info',
  message: ({ agent, instead }) =>
    `${agent} is the old twin of ${instead}, with other parameters and defaults`,
  hint: ({ instead }) => `use ${instead}`,
  check({ cluster, report }) {
    for (const resource of cluster.primitives) {
      const { agent } = resource;
      if (agent?.provider !== 'heartbeat' || !TWINS.includes(agent.type)) continue;
      report(resource.at, { agent: resource.agentName, instead: `ocf:pacemaker:${agent.type}` });
    }
  },
  page: {
    means:
      'An agent that exists under two providers, used from `heartbeat`, where it is no longer developed.',
    harm: 'Options of the newer one are unknown to the older one, and examples and documentation describe the newer.',
    avoid: `
clone mon { primitive m ocf:heartbeat:ClusterMon { op monitor interval=10s } }`,
    prefer: `
clone mon { primitive m ocf:pacemaker:ClusterMon { op monitor interval=10s } }`,
    references: ['Metadata of resource-agents 4.16 and Pacemaker 3.0'],
  },
});

const TWINS = ['ClusterMon', 'Dummy', 'Stateful', 'SysInfo', 'HealthCPU', 'HealthSMART'];
