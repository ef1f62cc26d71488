import { rule } from '../../rule.js';
import { isMovable } from '../../view/placement-stickiness.js';
import { Placing } from '../../view/placement.js';

export const noStickiness = rule<{ resource: string; count: number }>({
  code: 'HA6208',
  severity: 'info',
  message: ({ resource, count }) =>
    `${JSON.stringify(resource)}${count > 1 ? ` and ${count - 1} more` : ''} may move whenever a node joins: no resource-stickiness is set`,
  hint: () => 'write: rsc_defaults resource-stickiness=1000',
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete || cluster.nodes.length < 2) return;
    const placing = Placing.of(cluster);
    const loose = cluster.top.filter(
      (resource) =>
        isMovable(resource) &&
        placing.possibleNodes(resource).size > 1 &&
        !resource.primitives.some(({ meta }) => meta.has('resource-stickiness')),
    );
    const [first] = loose;
    if (first) report(first.at, { resource: first.id, count: loose.length });
  },
  page: {
    means:
      'Resources that run once have no `resource-stickiness`, neither their own nor from `rsc_defaults`.',
    harm: `The default is 0: Pacemaker spreads resources evenly over the nodes. When a node comes back after a failure, services that
run well elsewhere are stopped and started again there, only to balance the numbers.`,
    avoid: `
node n1
node n2
primitive web systemd:httpd`,
    prefer: `
node n1
node n2
rsc_defaults resource-stickiness=1000
primitive web systemd:httpd`,
    notes:
      'Not reported: clones, whose default is 1; fence devices; resources that have only one node to run on. New clusters of pcs 0.11 get 1.',
    references: [
      'Clusters from Scratch, "Prevent Resources from Moving after Recovery"',
      'trento check B3DA7E',
    ],
  },
});
