import { formatDuration } from '../../../types/duration.js';
import type { PrimitiveView } from '../../view/resource.js';
import { hasOwnMetadata, longerStop, ownSetting, usedActions } from '../../view/operations.js';
import { rule } from '../../rule.js';

interface Short {
  readonly action: string;
  readonly given: number;
  readonly advised: number;
  readonly written: boolean;
}

export const defaultTimeouts = rule<{ resource: string; agent: string; short: readonly Short[] }>({
  code: 'HA6306',
  severity: 'info',
  message: ({ resource, agent, short }) =>
    `${JSON.stringify(resource)} has default timeouts where ${agent} advises more: ${short
      .map(
        ({ action, given, advised }) =>
          `${action} ${formatDuration(given)} instead of ${formatDuration(advised)}`,
      )
      .join(', ')}`,
  hint: ({ short }) => `write: ${lines(short).join(', ')}`,
  check({ cluster, complete, fixes, report }) {
    if (!complete) return;
    for (const primitive of cluster.primitives) {
      const short = shortOnes(primitive);
      if (short.length === 0) continue;
      const missing = lines(short.filter(({ written }) => !written)).join(', ');
      const fix = missing !== '' && fixes.addToResource(primitive.id, missing, 'Write the advised timeouts');
      report(
        primitive.at,
        { resource: primitive.id, agent: primitive.agentName, short },
        { fixes: fix ? [fix] : [] },
      );
    }
  },
  page: {
    means: `Operations of a resource have no timeout of their own, and the default (20 seconds, or that of \`op_defaults\`) is
less than the metadata of the agent advises. One finding a resource.`,
    harm: `More than half of all agents advise more than 20 seconds for start, stop or monitor. On a loaded machine the default
makes slow resources fail; a failed stop fences the node.`,
    avoid: `
node n1
primitive web apache { op monitor interval=10s timeout=20s }`,
    prefer: `
node n1
op_defaults timeout=60s
primitive web apache { op monitor interval=10s timeout=20s }`,
    notes:
      'The fix adds the operations that are not written yet. For slow stops there is `default-stop-timeout`.',
    references: ['metadata of the agent', 'Pacemaker Explained, "Operation Properties"'],
  },
});

function lines(short: readonly Short[]): string[] {
  return short.map(({ action, advised }) => `op ${action} timeout=${formatDuration(advised)}`);
}

function shortOnes(primitive: PrimitiveView): Short[] {
  if (primitive.isFenceDevice) return [];
  return usedActions(primitive).flatMap((action): Short[] => {
    const found = primitive.operationsNamed(action);
    // What recurs has an interval to be chosen, which is a matter of the rules about monitors.
    if (action === 'monitor' && (found.length === 0 || !hasOwnMetadata(primitive))) return [];
    if (found.some((operation) => ownSetting(operation, 'timeout'))) return [];
    const advised = primitive.advisedMs(action, found[0]?.role, found[0]?.depth);
    const given = primitive.timeoutMs(action);
    if (advised === undefined || given >= advised) return [];
    if (action === 'stop' && longerStop(primitive, given) !== undefined) return [];
    return [{ action, given, advised, written: found.length > 0 }];
  });
}
