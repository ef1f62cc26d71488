import { rule } from '../../rule.js';
import { nodeViews } from '../../view/placement-nodes.js';

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
    }
  },
  page: {
    means: `A node is in standby or in maintenance in the configuration itself, for good: the attribute \`standby\` or
\`maintenance\` is true. The same goes for \`terminate\`, which asks for the node to be fenced.`,
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
