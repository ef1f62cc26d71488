import { rule } from '../../rule.js';
import { demands } from '../../view/placement-capacity.js';
import { nodeViews } from '../../view/placement-nodes.js';

export const negativeUtilization = rule<{ name: string; value: string; owner: string }>({
  code: 'HA6225',
  severity: 'warning',
  message: ({ name, value, owner }) => `${JSON.stringify(owner)} has ${name}=${value}: a utilization below 0`,
  hint: () => 'a resource needs, and a node has, 0 or more',
  check({ cluster, report }) {
    const seen = new Set<string>();
    const owners = [
      ...nodeViews(cluster).map(({ name, utilization }) => ({ owner: name, settings: utilization })),
      ...cluster.primitives.map((one) => ({ owner: one.id, settings: demands(one) })),
    ];
    for (const { owner, settings } of owners) {
      for (const { name, value, at } of settings.all) {
        if (value === undefined || !at || !/^-\d*[1-9]/.test(value) || seen.has(`${at.file}:${at.pos}`))
          continue;
        seen.add(`${at.file}:${at.pos}`);
        report(at, { name, value, owner });
      }
    }
  },
  page: {
    means: 'A node or a resource has a negative number among its `utilization`.',
    harm: `Pacemaker takes it as it is: a resource that needs less than nothing makes room for others that is not there, and a node
with a negative capacity runs nothing that needs any.`,
    avoid: `
node n1 { utilization cpu=-4 }
property placement-strategy=balanced
primitive db ocf:heartbeat:pgsql { utilization cpu=1 }`,
    prefer: `
node n1 { utilization cpu=4 }
property placement-strategy=balanced
primitive db ocf:heartbeat:pgsql { utilization cpu=1 }`,
    references: ['Pacemaker Explained, "Utilization Attributes"'],
  },
});
