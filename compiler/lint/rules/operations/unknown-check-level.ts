import type { OperationView } from '../../view/resource.js';
import { hasOwnMetadata, oncePerPlace } from '../../view/operations.js';
import { rule } from '../../rule.js';

/** Agents that look deeper and do not say so in the metadata, or in the text of it only. */
const NOT_ADVERTISED =
  /^(Filesystem|Raid1|mdraid|LVM|LVM-activate|apache|nginx|named|tomcat|proftpd|CTDB|VirtualDomain|exportfs|nfsserver|mysql.*|mariadb|pgsql|oracle|oralsnr|db2|sybaseASE|ibmmq|galera|corosync-qnetd)$/;

interface Params {
  readonly level: number;
  readonly agent: string;
  readonly operation: string;
  readonly why: 'operation' | 'class' | 'level';
  readonly known: readonly number[];
}

export const unknownCheckLevel = rule<Params>({
  code: 'HA6334',
  severity: 'info',
  message: ({ level, agent, operation, why, known }) =>
    why === 'operation'
      ? `OCF_CHECK_LEVEL is for monitors, and this is ${operation}`
      : why === 'class'
        ? `${agent} takes no OCF_CHECK_LEVEL`
        : `${agent} advertises no monitor of OCF_CHECK_LEVEL ${level}${known.length > 0 ? `, but of ${known.join(', ')}` : ''}`,
  hint: ({ known, why }) =>
    why === 'level' && known.length > 0 ? `write one of ${known.join(', ')}` : 'leave it out',
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      for (const operation of primitive.operations) {
        const setting = operation.parameters.get('OCF_CHECK_LEVEL');
        const params = setting && judge(operation);
        const at = setting?.at ?? operation.at;
        if (params && fresh(at)) report(at, params);
      }
    }
  },
  page: {
    means:
      'A monitor asks for a depth that the metadata of the agent does not advertise; or `OCF_CHECK_LEVEL` stands where nobody reads it.',
    harm: `The agent does not look deeper: the second, "deep" monitor does the same as the first one, and what it was meant to
find is not found.`,
    avoid: `
node n1
primitive vip IPaddr2 {
  ip = 192.0.2.10
  op monitor interval=10s timeout=20s
  op monitor interval=60s timeout=20s { OCF_CHECK_LEVEL = 10 }
}`,
    prefer: `
node n1
primitive vip IPaddr2 {
  ip = 192.0.2.10
  op monitor interval=10s timeout=20s
}`,
    notes: 'Metadata is not always complete: read the documentation of the agent.',
    references: ['OCF Resource Agent API, "OCF_CHECK_LEVEL"', 'Pacemaker Explained, "Operation Properties"'],
  },
});

function judge(operation: OperationView): Params | undefined {
  const { resource, depth, name } = operation;
  const known = (resource.facts?.actions ?? [])
    .filter((action) => action.name === 'monitor' && (action.depth ?? 0) > 0)
    .map((action) => action.depth ?? 0);
  const params = {
    level: depth,
    agent: resource.agentName,
    operation: `a ${name}`,
    known: [...new Set(known)],
  };
  if (!resource.facts || depth === 0) return undefined;
  if (!hasOwnMetadata(resource) || resource.isFenceDevice) return { ...params, why: 'class' };
  if (name !== 'monitor') return { ...params, why: 'operation' };
  if (known.length === 0 && NOT_ADVERTISED.test(resource.agent?.type ?? '')) return undefined;
  return known.includes(depth) ? undefined : { ...params, why: 'level' };
}
