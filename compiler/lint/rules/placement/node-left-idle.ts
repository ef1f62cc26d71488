import { rule } from '../../rule.js';
import type { NodeView } from '../../view/placement-nodes.js';
import { nodeViews } from '../../view/placement-nodes.js';
import type { Setting } from '../../view/settings.js';

/** What each of the attributes does to its node while it is true. */
const EFFECTS: Readonly<Record<string, string>> = {
  standby: 'runs nothing',
  maintenance: 'is not managed: nothing is started, stopped or monitored there',
  terminate: 'is fenced as soon as the cluster reads it',
};

export const nodeLeftIdle = rule<{ node: string; attribute: string; value: string; effect: string }>({
  code: 'HA6203',
  severity: 'warning',
  message: ({ node, attribute, value, effect }) =>
    `the node ${JSON.stringify(node)} has ${attribute}=${value} in the configuration, so that it ${effect}`,
  hint: ({ attribute }) => `remove ${attribute}; set it at run time, when it is needed`,
  check({ cluster, report, fixes }) {
    const strategy = (cluster.option('node-health-strategy') ?? 'none').toLowerCase();
    for (const node of nodeViews(cluster)) {
      for (const [attribute, effect] of Object.entries(EFFECTS)) {
        const setting = node.attributes.get(attribute);
        const at = setting?.at ?? node.at;
        if (!node.flag(attribute) || !at || setting?.value === undefined) continue;
        report(
          at,
          { node: node.name, attribute, value: setting.value, effect },
          { fixes: [fixes.remove(at, `Remove ${attribute} from ${node.name}`, 'unsafe')] },
        );
      }
      for (const { name: attribute, value = '', at = node.at } of sickness(node, strategy)) {
        const effect = `counts as sick, and node-health-strategy=${strategy} keeps resources away from it`;
        if (at)
          report(
            at,
            { node: node.name, attribute, value, effect },
            { fixes: [fixes.remove(at, `Remove ${attribute} from ${node.name}`, 'unsafe')] },
          );
      }
    }
  },
  page: {
    means: `A node is in standby or in maintenance in the configuration itself, for good: the attribute \`standby\` or
\`maintenance\` is true. The same goes for \`terminate\`, which asks for the node to be fenced, and for a \`#health…\` that is red.`,
    harm: `Usually it is a leftover of some work on the node, saved with an export. The node takes nothing over when another one
fails, and with \`maintenance\` nobody notices that a service on it has died. Loading the file again puts a healthy node out of
service.`,
    avoid: `
node n1
node n2 { attributes standby=on }`,
    prefer: `
node n1
node n2`,
    notes:
      'An attribute with a rule (`attributes when date spec(…) { standby = on }`) is meant, and not reported.',
    references: ['Pacemaker Explained, "Special node attributes"', 'SUSE TID 7012114'],
  },
});

/** Values that the strategy of the cluster answers: nothing sets them back when they stand in the configuration. */
function sickness({ attributes }: NodeView, strategy: string): readonly Setting[] {
  const bad = strategy === 'only-green' ? ['red', 'yellow'] : strategy === 'none' ? [] : ['red'];
  return attributes.all.filter(
    ({ name, value, conditional }) =>
      !conditional && name.startsWith('#health') && bad.includes((value ?? '').toLowerCase()),
  );
}
