import { parseScore } from '../../../types/score.js';
import { plainText } from '../../view/settings.js';
import { rule } from '../../rule.js';

interface Params {
  readonly name: string;
  readonly value: string;
}

/** Meta attributes that count something. */
const COUNTED = ['migration-threshold'];

export const negativeThreshold = rule<Params>({
  code: 'HA6512',
  severity: 'warning',
  message: ({ name, value }) =>
    `${name}=${value} is negative: Pacemaker 3 refuses it, and older ones never ban the resource`,
  hint: ({ name }) =>
    `write a positive number of failures, or remove ${name}: failures are then never counted out`,
  check({ cluster, written, report }) {
    const seen = new Set<number>();
    const own = [...cluster.resources.values()].flatMap(({ model }) => model.metaAttributes);
    for (const set of [...written.rscDefaults, ...own]) {
      for (const { name, value, origin = set.origin } of set.pairs) {
        const text = plainText(value);
        if (text === undefined || !COUNTED.includes(name) || (parseScore(text) ?? 0) >= 0) continue;
        // What a template says is in each resource that is made of it.
        if (!origin || seen.has(origin.pos)) continue;
        seen.add(origin.pos);
        report(origin, { name, value: text });
      }
    }
  },
  page: {
    means: 'The number of failures after which a resource leaves its node is negative.',
    harm: `Pacemaker 2 takes the number as it is, and the resource is restarted on a broken node again and again. Pacemaker 3 calls it
invalid and uses the default, INFINITY.`,
    avoid: `
primitive web ocf:heartbeat:apache {
  op monitor interval=20s timeout=30s
  meta migration-threshold=-1
}`,
    prefer: `
primitive web ocf:heartbeat:apache {
  op monitor interval=20s timeout=30s
  meta migration-threshold=3 failure-timeout=10min
}`,
    references: ['Pacemaker 3.0.0 ChangeLog', 'Pacemaker Explained, "Resource Meta-Attributes"'],
  },
});
