import { parseDuration } from '../../../types/duration.js';
import { oncePerPlace } from '../../view/operations.js';
import type { PrimitiveView } from '../../view/resource.js';
import { rule } from '../../rule.js';

/** Agents that say themselves that there is nothing to watch. */
const NOTHING_TO_WATCH = ['SAPStartSrv', 'MailTo', 'Delay'];

type Why = 'none' | 'disabled' | 'once' | 'stopped';

const WHY: Readonly<Record<Why, string>> = {
  none: 'has no monitor',
  disabled: 'has only monitors that are disabled',
  once: 'has no monitor with an interval',
  stopped: 'has monitors for the role Stopped only',
};

export const noRecurringMonitor = rule<{ resource: string; why: Why; interval: string }>({
  code: 'HA6300',
  severity: 'warning',
  message: ({ resource, why }) =>
    `${JSON.stringify(resource)} ${WHY[why]}: when the service fails, nobody notices`,
  hint: ({ interval }) => `write: op monitor interval=${interval}`,
  check({ cluster, complete, fixes, report }) {
    if (!complete) return;
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      if (!isWatchable(primitive)) continue;
      const why = whyUnwatched(primitive);
      if (!why) continue;
      const interval = advisedInterval(primitive);
      const at = primitive.operationsNamed('monitor')[0]?.at ?? primitive.at;
      if (!fresh(at)) continue;
      const fix =
        why === 'none' &&
        fixes.addToResource(
          primitive.id,
          `op monitor interval=${interval}`,
          `Add a monitor to ${JSON.stringify(primitive.id)}`,
        );
      report(at, { resource: primitive.id, why, interval }, { fixes: fix ? [fix] : [] });
    }
  },
  page: {
    means:
      'A resource without a recurring monitor: none is written, all are disabled, none has an interval, or all are for the role Stopped.',
    harm: `Pacemaker looks at a resource once, when the cluster starts, and then believes what it knows. A service that dies
afterwards stays "Started" in all status displays, and there is no recovery and no failover.`,
    avoid: `
node n1
primitive web systemd:nginx`,
    prefer: `
node n1
primitive web systemd:nginx { op monitor interval=30s timeout=60s }`,
    notes: `\`enabled=false\` is of use for a short time only, and an interval that Pacemaker cannot read is 0. Agents that have
nothing to watch (\`SAPStartSrv\`) are left out, and so are fence devices.`,
    references: ['Pacemaker Explained, "Monitoring Resources for Failure"', 'SUSE TID 7012073'],
  },
});

function isWatchable(primitive: PrimitiveView): boolean {
  if (!primitive.agent || primitive.isFenceDevice || primitive.isA(...NOTHING_TO_WATCH)) return false;
  return primitive.advertises('monitor') !== false;
}

function whyUnwatched(primitive: PrimitiveView): Why | undefined {
  const monitors = primitive.operationsNamed('monitor');
  if (monitors.length === 0) return 'none';
  // An interval that cannot be read is an error already.
  if (monitors.some(({ model }) => parseDuration(model.interval) === undefined)) return undefined;
  if (primitive.monitors.some(({ role }) => role !== 'Stopped')) return undefined;
  if (primitive.monitors.length > 0) return 'stopped';
  return monitors.some(({ intervalMs }) => intervalMs > 0) ? 'disabled' : 'once';
}

function advisedInterval(primitive: PrimitiveView): string {
  const advised = primitive.facts?.actions.find(
    ({ name, interval, depth }) => name === 'monitor' && interval && !depth,
  );
  return `${advised?.interval ?? 60}s`;
}
