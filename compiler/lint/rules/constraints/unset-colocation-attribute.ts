import { rule } from '../../rule.js';

interface Params {
  readonly attribute: string;
  readonly missing: readonly string[];
  readonly everywhere: boolean;
}

export const unsetColocationAttribute = rule<Params>({
  code: 'HA6121',
  severity: 'warning',
  message: ({ attribute, missing, everywhere }) =>
    everywhere
      ? `no node has the attribute "${attribute}", which the colocation compares`
      : `the colocation compares the attribute "${attribute}", and ${missing.map((name) => JSON.stringify(name)).join(', ')} has none`,
  hint: ({ attribute }) =>
    `give every node the attribute: attributes ${attribute}=… (names are case-sensitive)`,
  check({ cluster, complete, whole, report }) {
    if (!complete || !whole) return;
    const { nodes, constraints } = cluster.model;
    for (const constraint of constraints) {
      if (constraint.kind !== 'colocation' || 'sets' in constraint.terms || !constraint.origin) continue;
      const attribute = constraint.terms.nodeAttribute;
      if (attribute === undefined || attribute.startsWith('#')) continue;
      const missing = nodes
        .filter(
          ({ attributes }) => !attributes.some(({ pairs }) => pairs.some(({ name }) => name === attribute)),
        )
        .map(({ name }) => name);
      if (missing.length === 0) continue;
      report(constraint.origin, { attribute, missing, everywhere: missing.length === nodes.length });
    }
  },
  page: {
    means:
      'A colocation with `node-attribute` asks for nodes with the same value of an attribute, and nodes have no such attribute.',
    harm: 'Where the node of the leader has no value, there is nothing to compare, and the follower does not get where it should be: near, but not necessarily on the same node.',
    avoid: `
node n1
node n2
primitive a systemd:a
primitive b systemd:b
colocation a with b node-attribute=rack`,
    prefer: `
node n1 { attributes rack=1 }
node n2 { attributes rack=1 }
primitive a systemd:a
primitive b systemd:b
colocation a with b node-attribute=rack`,
    notes:
      'Attributes that a resource sets at run time are not known here. crmsh writes the name in lower case.',
    references: ['Pacemaker Explained, "Colocation Properties"'],
  },
});
