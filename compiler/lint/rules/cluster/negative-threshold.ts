import type { NvSet, Resource } from '../../../model/model.js';
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
  message: ({ name, value }) => `${name}=${value} is negative: Pacemaker 3 refuses it, and older ones never ban the resource`,
  hint: ({ name }) => `write a positive number of failures, or remove ${name}: failures are then never counted out`,
  check({ cluster, written, report }) {
    const inSet = (set: NvSet): void => {
      for (const { name, value, origin } of set.pairs) {
        const text = plainText(value);
        if (text === undefined || !COUNTED.includes(name) || (parseScore(text) ?? 0) >= 0) continue;
        const at = origin ?? set.origin;
        if (at) report(at, { name, value: text });
      }
    };
    const models: Iterable<Pick<Resource, 'metaAttributes'>> = [
      ...[...cluster.resources.values()].map(({ model }) => model),
    ];
    const sets = new Set([...models].flatMap(({ metaAttributes }) => metaAttributes));
    for (const set of [...written.rscDefaults, ...sets]) inSet(set);
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
