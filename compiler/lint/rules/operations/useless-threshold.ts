import { parseScore } from '../../../types/score.js';
import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const uselessThreshold = rule<{ value: string; negative: boolean }>({
  code: 'HA6314',
  severity: 'warning',
  message: ({ value, negative }) =>
    negative
      ? `migration-threshold=${value} is negative: Pacemaker 2.1 takes it for 1, Pacemaker 3 ignores it`
      : 'migration-threshold=0 switches the threshold off, as INFINITY does: a failing resource is restarted on its node for ever',
  hint: ({ negative }) =>
    negative
      ? 'a number of failures is expected, such as 3'
      : 'write 1 to move it at the first failure, or INFINITY',
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const resource of cluster.resources.values()) {
      const settings = resource.meta.every('migration-threshold');
      for (const [index, { at, value }] of settings.entries()) {
        const score = value === undefined ? undefined : parseScore(value);
        if (at === undefined || value === undefined || score === undefined || score > 0) continue;
        // It takes back what a weaker place sets.
        if (score === 0 && index < settings.length - 1) continue;
        if (fresh(at)) report(at, { value, negative: score < 0 });
      }
    }
  },
  page: {
    means: '`migration-threshold` is 0 or negative.',
    harm: `0 reads like "move at once" and means "never": the resource is restarted where it failed, again and again. A negative
number is an accident, which versions of Pacemaker understand differently.`,
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
    references: ['Pacemaker Explained, "Resource Meta-Attributes"', 'Pacemaker ChangeLog, 3.0.0'],
  },
});
