import { isRuntimeAttribute } from '../../../tables/node-attributes.js';
import { rule } from '../../rule.js';
import { nodeViews } from '../../view/placement-nodes.js';

export const savedRuntimeAttribute = rule<{ node: string; name: string }>({
  code: 'HA6250',
  severity: 'info',
  message: ({ node, name }) =>
    `the node ${JSON.stringify(node)} has ${JSON.stringify(name)} in the configuration, which Pacemaker and its agents set while the cluster runs`,
  hint: () => 'remove it: in the configuration it is never cleared',
  check({ cluster, report, fixes }) {
    // PAF keeps its promotion scores there on purpose (`crm_master --lifetime forever`).
    const keepsScores = cluster.primitives.some((one) => one.isA('pgsqlms'));
    for (const node of nodeViews(cluster)) {
      for (const { name, at = node.at, conditional } of node.attributes.all) {
        if (!at || conditional || !isRuntimeAttribute(name)) continue;
        if (keepsScores && name.startsWith('master-')) continue;
        report(
          at,
          { node: node.name, name },
          { fixes: [fixes.remove(at, `Remove ${name} from ${node.name}`, 'unsafe')] },
        );
      }
    }
  },
  page: {
    means: `A node has an attribute in the configuration that belongs to the running cluster: a count of failures
(\`fail-count-…\`), a promotion score (\`master-…\`), \`shutdown\`, \`probe_complete\`.`,
    harm: `Such attributes live until the node restarts. Written into the configuration they stay for ever: a promotion score keeps
the promoted role on one node whatever the agent thinks, and a count of failures comes back after every cleanup.`,
    avoid: `
node n1 { attributes master-db=10000 }
node n2`,
    prefer: `
node n1
node n2`,
    notes: 'The agent pgsqlms (PAF) saves its scores this way, so they are not reported where it is used.',
    references: ['Pacemaker Explained, "Special node attributes"', 'crm_attribute(8), --lifetime'],
  },
});
