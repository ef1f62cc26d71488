import { metaAttribute, metaAttributeLike } from '../../../tables/meta-attributes.js';
import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const metaAmongParameters = rule<{ name: string; meta: string; agent: string }>({
  code: 'HA6345',
  severity: 'warning',
  message: ({ name, meta, agent }) =>
    `${JSON.stringify(name)} is given to ${agent} as a parameter${name === meta ? '' : `, and looks like ${meta}`}: it is a meta attribute, and has no effect here`,
  hint: ({ meta }) => `write: meta ${meta}=…`,
  check({ cluster, platform, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      if (primitive.facts || !primitive.agent) continue;
      for (const { name, at } of primitive.parameters.all) {
        // A name without a hyphen, such as "notify" or "priority", may be one of the agent's.
        const like = metaAttribute(platform, name) ? name : metaAttributeLike(platform, name);
        if (like === undefined || !at || !/[-_]/.test(name) || !fresh(at)) continue;
        report(at, { name, meta: like, agent: primitive.agentName });
      }
    }
  },
  page: {
    means: `A name that only Pacemaker knows (\`target-role\`, \`migration-threshold\`, \`is_managed\`) is written as a parameter of an
agent whose metadata is not known. With metadata the compiler reports it.`,
    harm: 'The agent gets it in its environment and does not look at it; Pacemaker does not see it at all.',
    avoid: `
node n1
primitive app ocf:example:app {
  migration-threshold = 3
  op monitor interval=10s timeout=20s
}`,
    prefer: `
node n1
primitive app ocf:example:app {
  op monitor interval=10s timeout=20s
  meta migration-threshold=3 failure-timeout=10min
}`,
    references: ['Pacemaker Explained, "Resource Meta-Attributes"'],
  },
});
