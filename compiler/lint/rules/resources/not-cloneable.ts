import { rule } from '../../rule.js';
import { cloneNumber } from '../../view/clones.js';
import { whyNotCloned } from '../../view/clones-by-agent.js';
import { quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly agent: string;
  readonly clone: string;
  readonly why: string;
}

export const notCloneable = rule<Params>({
  code: 'HA6408',
  severity: 'warning',
  message: ({ name, agent, clone, why }) =>
    `${quoted(name)} (${agent}) must not run on several nodes, but ${quoted(clone)} is a clone: ${why}`,
  hint: () => 'remove the clone',
  check({ cluster, report }) {
    for (const resource of cluster.primitives) {
      const clone = resource.instances;
      if (clone?.kind !== 'clone' || cloneNumber(clone, 'clone-max') === 1) continue;
      const why = whyNotCloned(resource);
      if (why === undefined) continue;
      const related = [{ message: `${quoted(resource.id)} is inside`, at: resource.at }];
      report(clone.at, { name: resource.id, agent: resource.agentName, clone: clone.id, why }, { related });
    }
  },
  page: {
    means:
      'A clone contains a resource that manages something which exists once: a volume group, a virtual machine, a database.',
    harm: 'Every node starts it. At best the agent refuses and nothing runs; at worst two nodes write the same disk.',
    avoid: `
clone vm-clone { primitive vm VirtualDomain { config = /etc/pacemaker/vm.xml, op monitor interval=10s } }`,
    prefer: `
primitive vm VirtualDomain { config = /etc/pacemaker/vm.xml, op monitor interval=10s }`,
    notes:
      'LVM-activate with `activation_mode = shared` is meant for a clone, and so are databases with replication.',
    references: ["The agents' own manual pages, such as ocf_heartbeat_LVM-activate(7)"],
  },
});
