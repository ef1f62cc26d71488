import { rule } from '../../rule.js';
import { placeOf, quoted } from '../../view/resource-queries.js';
import { sharedIdentities } from '../../view/unique.js';

interface Params {
  readonly parameters: string;
  readonly value: string;
  readonly other: string;
  readonly agent: string;
}

export const sharedUniqueParameter = rule<Params>({
  code: 'HA6400',
  severity: 'warning',
  message: ({ parameters, value, other, agent }) =>
    `${parameters} is ${quoted(value)} here and in ${quoted(other)}, and two resources of ${agent} cannot share it`,
  hint: () => 'give each its own, or remove one of the two',
  check({ cluster, report }) {
    for (const { parameters, value, resources, certain } of sharedIdentities(cluster)) {
      if (!certain) continue;
      const [first, ...others] = resources;
      const name = parameters.find((one) => first?.parameters.has(one)) ?? parameters[0];
      if (!first || name === undefined) continue;
      for (const resource of others) {
        report(
          placeOf(resource, name),
          { parameters: parameters.join(' and '), value, other: first.id, agent: resource.agentName },
          { related: [{ message: `also in ${quoted(first.id)}`, at: placeOf(first, name) }] },
        );
      }
    }
  },
  page: {
    means:
      'Two resources of one agent manage the same thing: one volume group, DRBD resource, virtual machine, data directory, remote host, ….',
    harm: `Each of the two believes that it started the thing. When one stops, it takes the other's away, whose monitor then
fails; when both start on different nodes, two nodes use the same data. Pacemaker does not compare parameters.`,
    avoid: `
primitive data ocf:heartbeat:LVM-activate { vgname = vg0, vg_access_mode = system_id, op monitor interval=30s }
primitive logs ocf:heartbeat:LVM-activate { vgname = vg0, vg_access_mode = system_id, op monitor interval=30s }`,
    prefer: `
primitive data ocf:heartbeat:LVM-activate { vgname = vg0, vg_access_mode = system_id, op monitor interval=30s }
primitive logs ocf:heartbeat:LVM-activate { vgname = vg1, vg_access_mode = system_id, op monitor interval=30s }`,
    notes: `What is unique comes from the agents' metadata (\`unique\`, \`unique-group\`) and from a table of what the metadata leaves out.
Parameters that metadata calls unique by mistake are left out. Files and names that could be meant are told by
\`shared-parameter\`.`,
    references: ['OCF Resource Agent API 1.1, "unique-group"', 'Pacemaker Explained, "Resource Options"'],
  },
});
