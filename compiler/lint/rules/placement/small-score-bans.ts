import { rule } from '../../rule.js';
import { isBan } from '../../view/placement-locations.js';
import { isMovable, locationScores, stickiness } from '../../view/placement-stickiness.js';
import { Placing } from '../../view/placement.js';

export const smallScoreBans = rule<{ resource: string; node: string; score: number }>({
  code: 'HA6212',
  severity: 'info',
  message: ({ resource, node, score }) =>
    `the score ${score} keeps ${JSON.stringify(resource)} off ${JSON.stringify(node)} even when it is the last node: a sum below 0 is a ban`,
  hint: () => 'for a mere wish, prefer the other nodes; for a ban, write -INFINITY ("avoids NODE")',
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete) return;
    const placing = Placing.of(cluster);
    for (const resource of cluster.top) {
      if (!isMovable(resource) || stickiness(resource) > 0) continue;
      const own = placing.preferencesOf(resource);
      // Only of those that still run somewhere; the others are reported as such.
      const scores = locationScores(placing, resource);
      if (!scores || scores.size === 0) continue;
      for (const node of placing.nodes) {
        const here = own.filter((one) => one.node === node && one.role !== 'Promoted');
        const sum = here.reduce((all, { score = 0 }) => all + score, 0);
        const at = here[0]?.at;
        if (at && sum < 0 && !here.some(({ score }) => isBan(score)) && !scores.has(node)) {
          report(at, { resource: resource.id, node: node.name, score: sum });
        }
      }
    }
  },
  page: {
    means: 'The scores of a resource for a node add up to a little less than 0, not to -INFINITY.',
    harm: `It reads like "rather not", and works like "never": the scheduler starts nothing on a node whose sum is below 0
(measured with 2.1.5). When the other nodes have failed, the service stays down.`,
    avoid: `
node n1
node n2
primitive web systemd:httpd
location web avoids n2 = 100`,
    prefer: `
node n1
node n2
primitive web systemd:httpd
location web prefers n1 = 100`,
    notes: 'Not reported where a stickiness or a colocation may lift the sum.',
    references: ['Pacemaker source, `pcmk__node_available()`'],
  },
});
