import { cloneNumber, clones } from '../../view/clones.js';
import { Placing } from '../../view/placement.js';
import { rule } from '../../rule.js';

export const cloneOnOneNode = rule<{ clone: string; node: string }>({
  code: 'HA6256',
  severity: 'info',
  message: ({ clone, node }) =>
    `the clone ${JSON.stringify(clone)} can run on ${JSON.stringify(node)} only: its constraints leave no other node`,
  hint: () => 'let it run on more nodes, or use the resource without a clone',
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete || cluster.members.length < 2) return;
    const placing = Placing.of(cluster);
    for (const clone of clones(cluster)) {
      const [node, ...others] = placing.possibleNodes(clone);
      if (!node || others.length > 0 || cloneNumber(clone, 'clone-max') === 1) continue;
      if ((cloneNumber(clone, 'clone-node-max') ?? 1) > 1) continue;
      report(placing.preferencesOf(clone)[0]?.at ?? clone.at, { clone: clone.id, node: node.name });
    }
  },
  page: {
    means: 'A clone, which is there to run on several nodes, is kept away from all nodes but one.',
    harm: 'When that node fails nothing takes over: the other instances never start, or have nobody to be promoted beside.',
    avoid: `
node n1
node n2
clone c { primitive web systemd:httpd }
location c avoids n2`,
    prefer: `
node n1
node n2
node n3
clone c { primitive web systemd:httpd }
location c avoids n3`,
    references: ['Pacemaker Explained, "Clones"'],
  },
});
