import { parseScore } from '../../../types/score.js';
import { rule } from '../../rule.js';
import { ruleUses } from '../../view/placement-conditions.js';
import { nodeViews } from '../../view/placement-nodes.js';

interface Params {
  readonly node: string;
  readonly name: string;
  readonly value: string;
}

export const scoreAttributeValue = rule<Params>({
  code: 'HA6255',
  severity: 'warning',
  message: ({ node, name, value }) =>
    `${name}=${value} of the node ${JSON.stringify(node)} is no score, and a location takes its score from it: it counts as 0`,
  hint: () => 'write a whole number, INFINITY or -INFINITY',
  check({ cluster, report }) {
    const names = new Set(ruleUses(cluster).flatMap(({ rule: outer }) => outer.scoreAttribute ?? []));
    for (const name of names) {
      for (const node of nodeViews(cluster)) {
        for (const { value, at = node.at } of node.attributes.every(name)) {
          if (value === undefined || !at || isScore(value)) continue;
          report(at, { node: node.name, name, value });
        }
      }
    }
  },
  page: {
    means: `A rule says \`score-attribute=weight\`, so each node's attribute \`weight\` is the score there, and one of the nodes has a
text that is no score.`,
    harm: 'Pacemaker reads a word as 0 and the number in front of a unit without the unit, so the preference is lost, silently.',
    avoid: `
node n1 { attributes weight=high }
node n2 { attributes weight=10 }
primitive web systemd:httpd
location web where defined(#uname) score-attribute=weight`,
    prefer: `
node n1 { attributes weight=100 }
node n2 { attributes weight=10 }
primitive web systemd:httpd
location web where defined(#uname) score-attribute=weight`,
    references: ['Pacemaker Explained, "Location Constraint Rules", score-attribute'],
  },
});

function isScore(text: string): boolean {
  return parseScore(text) !== undefined || ['red', 'yellow', 'green'].includes(text.toLowerCase());
}
