import { rule } from '../../rule.js';
import { cloneNumber, clones } from '../../view/clones.js';
import type { CloneNumber } from '../../view/clones.js';
import { metaPlace, quoted } from '../../view/resources-of.js';

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
    `${option}=${value} of ${quoted(name)}, but the nodes have room for ${places} of its instances`,
  hint: ({ option }) => `remove ${option}, or add nodes`,
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete) return;
    for (const clone of clones(cluster)) {
      const places = cluster.nodes.length * Math.max(cloneNumber(clone, 'clone-node-max') ?? 1, 1);
      for (const option of ['clone-max', 'clone-min', 'promoted-max'] as const) {
        const value = cloneNumber(clone, option);
        if (value === undefined || value <= places) continue;
        if (option === 'promoted-max' && !clone.promotable) continue;
        report(metaPlace(clone, option), { name: clone.id, option, value, places });
      }
    }
  },
  page: {
    means: 'A clone asks for more instances than its nodes can run.',
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
