import { rule } from '../../rule.js';
import { cloneNumber, clones } from '../../view/clones.js';
import type { CloneNumber } from '../../view/clones.js';
import { Placing } from '../../view/placement.js';
import { metaPlace, quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly option: CloneNumber;
  readonly value: number;
  readonly places: number;
}

export const cloneLargerThanCluster = rule<Params>({
  code: 'HA6413',
  severity: 'info',
  message: ({ name, option, value, places }) =>
    `${option}=${value} of ${quoted(name)}, but the nodes that it may ${option === 'promoted-max' ? 'be promoted' : 'run'} on have room for ${places} of its instances`,
  hint: ({ option }) => `lower ${option}, or let it run on more nodes`,
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete) return;
    const placing = Placing.of(cluster);
    for (const clone of clones(cluster)) {
      const perNode = Math.max(cloneNumber(clone, 'clone-node-max') ?? 1, 1);
      for (const option of ['clone-max', 'clone-min', 'promoted-max'] as const) {
        const value = cloneNumber(clone, option);
        const nodes = placing.possibleNodes(clone, option === 'promoted-max').size;
        // What can run nowhere is worse, and reported.
        const places = (nodes === 0 ? cluster.nodes.length : nodes) * perNode;
        if (value === undefined || value <= places) continue;
        if (option === 'promoted-max' && !clone.promotable) continue;
        report(metaPlace(clone, option), { name: clone.id, option, value, places });
      }
    }
  },
  page: {
    means: 'A clone asks for more instances than the nodes that its constraints leave can run.',
    harm: `The surplus instances are shown as stopped for ever, which hides the one that really failed. With \`clone-min\`, what is
ordered behind the clone never starts.`,
    avoid: `
node n1
node n2
clone c { clone-max = 3, primitive d ocf:pacemaker:Dummy { op monitor interval=10s } }`,
    prefer: `
node n1
node n2
clone c { clone-max = 2, primitive d ocf:pacemaker:Dummy { op monitor interval=10s } }`,
    notes: 'Remote nodes and guest nodes count too. It does no harm where nodes are still to come.',
    references: ['Pacemaker Explained, "Clone Options"', 'PAF issue 38'],
  },
});
