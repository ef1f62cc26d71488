import { rule } from '../../rule.js';
import { cloneNumber, clones } from '../../view/clones.js';
import type { CloneNumber } from '../../view/clones.js';
import type { ResourceView } from '../../view/resource.js';
import { metaPlace, quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly option: CloneNumber;
  readonly value: number;
  readonly why: string;
}

export const cloneCounts = rule<Params>({
  code: 'HA6412',
  severity: 'warning',
  message: ({ name, option, value, why }) => `${option}=${value} of ${quoted(name)}: ${why}`,
  hint: ({ option }) => `correct ${option}, or remove it`,
  check({ cluster, report }) {
    for (const clone of clones(cluster)) {
      for (const [option, why] of contradictions(clone)) {
        report(metaPlace(clone, option), {
          name: clone.id,
          option,
          value: cloneNumber(clone, option) ?? 0,
          why,
        });
      }
    }
  },
  page: {
    means: 'The numbers of a clone contradict each other, or leave no instance at all.',
    harm: `An explicit \`clone-max=0\` starts nothing, and \`promoted-max=0\` promotes nothing: no error is reported. With \`clone-min\` above
the number of instances, whatever is ordered behind the clone waits for ever.`,
    avoid: `
promotable p {
  clone-max = 2
  promoted-max = 3
  primitive s ocf:pacemaker:Stateful { op monitor interval=10s role=Promoted, op monitor interval=11s role=Unpromoted }
}`,
    prefer: `
promotable p {
  clone-max = 2
  promoted-max = 1
  primitive s ocf:pacemaker:Stateful { op monitor interval=10s role=Promoted, op monitor interval=11s role=Unpromoted }
}`,
    notes: 'Without `clone-max` there is an instance for each node.',
    references: ['Pacemaker Explained, "Clone Options", "Promotable Clone Options"'],
  },
});

function* contradictions(clone: ResourceView): Generator<readonly [CloneNumber, string]> {
  const max = cloneNumber(clone, 'clone-max');
  const min = cloneNumber(clone, 'clone-min');
  const perNode = cloneNumber(clone, 'clone-node-max');
  const promoted = clone.promotable ? cloneNumber(clone, 'promoted-max') : undefined;
  const promotedPerNode = clone.promotable ? cloneNumber(clone, 'promoted-node-max') : undefined;
  if (max === 0) yield ['clone-max', 'no instance ever starts'];
  if (perNode === 0) yield ['clone-node-max', 'no node may run an instance'];
  if (promoted === 0) yield ['promoted-max', 'no instance is ever promoted'];
  if (promotedPerNode === 0) yield ['promoted-node-max', 'no node may promote an instance'];
  if (max !== undefined && max > 0) {
    if (perNode !== undefined && perNode > max)
      yield ['clone-node-max', `only ${max} can run in all (clone-max)`];
    if (min !== undefined && min > max)
      yield ['clone-min', `only ${max} can run (clone-max), so what is ordered behind it never starts`];
    if (promoted !== undefined && promoted > max)
      yield ['promoted-max', `only ${max} can run (clone-max), so the others are never promoted`];
  }
  if (promotedPerNode !== undefined && promotedPerNode > Math.max(perNode ?? 1, 1))
    yield ['promoted-node-max', `a node runs ${perNode ?? 1} at most (clone-node-max)`];
  else if (promotedPerNode !== undefined && promotedPerNode > Math.max(promoted ?? 1, 1))
    yield ['promoted-node-max', `only ${promoted ?? 1} can be promoted in all (promoted-max)`];
}
