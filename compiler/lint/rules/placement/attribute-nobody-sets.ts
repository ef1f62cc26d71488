import { rule } from '../../rule.js';
import { isProduced, producedNames } from '../../view/placement-attributes.js';
import { unsetAttributes } from '../../view/placement-unset.js';

export const attributeNobodySets = rule<{ name: string; known: readonly string[] }>({
  code: 'HA6216',
  severity: 'info',
  message: ({ name }) => `nothing in this configuration sets the node attribute ${JSON.stringify(name)}`,
  hint: ({ known }) =>
    known.length === 0
      ? 'declare it at the nodes ("attributes …"), unless something outside of the cluster sets it'
      : `set here are ${known.join(', ')}`,
  check(ctx) {
    if (!ctx.whole || !ctx.complete) return;
    for (const { name, at, meant } of unsetAttributes(ctx.cluster)) {
      if (meant !== undefined || isProduced(ctx.cluster, name)) continue;
      ctx.report(at, { name, known: [...producedNames(ctx.cluster)].slice(0, 8) });
    }
  },
  page: {
    means: `A rule asks for a node attribute, or a location takes its score from one, that no node has in the configuration and no
agent is known to set.`,
    harm: `On a node without the attribute a comparison is false, only \`!=\` and \`not defined\` are true. So the rule does nothing, or
holds for every node.`,
    avoid: `
node n1
node n2
primitive web systemd:httpd
location web where rack == a score=-INFINITY`,
    prefer: `
node n1 { attributes rack=a }
node n2 { attributes rack=b }
primitive web systemd:httpd
location web where rack == a score=-INFINITY`,
    notes:
      'A script of your own that sets it (`crm_attribute`, `attrd_updater`) cannot be seen: suppress the finding with the reason.',
    references: ['Pacemaker Explained, "Rules", "Node Attribute Expressions"'],
  },
});
