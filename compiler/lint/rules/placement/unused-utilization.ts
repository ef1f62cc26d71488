import { rule } from '../../rule.js';
import { nodeViews } from '../../view/placement-nodes.js';
import { demands } from '../../view/placement-capacity.js';

export const unusedUtilization = rule<{ why: 'no-strategy' | 'no-utilization'; strategy: string }>({
  code: 'HA6223',
  severity: 'warning',
  message: ({ why, strategy }) =>
    why === 'no-strategy'
      ? 'utilization is set, and placement-strategy=default does not look at it'
      : `placement-strategy=${strategy} has nothing to count: no resource has a utilization`,
  hint: ({ why }) =>
    why === 'no-strategy'
      ? 'set placement-strategy=balanced (or utilization, minimal), or remove the utilization'
      : 'remove it, or say what resources need and nodes have',
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete) return;
    const setting = cluster.optionSetting('placement-strategy');
    const strategy = cluster.option('placement-strategy') ?? 'default';
    const wanted = cluster.primitives.flatMap((primitive) => demands(primitive).all);
    const offered = nodeViews(cluster).flatMap(({ utilization }) => utilization.all);
    const conditional = cluster.properties.every('placement-strategy').some((one) => one.conditional);
    const [first] = [...wanted, ...offered];
    if (strategy.toLowerCase() === 'default') {
      if (first?.at && !conditional) report(first.at, { why: 'no-strategy', strategy });
    } else if (wanted.length === 0 && setting?.at) {
      report(setting.at, { why: 'no-utilization', strategy });
    }
  },
  page: {
    means: `Resources or nodes have a \`utilization\`, and \`placement-strategy\` is not set or \`default\`; or the other way round.`,
    harm: `The numbers are ignored: two databases that need most of the memory each end up on one node.`,
    avoid: `
node n1 { utilization memory=4096 }
node n2 { utilization memory=4096 }
primitive db ocf:heartbeat:pgsql { utilization memory=3000 }`,
    prefer: `
node n1 { utilization memory=4096 }
node n2 { utilization memory=4096 }
property placement-strategy=balanced
primitive db ocf:heartbeat:pgsql { utilization memory=3000 }`,
    references: ['Pacemaker Explained, "Utilization and Placement Strategy"'],
  },
});
