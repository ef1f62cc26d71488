import { parseScore } from '../../../types/score.js';
import { rule } from '../../rule.js';
import { Settings } from '../../view/settings.js';

export const negativeStickiness = rule<{ value: string }>({
  code: 'HA6209',
  severity: 'warning',
  message: ({ value }) =>
    `resource-stickiness=${value} is negative: the resource leaves its node as soon as it can`,
  hint: () => 'a positive stickiness keeps a resource where it is, and prevents failback',
  check({ cluster, report }) {
    const seen = new Set<string>();
    const examine = (settings: Settings): void => {
      for (const { value, at } of settings.every('resource-stickiness')) {
        const score = value === undefined ? undefined : parseScore(value);
        if (!at || value === undefined || score === undefined || score >= 0) continue;
        const place = `${at.file}:${at.pos}`;
        if (!seen.has(place)) report(at, { value });
        seen.add(place);
      }
    };
    examine(new Settings([{ sets: cluster.model.rscDefaults, from: 'defaults' }]));
    for (const { meta } of cluster.resources.values()) examine(meta);
  },
  page: {
    means: 'A `resource-stickiness` is below 0.',
    harm: `Some advise it "to prevent failback"; it does the opposite. The node that runs the resource loses points, so the
resource moves to another one at every opportunity, back and forth, each time with an outage.`,
    avoid: `
node n1
node n2
rsc_defaults resource-stickiness=-10000`,
    prefer: `
node n1
node n2
rsc_defaults resource-stickiness=10000`,
    references: ['Pacemaker Explained, "Resource Meta-Attributes", resource-stickiness'],
  },
});
