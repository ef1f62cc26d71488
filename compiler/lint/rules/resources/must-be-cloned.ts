import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly agent: string;
  readonly why: string;
}

/** They serve the node that they run on, and each node needs them. Ping has a rule of its own: `ping-not-everywhere`. */
const EVERY_NODE: Readonly<Record<string, string>> = {
  'ocf:pacemaker:controld': 'nodes without it have no lock manager',
  'ocf:heartbeat:lvmlockd': 'nodes without it cannot use shared volume groups',
  'ocf:heartbeat:clvm': 'nodes without it cannot use clustered volume groups',
  'ocf:pacemaker:o2cb': 'nodes without it cannot mount OCFS2',
  'ocf:pacemaker:HealthCPU': 'nodes without it have no health',
  'ocf:pacemaker:HealthSMART': 'nodes without it have no health',
  'ocf:pacemaker:HealthIOWait': 'nodes without it have no health',
  'ocf:pacemaker:SysInfo': 'nodes without it have no values',
  'ocf:heartbeat:ethmonitor': 'nodes without it have no attribute for their link',
  'ocf:pacemaker:ifspeed': 'nodes without it have no attribute for their link',
  'ocf:suse:SAPHanaTopology': 'nodes without it have no attributes for the HANA resource',
  'ocf:heartbeat:SAPHanaTopology': 'nodes without it have no attributes for the HANA resource',
  'ocf:heartbeat:rabbitmq-cluster': 'a cluster of RabbitMQ has an instance on each node',
  'ocf:heartbeat:azure-events': 'nodes without it miss the maintenance of their machine',
  'ocf:heartbeat:azure-events-az': 'nodes without it miss the maintenance of their machine',
};

export const mustBeCloned = rule<Params>({
  code: 'HA6430',
  severity: 'warning',
  message: ({ name, agent, why }) => `${quoted(name)} (${agent}) runs on one node only: ${why}`,
  hint: ({ name }) => `clone it: "clone ${name}-clone of ${name}"`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const resource of cluster.primitives) {
      const why = EVERY_NODE[resource.agentName];
      if (why === undefined || resource.instances) continue;
      report(resource.at, { name: resource.id, agent: resource.agentName, why });
    }
  },
  page: {
    means: 'A resource that each node needs for itself is not cloned: a lock manager, a health check.',
    harm: 'One node has it, the others do without. Constraints that look at what it provides see only that one node.',
    avoid: `
primitive dlm ocf:pacemaker:controld { op monitor interval=30s on-fail=fence }`,
    prefer: `
clone dlm-clone {
  interleave = true
  primitive dlm ocf:pacemaker:controld { op monitor interval=30s on-fail=fence }
}`,
    references: ['RHEL, "GFS2 file systems in a cluster"'],
  },
});
