import { formatDuration } from '../../../types/duration.js';
import { doubtOf, writtenDurations } from '../../view/durations.js';
import { oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const longDuration = rule<{ name: string; duration: string; of: string }>({
  code: 'HA6308',
  severity: 'info',
  message: ({ name, duration, of }) =>
    name === 'interval'
      ? `${of} runs every ${duration} only: a failure goes unnoticed for as long`
      : `the ${name} for ${of} is ${duration}: nothing is done about a hanging service for as long`,
  hint: () => 'write a shorter time',
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const duration of writtenDurations(cluster)) {
      const { name, ms, of, at, operation, fenceDevice } = duration;
      // Where a unit is missing, the other rule says so.
      if (doubtOf(duration)) continue;
      const limit = name === 'interval' && fenceDevice ? DAY : HOUR;
      if (!['timeout', 'interval'].includes(name) || ms <= limit) continue;
      if (name === 'interval' && operation !== 'monitor') continue;
      if (fresh(at)) report(at, { name, duration: formatDuration(ms), of });
    }
  },
  page: {
    means:
      'A timeout or the interval of a monitor is more than an hour; for fence devices an interval of more than a day.',
    harm: `An operation that hangs holds everything back that waits for it, until its timeout. Between two monitors nobody knows
whether the service runs.`,
    avoid: `
node n1
primitive web systemd:nginx { op monitor interval=12h timeout=60s }`,
    prefer: `
node n1
primitive web systemd:nginx { op monitor interval=1min timeout=60s }`,
    references: ['Pacemaker Explained, "Operation Properties"'],
  },
});
