import { rule } from '../../rule.js';
import { connectivityAgents } from '../../view/placement-attributes.js';

export const pingNotEverywhere = rule<{ name: string; attribute: string }>({
  code: 'HA6218',
  severity: 'warning',
  message: ({ name, attribute }) =>
    `${JSON.stringify(name)} runs on one node only, so that only this node has the attribute ${JSON.stringify(attribute)}`,
  hint: ({ name }) => `put it into a clone: clone ${name}-clone of ${name}`,
  check({ cluster, whole, report }) {
    if (!whole || cluster.nodes.length < 2) return;
    for (const { primitive, attribute } of connectivityAgents(cluster)) {
      if (!primitive.instances) report(primitive.at, { name: primitive.id, attribute });
    }
  },
  page: {
    means: 'A `ping` resource, which measures what its node can reach, is not cloned.',
    harm: `Only the node that it runs on has the attribute. Rules that compare it judge one node and are false on all others: the
service avoids the only node whose network is checked, or never leaves it.`,
    avoid: `
node n1
node n2
primitive ping ocf:pacemaker:ping { host_list = 192.0.2.1, op monitor interval=10s }`,
    prefer: `
node n1
node n2
clone pings { primitive ping ocf:pacemaker:ping { host_list = 192.0.2.1, op monitor interval=10s } }`,
    references: ['Pacemaker Explained, "Moving Resources Due to Connectivity Changes"'],
  },
});
