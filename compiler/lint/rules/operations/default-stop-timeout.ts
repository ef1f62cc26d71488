import { formatDuration } from '../../../types/duration.js';
import { behindOptions, longerStop, oncePerPlace, ownSetting } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const defaultStopTimeout = rule<{
  resource: string;
  timeout: string;
  advised: string;
  agent: string;
}>({
  code: 'HA6305',
  severity: 'warning',
  message: ({ resource, timeout, advised, agent }) =>
    `stop of ${JSON.stringify(resource)} has no timeout of its own and may take ${timeout}; ${agent} advises ${advised}, and the node is fenced when it takes longer`,
  hint: ({ advised }) => `write: op stop timeout=${advised}`,
  check({ cluster, complete, fixes, report }) {
    if (!complete) return;
    const fresh = oncePerPlace();
    for (const primitive of cluster.primitives) {
      const ms = primitive.timeoutMs('stop');
      const advised = longerStop(primitive, ms);
      const stop = primitive.operationsNamed('stop')[0];
      if (advised === undefined || (stop && ownSetting(stop, 'timeout'))) continue;
      if (!fresh(stop?.at ?? primitive.at)) continue;
      const timeout = formatDuration(advised);
      const end = stop && behindOptions(stop);
      const fix = end
        ? fixes.replace(end, ` timeout=${timeout}`, `Give it ${timeout}`)
        : stop
          ? undefined
          : fixes.addToResource(
              primitive.id,
              `op stop timeout=${timeout}`,
              `Give the stop of ${JSON.stringify(primitive.id)} ${timeout}`,
            );
      report(
        stop?.at ?? primitive.at,
        { resource: primitive.id, timeout: formatDuration(ms), advised: timeout, agent: primitive.agentName },
        { fixes: fix ? [fix] : [] },
      );
    }
  },
  page: {
    means: `A file system, volume group, database, virtual machine or SAP instance has no timeout for its stop, so it has 20 seconds,
or what \`op_defaults\` say.`,
    harm: `These are the resources whose stop takes long: open files, dirty pages, a checkpoint. The stop that takes longer
than its timeout has failed, and the node that still has the resource is fenced, with all that runs on it.`,
    avoid: `
node n1
primitive fs Filesystem {
  device = "/dev/vg0/data", directory = "/srv/data", fstype = xfs
  op monitor interval=20s timeout=40s
}`,
    prefer: `
node n1
primitive fs Filesystem {
  device = "/dev/vg0/data", directory = "/srv/data", fstype = xfs
  op monitor interval=20s timeout=40s
  op start timeout=60s
  op stop timeout=60s
}`,
    notes: 'pcs writes the advised timeouts when a resource is created; crmsh and a CIB by hand do not.',
    references: ['SUSE TID 7012355', 'Pacemaker Explained, "Operation Properties"'],
  },
});
