import { nearest } from '../../../../grammar/nearest.js';
import { operationAttributeNames } from '../../../tables/operation-attributes.js';
import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

/** Pacemaker's and the agents' own, which are meant for an operation. */
const FOR_OPERATIONS = /^(OCF_|CRM_|__)/;

export const parameterOfOneOperation = rule<{
  name: string;
  operation: string;
  agent: string;
  known: boolean;
}>({
  code: 'HA6349',
  severity: 'info',
  message: ({ name, operation, agent, known }) =>
    known
      ? `${agent} gets this ${JSON.stringify(name)} for ${operation} only, and for its other operations the value of the resource`
      : `${agent} has no parameter ${JSON.stringify(name)}: given to ${operation} it does nothing`,
  hint: ({ known }) => (known ? 'write it in the block of the resource' : 'remove it'),
  check({ cluster, platform, report }) {
    const options = operationAttributeNames(platform);
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      const { facts } = primitive;
      if (!facts) continue;
      for (const { parameters, name: operation, at: place } of primitive.operations) {
        for (const { name, at = place } of parameters.all) {
          if (FOR_OPERATIONS.test(name) || !fresh(at)) continue;
          const known = facts.parameters.has(name);
          // A misspelt option of the operation is an error of the compiler.
          if (!known && (options.includes(name) || nearest(name, options) !== undefined)) continue;
          report(at, { name, operation, agent: primitive.agentName, known });
        }
      }
    }
  },
  page: {
    means: 'A parameter of the agent stands in the block of an operation, as `op_params` of crmsh make it.',
    harm: `Only this operation sees it. A monitor that looks at another port than the one that start uses says "not running", and
a stop that knows another file stops nothing.`,
    avoid: `
node n1
primitive web apache {
  op monitor interval=10s timeout=20s { port = 8080 }
}`,
    prefer: `
node n1
primitive web apache {
  port = 8080
  op monitor interval=10s timeout=20s
}`,
    notes: '`OCF_CHECK_LEVEL` belongs there.',
    references: ['Pacemaker Explained, "Operation Properties"', 'GitHub ClusterLabs/crmsh#1178'],
  },
});
