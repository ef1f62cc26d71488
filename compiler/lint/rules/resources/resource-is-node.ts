import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

export const resourceIsNode = rule<{ readonly name: string }>({
  code: 'HA6439',
  severity: 'warning',
  message: ({ name }) => `${quoted(name)} is the name of a resource and of a node`,
  hint: () => 'give the resource another id',
  check({ cluster, report }) {
    for (const resource of cluster.resources.values()) {
      // A connection has the name of its node; what clashes with that is an error of its own.
      const isRemote = resource.primitives.some(({ agentName }) => agentName === 'ocf:pacemaker:remote');
      if (!isRemote && cluster.members.includes(resource.id)) report(resource.at, { name: resource.id });
    }
  },
  page: {
    means: 'A resource has the id of a cluster node.',
    harm: `Commands and rules take names of both kinds: a \`crm resource\` or \`pcs node\` command does not do what was meant, and a log
line tells nothing. A remote node of that id could not be added.`,
    avoid: `
node db1
primitive db1 ocf:pacemaker:Dummy { op monitor interval=10s }`,
    prefer: `
node db1
primitive db ocf:pacemaker:Dummy { op monitor interval=10s }`,
    references: ['Pacemaker Explained, "Resource Properties"'],
  },
});
