import { atLeast, formatVersion } from '../../../platforms/platform.js';
import { formatDuration, parseDuration } from '../../../types/duration.js';
import { failureTimeoutOf, oncePerPlace, placeOf } from '../../view/operations.js';
import { rule } from '../../rule.js';

const DEFAULT_RECHECK_MS = 900_000;
/** Since then Pacemaker wakes up by itself when a failure expires. */
const SINCE = '2.0.3';

export const failureTimeoutNeedsRecheck = rule<{ timeout: string; recheck: string; version: string }>({
  code: 'HA6313',
  severity: 'info',
  message: ({ timeout, recheck, version }) =>
    `Pacemaker ${version} looks at a failure-timeout of ${timeout} only every ${recheck}, when it rechecks the cluster`,
  hint: ({ timeout }) => `set the cluster option cluster-recheck-interval to ${timeout} or less`,
  check({ cluster, platform, platformGiven, report }) {
    if (!platformGiven || atLeast(platform.pacemaker, SINCE)) return;
    const recheck = parseDuration(cluster.option('cluster-recheck-interval') ?? '') ?? DEFAULT_RECHECK_MS;
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      const timeout = failureTimeoutOf(primitive);
      const at = placeOf(primitive.meta.get('failure-timeout'), primitive);
      if (timeout === undefined || (recheck > 0 && timeout >= recheck) || !fresh(at)) continue;
      report(at, {
        timeout: formatDuration(timeout),
        recheck: recheck === 0 ? 'time that something else happens' : formatDuration(recheck),
        version: formatVersion(platform.pacemaker),
      });
    }
  },
  page: {
    means:
      'Before 2.0.3 Pacemaker does not wake up when a failure expires; `failure-timeout` is shorter than `cluster-recheck-interval`.',
    harm: `The failure expires, and nothing happens until the next event or the next recheck, 15 minutes later by default.`,
    avoid: `
cluster c { pacemaker = 2.0.1 }
node n1
node n2
primitive web systemd:nginx { op monitor interval=10s timeout=100s, meta failure-timeout=2min }`,
    prefer: `
cluster c { pacemaker = 2.0.1 }
node n1
node n2
property cluster-recheck-interval=2min
primitive web systemd:nginx { op monitor interval=10s timeout=100s, meta failure-timeout=2min }`,
    references: ['Pacemaker ChangeLog, 2.0.3', 'Pacemaker Explained, "Cluster Options"'],
  },
});
