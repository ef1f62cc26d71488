import { atLeast } from '../../../platforms/platform.js';
import { rule } from '../../rule.js';
import { cloneFlag, cloneNumber, clones } from '../../view/clones.js';
import { metaPlace, quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly value: number;
  readonly why: 'false' | 'older' | 'both';
}

export const cloneNodeMaxAnonymous = rule<Params>({
  code: 'HA6414',
  severity: 'warning',
  message: ({ name, value, why }) => {
    const what = `clone-node-max=${value} of ${quoted(name)}`;
    if (why === 'both')
      return `${what} makes the clone globally unique since Pacemaker 3.0.0, and was ignored before`;
    return `${what} is ignored, because the clone is not globally unique and runs once on each node`;
  },
  hint: ({ why }) =>
    why === 'false'
      ? 'remove one of the two'
      : 'write globally-unique=true beside it, or remove clone-node-max',
  check({ cluster, platform, report, fixes }) {
    for (const clone of clones(cluster)) {
      const value = cloneNumber(clone, 'clone-node-max') ?? 1;
      const unique = cloneFlag(clone, 'globally-unique');
      if (value <= 1 || unique === true) continue;
      const why = unique === false ? 'false' : atLeast(platform.pacemaker, '3.0.0') ? 'both' : 'older';
      const fix = unique === false ? undefined : fixes.addMeta(clone.id, 'globally-unique', 'true', 'unsafe');
      report(metaPlace(clone, 'clone-node-max'), { name: clone.id, value, why }, { fixes: fix ? [fix] : [] });
    }
  },
  page: {
    means: '`clone-node-max` above 1 on a clone that does not say `globally-unique=true`.',
    harm: `Before Pacemaker 3.0.0 the number is ignored with an error in the log. Since then it makes the clone globally unique: the
agent gets an instance number and has to tell its instances apart. The same configuration behaves differently after an
update.`,
    avoid: `
clone c { clone-node-max = 2, primitive d ocf:pacemaker:Dummy { op monitor interval=10s } }`,
    prefer: `
clone c { clone-node-max = 2, globally-unique = true, primitive d ocf:pacemaker:Dummy { op monitor interval=10s } }`,
    references: ['Pacemaker ChangeLog, 3.0.0', 'Pacemaker Explained, "Clone Options"'],
  },
});
