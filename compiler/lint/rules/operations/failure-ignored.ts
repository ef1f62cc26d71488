import { lockManagers } from '../../view/fencing-dlm.js';
import { oncePerPlace, ownSetting } from '../../view/operations.js';
import { rule } from '../../rule.js';

/** What only watches or informs; nothing has to be recovered. */
const AUXILIARY =
  /^(ping|pingd|ClusterMon|MailTo|attribute|SysInfo|HealthCPU|HealthSMART|HealthIOWait|ifspeed|azure-events.*|SAPStartSrv|Delay)$/;

export const failureIgnored = rule<{ resource: string; operation: string }>({
  code: 'HA6322',
  severity: 'warning',
  message: ({ resource, operation }) =>
    operation === 'monitor'
      ? `failures of ${JSON.stringify(resource)} are seen and ignored: it stays down, and what needs it goes on`
      : `a failed ${operation} of ${JSON.stringify(resource)} is ignored: what needs it goes on as if it had worked`,
  hint: () => 'leave on-fail out: the resource is restarted, or moves',
  check({ cluster, fixes, report }) {
    const fresh = oncePerPlace();
    // What happens to the locks of these is worse, and has a rule of its own.
    const locking = new Set(lockManagers(cluster));
    for (const primitive of cluster.primitives) {
      if (primitive.isFenceDevice || AUXILIARY.test(primitive.agent?.type ?? '')) continue;
      for (const operation of primitive.operations) {
        const setting = ownSetting(operation, 'on-fail');
        const at = setting?.at ?? operation.at;
        if (operation.name === 'monitor' && locking.has(primitive)) continue;
        if (setting?.value !== 'ignore' || operation.name === 'stop' || !fresh(at)) continue;
        report(
          at,
          { resource: primitive.id, operation: operation.name },
          { fixes: [fixes.remove(at, 'Remove on-fail', 'unsafe')] },
        );
      }
    }
  },
  page: {
    means: '`on-fail=ignore` for a monitor, start, promote or demote.',
    harm: `The cluster sees that the resource has failed, and acts as if it had not. It is not restarted, nothing moves away, and
what is ordered behind it starts without it.`,
    avoid: `
node n1
node n2
primitive db mysql { op monitor interval=20s timeout=30s on-fail=ignore }`,
    prefer: `
node n1
node n2
primitive db mysql { op monitor interval=20s timeout=30s on-fail=restart }`,
    notes:
      'Agents that only watch or inform (`ping`, `ClusterMon`, `azure-events`) are left out; a stop has a rule of its own.',
    references: ['Pacemaker Explained, "Operation Properties"'],
  },
});
