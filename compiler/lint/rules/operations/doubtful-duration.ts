import type { Doubt } from '../../view/durations.js';
import { doubtOf, writtenDurations } from '../../view/durations.js';
import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

interface Params extends Doubt {
  readonly name: string;
  readonly text: string;
  readonly of: string;
  readonly is: string;
}

export const doubtfulDuration = rule<Params>({
  code: 'HA6307',
  severity: 'warning',
  message: ({ name, text, of, why, is }) =>
    why === 'zero'
      ? `${name}=${text} for ${of} is no time at all, and does not mean "no limit"`
      : why === 'milliseconds'
        ? `${name}=${text} for ${of} is less than a second`
        : `${name}=${text} for ${of} is ${is}: a number without a unit is in seconds`,
  hint: ({ meant }) =>
    meant === undefined
      ? 'write how long it may take, with a unit: 60s'
      : `if ${meant} is meant, write ${meant}; else write another unit`,
  check({ cluster, fixes, report }) {
    const fresh = oncePerPlace();
    for (const duration of writtenDurations(cluster)) {
      const { name, text, ms, at, exact, of } = duration;
      const doubt = doubtOf(duration);
      if (!doubt || !fresh(at)) continue;
      const { meant } = doubt;
      const fix =
        exact && meant !== undefined && fixes.replace(at, `${name}=${meant}`, `Write ${meant}`, 'unsafe');
      report(
        at,
        { ...doubt, name, text, of, is: `${Math.round(ms / 360_000) / 10} hours` },
        { fixes: fix ? [fix] : [] },
      );
    }
  },
  page: {
    means: `A duration of an operation or a resource is 0, less than a second, or a round number of thousands without a unit: \`20ms\`
for 20 seconds, \`60000\` for a minute.`,
    harm: `Pacemaker reads a number without a unit as seconds, and \`ms\` as what it says. A timeout of 20 ms fails every
operation; one of 60000 waits for 16 hours before it notices that a service hangs; an interval of 30000 looks at the
service three times a day.`,
    avoid: `
node n1
primitive vip IPaddr2 { ip = 192.0.2.10, op monitor interval=10s timeout=20ms }`,
    prefer: `
node n1
primitive vip IPaddr2 { ip = 192.0.2.10, op monitor interval=10s timeout=20s }`,
    notes: 'The fix is a guess. `36000` and other whole hours of one day are taken for what they say.',
    references: ['Pacemaker Explained, "Operation Properties"', 'crm_get_msec() in lib/common/strings.c'],
  },
});
