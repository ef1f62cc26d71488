import type { PrimitiveView } from '../../view/resource.js';
import { rule } from '../../rule.js';

type Missing = 'Promoted' | 'Unpromoted';

export const unmonitoredRole = rule<{ resource: string; role: Missing; interval: string }>({
  code: 'HA6301',
  severity: 'warning',
  message: ({ resource, role }) =>
    role === 'Promoted'
      ? `no monitor of ${JSON.stringify(resource)} runs where it is promoted: a failure there goes unnoticed`
      : `no monitor of ${JSON.stringify(resource)} runs where it is not promoted: a failure there goes unnoticed`,
  hint: ({ role, interval }) => `add: op monitor interval=${interval} role=${role}`,
  check({ cluster, complete, fixes, report }) {
    if (!complete) return;
    for (const primitive of cluster.primitives) {
      const role = missingRole(primitive);
      if (!role) continue;
      const interval = freeInterval(primitive);
      const line = `op monitor interval=${interval} role=${role}`;
      const fix = fixes.addToResource(primitive.id, line, `Add a monitor for the role ${role}`);
      const at = primitive.monitors[0]?.at ?? primitive.at;
      report(at, { resource: primitive.id, role, interval }, { fixes: fix ? [fix] : [] });
    }
  },
  page: {
    means:
      'A resource that can be promoted has monitors, but none for one of its two roles: `role=Promoted`, and `role=Unpromoted` or no role.',
    harm: `A monitor without a role runs on the unpromoted instances only, and one with \`role=Promoted\` on the promoted ones only
(measured with Pacemaker 2.1.5). The instance that does the work, the primary database for example, is the one that is
mostly forgotten: it can fail without the cluster doing anything.`,
    avoid: `
node n1
node n2
primitive db ocf:pacemaker:Stateful { op monitor interval=10s }
promotable db-clone of db`,
    prefer: `
node n1
node n2
primitive db ocf:pacemaker:Stateful {
  op monitor interval=10s role=Promoted
  op monitor interval=11s role=Unpromoted
}
promotable db-clone of db`,
    notes: 'The intervals must differ: Pacemaker drops the second of two monitors with the same interval.',
    references: ['Pacemaker Explained, "Monitoring Multi-State Resources"'],
  },
});

/** Where nothing is monitored at all another rule says so. */
function missingRole(primitive: PrimitiveView): Missing | undefined {
  const { monitors } = primitive;
  if (!primitive.promotable || primitive.advertises('promote') === false) return undefined;
  if (monitors.every(({ role }) => role === 'Stopped')) return undefined;
  if (!monitors.some(({ role }) => role === 'Promoted')) return 'Promoted';
  return monitors.some(({ role }) => role === undefined || role === 'Unpromoted') ? undefined : 'Unpromoted';
}

function freeInterval(primitive: PrimitiveView): string {
  const taken = new Set(primitive.operationsNamed('monitor').map(({ intervalMs }) => intervalMs));
  let free = Math.max(1000, ...[...taken].map((ms) => Math.floor(ms / 1000) * 1000)) + 1000;
  while (taken.has(free)) free += 1000;
  return `${free / 1000}s`;
}
