import { rule } from '../../rule.js';
import { bundles, clones, followers, promotedMax } from '../../view/clones.js';
import { mayHaveManyPromoted } from '../../view/clones-by-agent.js';
import type { PrimitiveView, ResourceView } from '../../view/resource.js';
import { metaPlace, quoted } from '../../view/resource-queries.js';
import { isLocalFileSystem } from '../../view/file-systems.js';

interface Params {
  readonly name: string;
  readonly value: number;
  readonly drbd: boolean;
}

export const severalPromoted = rule<Params>({
  code: 'HA6416',
  severity: 'warning',
  message: ({ name, value, drbd }) =>
    `promoted-max=${value}: ${value} nodes are primary for ${quoted(name)} at the same time${
      drbd ? ', and no cluster file system uses it' : ''
    }`,
  hint: ({ drbd }) =>
    drbd
      ? 'set promoted-max=1, or mount a cluster file system (gfs2, ocfs2) in a clone behind it'
      : 'set promoted-max=1 unless the service is made for several primaries',
  check({ cluster, complete, report }) {
    for (const clone of [...clones(cluster), ...bundles(cluster)]) {
      const value = promotedMax(clone) ?? 1;
      if (!clone.promotable || value <= 1) continue;
      const agents = clone.primitives.filter(({ facts }) => facts?.promotable === true);
      if (agents.length === 0 || agents.some(mayHaveManyPromoted)) continue;
      const drbd = agents.some((one) => one.isA('drbd'));
      // What makes it safe may stand in what was refused.
      if (drbd && !complete) continue;
      const behind = drbd ? followers(cluster, clone) : [];
      // A local file system behind it is `local-filesystem-cloned`.
      if (behind.some((one) => worksOnSeveral(one) || one.primitives.some(isLocalMount))) continue;
      report(metaPlace(clone, 'promoted-max'), { name: clone.id, value, drbd });
    }
  },
  page: {
    means: 'More than one instance of a promotable clone may be promoted.',
    harm: `Most services have one primary. Two databases that both accept writes diverge; a DRBD device that is primary on two nodes is
safe only under a cluster file system with fencing, and needs \`allow-two-primaries\`.`,
    avoid: `
promotable disk-clone {
  notify = true
  promoted-max = 2
  primitive disk ocf:linbit:drbd { drbd_resource = r0, op monitor interval=29s role=Promoted, op monitor interval=31s role=Unpromoted }
}`,
    prefer: `
promotable disk-clone {
  notify = true
  promoted-max = 1
  primitive disk ocf:linbit:drbd { drbd_resource = r0, op monitor interval=29s role=Promoted, op monitor interval=31s role=Unpromoted }
}`,
    notes: `Silent for agents where every node is a primary (galera), and for DRBD with something cloned or a virtual machine behind
it: dual primary is how live migration works.`,
    references: [
      'LINBIT DRBD User\'s Guide, "Dual-primary mode"',
      'Pacemaker Explained, "Promotable Clone Options"',
    ],
  },
});

function worksOnSeveral(follower: ResourceView): boolean {
  const { primitives } = follower.top;
  if (primitives.some((one) => one.isA('VirtualDomain', 'Xen') && one.flag('allow-migrate') === true))
    return true;
  if (follower.top.kind !== 'clone') return false;
  return !primitives.some(isLocalMount);
}

function isLocalMount(primitive: PrimitiveView): boolean {
  return primitive.isA('Filesystem') && isLocalFileSystem(primitive) === true;
}
