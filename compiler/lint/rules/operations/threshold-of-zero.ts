import { parseScore } from '../../../types/score.js';
import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const thresholdOfZero = rule<{ resource: string }>({
  code: 'HA6314',
  severity: 'warning',
  message: ({ resource }) =>
    `migration-threshold=0 switches the threshold of ${JSON.stringify(resource)} off, as INFINITY does: it is restarted on its node for ever`,
  hint: () => 'write 1 to move it at the first failure, or INFINITY',
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const { id, meta } of cluster.resources.values()) {
      const settings = meta.every('migration-threshold');
      for (const [index, { at, value }] of settings.entries()) {
        // One that takes back what a weaker place sets is meant.
        if (parseScore(value ?? '') !== 0 || index < settings.length - 1) continue;
        if (at && fresh(at)) report(at, { resource: id });
      }
    }
  },
  page: {
    means: '`migration-threshold` is 0.',
    harm: `0 reads like "move at once" and means "never": the resource is restarted where it failed, again and again.`,
    avoid: `
node n1
node n2
primitive web systemd:nginx { op monitor interval=10s timeout=100s, meta migration-threshold=0 }`,
    prefer: `
node n1
node n2
primitive web systemd:nginx {
  op monitor interval=10s timeout=100s
  meta migration-threshold=3 failure-timeout=10min
}`,
    notes: 'A 0 that takes back the threshold of `rsc_defaults`, a group or a clone is left alone.',
    references: ['Pacemaker Explained, "Resource Meta-Attributes"'],
  },
});
