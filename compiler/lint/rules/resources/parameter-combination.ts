import { rule } from '../../rule.js';
import { placeOf, quoted } from '../../view/resource-queries.js';
import { brokenConstraints } from '../../view/parameter-constraints.js';

interface Params {
  readonly name: string;
  readonly agent: string;
  readonly says: string;
  readonly hint: string;
}

export const parameterCombination = rule<Params>({
  code: 'HA6427',
  severity: 'error',
  message: ({ name, agent, says }) => `${quoted(name)} (${agent}) ${says}`,
  hint: ({ hint }) => hint,
  check({ cluster, report }) {
    for (const { resource, constraint } of brokenConstraints(cluster, 'refused')) {
      const { parameter, says, hint } = constraint;
      report(placeOf(resource, parameter), { name: resource.id, agent: resource.agentName, says, hint });
    }
  },
  page: {
    means:
      'Parameters that are fine one by one, but not together: one needs another, or excludes it, or needs a clone of some kind.',
    harm: 'The agent refuses to start, with a line in the log of the node. Pacemaker and its tools know nothing of such dependencies.',
    avoid: `
primitive vm VirtualDomain { config = /etc/pacemaker/vm.xml, stateless = true, op monitor interval=10s }`,
    prefer: `
primitive vm VirtualDomain {
  config = /etc/pacemaker/vm.xml
  stateless = true
  backingfile = /var/lib/libvirt/images/base.qcow2
  op monitor interval=10s
}`,
    notes: 'The table is in `compiler/agents/constraints.ts`.',
    references: ["The agents' own manual pages, such as ocf_heartbeat_pgsql(7)"],
  },
});
