import type { OperationView } from '../../view/resource.js';
import { oncePerPlace } from '../../view/operations.js';
import { quoted } from '../../view/resource-queries.js';
import { rule } from '../../rule.js';

interface Params {
  readonly name: string;
  readonly level: number;
  readonly why: string;
}

export const impossibleCheckLevel = rule<Params>({
  code: 'HA6362',
  severity: 'error',
  message: ({ name, level, why }) =>
    `the monitor of ${quoted(name)} with OCF_CHECK_LEVEL ${level} always fails: ${why}`,
  hint: () =>
    'use 0, 10 (read the device) or 20 (write a file), and 20 only where the mount may be written to',
  check({ cluster, report }) {
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      if (!primitive.isA('ocf:heartbeat:Filesystem')) continue;
      for (const operation of primitive.monitors) {
        const why = whyNot(operation);
        const at = operation.parameters.get('OCF_CHECK_LEVEL')?.at ?? operation.at;
        if (why !== undefined && fresh(at)) report(at, { name: primitive.id, level: operation.depth, why });
      }
    }
  },
  page: {
    means:
      'A depth of check that the Filesystem agent does not have, or that cannot succeed: writing to what is mounted read-only.',
    harm: `The agent answers an unknown level with "not configured", which stops the resource and starts it nowhere else. The write
check of a read-only mount fails each time, and the resource is restarted without end.`,
    avoid: `
node n1
primitive docs Filesystem {
  device = /dev/vg/docs, directory = /srv/docs, fstype = xfs, options = "ro"
  op monitor interval=30s timeout=40s { OCF_CHECK_LEVEL = 20 }
}`,
    prefer: `
node n1
primitive docs Filesystem {
  device = /dev/vg/docs, directory = /srv/docs, fstype = xfs, options = "ro"
  op monitor interval=30s timeout=40s { OCF_CHECK_LEVEL = 10 }
}`,
    references: ['ocf_heartbeat_Filesystem(7)'],
  },
});

function whyNot({ depth, resource }: OperationView): string | undefined {
  if (![0, 10, 20].includes(depth)) return 'the agent has no such check';
  const options = (resource.parameter('options') ?? '').split(/[\s,]+/);
  return depth === 20 && options.includes('ro')
    ? 'it writes, and the file system is mounted read-only'
    : undefined;
}
