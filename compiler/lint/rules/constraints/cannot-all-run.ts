import { rule } from '../../rule.js';
import { colocationCrowds } from '../../view/colocation-crowds.js';

interface Params {
  readonly names: readonly string[];
  readonly nodes: number;
  readonly clone?: string;
}

export const cannotAllRun = rule<Params>({
  code: 'HA6111',
  severity: 'warning',
  message: ({ names, nodes, clone }) =>
    clone === undefined
      ? `${names.map((name) => JSON.stringify(name)).join(', ')} must all be on different nodes, and there are ${nodes}: one of them never runs`
      : `${JSON.stringify(names[0])} must not be where an instance of ${JSON.stringify(clone)} is, and those are on all ${nodes} nodes: it never runs`,
  hint: ({ clone }) =>
    clone === undefined
      ? 'give the colocations a finite score such as -100, so that two share a node when it has to be'
      : 'limit the clone with clone-max or a location, or give the colocation a finite score',
  check({ cluster, complete, whole, report }) {
    if (!complete || !whole) return;
    for (const { names, nodes, clone, at } of colocationCrowds(cluster)) {
      report(at, { names, nodes, ...(clone !== undefined && { clone }) });
    }
  },
  page: {
    means:
      'More resources keep away from each other at -INFINITY than there are nodes. A clone that runs everywhere counts as well.',
    harm: 'One of them is stopped at all times. When a node fails, another one follows, in a cluster that was built to survive exactly that.',
    avoid: `
node n1
node n2
primitive a systemd:a
primitive b systemd:b
primitive c systemd:c
colocation a with b score=-INFINITY
colocation b with c score=-INFINITY
colocation a with c score=-INFINITY`,
    prefer: `
node n1
node n2
primitive a systemd:a
primitive b systemd:b
primitive c systemd:c
colocation a with b score=-100
colocation b with c score=-100
colocation a with c score=-100`,
    references: [
      'Pacemaker Explained, "Colocation Constraints"',
      'Pacemaker Explained, "Utilization and Placement Strategy"',
    ],
  },
});
