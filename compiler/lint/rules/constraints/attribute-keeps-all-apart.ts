import { INFINITY_SCORE } from '../../../types/score.js';
import { rule } from '../../rule.js';
import { plainText } from '../../view/settings.js';

interface Params {
  readonly dependent: string;
  readonly leader: string;
  readonly attribute: string;
  readonly value: string;
}

export const attributeKeepsAllApart = rule<Params>({
  code: 'HA6130',
  severity: 'warning',
  message: ({ dependent, leader, attribute, value }) =>
    `${JSON.stringify(dependent)} must be where ${attribute} is another than for ${JSON.stringify(leader)}, and all nodes have ${attribute}=${value}: one of the two never runs`,
  hint: ({ attribute }) => `correct ${attribute} of the nodes, or give the colocation a finite score`,
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete) return;
    for (const { dependent, leader, scoreValue, constraint, at } of cluster.placements) {
      const { terms } = constraint;
      const attribute = 'sets' in terms ? undefined : terms.nodeAttribute;
      if (attribute === undefined || attribute.startsWith('#') || scoreValue > -INFINITY_SCORE) continue;
      const members = cluster.model.nodes.filter(({ type }) => type !== 'ping');
      const values = new Set(
        members.map(({ attributes }) => {
          const pair = attributes.flatMap(({ pairs }) => pairs).find(({ name }) => name === attribute);
          return pair && plainText(pair.value);
        }),
      );
      const [value] = values;
      if (members.length < 2 || values.size !== 1 || value === undefined) continue;
      report(at, { dependent, leader, attribute, value });
    }
  },
  page: {
    means: 'A colocation keeps two resources apart by a node attribute that is the same on every node.',
    harm: 'There is no second rack, site or room for the second resource: it is stopped at all times.',
    avoid: `
node n1 { attributes rack=1 }
node n2 { attributes rack=1 }
primitive a systemd:a
primitive b systemd:b
colocation a with b score=-INFINITY node-attribute=rack`,
    prefer: `
node n1 { attributes rack=1 }
node n2 { attributes rack=2 }
primitive a systemd:a
primitive b systemd:b
colocation a with b score=-INFINITY node-attribute=rack`,
    references: ['Pacemaker Explained, "Colocation Constraints", node-attribute'],
  },
});
