import { parseBoolean } from '../../../types/boolean.js';
import { drbdResources } from '../../view/drbd.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly problem: string;
  readonly wanted: string;
}

export const drbdCloneOptions = rule<Params>({
  code: 'HA6641',
  severity: 'warning',
  profiles: ['drbd'],
  message: ({ id, problem }) => `${JSON.stringify(id)} ${problem}`,
  hint: ({ wanted }) => `write ${wanted}`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const resource of drbdResources(cluster)) {
      const clone = resource.instances;
      if (clone?.kind !== 'clone') continue;
      const { meta, id, at } = clone;
      if (parseBoolean(meta.text('notify') ?? 'false') !== true) {
        const problem = 'has no notify: DRBD is not told about its peers before a promotion';
        report(meta.get('notify')?.at ?? at, { id, problem, wanted: 'notify=true' });
      }
      if (!meta.has('clone-max') && cluster.members.length > 2) {
        const problem = `has an instance on all ${cluster.members.length} nodes: the configuration of DRBD may be on two only`;
        report(at, { id, problem, wanted: 'clone-max with the number of nodes in the DRBD configuration' });
      }
      if (Number(meta.text('promoted-node-max') ?? 1) > 1 || Number(meta.text('clone-node-max') ?? 1) > 1) {
        const setting = meta.get('promoted-node-max') ?? meta.get('clone-node-max');
        const problem = 'may have two instances on a node: a DRBD device is there once';
        report(setting?.at ?? at, { id, problem, wanted: 'clone-node-max=1 and promoted-node-max=1' });
      }
    }
  },
  page: {
    means:
      'The clone of a DRBD resource has notify=true, one instance a node, and as many instances as DRBD has hosts.',
    harm: 'Without notifications the agent does not know which peers are there. Instances on nodes that are not in the DRBD configuration fail, and their failures get in the way of the others.',
    avoid: `
primitive r0 ocf:linbit:drbd { drbd_resource = data }
promotable r0-clone of r0`,
    prefer: `
primitive r0 ocf:linbit:drbd { drbd_resource = data }
promotable r0-clone of r0 {
  notify = true
  clone-max = 2
}`,
    references: ['LINBIT, The DRBD User\'s Guide, "Integrating DRBD with Pacemaker clusters"'],
  },
});
